//! What is typed and what is refused, and that every word of the page exists in both languages.

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use calendar::OnSupplement;
use casework::{Acceptance, Case, CaseClock, Command, Entry, Event, Rejection, SupplementItem};
use jiff::Timestamp;
use jiff::civil::date;
use store::{Engine, ExecuteError, World, cases};
use test_support::TestDatabase;

use super::act_form::Deed;
use super::carrying::supplement_told;
use super::history::key;
use super::scene::Scene;
use super::typed::{Fault, Spot, amount, payment, spot, supplement, supplement_request};
use super::view::{CasePage, Refusal, case_page};
use crate::rendered::Rendered;
use crate::web::form::FormPairs;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

fn form(pairs: &[(&str, &str)]) -> FormPairs {
    FormPairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn vietnamese(languages: &Languages) -> &crate::web::texts::Texts {
    languages.of(Language::Vietnamese)
}

#[test]
fn amounts_are_read_as_people_write_them_and_nothing_is_guessed() {
    let cases = [
        ("1500000", Some(1_500_000)),
        ("1.500.000", Some(1_500_000)),
        ("1,500,000 đ", Some(1_500_000)),
        (" 15.000 ₫ ", Some(15_000)),
        ("200 000 đồng", Some(200_000)),
        ("8000VND", Some(8_000)),
        ("1.5", None),
        ("1.500.00", None),
        ("1500.000", None),
        ("", None),
        ("0", None),
        ("-5", None),
        ("một triệu", None),
        ("99999999999999999999", None),
    ];
    for (typed, expected) in cases {
        assert_eq!(amount(typed), expected, "{typed}");
    }
}

#[test]
fn a_payment_with_a_bad_amount_and_a_bad_date_tells_both() {
    let languages = Languages::load();
    let typed = form(&[("amount", "nhiều"), ("receipt_no", "12"), ("paid_on", "31/02/2026")]);
    let faults = payment(3, &typed, vietnamese(&languages)).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["amount", "paid_on"]);
}

#[test]
fn a_request_names_ticked_papers_with_their_faults_and_papers_of_its_own() {
    let languages = Languages::load();
    let known = [
        SupplementItem {
            component: "TK".into(),
            name: "Tờ khai".into(),
            originals: 1,
            ..SupplementItem::default()
        },
        SupplementItem {
            component: "GKS".into(),
            name: "Giấy khai sinh".into(),
            ..SupplementItem::default()
        },
    ];
    let typed = form(&[
        ("item.0.on", "1"),
        ("item.0.detail", "ghi rõ họ tên"),
        ("item.0.originals", "1"),
        ("item.1.detail", "không được chọn"),
        ("item.2.detail", "Ảnh chân dung"),
        ("item.2.photocopies", "2"),
        ("reason", "Tờ khai mờ"),
    ]);
    let command = supplement_request(2, &typed, &known, vietnamese(&languages)).unwrap();
    let Command::ProposeSupplement { items, reason, .. } = command else { panic!("another command") };
    assert_eq!(
        items.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(),
        ["Tờ khai: ghi rõ họ tên", "Ảnh chân dung"]
    );
    assert_eq!((items[0].component.as_str(), items[0].originals, items[1].photocopies), ("TK", 1, 2));
    assert_eq!(reason, "Tờ khai mờ");
}

#[test]
fn counts_beyond_ninety_nine_are_told_beside_their_row() {
    let languages = Languages::load();
    let typed = form(&[("item.0.detail", "Ảnh"), ("item.0.originals", "100"), ("item.0.photocopies", "x")]);
    let faults = supplement(&typed, &[], vietnamese(&languages)).unwrap_err();
    assert_eq!(faults, [Fault::new("item-0", vietnamese(&languages).text("case-bad-count"))]);
}

#[test]
fn what_is_missing_is_told_beside_its_own_field() {
    let cases = [
        (Rejection::OpinionMissing, Deed::Completion, Spot::Field("opinion")),
        (Rejection::AssigneeMissing, Deed::Completion, Spot::Field("officer")),
        (Rejection::ReasonMissing, Deed::Return, Spot::Field("reason")),
        (Rejection::NumberMissing, Deed::Payment, Spot::Field("receipt_no")),
        (Rejection::NumberMissing, Deed::Release, Spot::Field("number")),
        (Rejection::ReceiverMissing, Deed::HandOver, Spot::Field("receiver")),
        (Rejection::SameOfficer, Deed::Completion, Spot::Form),
        (Rejection::SupplementPending, Deed::Completion, Spot::Page),
    ];
    for (rejection, deed, expected) in cases {
        assert_eq!(spot(&rejection, deed), expected, "{rejection:?}");
    }
}

#[test]
fn what_is_too_long_is_told_beside_the_field_that_holds_it() {
    let long = |field: &'static str| Rejection::TooLong { field, max: 200 };
    let cases = [
        (long("opinion"), Deed::Completion, "opinion"),
        (long("reason"), Deed::Return, "reason"),
        (long("legal_ground"), Deed::SupplementRequest, "legal_ground"),
        (long("items"), Deed::SupplementRequest, "item-0"),
        (long("papers"), Deed::Supplement, "item-0"),
        (long("note"), Deed::HandOver, "note"),
        (Rejection::TooMany(60), Deed::Supplement, "item-0"),
    ];
    for (rejection, deed, expected) in cases {
        assert_eq!(spot(&rejection, deed), Spot::Field(expected), "{rejection:?}");
    }
}

#[test]
fn what_a_supplement_does_to_the_clock_is_told_by_the_rule_of_the_procedure() {
    let languages = Languages::load();
    let due_at = calendar::to_instant(date(2026, 11, 27).at(9, 0, 0, 0));
    let told = |on_supplement: OnSupplement, deed: Deed| {
        let clock = CaseClock {
            term: calendar::Term::WorkingDays(3),
            convention: calendar::Convention::SameTime,
            on_supplement,
            started_at: due_at,
            due_at,
            first_due_at: due_at,
            paused_at: None,
        };
        let (key, due) = supplement_told(deed, &Case { clock: Some(clock), ..Case::default() });
        vietnamese(&languages).with(key, &[("what", &due)])
    };
    let (issue, receive) = (Deed::SupplementIssue, Deed::Supplement);
    let cases = [
        (OnSupplement::Restart, issue, "tính lại từ đầu"),
        (OnSupplement::Pause, issue, "tạm dừng"),
        (OnSupplement::None, issue, "vẫn tính, hẹn trả 27/11/2026 09:00"),
        (OnSupplement::Restart, receive, "tính lại từ đầu, hẹn trả 27/11/2026 09:00"),
        (OnSupplement::Pause, receive, "tính tiếp, hẹn trả 27/11/2026 09:00"),
        (OnSupplement::None, receive, "không đổi: 27/11/2026 09:00"),
    ];
    for (policy, deed, expected) in cases {
        let text = told(policy, deed);
        assert!(text.contains(expected), "{policy:?}: {text}");
    }
}

#[test]
fn every_event_refusal_and_slip_has_words_in_both_languages() {
    let languages = Languages::load();
    let denied = [access::Denied::Unseen, access::Denied::Role, access::Denied::OtherOfficer];
    let keys = Event::KINDS
        .iter()
        .map(|kind| key(kind))
        .chain(Rejection::CODES.iter().map(|code| format!("rejection-{code}")))
        .chain(denied.iter().map(|denied| format!("denied-{}", denied.code())))
        .chain(casework::Stage::ALL.iter().map(|stage| format!("stage-{}", stage.code().replace('_', "-"))))
        .chain(casework::Delivery::ALL.iter().map(|way| format!("case-delivery-{}", way.code())))
        .chain(casework::Channel::ALL.iter().map(|channel| format!("channel-{}", channel.word())))
        .chain(
            casework::ApplicantKind::ALL
                .iter()
                .map(|kind| format!("case-applicant-{}", kind.word().replace('_', "-"))),
        )
        .chain(["male", "female", "unknown"].map(|gender| format!("case-gender-{gender}")))
        .chain(["acceptance", "supplement", "declination", "control"].map(|slip| format!("case-slip-{slip}")))
        .chain(["granted", "refused"].map(|result| format!("case-result-{result}")))
        .chain(["done", "now", "late", "todo"].map(|state| format!("case-step-{state}")))
        .chain(["done", "approve", "return", "reject", "refuse"].map(|code| format!("outcome-{code}")));
    for key in keys {
        for language in Language::ALL {
            assert!(languages.of(language).has(&key), "{key} is missing in {}", language.code());
        }
    }
}

/// When the cases below are looked at.
fn now() -> Timestamp {
    calendar::to_instant(date(2026, 11, 20).at(9, 0, 0, 0))
}

/// A case and its journal.
type Read = (Arc<Case>, Vec<Entry<Acceptance>>);

/// An installation with invented cases, and the cases with their journals.
fn invented(count: u64) -> (Arc<World>, Vec<Read>) {
    let now = now();
    // The page is made of a case and its journal, which read the same from every database.
    let database = TestDatabase::new(Engine::Sqlite);
    let store = database.open();
    let plan = demo::SeedPlan { password_hash: "none".to_owned(), now_ms: now.as_millisecond() };
    store.write_blocking(move |tx| demo::seed(tx, &plan)).expect("an installation");
    let world = Arc::new(store.read_blocking(World::load).expect("a world"));
    let from = date(2026, 8, 24);
    let plan = demo::Plan { cases: count, seed: 11, from, until: now, all_stages: true, mails_from: now };
    demo::simulate(&store, &world, &plan, &mut |_| {}).expect("cases");
    let known = Arc::clone(&world);
    let read = store.read_blocking(move |tx| {
        let rows = tx.query("SELECT case_no FROM cases", &[])?;
        let mut read = Vec::new();
        for row in &rows {
            let found = cases::find(tx, row.text_ref(0)?)?.expect("a case");
            let journal = found.journal(tx)?.outline()?;
            read.push((found.stored(&known)?.case, journal));
        }
        Ok::<_, ExecuteError>(read)
    });
    (world, read.expect("cases can be read"))
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    let (world, read) = invented(1);
    let (case, journal) = &read[0];
    let version = world.procedures.version(&case.procedure, case.procedure_version);
    let (procedure, _) = version.expect("its procedure");
    let actor = world.directory.officers().next().expect("officers");
    let scene = Scene { texts, world: &world, procedure: &procedure, actor, case, journal, now: now() };
    let refusal = Refusal { task_no: None, attempt: None, alert: None };
    vec![Rendered::of(&case_page(&scene, Page::plain(&case.case_no, texts), refusal))]
}

#[test]
fn the_page_of_a_case_in_any_stage_reads_in_both_languages() {
    let (now, (world, mut read)) = (now(), invented(120));
    let mut stages = HashSet::new();
    read.retain(|(case, _)| stages.insert(case.stage.code()));
    // A case that was only submitted is not received yet and has no page.
    assert_eq!(stages.len(), casework::Stage::ALL.len() - 1, "{stages:?}");

    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        for (case, journal) in &read {
            let version = world.procedures.version(&case.procedure, case.procedure_version);
            let (procedure, _) = version.expect("its procedure");
            for actor in world.directory.officers() {
                let scene = Scene { texts, world: &world, procedure: &procedure, actor, case, journal, now };
                let refusal = Refusal { task_no: None, attempt: None, alert: None };
                let page: CasePage<'_> = case_page(&scene, Page::plain(&case.case_no, texts), refusal);
                let shown = page.render().expect("a page");
                assert!(shown.contains(&case.case_no));
                // A text that does not exist shows its key.
                for key in [">case-", ">stage-", ">channel-", ">outcome-", ">task-kind-"] {
                    assert!(!shown.contains(key), "{} {key}", case.case_no);
                }
            }
        }
    }
}
