//! Whole sessions, without a network.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::limits::{
    MAX_IDLE_COMMANDS, MAX_LINE_BYTES, MAX_RECIPIENTS, MAX_UNKNOWN_RECIPIENTS,
};
use super::*;
use proptest::prelude::*;

const MOST: usize = 2000;

/// Drives a session as a connection would, with a desk that knows some and takes what does not say otherwise.
struct Driver {
    session: Session,
    said: String,
    mails: Vec<Mail>,
    over: bool,
    encrypted: bool,
}

impl Driver {
    fn new(protocol: Protocol, tls: bool) -> Self {
        let terms = Terms { hostname: "mx.example.org".into(), protocol, tls, max_bytes: MOST };
        let session = Session::new(Arc::new(terms), [192, 0, 2, 7].into());
        let mut driver =
            Self { session, said: String::new(), mails: Vec::new(), over: false, encrypted: false };
        driver.hear();
        driver
    }

    /// What it says to these bytes, which come in one piece.
    fn ask(&mut self, bytes: impl AsRef<[u8]>) -> String {
        let before = self.said.len();
        self.give(bytes.as_ref());
        self.said[before..].to_owned()
    }

    /// Gives the session a piece. Behind STARTTLS the rest of the piece goes on as if it were encrypted.
    fn give(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && !self.over {
            let (used, action) = self.session.read(bytes, Timestamp::UNIX_EPOCH);
            assert!(used > 0 || action.is_some(), "it goes on");
            assert!(self.session.held() <= MOST + MAX_LINE_BYTES, "memory is bounded");
            bytes = &bytes[used..];
            match action {
                None => assert!(bytes.is_empty(), "all is used"),
                Some(Action::Look(address)) => {
                    let known = match address.split('@').next().unwrap_or_default() {
                        "later" => Err(NotTaken::Later("locked".into())),
                        name => Ok(["news", "weekly", "nörd"].contains(&name)),
                    };
                    self.over = self.session.known(known).is_some();
                }
                Some(Action::Take(mail)) => {
                    let text = String::from_utf8_lossy(&mail.bytes).into_owned();
                    self.session.taken(if text.contains("later") {
                        Err(NotTaken::Later("a secret".into()))
                    } else if text.contains("never") {
                        Err(NotTaken::Never("nothing\r\n250 in ä it".into()))
                    } else {
                        Ok(())
                    });
                    self.mails.push(mail);
                }
                Some(Action::StartTls) => {
                    self.session.begin_tls();
                    self.session.secured();
                    self.encrypted = true;
                }
                Some(Action::Close) => self.over = true,
            }
            self.hear();
        }
    }

    fn hear(&mut self) {
        self.said.push_str(std::str::from_utf8(&self.session.replies()).unwrap());
    }
}

fn smtp() -> Driver {
    let mut driver = Driver::new(Protocol::Smtp, false);
    assert_eq!(driver.said, "220 mx.example.org ESMTP\r\n");
    driver.ask("EHLO client.example\r\n");
    driver
}

/// The codes of replies, one a line.
fn codes(said: &str) -> Vec<&str> {
    said.lines().map(|line| &line[..3]).collect()
}

#[test]
fn a_mail_is_taken() {
    let mut driver = Driver::new(Protocol::Smtp, false);
    assert_eq!(
        driver.ask("EHLO client.example\r\n"),
        "250-mx.example.org\r\n250-PIPELINING\r\n250-SIZE 2000\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n\
         250 SMTPUTF8\r\n"
    );
    assert_eq!(driver.ask("MAIL FROM:<a@example.net>\r\n"), "250 2.1.0 OK\r\n");
    assert_eq!(driver.ask("RCPT TO:<news@example.org>\r\n"), "250 2.1.5 OK\r\n");
    assert!(driver.ask("RCPT TO:<nobody@example.org>\r\n").starts_with("550 5.1.1 "));
    assert!(driver.ask("RCPT TO:<later@example.org>\r\n").starts_with("451 4.3.0 "));
    assert!(driver.ask("DATA\r\n").starts_with("354 "));
    assert_eq!(driver.ask("Subject: x\r\n\r\n..\r\n\u{e4}\r\n.\r\n"), "250 2.0.0 taken\r\n");
    assert_eq!(driver.ask("QUIT\r\n"), "221 2.0.0 bye\r\n");
    assert!(driver.over);
    let Mail { bytes, way } = driver.mails.pop().unwrap();
    let header = "Received: from client.example ([192.0.2.7])\r\n\tby mx.example.org with ESMTP;\r\n\
                  \tThu, 1 Jan 1970 00:00:00 +0000\r\n";
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        format!("{header}Subject: x\r\n\r\n.\r\n\u{e4}\r\n")
    );
    let envelope = Envelope {
        client: [192, 0, 2, 7].into(),
        helo: "client.example".into(),
        sender: "a@example.net".into(),
        recipients: vec!["news@example.org".into()],
    };
    assert_eq!(way, Way::Envelope(envelope));
}

#[test]
fn what_the_desk_says_is_told_without_its_secrets() {
    let mut driver = smtp();
    let envelope = "MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\n";
    driver.ask(envelope);
    assert_eq!(driver.ask("later\r\n.\r\n"), "451 4.3.0 it cannot be taken now\r\n");
    driver.ask(envelope);
    assert_eq!(driver.ask("never\r\n.\r\n"), "554 5.6.0 nothing  250 in ? it\r\n");
    assert_eq!(codes(&driver.ask("DATA\r\n")), ["503"], "each mail has an envelope of its own");
}

#[test]
fn what_comes_out_of_order_is_refused() {
    let mut driver = Driver::new(Protocol::Smtp, false);
    let codes_of =
        |driver: &mut Driver, line: &str| driver.ask(format!("{line}\r\n"))[..3].to_owned();
    for (line, code) in [
        ("MAIL FROM:<>", "503"),
        ("LHLO client.example", "500"),
        ("STARTTLS", "502"),
        ("HELO client.example", "250"),
        ("RCPT TO:<news@example.org>", "503"),
        ("DATA", "503"),
        ("MAIL FROM:<>", "250"),
        ("DATA", "503"),
        ("MAIL FROM:<>", "503"),
        ("RSET", "250"),
        ("DATA", "503"),
        ("VRFY news", "252"),
        ("NOOP", "250"),
        ("HELP", "214"),
        ("EXPN news", "502"),
    ] {
        assert_eq!(codes_of(&mut driver, line), code, "{line}");
    }
    assert!(
        driver
            .ask("FROB\r\n")
            .ends_with("421 4.7.0 too many commands that were wrong or led nowhere\r\n")
    );
    assert!(driver.over);
}

#[test]
fn nobody_stays_who_leads_nowhere() {
    let mut driver = smtp();
    let said = driver.ask("NOOP\r\n".repeat(200));
    assert_eq!(codes(&said).len(), MAX_IDLE_COMMANDS as usize);
    assert!(driver.over && said.lines().last().unwrap().starts_with("421 4.7.0"));

    let mut driver = smtp();
    driver.ask("MAIL FROM:<>\r\n");
    let said = driver.ask("RCPT TO:<who@example.org>\r\n".repeat(200));
    assert_eq!(codes(&said).len(), MAX_UNKNOWN_RECIPIENTS as usize + 1);
    assert!(driver.over);

    for foreign in ["POST / HTTP/1.1\r\n", "BDAT 9 LAST\r\n"] {
        let mut driver = smtp();
        assert!(driver.ask(format!("{foreign}NOOP\r\n")).starts_with("421"), "{foreign}");
        assert!(driver.over);
    }
}

#[test]
fn a_hundred_recipients_and_no_more() {
    let mut driver = smtp();
    driver.ask("MAIL FROM:<>\r\n");
    let said = driver.ask("RCPT TO:<news@example.org>\r\n".repeat(300));
    let codes = codes(&said);
    assert_eq!(codes.iter().filter(|code| **code == "250").count(), MAX_RECIPIENTS);
    assert_eq!(codes.iter().filter(|code| **code == "452").count(), 200);
    driver.ask("DATA\r\nx\r\n.\r\n");
    assert_eq!(driver.mails.len(), 1);
}

#[test]
fn what_is_too_large_is_refused_early_or_read_to_its_end() {
    let mut driver = smtp();
    assert!(driver.ask("MAIL FROM:<> SIZE=2001\r\n").starts_with("552 5.3.4"));
    driver.ask("MAIL FROM:<> SIZE=2000\r\nRCPT TO:<news@example.org>\r\nDATA\r\n");
    let large = format!("{}\r\n.\r\nNOOP\r\n", "x".repeat(MOST));
    let said = driver.ask(large);
    assert_eq!(said, "552 5.3.4 the mail is too large\r\n250 2.0.0 OK\r\n");
    assert!(driver.mails.is_empty());
    assert_eq!(driver.session.held(), 0);
}

#[test]
fn lines_end_with_crlf() {
    let mut driver = smtp();
    assert!(driver.ask("NOOP\n").starts_with("500 5.5.2"));
    assert!(driver.ask("NOOP\rRSET\r\n").starts_with("500 5.5.2"));
    let long = "x".repeat(MAX_LINE_BYTES * 3);
    assert_eq!(codes(&driver.ask(format!("NOOP {long}\r\nNOOP\r\n"))), ["500", "250"]);
    driver.ask("MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\n");
    let said = driver.ask("a\n.\nMAIL FROM:<b@example.org>\r\n.\r\n");
    assert!(said.starts_with("550 5.6.0") && codes(&said).len() == 1, "{said}");
    assert!(driver.mails.is_empty());
}

#[test]
fn lmtp_answers_for_each_recipient() {
    let mut driver = Driver::new(Protocol::Lmtp, false);
    assert_eq!(
        codes(&driver.ask("EHLO client.example\r\nHELO client.example\r\n")),
        ["500", "500"]
    );
    assert!(driver.ask("LHLO client.example\r\n").contains("250-PIPELINING\r\n"));
    let envelope = "MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nRCPT TO:<no@example.org>\r\n\
                    RCPT TO:<weekly@example.org>\r\nDATA\r\n";
    assert_eq!(codes(&driver.ask(envelope)), ["250", "250", "550", "250", "354"]);
    assert_eq!(codes(&driver.ask("x\r\n.\r\n")), ["250", "250"]);
    for (body, code) in
        [("never", "554"), ("later", "451"), ("a\nb", "550"), (&"x".repeat(3000), "552")]
    {
        driver.ask(envelope);
        assert_eq!(codes(&driver.ask(format!("{body}\r\n.\r\n"))), [code, code]);
    }
    let mail = String::from_utf8(driver.mails[0].bytes.clone()).unwrap();
    assert!(mail.contains(" with LMTP;"), "{mail}");
}

#[test]
fn postmaster_is_whom_the_desk_knows() {
    let mut driver = smtp();
    driver.ask("MAIL FROM:<>\r\n");
    assert!(driver.ask("RCPT TO:<Postmaster>\r\n").starts_with("550 5.1.1"));
    let (_, action) = driver.session.read(b"RCPT TO:<postmaster>\r\n", Timestamp::UNIX_EPOCH);
    assert_eq!(action, Some(Action::Look("postmaster@mx.example.org".into())));
    driver.session.known(Ok(true));
    driver.ask("DATA\r\nx\r\n.\r\n");
    assert_eq!(driver.mails.len(), 1);
}

#[test]
fn addresses_in_utf8_are_said_to_be() {
    let mut driver = smtp();
    driver.ask("MAIL FROM:<>\r\n");
    assert!(driver.ask("RCPT TO:<nörd@example.org>\r\n").starts_with("553 5.6.7"));
    driver.ask("RSET\r\nMAIL FROM:<ä@example.net> SMTPUTF8\r\n");
    assert_eq!(
        codes(&driver.ask("RCPT TO:<nörd@example.org>\r\nDATA\r\nx\r\n.\r\n")),
        ["250", "354", "250"]
    );
    let mail = String::from_utf8(driver.mails[0].bytes.clone()).unwrap();
    assert!(mail.contains(" with UTF8SMTP;"), "{mail}");
}

#[test]
fn what_was_said_in_clear_is_forgotten() {
    let mut driver = Driver::new(Protocol::Smtp, true);
    assert!(driver.ask("EHLO client.example\r\n").contains("250-STARTTLS\r\n"));
    driver.ask("MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\n");
    assert_eq!(driver.ask("STARTTLS\r\n"), "220 2.0.0 ready for TLS\r\n");
    assert!(driver.encrypted);
    assert_eq!(codes(&driver.ask("DATA\r\nMAIL FROM:<>\r\n")), ["503", "503"]);
    assert!(!driver.ask("EHLO client.example\r\n").contains("STARTTLS"));
    assert_eq!(codes(&driver.ask("STARTTLS\r\n")), ["503"]);
    driver.ask("MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\nx\r\n.\r\n");
    let mail = String::from_utf8(driver.mails[0].bytes.clone()).unwrap();
    assert!(mail.contains(" with ESMTPS;"), "{mail}");
}

#[test]
fn a_name_cannot_write_into_the_header() {
    let mut driver = Driver::new(Protocol::Smtp, false);
    driver.ask("HELO a;b(c\r\nMAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\nx\r\n.\r\n");
    let mail = String::from_utf8(driver.mails[0].bytes.clone()).unwrap();
    assert!(mail.starts_with("Received: from unknown ([192.0.2.7])\r\n"), "{mail}");
    assert!(mail.contains(" with SMTP;"), "{mail}");
}

#[test]
fn what_finds_no_room_is_read_to_its_end() {
    let mut driver = smtp();
    driver.ask("MAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\nx\r\n");
    assert!(driver.session.is_in_data() && driver.session.held() > 0);
    driver.session.no_room();
    assert_eq!(driver.session.held(), 0);
    assert!(driver.ask("y\r\n.\r\n").starts_with("452 4.3.1"));
}

/// Pieces of sessions, from which nearly sensible ones are made.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "EHLO a\r\n",
        "HELO a\r\n",
        "LHLO a\r\n",
        "MAIL FROM:<>\r\n",
        "MAIL FROM:<a@b> SIZE=9999\r\n",
        "RCPT TO:<news@b>\r\n",
        "RCPT TO:<weekly@b>\r\n",
        "RCPT TO:<no@b>\r\n",
        "DATA\r\n",
        "x",
        "\r\n",
        ".",
        "\r",
        "\n",
        ".\r\n",
        "\r\n.\r\n",
        "never",
        "later",
        "RSET\r\n",
        "STARTTLS\r\n",
        "QUIT\r\n",
        "NOOP\n",
        "BDAT 3\r\n",
        "VRFY a\r\n",
        "\0",
    ]);
    prop_oneof![
        9 => known.prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..40),
        1 => (0_usize..3000).prop_map(|length| vec![b'y'; length]),
    ]
}

proptest! {
    #[test]
    fn however_it_is_cut_the_answers_are_the_same(
        parts in prop::collection::vec(pieces(), 0..40),
        cuts in prop::collection::vec(1_usize..50, 1..8),
        lmtp: bool,
        tls: bool,
    ) {
        let hello = if lmtp { &b"LHLO a\r\n"[..] } else { b"EHLO a\r\n" };
        let bytes = [hello, &parts.concat()].concat();
        let protocol = if lmtp { Protocol::Lmtp } else { Protocol::Smtp };
        let mut whole = Driver::new(protocol, tls);
        whole.give(&bytes);
        let mut cut = Driver::new(protocol, tls);
        let (mut rest, mut cuts) = (&bytes[..], cuts.iter().copied().cycle());
        while !rest.is_empty() {
            let (piece, behind) = rest.split_at(cuts.next().unwrap_or(1).min(rest.len()));
            cut.give(piece);
            rest = behind;
        }
        prop_assert_eq!(&whole.said, &cut.said);
        prop_assert_eq!(&whole.mails, &cut.mails);
        prop_assert_eq!(whole.over, cut.over);
        for line in whole.said.split_inclusive("\r\n") {
            let fits = line.ends_with("\r\n") && line.len() <= 512 && line.is_ascii();
            prop_assert!(fits && line[..3].parse::<u16>().is_ok(), "{:?}", line);
        }
    }
}
