//! A small named world for tests, throw-away databases, a manual clock.
