//! Stories over HTTP, on both databases, with a manual clock and a hand-drained outbox.

mod api;
mod api_lists;
mod api_once;
mod api_refusals;
mod openapi;
mod routes;
mod routes_access;
mod routes_changes;
mod security;
mod sign_in;
mod support;
