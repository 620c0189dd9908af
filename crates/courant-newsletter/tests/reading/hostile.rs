//! Input that means harm: survived in bounded time, cut with a note rather than refused.

use courant_newsletter::{Format, MAX_INPUT_BYTES, ReadError, Reason, read};

use crate::check;

/// Size of the hostile inputs: what is quadratic does not end at this size. How the time grows is measured by
/// the bench.
const SIZE: usize = 4 * 1_024 * 1_024;

/// As large as a file may be.
const LARGEST: usize = MAX_INPUT_BYTES - 1_024;

fn survives(name: &str, source: &[u8]) {
    if let Ok(reading) = read(source, Some(name)) {
        for issue in &reading.issues {
            check::conserved(issue);
        }
    }
}

fn repeated(unit: &str) -> String {
    unit.repeat(SIZE / unit.len())
}

#[test]
fn deep_markup() {
    survives("divs.html", format!("<body>{}", repeated("<div>")).as_bytes());
    survives("tables.html", format!("<body>{}", repeated("<table><tr><td>x")).as_bytes());
    survives("formats.html", format!("<body>{}", repeated("<b><i><a href=x>y")).as_bytes());
    survives("closed.html", format!("<body>{}", repeated("<p><b id=1></p>z")).as_bytes());
}

#[test]
fn as_large_as_may_be() {
    let filled = |head: &str, unit: &str| {
        format!("{head}{}", unit.repeat((LARGEST - head.len()) / unit.len()))
    };
    survives("tags.html", filled("<body>", "<div>").as_bytes());
    survives("padding.html", filled("<body>x", "\u{200b}\u{200c}").as_bytes());
    let head = "From: a@example.org\r\nSubject: x\r\nContent-Type: text/html\r\n";
    let encoded = format!("{head}Content-Transfer-Encoding: base64\r\n\r\n");
    survives("base64.eml", filled(&encoded, "PGRpdj4m\r\n").as_bytes());
}

#[test]
fn ten_thousand_tables_in_one_another() {
    let (open, close) = ("<table><tr><td>".repeat(10_000), "</td></tr></table>".repeat(10_000));
    let source = format!("<body>{open}in the middle{close}");
    let reading = read(source.as_bytes(), Some("tables.html")).unwrap();
    assert_eq!(check::conserved(&reading.issues[0]), 3);
    assert!(reading.notes.iter().any(|note| note.contains("nested deeper")), "{:?}", reading.notes);
}

#[test]
fn wide_markup() {
    survives("attributes.html", format!("<body><p {}>x", repeated("a1 ")).as_bytes());
    survives("entities.html", format!("<body>{}", repeated("&amp;&bogus;&#8204;")).as_bytes());
    survives("open.html", format!("<body>{}", repeated("<")).as_bytes());
    survives("comments.html", format!("<body>{}", repeated("<!-- <!--")).as_bytes());
    survives("padding.html", format!("<body>{}", repeated("\u{200c}\u{a0}\u{34f}")).as_bytes());
}

#[test]
fn text_and_markdown() {
    survives("quotes.md", repeated(">").as_bytes());
    survives("lists.md", repeated("- ").as_bytes());
    survives("brackets.md", repeated("[a](").as_bytes());
    survives("stars.md", repeated("*a_ ").as_bytes());
    survives("one-line.txt", repeated("Mr. A said no. ").as_bytes());
    survives("labels.txt", repeated("WATCH: | — Ann Lee ").as_bytes());
}

#[test]
fn mail_and_feeds() {
    let part = "--b\r\nContent-Type: text/plain\r\n\r\nword\r\n";
    let mail = format!(
        "From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}",
        part.repeat(100_000)
    );
    survives("parts.eml", mail.as_bytes());
    let mut nested = String::new();
    for n in 0..2_000 {
        nested.push_str(&format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"));
    }
    survives(
        "nested.eml",
        format!("From: a@example.org\r\nSubject: x\r\n{nested}\r\nword").as_bytes(),
    );
    let forwards =
        "Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\nSubject: x\r\n".repeat(2_000);
    survives(
        "forwards.eml",
        format!("From: a@example.org\r\nSubject: x\r\n{forwards}\r\nword").as_bytes(),
    );
    survives(
        "items.xml",
        format!("<rss><channel>{}", repeated("<item><title>x</title>")).as_bytes(),
    );
    survives("depth.xml", format!("<rss><channel><item>{}", repeated("<a>")).as_bytes());
}

#[test]
fn limits_cut_with_a_note() {
    let long = "word ".repeat(500_000);
    let reading = read(long.as_bytes(), Some("long.txt")).unwrap();
    let issue = &reading.issues[0];
    assert_eq!(check::conserved(issue), 500_000);
    let over: Vec<_> =
        issue.dropped.iter().filter(|dropped| dropped.reason == Reason::OverLimit).collect();
    assert_eq!(over.len(), 1);
    assert!(!reading.notes.is_empty());
}

#[test]
fn what_says_nothing_is_read_with_a_note() {
    let mail = b"Subject: Look\nDate: Fri, 19 May 2000 10:26:12 -0400\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
    let reading = read(mail, Some("a.eml")).unwrap();
    let issue = &reading.issues[0];
    assert_eq!(issue.title.as_deref(), Some("Look"));
    assert_eq!(issue.issued_at.as_deref(), Some("2000-05-19T10:26:12-04:00"));
    assert!(issue.sections.is_empty());
    assert_eq!(reading.notes, ["there is no text in the mail"]);
    let xml = read(b"<notes><note>x</note></notes>", Some("a.xml")).unwrap();
    assert_eq!((xml.format, xml.issues[0].sections.len()), (Format::Xml, 1));
}

#[test]
fn what_cannot_be_read_is_refused_in_clear_words() {
    let error = |bytes: &[u8], name| read(bytes, Some(name)).unwrap_err();
    assert_eq!(error(b"", "a.eml"), ReadError::Empty);
    assert_eq!(error(b" \r\n\t ", "a.txt"), ReadError::Empty);
    assert_eq!(error(b"\x89PNG\r\n\x1a\n\0\0", "a.eml"), ReadError::Binary);
    assert_eq!(error(b"%PDF-1.7 text", "a.txt"), ReadError::Binary);
    assert!(matches!(error(b"<rss>", "a.xml"), ReadError::NoContent(_)));
    let empty = b"<rss version=\"2.0\"><channel><title>x</title></channel></rss>";
    assert!(read(empty, Some("a.xml")).unwrap().issues.is_empty());
    let large = vec![b'a'; MAX_INPUT_BYTES + 1];
    assert_eq!(
        error(&large, "a.txt"),
        ReadError::TooLarge { bytes: large.len(), limit: MAX_INPUT_BYTES }
    );
}

#[test]
fn an_encoding_declared_in_the_middle_of_a_feed() {
    // Found by fuzzing: the XML parser panics on it.
    let item = "<item><title>One</title><description>Two</description></item>";
    let source = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>{}\
        <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>{item}</channel></rss>",
        item.repeat(200)
    );
    let reading = read(source.as_bytes(), Some("a.xml")).unwrap();
    assert_eq!(reading.issues.len(), 201);
}

#[test]
fn a_root_that_is_not_in_utf_8() {
    // Found by fuzzing: the format was told from two readings of the same bytes.
    let source = b"<!-- a -->\n<rss\xe0 version=\"0.91\"><channel><item><title>One</title></item></channel></rss>";
    let reading = read(source, Some("a.xml")).unwrap();
    for issue in &reading.issues {
        assert!(courant_newsletter::original(source, Some("a.xml"), &issue.identity).is_some());
    }
}

#[test]
fn many_of_what_is_compared_with_many() {
    let parts = |letter: char| (0..60_000).map(|n| format!("{letter}{n:05}.")).collect::<String>();
    let names = format!(
        "<p>a b c</p><p>{}</p><p>More from {}</p>",
        parts('a'),
        parts('b').replace('.', "_")
    );
    survives("names.html", names.as_bytes());
    let answers: String =
        (0..60_000).map(|n| format!("<p><a href=https://a.example/{n}>x</a></p>")).collect();
    survives("answers.html", format!("<p>Which?</p>{answers}").as_bytes());
    survives("schemes.txt", format!("{}://", "http ".repeat(1_000_000)).as_bytes());
    let caption = format!("<figure><figcaption>{}", "word of a caption<br>".repeat(60_000));
    survives("caption.html", caption.as_bytes());
    let hidden = format!(
        "<div style=display:none>{}</div>{}",
        "a".repeat(4_000_000),
        "<h2>Ab</h2><p>x</p>".repeat(20_000)
    );
    survives("preheader.html", hidden.as_bytes());
    let channel = format!(
        "<rss version=\"2.0\"><channel><title>x</title><description>&lt;{}</description>{}</channel></rss>",
        "b ".repeat(1_000_000),
        "<item><title>a</title></item>".repeat(10_000)
    );
    let reading = read(channel.as_bytes(), Some("channel.xml")).unwrap();
    assert_eq!(reading.issues.len(), 2_000);
    assert!(
        reading.notes.iter().any(|note| note.starts_with("8000 issues")),
        "{:?}",
        reading.notes
    );
}

#[test]
fn signs_glued_to_a_link_are_no_words_of_their_own() {
    let source = "<p>•<a href=https://a.example/1>Ferry returns soon</a></p><p>•<a href=https://a.example/2>Crane sold</a> to Oslo</p>";
    check::conserved(&read(source.as_bytes(), Some("a.html")).unwrap().issues[0]);
}

/// What looks for markup that stands bare in a feed looks at each byte once.
#[test]
fn feeds_that_seem_to_have_bare_markup() {
    for part in ["type=\"html\" ", "type='html'>", "<a type=\"html\">", "<content type=\"html\"><"]
    {
        let feed = format!("<feed xmlns=\"http://www.w3.org/2005/Atom\">{}", repeated(part));
        survives("feed.xml", feed.as_bytes());
    }
}
