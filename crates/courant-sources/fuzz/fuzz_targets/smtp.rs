//! What has to hold of every client: its session goes on without a panic, holds no more than it may, says whole lines
//! of ASCII, and answers the same however the bytes are cut. The first byte picks protocol and cuts.

#![no_main]

use courant_sources::mail::{Mail, NotTaken, Way};
use courant_sources::smtp::limits::{MAX_LINE_BYTES, MAX_RECIPIENTS};
use courant_sources::smtp::session::{Action, Protocol, Session, Terms};
use jiff::Timestamp;
use std::sync::Arc;

/// Small, so that mails that are too large are found.
const MOST: usize = 600;

/// The longest reply (RFC 5321, 4.5.3.1.5).
const MAX_REPLY_BYTES: usize = 512;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((&pick, bytes)) = bytes.split_first() else { return };
    let whole = drive(pick, bytes, usize::MAX);
    let cut = drive(pick, bytes, usize::from(pick >> 2) % 11 + 1);
    assert_eq!(whole, cut, "however it is cut");
});

/// All that a session says and hands in, with pieces of one size.
fn drive(pick: u8, mut bytes: &[u8], piece: usize) -> (String, Vec<Mail>, bool) {
    let protocol = if pick & 1 == 0 { Protocol::Smtp } else { Protocol::Lmtp };
    let tls = pick & 2 != 0;
    let terms = Terms { hostname: "mx.example.org".into(), protocol, tls, max_bytes: MOST };
    let mut session = Session::new(Arc::new(terms), [192, 0, 2, 1].into());
    let (mut said, mut mails) = (Vec::new(), Vec::new());
    let mut over = false;
    while !bytes.is_empty() && !over {
        let (used, action) = session.read(&bytes[..piece.min(bytes.len())], Timestamp::UNIX_EPOCH);
        assert!(used > 0, "it goes on");
        assert!(session.held() <= MOST + MAX_LINE_BYTES, "memory is bounded");
        bytes = &bytes[used..];
        match action {
            None => {}
            Some(Action::Look(address)) => {
                assert_eq!(address.matches('@').count(), 1, "{address:?}");
                assert!(
                    !address.contains(|c: char| c.is_control() || c.is_whitespace()),
                    "{address:?}"
                );
                let known = match address.len() % 4 {
                    0 => Ok(false),
                    1 => Err(NotTaken::Later(address)),
                    _ => Ok(true),
                };
                over = session.known(known).is_some();
            }
            Some(Action::Take(mail)) => {
                checked(&mail);
                session.taken(match mail.bytes.len() % 3 {
                    0 => Err(NotTaken::Never(String::from_utf8_lossy(&mail.bytes).into_owned())),
                    1 => Err(NotTaken::Later(String::new())),
                    _ => Ok(()),
                });
                mails.push(mail);
            }
            Some(Action::StartTls) => {
                session.begin_tls();
                session.secured();
            }
            Some(Action::Close) => over = true,
        }
        said.extend(session.replies());
    }
    let said = String::from_utf8(said).expect("replies are text");
    for line in said.split_inclusive("\r\n") {
        assert!(
            line.is_ascii() && line.ends_with("\r\n") && line.len() <= MAX_REPLY_BYTES,
            "{line:?}"
        );
        assert!(
            line[..line.len() - 2].bytes().all(|byte| (b' '..=b'~').contains(&byte)),
            "{line:?}"
        );
    }
    (said, mails, over)
}

/// A mail has its lines ended with CRLF, no more bytes than it may, and an envelope.
fn checked(mail: &Mail) {
    assert!(mail.bytes.starts_with(b"Received: from "));
    assert!(mail.bytes.len() <= MOST + MAX_LINE_BYTES);
    let mut before = 0;
    for (at, &byte) in mail.bytes.iter().enumerate() {
        assert!(byte != b'\n' || before == b'\r', "a bare line feed");
        assert!(before != b'\r' || byte == b'\n', "a bare carriage return");
        assert!(at + 1 < mail.bytes.len() || byte == b'\n', "the last line is whole");
        before = byte;
    }
    let Way::Envelope(envelope) = &mail.way else { unreachable!("it came by SMTP") };
    assert!((1..=MAX_RECIPIENTS).contains(&envelope.recipients.len()));
}
