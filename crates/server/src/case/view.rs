//! The page as its template needs it.

use askama::Template;
use casework::{Case, ResultKind, Stage};

use super::act_form::{Attempt, Deed};
use super::clocks::{self, Clock, Moment};
use super::deeds::{self, Deeds};
use super::facts::{self, CaseFacts};
use super::history::{self, Happening, OpenStep};
use super::offers::{self, Offers, completion_name};
use super::picture::{self, Picture};
use super::scene::Scene;
use crate::web::page::Page;
use crate::web::texts::Texts;
use crate::web::time::Chip;
use crate::web::urls;

/// The page of a case.
#[derive(Template)]
#[template(path = "case/templates/case.html")]
pub(super) struct CasePage<'a> {
    t: &'a Texts,
    page: Page,
    alert: Option<Alert>,
    head: Head,
    deeds: Deeds,
    picture: Option<Picture>,
    clocks: Vec<Clock>,
    facts: CaseFacts,
    history: Vec<Happening>,
    open_steps: Vec<OpenStep>,
}

/// A message above the page: something was refused whose form is not to be had any more.
pub(super) struct Alert {
    pub(super) text: String,
    /// What the officer had written, so that it is not lost.
    pub(super) kept: String,
}

/// What was refused, if anything, and the task it was about.
pub(super) struct Refusal {
    pub(super) task_no: Option<u32>,
    pub(super) attempt: Option<Attempt>,
    pub(super) alert: Option<Alert>,
}

/// The head of the page.
struct Head {
    title: String,
    case_no: String,
    cases: &'static str,
    stage: StageChip,
    step_chip: Option<Chip>,
    case_chip: Option<Chip>,
    channel: String,
    due: Moment,
    primary: Option<Button>,
    buttons: Vec<Button>,
    slips: Vec<Link>,
    /// Other tasks of the officer in this case.
    others: Vec<Link>,
}

struct StageChip {
    kind: &'static str,
    symbol: &'static str,
    text: String,
}

struct Link {
    href: String,
    text: String,
}

/// A button: leads to its form, or acts at once.
struct Button {
    text: String,
    icon: &'static str,
    href: String,
    /// Acts at once, with this officer for an assignment.
    at_once: Option<String>,
    danger: bool,
}

/// Puts the page together.
pub(super) fn case_page<'a>(scene: &Scene<'a>, page: Page, refusal: Refusal) -> CasePage<'a> {
    let Refusal { task_no, attempt, mut alert } = refusal;
    let offers = offers::offers(scene, task_no);
    let deeds = deeds::deeds(scene, &offers, attempt.as_ref());
    if let Some(lost) = attempt.filter(|attempt| !deeds.has(attempt.deed)) {
        let text = lost.faults.iter().map(|fault| fault.text.as_str()).collect::<Vec<_>>().join(" ");
        alert = alert.or(Some(Alert { text, kept: String::new() }));
    }
    CasePage {
        t: scene.texts,
        page,
        alert,
        head: head(scene, &offers),
        deeds,
        picture: clocks::was_accepted(scene.case).then(|| picture::picture(scene)),
        clocks: clocks::clocks(scene),
        facts: facts::facts(scene),
        history: history::history(scene),
        open_steps: history::open_steps(scene),
    }
}

fn head(scene: &Scene<'_>, offers: &Offers<'_>) -> Head {
    let case = scene.case;
    let mut buttons = buttons(scene, offers);
    let primary = if buttons.is_empty() || !leads(scene, offers) { None } else { Some(buttons.remove(0)) };
    let others = offers.others.iter().map(|task| Link {
        href: urls::with_query(&urls::case(&case.case_no), &[("viec", &task.task_no.to_string())]),
        text: task.name.clone(),
    });
    Head {
        title: scene.procedure_name().to_owned(),
        case_no: case.case_no.clone(),
        cases: urls::CASES,
        stage: stage_chip(scene),
        step_chip: clocks::step_chip(scene, offers.task),
        case_chip: clocks::case_chip(scene),
        channel: scene.text(&format!("channel-{}", case.channel.word())),
        due: case.clock.as_ref().map(|clock| Moment::at(clock.due_at)).unwrap_or_default(),
        primary,
        buttons,
        slips: slips(scene),
        others: others.collect(),
    }
}

/// Whether the first of the buttons is the officer's main act: something that moves the case on.
fn leads(scene: &Scene<'_>, offers: &Offers<'_>) -> bool {
    offers.hand_over
        || offers.receive_supplement
        || offers.issue_supplement
        || offers.completion
        || offers.payment
        || offers.release
        || offers.take_first(scene)
        || offers.assign
}

/// The buttons of this officer, the main act first.
fn buttons(scene: &Scene<'_>, offers: &Offers<'_>) -> Vec<Button> {
    let case_no = &scene.case.case_no;
    let text = |key: &str| scene.text(key);
    let to = |deed: Deed, text: String, icon: &'static str| Button {
        text,
        icon,
        href: deed.anchor(),
        at_once: None,
        danger: deed == Deed::Return,
    };
    let mut buttons = Vec::new();
    let mut add = |open: bool, button: Button| {
        if open {
            buttons.push(button);
        }
    };
    let assignment = |officer: &str, key: &str, icon: &'static str| Button {
        text: text(key),
        icon,
        href: Deed::Assignment.address(case_no, offers.task),
        at_once: Some(officer.to_owned()),
        danger: false,
    };
    let issue = Button {
        text: text("case-do-issue"),
        icon: "send",
        href: Deed::SupplementIssue.address(case_no, None),
        at_once: Some(String::new()),
        danger: false,
    };
    let take_first = offers.take_first(scene);
    add(offers.hand_over, to(Deed::HandOver, text("action-hand-over"), "hand"));
    add(offers.receive_supplement, to(Deed::Supplement, text("case-do-receive"), "papers"));
    add(offers.issue_supplement, issue);
    add(take_first, assignment(scene.actor.id.as_str(), "case-do-take", "user"));
    if let Some(task) = offers.task {
        let name = completion_name(scene, task, &scene.procedure.process.outcomes(&task.step));
        add(offers.completion, to(Deed::Completion, name, "send"));
        add(offers.payment, to(Deed::Payment, text("case-do-payment"), "money"));
        add(offers.release, to(Deed::Release, text("case-do-release"), "stamp"));
    }
    add(offers.assign, to(Deed::Assignment, text("action-assign"), "users"));
    add(offers.take && !take_first, assignment(scene.actor.id.as_str(), "case-do-take", "user"));
    add(offers.request_supplement, to(Deed::SupplementRequest, text("action-request-supplement"), "message"));
    add(offers.drop_supplement, to(Deed::SupplementDrop, text("case-do-drop"), "trash"));
    add(offers.put_back, assignment("", "case-do-put-back", "undo"));
    add(offers.send_back, to(Deed::Return, text("case-do-return"), "back"));
    buttons
}

/// The slips that exist for the case by now.
fn slips(scene: &Scene<'_>) -> Vec<Link> {
    let case = scene.case;
    let link = |slip: &str| Link {
        href: urls::slip(&case.case_no, slip),
        text: scene.text(&format!("case-slip-{slip}")),
    };
    if case.stage == Stage::Declined {
        return vec![link("declination")];
    }
    let asked = case.supplements_issued > 0;
    let mut slips = vec![link("acceptance"), link("control")];
    if asked {
        slips.insert(1, link("supplement"));
    }
    if case.released.as_ref().is_some_and(|released| released.kind == ResultKind::Refused) {
        slips.push(link("declination"));
    }
    slips
}

fn stage_chip(scene: &Scene<'_>) -> StageChip {
    let (kind, symbol) = match scene.case.stage {
        Stage::Submitted | Stage::Accepted | Stage::InProgress => ("info", "info"),
        Stage::AwaitingSupplement | Stage::AwaitingPayment => ("idle", "pause"),
        Stage::Declined => ("late", "x"),
        Stage::ResultReady => ("fine", "check"),
        Stage::HandedOver => ("done", "check"),
    };
    StageChip { kind, symbol, text: scene.text(&stage_key(scene.case)) }
}

fn stage_key(case: &Case) -> String {
    format!("stage-{}", case.stage.code().replace('_', "-"))
}
