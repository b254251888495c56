//! Stories over HTTP, on both databases, with a manual clock and a hand-drained outbox.
#![expect(unreachable_pub, reason = "modules of one test program share what they need without a list of who")]

mod account;
mod api;
mod api_around;
mod api_lists;
mod api_once;
mod api_refusals;
mod book;
mod case;
mod cases;
mod deeds;
mod demonstration;
mod filled;
mod health;
mod home;
mod inbox;
mod intake;
mod nodes;
mod notices;
mod offers;
mod openapi;
mod outbox;
mod portal;
mod procedures_admin;
mod routes;
mod routes_access;
mod routes_changes;
mod security;
mod sign_in;
mod slips;
mod statements;
mod support;
mod tracking;
mod verify;
