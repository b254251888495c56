//! What may be wrong with a field of the intake.

use forms::Problem;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldFault {
    /// Name of the input on the page, e.g. `applicant.full_name` or `form.hoTen`.
    pub field: String,
    /// JSON pointer into the request, e.g. `/applicant/full_name`.
    pub pointer: String,
    /// What is wrong.
    pub issue: IntakeIssue,
}

impl FieldFault {
    pub(super) fn new(field: impl Into<String>, issue: IntakeIssue) -> Self {
        let field = field.into();
        let pointer = format!("/{}", field.replace('.', "/"));
        Self { field, pointer, issue }
    }
}

/// What may be wrong with a field of the intake.
#[derive(Clone, Debug, PartialEq)]
pub enum IntakeIssue {
    /// Nothing was typed.
    Required,
    /// Longer than so many characters.
    TooLong(u32),
    /// Not one of the allowed values.
    NotAnOption,
    /// The procedure is not for this kind of applicant.
    WrongApplicantKind,
    /// The procedure is not offered through this channel.
    WrongChannel,
    /// Not a personal id, old id card or passport.
    BadPersonalId,
    /// Not a date.
    BadDate,
    /// The date lies in the future or before 1880.
    DateOutOfRange,
    /// Not a telephone number.
    BadPhone,
    /// Not an e-mail address.
    BadEmail,
    /// A count below 0 or above 99.
    BadCount,
    /// A paper is named and not counted.
    CountMissing,
    /// Too many papers.
    TooMany(u32),
    /// The component does not belong to the case kind.
    UnknownComponent(String),
    /// The component stands twice.
    Twice(String),
    /// A required paper was not handed in.
    MissingPaper(String),
    /// A field of the intake form.
    Form(Problem),
    /// Warning: the birth year disagrees with the personal id.
    IdBirthYear,
    /// Warning: the gender disagrees with the personal id.
    IdGender,
    /// Warning: the province code of the personal id is unknown.
    IdProvince,
}

impl IntakeIssue {
    /// Codes of the issues that are not problems of the intake form, for tests that enumerate the texts.
    pub const CODES: [&'static str; 19] = [
        "required",
        "too-long",
        "not-an-option",
        "wrong-applicant-kind",
        "wrong-channel",
        "bad-personal-id",
        "bad-date",
        "date-out-of-range",
        "bad-phone",
        "bad-email",
        "bad-count",
        "count-missing",
        "too-many",
        "unknown-component",
        "twice",
        "missing-paper",
        "id-birth-year",
        "id-gender",
        "id-province",
    ];

    /// Stable kebab-case code; the text is `intake-issue-<code>`, for form problems `problem-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong(_) => "too-long",
            Self::NotAnOption => "not-an-option",
            Self::WrongApplicantKind => "wrong-applicant-kind",
            Self::WrongChannel => "wrong-channel",
            Self::BadPersonalId => "bad-personal-id",
            Self::BadDate => "bad-date",
            Self::DateOutOfRange => "date-out-of-range",
            Self::BadPhone => "bad-phone",
            Self::BadEmail => "bad-email",
            Self::BadCount => "bad-count",
            Self::CountMissing => "count-missing",
            Self::TooMany(_) => "too-many",
            Self::UnknownComponent(_) => "unknown-component",
            Self::Twice(_) => "twice",
            Self::MissingPaper(_) => "missing-paper",
            Self::Form(problem) => problem.code(),
            Self::IdBirthYear => "id-birth-year",
            Self::IdGender => "id-gender",
            Self::IdProvince => "id-province",
        }
    }

    /// Whether the officer may stand by what was typed (section 9.4 of the domain notes: a corrected
    /// birth date or gender may keep an old number).
    pub const fn is_warning(&self) -> bool {
        match self {
            Self::IdBirthYear | Self::IdGender | Self::IdProvince => true,
            Self::Form(problem) => matches!(
                problem,
                Problem::PersonalIdYear { .. }
                    | Problem::PersonalIdGender
                    | Problem::UnknownProvince
                    | Problem::TaxNoCheckDigit
            ),
            Self::Required
            | Self::TooLong(_)
            | Self::NotAnOption
            | Self::WrongApplicantKind
            | Self::WrongChannel
            | Self::BadPersonalId
            | Self::BadDate
            | Self::DateOutOfRange
            | Self::BadPhone
            | Self::BadEmail
            | Self::BadCount
            | Self::CountMissing
            | Self::TooMany(_)
            | Self::UnknownComponent(_)
            | Self::Twice(_)
            | Self::MissingPaper(_) => false,
        }
    }
}
