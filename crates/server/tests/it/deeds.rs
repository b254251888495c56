//! What officers do to a case, without their pages: for stories about what citizens and mails then say.

use access::{Actor, OfficerId};
use casework::{Applicant, Command, Completion, Delivery, Intake, Paper, ResultKind, SupplementItem};
use jiff::civil::date;
use procedure::Channel;
use serde_json::Map;
use server::acts::On;
use store::{Asked, Done, Target, cases};

use crate::support::TestApp;

/// A procedure of one working day at the ward: officer, leader, clerk.
pub const SAME_DAY: &str = "2.000908";

/// Carries a command out as an officer, at the time of the application's clock.
pub async fn carry_out(app: &TestApp, officer: &str, on: On, command: Command) -> Done {
    let actor = actor(app, officer);
    carry_out_as(app, actor, on, command).await
}

/// An officer of the installation.
pub fn actor(app: &TestApp, officer: &str) -> Actor {
    app.world().directory.officer(&OfficerId(officer.to_owned())).expect("an officer").clone()
}

/// Carries a command out as somebody with these posts.
pub async fn carry_out_as(app: &TestApp, actor: Actor, on: On, command: Command) -> Done {
    let world = app.world();
    let (now, fresh) = (app.app.clock().now(), app.app.fresh());
    let write = move |tx: &mut store::Tx<'_>| {
        let target = match &on {
            On::New(procedure) => Target::New { procedure },
            On::Case(case_no) => Target::Case(case_no),
        };
        cases::execute(tx, &world, &Asked { target, command: &command, actor: &actor, now, fresh })
    };
    app.app.store().write(write).await.expect("a legal act")
}

async fn on_case(app: &TestApp, officer: &str, case_no: &str, command: Command) -> Done {
    carry_out(app, officer, On::Case(case_no.to_owned()), command).await
}

/// An intake with one paper.
pub fn intake(applicant: &str, email: &str) -> Box<Intake> {
    Box::new(Intake {
        case_kind: "self".to_owned(),
        channel: Channel::Counter,
        applicant: Applicant {
            full_name: applicant.to_owned(),
            email: email.to_owned(),
            phone: "0912345678".to_owned(),
            ..Applicant::default()
        },
        submitter: None,
        form: Map::new(),
        papers: vec![Paper { name: "Tờ khai đề nghị".to_owned(), originals: 1, ..Paper::default() }],
        fees: Vec::new(),
        delivery: Delivery::Desk,
        note: String::new(),
    })
}

/// Accepts a case as Lan; gives its number and its lookup code.
pub async fn accept(app: &TestApp, applicant: &str, email: &str) -> (String, String) {
    let command = Command::Accept(intake(applicant, email));
    let done = carry_out(app, "lan", On::New(SAME_DAY.to_owned()), command).await;
    (done.case.case_no.clone(), done.case.lookup_code.clone())
}

/// Declines a case as Lan; gives its number and its lookup code.
pub async fn decline(app: &TestApp, applicant: &str) -> (String, String) {
    let command = Command::Decline {
        intake: intake(applicant, ""),
        reason: "Không thuộc thẩm quyền".to_owned(),
    };
    let done = carry_out(app, "lan", On::New(SAME_DAY.to_owned()), command).await;
    (done.case.case_no.clone(), done.case.lookup_code.clone())
}

/// Minh asks for a paper and Lan issues the request.
pub async fn ask_for(app: &TestApp, case_no: &str, paper: &str) {
    let item = SupplementItem { name: paper.to_owned(), originals: 1, ..SupplementItem::default() };
    ask_for_all(app, case_no, vec![item]).await;
}

/// Minh asks for several things and Lan issues the request.
pub async fn ask_for_all(app: &TestApp, case_no: &str, items: Vec<SupplementItem>) {
    let reason = "Hồ sơ còn thiếu giấy tờ".to_owned();
    let propose = Command::ProposeSupplement { task_no: 1, items, reason, legal_ground: String::new() };
    on_case(app, "minh", case_no, propose).await;
    on_case(app, "lan", case_no, Command::IssueSupplement).await;
}

/// Lan receives what was asked for.
pub async fn bring(app: &TestApp, case_no: &str, paper: &str) {
    let papers = vec![Paper { name: paper.to_owned(), originals: 1, ..Paper::default() }];
    on_case(app, "lan", case_no, Command::ReceiveSupplement { papers, note: String::new() }).await;
}

/// Minh appraises, Sơn signs, Mai releases what was asked for.
pub async fn finish(app: &TestApp, case_no: &str) {
    end(app, case_no, (ResultKind::Granted, "")).await;
}

/// Minh appraises, Sơn signs, Mai releases this result with a note.
pub async fn end(app: &TestApp, case_no: &str, (result, note): (ResultKind, &str)) {
    for (officer, task_no, outcome) in [("minh", 1, ""), ("son", 2, "approve")] {
        let completion = Completion { task_no, outcome: outcome.to_owned(), ..Completion::default() };
        on_case(app, officer, case_no, Command::CompleteStep(completion)).await;
    }
    let release = Command::Release {
        task_no: 3,
        result,
        number: "12/2026".to_owned(),
        signed_on: date(2026, 11, 20),
        note: note.to_owned(),
    };
    on_case(app, "mai", case_no, release).await;
}
