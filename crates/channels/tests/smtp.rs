//! Letters to a real SMTP server (aiosmtpd) on loopback, with an authority of our own; the server tells what it got.

use channels::{Attachment, LinkSafety, Mail, MailError, Mailer, Recipient, SmtpConfig, SmtpMailer};
use serde_json::{Value, json};
use std::net::TcpListener;
use test_support::mail_server::{MailServer, PASSWORD, PKI, USER};

fn config(port: u16, tls: LinkSafety) -> SmtpConfig {
    let login = tls != LinkSafety::None;
    SmtpConfig {
        host: "localhost".into(),
        port,
        tls,
        ca_path: Some(PKI.join("ca.pem")),
        username: login.then(|| USER.into()),
        password: login.then(|| PASSWORD.into()),
        from_name: "Bộ phận Một cửa, xã Tân Thuận".into(),
        from_address: "motcua@tinh.test".into(),
        timeout_s: 10,
        plain_text_allowed: false,
    }
}

fn letter() -> Mail {
    Mail {
        to: Recipient { name: "Nguyễn Văn Ả".into(), address: "cong.dan@congdan.test".into() },
        subject: "Kết quả giải quyết hồ sơ H20.16-261123-0007: Đăng ký khai sinh kết hợp nhận cha, mẹ, con"
            .into(),
        text: "Kính gửi ông/bà,\r\n\r\nHồ sơ đã có kết quả.\r\n.\r\nTrân trọng.\r\n".into(),
        html: Some("<p>Kính gửi ông/bà, hồ sơ <b>đã có kết quả</b>.</p>".into()),
        message_id: "outbox-412@motcua.test".into(),
        attachments: vec![Attachment {
            name: "giấy tiếp nhận.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: b"%PDF-1.7 thu".to_vec(),
        }],
    }
}

async fn send(config: &SmtpConfig, mail: &Mail) -> Result<String, MailError> {
    Mailer::Smtp(SmtpMailer::new(config)?).send(mail).await.map(|sent| sent.answer)
}

#[tokio::test]
async fn a_vietnamese_letter_arrives_whole_over_starttls_with_login() {
    let mut server = MailServer::start("starttls");
    let answer = send(&config(server.port, LinkSafety::Starttls), &letter()).await.unwrap();
    assert!(answer.starts_with("250 ") && answer.contains("taken"), "{answer}");
    let got = server.letter();
    assert_eq!(got["encrypted"], true);
    assert_eq!(got["authenticated"], true);
    assert_eq!(got["envelope_to"], json!(["cong.dan@congdan.test"]));
    assert_eq!(got["from_name"], "Bộ phận Một cửa, xã Tân Thuận");
    assert_eq!(got["from"], "motcua@tinh.test");
    assert_eq!(got["to_name"], "Nguyễn Văn Ả");
    assert_eq!(got["subject"], letter().subject.as_str());
    assert_eq!(got["message_id"], "<outbox-412@motcua.test>");
    let lines = |value: &Value| value.as_str().unwrap().lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&got["text"]), letter().text.lines().collect::<Vec<_>>());
    assert_eq!(lines(&got["html"]), letter().html.unwrap().lines().collect::<Vec<_>>());
    assert_eq!(got["attachments"], json!([["giấy tiếp nhận.pdf", "application/pdf", "%PDF-1.7 thu"]]));
    assert_eq!(got["defects"], json!([]));
    assert_eq!(server.letters_left(), 0);
}

#[tokio::test]
async fn a_letter_arrives_over_tls_from_the_first_byte() {
    let mut server = MailServer::start("tls");
    let config = config(server.port, LinkSafety::Tls);
    SmtpMailer::new(&config).unwrap().check().await.unwrap();
    send(&config, &letter()).await.unwrap();
    let got = server.letter();
    assert_eq!((&got["encrypted"], &got["authenticated"]), (&json!(true), &json!(true)));
}

#[tokio::test]
async fn a_text_without_html_and_attachments_arrives_in_plain_on_this_machine() {
    let mut server = MailServer::start("plain");
    let mail = Mail { html: None, attachments: Vec::new(), ..letter() };
    send(&config(server.port, LinkSafety::None), &mail).await.unwrap();
    let got = server.letter();
    assert_eq!(
        (&got["encrypted"], &got["html"], &got["attachments"]),
        (&json!(false), &json!(null), &json!([]))
    );
    assert!(got["text"].as_str().unwrap().contains("Hồ sơ đã có kết quả."), "{got}");
}

#[tokio::test]
async fn a_subject_with_line_breaks_adds_no_header() {
    let mut server = MailServer::start("plain");
    let config = config(server.port, LinkSafety::None);
    send(&config, &letter()).await.unwrap();
    let honest = server.letter()["headers"].clone();
    let subject = "Kết quả\r\nBcc: spy@evil.test\r\n\r\nGiả mạo".into();
    send(&config, &Mail { subject, ..letter() }).await.unwrap();
    let got = server.letter();
    assert_eq!((&got["headers"], &got["envelope_to"]), (&honest, &json!(["cong.dan@congdan.test"])));
    assert_eq!(got["subject"], "Kết quả  Bcc: spy@evil.test    Giả mạo");
}

#[tokio::test]
async fn a_wrong_password_is_no_fault_of_the_letter() {
    let server = MailServer::start("starttls");
    let wrong = SmtpConfig { password: Some("sai".into()), ..config(server.port, LinkSafety::Starttls) };
    let fault = send(&wrong, &letter()).await.expect_err("the password is wrong");
    assert!(matches!(fault, MailError::NotServed { .. }) && !fault.is_permanent(), "{fault}");
    assert!(fault.to_string().contains("535") || fault.to_string().contains("Authentication"), "{fault}");
    assert_eq!(server.letters_left(), 0);
}

#[tokio::test]
async fn a_mailbox_that_is_gone_is_permanent_and_a_busy_one_is_not() {
    let server = MailServer::start("plain");
    let config = config(server.port, LinkSafety::None);
    let to =
        |address: &str| Mail { to: Recipient { name: String::new(), address: address.into() }, ..letter() };
    let gone = send(&config, &to("gone@congdan.test")).await.expect_err("550");
    let busy = send(&config, &to("busy@congdan.test")).await.expect_err("451");
    assert!(gone.is_permanent() && gone.to_string().contains("no such mailbox"), "{gone}");
    assert!(matches!(busy, MailError::Busy { .. }) && busy.to_string().contains("come back later"), "{busy}");
    assert_eq!(server.letters_left(), 0);
}

#[tokio::test]
async fn a_server_that_is_down_is_passing() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let fault = send(&config(port, LinkSafety::Starttls), &letter()).await.expect_err("nobody listens");
    assert!(matches!(fault, MailError::Busy { .. }) && !fault.is_permanent(), "{fault}");
}

#[tokio::test]
async fn a_server_without_starttls_gets_nothing_when_it_is_demanded() {
    let server = MailServer::start("plain");
    let demanding = config(server.port, LinkSafety::Starttls);
    let fault = send(&demanding, &letter()).await.expect_err("no STARTTLS");
    assert!(matches!(fault, MailError::Unsafe { .. }), "{fault:?}");
    assert_eq!(server.letters_left(), 0);
}

#[tokio::test]
async fn a_certificate_of_a_stranger_or_for_another_name_is_not_trusted() {
    let server = MailServer::start("starttls");
    let good = config(server.port, LinkSafety::Starttls);
    let stranger = SmtpConfig { ca_path: Some(PKI.join("stranger.pem")), ..good.clone() };
    let public_authorities = SmtpConfig { ca_path: None, ..good.clone() };
    let other_name = SmtpConfig { host: "127.0.0.1".into(), ..good };
    for config in [stranger, public_authorities, other_name] {
        let fault = send(&config, &letter()).await.expect_err("not to be trusted");
        assert!(matches!(fault, MailError::Unsafe { .. }), "{fault:?}");
    }
    assert_eq!(server.letters_left(), 0);
}
