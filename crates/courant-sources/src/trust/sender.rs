//! Who a mail says it is from, as far as its header names exactly one: pure, and believed by nobody yet.

use mail_parser::{Address, HeaderName, HeaderValue, Message, MessageParser};

use super::domains;

/// Longest address that is read: local part, "@", domain (RFC 5321, 4.5.3.1), and some for other alphabets.
const MAX_ADDRESS: usize = 512;

/// Longest identifier of a list, in bytes (RFC 2919, 2: 255).
const MAX_LIST_ID: usize = 255;

/// Longest name or subject that is kept for showing, in characters.
const MAX_SHOWN: usize = 200;

/// Most of a mail that is looked at for its header; the header of a mail that is checked is shorter than that.
const MAX_HEADER_BYTES: usize = 1_024 * 1_024;

/// Who a mail says it is from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The list's identifier (RFC 2919) in lower case, without its phrase and brackets; `None` where there are several.
    pub list_id: Option<String>,
    /// The address of From in lower case, its domain in ASCII; `None` unless there is exactly one From with exactly
    /// one address: with two, a reader would see the one and the check be about the other.
    pub address: Option<String>,
    /// That address's domain.
    pub domain: Option<String>,
    /// The name beside the address.
    pub name: Option<String>,
    /// The subject.
    pub title: Option<String>,
    /// It was sent to many: it names a list (RFC 2919), a way out of one (RFC 2369), or says so (Precedence).
    pub to_many: bool,
}

impl Sender {
    /// Reads the header of a mail.
    pub fn of(bytes: &[u8]) -> Self {
        let head = bytes.get(..MAX_HEADER_BYTES).unwrap_or(bytes);
        let Some(message) = MessageParser::default().parse_headers(head) else {
            return Self::default();
        };
        let (address, name) = from(&message).unwrap_or_default();
        let domain = address.as_deref().and_then(|address| address.rsplit_once('@'));
        Self {
            list_id: list_id(&message),
            domain: domain.map(|(_, domain)| domain.to_owned()),
            address,
            name,
            title: message.subject().and_then(shown),
            to_many: to_many(&message),
        }
    }
}

/// The one value of a header that may stand there once.
fn only<'a>(message: &'a Message<'a>, name: HeaderName<'static>) -> Option<&'a HeaderValue<'a>> {
    let mut found = message.headers().iter().filter(|header| header.name == name);
    let first = found.next()?;
    found.next().is_none().then_some(&first.value)
}

fn from(message: &Message<'_>) -> Option<(Option<String>, Option<String>)> {
    let HeaderValue::Address(Address::List(list)) = only(message, HeaderName::From)? else {
        return None;
    };
    let [mailbox] = list.as_slice() else { return None };
    let name = mailbox.name().and_then(shown);
    Some((mailbox.address().and_then(address), name))
}

/// An address in the form in which it is compared.
pub(crate) fn address(written: &str) -> Option<String> {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c);
    if written.len() > MAX_ADDRESS || written.contains(odd) {
        return None;
    }
    let (local, domain) = written.split_once('@')?;
    let domain = domains::normal(domain)?;
    (!local.is_empty()).then(|| format!("{}@{domain}", local.to_lowercase()))
}

fn list_id(message: &Message<'_>) -> Option<String> {
    only(message, HeaderName::ListId)?;
    let raw = message.header_raw(HeaderName::ListId)?;
    let id = match raw.rsplit_once('<') {
        Some((_, rest)) => rest.split_once('>')?.0,
        // Some write the identifier alone.
        None => raw,
    };
    let id: String = id.trim().to_lowercase();
    let good = !id.is_empty()
        && id.len() <= MAX_LIST_ID
        && !id.contains(|c: char| c.is_whitespace() || c.is_control());
    good.then_some(id)
}

fn to_many(message: &Message<'_>) -> bool {
    let precedence = message.header_raw("Precedence").unwrap_or_default().trim();
    let bulk = ["bulk", "list", "junk"].iter().any(|word| precedence.eq_ignore_ascii_case(word));
    let lists = [HeaderName::ListId, HeaderName::ListUnsubscribe, HeaderName::ListPost];
    bulk || message.headers().iter().any(|header| lists.contains(&header.name))
}

/// A text of the mail as it may be shown: in one line, without control characters, of bounded length.
fn shown(text: &str) -> Option<String> {
    // Marks of direction could make a name look like another one.
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut out = String::new();
    for word in text.split_whitespace() {
        let word: String = word.chars().filter(|c| !hidden(*c)).collect();
        if !word.is_empty() {
            out.extend((!out.is_empty()).then_some(' '));
            out.push_str(&word);
        }
        if out.chars().count() > MAX_SHOWN {
            return Some(out.chars().take(MAX_SHOWN).chain(['…']).collect());
        }
    }
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_from_with_one_address_is_a_sender() {
        for (header, expected) in [
            ("From: Ana Lima <Ana@Example.ORG>", Some("ana@example.org")),
            ("From: ana@example.org", Some("ana@example.org")),
            ("from:\r\n =?utf-8?q?Caf=C3=A9?= <news@b=?= <news@example.org>", None),
            ("From: =?utf-8?q?Caf=C3=A9?= <news@cafe.example>", Some("news@cafe.example")),
            ("From: \"chief@bank.example\" <ana@example.org>", Some("ana@example.org")),
            ("From: Ana <ana@bücher.example>", Some("ana@xn--bcher-kva.example")),
            ("From: Ana <ana@example.org>, Bo <bo@example.org>", None),
            ("From: ana@example.org, bo@bank.example", None),
            ("From: a@example.org\r\nFrom: b@bank.example", None),
            ("From: Friends: ana@example.org;", None),
            ("From: Friends: ana@example.org, bo@example.org;", None),
            ("From: <>", None),
            ("From: Ana", None),
            ("From: <ana@localhost>", None),
            ("From: <ana@[127.0.0.1]>", None),
            ("From: <ana@b@example.org>", None),
            ("From:", None),
            ("Sender: ana@example.org", None),
            ("", None),
        ] {
            let sender =
                Sender::of(format!("{header}\r\nSubject: Hello\r\n\r\nText\r\n").as_bytes());
            assert_eq!(sender.address.as_deref(), expected, "{header}");
            let domain = expected.and_then(|address| address.split('@').nth(1));
            assert_eq!(sender.domain.as_deref(), domain, "{header}");
        }
    }

    #[test]
    fn a_list_is_known_by_what_stands_in_the_brackets() {
        for (header, expected) in [
            ("List-Id: Tide Letters <Tides.Example.ORG>", Some("tides.example.org")),
            ("List-ID: <tides.example.org>", Some("tides.example.org")),
            ("List-Id: tides.example.org", Some("tides.example.org")),
            ("List-Id: \"A <b> c\"\r\n <tides.example.org>", Some("tides.example.org")),
            ("List-Id: <one.example.org>\r\nList-Id: <two.example.org>", None),
            ("List-Id: Tide Letters", None),
            ("List-Id: <>", None),
            ("List-Id: <open", None),
            ("List-Id:", None),
        ] {
            let sender =
                Sender::of(format!("{header}\r\nSubject: Hello\r\n\r\nText\r\n").as_bytes());
            assert_eq!(sender.list_id.as_deref(), expected, "{header}");
        }
        let long = format!("List-Id: <{}>\r\n\r\n", "a".repeat(256));
        assert_eq!(Sender::of(long.as_bytes()).list_id, None);
    }

    #[test]
    fn mail_to_many_says_so() {
        for (header, expected) in [
            ("List-Id: Tide Letters <tides.example.org>", true),
            ("List-Unsubscribe: <https://example.org/off>", true),
            ("Precedence:  Bulk", true),
            ("Precedence: first-class", false),
            ("Subject: List-Id: <tides.example.org>", false),
            ("To: undisclosed-recipients:;", false),
        ] {
            let mail = format!("From: ana@example.org\r\n{header}\r\n\r\nText\r\n");
            assert_eq!(Sender::of(mail.as_bytes()).to_many, expected, "{header}");
        }
    }

    #[test]
    fn what_is_shown_is_one_line_of_bounded_length() {
        let mail = "From: =?utf-8?q?Ana=0A=E2=80=AElive?= <a@example.org>\r\nSubject: =?utf-8?q?One=0D=0ATwo?=\r\n\r\n";
        let sender = Sender::of(mail.as_bytes());
        assert_eq!(sender.name.as_deref(), Some("Ana live"));
        assert_eq!(sender.title.as_deref(), Some("One Two"));
        let long = format!("Subject: {}\r\n\r\n", "word ".repeat(1_000));
        assert_eq!(Sender::of(long.as_bytes()).title.map(|title| title.chars().count()), Some(201));
    }
}
