//! The data of a case's slips: what the official forms say, gathered from the journal.
//!
//! A slip says what was true when it was issued: the acceptance slip holds the papers and the appointment
//! of that day, however often they changed since.

mod control;
mod words;

#[cfg(test)]
mod tests;

use access::OfficerId;
use casework::{Case, Delivery, Entry, Event, ResultKind};
use jiff::Timestamp;
use print::PdfOptions;
use print::slips::{
    ACCEPTANCE, AcceptanceSlip, CONTROL, CaseLines, DECLINATION, DEFAULT_SET, Declination, Fee, Footing,
    Heading, Lookup, Paper, SUPPLEMENT, SupplementRequest,
};
use serde::Serialize;
use serde_json::Value;
use store::World;

use crate::acts::CaseRead;
use crate::app::App;
use crate::web::error::AppError;
use crate::web::texts::{Language, Texts};
use crate::web::urls;

/// A slip of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    Acceptance,
    /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: the one issued last.
    Supplement,
    /// Phiếu từ chối tiếp nhận giải quyết hồ sơ, at the desk or after appraisal.
    Declination,
    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    Control,
}

impl Slip {
    /// Every slip.
    pub const ALL: [Self; 4] = [Self::Acceptance, Self::Supplement, Self::Declination, Self::Control];

    /// Its word in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Acceptance => "acceptance",
            Self::Supplement => "supplement",
            Self::Declination => "declination",
            Self::Control => "control",
        }
    }

    /// The slip with this word, with or without `.pdf`.
    pub fn from_name(name: &str) -> Option<Self> {
        let word = name.strip_suffix(".pdf").unwrap_or(name);
        Self::ALL.into_iter().find(|slip| slip.word() == word)
    }
}

/// A slip ready to be printed.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Name of the template in the default set.
    pub(crate) template: &'static str,
    pub(crate) data: Value,
    /// When it was issued.
    pub(crate) issued_at: Timestamp,
}

/// Everything around a case that a slip needs.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) world: &'a World,
    /// Slips are Vietnamese, whoever prints them.
    pub(crate) t: &'a Texts,
    pub(crate) public_url: &'a str,
    /// Whether everybody on the slip is invented.
    pub(crate) demonstration: bool,
    pub(crate) now: Timestamp,
}

/// Prints a slip of a case; [`AppError::NotFound`] when it was never issued.
pub async fn slip_pdf(app: &App, read: &CaseRead, slip: Slip) -> Result<Vec<u8>, AppError> {
    let case = &read.stored.case;
    let (sheet, set, title) = {
        let world = app.world();
        let t = app.languages().of(Language::Vietnamese);
        let config = app.config();
        let scene = Scene {
            world: &world,
            t,
            public_url: &config.public_url,
            demonstration: config.demonstration,
            now: app.clock().now(),
        };
        let sheet = sheet(&scene, &read.journal, slip).ok_or(AppError::NotFound)?;
        let procedure = world.procedures.version(&case.procedure, case.procedure_version);
        let set = procedure.map_or_else(|| DEFAULT_SET.to_owned(), |(procedure, _)| procedure.slips.clone());
        (sheet, set, t.with(&format!("slip-{}-title", slip.word()), &[("case", &case.case_no)]))
    };
    let printer = app.printer().clone();
    let options = PdfOptions { title, created: calendar::to_local(sheet.issued_at) };
    let print = move || printer.pdf(&printer.in_set(&set, sheet.template), &sheet.data, options);
    let printed = tokio::task::spawn_blocking(print).await.map_err(|error| AppError::fault(&error))?;
    printed.map_err(|error| AppError::fault(&error))
}

/// Gathers a slip's data; `None` when it was never issued.
pub(crate) fn sheet(scene: &Scene<'_>, journal: &[Entry], slip: Slip) -> Option<Sheet> {
    let issue = |wanted: fn(&Event) -> bool| {
        let entry = journal.iter().rfind(|entry| wanted(&entry.event))?;
        Some((casework::fold(journal.iter().take_while(|earlier| earlier.seq <= entry.seq)), entry.at))
    };
    let (template, data, issued_at) = match slip {
        Slip::Acceptance => {
            let (case, at) = issue(|event| matches!(event, Event::Accepted(_)))?;
            (ACCEPTANCE, as_data(&acceptance(scene, &case)), at)
        }
        Slip::Supplement => {
            let (case, at) = issue(|event| matches!(event, Event::SupplementRequested { .. }))?;
            (SUPPLEMENT, as_data(&supplement(scene, &case)), at)
        }
        Slip::Declination => {
            let (case, at) = issue(declines)?;
            (DECLINATION, as_data(&declination(scene, (&case, at), journal)), at)
        }
        Slip::Control => {
            issue(|event| matches!(event, Event::Accepted(_)))?;
            let case = casework::fold(journal);
            (CONTROL, as_data(&control::slip(scene, &case, journal)), scene.now)
        }
    };
    Some(Sheet { template, data, issued_at })
}

fn as_data(slip: &impl Serialize) -> Value {
    // Texts, numbers and lists can always be written as JSON.
    serde_json::to_value(slip).unwrap_or_default()
}

fn acceptance(scene: &Scene<'_>, case: &Case) -> AcceptanceSlip {
    let t = scene.t;
    let clock = case.clock.as_ref();
    let total: i64 = case.fees.iter().map(|fee| fee.amount_vnd).sum();
    let fee = |fee: &casework::Fee| Fee {
        name: fee.name.clone(),
        amount: words::money(fee.amount_vnd, t),
        paid: fee.paid,
    };
    AcceptanceSlip {
        heading: heading(scene, &case.agency, case.received_at),
        case: case_lines(scene, case),
        lookup: lookup(scene, case),
        copy: String::new(),
        papers: case.papers.iter().map(paper).collect(),
        sets: "01".to_owned(),
        time_limit: clock.map(|clock| words::term(clock.term, t)).unwrap_or_default(),
        received_at: words::moment(case.received_at, t),
        due_at: clock.map(|clock| words::moment(clock.due_at, t)).unwrap_or_default(),
        stages: Vec::new(),
        return_place: return_place(scene, case),
        fees: case.fees.iter().map(fee).collect(),
        fee_total: if total > 0 { words::money(total, t) } else { String::new() },
        book_volume: book_volume(case.book.year),
        book_no: format!("{:04}", case.book.entry),
        signed_by_submitter: submitter(case).to_owned(),
        signed_by_officer: officer(scene, &case.received_by),
        notes: ["slip-note-copies", "slip-note-collect"].map(|key| t.text(key).to_owned()).into(),
        footing: footing(scene, &case.agency, "01"),
    }
}

fn supplement(scene: &Scene<'_>, case: &Case) -> SupplementRequest {
    let request = case.supplement.as_ref();
    let (items, reason, legal_ground, slip_no) = request.map_or((&[][..], "", "", 0), |request| {
        (&request.items[..], request.reason.as_str(), request.legal_ground.as_str(), request.slip_no)
    });
    let issued_at = request.and_then(|request| request.issued_at).unwrap_or(case.received_at);
    let guide = request.and_then(|request| request.issued_by.as_ref()).unwrap_or(&case.received_by);
    // A point without a count is something to be put right, not a paper.
    let counted = |item: &casework::SupplementItem| {
        item.originals > 0 || item.certified_copies > 0 || item.photocopies > 0
    };
    let papers = items.iter().filter(|item| counted(item)).map(|item| Paper {
        name: item.name.clone(),
        remark: String::new(),
        originals: item.originals.into(),
        copies: item.certified_copies.into(),
        photocopies: item.photocopies.into(),
    });
    let slip_no = scene.t.with("slip-supplement-number", &[("n", &format!("{slip_no:02}"))]);
    SupplementRequest {
        heading: Heading { slip_no, ..heading(scene, &case.agency, issued_at) },
        case: case_lines(scene, case),
        lookup: lookup(scene, case),
        papers: papers.collect(),
        corrections: items.iter().filter(|item| !counted(item)).map(|item| item.name.clone()).collect(),
        reason: reason.to_owned(),
        legal_ground: legal_ground.to_owned(),
        due_at: String::new(),
        contact_name: officer(scene, guide),
        contact_phone: scene.world.agency_settings(&case.agency).hotline.clone(),
        signed_by_officer: officer(scene, guide),
        footing: footing(scene, &case.agency, "02"),
    }
}

/// Whether a fact says no to the applicant.
fn declines(event: &Event) -> bool {
    let refused = matches!(event, Event::ResultReleased { result: ResultKind::Refused, .. });
    refused || matches!(event, Event::Declined(_))
}

fn declination(scene: &Scene<'_>, (case, at): (&Case, Timestamp), journal: &[Entry]) -> Declination {
    let refused = case.released.is_some();
    let reason = if refused { casework::refused_because(journal) } else { &case.declined_because };
    let reasons = reason.lines().map(str::trim).filter(|line| !line.is_empty());
    Declination {
        heading: heading(scene, &case.agency, at),
        case: case_lines(scene, case),
        reasons: reasons.map(str::to_owned).collect(),
        legal_ground: String::new(),
        advice: String::new(),
        signed_by_submitter: submitter(case).to_owned(),
        signed_by_officer: officer(scene, &case.received_by),
        footing: footing(scene, &case.agency, "03"),
    }
}

/// Quyển số: one electronic book a year, whose numbers are never broken up into volumes.
pub(crate) fn book_volume(year: i16) -> String {
    format!("01/{year}")
}

/// What stands above a slip of an agency.
pub(crate) fn heading(scene: &Scene<'_>, agency: &str, at: Timestamp) -> Heading {
    let world = scene.world;
    Heading {
        authority: world.authority(agency).to_owned(),
        agency: world.directory.agency_name(agency).to_owned(),
        desk: desk(scene, agency).to_owned(),
        slip_no: String::new(),
        place_and_date: words::place_and_date(&world.agency_settings(agency).place, at, scene.t),
    }
}

/// What stands below a slip of an agency; `form` is the number of the official form.
pub(crate) fn footing(scene: &Scene<'_>, agency: &str, form: &str) -> Footing {
    Footing {
        hotline: scene.world.agency_settings(agency).hotline.clone(),
        template_version: scene.t.with("slip-form", &[("no", form)]),
        mark: if scene.demonstration { scene.t.text("slip-demonstration").to_owned() } else { String::new() },
    }
}

fn case_lines(scene: &Scene<'_>, case: &Case) -> CaseLines {
    let relation = |person: &casework::Submitter| match person.relation.as_str() {
        "" => person.full_name.clone(),
        relation => format!("{} ({relation})", person.full_name),
    };
    // The name under which the case was accepted, not that of a later version.
    let procedures = &scene.world.procedures;
    let name = procedures
        .version(&case.procedure, case.procedure_version)
        .map_or_else(|| procedures.name(&case.procedure).to_owned(), |(procedure, _)| procedure.name.clone());
    CaseLines {
        case_no: case.case_no.clone(),
        procedure_name: name,
        procedure_code: case.procedure.clone(),
        applicant: case.applicant.full_name.clone(),
        submitter: case.submitter.as_ref().map(relation).unwrap_or_default(),
        personal_id: case.applicant.personal_id.clone(),
        submitter_id: case.submitter.as_ref().map(|person| person.personal_id.clone()).unwrap_or_default(),
        address: case.applicant.address.clone(),
        phone: case.applicant.phone.clone(),
        email: case.applicant.email.clone(),
    }
}

fn lookup(scene: &Scene<'_>, case: &Case) -> Lookup {
    let host = scene.public_url.split_once("://").map_or(scene.public_url, |(_, host)| host);
    Lookup {
        url: format!("{}{}", scene.public_url, urls::tracking(&case.case_no, &case.lookup_code)),
        code: case.lookup_code.clone(),
        site: format!("{host}{}", urls::TRACKING),
    }
}

fn paper(paper: &casework::Paper) -> Paper {
    Paper {
        name: paper.name.clone(),
        remark: paper.note.clone(),
        originals: paper.originals.into(),
        copies: paper.certified_copies.into(),
        photocopies: paper.photocopies.into(),
    }
}

fn return_place(scene: &Scene<'_>, case: &Case) -> String {
    let desk = format!("{} – {}", desk(scene, &case.agency), scene.world.directory.agency_name(&case.agency));
    match case.delivery {
        Delivery::Desk => desk,
        Delivery::Post => scene.t.with("slip-return-post", &[("address", &case.applicant.address)]),
        Delivery::Electronic => scene.t.text("slip-return-electronic").to_owned(),
    }
}

fn submitter(case: &Case) -> &str {
    case.submitter.as_ref().map_or(&case.applicant.full_name, |person| &person.full_name)
}

fn desk<'a>(scene: &Scene<'a>, agency: &str) -> &'a str {
    scene.world.directory.unit_name(agency, access::ONE_STOP)
}

fn officer(scene: &Scene<'_>, id: &OfficerId) -> String {
    scene.world.directory.officer_name(id).to_owned()
}
