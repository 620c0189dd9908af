//! Commands as clients write them, and as they must not.

use super::*;
use proptest::prelude::*;

fn address(text: &str) -> Command {
    Command::Recipient(Recipient::Address(text.into()))
}

fn from(sender: &str, size: usize, utf8: bool) -> Command {
    Command::Mail { sender: sender.into(), size, utf8 }
}

#[test]
fn commands_are_read() {
    let long = "b-".repeat(60) + "@bounces.example.org";
    let cases = [
        ("EHLO mail.example.org", Command::Hello(Hello::Ehlo, "mail.example.org".into())),
        ("helo [192.0.2.1]", Command::Hello(Hello::Helo, "[192.0.2.1]".into())),
        ("LHLO a", Command::Hello(Hello::Lhlo, "a".into())),
        ("MAIL FROM:<>", from("", 0, false)),
        ("mail from:<a@example.org> size=123 BODY=8BITMIME", from("a@example.org", 123, false)),
        ("MAIL FROM: <a@example.org> BODY=7BIT", from("a@example.org", 0, false)),
        ("MAIL FROM:<ä@example.org> SMTPUTF8", from("ä@example.org", 0, true)),
        ("MAIL FROM:<prvs=1=a+b@example.org>", from("prvs=1=a+b@example.org", 0, false)),
        (&format!("MAIL FROM:<{long}>"), from(&long, 0, false)),
        ("RCPT TO:<a@example.org>", address("a@example.org")),
        ("RCPT TO:<@relay.example,@b.example:a@example.org>", address("a@example.org")),
        ("RCPT TO:<\"a\"@example.org>", address("a@example.org")),
        ("rcpt to:<PostMaster>", Command::Recipient(Recipient::Postmaster)),
        ("DATA", Command::Data),
        ("data ", Command::Data),
        ("RSET", Command::Reset),
        ("STARTTLS", Command::StartTls),
        ("QUIT", Command::Quit),
        ("NOOP x", Command::Noop),
        ("HELP", Command::Help),
        ("VRFY a", Command::Verify),
        ("EXPN a", Command::NotOffered),
        ("AUTH PLAIN", Command::NotOffered),
        ("BDAT 5 LAST", Command::Foreign),
        ("GET / HTTP/1.1", Command::Foreign),
        ("post /", Command::Foreign),
    ];
    for (line, command) in cases {
        assert_eq!(parse(line.as_bytes()), Ok(command), "{line}");
    }
}

#[test]
fn what_is_wrong_is_told_apart() {
    let endless = format!("MAIL FROM:<{}@example.org>", "a".repeat(300));
    let cases = [
        ("", Wrong::Unknown),
        ("FROB", Wrong::Unknown),
        ("MAILFROM:<a@example.org>", Wrong::Unknown),
        ("EHLO", Wrong::Syntax),
        ("EHLO ä", Wrong::Syntax),
        ("DATA now", Wrong::Syntax),
        ("STARTTLS now", Wrong::Syntax),
        ("MAIL", Wrong::Syntax),
        ("MAIL FROM:a@example.org", Wrong::Syntax),
        ("MAIL FROM:<a@example.org", Wrong::Syntax),
        ("MAIL FROM:<a@example.org> SIZE=x", Wrong::Syntax),
        ("MAIL FROM:<a@example.org> SIZE=99999999999999999999", Wrong::Syntax),
        ("MAIL FROM:<a@example.org>\0", Wrong::Syntax),
        ("MAIL FROM:<a@example.org>\tSIZE=1", Wrong::Syntax),
        ("MAIL FROM:<a@example.org> BODY=BINARYMIME", Wrong::Parameter),
        ("MAIL FROM:<a@example.org> RET=FULL", Wrong::Parameter),
        ("MAIL FROM:<a@example.org> AUTH=<>", Wrong::Parameter),
        ("MAIL FROM:<a@example.org> FROB=1", Wrong::Parameter),
        ("MAIL FROM:<postmaster>", Wrong::Sender),
        ("MAIL FROM:<\"\">", Wrong::Sender),
        ("MAIL FROM:<a>", Wrong::Sender),
        ("MAIL FROM:<@example.org>", Wrong::Sender),
        ("MAIL FROM:<a@>", Wrong::Sender),
        ("MAIL FROM:<\"a@example.com\"@example.org>", Wrong::Sender),
        ("MAIL FROM:<a@example.com@example.org>", Wrong::Sender),
        (&endless, Wrong::Sender),
        ("MAIL FROM:<ä@example.org>", Wrong::NeedsUtf8),
        ("RCPT TO:<>", Wrong::Recipient),
        ("RCPT TO:<\"\">", Wrong::Recipient),
        ("RCPT TO:<a b@example.org>", Wrong::Recipient),
        ("RCPT TO:<\"a b\"@example.org>", Wrong::Recipient),
        ("RCPT TO:<a@example.org> NOTIFY=NEVER", Wrong::Parameter),
        ("RCPT TO:<a@example.org> SIZE=1", Wrong::Parameter),
    ];
    for (line, wrong) in cases {
        assert_eq!(parse(line.as_bytes()), Err(wrong), "{line}");
    }
    assert_eq!(parse(b"RCPT TO:<\xff@example.org>"), Err(Wrong::Syntax), "no UTF-8");
}

proptest! {
    /// Whatever a line holds, no address comes out of it that could be read in two ways.
    #[test]
    fn addresses_are_plain(
        start in prop::sample::select(vec!["MAIL FROM:<", "RCPT TO:<", "MAIL FROM:", "RCPT TO: <"]),
        rest in "[a@.,:;<>\"\\\\ +=\u{e4}\u{0}-\u{1f}]{0,24}",
        tail in prop::sample::select(vec![">", "> SIZE=1", "> BODY=7BIT SMTPUTF8", ""]),
    ) {
        let line = format!("{start}{rest}{tail}");
        let address = match parse(line.as_bytes()) {
            Ok(Command::Mail { sender, .. }) if !sender.is_empty() => sender,
            Ok(Command::Recipient(Recipient::Address(address))) => address,
            _ => return Ok(()),
        };
        prop_assert_eq!(address.matches('@').count(), 1);
        prop_assert!(!address.contains(|c: char| c.is_control() || " <>\"\\".contains(c)));
    }

    #[test]
    fn any_line_is_read_or_refused(line in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&line);
    }

    #[test]
    fn nearly_every_line_is_read_or_refused(
        word in "(MAIL FROM:<a@b>|RCPT TO:<a@b>|EHLO|BDAT|AUTH|ATRN|BURL|ETRN|VRFY)",
        words in prop::collection::vec(
            "( |=|SIZE=|BY=|HOLDUNTIL=|HOLDFOR=|ENVID=|MTRK=|TRANSID=<|RRVS=|ORCPT=|NOTIFY=|MT-PRIORITY=|AUTH=|[0-9]{1,25}|[-+:;,TZR<>]|x)",
            0..10,
        ),
    ) {
        let _ = parse(format!("{word}{}", words.concat()).as_bytes());
    }
}
