//! The officer's frame: the side menu with what the officer may use and what waits there.

use access::Act;

use crate::web::error::AppError;
use crate::web::page::{NavGroup, NavItem, Page};
use crate::web::session::OfficerVisit;
use crate::web::texts::Texts;
use crate::web::urls;
use crate::web::workload::{self, MENU_MAX, MenuCounts};

/// The frame of an officer's page. `current` is the address of the menu item that this page belongs to.
pub async fn officer_page(
    officer: &OfficerVisit,
    title: impl Into<String>,
    current: &str,
) -> Result<Page, AppError> {
    let (actor, now) = (officer.actor.clone(), officer.visit.now().as_millisecond());
    let store = officer.visit.app().store();
    let counts = store.read(move |tx| workload::menu_counts(tx, &actor, (now, MENU_MAX))).await?;
    Ok(framed(officer, title, (current, &counts)))
}

/// The same frame, for pages that read the counts with what else they read.
pub fn framed(
    officer: &OfficerVisit,
    title: impl Into<String>,
    (current, counts): (&str, &MenuCounts),
) -> Page {
    let mut page = officer.visit.page(title);
    page.nav = menu(officer, counts, current);
    if let Some(badge) = &mut page.officer {
        badge.notices = workload::allows(&officer.actor, Act::ViewNotices).then_some(counts.notices);
    }
    page
}

/// Groups of the menu; a group without items is left out.
fn menu(officer: &OfficerVisit, counts: &MenuCounts, current: &str) -> Vec<NavGroup> {
    let actor = &officer.actor;
    let menu = Menu { texts: officer.visit.texts(), current };
    let works = workload::agency(actor).is_some();
    let mut desk = Vec::new();
    if workload::allows(actor, Act::Accept) {
        desk.push(menu.item(urls::INTAKE, "plus", "nav-intake", None));
        desk.push(menu.item(&urls::cases_online(), "globe", "nav-online", Some(counts.online)));
        desk.push(menu.item(&urls::cases_linked(), "link", "nav-linked", Some(counts.linked)));
        let waiting = urls::cases_in_stage("awaiting_supplement");
        desk.push(menu.item(&waiting, "clock", "nav-awaiting-supplement", Some(counts.awaiting_supplement)));
        let unpaid = urls::cases_in_stage("awaiting_payment");
        desk.push(menu.item(&unpaid, "money", "nav-awaiting-payment", Some(counts.awaiting_payment)));
        let ready = urls::cases_in_stage("result_ready");
        desk.push(menu.item(&ready, "send", "nav-results", Some(counts.results)));
    }
    let mut handling = Vec::new();
    if works {
        let inbox = menu.item(urls::INBOX, "inbox", "nav-inbox", Some(counts.inbox));
        handling.push(NavItem { late: counts.inbox_late, ..inbox });
        if workload::signs(actor) {
            handling.push(menu.item(&urls::inbox_signing(), "sign", "nav-signing", Some(counts.signing)));
        }
        if desk.is_empty() {
            handling.push(menu.item(&urls::cases_linked(), "link", "nav-linked", Some(counts.linked)));
        }
    }
    let mut lookup = Vec::new();
    if works {
        lookup.push(menu.item(urls::CASES, "search", "nav-search", None));
    }
    if workload::allows(actor, Act::PrintCaseBook) {
        lookup.push(menu.item(urls::CASE_BOOK, "book", "nav-book", None));
    }
    if workload::allows(actor, Act::ViewNotices) {
        let given_up = (counts.notices > 0).then_some(counts.notices);
        let notices = menu.item(urls::NOTICES, "mail", "nav-notices", given_up);
        lookup.push(NavItem { late: counts.notices > 0, ..notices });
    }
    let mut settings = Vec::new();
    if workload::allows(actor, Act::ManageProcedures) {
        settings.push(menu.item(urls::ADMIN_PROCEDURES, "flow", "nav-procedures", None));
    }
    settings.push(menu.item(urls::ACCOUNT, "user", "nav-account", None));
    let home = menu.item(urls::HOME, "home", "nav-home", None);
    let groups = [
        ("", vec![home]),
        ("nav-desk", desk),
        ("nav-handling", handling),
        ("nav-lookup", lookup),
        ("nav-settings", settings),
    ];
    groups
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(title, items)| NavGroup {
            title: if title.is_empty() { String::new() } else { menu.texts.text(title).to_owned() },
            items,
        })
        .collect()
}

struct Menu<'a> {
    texts: &'a Texts,
    current: &'a str,
}

impl Menu<'_> {
    fn item(&self, href: &str, icon: &'static str, text: &str, count: Option<u32>) -> NavItem {
        NavItem {
            href: href.to_owned(),
            icon,
            text: self.texts.text(text).to_owned(),
            count,
            late: false,
            current: href == self.current,
        }
    }
}
