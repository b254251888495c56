//! The citizens' frame: the public menu, and the desk that the portal speaks for.

use calendar::{CalendarDefinition, Span};
use store::World;

use crate::web::page::{NavGroup, NavItem, Office, Page};
use crate::web::session::Visit;
use crate::web::texts::Texts;
use crate::web::urls;

/// The menu: address, symbol, text.
const MENU: [(&str, &str, &str); 3] = [
    (urls::PORTAL, "home", "nav-home"),
    (urls::PROCEDURES, "papers", "nav-public-procedures"),
    (urls::TRACKING, "search", "nav-track"),
];

/// The frame of a page for citizens. `current` is the address of the menu item that this page belongs to.
pub fn portal_page(visit: &Visit, title: impl Into<String>, current: &str) -> Page {
    let (world, texts) = (visit.app().world(), visit.texts());
    let mut page = visit.page(title);
    world.directory.agency_name(&world.portal_agency).clone_into(&mut page.agency);
    page.office = Some(office(&world, texts));
    page.nav = menu(texts, current);
    page
}

fn menu(texts: &Texts, current: &str) -> Vec<NavGroup> {
    let item = |(href, icon, text): (&str, &'static str, &str)| NavItem {
        href: href.to_owned(),
        icon,
        text: texts.text(text).to_owned(),
        current: href == current,
        ..NavItem::default()
    };
    vec![NavGroup { title: String::new(), items: MENU.map(item).into() }]
}

/// The desk of the portal's agency.
pub fn office(world: &World, texts: &Texts) -> Office {
    let agency = &world.portal_agency;
    let settings = world.agency_settings(agency);
    Office {
        desk: world.directory.unit_name(agency, access::ONE_STOP).to_owned(),
        address: settings.address.clone(),
        hotline: settings.hotline.clone(),
        hours: hours(world.calendar.definition(), texts),
    }
}

/// Opening hours, one line for each kind of day.
fn hours(definition: &CalendarDefinition, texts: &Texts) -> Vec<String> {
    let line = |key: &str, spans: &[Span]| {
        (!spans.is_empty()).then(|| texts.with(key, &[("hours", &in_words(spans))]))
    };
    [
        line("portal-hours-week", &definition.hours),
        line("portal-hours-receipt", &definition.receipt_hours),
        line("portal-hours-saturday", &definition.saturday_receipt),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn in_words(spans: &[Span]) -> String {
    let spans: Vec<String> = spans
        .iter()
        .map(|span| {
            let (from, to) = (span.from, span.to);
            format!("{}:{:02}–{}:{:02}", from.hour(), from.minute(), to.hour(), to.minute())
        })
        .collect();
    spans.join(", ")
}
