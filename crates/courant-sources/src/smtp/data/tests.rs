//! The end of a mail and its dots, in whatever pieces they come.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use proptest::prelude::*;

/// What is left of a mail, and how many bytes were used; None if it did not end.
fn read(bytes: &[u8], pieces: &[usize], most: usize) -> Option<(Result<Vec<u8>, Flaw>, usize)> {
    let mut data = Data::new(Vec::new(), most);
    let mut pieces = pieces.iter().copied().cycle();
    let mut at = 0;
    while at < bytes.len() {
        let end = (at + pieces.next().unwrap_or(usize::MAX).max(1)).min(bytes.len());
        let (used, ended) = data.read(&bytes[at..end]);
        assert!(data.held() <= most.max(64), "{} are held of at most {most}", data.held());
        at += used;
        if ended {
            return Some((data.into_mail(), at));
        }
        assert_eq!(at, end, "all is used as long as the mail goes on");
    }
    None
}

/// As a client sends a mail whose lines these are.
fn sent(lines: &[String]) -> Vec<u8> {
    let stuffed = |line: &String| {
        let dot = if line.starts_with('.') { "." } else { "" };
        format!("{dot}{line}\r\n")
    };
    lines.iter().map(stuffed).chain([".\r\n".to_owned()]).collect::<String>().into_bytes()
}

#[test]
fn dots_are_taken_off() {
    let cases: [(&str, &str); 6] = [
        (".\r\n", ""),
        ("\r\n.\r\n", "\r\n"),
        ("a\r\n..\r\n...b\r\n.\r\n", "a\r\n.\r\n..b\r\n"),
        // A client that forgets to double a dot loses it (RFC 5321, 4.5.2).
        (".a\r\n.\r\n", "a\r\n"),
        ("a.\r\n.\r\n", "a.\r\n"),
        ("..\r\n.\r\n", ".\r\n"),
    ];
    for (sent, mail) in cases {
        let (read, used) = read(sent.as_bytes(), &[], 100).unwrap();
        assert_eq!((read.unwrap(), used), (mail.as_bytes().to_vec(), sent.len()), "{sent:?}");
    }
}

#[test]
fn nothing_else_ends_a_mail() {
    for end in [
        "\n.\n",
        "\n.\r\n",
        "\r\n.\n",
        "\r.\r",
        "\r.\r\n",
        "\r\n.\r",
        "\n.\r",
        "\r.\n",
        "\r\n.\r\r\n",
        "\r\r\n.\n",
        "\r\n.\0\r\n",
        "\r\n. \r\n",
        "\n\n.\n\n",
        "\r\n.\n\r\n",
        "\r\0\n.\r\0\n",
    ] {
        let smuggled = format!("a{end}MAIL FROM:<x@example.org>\r\nb\r\n.\r\n");
        for pieces in [&[usize::MAX][..], &[1], &[2], &[3, 1]] {
            let (read, used) = read(smuggled.as_bytes(), pieces, 100).unwrap();
            assert_eq!(used, smuggled.len(), "{end:?} ended a mail");
            // Those with nothing bare in them are text.
            let plain = ["\r\n.\0\r\n", "\r\n. \r\n"].contains(&end);
            assert_eq!(read.is_ok(), plain, "{end:?}");
            assert!(plain || read == Err(Flaw::BareNewline), "{end:?}");
        }
    }
}

#[test]
fn a_mail_has_so_many_bytes_and_no_more() {
    assert_eq!(read(b"12345678\r\n.\r\n", &[], 10).unwrap().0, Ok(b"12345678\r\n".to_vec()));
    assert_eq!(read(b"123456789\r\n.\r\n", &[], 10).unwrap(), (Err(Flaw::TooLarge), 14));
    // The dots that were doubled are not counted.
    assert_eq!(read(b"..2345678\r\n.\r\n", &[], 10).unwrap().0, Ok(b".2345678\r\n".to_vec()));
    // The first flaw is told.
    assert_eq!(read(b"a\nb23456789\r\n.\r\n", &[], 10).unwrap().0, Err(Flaw::BareNewline));
}

proptest! {
    #[test]
    fn what_was_sent_is_what_comes(
        lines in prop::collection::vec("[.a-z \u{0}\u{e4}]{0,12}", 0..12),
        pieces in prop::collection::vec(1_usize..9, 1..9),
    ) {
        let sent = sent(&lines);
        let mail: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        let behind = [&sent[..], b"QUIT\r\n"].concat();
        prop_assert_eq!(read(&behind, &pieces, 10_000), Some((Ok(mail.into_bytes()), sent.len())));
    }

    /// Compared with a rule that looks at the whole: a mail ends at the first CRLF, dot, CRLF.
    #[test]
    fn the_end_is_where_it_is_whatever_comes(
        parts in prop::collection::vec(prop::sample::select(vec!["\r", "\n", ".", "\r\n", "a", "\0"]), 0..24),
        pieces in prop::collection::vec(1_usize..5, 1..5),
    ) {
        let bytes = parts.concat().into_bytes();
        let before = [b"\r\n", &bytes[..]].concat();
        let end = before.windows(5).position(|window| window == b"\r\n.\r\n").map(|at| at + 3);
        prop_assert_eq!(read(&bytes, &pieces, 1000).map(|(_, used)| used), end);
    }

    #[test]
    fn no_more_is_held_than_may_be(
        bytes in prop::collection::vec(any::<u8>(), 0..3000),
        most in 64_usize..2000,
        pieces in prop::collection::vec(1_usize..500, 1..5),
    ) {
        if let Some((Ok(mail), _)) = read(&bytes, &pieces, most) {
            prop_assert!(mail.len() <= most);
        }
    }
}
