//! What a feed says of itself, in each format, and the feeds that a page names.

use courant_newsletter::{Channel, FeedLink, feed_links, read};
use url::Url;

fn channel(feed: &str) -> Channel {
    let reading = read(feed.as_bytes(), Some("feed")).unwrap();
    reading.channel.unwrap()
}

fn pier() -> Channel {
    Channel {
        title: Some("Pier & Port".to_owned()),
        tagline: Some("Tides, twice a week".to_owned()),
        home: Some("https://pier.example/".to_owned()),
        topic: Some("https://pier.example/feed?of=all".to_owned()),
        hubs: vec!["https://hub.example/".to_owned(), "https://other.example/hub".to_owned()],
        ttl_minutes: None,
    }
}

#[test]
fn rss_says_who_it_is() {
    let rss = "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>\
        <title>Pier &amp;amp; Port</title><link>https://pier.example/</link>\
        <description><![CDATA[<p>Tides, <b>twice</b> a week</p>]]></description><ttl>90</ttl>\
        <atom:link rel='self' href='https://pier.example/feed?of=all'/>\
        <atom:link rel='hub' href='https://hub.example/'/>\
        <atom:link rel='hub' href='/hub'/><atom:link rel='hub' href='https://other.example/hub'/>\
        <item><guid>1</guid><title>High water</title></item></channel></rss>";
    let mut wanted = Channel { ttl_minutes: Some(90), ..pier() };
    // What is relative stands against the feed's own address.
    wanted.hubs.insert(1, "https://pier.example/hub".to_owned());
    assert_eq!(channel(rss), wanted);
}

#[test]
fn atom_says_who_it_is() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://pier.example/'>\
        <title type='html'>Pier &amp;amp; Port</title><subtitle>Tides, twice a week</subtitle>\
        <link href='/'/><link rel='self' href='feed?of=all'/><link rel='hub' href='https://hub.example'/>\
        <link rel='hub' href='https://other.example/hub'/><entry><id>1</id></entry></feed>";
    assert_eq!(channel(atom), pier());
    let old = atom.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
    let old = old.replace("subtitle", "tagline").replace("'html'", "'text/html' mode='escaped'");
    assert_eq!(channel(&old), pier());
}

#[test]
fn json_feed_says_who_it_is() {
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Pier & Port",
        "description": "Tides, twice a week", "home_page_url": "https://pier.example",
        "feed_url": "https://pier.example/feed?of=all", "hubs": [
            {"type": "WebSub", "url": "https://hub.example"}, {"type": "rssCloud", "url": "https://no.example"},
            {"type": "websub", "url": "javascript:1"}, {"type": "websub"}, 7,
            {"type": "websub", "url": "https://other.example/hub"}],
        "items": [{"id": "1", "content_text": "High water"}]}"#;
    assert_eq!(channel(json), pier());
}

#[test]
fn what_is_not_said_is_nothing() {
    assert_eq!(channel("<rss version='2.0'><channel></channel></rss>"), Channel::default());
    let hostile = "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>\
        <title> </title><link>javascript:alert(1)</link><ttl>-5</ttl>\
        <atom:link rel='self' href='file:///etc/passwd'/><atom:link rel='hub' href='data:text/html,x'/>\
        </channel></rss>";
    assert_eq!(channel(hostile), Channel::default());
    let hubs: String =
        (0..50).map(|n| format!("<link rel='hub' href='https://h{n}.example/'/>")).collect();
    let many = format!("<feed xmlns='http://www.w3.org/2005/Atom'>{hubs}</feed>");
    assert_eq!(channel(&many).hubs.len(), 4);
    assert_eq!(read(b"# Pier", Some("a.md")).unwrap().channel, None);
}

/// Feeds that say too little or say it wrongly are read all the same.
#[test]
fn careless_feeds_are_read() {
    let title = |feed: &str| read(feed.as_bytes(), None).unwrap().issues[0].title.clone();
    for version in ["", " version='2.01'", " version='1.0'", " version=\"\""] {
        let rss = format!(
            "<rss{version}><channel><item><title>High water</title></item></channel></rss>"
        );
        assert_eq!(title(&rss).as_deref(), Some("High water"), "{version}");
    }
    let alone = "<?xml version='1.0'?><entry xmlns='http://www.w3.org/2005/Atom'><title>High water</title></entry>";
    assert_eq!(title(alone).as_deref(), Some("High water"));
    let undeclared = "<rss version='2.0'><channel><item><link>https://pier.example/1</link>\
        <dc:creator>Ann Lee</dc:creator><content:encoded>&lt;p>The ferry is back.&lt;/p></content:encoded>\
        </item></channel></rss>";
    let issue = read(undeclared.as_bytes(), None).unwrap().issues.remove(0);
    assert_eq!(issue.authors, ["Ann Lee"]);
    assert_eq!(issue.sections[0].items.len(), 1);
}

#[test]
fn pages_name_their_feeds() {
    let page = Url::parse("https://pier.example/news/").unwrap();
    let html = "<!doctype html><base href='/blog/'><title>Pier</title>\
        <link rel='alternate' type='application/rss+xml' title='Comments on Pier' href='comments.xml'>\
        <link rel='alternate' type='application/rss+xml' title=' Pier  &amp; Port ' href='rss.xml'>\
        <link rel='alternate' type='application/feed+json' href='https://pier.example/blog/feed.json'>\
        <link rel='alternate' type='application/rss+xml' href='rss.xml'>\
        <link rel='alternate' type='text/html' hreflang='de' href='/de'>";
    let link = |url: &str, title: Option<&str>| FeedLink {
        url: format!("https://pier.example/blog/{url}"),
        title: title.map(str::to_owned),
    };
    let wanted = [
        link("rss.xml", Some("Pier & Port")),
        link("feed.json", None),
        link("comments.xml", Some("Comments on Pier")),
    ];
    assert_eq!(feed_links(html, &page), wanted);
    assert!(feed_links("", &page).is_empty());
    assert!(feed_links(&"<div>".repeat(100_000), &page).is_empty());
}
