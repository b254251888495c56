//! Letters to applicants: texts are data, filled in with what the case says.

use calendar::OnSupplement;
use casework::{Case, NoticeTemplate};
use channels::{Mail, Recipient};
use store::outbox::Item;
use store::{AgencySettings, World};

use crate::web::letter_texts::{LetterTexts, PLACEHOLDERS};
use crate::web::{time, urls};

/// Everything one letter is made of.
pub(super) struct Letter<'a> {
    pub(super) template: NoticeTemplate,
    pub(super) to: &'a str,
    pub(super) item: &'a Item,
    pub(super) case: &'a Case,
    pub(super) settings: &'a AgencySettings,
    pub(super) texts: &'a LetterTexts,
}

/// Writes a letter.
pub(super) fn write(letter: &Letter<'_>, world: &World, public_url: &str) -> Mail {
    let Letter { template, to, item, case, settings, texts } = *letter;
    let due = case.clock.as_ref().map(|clock| time::date_time(clock.due_at)).unwrap_or_default();
    let lookup_url = format!("{public_url}{}", urls::tracking(&case.case_no, &case.lookup_code));
    let request = case.supplement.as_ref();
    let items: Vec<String> =
        request.iter().flat_map(|request| &request.items).map(|item| format!("- {}", item.name)).collect();
    let reason = request.map_or(case.declined_because.as_str(), |request| request.reason.as_str());
    let values = [
        case.case_no.as_str(),
        &case.applicant.full_name,
        world.procedures.name(&case.procedure),
        world.directory.agency_name(&case.agency),
        &due,
        &settings.address,
        &settings.hotline,
        &lookup_url,
        &case.lookup_code,
        &items.join("\n"),
        reason,
        texts.waiting(case.clock.as_ref().map_or(OnSupplement::None, |clock| clock.on_supplement)),
    ];
    let filled = fill(texts.of(template), &values);
    let (subject, text) = filled.split_once("\n\n").unwrap_or((&filled, ""));
    Mail {
        to: Recipient { name: case.applicant.full_name.clone(), address: to.to_owned() },
        subject: subject.trim().to_owned(),
        text: text.to_owned(),
        html: Some(html(text)),
        // The same item keeps its id, so that a second copy is recognised.
        message_id: format!("{}-{}-{}@motcua", item.case_id, item.seq, item.part),
        attachments: Vec::new(),
    }
}

/// One pass over the text: what is filled in is never looked at again.
fn fill(text: &str, values: &[&str; PLACEHOLDERS.len()]) -> String {
    let mut filled = String::with_capacity(text.len() + 200);
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        filled.push_str(&rest[..start]);
        let Some(end) = rest[start..].find('}') else { break };
        let name = &rest[start + 1..start + end];
        if let Some(place) = PLACEHOLDERS.iter().position(|known| *known == name) {
            filled.push_str(values[place]);
        }
        rest = &rest[start + end + 1..];
    }
    filled.push_str(rest);
    filled
}

/// The letter as simple HTML: paragraphs, line breaks, links.
fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let paragraphs: Vec<String> = escaped
        .split("\n\n")
        .map(|paragraph| {
            format!("<p>{}</p>", paragraph.trim().lines().map(linked).collect::<Vec<_>>().join("<br>"))
        })
        .collect();
    format!("<!DOCTYPE html><html lang=\"vi\"><body>{}</body></html>", paragraphs.join("\n"))
}

/// The address at the end of a line becomes a link.
fn linked(line: &str) -> String {
    match line.find("http") {
        Some(start) if !line[start..].contains(' ') => {
            let (before, address) = line.split_at(start);
            format!("{before}<a href=\"{address}\">{address}</a>")
        }
        Some(_) | None => line.to_owned(),
    }
}
