//! One letter: what it says, and how it becomes a message that every mail program shows right.

use crate::mail::MailError;
use lettre::message::header::ContentType;
use lettre::message::{Attachment as Part, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use serde::{Deserialize, Serialize};

/// Longest text, and longest HTML, in bytes.
pub const TEXT_BYTES_MAX: usize = 256 << 10;
/// Most bytes of all attachments together, before they grow by a third in base64.
pub const ATTACHMENTS_BYTES_MAX: usize = 15 << 20;

const SUBJECT_CHARS_MAX: usize = 250;
const NAME_CHARS_MAX: usize = 150;

/// Who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The name as it is written ("Nguyễn Văn Ả"); may be empty.
    pub name: String,
    /// The address.
    pub address: String,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Name the recipient sees ("giấy tiếp nhận.pdf").
    pub name: String,
    /// Media type ("application/pdf").
    pub media_type: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// One letter to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Who gets it.
    pub to: Recipient,
    /// The subject; line breaks become spaces.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same in HTML, if there is such a version.
    pub html: Option<String>,
    /// An id of our own without angle brackets ("outbox-412@motcua.dongthap.gov.vn"). It must stay the same when the
    /// letter is sent again, so that the recipient's server can drop the second copy.
    pub message_id: String,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A name and an address that are safe in a header.
pub(crate) fn mailbox(name: &str, address: &str) -> Result<Mailbox, MailError> {
    let refused = || MailError::BadAddress { address: address.to_owned() };
    // Letters beyond ASCII before the @ need SMTPUTF8, which most servers lack.
    let local_is_plain = address.split('@').next().is_some_and(str::is_ascii);
    if !local_is_plain || address.len() > 254 {
        return Err(refused());
    }
    let address: Address = address.parse().map_err(|_| refused())?;
    let name = one_line(name, NAME_CHARS_MAX);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address))
}

/// The message as it goes over the wire; everything that reaches a header is on one line and encoded.
pub(crate) fn message(from: Mailbox, mail: &Mail) -> Result<Message, MailError> {
    check(mail)?;
    let builder = Message::builder()
        .from(from)
        .to(mailbox(&mail.to.name, &mail.to.address)?)
        .subject(one_line(&mail.subject, SUBJECT_CHARS_MAX))
        .message_id(Some(format!("<{}>", mail.message_id)));
    let text = SinglePart::plain(mail.text.clone());
    let said = match &mail.html {
        Some(html) => MultiPart::alternative().singlepart(text).singlepart(SinglePart::html(html.clone())),
        None if mail.attachments.is_empty() => return builder.singlepart(text).map_err(|fault| bad(&fault)),
        None => MultiPart::mixed().singlepart(text),
    };
    let body = if mail.attachments.is_empty() {
        said
    } else {
        mail.attachments.iter().try_fold(MultiPart::mixed().multipart(said), |body, attachment| {
            let media_type = ContentType::parse(&attachment.media_type).map_err(|fault| bad(&fault))?;
            let name = one_line(&attachment.name, NAME_CHARS_MAX);
            Ok(body.singlepart(Part::new(name).body(attachment.bytes.clone(), media_type)))
        })?
    };
    builder.multipart(body).map_err(|fault| bad(&fault))
}

fn check(mail: &Mail) -> Result<(), MailError> {
    let texts = mail.text.len().max(mail.html.as_ref().map_or(0, String::len));
    let attached: usize = mail.attachments.iter().map(|attachment| attachment.bytes.len()).sum();
    if texts > TEXT_BYTES_MAX {
        return Err(MailError::BadLetter {
            reason: format!("{texts} bytes of text, more than {TEXT_BYTES_MAX}"),
        });
    }
    if attached > ATTACHMENTS_BYTES_MAX {
        let reason = format!("{attached} bytes attached, more than {ATTACHMENTS_BYTES_MAX}");
        return Err(MailError::BadLetter { reason });
    }
    if !is_message_id(&mail.message_id) {
        let reason = format!("{:?} is not a message id such as name@host", mail.message_id);
        return Err(MailError::BadLetter { reason });
    }
    Ok(())
}

fn is_message_id(id: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+'))
    };
    id.len() <= 200 && id.split_once('@').is_some_and(|(name, host)| plain(name) && plain(host))
}

/// Control characters, and with them line breaks, become spaces: a header can't be ended from inside.
fn one_line(text: &str, chars_max: usize) -> String {
    let breaking = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let line: String = text.chars().map(|c| if breaking(c) { ' ' } else { c }).take(chars_max).collect();
    line.trim().to_owned()
}

fn bad(fault: &impl std::fmt::Display) -> MailError {
    MailError::BadLetter { reason: fault.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        Mail {
            to: Recipient { name: "Nguyễn Văn Ả".into(), address: "cong.dan@example.vn".into() },
            subject: "Hồ sơ H20.16-261123-0007 đã có kết quả".into(),
            text: "Kính gửi ông/bà".into(),
            html: None,
            message_id: "outbox-1@motcua.test".into(),
            attachments: Vec::new(),
        }
    }

    fn wire(mail: &Mail) -> Result<String, MailError> {
        let from = mailbox("Bộ phận Một cửa", "motcua@tinh.test")?;
        Ok(String::from_utf8(message(from, mail)?.formatted()).expect("a message is ASCII"))
    }

    fn header_names(wire: &str) -> Vec<&str> {
        let (head, _) = wire.split_once("\r\n\r\n").expect("a message has a head");
        let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        lines.filter_map(|line| line.split_once(':').map(|(name, _)| name)).collect()
    }

    #[test]
    fn no_text_of_a_citizen_can_add_a_header() {
        let honest = header_names(&wire(&mail()).unwrap()).join(",");
        let evil = "x\r\nBcc: spy@evil.test\r\n\r\nbody\u{2028}Bcc: y\nZ: 1";
        let mut forged = mail();
        forged.subject = evil.into();
        forged.to.name = evil.into();
        assert_eq!(header_names(&wire(&forged).unwrap()).join(","), honest);

        for address in
            ["a@b.vn\r\nBcc: c@d.vn", "a@b.vn, c@d.vn", "<a@b.vn>", "a b@c.vn", "@b.vn", "a@", "", "ả@b.vn"]
        {
            let mut forged = mail();
            forged.to.address = address.into();
            assert_eq!(wire(&forged), Err(MailError::BadAddress { address: address.into() }));
        }
        for id in ["a@b>\r\nBcc: c@d", "no-host", "a b@c", "@", "ả@b"] {
            let mut forged = mail();
            forged.message_id = id.into();
            assert!(matches!(wire(&forged), Err(MailError::BadLetter { .. })), "{id}");
        }
    }

    #[test]
    fn an_attachment_cannot_break_out_of_its_part() {
        let mut forged = mail();
        forged.attachments = vec![Attachment {
            name: "a\"\r\nX-Evil: 1\r\n\r\n.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: b"%PDF".to_vec(),
        }];
        assert!(!wire(&forged).unwrap().contains("\r\nX-Evil"));
        forged.attachments[0].media_type = "application/pdf\r\nX-Evil: 1".into();
        assert!(wire(&forged).map_or(true, |wire| !wire.contains("\r\nX-Evil")));
    }

    #[test]
    fn letters_that_no_server_would_take_are_refused_at_once() {
        let mut long = mail();
        long.text = "x".repeat(TEXT_BYTES_MAX + 1);
        assert!(wire(&long).is_err_and(|fault| fault.is_permanent()));
        let mut heavy = mail();
        let bytes = vec![0; ATTACHMENTS_BYTES_MAX / 2 + 1];
        let part = Attachment { name: "a".into(), media_type: "application/pdf".into(), bytes };
        heavy.attachments = vec![part.clone(), part];
        assert!(wire(&heavy).is_err_and(|fault| fault.is_permanent()));
    }
}
