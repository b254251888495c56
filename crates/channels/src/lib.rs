//! One file per channel: e-mail; each with its fake.
