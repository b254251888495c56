//! Inputs as templates draw them: label, hint, message, what was typed.

/// What the input looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line,
    /// Digits: ids, telephone, counts.
    Digits,
    /// A date typed as dd/mm/yyyy.
    Date,
    /// An e-mail address.
    Email,
    /// Several lines.
    LongText,
    /// A list to open.
    Select,
    /// One of a few.
    Radios,
    /// Several of a few.
    Checks,
    /// One box to tick.
    Tick,
}

impl Control {
    /// Whether it is a group of boxes under one question.
    pub const fn is_group(self) -> bool {
        matches!(self, Self::Radios | Self::Checks)
    }

    /// The `type` of the boxes of a group.
    pub const fn box_type(self) -> &'static str {
        if matches!(self, Self::Radios) { "radio" } else { "checkbox" }
    }

    /// Whether digits are typed, so that telephones show their number keys.
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Digits | Self::Date)
    }
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// An input.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id on the page, from the name.
    pub id: String,
    /// Name under which it is sent.
    pub name: String,
    /// The question.
    pub label: String,
    /// Help; may be empty.
    pub hint: String,
    /// What is wrong; may be empty.
    pub error: String,
    /// What should be looked at again; may be empty.
    pub warning: String,
    /// Whether it must be answered.
    pub required: bool,
    /// Class of the box: `w-date`, `w-code`, `w-few` or none.
    pub width: &'static str,
    /// Whether it takes half a row.
    pub half: bool,
    /// What it looks like.
    pub control: Control,
    /// What was typed; for a tick the value that is sent.
    pub value: String,
    /// Whether a tick is set.
    pub ticked: bool,
    /// Options of a choice.
    pub choices: Vec<Choice>,
    /// Whether the page is counted anew when it changes.
    pub live: bool,
    /// Whether the writing goes on here when the page is there.
    pub focus: bool,
}

impl Input {
    /// An empty input that need not be answered.
    pub fn new(name: impl Into<String>, label: impl Into<String>, control: Control) -> Self {
        let name = name.into();
        Self {
            id: id_of(&name),
            name,
            label: label.into(),
            hint: String::new(),
            error: String::new(),
            warning: String::new(),
            required: false,
            width: "",
            half: false,
            control,
            value: String::new(),
            ticked: false,
            choices: Vec::new(),
            live: false,
            focus: false,
        }
    }

    /// With help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With what was typed.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// With options: value, text. The one that equals the input's value is chosen.
    #[must_use]
    pub fn choices(mut self, options: impl IntoIterator<Item = (String, String)>) -> Self {
        let chosen = self.value.clone();
        self.choices = options
            .into_iter()
            .map(|(value, text)| Choice { chosen: value == chosen, value, text })
            .collect();
        self
    }

    /// Must be answered.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Half a row.
    #[must_use]
    pub fn half(mut self) -> Self {
        self.half = true;
        self
    }

    /// The page is counted anew when it changes.
    #[must_use]
    pub fn live(mut self) -> Self {
        self.live = true;
        self
    }

    /// A box of this width.
    #[must_use]
    pub fn width(mut self, width: &'static str) -> Self {
        self.width = width;
        self
    }

    /// Ids of hint and messages, for `aria-describedby`.
    pub fn described(&self) -> String {
        [("hint", &self.hint), ("ask", &self.warning), ("err", &self.error)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(part, _)| format!("{}-{part}", self.id))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The id on the page of the input with this name: letters, digits and hyphens.
pub fn id_of(name: &str) -> String {
    let mut id = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn an_id_holds_letters_digits_and_hyphens_only() {
        assert_eq!(id_of("form.honNhan[0].ten"), "form-honNhan-0-ten");
        assert_eq!(id_of("applicant.full_name"), "applicant-full-name");
        assert_eq!(id_of("form.honNhan[12]"), "form-honNhan-12");
    }
}
