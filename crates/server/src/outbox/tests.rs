//! The texts of notices name nothing unknown, and what a citizen wrote is never read as markup.

use casework::NoticeTemplate;

use super::letters::{PLACEHOLDERS, text_of};

#[test]
fn every_notice_has_a_subject_and_uses_only_known_placeholders() {
    for template in NoticeTemplate::ALL {
        let text = text_of(template);
        let (subject, letter) = text.split_once("\n\n").expect("a subject and a letter");
        assert!(subject.contains("{case_no}"), "{template:?}");
        assert!(letter.contains("{agency}") || letter.contains("{case_no}"), "{template:?}");
        for name in text.split('{').skip(1).map(|part| part.split('}').next().unwrap_or_default()) {
            assert!(PLACEHOLDERS.contains(&name), "{template:?} uses {name}");
        }
    }
}
