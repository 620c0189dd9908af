//! What makes two readings the same issue where nothing names it: a hash of its content.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// Header fields that tell a mail's way and not its content, lower case; `x-…` are too.
const TRACE: &[&str] = &[
    "received",
    "return-path",
    "delivered-to",
    "dkim-signature",
    "authentication-results",
    "domainkey-signature",
    "envelope-to",
    "delivery-date",
    "status",
    "content-length",
    "lines",
    "arc-seal",
    "arc-message-signature",
    "arc-authentication-results",
    "received-spf",
];

/// Hash of a document's text; the ends of its lines do not count.
pub(crate) fn of_text(text: &str) -> String {
    let mut hash = Sha256::new();
    for line in text.trim_end().lines() {
        hash.update(line.trim_end().as_bytes());
        hash.update(b"\n");
    }
    hex(&hash.finalize())
}

/// Hash of a mail: its header fields without the trace of its way, and its decoded text.
pub(crate) fn of_mail<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>, body: &str) -> String {
    let mut kept: Vec<(String, String)> = fields
        .map(|(name, value)| {
            (name.to_ascii_lowercase(), value.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .filter(|(name, _)| !name.starts_with("x-") && !TRACE.contains(&name.as_str()))
        .collect();
    kept.sort();
    let fields: Vec<String> =
        kept.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
    of_text(&format!("{}\n\n{body}", fields.join("\n")))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_a_mail_does_not_change_it() {
        let one = [("Received", "by a"), ("Subject", "x  y"), ("X-Spam", "no")];
        let two = [("Subject", "x y"), ("Received", "by b")];
        assert_eq!(of_mail(one.into_iter(), "body\r\n"), of_mail(two.into_iter(), "body"));
        assert_ne!(of_mail(one.into_iter(), "body"), of_mail(one.into_iter(), "other"));
    }
}
