//! Inbox, lists, search and slips as an officer's browser asks for them, one at a time.

use casework::{Case, Stage};
use hyper::{Method, StatusCode};
use store::{DbError, Store};

use crate::Failure;
use crate::client::Client;
use crate::engines::{Filled, Running};
use crate::load;
use crate::node::{self, Node};
use crate::reads::{Sample, samples};
use crate::report::Report;

/// Requests of a measurement.
const REQUESTS: usize = 300;
/// Requests before them.
const WARMING: usize = 20;
/// What is searched for, from a case that is there.
type Words = fn(&Sample) -> String;

/// Who opens the inbox: case officer, head of unit, leader, clerk.
const INBOXES: [&str; 4] = ["minh", "tuan", "son", "mai"];
const LISTS: [(&str, &str); 5] = [
    ("home", "/can-bo"),
    ("list of all cases", "/can-bo/ho-so"),
    ("list of late cases", "/can-bo/ho-so?tre=1"),
    ("list of handed over cases", "/can-bo/ho-so?giai-doan=handed_over"),
    ("case book of the month", "/can-bo/so-theo-doi"),
];
const SEARCHES: [(&str, Words); 6] = [
    ("search, case number", |sample| sample.key.no.clone()),
    ("search, whole name", |sample| text::fold(&sample.case.applicant.full_name)),
    ("search, family name", |sample| first_word(&sample.case.applicant.full_name)),
    ("search, beginning of a name", |sample| {
        text::fold(&sample.case.applicant.full_name).chars().take(8).collect()
    }),
    ("search, id", |sample| sample.case.applicant.personal_id.clone()),
    ("search, telephone", |sample| sample.case.applicant.phone.clone()),
];

/// A slip and the cases that have it.
type SlipOf = (&'static str, &'static str, fn(&Case) -> bool);

const SLIPS: [SlipOf; 4] = [
    ("slip, control", "control.pdf", |case| case.stage != Stage::Declined),
    ("slip, acceptance", "acceptance.pdf", |case| case.stage != Stage::Declined),
    ("slip, supplement request", "supplement.pdf", |case| case.supplements_issued > 0),
    ("slip, declination", "declination.pdf", |case| case.stage == Stage::Declined),
];

/// Measures everything that grows with the number of cases if it is done badly.
pub(crate) fn measure(running: &Running, filled: &Filled, report: &mut Report) -> Result<(), Failure> {
    let node = Node::start(running, filled)?;
    let mut client = Client::connect(node.address)?;
    let mut cookies = Vec::new();
    for officer in INBOXES {
        cookies.push(node::session(&filled.store, officer)?);
    }
    let inbox = |place: usize| ("/can-bo/viec".to_owned(), cookies[place % cookies.len()].as_str());
    one(("inbox", &inbox), &mut client, report)?;
    let desk = node::session(&filled.store, "lan")?;
    for (name, path) in LISTS {
        one((name, &|_| (path.to_owned(), desk.as_str())), &mut client, report)?;
    }
    let samples = samples(&filled.store, REQUESTS)?;
    for (name, words) in SEARCHES {
        let asked: Vec<String> = samples.iter().map(words).filter(|words| !words.is_empty()).collect();
        let path = |place: usize| {
            let words = asked[place % asked.len()].replace(' ', "+");
            (format!("/can-bo/ho-so?q={words}"), desk.as_str())
        };
        one((name, &path), &mut client, report)?;
    }
    rare_names((&filled.store, &desk), &mut client, report)?;
    report.memory("after lists");
    for (name, slip, has_it) in SLIPS {
        let cases: Vec<&Sample> = samples.iter().filter(|sample| has_it(&sample.case)).collect();
        if cases.is_empty() {
            continue;
        }
        let path = |place: usize| {
            let case_no = &cases[place % cases.len()].key.no;
            (format!("/can-bo/ho-so/{case_no}/phieu/{slip}"), desk.as_str())
        };
        one((name, &path), &mut client, report)?;
    }
    Ok(())
}

/// Searches that find as much in a store of any size: names that some five applicants have, and their beginnings.
fn rare_names(
    (store, cookie): (&Store, &str),
    client: &mut Client,
    report: &mut Report,
) -> Result<(), Failure> {
    let names = store.read_blocking(|tx| {
        let sql = "SELECT applicant FROM cases GROUP BY applicant HAVING COUNT(*) BETWEEN 4 AND 6
                   ORDER BY applicant LIMIT $1";
        let rows = tx.query(sql, &[(REQUESTS as i64).into()])?;
        rows.iter().map(|row| Ok(text::fold(row.text_ref(0)?))).collect::<Result<Vec<_>, DbError>>()
    })?;
    if names.is_empty() {
        return Ok(());
    }
    for (name, left_out) in [("search, whole name of five", 0), ("search, beginning of a name of five", 1)] {
        let path = |place: usize| {
            let words = &names[place % names.len()];
            let words = &words[..words.len() - left_out];
            (format!("/can-bo/ho-so?q={}", words.replace(' ', "+")), cookie)
        };
        one((name, &path), client, report)?;
    }
    Ok(())
}

fn one<'c>(
    (name, asked): (&str, &dyn Fn(usize) -> (String, &'c str)),
    client: &mut Client,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut bytes = 0;
    let mut ask = |place: usize| {
        let (path, cookie) = asked(place);
        let answer = client.send((Method::GET, &path), &[("cookie", cookie)], String::new())?;
        bytes += answer.body.len();
        match answer.status {
            // A whole case number leads to the case.
            StatusCode::OK | StatusCode::SEE_OTHER => Ok(()),
            status => Err(Failure::from(format!("GET {path}: {status}"))),
        }
    };
    // What is only done once, such as planning a statement on each connection or reading a template, is no part of it.
    (REQUESTS..REQUESTS + WARMING).try_for_each(&mut ask)?;
    let times = load::one_caller(REQUESTS, ask)?;
    report.add(name, &times, None);
    // More may be found in a larger store, and a page shows what was found.
    report.note(&format!("{name}, size"), bytes as f64 / (REQUESTS + WARMING) as f64 / 1024.0, "KiB");
    Ok(())
}

fn first_word(name: &str) -> String {
    text::fold(name).split(' ').next().unwrap_or_default().to_owned()
}
