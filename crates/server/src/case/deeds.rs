//! The forms of the acts, as far as they are open to the officer.

use access::Role;
use calendar::OnSupplement;
use casework::{Delivery, ResultKind, SupplementItem, Task};
use process::{Outcome, TaskKind};

use super::act_form::{Attempt, Deed, Form};
use super::offers::{Offers, completion_name};
use super::paper_rows::{self, PaperRow};
use super::scene::Scene;
use crate::web::form::FormPairs;
use crate::web::performers::next_steps;
use crate::web::time;

/// An option of a select or a radio group.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

/// Officers who perform one of the next steps.
pub(super) struct Performers {
    pub(super) step: String,
    pub(super) officers: Vec<Choice>,
}

pub(super) struct CompletionForm {
    pub(super) form: Form,
    pub(super) name: String,
    pub(super) step: String,
    /// Several outcomes to choose from; empty when there is only one.
    pub(super) outcomes: Vec<Choice>,
    pub(super) performers: Vec<Performers>,
    /// Whether the officer of the next step must be chosen.
    pub(super) must_choose: bool,
    /// Whether an opinion is required whatever the outcome.
    pub(super) opinion_required: bool,
    /// When an opinion is required; empty where it never is.
    pub(super) opinion_hint: String,
    /// Words on the button: with a choice of outcomes it does not say one of them.
    pub(super) button: String,
}

pub(super) struct ReturnForm {
    pub(super) form: Form,
    /// Where it goes back to, and to whom.
    pub(super) to: String,
}

pub(super) struct AssignmentForm {
    pub(super) form: Form,
    pub(super) step: String,
    pub(super) officers: Vec<Choice>,
}

pub(super) struct PapersForm {
    pub(super) form: Form,
    pub(super) rows: Vec<PaperRow>,
    /// That the time to ask for papers is over; empty while it is not.
    pub(super) warning: String,
    /// What receiving them does to the term.
    pub(super) hint: String,
}

pub(super) struct ReleaseForm {
    pub(super) form: Form,
    pub(super) results: Vec<Choice>,
}

pub(super) struct HandOverForm {
    pub(super) form: Form,
    pub(super) deliveries: Vec<Choice>,
    /// Fees to be taken now; empty for none.
    pub(super) due: String,
}

/// The forms that the page carries.
#[derive(Default)]
pub(super) struct Deeds {
    pub(super) completion: Option<CompletionForm>,
    pub(super) send_back: Option<ReturnForm>,
    pub(super) assignment: Option<AssignmentForm>,
    pub(super) supplement_request: Option<PapersForm>,
    pub(super) supplement_drop: Option<Form>,
    pub(super) supplement: Option<PapersForm>,
    pub(super) payment: Option<Form>,
    pub(super) release: Option<ReleaseForm>,
    pub(super) hand_over: Option<HandOverForm>,
}

impl Deeds {
    /// Whether the form of a deed is on the page.
    pub(super) const fn has(&self, deed: Deed) -> bool {
        match deed {
            Deed::Completion => self.completion.is_some(),
            Deed::Return => self.send_back.is_some(),
            Deed::Assignment => self.assignment.is_some(),
            Deed::SupplementRequest => self.supplement_request.is_some(),
            Deed::SupplementDrop => self.supplement_drop.is_some(),
            Deed::SupplementIssue => false,
            Deed::Supplement => self.supplement.is_some(),
            Deed::Payment => self.payment.is_some(),
            Deed::Release => self.release.is_some(),
            Deed::HandOver => self.hand_over.is_some(),
        }
    }
}

/// Builds the forms that are open to the officer; `attempt` fills its own form with what was typed.
pub(super) fn deeds(scene: &Scene<'_>, offers: &Offers<'_>, attempt: Option<&Attempt>) -> Deeds {
    let make = Maker { scene, attempt };
    let Some(task) = offers.task else {
        return Deeds {
            supplement_drop: offers.drop_supplement.then(|| make.form(Deed::SupplementDrop, None, &[])),
            supplement: offers.receive_supplement.then(|| make.supplement()),
            hand_over: offers.hand_over.then(|| make.hand_over()),
            ..Deeds::default()
        };
    };
    let today = time::date(scene.now);
    Deeds {
        completion: offers.completion.then(|| make.completion(task)),
        send_back: offers.send_back.then(|| make.send_back(task)),
        assignment: offers.assign.then(|| make.assignment(task)),
        supplement_request: offers.request_supplement.then(|| make.supplement_request(task)),
        supplement_drop: offers.drop_supplement.then(|| make.form(Deed::SupplementDrop, None, &[])),
        supplement: offers.receive_supplement.then(|| make.supplement()),
        payment: offers.payment.then(|| make.form(Deed::Payment, Some(task), &[("paid_on", &today)])),
        release: offers.release.then(|| make.release(task, &today)),
        hand_over: offers.hand_over.then(|| make.hand_over()),
    }
}

struct Maker<'a> {
    scene: &'a Scene<'a>,
    attempt: Option<&'a Attempt>,
}

impl Maker<'_> {
    fn form(&self, deed: Deed, task: Option<&Task>, first: &[(&str, &str)]) -> Form {
        let attempt = self.attempt.filter(|attempt| attempt.deed == deed);
        let first = first.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Form {
            deed,
            action: deed.address(&self.scene.case.case_no, task),
            open: attempt.is_some(),
            values: attempt.map_or_else(|| FormPairs(first.collect()), |attempt| attempt.pairs.clone()),
            faults: attempt.map_or_else(Vec::new, |attempt| attempt.faults.clone()),
        }
    }

    fn completion(&self, task: &Task) -> CompletionForm {
        let form = self.form(Deed::Completion, Some(task), &[]);
        let outcomes = self.scene.procedure.process.outcomes(&task.step);
        let choice = |outcome: &Outcome| {
            let name = self.scene.outcome(&task.step, &outcome.code);
            let next = outcome.next.join(", ");
            let text = if next.is_empty() { name } else { format!("{name} → {next}") };
            Choice { value: outcome.code.clone(), text, chosen: form.value("outcome") == outcome.code }
        };
        let choices: Vec<Choice> =
            if outcomes.len() > 1 { outcomes.iter().map(choice).collect() } else { Vec::new() };
        let name = completion_name(self.scene, task, &outcomes);
        let chosen_here = !choices.is_empty();
        let hinted = chosen_here || task.kind == TaskKind::Opinion;
        CompletionForm {
            button: if chosen_here { self.scene.text("case-confirm-outcome") } else { name.clone() },
            opinion_hint: if hinted { self.scene.text("case-opinion-hint") } else { String::new() },
            name,
            step: task.name.clone(),
            performers: self.performers(&outcomes, form.value("officer")),
            outcomes: choices,
            must_choose: task.kind == TaskKind::Assign,
            opinion_required: task.kind == TaskKind::Opinion,
            form,
        }
    }

    /// Who may perform the steps that come next.
    fn performers(&self, outcomes: &[Outcome], chosen: &str) -> Vec<Performers> {
        let scene = self.scene;
        let next = |name: &str| outcomes.iter().any(|outcome| outcome.next.iter().any(|step| step == name));
        let mut performers: Vec<Performers> = Vec::new();
        for step in next_steps(scene.procedure, &scene.case.agency, next) {
            let officers = self.members(&step.agency, &step.unit, (step.role, chosen));
            if !officers.is_empty() {
                let step = format!("{} · {}", step.name, scene.unit(&step.agency, &step.unit));
                performers.push(Performers { step, officers });
            }
        }
        performers
    }

    fn members(&self, agency: &str, unit: &str, (role, chosen): (Role, &str)) -> Vec<Choice> {
        let mut members: Vec<Choice> = self
            .scene
            .world
            .directory
            .members(agency, unit, role)
            .map(|officer| Choice {
                value: officer.id.0.clone(),
                text: officer.name.clone(),
                chosen: officer.id.as_str() == chosen,
            })
            .collect();
        members.sort_by_cached_key(|member| text::name_key(&member.text));
        members
    }

    fn send_back(&self, task: &Task) -> ReturnForm {
        let to = task
            .origin
            .as_ref()
            .map_or(String::new(), |origin| format!("{} · {}", origin.name, self.scene.officer(&origin.by)));
        ReturnForm { form: self.form(Deed::Return, Some(task), &[]), to }
    }

    fn assignment(&self, task: &Task) -> AssignmentForm {
        let now = task.assignee.as_ref().map_or("", |officer| officer.as_str());
        let form = self.form(Deed::Assignment, Some(task), &[("officer", now)]);
        let mut officers = vec![Choice {
            value: String::new(),
            text: self.scene.text("case-assign-pool"),
            chosen: form.value("officer").is_empty(),
        }];
        officers.extend(self.members(&task.agency, &task.unit, (task.role, form.value("officer"))));
        AssignmentForm { step: task.name.clone(), officers, form }
    }

    fn supplement_request(&self, task: &Task) -> PapersForm {
        let known = components(self.scene);
        let papers = self.papers(Deed::SupplementRequest, Some(task), (&known, false));
        let mut warning = self.scene.late_request();
        if !warning.is_empty() {
            warning = format!("{warning} {}", self.scene.text("case-request-late-still"));
        }
        PapersForm { warning, ..papers }
    }

    fn supplement(&self) -> PapersForm {
        let known = self.scene.case.supplement.as_ref().map_or(&[][..], |request| &request.items);
        let policy = self.scene.case.clock.as_ref().map(|clock| clock.on_supplement);
        let hint = match policy.unwrap_or(OnSupplement::None) {
            OnSupplement::Restart => "case-receive-hint-restart",
            OnSupplement::Pause => "case-receive-hint-pause",
            OnSupplement::None => "case-receive-hint-none",
        };
        PapersForm { hint: self.scene.text(hint), ..self.papers(Deed::Supplement, None, (known, true)) }
    }

    fn papers(
        &self,
        deed: Deed,
        task: Option<&Task>,
        (known, ticked): (&[SupplementItem], bool),
    ) -> PapersForm {
        let typed = self.attempt.filter(|attempt| attempt.deed == deed);
        let typed = typed.map(|attempt| (&attempt.pairs, attempt.faults.as_slice()));
        let rows = paper_rows::rows(known, ticked, typed);
        PapersForm { form: self.form(deed, task, &[]), rows, warning: String::new(), hint: String::new() }
    }

    fn release(&self, task: &Task, today: &str) -> ReleaseForm {
        let decided = self.scene.case.decided(&self.scene.procedure.process);
        let first = decided.unwrap_or_default().code();
        let form = self.form(Deed::Release, Some(task), &[("result", first), ("signed_on", today)]);
        // What the process decided is not chosen again.
        let open = ResultKind::ALL.into_iter().filter(|kind| decided.is_none_or(|decided| decided == *kind));
        let results = open.map(|kind| Choice {
            value: kind.code().to_owned(),
            text: self.scene.text(&format!("case-result-{}", kind.code())),
            chosen: form.value("result") == kind.code(),
        });
        ReleaseForm { results: results.collect(), form }
    }

    fn hand_over(&self) -> HandOverForm {
        let case = self.scene.case;
        let (receiver, relation) =
            case.submitter.as_ref().map_or((case.applicant.full_name.as_str(), ""), |submitter| {
                (submitter.full_name.as_str(), submitter.relation.as_str())
            });
        let first = [("receiver", receiver), ("relation", relation), ("delivery", case.delivery.code())];
        let form = self.form(Deed::HandOver, None, &first);
        let deliveries = Delivery::ALL.map(|way| Choice {
            value: way.code().to_owned(),
            text: self.scene.text(&format!("case-delivery-{}", way.code())),
            chosen: form.value("delivery") == way.code(),
        });
        let unpaid: i64 = case.fees.iter().filter(|fee| !fee.paid).map(|fee| fee.amount_vnd).sum();
        let due = if unpaid > 0 { time::money(unpaid) } else { String::new() };
        HandOverForm { deliveries: deliveries.into(), due, form }
    }
}

/// The papers that a supplement request may ask for.
pub(super) fn components(scene: &Scene<'_>) -> Vec<SupplementItem> {
    scene
        .procedure
        .case_kind(&scene.case.case_kind)
        .map_or_else(Vec::new, |kind| paper_rows::of_components(&kind.components))
}
