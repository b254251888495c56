//! What is wrong with a field of the intake, in words.

use casework::IntakeIssue;
use forms::FieldError;

use crate::web::texts::Texts;

/// The message of an issue; form problems have their own.
pub fn issue_text(issue: &IntakeIssue, texts: &Texts) -> String {
    let key = format!("intake-issue-{}", issue.code());
    match issue {
        IntakeIssue::Form(problem) => problem_text(problem, texts),
        IntakeIssue::TooLong(max) | IntakeIssue::TooMany(max) => {
            texts.with(&key, &[("max", &max.to_string())])
        }
        IntakeIssue::UnknownComponent(what) | IntakeIssue::Twice(what) | IntakeIssue::MissingPaper(what) => {
            texts.with(&key, &[("what", what)])
        }
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
        | IntakeIssue::CountMissing
        | IntakeIssue::IdBirthYear
        | IntakeIssue::IdGender
        | IntakeIssue::IdProvince => texts.text(&key).to_owned(),
    }
}

/// The message of a form problem.
pub fn problem_text(problem: &forms::Problem, texts: &Texts) -> String {
    let arguments = problem.arguments();
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with(&format!("problem-{}", problem.code()), &arguments)
}

/// The message of a wrong answer; the form's own words win.
pub fn error_text(error: &FieldError, texts: &Texts) -> String {
    error.own_words.clone().unwrap_or_else(|| problem_text(&error.problem, texts))
}
