//! Forms of publishers, harmless and hostile.

use super::*;
use courant_newsletter::{Reading, read};
use proptest::prelude::*;

fn understood(json: &str) -> (Posted, Reading) {
    let posted = posted(Kind::Json, json.as_bytes().to_vec()).unwrap();
    let reading = read(&posted.bytes, Some(posted.name)).unwrap();
    (posted, reading)
}

#[test]
fn each_kind_of_body_says_the_same() {
    let bodies = [
        r###""markdown": "## Shipping\n\n- [Ferry returns](https://example.org/ferry) - after ten years""###,
        r#""html": "<h2>Shipping</h2><ul><li><a href='https://example.org/ferry'>Ferry returns</a> - after ten years</li></ul>""#,
    ];
    for body in bodies {
        let json = format!(
            r#"{{"title": "Tide: \"high\" & schön", "url": "https://example.org/12", "id": "12", "deliver": false,
                "issued_at": "2026-11-29T07:00:00Z", "authors": ["Ann Lee", "Bo, Jr."], {body}}}"#
        );
        let (posted, reading) = understood(&json);
        assert_eq!((posted.id.as_deref(), posted.deliver), (Some("12"), Some(false)));
        assert_eq!(posted.authors, ["Ann Lee", "Bo, Jr."]);
        assert_eq!(reading.issues.len(), 1);
        let issue = &reading.issues[0];
        assert_eq!(issue.title.as_deref(), Some("Tide: \"high\" & schön"), "{body}");
        assert_eq!(posted.url.as_deref(), Some("https://example.org/12"), "{body}");
        let at: jiff::Timestamp = issue.issued_at.as_ref().unwrap().parse().unwrap();
        assert_eq!(at, "2026-11-29T07:00:00Z".parse().unwrap());
        let story = issue.sections.iter().flat_map(|section| &section.items).next().unwrap();
        assert_eq!(story.title.as_deref(), Some("Ferry returns"), "{body}");
    }
}

#[test]
fn plain_text_is_read_as_such() {
    let (_, reading) =
        understood(r#"{"title": "Low water", "text": "The mole is closed\nuntil noon."}"#);
    assert_eq!(reading.issues[0].title.as_deref(), Some("Low water"));
    assert!(!reading.issues[0].sections.is_empty());
}

#[test]
fn a_value_is_one_line_whatever_stands_in_it() {
    let (posted, reading) = understood(
        r#"{"title": "One\r\nFrom: eve@example.org\n---\n\u0000Two", "html": "<p>The mole is closed until noon."}"#,
    );
    assert_eq!(reading.issues[0].title.as_deref(), Some("One From: eve@example.org --- Two"));
    assert!(!String::from_utf8(posted.bytes).unwrap().contains("eve@"));
    let (_, reading) = understood(
        r#"{"title": "One\n---\nurl: https://evil.example", "markdown": "The mole is closed until noon."}"#,
    );
    assert_eq!(reading.issues[0].url, None);
}

#[test]
fn the_same_form_is_the_same_issue() {
    let one = r#"{"title": "One", "html": "<p>The mole is closed."}"#;
    let other = r#"{ "html": "<p>The mole is closed.", "title": " One " }"#;
    assert_eq!(understood(one).1.issues[0].identity, understood(other).1.issues[0].identity);
    let third = r#"{"title": "Two", "html": "<p>The mole is closed."}"#;
    assert_ne!(understood(one).1.issues[0].identity, understood(third).1.issues[0].identity);
}

#[test]
fn what_is_wrong_is_said() {
    let long = format!(r#"{{"title": "{}", "text": "x"}}"#, "x".repeat(1_001));
    let many = format!(r#"{{"authors": [{}"x"], "text": "x"}}"#, r#""x","#.repeat(50));
    for (json, words) in [
        ("", "the JSON is not understood: EOF"),
        ("[]", "the JSON is not understood"),
        (r#"{"titel": "x", "text": "x"}"#, "unknown field `titel`"),
        (r#"{"title": "x"}"#, "exactly one of"),
        (r#"{"text": "x", "html": "x"}"#, "exactly one of"),
        (r#"{"text": "x", "url": "javascript:1"}"#, "url is no address"),
        (r#"{"text": "x", "issued_at": "yesterday"}"#, "issued_at is no time"),
        (long.as_str(), "title has more than 1000 bytes"),
        (many.as_str(), "more than 50 authors"),
    ] {
        let error = posted(Kind::Json, json.as_bytes().to_vec()).unwrap_err().to_string();
        assert!(error.contains(words), "{json}: {error}");
    }
}

#[test]
fn media_types_are_told_apart() {
    assert_eq!(Kind::of("Text/Markdown; charset=UTF-8"), Some(Kind::Markdown));
    assert_eq!(Kind::of("message/rfc822"), Some(Kind::Mail));
    assert_eq!(Kind::of("application/jsonp"), None);
    assert_eq!(Kind::of(""), None);
}

proptest! {
    #[test]
    fn whatever_is_posted_is_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..400), kind in 0_usize..5) {
        let kinds = [Kind::Json, Kind::Markdown, Kind::Html, Kind::Text, Kind::Mail];
        if let Ok(posted) = posted(kinds[kind], body) {
            let _ = read(&posted.bytes, Some(posted.name));
        }
    }

    #[test]
    fn whatever_a_form_says_stays_its_title(title in "\\PC{1,80}", text in "[a-z]{3,8}( [a-z]{3,8}){5,20}") {
        let json = serde_json::json!({"title": title, "html": format!("<p>{text}.")}).to_string();
        let (_, reading) = understood(&json);
        // Nothing of it became a header.
        prop_assert_eq!(reading.issues.len(), 1);
        prop_assert_eq!(reading.issues[0].url.as_deref(), None);
    }
}
