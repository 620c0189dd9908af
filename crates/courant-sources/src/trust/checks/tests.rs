//! Mails that hold and mails that only seem to. Those in `tests/signed` were signed with OpenSSL, each with the record
//! of its key in its first line; others are signed here. Name servers are one on loopback that knows what a test says.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod envelope;
mod hostile;
mod names;
mod results;
mod seals;
mod signatures;

use std::sync::LazyLock;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::DkimSigner;

use super::*;
use names::Names;

/// What signatures of these tests cover.
const COVERED: [&str; 5] = ["From", "To", "Subject", "Date", "List-Id"];

/// A mail as it is signed.
const MAIL: &str = "From: Tide Letters <tides@news.example.org>\r\nTo: ana@example.net\r\n\
    Subject: The ferry is back\r\nDate: Sun, 29 Nov 2026 08:00:00 +0000\r\n\
    List-Id: Tide Letters <tides.example.org>\r\n\r\nAfter ten years the ferry is back.\r\n";

/// The key of everybody here: what counts is whose name server has its record.
static KEY: LazyLock<Vec<u8>> = LazyLock::new(|| Ed25519Key::generate_pkcs8().unwrap());

fn key() -> Ed25519Key {
    Ed25519Key::from_pkcs8_der(&KEY).unwrap()
}

/// The key's record.
fn record() -> String {
    format!("v=DKIM1; k=ed25519; p={}", BASE64_STANDARD.encode(key().public_key()))
}

/// Name servers that know the key of these domains.
async fn with_keys_of(domains: &[&str]) -> Names {
    let names = Names::start().await;
    for domain in domains {
        names.say(&format!("s._domainkey.{domain}"), &record());
    }
    names
}

/// The mail with a signature of a domain before it.
fn signed_by(domain: &str, mail: &str) -> String {
    let signer = DkimSigner::from_key(key()).domain(domain).selector("s").headers(COVERED);
    signer.sign(mail.as_bytes()).unwrap().to_header() + mail
}

fn webhook(bytes: impl Into<Vec<u8>>) -> Mail {
    Mail { bytes: bytes.into(), way: Way::Webhook }
}

fn in_mailbox(bytes: impl Into<Vec<u8>>) -> Mail {
    Mail { bytes: bytes.into(), way: Way::Mailbox { folder: "INBOX".to_owned() } }
}

async fn check(names: &Names, mail: &Mail) -> Proof {
    Checker::new(names.dns(), Trusted::default()).check(mail).await
}

/// What is proved for example.org.
fn proved(by: By, list_id: bool) -> Option<Authenticated> {
    Some(Authenticated { domain: "example.org".to_owned(), by, list_id })
}
