//! Words for what is wrong with an intake or an answer of its form.

use casework::IntakeIssue;
use forms::{FieldError, Problem};

use crate::web::texts::Texts;

/// What is wrong with a field of the intake, and what to do.
pub fn issue_text(issue: &IntakeIssue, texts: &Texts) -> String {
    let key = format!("intake-issue-{}", issue.code());
    match issue {
        IntakeIssue::TooLong(max) | IntakeIssue::TooMany(max) => texts.with(&key, &[("max", &max.to_string())]),
        IntakeIssue::UnknownComponent(code) | IntakeIssue::Twice(code) => texts.with(&key, &[("component", code)]),
        IntakeIssue::MissingPaper(name) => texts.with(&key, &[("paper", name)]),
        IntakeIssue::Form(problem) => problem_text(problem, texts),
        IntakeIssue::Required
        | IntakeIssue::NotAnOption
        | IntakeIssue::WrongApplicantKind
        | IntakeIssue::WrongChannel
        | IntakeIssue::BadPersonalId
        | IntakeIssue::BadDate
        | IntakeIssue::DateOutOfRange
        | IntakeIssue::BadPhone
        | IntakeIssue::BadEmail
        | IntakeIssue::BadCount
        | IntakeIssue::IdBirthYear
        | IntakeIssue::IdGender
        | IntakeIssue::IdProvince => texts.text(&key).to_owned(),
    }
}

/// What is wrong with an answer; the form's own words win.
pub fn error_text(error: &FieldError, texts: &Texts) -> String {
    error.own_words.clone().unwrap_or_else(|| problem_text(&error.problem, texts))
}

/// What is wrong with an answer, in general words.
pub fn problem_text(problem: &Problem, texts: &Texts) -> String {
    let arguments = problem.arguments();
    let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with(&format!("problem-{}", problem.code()), &arguments)
}
