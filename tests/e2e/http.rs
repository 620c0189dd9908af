//! Publishers and hubs: issues that are posted, and feeds whose hub tells what is new; the real bot, over HTTP.

use crate::mail::dovecot;
use crate::operators::appoint;
use crate::program;
use courant_tests::{Page, Post, Start, Town, Web, issue, rows};
use ring::hmac;
use std::net::TcpListener;
use tokio::process::Command;

pub(crate) fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A running bot whose web server listens on this port.
async fn started(port: u16, more: &[(&'static str, &str)]) -> Town {
    let mut settings = vec![("HTTP__LISTEN", format!("127.0.0.1:{port}"))];
    settings.extend(more.iter().map(|(key, value)| (*key, (*value).to_owned())));
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.start_apart(&program()).await;
    town.until_logged("a source is well\",\"source\":\"http").await;
    town
}

async fn courant(town: &Town, words: &[&str]) -> String {
    town.run(&program(), words).await.expect(0).out
}

/// Posts with curl, as a job does; returns the status and the body.
async fn post(url: &str, headers: &[&str], body: &std::path::Path) -> (u16, String) {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--write-out", "\n%{http_code}", url]);
    curl.args(["--data-binary", &format!("@{}", body.display())]);
    for header in headers {
        curl.args(["-H", header]);
    }
    let output = curl.output().await.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let (body, status) = said.rsplit_once('\n').unwrap();
    (status.parse().unwrap_or(0), body.to_owned())
}

pub(crate) async fn has_curl() -> bool {
    let there = Command::new("curl").arg("--version").output().await.is_ok();
    assert!(there || !dovecot::are_needed(), "curl is needed here and not installed");
    if !there {
        eprintln!("not tested: curl is not installed");
    }
    there
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publisher_posts_an_issue_and_readers_get_it() {
    if !has_curl().await {
        return;
    }
    let port = free();
    let town = started(port, &[]).await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let made = courant(&town, &["newsletter", "token", "morning-tide", "--label", "CI"]).await;
    let token = made.lines().next().unwrap();
    let url = format!("http://127.0.0.1:{port}/v1/issues");
    let bearer = format!("Authorization: Bearer {token}");
    let headers = [bearer.as_str(), "Content-Type: text/markdown", "Idempotency-Key: run-7"];
    let file = town.file("issue.md", issue("Posted"));
    let (status, said) = post(&url, &headers, &file).await;
    assert_eq!(status, 201, "{said}");
    assert!(said.contains("\"fate\":\"new\"") && said.contains("\"audience\":2"), "{said}");
    for reader in &readers {
        reader.gets_briefing("Posted").await;
    }
    // The job is run again, with its key and without.
    assert_eq!(post(&url, &headers, &file).await.1, said);
    let (status, said) = post(&url, &headers[..2], &file).await;
    assert!(status == 200 && said.contains("\"fate\":\"known\""), "{said}");
    // JSON, with an id: what comes again under it is a correction.
    let json = |text: &str| {
        format!("{{\"id\":\"j1\",\"title\":\"As JSON\",\"markdown\":\"## News\\n\\n{text}\"}}")
    };
    let headers = [bearer.as_str(), "Content-Type: application/json"];
    let first = town.file("a.json", json("The ferry sails at nine."));
    assert_eq!(post(&url, &headers, &first).await.0, 201);
    for reader in &readers {
        reader.gets("sails at nine").await;
    }
    let second = town.file("b.json", json("The ferry sails at ten."));
    let (_, said) = post(&url, &headers, &second).await;
    assert!(said.contains("\"fate\":\"corrected\""), "{said}");
    for reader in &readers {
        reader.gets("sails at ten").await;
        assert_eq!(reader.count("As JSON"), 1, "{}", town.shown());
    }
    // One that is to be looked at first waits.
    let _ = courant(&town, &["newsletter", "edit", "morning-tide", "--review", "yes"]).await;
    let waits = town.file("waits.md", issue("Waits"));
    let (status, said) = post(&url, &[&bearer, "Content-Type: text/markdown"], &waits).await;
    assert_eq!(status, 202, "{said}");
    let held = courant(&town, &["held", "list"]).await;
    let number = held.split(' ').next().unwrap();
    let _ = courant(&town, &["held", "publish", number]).await;
    readers[0].gets_briefing("Waits").await;
    // What waits keeps the name that its publisher gave it: it is a correction of what went out.
    let third = town.file("c.json", json("The ferry sails at eleven."));
    let (status, said) = post(&url, &headers, &third).await;
    assert_eq!(status, 202, "{said}");
    assert_eq!(readers[0].count("sails at ten"), 1, "{}", town.shown());
    let held = courant(&town, &["held", "list"]).await;
    let said = courant(&town, &["held", "publish", held.split(' ').next().unwrap()]).await;
    assert!(said.contains("is corrected, with its copies in 2 chats"), "{said}");
    readers[0].gets("sails at eleven").await;
    // Nobody else may.
    let wrong = ["Authorization: Bearer courant_wrong", "Content-Type: text/markdown"];
    assert_eq!(post(&url, &wrong, &file).await.0, 401);
    let listed = courant(&town, &["newsletter", "tokens"]).await;
    assert!(listed.contains("morning-tide CI (last used"), "{listed}");
    let number = listed.split(' ').next().unwrap();
    let _ = courant(&town, &["newsletter", "revoke", number]).await;
    assert_eq!(post(&url, &headers, &first).await.0, 401);
    assert!(!town.log().join("\n").contains(token), "a token is never logged");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_brings_mail_by_webhook() {
    if !has_curl().await {
        return;
    }
    let (port, publisher) = (free(), Post::start().await);
    let names = publisher.names();
    let more = [("HTTP__MAIL_SECRET", "between us"), ("MAIL__DNS", names.as_str())];
    let town = started(port, &more).await;
    let ana = town.ana();
    appoint(&town, &ana).await;
    rows::bind(&town.database(), "morning-tide", "letters.tide.example", "tide.example").unwrap();
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    let mail = publisher.mail("By webhook", "us@courant.example");
    let at = jiff::Timestamp::now().as_second().to_string();
    let key = hmac::Key::new(hmac::HMAC_SHA256, b"between us");
    let signature = |key: &hmac::Key, mail: &str| {
        let signed = hmac::sign(key, format!("{at}.{mail}").as_bytes());
        signed.as_ref().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let url = format!("http://127.0.0.1:{port}/v1/mail");
    let send = async |key: &hmac::Key, mail: &str| {
        let file = town.file("mail.eml", mail);
        let signed = format!("X-Courant-Signature: sha256={}", signature(key, mail));
        let stamped = format!("X-Courant-Timestamp: {at}");
        post(&url, &["Content-Type: message/rfc822", &signed, &stamped], &file).await
    };
    let (status, said) = send(&key, &mail).await;
    assert_eq!(status, 200, "{said}");
    ana.gets_briefing("By webhook").await;
    let other = hmac::Key::new(hmac::HMAC_SHA256, b"somebody else's");
    assert_eq!(send(&other, &publisher.mail("Forged", "us@courant.example")).await.0, 401);
    // Signed by the provider, and by nobody who may send for that domain.
    assert_eq!(send(&key, &Post::unsigned("Unproved", "us@courant.example")).await.0, 200);
    ana.gets("“Unproved” says that it is Morning Tide").await;
    assert_eq!(ana.count("Forged") + ana.count("The news of Unproved"), 0, "{}", town.shown());
    town.finish().await;
}

fn rss(hub: &str, topic: &str, entries: &[u32]) -> String {
    let entries: String = entries
        .iter()
        .rev()
        .map(|n| {
            format!(
                "<item><guid>ebb-{n}</guid><title>Ebb {n}</title><pubDate>{:02} Nov 2026 06:00:00 GMT</pubDate>\
                 <description>The water is at number {n} of the steps, and it goes on falling.</description></item>",
                10 + n
            )
        })
        .collect();
    format!(
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Ebb Tables</title>\
         <atom:link rel='hub' href='{hub}'/><atom:link rel='self' href='{topic}'/>{entries}</channel></rss>"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_tells_what_is_new_at_once() {
    if !has_curl().await {
        return;
    }
    let (port, web) = (free(), Web::start().await);
    let base = format!("http://127.0.0.1:{port}/");
    let town = started(port, &[("HTTP__URL", &base), ("FETCH__ALLOW", "127.0.0.1")]).await;
    let (hub, topic) = (web.url("/hub"), web.url("/ebb.xml"));
    web.put("/hub", Page::status(202));
    web.put("/ebb.xml", Page::of(rss(&hub, &topic, &[1])));
    let _ = courant(&town, &["newsletter", "add", "Ebb Tables"]).await;
    let ana = town.ana();
    ana.ask("/subscribe ebb", "You now get Ebb Tables").await;
    let _ = courant(&town, &["feed", "add", &topic]).await;
    ana.gets_briefing("Ebb 1").await;
    // The bot asks the hub, the hub asks whether that was meant, and gets its challenge back.
    let asked = web.asked_times("/hub", 1).await.remove(0).body;
    let fields: Vec<(String, String)> =
        url::form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| key == name);
        found.unwrap_or_else(|| panic!("no {name} in {asked}")).1.clone()
    };
    assert_eq!((field("hub.mode").as_str(), field("hub.topic")), ("subscribe", topic.clone()));
    let callback = field("hub.callback");
    assert!(callback.starts_with(&base), "{callback}");
    let verify = url::Url::parse_with_params(
        &callback,
        [
            ("hub.mode", "subscribe"),
            ("hub.topic", &topic),
            ("hub.challenge", "echo-this"),
            ("hub.lease_seconds", "86400"),
        ],
    );
    let output = Command::new("curl").args(["--silent", verify.unwrap().as_str()]).output().await;
    assert_eq!(String::from_utf8(output.unwrap().stdout).unwrap(), "echo-this");
    // What it brings is believed by its signature alone.
    let key = hmac::Key::new(hmac::HMAC_SHA256, field("hub.secret").as_bytes());
    let bring = async |entries: &[u32], key: &hmac::Key| {
        let body = rss(&hub, &topic, entries);
        let signed = hmac::sign(key, body.as_bytes());
        let signed: String = signed.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        let file = town.file("brought.xml", body);
        let signature = format!("X-Hub-Signature: sha256={signed}");
        post(&callback, &["Content-Type: application/rss+xml", &signature], &file).await.0
    };
    let wrong = hmac::Key::new(hmac::HMAC_SHA256, b"wrong");
    assert!((200..300).contains(&bring(&[1, 2], &wrong).await), "as the standard wants it");
    assert!((200..300).contains(&bring(&[1, 3], &key).await));
    ana.gets_briefing("Ebb 3").await;
    assert_eq!(ana.count("Ebb 2"), 0, "{}", town.shown());
    assert_eq!(web.asked("/ebb.xml").len(), 2, "nobody had to ask the feed for it");
    town.finish().await;
}
