//! The web application: pages, JSON API, background work.
