//! Completing the eight steps of cases: bare driver, `execute`, HTTP.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use hyper::{Method, StatusCode};
use jiff::Timestamp;
use serde_json::json;
use server::clock::Clock;

use crate::Failure;
use crate::case::{self, STEPS};
use crate::ceiling::{self, Transactions};
use crate::client::Client;
use crate::engines::{Filled, Running};
use crate::load::{self, Times};
use crate::node::{self, Node};
use crate::report::Report;

/// Callers at once.
pub(crate) const CALLERS: usize = 16;

/// Bare driver and `execute` take turns so often; the middle round counts.
const ROUNDS: usize = 3;

/// Measures so many cases each way and round.
pub(crate) fn measure(
    running: &Running,
    filled: &Filled,
    cases: usize,
    report: &mut Report,
) -> Result<(), Failure> {
    let transactions = Transactions::heard(filled)?;
    report.note("statements of a step", transactions.statements_per_step(), "");
    // The first cases warm the store's connections up.
    execute(running, filled, cases / 4)?;
    let (mut bare, mut executed) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        bare.push(ceiling::run(running, filled, (&transactions, cases, round))?);
        executed.push(execute(running, filled, cases)?);
    }
    if let Some(alone) = ceiling::alone(running, filled, (&transactions, cases, ROUNDS))? {
        report.add("step, bare driver, no callers", &alone, None);
    }
    let bare = Times::middle(bare);
    let ceiling = bare.rate();
    report.add("step, bare driver", &bare, None);
    report.add("step, execute", &Times::middle(executed), Some(ceiling));
    report.memory("after execute");
    report.add("step, HTTP", &http(running, filled, cases)?, Some(ceiling));
    report.memory("after HTTP");
    Ok(())
}

/// Accepts cases and gives their numbers.
fn accepted(filled: &Filled, cases: usize) -> Result<Vec<String>, Failure> {
    let numbers = Mutex::new(Vec::with_capacity(cases));
    let accept = |(): &mut (), place: usize, _: &mut Vec<Duration>| {
        let now = Clock::System.now();
        let asked = (case::accept(&filled.world, now)?, now, bits(place, now));
        let done = case::carry_out(&filled.store, &filled.world, (None, 0), asked)?;
        numbers.lock().unwrap_or_else(PoisonError::into_inner).push(done.case.case_no.clone());
        Ok(())
    };
    load::callers(CALLERS, cases, || Ok(()), accept)?;
    Ok(numbers.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn execute(running: &Running, filled: &Filled, cases: usize) -> Result<Times, Failure> {
    let numbers = accepted(filled, cases)?;
    let job = |(): &mut (), place: usize, each: &mut Vec<Duration>| {
        (1..=STEPS).try_for_each(|step| {
            let now = Clock::System.now();
            let command = case::command(step, calendar::to_local(now).date());
            let of = (Some(numbers[place].as_str()), step);
            load::timed(each, || case::carry_out(&filled.store, &filled.world, of, (command, now, 0)))
                .map(drop)
        })
    };
    let processor = || running.processor_seconds(&filled.store);
    load::with_processor(&processor, || load::callers(CALLERS, cases, || Ok(()), job))
}

fn http(running: &Running, filled: &Filled, cases: usize) -> Result<Times, Failure> {
    let numbers = accepted(filled, cases)?;
    let node = Node::start(running, filled)?;
    let mut tokens = HashMap::new();
    for officer in (1..=STEPS).map(case::officer_id) {
        tokens.insert(officer, node::token(&filled.store, officer)?);
    }
    let today = calendar::to_local(Clock::System.now()).date().to_string();
    let job = |client: &mut Client, place: usize, each: &mut Vec<Duration>| {
        (1..=STEPS).try_for_each(|step| {
            let case_no = &numbers[place];
            let (path, body) = match step {
                STEPS => (
                    format!("/api/v1/cases/{case_no}/release"),
                    json!({"task_no": STEPS, "number": "125/QĐ-UBND", "signed_on": today}),
                ),
                task_no => (
                    format!("/api/v1/cases/{case_no}/tasks/{task_no}/completion"),
                    json!({"opinion": "Hồ sơ đủ điều kiện, đề nghị giải quyết."}),
                ),
            };
            let headers = [
                ("authorization", tokens[case::officer_id(step)].as_str()),
                ("content-type", "application/json"),
            ];
            let body = body.to_string();
            let answer = load::timed(each, || client.send((Method::POST, &path), &headers, body))?;
            match answer.status {
                StatusCode::OK | StatusCode::CREATED => Ok(()),
                status => {
                    Err(format!("POST {path}: {status} {}", String::from_utf8_lossy(&answer.body)).into())
                }
            }
        })
    };
    let processor = || running.processor_seconds(&filled.store);
    load::with_processor(&processor, || load::callers(CALLERS, cases, || Client::connect(node.address), job))
}

/// Random bits that differ for every place and run.
fn bits(place: usize, now: Timestamp) -> u64 {
    let mut bits =
        (now.as_nanosecond() as u64).wrapping_add((place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits ^ (bits >> 27)
}
