//! A newsletter's publisher: signs mails as its domain would, and runs the name server that has its key.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::DkimSigner;
use std::net::SocketAddr;
use tokio::net::UdpSocket;

/// The domain of the publisher.
const DOMAIN: &str = "tide.example";

/// What its signature covers.
const COVERED: [&str; 5] = ["From", "To", "Subject", "Date", "List-Id"];

/// A publisher.
pub struct Post {
    key: Vec<u8>,
    names: SocketAddr,
}

impl Post {
    /// A publisher with a key of its own, and a name server on loopback that knows it.
    pub async fn start() -> Self {
        let key = Ed25519Key::generate_pkcs8().expect("a key");
        let public = Ed25519Key::from_pkcs8_der(&key).expect("the key").public_key();
        let record = format!("v=DKIM1; k=ed25519; p={}", BASE64_STANDARD.encode(public));
        let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
        let names = socket.local_addr().expect("an address");
        tokio::spawn(async move {
            let mut question = [0; 1_500];
            while let Ok((length, from)) = socket.recv_from(&mut question).await {
                let answer = answer(question.get(..length).unwrap_or_default(), &record);
                let _ = socket.send_to(&answer, from).await;
            }
        });
        Self { key, names }
    }

    /// The name server, as `mail.dns` takes it.
    pub fn names(&self) -> String {
        self.names.to_string()
    }

    /// An issue as the publisher sends it to somebody.
    pub fn mail(&self, subject: &str, to: &str) -> String {
        self.signed(&Self::unsigned(subject, to))
    }

    /// The same as anybody could write it.
    pub fn unsigned(subject: &str, to: &str) -> String {
        let id = subject.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let date = jiff::Zoned::now().strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
        format!(
            "From: Tide Letters <letters@{DOMAIN}>\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {date}\r\n\
             Message-ID: <{id}@{DOMAIN}>\r\nList-Id: Tide Letters <letters.{DOMAIN}>\r\n\
             List-Unsubscribe: <https://{DOMAIN}/off?u=12345>\r\n\
             MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
             The news of {subject}: the harbour is open again, and the ferry sails at nine.\r\n\
             Everybody who was there had seen it coming, and nobody had said so.\r\n"
        )
    }

    /// A mail with the publisher's signature.
    pub fn signed(&self, mail: &str) -> String {
        let key = Ed25519Key::from_pkcs8_der(&self.key).expect("the key");
        let signer = DkimSigner::from_key(key).domain(DOMAIN).selector("s").headers(COVERED);
        signer.sign(mail.as_bytes()).expect("a signature").to_header() + mail
    }
}

/// The answer of a name server (RFC 1035, 4.1) that knows one text: the key's, under the selector's name.
fn answer(question: &[u8], record: &str) -> Vec<u8> {
    let wanted = b"\x01s\x0a_domainkey\x04tide\x07example\0\0\x10";
    let found = question.get(12..12 + wanted.len()).is_some_and(|name| name == wanted);
    let mut out = question.get(..2).unwrap_or_default().to_vec();
    // A response that recursion was done for; without a name, code 3.
    out.extend([0x81, if found { 0x80 } else { 0x83 }, 0, 1, 0, u8::from(found), 0, 0, 0, 0]);
    let end = question.iter().skip(12).position(|byte| *byte == 0).map_or(12, |at| 12 + at + 5);
    out.extend(question.get(12..end).unwrap_or_default());
    if found {
        let length = u8::try_from(record.len()).expect("a short record");
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 1, 0, 0, length + 1, length]);
        out.extend(record.as_bytes());
    }
    out
}
