//! The tracking page in both languages.

use askama::Template;
use calendar::OnSupplement;
use casework::{Case, CaseClock, Stage, public_view};

use crate::rendered::Rendered;
use crate::web::page::Page;
use crate::web::texts::{Language, Languages, Texts};
use crate::web::time::Chip;

use super::pages::{Missing, TrackingPage};
use super::view::{Answer, Asked, StepLine, sentence};

impl Answer {
    fn sample() -> Self {
        let step = |state, name: &str| StepLine {
            state,
            name: name.to_owned(),
            who: "Tư pháp – Hộ tịch".to_owned(),
            iso: "2026-11-23T15:20:00+07:00".to_owned(),
            when: "23/11/2026 15:20".to_owned(),
            chip: Some(Chip { state: "late", text: "Quá hạn".to_owned() }),
        };
        Self {
            case_no: "H99.18-261123-0007".to_owned(),
            procedure: "Đăng ký khai sinh".to_owned(),
            foreign: true,
            agency: "UBND phường Hoa Sen".to_owned(),
            sentence: "Hồ sơ cần bạn bổ sung.".to_owned(),
            lines: vec!["Hẹn trả 27/11/2026 08:37".to_owned()],
            chip: Some(Chip { state: "paused", text: "Tạm dừng".to_owned() }),
            asked: vec![Asked { text: "Giấy chứng sinh <bản chính>".to_owned(), foreign: true }],
            address: "Số 18 phố Hoa Sen".to_owned(),
            hotline: "0900 000 018".to_owned(),
            steps: vec![step("done", "Thẩm định"), step("late", "Ký kết quả")],
        }
    }
}

impl<'a> TrackingPage<'a> {
    fn sample(t: &'a Texts) -> Self {
        Self {
            t,
            page: Page::plain("Tra cứu", t),
            case_no: "H99.18-261123-0007".to_owned(),
            code: "7KQ2ABCD".to_owned(),
            errors: vec![Missing { id: "code", text: "Nhập mã tra cứu".to_owned() }],
            not_found: true,
            answer: None,
        }
    }
}

/// Every template of the slice.
pub(crate) fn samples(texts: &Texts) -> Vec<Rendered> {
    vec![Rendered::of(&TrackingPage::sample(texts))]
}

#[test]
fn a_citizen_is_told_what_waiting_for_papers_does_to_the_date() {
    let languages = Languages::load();
    let t = languages.of(Language::Vietnamese);
    let at = jiff::Timestamp::UNIX_EPOCH;
    for (on_supplement, expected) in [
        (OnSupplement::Restart, "tính lại từ đầu"),
        (OnSupplement::Pause, "không tính vào"),
        (OnSupplement::None, "vẫn tính vào"),
    ] {
        let clock = CaseClock {
            term: calendar::Term::WorkingDays(3),
            convention: calendar::Convention::SameTime,
            on_supplement,
            started_at: at,
            due_at: at,
            first_due_at: at,
            paused_at: None,
        };
        let case = Case { stage: Stage::AwaitingSupplement, clock: Some(clock), ..Case::default() };
        let told = sentence(&public_view(&case, &[], None), t);
        assert!(told.contains(expected), "{on_supplement:?}: {told}");
    }
}

#[test]
fn the_page_is_whole_in_both_languages() {
    let languages = Languages::load();
    for language in Language::ALL {
        let t = languages.of(language);
        let asking = TrackingPage::sample(t).render().expect("a page");
        let answering = TrackingPage { answer: Some(Answer::sample()), ..TrackingPage::sample(t) }
            .render()
            .expect("a page");
        for html in [&asking, &answering] {
            assert!(!html.contains("tracking-") && !html.contains("portal-"), "{html}");
        }
        assert!(asking.contains("7KQ2ABCD") && asking.contains("aria-invalid"), "{asking}");
        // The code is not written into a page that shows the case: somebody may print it.
        assert!(!answering.contains("7KQ2ABCD"), "{answering}");
        assert!(answering.contains("Giấy chứng sinh &#60;bản chính&#62;"), "{answering}");
    }
}
