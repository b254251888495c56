//! procedure.toml as it is written; the record of a procedure asked for by NĐ 63/2010 Đ8.

use std::collections::BTreeMap;

use calendar::{Convention, OnSupplement, Term};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which level of the administration settles the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Commune, ward or special zone (xã, phường, đặc khu).
    Commune,
    /// Province or one of its departments.
    Province,
}

/// How well the facts of a procedure are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Taken from the published procedure.
    A,
    /// To be verified by the administrator before use.
    B,
}

/// Who may ask for the procedure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantKind {
    /// A person.
    #[default]
    Citizen,
    /// An enterprise, agency or other organisation.
    Organisation,
    /// A household business (hộ kinh doanh).
    HouseholdBusiness,
}

/// How papers come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// At the one-stop desk.
    Counter,
    /// On the public page.
    Online,
    /// By the public post.
    Post,
    /// At a kiosk.
    Kiosk,
    /// From another agency (liên thông).
    Agency,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 5] = [Self::Counter, Self::Online, Self::Post, Self::Kiosk, Self::Agency];

    /// The word in definitions and in the fact `channel`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Online => "online",
            Self::Post => "post",
            Self::Kiosk => "kiosk",
            Self::Agency => "agency",
        }
    }
}

impl ApplicantKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Citizen, Self::Organisation, Self::HouseholdBusiness];

    /// The word in definitions and in the fact `applicant_kind`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Organisation => "organisation",
            Self::HouseholdBusiness => "household_business",
        }
    }
}

/// For which channel something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "ChannelWord", into = "ChannelWord")]
pub enum ForChannel {
    /// For every channel that has none of its own.
    Any,
    /// For this channel alone; wins over any.
    Only(Channel),
}

/// The words of [`ForChannel`].
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ChannelWord {
    Any,
    Counter,
    Online,
    Post,
    Kiosk,
    Agency,
}

impl From<ChannelWord> for ForChannel {
    fn from(word: ChannelWord) -> Self {
        match word {
            ChannelWord::Any => Self::Any,
            ChannelWord::Counter => Self::Only(Channel::Counter),
            ChannelWord::Online => Self::Only(Channel::Online),
            ChannelWord::Post => Self::Only(Channel::Post),
            ChannelWord::Kiosk => Self::Only(Channel::Kiosk),
            ChannelWord::Agency => Self::Only(Channel::Agency),
        }
    }
}

impl From<ForChannel> for ChannelWord {
    fn from(channel: ForChannel) -> Self {
        match channel {
            ForChannel::Any => Self::Any,
            ForChannel::Only(Channel::Counter) => Self::Counter,
            ForChannel::Only(Channel::Online) => Self::Online,
            ForChannel::Only(Channel::Post) => Self::Post,
            ForChannel::Only(Channel::Kiosk) => Self::Kiosk,
            ForChannel::Only(Channel::Agency) => Self::Agency,
        }
    }
}

impl ForChannel {
    /// The word in definitions.
    pub fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Only(channel) => channel.word(),
        }
    }
}

/// What the applicant gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultPaper {
    /// Name of the paper, Vietnamese.
    pub name: String,
    /// How many originals.
    #[serde(default = "one")]
    pub copies: u32,
}

fn one() -> u32 {
    1
}

/// A document that the procedure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// Number and kind, Vietnamese.
    pub title: String,
    /// Articles; may be empty.
    #[serde(default)]
    pub articles: String,
}

/// A case kind (trường hợp): its own terms, fees and papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseKind {
    /// Id, unique in the procedure; the fact `case_kind`.
    pub id: String,
    /// Name, Vietnamese.
    pub name: String,
    /// Terms (thời hạn) by channel.
    #[serde(default)]
    pub terms: Vec<TermForChannel>,
    /// Fees and charges (phí, lệ phí).
    #[serde(default)]
    pub fees: Vec<Fee>,
    /// Papers to hand in (thành phần hồ sơ).
    #[serde(default)]
    pub components: Vec<Component>,
}

/// A term and the channel it holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermForChannel {
    /// Channel.
    pub channel: ForChannel,
    /// Term.
    pub term: Term,
}

/// Fee or charge (Luật Phí và lệ phí 2015).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// Phí: the price of a public service.
    Fee,
    /// Lệ phí: a duty.
    Charge,
}

/// When it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// With the papers.
    Receipt,
    /// When the result is handed over.
    Return,
}

/// Who sets the amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// A law, decree or circular: the same everywhere.
    Law,
    /// The people's council of the province (HĐND): the shipped amount is an example.
    ProvinceCouncil,
}

/// A fee or charge as defined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Fee or charge.
    pub kind: FeeKind,
    /// Name, Vietnamese. Of fees of one kind and name, that of the exact channel wins over any.
    pub name: String,
    /// Channel.
    pub channel: ForChannel,
    /// Amount in đồng, unless there is a formula.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    /// Amount in đồng as an expression over `copies`, `pages` and `quantity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// When it is paid.
    pub when: When,
    /// Who sets the amount.
    pub set_by: SetBy,
    /// Document that sets the amount; may be empty.
    #[serde(default)]
    pub basis: String,
    /// Who need not pay, Vietnamese.
    #[serde(default)]
    pub exempt: Vec<String>,
}

/// A paper to hand in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Code, unique in the case kind.
    pub code: String,
    /// Name, Vietnamese.
    pub name: String,
    /// Whether a case without it is incomplete.
    pub required: bool,
    /// Originals asked for (bản chính).
    #[serde(default)]
    pub originals: u32,
    /// Certified copies asked for (bản sao chứng thực).
    #[serde(default)]
    pub certified_copies: u32,
    /// Plain copies asked for.
    #[serde(default)]
    pub photocopies: u32,
    /// Shown at the desk and given back (xuất trình).
    #[serde(default)]
    pub show_only: bool,
    /// The procedure's form stands for this paper.
    #[serde(default)]
    pub e_form: bool,
    /// Asked for only while this holds, an expression over form keys; empty for always.
    #[serde(default)]
    pub condition: String,
}

/// All of procedure.toml.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Definition {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) name_en: String,
    pub(crate) field: String,
    pub(crate) level: Level,
    pub(crate) certainty: Certainty,
    #[serde(default)]
    pub(crate) verify: String,
    pub(crate) effective_from: Date,
    #[serde(default)]
    pub(crate) effective_to: Option<Date>,
    pub(crate) applicants: Vec<ApplicantKind>,
    pub(crate) channels: Vec<Channel>,
    #[serde(default)]
    pub(crate) keywords: Vec<String>,
    pub(crate) on_supplement: OnSupplement,
    pub(crate) supplement_limit: u32,
    #[serde(default = "default_supplement_within")]
    pub(crate) supplement_within: u16,
    pub(crate) convention: Convention,
    /// Where the process was read from; the package holds the process itself.
    #[serde(rename = "process")]
    pub(crate) _process: String,
    #[serde(default)]
    pub(crate) form: Option<String>,
    #[serde(default = "default_slips")]
    pub(crate) slips: String,
    #[serde(default)]
    pub(crate) units: BTreeMap<String, String>,
    pub(crate) result: ResultPaper,
    #[serde(default)]
    pub(crate) legal_basis: Vec<LegalBasis>,
    #[serde(default)]
    pub(crate) case_kinds: Vec<CaseKind>,
}

/// NĐ 61/2018 Đ19(4), unless the law of the field says otherwise.
const fn default_supplement_within() -> u16 {
    3
}

fn default_slips() -> String {
    "default".to_owned()
}
