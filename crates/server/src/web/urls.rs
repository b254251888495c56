//! Addresses: patterns for the router, functions for everybody else. No page formats a path by hand.

use std::fmt::Write as _;

/// Home page of citizens.
pub const PORTAL: &str = "/";
/// Procedures for citizens.
pub const PROCEDURES: &str = "/thu-tuc";
/// One procedure for citizens.
pub const PROCEDURE: &str = "/thu-tuc/{code}";
/// Public tracking: the form, and with a case number the answer.
pub const TRACKING: &str = "/tra-cuu";
/// How the portal can be used without a mouse, with large text, with a screen reader.
pub const ACCESSIBILITY: &str = "/tro-nang";
/// What is kept of visitors and applicants.
pub const PRIVACY: &str = "/du-lieu-ca-nhan";
/// Choices of the reader: language, colours, size.
pub const PREFERENCES: &str = "/tuy-chon";
/// Sign in.
pub const SIGN_IN: &str = "/can-bo/dang-nhap";
/// Sign out.
pub const SIGN_OUT: &str = "/can-bo/dang-xuat";
/// Home page of officers.
pub const HOME: &str = "/can-bo";
/// Intake: choose a procedure; with `?thu-tuc=` the form.
pub const INTAKE: &str = "/can-bo/tiep-nhan";
/// The computed appointment, for the form before saving.
pub const INTAKE_APPOINTMENT: &str = "/can-bo/tiep-nhan/hen";
/// Decline at the desk.
pub const INTAKE_DECLINATION: &str = "/can-bo/tiep-nhan/tu-choi";
/// What to do after accepting: print, go on.
pub const INTAKE_RECEIVED: &str = "/can-bo/tiep-nhan/xong/{case_no}";
/// Inbox.
pub const INBOX: &str = "/can-bo/viec";
/// Cases: lists and search.
pub const CASES: &str = "/can-bo/ho-so";
/// One case.
pub const CASE: &str = "/can-bo/ho-so/{case_no}";
/// Completing a task of a case.
pub const COMPLETION: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/hoan-thanh";
/// Sending a task back.
pub const RETURN: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/tra-lai";
/// Assigning a task.
pub const ASSIGNMENT: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/phan-cong";
/// Recording a payment.
pub const PAYMENT: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/nop-tien";
/// Releasing the result.
pub const RELEASE: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/phat-hanh";
/// Drafting a supplement request.
pub const SUPPLEMENT_REQUEST: &str = "/can-bo/ho-so/{case_no}/viec/{task_no}/yeu-cau-bo-sung";
/// Issuing the drafted supplement request.
pub const SUPPLEMENT_ISSUE: &str = "/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/phat-hanh";
/// Dropping the drafted supplement request.
pub const SUPPLEMENT_DROP: &str = "/can-bo/ho-so/{case_no}/yeu-cau-bo-sung/bo";
/// Receiving a supplement.
pub const SUPPLEMENT: &str = "/can-bo/ho-so/{case_no}/bo-sung";
/// Handing over.
pub const HAND_OVER: &str = "/can-bo/ho-so/{case_no}/tra-ket-qua";
/// A slip of a case.
pub const SLIP: &str = "/can-bo/ho-so/{case_no}/phieu/{slip}";
/// A slip of a case, for programs.
pub const API_SLIP: &str = "/api/v1/cases/{case_no}/slips/{slip}";
/// The case book.
pub const CASE_BOOK: &str = "/can-bo/so-theo-doi";
/// The case book as PDF.
pub const CASE_BOOK_PDF: &str = "/can-bo/so-theo-doi.pdf";
/// The case book as PDF, for programs.
pub const API_CASE_BOOK_PDF: &str = "/api/v1/case-book.pdf";
/// Notices to applicants.
pub const NOTICES: &str = "/can-bo/thong-bao";
/// One mail of the demonstration.
pub const NOTICE: &str = "/can-bo/thong-bao/{name}";
/// Trying a given-up notice again.
pub const NOTICE_RETRY: &str = "/can-bo/thong-bao/gui-lai";
/// Procedures for the administrator.
pub const ADMIN_PROCEDURES: &str = "/can-bo/thu-tuc";
/// One procedure for the administrator.
pub const ADMIN_PROCEDURE: &str = "/can-bo/thu-tuc/{code}";
/// The officer's own account and display choices.
pub const ACCOUNT: &str = "/can-bo/tai-khoan";
/// Changing the own password.
pub const PASSWORD: &str = "/can-bo/tai-khoan/mat-khau";
/// Help: shortcuts.
pub const HELP: &str = "/can-bo/tro-giup";

/// Fills a pattern: each `{…}` in order with a percent-encoded value.
pub fn fill(pattern: &str, values: &[&str]) -> String {
    let mut url = String::with_capacity(pattern.len() + 24);
    let mut values = values.iter();
    let mut rest = pattern;
    while let (Some(start), Some(end)) = (rest.find('{'), rest.find('}')) {
        url.push_str(&rest[..start]);
        encode(values.next().copied().unwrap_or_default(), &mut url);
        rest = &rest[end + 1..];
    }
    url.push_str(rest);
    url
}

/// Adds a query to a path; empty values are left out.
pub fn with_query(path: &str, query: &[(&str, &str)]) -> String {
    let mut url = path.to_owned();
    let mut sign = '?';
    for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
        url.push(sign);
        encode(name, &mut url);
        url.push('=');
        encode(value, &mut url);
        sign = '&';
    }
    url
}

/// Page of a case.
pub fn case(case_no: &str) -> String {
    fill(CASE, &[case_no])
}

/// Cases in a stage.
pub fn cases_in_stage(stage: &str) -> String {
    with_query(CASES, &[("giai-doan", stage)])
}

/// Unfinished cases past their appointment.
pub fn cases_late() -> String {
    with_query(CASES, &[("tre", "1")])
}

/// Unfinished cases that came in online.
pub fn cases_online() -> String {
    with_query(CASES, &[("kenh", "online")])
}

/// Cases between the own agency and another.
pub fn cases_linked() -> String {
    with_query(CASES, &[("lien-thong", "1")])
}

/// Tasks of the inbox that are to be signed.
pub fn inbox_signing() -> String {
    with_query(INBOX, &[("loai", "sign")])
}

/// An act on a task of a case.
pub fn on_task(pattern: &str, case_no: &str, task_no: u32) -> String {
    fill(pattern, &[case_no, &task_no.to_string()])
}

/// A slip of a case as PDF.
pub fn slip(case_no: &str, slip: &str) -> String {
    fill(SLIP, &[case_no, &format!("{slip}.pdf")])
}

/// Intake form of a procedure.
pub fn intake(procedure: &str) -> String {
    with_query(INTAKE, &[("thu-tuc", procedure)])
}

/// A procedure for citizens.
pub fn procedure(code: &str) -> String {
    fill(PROCEDURE, &[code])
}

/// Procedures for citizens: those that fit the words, of a field.
pub fn procedures(words: &str, field: &str) -> String {
    with_query(PROCEDURES, &[("q", words), ("linh-vuc", field)])
}

/// Intake of another case for the applicant of a case; without a procedure it is still to be chosen.
pub fn intake_again(procedure: &str, case_no: &str) -> String {
    with_query(INTAKE, &[("thu-tuc", procedure), ("nguoi", case_no)])
}

/// Public tracking of a case.
pub fn tracking(case_no: &str, lookup_code: &str) -> String {
    with_query(TRACKING, &[("ho-so", case_no), ("ma", lookup_code)])
}

fn encode(value: &str, url: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            url.push(byte as char);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
}
