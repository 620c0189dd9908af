//! What passes the gate and what does not, however it is cut into reads.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use proptest::prelude::*;

fn passes(answer: &[u8]) -> bool {
    Meter::new().pass(answer).is_ok()
}

#[test]
fn ordinary_answers_pass() {
    assert!(passes(b"* OK [CAPABILITY IMAP4rev1 IDLE] ready :-((\r\n"));
    assert!(passes(
        b"* 1 FETCH (UID 7 BODY[] {12}\r\n((((((((((((\r\n FLAGS ())\r\nA1 OK done\r\n"
    ));
}

#[test]
fn a_literal_is_as_large_as_is_allowed() {
    let mut meter = Meter::new();
    assert_eq!(meter.pass(b"* 1 FETCH (BODY[] {400000000}\r\n"), Err(TooMuch));
    let mut meter = Meter::new();
    meter.allowed = 100_000;
    meter.begin();
    meter.pass(b"* 1 FETCH (BODY[] {100000}\r\n").unwrap();
    assert_eq!(meter.literal, 100_000);
    // Several of one answer count together, each answer anew.
    let two = b"* 1 FETCH (BODY[] {9000}\r\n".len();
    let mut answer = b"* 1 FETCH (BODY[] {9000}\r\n".to_vec();
    answer.extend(vec![b'x'; 9000]);
    answer.extend(b" BODY[TEXT] {9000}\r\n");
    assert!(!passes(&answer));
    answer.truncate(two + 9000);
    answer.extend(b")\r\n* 2 FETCH (BODY[] {9000}\r\n");
    assert!(passes(&answer));
}

#[test]
fn no_number_overflows() {
    assert!(!passes(b"* LIST {99999999999999999999999999999999999}\r\n"));
}

#[test]
fn what_looks_like_a_literal_in_a_text_hides_nothing() {
    for text in ["* OK see {9999}", "* ok see {9999}", "* BYE {9999}", "+ {9999}", "A1 NO {9999}"] {
        let mut answer = format!("{text}\r\n* 1 FETCH (BODYSTRUCTURE ").into_bytes();
        answer.extend(vec![b'('; 5000]);
        assert!(!passes(&answer), "{text}");
    }
}

#[test]
fn lines_and_depth_end_somewhere() {
    assert!(!passes(&vec![b'x'; MAX_LINE + 1]));
    assert!(passes(&b"* 5 EXISTS\r\n".repeat(MAX_LINE)));
    assert!(!passes(&b"(\")\"".repeat(MAX_PARENTHESES + 1)));
}

proptest! {
    /// Reads may end anywhere: the verdict is the same.
    #[test]
    fn cuts_change_nothing(answer in r"(\* 1 FETCH \(BODY\[\] \{[0-9]{1,2}\}\r\n[ -~\r\n]{0,60}\)\r\n|\* OK [ -~]{0,20}\r\n){0,5}", cuts in prop::collection::vec(1_usize..9, 0..60)) {
        let bytes = answer.as_bytes();
        let mut whole = Meter::new();
        let verdict = whole.pass(bytes);
        let mut parts = Meter::new();
        let mut rest = bytes;
        let mut cut_verdict = Ok(());
        for cut in cuts {
            let (part, after) = rest.split_at(cut.min(rest.len()));
            rest = after;
            cut_verdict = cut_verdict.and_then(|()| parts.pass(part));
        }
        cut_verdict = cut_verdict.and_then(|()| parts.pass(rest));
        prop_assert_eq!(verdict, cut_verdict);
        if verdict.is_ok() {
            prop_assert_eq!((whole.literal, whole.line, whole.tail), (parts.literal, parts.line, parts.tail));
        }
    }
}
