//! The screen from what was typed, in both languages; the words for everything that can be wrong.

use std::path::Path;

use askama::Template;
use calendar::{CalendarDefinition, Span, WorkingCalendar, to_instant};
use casework::{Case, IntakeIssue};
use forms::PROBLEM_CODES;
use jiff::civil::{DateTime, date, time};
use procedure::Procedure;

use super::actions::DeclinePage;
use super::choose::{Item, Section};
use super::desk::amend;
use super::pages::{ChoosePage, FormPage, ReceivedPage, ScreenPart};
use super::screen::{Around, Screen, Telling, Wrong, screen};
use super::typed::Sheet;
use super::verdict::judge;
use crate::rendered::Rendered;
use crate::web::form::FormPairs;
use crate::web::inputs::{Control, Input};
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};

const BIRTH: &str = "1.001193";
const COPIES: &str = "2.000635";
const LAND: &str = "1.013978";
const NOW: DateTime = DateTime::constant(2026, 11, 20, 9, 0, 0, 0);

fn procedure(code: &str) -> Procedure {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../procedures");
    let package = procedure::resolve(&|path| std::fs::read_to_string(folder.join(path)).ok(), code)
        .expect("the procedure is shipped");
    procedure::compile(&package).expect("the procedure is sound").0
}

fn working_calendar() -> WorkingCalendar {
    WorkingCalendar::new(CalendarDefinition {
        name: "thử".to_owned(),
        covers_from: date(2026, 1, 1),
        covers_to: date(2027, 12, 31),
        hours: vec![
            Span { from: time(7, 30, 0, 0), to: time(11, 30, 0, 0) },
            Span { from: time(13, 0, 0, 0), to: time(17, 0, 0, 0) },
        ],
        saturday_receipt: Vec::new(),
        receipt_hours: Vec::new(),
        receipt_cutoff: time(15, 0, 0, 0),
        days: Vec::new(),
    })
    .expect("a calendar")
}

fn typed(code: &str, pairs: &[(&str, &str)]) -> (Procedure, Sheet) {
    let procedure = procedure(code);
    let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut sheet = Sheet::read(FormPairs(pairs), &procedure);
    amend(&mut sheet, &procedure, "Xuất trình", NOW.date());
    (procedure, sheet)
}

fn shown(procedure: &Procedure, sheet: &Sheet, texts: &Texts, telling: &Telling) -> Screen {
    let calendar = working_calendar();
    let verdict = judge(&sheet.input(procedure, "Xuất trình"), procedure, NOW.date());
    let around = Around { calendar: &calendar, procedure, texts, now: to_instant(NOW) };
    screen(&around, sheet, &verdict, telling)
}

fn tried() -> Telling {
    Telling { tried: true, ..Telling::default() }
}

fn part(screen: Screen, texts: &Texts) -> String {
    let page = Page { csrf: "c".to_owned(), ..Page::plain("x", texts) };
    ScreenPart { t: texts, page, s: screen }.render().expect("the screen renders")
}

/// Words of keys that no one wrote show as the key itself.
fn no_gap(html: &str) {
    for start in ["intake-", "form-part-", "form-option-", "problem-", "name-", "step-"] {
        if let Some(at) = html.find(&format!(">{start}")) {
            panic!("a text is missing at: {}", html[at..].chars().take(60).collect::<String>());
        }
    }
}

#[test]
fn every_issue_and_problem_has_words_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let texts = languages.of(language);
        let issues = IntakeIssue::CODES.iter().map(|code| format!("intake-issue-{code}"));
        let problems = PROBLEM_CODES.iter().map(|code| format!("problem-{code}"));
        let missing: Vec<String> = issues.chain(problems).filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

#[test]
fn the_screen_of_every_kind_of_form_renders_in_both_languages() {
    let languages = Languages::load();
    for code in [BIRTH, COPIES, LAND, "1.004873", "1.001612", "1.003622", "1.001022"] {
        for language in Language::ALL {
            let texts = languages.of(language);
            let (procedure, sheet) = typed(code, &[("applicant.full_name", "Nguyễn <b>An</b>")]);
            for telling in [Telling::default(), tried()] {
                let html = part(shown(&procedure, &sheet, texts, &telling), texts);
                no_gap(&html);
                assert!(!html.contains("<b>An"), "what was typed is escaped");
            }
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(t: &Texts) -> Vec<Rendered> {
    let page = || Page::plain("Tiếp nhận", t);
    let item = Item {
        href: "#".to_owned(),
        code: BIRTH.to_owned(),
        name: "Khai sinh".to_owned(),
        to_be_verified: true,
    };
    let section = Section { id: "ho-tich".to_owned(), title: "Hộ tịch".to_owned(), items: vec![item] };
    let words = String::new();
    let choose =
        ChoosePage { t, page: page(), words, same_applicant: "H-1".to_owned(), sections: vec![section] };
    let none = ChoosePage {
        t,
        page: page(),
        words: "zzz".to_owned(),
        same_applicant: String::new(),
        sections: vec![],
    };
    let (procedure, sheet) = typed(BIRTH, &[]);
    let form = FormPage { t, page: page(), s: shown(&procedure, &sheet, t, &tried()) };
    let ask =
        |name: &str| Input { error: "thiếu".to_owned(), ..Input::new(name, "Lý do", Control::LongText) };
    let decline = DeclinePage {
        t,
        page: page(),
        errors: Wrong::of([&ask("reason")]),
        procedure: "Khai sinh".to_owned(),
        applicant: ask("applicant.full_name"),
        ask_applicant: true,
        reason: ask("reason"),
        hidden: vec![("once".to_owned(), "1".to_owned())],
    };
    let text = |text: &str| text.to_owned();
    let received = ReceivedPage {
        t,
        page: page(),
        case_no: text("H99.18-261120-0001"),
        procedure: text("Khai sinh"),
        applicant: text("An"),
        due: text("20/11/2026 17:00"),
        slip: text("#"),
        case: text("#"),
        again: text("#"),
    };
    let screen = ScreenPart { t, page: page(), s: shown(&procedure, &sheet, t, &tried()) };
    vec![
        Rendered::of(&choose),
        Rendered::of(&none),
        Rendered::of(&form),
        Rendered::of(&screen),
        Rendered::of(&decline),
        Rendered::of(&received),
    ]
}

#[test]
fn the_pages_render_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        for sample in samples(languages.of(language)) {
            no_gap(&sample.html);
        }
    }
}

#[test]
fn what_was_typed_becomes_an_intake_with_persons_papers_and_form() {
    let (procedure, sheet) = typed(
        COPIES,
        &[
            ("case_kind", "person"),
            ("channel", "post"),
            ("applicant.kind", "citizen"),
            ("applicant.full_name", "Lê Quỳnh Anh"),
            ("submitter.full_name", "Lê Văn Bình"),
            ("submitter.relation", "Cha"),
            ("papers.0.component", "TK"),
            ("papers.1.component", "GTTT"),
            ("papers.1.given", "1"),
            ("papers.2.component", ""),
            ("papers.2.name", "Ảnh 4x6"),
            ("papers.2.photocopies", "2"),
            ("papers.3.originals", "hai"),
            ("form.copies", "3"),
            ("note", "Gấp"),
            ("fees_paid", "1"),
        ],
    );
    let input = sheet.input(&procedure, "Xuất trình");
    assert_eq!((input.case_kind.as_str(), input.channel.as_str()), ("person", "post"));
    assert_eq!(input.submitter.as_ref().map(|person| person.relation.as_str()), Some("Cha"));
    let papers: Vec<_> = input
        .papers
        .iter()
        .map(|paper| {
            (
                paper.component.as_str(),
                paper.name.as_str(),
                paper.originals,
                paper.photocopies,
                paper.note.as_str(),
            )
        })
        .collect();
    assert_eq!(
        papers,
        [
            ("TK", "", 0, 0, ""),
            ("GTTT", "", 1, 0, "Xuất trình"),
            ("", "Ảnh 4x6", 0, 2, ""),
            ("", "", -1, 0, "")
        ]
    );
    assert_eq!(input.form.get("copies").and_then(|value| value.as_str()), Some("3"));
    assert!(input.fees_paid && !input.confirmed);
}

#[test]
fn all_as_asked_fills_in_the_required_papers_that_the_form_does_not_stand_for() {
    let rows = [
        ("papers.0.component", "TK"),
        ("papers.1.component", "GCS"),
        ("papers.2.component", "GTTT"),
        ("papers.3.component", "UQ"),
    ];
    let pressed: Vec<_> = rows.into_iter().chain([("fill", "1")]).collect();
    let (procedure, sheet) = typed(BIRTH, &pressed);
    let given: Vec<_> = sheet
        .input(&procedure, "Xuất trình")
        .papers
        .iter()
        .map(|paper| (paper.component.clone(), paper.originals))
        .collect();
    let expected =
        [("TK", 0), ("GCS", 1), ("GTTT", 1), ("UQ", 0)].map(|(code, count)| (code.to_owned(), count));
    assert_eq!(given, expected);
}

#[test]
fn a_scanned_identity_card_fills_in_the_person() {
    let scanned =
        "079194001234|024512345|Lê Quỳnh Anh|14081994|Nữ|78 Thành Công, Phường Hoa Sen, Sông Mây|01012022";
    let (_, sheet) = typed(BIRTH, &[("applicant.personal_id", scanned)]);
    let told = ["personal_id", "full_name", "birth_date", "gender"]
        .map(|name| sheet.get(&format!("applicant.{name}")));
    assert_eq!(told, ["079194001234", "Lê Quỳnh Anh", "14/08/1994", "female"]);
    // The intake form follows at once.
    assert_eq!(sheet.form["nycHoTen"], "Lê Quỳnh Anh");
    assert_eq!(sheet.form["nycNoiCuTru"]["tinh"], "Sông Mây");
}

#[test]
fn the_form_follows_a_corrected_applicant_but_not_over_what_was_typed_into_it() {
    let table = [
        // Taken over from the applicant, who is corrected now.
        ("Lê Quỳnh An", "Lê Quỳnh An", "", "Lê Quỳnh Anh"),
        // Somebody else was typed into the form.
        ("Lê Văn Bình", "Lê Quỳnh An", "", "Lê Văn Bình"),
        // Unless the button asks for it.
        ("Lê Văn Bình", "Lê Quỳnh An", "1", "Lê Quỳnh Anh"),
        ("", "", "", "Lê Quỳnh Anh"),
    ];
    for (in_form, was, pressed, expected) in table {
        let mut pairs =
            vec![("applicant.full_name", "Lê Quỳnh Anh"), ("form.nycHoTen", in_form), ("was.full_name", was)];
        if !pressed.is_empty() {
            pairs.push(("prefill", pressed));
        }
        let (_, sheet) = typed(BIRTH, &pairs);
        assert_eq!(sheet.form["nycHoTen"], expected, "{in_form} {was} {pressed}");
    }
}

#[test]
fn rows_of_a_list_are_added_and_dropped() {
    let procedure = procedure("2.000884");
    let form = procedure.form.as_ref().expect("a form");
    let list = form.fields().find(|field| matches!(field.kind, forms::FieldKind::List(_))).expect("a list");
    let text = list
        .children()
        .iter()
        .find(|field| matches!(field.kind, forms::FieldKind::Text { .. }))
        .expect("a text");
    let name = |row: u32| format!("form.{}[{row}].{}", list.key, text.key);
    let (first, second) = (name(0), name(1));
    let typed_rows = [(first.as_str(), "một"), (second.as_str(), "hai")];
    let count = |sheet: &Sheet| sheet.form[&list.key].as_array().map_or(0, Vec::len);
    let add: Vec<_> = typed_rows.into_iter().chain([("add", list.key.as_str())]).collect();
    assert_eq!(count(&typed("2.000884", &add).1), 3);
    let path = format!("{}[0]", list.key);
    let drop: Vec<_> = typed_rows.into_iter().chain([("drop", path.as_str())]).collect();
    let (_, sheet) = typed("2.000884", &drop);
    assert_eq!(count(&sheet), 1);
    assert_eq!(sheet.form[&list.key][0][&text.key], "hai");
    for nonsense in ["", "x", "a[", "a]", "nycHoTen[0]", "[0]", "honNhan[99]", "a.b.c"] {
        typed("2.000884", &[("drop", nonsense), ("add", nonsense)]);
    }
}

#[test]
fn every_fault_stands_in_the_summary_and_beside_its_input() {
    let languages = Languages::load();
    let texts = languages.of(Language::Vietnamese);
    let (procedure, sheet) = typed(
        BIRTH,
        &[
            ("applicant.phone", "12"),
            ("applicant.email", "a@@b"),
            ("applicant.birth_date", "31/02/1990"),
            ("papers.0.component", "GCS"),
            ("papers.0.originals", "hai"),
            ("form.nksNgaySinh", "hôm qua"),
        ],
    );
    let screen = shown(&procedure, &sheet, texts, &tried());
    let html = part(screen.clone(), texts);
    assert!(screen.errors.len() > 10, "{:?}", screen.errors);
    for wrong in &screen.errors {
        assert!(html.contains(&format!("id=\"{}\"", wrong.id)), "{wrong:?} leads nowhere");
    }
    for id in [
        "applicant-full-name",
        "applicant-phone",
        "applicant-email",
        "applicant-birth-date",
        "form-nksNgaySinh",
    ] {
        assert!(html.contains(&format!("id=\"{id}-err\"")), "no message beside {id}");
        assert!(screen.errors.iter().any(|wrong| wrong.id == id), "{id} is not in the summary");
    }
    for kept in
        ["value=\"12\"", "value=\"a@@b\"", "value=\"31/02/1990\"", "value=\"hai\"", "value=\"hôm qua\""]
    {
        assert!(html.contains(kept), "{kept} was lost");
    }
    // Before saving is tried nothing is said.
    assert!(!part(shown(&procedure, &sheet, texts, &Telling::default()), texts).contains("class=\"err\""));
}

#[test]
fn a_question_that_depends_on_an_answer_appears_with_it() {
    let languages = Languages::load();
    let texts = languages.of(Language::Vietnamese);
    for (answer, expected) in [("VN", false), ("KHAC", true)] {
        let (procedure, sheet) = typed(BIRTH, &[("form.nksQuocTich", answer)]);
        let html = part(shown(&procedure, &sheet, texts, &Telling::default()), texts);
        assert_eq!(html.contains("name=\"form.nksQuocTichKhac\""), expected, "{answer}");
        assert!(html.contains("data-live-target=\"form-nksQuocTichKhac\""), "its place is always there");
    }
}

#[test]
fn the_appointment_and_the_fees_follow_what_is_chosen() {
    let languages = Languages::load();
    let texts = languages.of(Language::Vietnamese);
    let (procedure, sheet) = typed(COPIES, &[("form.copies", "3")]);
    let screen = shown(&procedure, &sheet, texts, &Telling::default());
    assert!(screen.appointment.due.contains("20/11/2026"), "{:?}", screen.appointment);
    let amounts: Vec<&str> = screen.fees.rows.iter().map(|fee| fee.amount.as_str()).collect();
    assert_eq!(amounts, ["24.000 ₫"]);
    assert!(screen.fees.paid.is_some(), "it is due on receipt");
}

#[test]
fn a_declination_keeps_what_can_be_kept_and_needs_only_the_name() {
    let (procedure, sheet) = typed(
        BIRTH,
        &[
            ("applicant.full_name", "Lê Quỳnh Anh"),
            ("applicant.phone", "12"),
            ("applicant.address", "78 Thành Công"),
            ("applicant.kind", "organisation"),
            ("papers.0.originals", "x"),
            ("submitter.phone", "1"),
            ("delivery", "drone"),
        ],
    );
    let intake = casework::check_declination(sheet.input(&procedure, ""), &procedure, NOW.date())
        .expect("the name is enough");
    assert_eq!(intake.applicant.full_name, "Lê Quỳnh Anh");
    assert_eq!((intake.applicant.phone.as_str(), intake.applicant.address.as_str()), ("", "78 Thành Công"));
    assert!(intake.papers.is_empty() && intake.submitter.is_none() && intake.note.is_empty());
    let (procedure, sheet) = typed(BIRTH, &[("applicant.phone", "0912345678")]);
    let fault = casework::check_declination(sheet.input(&procedure, ""), &procedure, NOW.date())
        .expect_err("nobody is named");
    assert_eq!(fault.field, "applicant.full_name");
}

#[test]
fn an_open_case_of_the_same_person_is_shown_and_hinders_nothing() {
    let languages = Languages::load();
    let texts = languages.of(Language::Vietnamese);
    let (procedure, sheet) = typed(BIRTH, &[]);
    let case = Case { case_no: "H99.18-261119-0007".to_owned(), ..Case::default() };
    let telling = Telling { duplicates: vec![case], ..Telling::default() };
    let screen = shown(&procedure, &sheet, texts, &telling);
    assert!(screen.errors.is_empty());
    assert!(part(screen, texts).contains("/can-bo/ho-so/H99.18-261119-0007"));
}
