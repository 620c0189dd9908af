//! What each format brings: which part of a mail, whose identity, which entries of a feed.

use courant_newsletter::{Format, Identity, Issue, Reason, commonmark, read};

fn one(source: &str, name: &str) -> Issue {
    read(source.as_bytes(), Some(name)).unwrap().issues.remove(0)
}

fn text(issue: &Issue) -> String {
    issue
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .map(|item| commonmark(&item.blocks))
        .collect::<Vec<_>>()
        .join("\n")
}

const HEAD: &str = "From: Pier News <news@example.org>\r\nTo: ana@example.net\r\nSubject: Tide 7\r\nDate: Tue, 20 Aug 2024 10:00:00 +0200\r\n";

#[test]
fn the_richer_part_of_a_mail_is_read() {
    let mail = |plain: &str, html: &str| {
        format!(
            "{HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n{html}\r\n--b--\r\n"
        )
    };
    let rich =
        "<p>The harbour opened again after ten years of waiting, and the ferries are back.</p>";
    let issue = one(&mail("Your client shows no HTML.", rich), "a.eml");
    assert!(text(&issue).contains("ferries"));
    let plain = "The harbour opened again after ten years of waiting, and the ferries are back, says the port.";
    assert!(text(&one(&mail(plain, "<p>See the attachment.</p>"), "a.eml")).contains("ferries"));
    assert_eq!(issue.issued_at.as_deref(), Some("2024-08-20T10:00:00+02:00"));
    assert_eq!(issue.newsletter.title.as_deref(), Some("Tide"));
    assert_eq!(issue.number.as_deref(), Some("7"));
}

#[test]
fn a_forwarded_message_is_the_issue() {
    let inner = "From: Pier News <news@example.org>\r\nSubject: Inner\r\nMessage-ID: <in@example.org>\r\nContent-Type: text/html\r\n\r\n<p>The ferries are back.</p>";
    let mail = format!(
        "From: b@example.org\r\nSubject: Fwd: Inner\r\nMessage-ID: <out@example.org>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nfyi\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
    );
    let issue = one(&mail, "a.eml");
    assert_eq!(issue.title.as_deref(), Some("Inner"));
    assert_eq!(issue.identity, Identity::MessageId("in@example.org".to_owned()));
}

#[test]
fn identity_is_the_message_id_or_the_content() {
    let with =
        one(&format!("{HEAD}Message-ID: <7@example.org>\r\n\r\nThe ferries are back."), "a.eml");
    assert_eq!(with.identity, Identity::MessageId("7@example.org".to_owned()));
    let one_way =
        one(&format!("Received: by a.example\r\n{HEAD}\r\nThe ferries are back."), "a.eml");
    let other_way = one(
        &format!("Received: by b.example\r\nX-Spam: no\r\n{HEAD}\r\nThe ferries are back."),
        "a.eml",
    );
    assert!(matches!(one_way.identity, Identity::Content(_)));
    assert_eq!(one_way.identity, other_way.identity);
}

#[test]
fn an_edited_entry_without_an_id_stays_the_same() {
    let feed = |title: &str, date: &str, text: &str| {
        format!(
            "<rss version='2.0'><channel><title>Pier</title><item><title>{title}</title>{date}\
             <link>https://example.org/pier</link><description>{text}</description></item></channel></rss>"
        )
    };
    let identity = |title, date, text| one(&feed(title, date, text), "a.xml").identity;
    let (day, next) = (
        "<pubDate>Tue, 20 Aug 2024 10:00:00 GMT</pubDate>",
        "<pubDate>Wed, 21 Aug 2024 10:00:00 GMT</pubDate>",
    );
    let first = identity("Tides", day, "High at six.");
    assert_eq!(first, identity("Tides", day, "High at seven."));
    assert_ne!(first, identity("Tides", next, "High at six."), "the next day's, at the same page");
    assert_ne!(first, identity("Ebb", day, "High at six."));
    // Without a date nothing tells an edit from the next one.
    assert_ne!(identity("Tides", "", "High at six."), identity("Tides", "", "High at seven."));
}

#[test]
fn a_mail_may_say_where_it_is_on_the_web() {
    let mail =
        format!("{HEAD}Archived-At: <https://example.org/tide/7>\r\n\r\nThe ferries are back.");
    assert_eq!(one(&mail, "a.eml").url.as_deref(), Some("https://example.org/tide/7"));
}

#[test]
fn list_id_names_the_newsletter_and_the_address_is_personal() {
    let source = format!(
        "{HEAD}List-Id: Harbour Notes <notes.example.org>\r\n\r\nThe ferries are back, and so are the gulls.\r\n\r\nSent to ana@example.net\r\n"
    );
    let issue = one(&source, "a.eml");
    assert_eq!(issue.newsletter.title.as_deref(), Some("Harbour Notes"));
    assert!(issue.dropped.iter().any(|dropped| dropped.reason == Reason::Personal));
}

#[test]
fn charsets_declared_wrongly_are_guessed() {
    let mut mail = format!("{HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nDie Fähre fährt täglich über den Kanal, schöne Grüße aus Lübeck. ").into_bytes();
    let latin: Vec<u8> = String::from_utf8(mail.clone())
        .unwrap()
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    mail = latin;
    let issue = read(&mail, Some("a.eml")).unwrap().issues.remove(0);
    assert!(text(&issue).contains("schöne Grüße"), "{}", text(&issue));
}

#[test]
fn an_mbox_has_many_issues() {
    let source = format!(
        "From a@example.org Mon Jan  1 00:00:00 2024\n{HEAD}\nThe first.\n\nFrom a@example.org Mon Jan  1 00:00:00 2024\n{HEAD}\n>From here on, the second.\n"
    );
    let reading = read(source.as_bytes(), Some("a.mbox")).unwrap();
    assert_eq!((reading.format, reading.issues.len()), (Format::Mbox, 2));
    assert!(text(&reading.issues[1]).starts_with("From here"));
}

#[test]
fn a_broken_entry_is_mended_and_the_others_are_as_they_were() {
    let feed = "<rss version=\"2.0\"><channel><title>Pier News</title><link>https://example.org/</link>\
        <item><guid>1</guid><title>One</title><description>&lt;p&gt;The &lt;a href=\"/ferry\"&gt;ferry&lt;/a&gt; is back.&lt;/p&gt;</description></item>\
        <item><guid>2</guid><title>Two</titel><description>broken</description></item>\
        <item><guid>3</guid><title>Three</title><description>Calm sea.</description></item></channel></rss>";
    let reading = read(feed.as_bytes(), Some("feed.xml")).unwrap();
    let ids: Vec<_> = reading.issues.iter().map(|issue| issue.identity.clone()).collect();
    assert_eq!(ids, ["1", "2", "3"].map(|id| Identity::FeedEntry(id.to_owned())));
    assert_eq!(reading.issues[1].title.as_deref(), Some("Two"));
    assert_eq!(text(&reading.issues[1]), "broken");
    assert_eq!(reading.notes.len(), 1);
    assert!(reading.notes[0].starts_with("entry 2 of the feed is broken and was mended"));
    assert!(text(&reading.issues[0]).contains("https://example.org/ferry"));
    assert_eq!(reading.issues[0].newsletter.title.as_deref(), Some("Pier News"));
}

#[test]
fn json_feeds_are_feeds() {
    let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Pier News","items":[{"id":"a","title":"One","content_html":"<p>Hi.</p>"},{"id":"x","title":["no","text"]},{"id":"b","content_text":"Calm sea."}]}"#;
    let reading = read(feed.as_bytes(), Some("feed.json")).unwrap();
    assert_eq!(reading.format, Format::Feed);
    let titles: Vec<_> = reading.issues.iter().map(|issue| issue.title.as_deref()).collect();
    assert_eq!(titles, [Some("One"), None], "{:?}", reading.notes);
    assert!(
        reading.notes[0].starts_with("entry 2 of the feed was left out"),
        "{:?}",
        reading.notes
    );
}

#[test]
fn a_feed_that_is_cut_off_is_mended() {
    let feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Pier News</title><author><name>Ida";
    let reading = read(feed.as_bytes(), Some("feed.xml")).unwrap();
    assert!(reading.issues.is_empty());
    assert!(
        reading.notes[0].starts_with("the feed is broken and was mended"),
        "{:?}",
        reading.notes
    );
}
