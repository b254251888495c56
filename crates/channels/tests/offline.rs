//! The folder of the demonstration and the fake of the tests.

use channels::{Attachment, FakeFailure, FakeMailer, FolderMailer, Mail, MailError, Mailer, Recipient};
use std::path::{Path, PathBuf};

fn letter(no: u32) -> Mail {
    Mail {
        to: Recipient { name: "Nguyễn Văn Ả".into(), address: "cong.dan@example.vn".into() },
        subject: format!("Thư số {no}"),
        text: "Hồ sơ đã có kết quả.".into(),
        html: None,
        message_id: format!("outbox-{no}@motcua.test"),
        attachments: vec![Attachment {
            name: "giấy.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: b"%PDF".to_vec(),
        }],
    }
}

fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

#[tokio::test]
async fn letters_in_a_folder_are_listed_newest_first_and_can_be_opened() {
    let folder = FolderMailer::new(empty_folder("letters"), "Một cửa", "motcua@tinh.test").unwrap();
    assert_eq!(folder.list().unwrap(), []);
    let mailer = Mailer::Folder(folder.clone());
    for no in 1..=3 {
        mailer.send(&letter(no)).await.unwrap();
    }
    let listed = folder.list().unwrap();
    assert_eq!(
        listed.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(),
        ["Thư số 3", "Thư số 2", "Thư số 1"]
    );
    assert_eq!(listed[0].attachment_names, ["giấy.pdf"]);
    assert_eq!(folder.read(&listed[2].name).unwrap().unwrap(), listed[2]);
    let eml = String::from_utf8(folder.read_eml(&listed[0].name).unwrap().unwrap()).unwrap();
    assert!(eml.contains("Message-ID: <outbox-3@motcua.test>\r\n"), "{eml}");
}

#[tokio::test]
async fn a_letter_that_is_already_there_is_never_overwritten() {
    let path = empty_folder("letters-twice");
    for no in 1..=2 {
        let folder = FolderMailer::new(&path, "Một cửa", "motcua@tinh.test").unwrap();
        Mailer::Folder(folder.clone()).send(&letter(no)).await.unwrap();
        assert_eq!(folder.list().unwrap().len(), no as usize);
    }
    let folder = FolderMailer::new(&path, "Một cửa", "motcua@tinh.test").unwrap();
    let sends = (3..=12).map(|no| {
        let mailer = Mailer::Folder(folder.clone());
        tokio::spawn(async move { mailer.send(&letter(no)).await })
    });
    for send in sends.collect::<Vec<_>>() {
        send.await.unwrap().unwrap();
    }
    let mut subjects: Vec<_> = folder.list().unwrap().into_iter().map(|mail| mail.subject).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 12);
}

#[test]
fn a_name_cannot_lead_out_of_the_folder() {
    let path = empty_folder("letters-names");
    let folder = FolderMailer::new(path.join("inner"), "Một cửa", "motcua@tinh.test").unwrap();
    std::fs::write(path.join("secret.json"), "{}").unwrap();
    std::fs::write(path.join("secret.eml"), "x").unwrap();
    for name in ["../secret", "", "000001", "/etc/passwd", "..", "1/../../secret"] {
        assert_eq!(folder.read(name).unwrap(), None, "{name}");
        assert_eq!(folder.read_eml(name).unwrap(), None, "{name}");
    }
}

#[tokio::test]
async fn the_fake_fails_as_often_as_it_is_told_and_then_takes_letters() {
    let fake = FakeMailer::new();
    let mailer = Mailer::Fake(fake.clone());
    fake.fail_next(2, FakeFailure::Transient);
    for _ in 0..2 {
        assert!(mailer.send(&letter(1)).await.is_err_and(|fault| !fault.is_permanent()));
    }
    mailer.send(&letter(1)).await.unwrap();
    fake.fail_next(1, FakeFailure::Permanent);
    assert!(mailer.send(&letter(2)).await.is_err_and(|fault| fault.is_permanent()));
    mailer.send(&letter(3)).await.unwrap();
    assert_eq!(fake.sent(), [letter(1), letter(3)]);
}

#[tokio::test]
async fn the_fake_refuses_what_a_real_server_could_never_get() {
    let mut mail = letter(1);
    mail.to.address = "không phải địa chỉ".into();
    let refused = Mailer::Fake(FakeMailer::new()).send(&mail).await;
    assert!(matches!(refused, Err(MailError::BadAddress { .. })));
}
