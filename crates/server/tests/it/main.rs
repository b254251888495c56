//! Stories over HTTP, on both databases, with a manual clock and a hand-drained outbox.

mod account;
mod book;
mod case;
mod intake;
mod cases;
mod filled;
mod home;
mod inbox;
mod notices;
mod procedures_admin;
mod deeds;
mod outbox;
mod portal;
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
mod slips;
mod support;
mod tracking;
