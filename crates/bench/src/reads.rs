//! The page of a case and public tracking, each beside a bare handler that makes the same reads.

use std::net::SocketAddr;
use std::time::Duration;

use casework::Case;
use store::{DbError, Store};

use crate::Failure;
use crate::client::Client;
use crate::engines::{Filled, Running};
use crate::heard::{self, Key};
use crate::load::{self, Times};
use crate::node::{self, Node};
use crate::report::Report;

/// Callers at once.
const CALLERS: usize = 8;
/// Cases that are read in turn.
const CASES: usize = 500;
/// Requests of a measurement.
const REQUESTS: usize = 8_000;
/// Bare handler and page take turns so often; the middle round counts.
const ROUNDS: usize = 5;
/// The desk officer who looks.
const OFFICER: &str = "lan";

/// A case of the store.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) key: Key,
    pub(crate) case: Case,
}

/// Measures both pages.
pub(crate) fn measure(running: &Running, filled: &Filled, report: &mut Report) -> Result<(), Failure> {
    let samples = samples(&filled.store, CASES)?;
    let node = Node::start(running, filled)?;
    let cookie = node::session(&filled.store, OFFICER)?;
    let case_page = |sample: &Sample, _place: usize| {
        (format!("/can-bo/ho-so/{}", sample.key.no), vec![("cookie", cookie.clone())])
    };
    let tracking = |sample: &Sample, place: usize| {
        // Each as if from another address: tracking is limited for one.
        let from = format!("10.{}.{}.{}", place >> 16 & 255, place >> 8 & 255, place & 255);
        let path = format!("/tra-cuu?ho-so={}&ma={}", sample.key.no, sample.case.lookup_code);
        (path, vec![("x-forwarded-for", from)])
    };
    let served = (&node, running, filled);
    of_page(("case page", &case_page), &samples, served, report)?;
    of_page(("public tracking", &tracking), &samples, served, report)?;
    report.memory("after reads");
    Ok(())
}

/// Path and headers of a request.
type Asked = (String, Vec<(&'static str, String)>);
/// Makes the request for a case; the number tells requests apart.
type Asking<'a> = dyn Fn(&Sample, usize) -> Asked + Sync + 'a;

fn of_page(
    (name, asked): (&str, &Asking<'_>),
    samples: &[Sample],
    (node, running, filled): (&Node, &Running, &Filled),
    report: &mut Report,
) -> Result<(), Failure> {
    let mut client = Client::connect(node.address)?;
    let first = samples.first().ok_or("the store has no cases")?;
    // Twice: what is only read once, such as a session's first request, is no part of a page.
    get(&mut client, &asked(first, REQUESTS))?;
    let (answer, heard) = heard::during(|_| first.key.clone(), || get(&mut client, &asked(first, REQUESTS)));
    report.note(&format!("{name}, size"), answer? as f64 / 1024.0, "KiB");
    let reads = heard::reads(&heard);
    report.note(&format!("{name}, reads"), reads.len() as f64, "");
    report.note(&format!("{name}, statements"), reads.iter().map(Vec::len).sum::<usize>() as f64, "");
    let bare = node.bare(&filled.store, reads)?;
    let path = |sample: &Sample, _place: usize| (format!("/{}/{}", sample.key.id, sample.key.no), Vec::new());
    run(bare, samples, &path)?;
    let processor = || running.processor_seconds(&filled.store);
    let (mut ceiling, mut page) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ceiling.push(load::with_processor(&processor, || run(bare, samples, &path))?);
        page.push(load::with_processor(&processor, || run(node.address, samples, asked))?);
    }
    let ceiling = Times::middle(ceiling);
    report.add(&format!("{name}, bare handler"), &ceiling, None);
    report.add(name, &Times::middle(page), Some(ceiling.rate()));
    Ok(())
}

fn run(address: SocketAddr, samples: &[Sample], asked: &Asking<'_>) -> Result<Times, Failure> {
    let job = |client: &mut Client, place: usize, each: &mut Vec<Duration>| {
        let asked = asked(&samples[place % samples.len()], place);
        load::timed(each, || get(client, &asked)).map(drop)
    };
    load::callers(CALLERS, REQUESTS, || Client::connect(address), job)
}

/// Asks for a page; gives its size.
fn get(client: &mut Client, (path, headers): &Asked) -> Result<usize, Failure> {
    let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(client.get(path, &headers)?.body.len())
}

/// Cases from the whole time, each received at the one-stop desk of the ward.
pub(crate) fn samples(store: &Store, count: usize) -> Result<Vec<Sample>, Failure> {
    let texts = store.read_blocking(move |tx| {
        let ends = tx.query_one(
            "SELECT MIN(case_id), MAX(case_id) FROM cases WHERE agency = $1",
            &[demo::PORTAL_AGENCY.into()],
        )?;
        let (first, last) = (ends.int(0)?, ends.int(1)?);
        let mut found = Vec::new();
        for place in 0..count as i64 {
            // Neighbours in the list lie far apart in the store.
            let part = place * 181 % count as i64;
            let id = first + (last - first) / count as i64 * part;
            let row = tx.query_one(
                "SELECT case_id, case_no FROM cases WHERE case_id >= $1 ORDER BY case_id LIMIT 1",
                &[id.into()],
            )?;
            let key = Key { id: row.int(0)?, no: row.text(1)? };
            let state =
                tx.query_one("SELECT snapshot FROM case_states WHERE case_id = $1", &[key.id.into()])?;
            found.push((key, state.text(0)?));
        }
        Ok::<_, DbError>(found)
    })?;
    texts.into_iter().map(|(key, text)| Ok(Sample { key, case: serde_json::from_str(&text)? })).collect()
}
