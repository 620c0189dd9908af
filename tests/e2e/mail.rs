//! Mail: from a mailbox (Dovecot) and from a mail server (swaks), checked, matched, held, and delivered.

#[path = "../../crates/courant-sources/tests/mailbox/dovecot.rs"]
#[expect(dead_code, reason = "the mailbox's own tests use all of it")]
pub(crate) mod dovecot;

use crate::operators::appoint;
use crate::program;
use courant_tests::{Post, Start, Town, rows};
use dovecot::{Dovecot, PASSWORD, Setup, USER};
use std::net::TcpListener;
use tokio::process::Command;

/// The configuration of a mailbox at this Dovecot, whose provider calls itself `mx.example.net`.
pub(crate) fn mailbox(dovecot: &Dovecot) -> Vec<(&'static str, String)> {
    vec![
        ("MAILBOX__HOST", "localhost".to_owned()),
        ("MAILBOX__PORT", dovecot.imaps.to_string()),
        ("MAILBOX__CA_FILE", dovecot.path("trusted.pem").display().to_string()),
        ("MAILBOX__USER", USER.to_owned()),
        ("MAILBOX__PASSWORD", PASSWORD.to_owned()),
        ("MAIL__AUTHSERV_IDS", "mx.example.net".to_owned()),
    ]
}

/// The configuration of a mail server, and its port.
pub(crate) fn server(post: &Post) -> (Vec<(&'static str, String)>, u16) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = vec![
        ("SMTP__LISTEN", format!("127.0.0.1:{port}")),
        ("SMTP__DOMAIN", "courant.example".to_owned()),
        ("MAIL__DNS", post.names()),
    ];
    (settings, port)
}

async fn started(settings: Vec<(&'static str, String)>) -> Town {
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.start_apart(&program()).await;
    town
}

async fn courant(town: &Town, words: &[&str]) -> String {
    town.run(&program(), words).await.expect(0).out
}

/// Lists the mails that wait until there is one with these words; returns its number.
async fn held(town: &Town, words: &str) -> String {
    for _ in 0..600 {
        let listed = courant(town, &["held", "list"]).await;
        if let Some(line) = listed.lines().find(|line| line.contains(words)) {
            return line.split(' ').next().unwrap().to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no mail with {words:?} waits: {}", courant(town, &["held", "list"]).await);
}

/// What a mailbox's provider writes above a mail of the publisher's that it has checked.
pub(crate) fn vouched(mail: &str) -> Vec<u8> {
    let results = "Authentication-Results: mx.example.net; dkim=pass header.d=tide.example";
    format!("{results}\r\n{mail}").into_bytes()
}

pub(crate) fn save(dovecot: &Dovecot, mail: &[u8]) {
    let _ = dovecot.doveadm(&["save", "-u", USER, "-m", "INBOX"], mail);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newsletter_arrives_in_a_mailbox_and_goes_out() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let town = started(mailbox(&dovecot)).await;
    let ana = town.ana();
    appoint(&town, &ana).await;
    town.until_logged("watching INBOX").await;
    // A letter to whoever has the mailbox is nobody else's business.
    let letter = "From: Mum <mum@home.example>\r\nTo: reader@example.org\r\nSubject: Sunday\r\n\r\nAre you coming?\r\n";
    save(&dovecot, letter.as_bytes());
    // Nobody knows it yet: the operator looks at it, and makes it a newsletter.
    save(&dovecot, &vouched(&Post::unsigned("Tide 1", USER)));
    let told = ana.gets("“Tide 1” has come from a sender that is no newsletter yet").await;
    assert!(told.text.contains("It is proved to be from tide.example."), "{told:?}");
    let number = held(&town, "Tide 1").await;
    assert!(courant(&town, &["held", "show", &number]).await.contains("the harbour is open again"));
    let shown = ana.click(&told, "Look at it", "no newsletter yet").await;
    assert!(ana.count("the harbour is open again") == 1, "{}", town.shown());
    let accepted = ana.click(&shown, "Accept", "Tide Letters is a newsletter now").await;
    ana.click(&accepted, "＋ Tide Letters", "You now get Tide Letters").await;
    // From now on it comes by itself.
    save(&dovecot, &vouched(&Post::unsigned("Tide 2", USER)));
    let seen = ana.gets_briefing("Tide 2").await;
    let all: String = seen.iter().map(|seen| seen.text.as_str()).collect();
    assert!(!all.contains(USER) && !all.contains("12345"), "nothing of the subscription: {all}");
    // Whoever claims to be it is not it.
    save(&dovecot, Post::unsigned("Tide 3", USER).as_bytes());
    let told = ana.gets("“Tide 3” says that it is Tide Letters").await;
    assert!(!told.has("Block"), "that would block Tide Letters: {told:?}");
    let number = held(&town, "Tide 3").await;
    let block = town.run(&program(), &["held", "block", &number]).await.expect(1);
    assert!(block.err.contains("it names the sender of a newsletter here"), "{block:?}");
    ana.click(&told, "Discard", "“Tide 3” is thrown away.").await;
    // Nor is an advertiser.
    let advertiser = Post::unsigned("Buy now", USER)
        .replace("letters.tide.example", "ads.example")
        .replace("tide.example", "ads.example")
        .replace("Tide Letters", "Great Offers");
    save(&dovecot, advertiser.as_bytes());
    let told = ana.gets("“Buy now” has come from a sender that is no newsletter yet").await;
    ana.click(&told, "Block", "is blocked: what comes from there is thrown away.").await;
    save(
        &dovecot,
        advertiser.replace("Buy now", "Buy more").replace("Buy-now", "Buy-more").as_bytes(),
    );
    // A confirmation is the operator's business.
    let asks = "From: Ebb Notes <hello@ebb.example>\r\nTo: reader@example.org\r\nSubject: Please confirm your \
        subscription\r\nMessage-ID: <c@ebb.example>\r\n\r\nPlease confirm your subscription to Ebb Notes:\r\n\
        https://ebb.example/confirm?t=abc\r\n";
    save(&dovecot, asks.as_bytes());
    let told = ana.gets("https://ebb.example/confirm?t=abc").await;
    let link = told.buttons.iter().find(|(label, _)| label == "Confirm").unwrap().1.clone();
    assert_eq!(link.as_deref(), Some("https://ebb.example/confirm?t=abc"));
    assert!(!town.log().join("\n").contains("confirm?t="), "its link is a key, and is not logged");
    let waiting = courant(&town, &["held", "list"]).await;
    assert!(waiting.lines().filter(|line| !line.starts_with(' ')).count() == 1, "{waiting}");
    let sources = courant(&town, &["sources"]).await;
    assert!(sources.contains("✓ mailbox: watching INBOX (IDLE)"), "{sources}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_is_numbered_anew_brings_nothing_twice() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let mut town = started(mailbox(&dovecot)).await;
    let ana = town.ana();
    appoint(&town, &ana).await;
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    town.until_logged("watching INBOX").await;
    save(&dovecot, &vouched(&Post::unsigned("Tide 1", USER)));
    let number = held(&town, "Tide 1").await;
    let _ = courant(&town, &["held", "accept", &number, "--newsletter", "morning-tide"]).await;
    ana.gets_briefing("Tide 1").await;
    // One that was thrown away, one that was published by hand, one that waits.
    for (title, button) in
        [("Forged 1", Some("Discard")), ("Forged 2", Some("Publish")), ("Forged 3", None)]
    {
        save(&dovecot, Post::unsigned(title, USER).as_bytes());
        let number = held(&town, title).await;
        match button {
            Some("Discard") => drop(courant(&town, &["held", "discard", &number]).await),
            Some(_) => drop(courant(&town, &["held", "publish", &number]).await),
            None => {}
        }
    }
    ana.gets_briefing("Forged 2").await;
    town.stop().await;
    // What operators were told just before a restart is not counted to the pace after it: a briefing may be refused once.
    town.allow("Too Many Requests");
    let renumber = ["mailbox", "update", "-u", USER, "--uid-validity", "4242", "INBOX"];
    let _ = dovecot.doveadm(&renumber, b"");
    town.start_apart(&program()).await;
    // All of it is read once more, and then what is new.
    save(&dovecot, &vouched(&Post::unsigned("Tide 2", USER)));
    ana.gets_briefing("Tide 2").await;
    for title in ["Tide 1", "Forged 2"] {
        let told = format!("The news of {title}");
        assert_eq!(ana.count(&told), 1, "{title}: {}", town.shown());
    }
    let waiting = courant(&town, &["held", "list"]).await;
    assert_eq!(waiting.matches("Forged").count(), 1, "{waiting}");
    assert!(waiting.contains("Forged 3"), "{waiting}");
    let bookmarks = rows::uid_validities(&town.database()).unwrap();
    assert_eq!(bookmarks, [4242]);
    town.finish().await;
}

/// Hands a mail in with swaks; returns whether it was taken, and what was said.
pub(crate) async fn swaks(town: &Town, port: u16, to: &str, mail: &str) -> (bool, String) {
    let file = town.file("mail.eml", mail);
    let output = Command::new("swaks")
        .args(["--server", &format!("127.0.0.1:{port}"), "--helo", "mail.tide.example"])
        .args(["--from", "bounce@tide.example", "--to", to, "--suppress-data"])
        .args(["--data", &format!("@{}", file.display())])
        .output()
        .await
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether swaks is there; where it must be and is not, the test fails.
pub(crate) async fn has_swaks() -> bool {
    let there = Command::new("swaks").arg("--version").output().await.is_ok();
    assert!(there || !dovecot::are_needed(), "swaks is needed here and not installed");
    if !there {
        eprintln!("not tested: swaks is not installed");
    }
    there
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newsletter_comes_to_an_address_of_its_own() {
    if !has_swaks().await {
        return;
    }
    let post = Post::start().await;
    let (settings, port) = server(&post);
    let town = started(settings).await;
    town.until_logged("listening on").await;
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
    }
    let address = courant(&town, &["newsletter", "address", "morning-tide"]).await;
    let address = address.trim();
    assert_eq!(address, courant(&town, &["newsletter", "address", "morning-tide"]).await.trim());
    let (taken, said) = swaks(&town, port, address, &post.mail("Low water", address)).await;
    assert!(taken, "{said}");
    for reader in &readers {
        reader.gets_briefing("Low water").await;
    }
    // The same again, as servers do that have not heard the answer.
    let (taken, said) = swaks(&town, port, address, &post.mail("Low water", address)).await;
    assert!(taken, "{said}");
    // Nobody's address, and somebody else's domain.
    for to in ["morning-tide@courant.example", "ana@example.net", "postmaster@courant.example"] {
        let (taken, said) = swaks(&town, port, to, &post.mail("Relayed", to)).await;
        assert!(!taken && said.contains("550"), "{said}");
    }
    // The address is known by now to whoever reads the mail: what is not signed waits.
    let forged = Post::unsigned("Forged", address);
    let (taken, said) = swaks(&town, port, address, &forged).await;
    assert!(taken, "{said}");
    let number = held(&town, "Forged").await;
    // It claims the id of what was delivered, and corrects nothing.
    let again = Post::unsigned("Low water", address).replace("sails at nine", "sails never");
    assert!(swaks(&town, port, address, &again).await.0);
    held(&town, "Low water").await;
    // An operator may publish it all the same, and may want to see each first.
    let _ = courant(&town, &["held", "publish", &number]).await;
    for reader in &readers {
        reader.gets_briefing("Forged").await;
    }
    let _ = courant(&town, &["newsletter", "edit", "morning-tide", "--review", "yes"]).await;
    assert!(swaks(&town, port, address, &post.mail("Looked at", address)).await.0);
    let number = held(&town, "Looked at").await;
    assert!(readers.iter().all(|reader| reader.count("Looked at") == 0));
    let _ = courant(&town, &["held", "publish", &number]).await;
    for reader in &readers {
        reader.gets_briefing("Looked at").await;
        assert_eq!(reader.count("Low water"), 1, "{}", town.shown());
        assert_eq!(reader.count("sails never"), 0, "{}", town.shown());
    }
    town.finish().await;
}
