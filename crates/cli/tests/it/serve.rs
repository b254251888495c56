//! A node in production: `motcua serve` with a mail server.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use test_support::mail_server::{MailServer, PASSWORD, PKI, USER};

use crate::support::{Folder, Running, code, json, on_each_engine};

/// Support for a funeral: a case that asks for little.
fn intake() -> Value {
    json!({
        "procedure": "1.014028",
        "applicant": {"full_name": "Nguyễn Thị Hoa", "phone": "0912345678", "email": "hoa@congdan.test"},
        "form": {"nycHoTen": "Nguyễn Thị Hoa", "nycNoiCuTru": {"tinh": "Tỉnh Sông Mây", "xa": "Phường Hoa Sen"},
                 "noiDung": "Đề nghị hỗ trợ chi phí mai táng", "camDoan": true},
        "missing_because": "Nộp sau, đã hẹn",
    })
}

#[test]
fn the_applicant_gets_a_letter_from_the_mail_server_of_the_installation() {
    on_each_engine(|place, url| {
        // Officers to do it; a case of them is there already.
        assert_eq!(code(&[&["simulate", "--cases", "1"], place].concat()), 0);
        let (folder, mut mails) = (Folder::new(), MailServer::start("starttls"));
        let text = format!(
            "[database]\nurl = \"{url}\"\n[public]\nurl = \"http://localhost\"\n\
             [listen]\naddress = \"127.0.0.1:0\"\n[data]\nfolder = \"{}\"\n\
             [mail]\nhost = \"localhost\"\nport = {}\ntls = \"starttls\"\nca_path = \"{}\"\n\
             username = \"{USER}\"\npassword = \"{PASSWORD}\"\n\
             from_name = \"Một cửa phường Hoa Sen\"\nfrom_address = \"motcua@tinh.test\"\n",
            folder.path("files"),
            mails.port,
            PKI.join("ca.pem").display(),
        );
        let config = folder.write("mail.toml", &text);
        let (token, _) = json(&["token", "create", "--user", "lan", "--config", &config]);
        let token = token["token"].as_str().expect("a token");
        let node = Running::start(&["serve", "--config", &config]);
        let case = node.api(token, "/api/v1/cases", Some(&intake()));
        let case_no = case["case_no"].as_str().unwrap_or_else(|| panic!("{case}"));

        let letter = mails.letter();
        assert_eq!((&letter["encrypted"], &letter["authenticated"]), (&json!(true), &json!(true)));
        assert_eq!(letter["envelope_to"], json!(["hoa@congdan.test"]));
        assert_eq!(letter["from_name"], "Một cửa phường Hoa Sen");
        assert!(letter["subject"].as_str().is_some_and(|subject| subject.contains(case_no)), "{letter}");
        let lookup_code = case["lookup_code"].as_str().expect("a code");
        assert!(letter["text"].as_str().is_some_and(|text| text.contains(lookup_code)), "{letter}");
        // The server has it a moment before the node knows.
        let started = Instant::now();
        let sent = loop {
            let told = node.api(token, "/api/v1/notices", None);
            let notice =
                told["items"].as_array().expect("items").iter().find(|one| one["case_no"] == case_no);
            let notice = notice.unwrap_or_else(|| panic!("{told}")).clone();
            if notice["state"] == "done" || started.elapsed() > Duration::from_secs(30) {
                break notice;
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        assert_eq!(
            (&sent["state"], &sent["kept"], &sent["attempts"]),
            (&json!("done"), &json!(false), &json!(1))
        );
        assert_eq!(node.stop("-TERM").0, Some(0));
        assert_eq!(mails.letters_left(), 0, "one case, one letter");
    });
}
