//! Journals that were once written: each must decode and amount to the stored case for ever.
//!
//! A released event is never edited. When a new kind or field comes, `write_golden_journals` adds a story; the
//! files that are there stay as they are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use casework::{Acceptance, Case, Command, Entry, Event, ResultKind, fold};
use serde_json::{Value, json};

use crate::world::story::{Story, decline, propose, receive, release};
use crate::world::variants::variants;
use crate::world::{at, intake, procedure};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1")
}

/// Name, journal and case of every file.
fn stored() -> Vec<(String, Value, Value)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the folder is there").filter_map(Result::ok) {
        let text = std::fs::read_to_string(entry.path()).expect("the file can be read");
        let mut file: Value = serde_json::from_str(&text).expect("the file is JSON");
        let name = entry.file_name().to_string_lossy().into_owned();
        all.push((name, file["journal"].take(), file["case"].take()));
    }
    all.sort_by(|left, right| left.0.cmp(&right.0));
    all
}

fn journal(stored: &Value) -> Vec<Entry> {
    serde_json::from_value(stored.clone()).expect("every entry decodes")
}

#[test]
fn every_stored_journal_decodes_and_amounts_to_the_stored_case() {
    let all = stored();
    assert!(all.len() >= 6, "the stories are there");
    for (name, entries, case) in all {
        let expected: Case = serde_json::from_value(case).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(fold(&journal(&entries)), expected, "{name}");
    }
}

#[test]
fn nothing_in_a_stored_journal_is_lost_when_it_is_read() {
    for (name, entries, _) in stored() {
        let written = serde_json::to_value(journal(&entries)).expect("entries encode");
        assert_eq!(written, entries, "{name}");
    }
}

#[test]
fn a_history_tells_of_every_stored_journal_what_the_journal_says() {
    for (name, entries, _) in stored() {
        let history: Vec<Entry<Acceptance>> =
            serde_json::from_value(entries.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let journal = journal(&entries);
        assert_eq!(history.len(), journal.len(), "{name}");
        for (told, whole) in history.iter().zip(&journal) {
            assert_eq!((told.seq, told.event.kind()), (whole.seq, whole.event.kind()), "{name}");
            if let (Event::Accepted(told), Event::Accepted(whole)) = (&told.event, &whole.event) {
                let known = (&told.note, told.due_at, &told.taken);
                assert_eq!(known, (&whole.note, whole.due_at, &whole.taken), "{name}");
            }
        }
    }
}

#[test]
fn every_kind_of_event_has_a_stored_sample() {
    let kinds: Vec<String> = Event::KINDS.iter().map(|kind| kind.replace('_', "-")).collect();
    assert_eq!(kinds, variants(include_str!("../src/event.rs"), "Event<A = Accepted>"));
    let mut seen = BTreeSet::new();
    for (_, entries, _) in stored() {
        seen.extend(journal(&entries).iter().map(|entry| entry.event.kind()));
    }
    let missing: Vec<&str> = Event::KINDS.into_iter().filter(|kind| !seen.contains(kind)).collect();
    assert!(missing.is_empty(), "no stored journal has {missing:?}: run write_golden_journals");
}

#[test]
fn the_stored_name_of_each_kind_is_the_one_that_the_code_lists() {
    for (_, entries, _) in stored() {
        for (entry, stored) in journal(&entries).iter().zip(entries.as_array().expect("a list")) {
            assert_eq!(stored["kind"], entry.event.kind());
        }
    }
}

/// Writes the stories that have no file yet; those that have one were released and stay.
#[test]
#[ignore = "writes files; run it by name when a new kind of event has come"]
fn write_golden_journals() {
    for (name, story) in stories() {
        let path = folder().join(format!("{name}.json"));
        if !path.exists() {
            let file = json!({ "journal": story.journal, "case": story.case });
            let text = serde_json::to_string_pretty(&file).expect("it encodes");
            std::fs::write(path, text + "\n").expect("it can be written");
        }
    }
}

#[test]
fn the_stories_still_play_although_their_files_are_never_rewritten() {
    let kinds: BTreeSet<&str> =
        stories().iter().flat_map(|(_, story)| &story.journal).map(|entry| entry.event.kind()).collect();
    assert_eq!(kinds.len(), Event::KINDS.len(), "{kinds:?}");
}

fn stories() -> Vec<(&'static str, Story)> {
    let done = |case: &Case| case.handed_over.is_some();
    vec![
        ("plain", Story::accepted("1.001193").until(done)),
        ("opinions", Story::accepted("1.003622").until(done)),
        ("declined", declined()),
        ("supplement", supplement().until(done)),
        ("sent-back-and-amended", sent_back().until(done)),
        ("financial-duty", financial_duty()),
        ("refused", refused()),
    ]
}

fn declined() -> Story {
    let mut story = Story::new(procedure("1.004837"));
    let command = decline(intake(&story.procedure, ""));
    story.must("2026-11-20 09:00", "lan", &command);
    story
}

fn supplement() -> Story {
    let mut story = Story::accepted("2.000620");
    story.must("2026-11-20 09:30", "dung", &propose(1));
    story.must("2026-11-20 09:40", "dung", &Command::DropSupplement { reason: "Tra cứu được".into() });
    story.must("2026-11-20 09:50", "dung", &propose(1));
    story.must("2026-11-20 10:00", "lan", &Command::IssueSupplement);
    story.must("2026-11-25 10:00", "nga", &receive());
    story
}

fn sent_back() -> Story {
    let mut story =
        Story::accepted("1.004837").until(|case| case.tasks.first().is_some_and(|task| task.step == "sign"));
    let assign = Command::AssignTask { task_no: 3, assignee: Some(crate::world::id("hung")) };
    story.must("2026-11-20 14:00", "hung", &assign);
    story.must("2026-11-20 15:00", "hung", &Command::SendBack { task_no: 3, reason: "Thiếu".into() });
    let by = story.performer(&story.case.tasks[0]).id.0;
    let mut amended = story.forward(&story.case.tasks[0], "pass", at("2026-11-23 09:00"));
    if let Command::CompleteStep(completion) = &mut amended {
        completion.form.insert("nycHoTen".into(), "Trần Thị Bình".into());
        completion.form.insert("soLuong".into(), 2.into());
        completion.form.insert("dienTich".into(), 72.5.into());
    }
    story.must("2026-11-23 09:00", &by, &amended);
    story
}

fn financial_duty() -> Story {
    let mut story = Story::accepted("1.013949")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "determine"));
    let duty = story.forward(&story.case.tasks[0], "duty", at("2026-11-20 15:00"));
    story.must("2026-11-20 15:00", "son", &duty);
    let pay = story.forward(&story.case.tasks[0], "", at("2026-11-27 09:00"));
    story.must("2026-11-27 09:00", "thu", &pay);
    story.until(|case| case.stage == casework::Stage::ResultReady)
}

fn refused() -> Story {
    let mut story = Story::accepted("1.004837")
        .until(|case| case.tasks.first().is_some_and(|task| task.step == "appraise"));
    let by = story.performer(&story.case.tasks[0]).id.0;
    let fail = story.forward(&story.case.tasks[0], "fail", at("2026-11-20 14:00"));
    story.must("2026-11-20 14:00", &by, &fail);
    let mut story = story.until(|case| case.tasks.first().is_some_and(|task| task.step == "release"));
    let task_no = story.case.tasks[0].task_no;
    let signed_on = "2026-11-20";
    story.must("2026-11-23 09:00", "van", &release(task_no, ResultKind::Refused, "7/TB", signed_on));
    story
}
