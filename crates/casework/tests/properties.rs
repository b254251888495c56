//! Whatever officers try, in whatever order, on whatever procedure: what is promised holds.

use casework::{
    Case, Command, Completion, Entry, HandOver, Paper, PublicItem, ResultKind, Stage, SupplementItem,
    public_view,
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::Value;

use crate::world::story::{Story, hand_over};
use crate::world::{at, day, id, intake, officer, world};

const OFFICERS: [&str; 20] = [
    "lan", "nga", "thu", "tuan", "minh", "hanh", "dung", "binh", "hoa", "mai", "yen", "van", "hung", "khanh",
    "son", "quang", "giang", "phuc", "xa", "lan",
];

/// One attempt: which command, by whom, with which numbers and texts.
#[derive(Clone, Debug)]
struct Attempt {
    kind: u8,
    who: usize,
    /// Often the officer whose turn it is, so that cases get somewhere.
    by_the_right_one: bool,
    pick: u32,
    amount: i64,
    text: String,
    minutes: i64,
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => Just("Đồng ý".to_owned()),
        2 => any::<String>(),
        1 => Just(String::new()),
        1 => Just("\u{202e}\u{0}\u{fffd}👩‍👩‍👧‍👦 Nguyễn\u{301}".to_owned()),
        1 => Just("ữ".repeat(6_000)),
    ]
}

/// Somebody who is neither applicant nor submitter, with a name that no procedure holds.
fn stranger() -> impl Strategy<Value = String> {
    "Hoàng [A-Z][a-z]{5,9} [A-Z][a-z]{5,9}"
}

fn attempt() -> impl Strategy<Value = Attempt> {
    let pick = prop_oneof![4 => 0_u32..6, 1 => any::<u32>()];
    let amount = prop_oneof![2 => 1_i64..9_000_000, 1 => any::<i64>()];
    (0_u8..14, 0..OFFICERS.len(), prop::bool::weighted(0.8), pick, amount, any_text(), 0_i64..900).prop_map(
        |(kind, who, by_the_right_one, pick, amount, text, minutes)| Attempt {
            kind,
            who,
            by_the_right_one,
            pick,
            amount,
            text,
            minutes,
        },
    )
}

/// A shipped procedure with any policy, accepted on an ordinary Monday.
fn accepted(pick: usize, policy: u8, form: &str) -> Story {
    let procedures: Vec<_> = world().procedures.values().collect();
    let mut procedure = (**procedures[pick % procedures.len()]).clone();
    procedure.on_supplement = match policy % 3 {
        0 => calendar::OnSupplement::Restart,
        1 => calendar::OnSupplement::Pause,
        _ => calendar::OnSupplement::None,
    };
    procedure.supplement_limit = u32::from(policy % 4);
    let kind = &procedure.case_kinds[usize::from(policy) % procedure.case_kinds.len()].id.clone();
    let mut intake = intake(&procedure, kind);
    intake.form.insert("banVe".into(), form.into());
    let mut story = Story::new(procedure.into());
    story.must("2026-03-02 08:00", "lan", &Command::Accept(Box::new(intake)));
    story
}

fn command(story: &Story, attempt: &Attempt, now: Timestamp) -> Command {
    let case = &story.case;
    let open = case.tasks.get(attempt.pick as usize % case.tasks.len().max(1));
    let task_no = open.map_or(attempt.pick, |task| task.task_no);
    let text = attempt.text.clone();
    let date = calendar::to_local(now).date();
    match attempt.kind {
        0 => Command::Accept(Box::new(intake(&story.procedure, ""))),
        1 => Command::Decline { intake: Box::new(intake(&story.procedure, "")), reason: text },
        2 => Command::AssignTask { task_no, assignee: Some(id(OFFICERS[attempt.who])) },
        3 => Command::AssignTask { task_no, assignee: None },
        4 => Command::CompleteStep(Completion {
            task_no: attempt.pick,
            outcome: text.clone(),
            opinion: text.clone(),
            assign_next_to: Some(id(&text)),
            form: [(text, Value::from(attempt.amount))].into_iter().collect(),
        }),
        5 => Command::SendBack { task_no, reason: text },
        6 => {
            let name = text.clone();
            let item = SupplementItem { name, originals: 255, ..SupplementItem::default() };
            Command::ProposeSupplement {
                task_no,
                items: vec![item],
                reason: text.clone(),
                legal_ground: text,
            }
        }
        7 => Command::DropSupplement { reason: text },
        8 => Command::IssueSupplement,
        9 => {
            let paper = Paper { name: text.clone(), note: text.clone(), ..Paper::default() };
            Command::ReceiveSupplement { papers: vec![paper], note: text }
        }
        10 => Command::RecordPayment { task_no, amount_vnd: attempt.amount, receipt_no: text, paid_on: date },
        11 => {
            let result =
                if attempt.pick.is_multiple_of(2) { ResultKind::Granted } else { ResultKind::Refused };
            Command::Release { task_no, result, number: text, signed_on: date, note: String::new() }
        }
        12 => {
            let hand_over = HandOver {
                receiver: text.clone(),
                relation: text.clone(),
                delivery: casework::Delivery::Post,
                note: text,
            };
            Command::HandOver { hand_over, fees_paid: attempt.pick.is_multiple_of(2) }
        }
        _ => match open {
            Some(task) => {
                let outcomes: Vec<&str> = story.procedure.process.outcome_codes(&task.step).collect();
                let outcome = outcomes.get(attempt.pick as usize % outcomes.len().max(1)).copied();
                story.forward(task, outcome.unwrap_or_default(), now)
            }
            None => hand_over(true),
        },
    }
}

/// Tries them all; what is refused must leave no trace. Returns the time at the end.
fn play(story: &mut Story, attempts: &[Attempt]) -> Timestamp {
    let mut now = at("2026-03-02 08:00");
    for attempt in attempts {
        now += SignedDuration::from_mins(attempt.minutes);
        let command = command(story, attempt, now);
        let task = command.task_no().and_then(|no| story.case.task(no));
        let actor = match task {
            Some(task) if attempt.by_the_right_one => story.performer(task),
            None if attempt.by_the_right_one => officer("lan").clone(),
            Some(_) | None => officer(OFFICERS[attempt.who]).clone(),
        };
        let before = story.case.clone();
        if story.act(now, &actor, &command).is_err() {
            assert_eq!(story.case, before, "a refused command changes nothing");
        }
    }
    now
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn after_any_attempts_every_promise_holds_and_the_case_can_still_be_brought_to_its_end(
        pick in 0_usize..200,
        policy in any::<u8>(),
        form in prop_oneof![Just("chua-co"), Just("da-co"), Just("\u{0}")],
        attempts in prop::collection::vec(attempt(), 0..40),
    ) {
        // The promises are checked by the story after every act.
        let mut story = accepted(pick, policy, form);
        let mut now = play(&mut story, &attempts);
        for _ in 0..60 {
            now += SignedDuration::from_mins(45);
            let Some((actor, command)) = story.next_act(now) else { break };
            let done = story.act(now, &actor, &command);
            prop_assert!(done.is_ok(), "{} by {}: {:?}", command.name(), actor.id, done);
        }
        prop_assert_eq!(story.case.stage, Stage::HandedOver);
    }

    #[test]
    fn every_entry_and_every_case_reads_back_as_it_was_written(
        pick in 0_usize..200,
        policy in any::<u8>(),
        attempts in prop::collection::vec(attempt(), 0..25),
        number in any::<i64>(),
        area in prop::num::f64::NORMAL,
    ) {
        let mut story = accepted(pick, policy, "chua-co");
        story.case.form.insert("so".into(), number.into());
        story.case.form.insert("dienTich".into(), area.into());
        if let Some(casework::Event::Accepted(accepted)) = story.journal.first_mut().map(|entry| &mut entry.event) {
            accepted.form = story.case.form.clone();
        }
        play(&mut story, &attempts);
        for entry in &story.journal {
            let text = serde_json::to_string(entry).expect("an entry encodes");
            let read: Entry = serde_json::from_str(&text).expect("an entry decodes");
            prop_assert_eq!(&read, entry);
        }
        let text = serde_json::to_string(&story.case).expect("a case encodes");
        let read: Case = serde_json::from_str(&text).expect("a case decodes");
        prop_assert_eq!(&read, &story.case);
    }

    #[test]
    fn the_public_view_names_nobody(
        pick in 0_usize..200,
        policy in any::<u8>(),
        attempts in prop::collection::vec(attempt(), 0..25),
        named in 0_usize..6,
    ) {
        let mut story = accepted(pick, policy, "chua-co");
        let personal = [
            "Trần Thị Bình", "TRẦN  THỊ BÌNH", "079194000021", "0912345678", "Trần Văn Cường", "079092000035",
        ];
        let told: Vec<Attempt> = attempts
            .into_iter()
            .map(|attempt| Attempt { text: format!("Giấy tờ của {}", personal[named]), ..attempt })
            .collect();
        play(&mut story, &told);
        let view = serde_json::to_string(&public_view(&story.case, &story.journal, Some(&story.procedure))).expect("it encodes");
        let folded = text::fold(&view);
        for secret in personal.into_iter().chain(["binh@example.vn", "12 Lê Lợi", "0987654321", "7K4QX2"]) {
            prop_assert!(!folded.contains(&text::fold(secret)), "{secret} in {view}");
        }
        for officer in world().directory.officers() {
            // Sign-in names are words of the view only when quoted as a value.
            prop_assert!(!view.contains(&format!("\"{}\"", officer.id)), "{} in {view}", officer.id);
            prop_assert!(!view.contains(&officer.name), "{} in {view}", officer.name);
        }
    }

    #[test]
    fn what_is_asked_for_is_told_in_public_in_words_of_the_procedure_alone(
        pick in 0_usize..200,
        points in prop::collection::vec((stranger(), any::<prop::sample::Index>(), 0_u8..3), 1..6),
    ) {
        let mut story = accepted(pick, 1, "chua-co");
        let kind = story.procedure.case_kind(&story.case.case_kind).expect("the case kind").clone();
        let item = |(name, index, about): &(String, prop::sample::Index, u8)| {
            let component = index.get(&kind.components);
            match about {
                0 => SupplementItem {
                    component: component.code.clone(),
                    name: format!("{}: ghi sai tên ông {name}", component.name),
                    ..SupplementItem::default()
                },
                1 => SupplementItem { name: format!("Giấy tờ của {name}"), ..SupplementItem::default() },
                _ => SupplementItem { component: name.clone(), name: name.clone(), ..SupplementItem::default() },
            }
        };
        let items: Vec<SupplementItem> = points.iter().map(item).collect();
        let task = story.case.tasks.first().expect("a step is open").clone();
        let propose = Command::ProposeSupplement {
            task_no: task.task_no,
            items: items.clone(),
            reason: points[0].0.clone(),
            legal_ground: points[0].0.clone(),
        };
        let proposed = story.act(at("2026-03-02 09:00"), &story.performer(&task), &propose);
        prop_assert!(proposed.is_ok(), "{:?}", proposed);
        story.must("2026-03-02 09:30", "lan", &Command::IssueSupplement);
        let view = public_view(&story.case, &story.journal, Some(&story.procedure));
        let written = serde_json::to_string(&view).expect("it encodes");
        for (name, _, _) in &points {
            prop_assert!(!written.contains(name.as_str()), "{name} in {written}");
        }
        for component in &kind.components {
            let asked = items.iter().any(|item| item.component == component.code);
            let told = view.asked.iter().any(|item| *item == PublicItem::Component(component.name.clone()));
            let same_name = kind.components.iter().filter(|other| other.name == component.name).count() > 1;
            prop_assert!(asked == told || same_name, "{} in {written}", component.name);
        }
        let free = points.iter().any(|(_, _, about)| *about > 0);
        prop_assert_eq!(view.asked.contains(&PublicItem::Other), free);
    }

    #[test]
    fn a_case_that_does_not_exist_or_is_not_in_sight_answers_nothing_but_that(
        attempt in attempt(),
        who in prop_oneof![Just("xa"), Just("phuc")],
    ) {
        let story = Story::accepted("1.004837");
        let now = at("2026-11-20 10:00");
        let command = command(&story, &attempt, now);
        let refused = story.ask(now, officer(who), &command);
        let own = matches!(command, Command::Accept(_) | Command::Decline { .. });
        let expected = if own && who == "xa" { "already-exists" } else { "denied" };
        prop_assert_eq!(refused.map_err(|refused| refused.code()), Err(expected));
    }
}

#[test]
fn every_shipped_procedure_runs_from_acceptance_to_hand_over_in_every_case_kind() {
    for procedure in world().procedures.values() {
        for kind in &procedure.case_kinds {
            let mut story = Story::new(procedure.clone());
            story.must("2026-03-02 08:00", "lan", &Command::Accept(Box::new(intake(procedure, &kind.id))));
            let story = story.until(|case| case.stage == Stage::HandedOver);
            assert!(story.case.finished_at.is_some(), "{} {}", procedure.code, kind.id);
            assert_eq!(story.case.received_at, at("2026-03-02 08:00"));
            assert!(story.case.released.is_some_and(|released| released.signed_on >= day("2026-03-02")));
        }
    }
}
