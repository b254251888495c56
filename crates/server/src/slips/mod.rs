//! Slips of a case as PDF: acceptance, supplement request, declination, control.

use access::Act;
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::acts;
use crate::app::App;
use crate::web::error::AppError;
use crate::web::session::OfficerVisit;
use crate::web::slip_data::{Slip, slip_pdf};
use crate::web::urls;

/// A PDF may load nothing; browsers' own viewers need their inline style.
const PDF_POLICY: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/// Routes of slips: method, pattern.
pub const ROUTES: &[(&str, &str)] = &[("GET", urls::SLIP), ("GET", urls::API_SLIP)];

/// Routes of slips, for people and for programs.
pub fn routes() -> Router<App> {
    Router::new().route(urls::SLIP, get(slip)).route(urls::API_SLIP, get(slip))
}

async fn slip(
    officer: OfficerVisit,
    Path((case_no, name)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let slip = Slip::from_name(&name).ok_or(AppError::NotFound)?;
    let read = acts::read_case(&officer, &case_no, Act::PrintSlip).await?;
    let pdf = slip_pdf(officer.visit.app(), &read, slip).await?;
    Ok(as_pdf(&file_name(slip, &read.stored.case.case_no), pdf))
}

/// A PDF that the browser shows in place. `name` must be plain ASCII.
fn as_pdf(name: &str, pdf: Vec<u8>) -> Response {
    let disposition = HeaderValue::from_str(&format!("inline; filename=\"{name}\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or_else(|_| HeaderValue::from_static("inline"))),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PDF_POLICY)),
    ];
    (headers, pdf).into_response()
}

/// Name under which the slip is saved.
fn file_name(slip: Slip, case_no: &str) -> String {
    let plain = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-');
    let case_no: String = case_no.chars().filter(plain).collect();
    let name = match slip {
        Slip::Acceptance => "giay-tiep-nhan",
        Slip::Supplement => "yeu-cau-bo-sung",
        Slip::Declination => "phieu-tu-choi",
        Slip::Control => "phieu-kiem-soat",
    };
    format!("{name}-{case_no}.pdf")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_saved_under_a_plain_name() {
        let name = file_name(Slip::Acceptance, "H99.18-261123-0007\"\r\nđ");
        assert_eq!(name, "giay-tiep-nhan-H99.18-261123-0007.pdf");
    }
}
