//! The questions about what is asked for, whose case it is and who brings it.

use std::collections::HashMap;

use procedure::{ApplicantKind, Procedure};

use super::choose::DESK_CHANNELS;
use super::typed::Sheet;
use crate::web::inputs::{Control, Input};
use crate::web::texts::Texts;

/// Makes inputs with what was typed and what is wrong with it.
pub(super) struct Asking<'a> {
    pub(super) procedure: &'a Procedure,
    pub(super) sheet: &'a Sheet,
    pub(super) texts: &'a Texts,
    /// Messages by name of the input.
    pub(super) errors: &'a HashMap<String, String>,
    /// The same of warnings.
    pub(super) warnings: &'a HashMap<String, String>,
}

impl Asking<'_> {
    /// An input with what was typed and what is wrong with it.
    pub(super) fn input(&self, name: &str, label: &str, control: Control) -> Input {
        let mut input = Input::new(name, self.texts.text(label), control);
        let typed =
            if control == Control::LongText { self.sheet.pairs.raw(name) } else { self.sheet.get(name) };
        typed.clone_into(&mut input.value);
        input.error = self.errors.get(name).cloned().unwrap_or_default();
        input.warning = self.warnings.get(name).cloned().unwrap_or_default();
        input
    }

    /// A question with a few answers; one alone needs no question and is sent unseen.
    fn one_of(
        &self,
        name: &str,
        label: &str,
        options: Vec<(String, String)>,
        hidden: &mut Hidden,
    ) -> Option<Input> {
        let typed = self.sheet.get(name).to_owned();
        let known = options.iter().any(|(value, _)| *value == typed);
        let first = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
        let value = if known { typed } else { first };
        if options.len() < 2 {
            hidden.push((name.to_owned(), value));
            return None;
        }
        let control = if options.len() > 4 { Control::Select } else { Control::Radios };
        Some(self.input(name, label, control).required().live().value(value).choices(options))
    }

    /// Case kind and channel.
    pub(super) fn asked(&self, hidden: &mut Hidden) -> Vec<Input> {
        let kinds =
            self.procedure.case_kinds.iter().map(|kind| (kind.id.clone(), kind.name.clone())).collect();
        let channels = DESK_CHANNELS
            .iter()
            .filter(|channel| self.procedure.channels.contains(channel))
            .map(|channel| {
                let word = channel.word();
                (word.to_owned(), self.texts.text(&format!("channel-{word}")).to_owned())
            })
            .collect();
        let kind = self.one_of("case_kind", "intake-case-kind", kinds, hidden);
        let channel = self.one_of("channel", "name-channel", channels, hidden);
        kind.into_iter().chain(channel).collect()
    }

    /// What kind of applicant it is.
    pub(super) fn kind(&self) -> ApplicantKind {
        let typed = self.sheet.get("applicant.kind");
        let known = self.procedure.applicants.iter().find(|kind| kind.word() == typed);
        known.or(self.procedure.applicants.first()).copied().unwrap_or_default()
    }

    /// Whose case it is.
    pub(super) fn applicant(&self, hidden: &mut Hidden) -> Vec<Input> {
        let kinds = self.procedure.applicants.iter().map(|kind| {
            let key = format!("intake-kind-{}", kind.word().replace('_', "-"));
            (kind.word().to_owned(), self.texts.text(&key).to_owned())
        });
        let mut inputs: Vec<Input> =
            self.one_of("applicant.kind", "intake-kind", kinds.collect(), hidden).into_iter().collect();
        let citizen = self.kind() == ApplicantKind::Citizen;
        let (name, id, hint) = match self.kind() {
            ApplicantKind::Citizen => ("intake-full-name", "name-personal-id", "intake-personal-id-hint"),
            ApplicantKind::Organisation => {
                ("intake-organisation-name", "intake-tax-no", "intake-tax-no-hint")
            }
            ApplicantKind::HouseholdBusiness => {
                ("intake-household-name", "intake-tax-no", "intake-tax-no-hint")
            }
        };
        inputs.push(
            self.input("applicant.personal_id", id, Control::Line)
                .hint(self.texts.text(hint))
                .width("w-code")
                .half()
                .live(),
        );
        inputs.push(self.input("applicant.full_name", name, Control::Line).required().half());
        if citizen {
            let birth = self.input("applicant.birth_date", "name-birth-date", Control::Date);
            inputs.push(birth.hint(self.texts.text("intake-birth-date-hint")).width("w-date").half());
            let genders = ["", "male", "female", "unknown"].map(|word| {
                let key =
                    if word.is_empty() { "form-choose".to_owned() } else { format!("intake-gender-{word}") };
                (word.to_owned(), self.texts.text(&key).to_owned())
            });
            let gender = self.input("applicant.gender", "intake-gender", Control::Select);
            inputs.push(gender.choices(genders).width("w-date").half());
        }
        let phone = self.input("applicant.phone", "name-phone", Control::Digits);
        inputs.push(phone.hint(self.texts.text("intake-phone-hint")).width("w-code").half());
        let email = self.input("applicant.email", "name-email", Control::Email);
        inputs.push(email.hint(self.texts.text("intake-email-hint")).half());
        inputs.push(self.input(
            "applicant.address",
            if citizen { "name-address" } else { "intake-seat" },
            Control::Line,
        ));
        if self.prefills() {
            for input in &mut inputs {
                input.live = true;
            }
        }
        // The scanner's last key has sent the page: the writing goes on at what the card does not tell.
        if self.sheet.scanned
            && let Some(input) = inputs.iter_mut().find(|input| input.value.is_empty())
        {
            input.focus = true;
        }
        inputs
    }

    /// Whether answers of the intake form come from the applicant.
    fn prefills(&self) -> bool {
        self.procedure.form.as_ref().is_some_and(|form| form.fields().any(|field| field.prefill.is_some()))
    }

    /// Who brings it.
    pub(super) fn submitter(&self) -> Vec<Input> {
        vec![
            self.input("submitter.personal_id", "name-personal-id", Control::Line).width("w-code").half(),
            self.input("submitter.full_name", "intake-full-name", Control::Line).half().required(),
            self.input("submitter.phone", "name-phone", Control::Digits).width("w-code").half(),
            self.input("submitter.relation", "intake-relation", Control::Line)
                .hint(self.texts.text("intake-relation-hint"))
                .half(),
        ]
    }
}

/// Inputs that are sent unseen: name and value.
pub(super) type Hidden = Vec<(String, String)>;
