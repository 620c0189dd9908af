//! Writes a form down as a document that says the same. Pure; equal forms are equal bytes.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use jiff::Timestamp;
use std::fmt::Write as _;

/// Length of a line of base64 (RFC 2045, 6.8).
const BASE64_LINE: usize = 76;

/// What a form says of its issue; each of one line.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    pub(super) issued_at: Option<Timestamp>,
    pub(super) authors: Vec<String>,
}

/// Markdown under front matter; where the form says nothing itself, the text may have its own.
pub(super) fn markdown(head: &Head, text: &str) -> Vec<u8> {
    let mut front = String::new();
    // Writing to a string cannot fail.
    if let Some(title) = &head.title {
        let _ = writeln!(front, "title: {}", quoted(title));
    }
    if let Some(at) = head.issued_at {
        let _ = writeln!(front, "date: {at}");
    }
    if let Some(url) = &head.url {
        let _ = writeln!(front, "url: {}", quoted(url));
    }
    if !head.authors.is_empty() {
        front.push_str("authors:\n");
        for author in &head.authors {
            let _ = writeln!(front, "- {}", quoted(author));
        }
    }
    match front.is_empty() {
        true => text.as_bytes().to_vec(),
        false => format!("---\n{front}---\n\n{text}").into_bytes(),
    }
}

/// A mail with this body; the authors are not in it, because its sender would be taken for the newsletter.
pub(super) fn mail(head: &Head, media_type: &str, body: &str) -> Vec<u8> {
    let mut mail = String::new();
    if let Some(title) = &head.title {
        let _ = write!(mail, "Subject: {}\r\n", encoded(title));
    }
    if let Some(at) = head
        .issued_at
        .and_then(|at| jiff::fmt::rfc2822::to_string(&at.to_zoned(jiff::tz::TimeZone::UTC)).ok())
    {
        let _ = write!(mail, "Date: {at}\r\n");
    }
    // An address has no character outside ASCII and no space once it was parsed.
    if let Some(url) = &head.url {
        let _ = write!(mail, "Archived-At: <{url}>\r\n");
    }
    let _ = write!(
        mail,
        "MIME-Version: 1.0\r\nContent-Type: {media_type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    );
    let body = BASE64_STANDARD.encode(body);
    let mut rest = body.as_str();
    while !rest.is_empty() {
        // All of it is ASCII.
        let (line, after) = rest.split_at(rest.len().min(BASE64_LINE));
        let _ = write!(mail, "{line}\r\n");
        rest = after;
    }
    mail.into_bytes()
}

/// A value of front matter.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\\\""))
}

/// A header's text as an encoded word (RFC 2047): whatever stands in it, it cannot be taken for another header.
fn encoded(value: &str) -> String {
    format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(value))
}
