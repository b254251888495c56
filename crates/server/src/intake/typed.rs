//! What was typed on the screen, and how it becomes an intake to be checked.

use casework::{Applicant, IntakeInput, PaperInput, PersonInput};
use forms::{Prefill, PrefillAddress};
use procedure::{Component, Procedure};
use serde_json::{Map, Value};

use crate::web::form::FormPairs;
use crate::web::form_fields::is_blank;

/// Rows of papers beyond this many are not read.
const PAPER_ROWS_MAX: usize = 100;
/// Names of what is known of the applicant begin so.
const APPLICANT: &str = "applicant.";
/// Names of what the intake form has taken over begin so.
const WAS: &str = "was.";
/// What an intake form may take over.
const PREFILLS: [&str; 6] = ["full_name", "personal_id", "birth_date", "gender", "phone", "address"];

/// The screen as it was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Every input by name.
    pub(super) pairs: FormPairs,
    /// Answers of the intake form, as typed.
    pub(super) form: Map<String, Value>,
    /// Whether an identity card was scanned into this screen.
    pub(super) scanned: bool,
}

impl Sheet {
    /// Reads the screen. A scanned identity card in the box of the personal id fills in the person.
    pub(super) fn read(pairs: FormPairs, procedure: &Procedure) -> Self {
        let mut sheet = Self { pairs, form: Map::new(), scanned: false };
        sheet.scan("applicant");
        sheet.scan("submitter");
        if let Some(form) = &procedure.form {
            let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let answers: Vec<(String, String)> = sheet.pairs.below("form.").map(own).collect();
            sheet.form = forms::from_pairs(form, &answers);
        }
        sheet
    }

    /// An empty screen for an applicant who is known already.
    pub(super) fn for_applicant(applicant: &Applicant) -> Self {
        let mut sheet = Self::default();
        let birth = text::PartialDate::parse(&applicant.birth_date).map(|date| date.to_string());
        for (name, value) in [
            ("applicant.kind", applicant.kind.word()),
            ("applicant.full_name", &applicant.full_name),
            ("applicant.personal_id", &applicant.personal_id),
            ("applicant.birth_date", birth.as_deref().unwrap_or_default()),
            ("applicant.gender", &applicant.gender),
            ("applicant.phone", &applicant.phone),
            ("applicant.email", &applicant.email),
            ("applicant.address", &applicant.address),
        ] {
            sheet.set(name, value);
        }
        sheet
    }

    /// What was typed under a name.
    pub(super) fn get(&self, name: &str) -> &str {
        self.pairs.get(name)
    }

    /// Puts a value in place of what was typed.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.pairs.0.retain(|(known, _)| known != name);
        self.pairs.0.push((name.to_owned(), value.to_owned()));
    }

    /// The bar code of the identity card: id, old id, name, birth date as ddmmyyyy, gender, address, day of issue.
    fn scan(&mut self, person: &str) {
        let scanned = self.get(&format!("{person}.personal_id")).to_owned();
        let parts: Vec<&str> = scanned.split('|').map(str::trim).collect();
        let [id, _old_id, name, born, gender, address, ..] = parts[..] else { return };
        self.scanned = true;
        let born = match (born.get(..2), born.get(2..4), born.get(4..)) {
            (Some(day), Some(month), Some(year)) if born.len() == 8 => format!("{day}/{month}/{year}"),
            _ => born.to_owned(),
        };
        let gender = match text::fold(gender).as_str() {
            "nam" => "male",
            "nu" => "female",
            _ => "",
        };
        let told = [
            ("personal_id", id),
            ("full_name", name),
            ("birth_date", &born),
            ("gender", gender),
            ("address", address),
        ];
        for (key, value) in told {
            self.set(&format!("{person}.{key}"), value);
        }
    }

    /// Adds a row to a list of the intake form, as the button of the list asks.
    pub(super) fn add_row(&mut self, path: &str) {
        if let Some(rows) = self.rows(path) {
            rows.push(Value::Object(Map::new()));
        }
    }

    /// Takes a row out of a list, as the button of the row asks: `honNhan[1]`.
    pub(super) fn drop_row(&mut self, path: &str) {
        let Some((list, number)) = path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) else {
            return;
        };
        let Ok(number) = number.parse::<usize>() else { return };
        if let Some(rows) = self.rows(list).filter(|rows| number < rows.len()) {
            rows.remove(number);
        }
    }

    /// The rows at a path such as `honNhan` or `honNhan[0].con`; a list that was not sent begins empty.
    fn rows(&mut self, path: &str) -> Option<&mut Vec<Value>> {
        let mut members = &mut self.form;
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            let (key, number) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
                Some((key, number)) => (key, number.parse::<usize>().ok()),
                None => (step, None),
            };
            let value = members.entry(key).or_insert_with(|| Value::Array(Vec::new()));
            if steps.peek().is_none() {
                return value.as_array_mut();
            }
            members = value.as_array_mut()?.get_mut(number?)?.as_object_mut()?;
        }
        None
    }

    /// Fills answers of the intake form with what is known of the applicant: blank ones, and those that were taken
    /// over before and followed the applicant since. `all` overwrites what was typed.
    pub(super) fn prefill(&mut self, procedure: &Procedure, all: bool) {
        let Some(form) = &procedure.form else { return };
        let taken_over = forms::prefill(form, &self.known(WAS));
        for (key, value) in forms::prefill(form, &self.known(APPLICANT)) {
            let typed = self.form.get(&key);
            if all || typed.is_none_or(is_blank) || typed == taken_over.get(&key) {
                self.form.insert(key, value);
            }
        }
    }

    /// The applicant as the intake form has taken it over: inputs sent unseen, to notice corrections.
    pub(super) fn taken_over(&self) -> Vec<(String, String)> {
        PREFILLS
            .iter()
            .map(|name| (format!("{WAS}{name}"), self.get(&format!("{APPLICANT}{name}")).to_owned()))
            .collect()
    }

    fn known(&self, prefix: &str) -> Prefill {
        let known =
            |name: &str| Some(self.get(&format!("{prefix}{name}")).to_owned()).filter(|v| !v.is_empty());
        Prefill {
            full_name: known("full_name"),
            personal_id: known("personal_id"),
            birth_date: known("birth_date"),
            gender: known("gender").and_then(|gender| gender.parse().ok()),
            phone: known("phone"),
            address: known("address").map(|line| address_parts(&line)),
        }
    }

    /// The intake as the checks read it. `shown_note` is the remark on papers that are only shown.
    pub(super) fn input(&self, procedure: &Procedure, shown_note: &str) -> IntakeInput {
        let own = |name: &str| self.get(name).to_owned();
        IntakeInput {
            procedure: procedure.code.clone(),
            case_kind: own("case_kind"),
            channel: own("channel"),
            applicant: self.person("applicant"),
            submitter: Some(self.person("submitter")),
            form: self.form.clone(),
            papers: self.papers(procedure, shown_note),
            note: self.pairs.raw("note").to_owned(),
            delivery: own("delivery"),
            fees_paid: self.pairs.checked("fees_paid"),
            missing_because: self.pairs.raw("missing_because").to_owned(),
            confirmed: self.pairs.checked("confirmed"),
        }
    }

    /// Case kind that is asked for: the first when none is told.
    pub(super) fn case_kind<'a>(&self, procedure: &'a Procedure) -> &'a str {
        let asked = procedure.case_kind(self.get("case_kind"));
        asked.or(procedure.case_kinds.first()).map_or("", |kind| kind.id.as_str())
    }

    fn person(&self, prefix: &str) -> PersonInput {
        let own = |name: &str| self.get(&format!("{prefix}.{name}")).to_owned();
        PersonInput {
            kind: own("kind"),
            full_name: own("full_name"),
            personal_id: own("personal_id"),
            birth_date: own("birth_date"),
            gender: own("gender"),
            phone: own("phone"),
            email: own("email"),
            address: own("address"),
            relation: own("relation"),
        }
    }

    /// Papers by row number; a number that was left out is an empty row, so that messages meet their rows.
    fn papers(&self, procedure: &Procedure, shown_note: &str) -> Vec<PaperInput> {
        let rows = self.pairs.below("papers.").filter_map(|(rest, _)| row_number(rest)).max();
        let components =
            procedure.case_kind(self.case_kind(procedure)).map(|kind| kind.components.as_slice());
        (0..rows.map_or(0, |last| last + 1))
            .map(|row| {
                let code = self.get(&format!("papers.{row}.component"));
                let component =
                    components.unwrap_or_default().iter().find(|component| component.code == code);
                self.paper(row, component, shown_note)
            })
            .collect()
    }

    fn paper(&self, row: usize, component: Option<&Component>, shown_note: &str) -> PaperInput {
        let own = |name: &str| self.get(&format!("papers.{row}.{name}"));
        let mut paper = PaperInput {
            component: own("component").to_owned(),
            name: own("name").to_owned(),
            originals: count(own("originals")),
            certified_copies: count(own("certified_copies")),
            photocopies: count(own("photocopies")),
            note: own("note").to_owned(),
        };
        let ticked = self.pairs.checked(&format!("papers.{row}.given"));
        let counted = paper.originals != 0 || paper.certified_copies != 0 || paper.photocopies != 0;
        if let Some(component) = component.filter(|_| ticked && !counted) {
            let asked = asked_counts(component);
            [paper.originals, paper.certified_copies, paper.photocopies] = asked.map(i64::from);
            if component.show_only {
                shown_note.clone_into(&mut paper.note);
            }
        }
        paper
    }
}

/// How many of each kind stand for "as asked": a paper of which no count is given is one original.
pub(super) fn asked_counts(component: &Component) -> [u32; 3] {
    let asked = [component.originals, component.certified_copies, component.photocopies];
    if asked == [0, 0, 0] { [1, 0, 0] } else { asked }
}

fn row_number(rest: &str) -> Option<usize> {
    rest.split('.').next()?.parse().ok().filter(|row| *row < PAPER_ROWS_MAX)
}

/// A count as typed; what is no number becomes one that the check refuses.
fn count(typed: &str) -> i64 {
    if typed.is_empty() { 0 } else { typed.parse().unwrap_or(-1) }
}

/// `Số 5, phường Hoa Sen, tỉnh Sông Mây`: province and commune are the last two parts.
fn address_parts(line: &str) -> PrefillAddress {
    let parts: Vec<&str> = line.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [.., xa, tinh] => PrefillAddress {
            tinh: tinh.to_owned(),
            xa: xa.to_owned(),
            chi_tiet: parts[..parts.len() - 2].join(", "),
        },
        _ => PrefillAddress { chi_tiet: line.to_owned(), ..PrefillAddress::default() },
    }
}
