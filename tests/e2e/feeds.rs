//! Feeds: added, asked, redirected, slow, broken, given up on; the real bot against a real web server.

use crate::operators::appoint;
use crate::program;
use courant_tests::{Page, Reader, Start, Town, Web, rows};
use std::fmt::Write as _;

/// A town that may reach this machine, and a web server on it.
async fn set() -> (Town, Web) {
    let settings = vec![("FETCH__ALLOW", "127.0.0.1".to_owned())];
    let town = Town::set(Start { settings, ..Start::default() }).await;
    (town, Web::start().await)
}

async fn running() -> (Town, Web) {
    let (mut town, web) = set().await;
    town.start_apart(&program()).await;
    (town, web)
}

/// An Atom feed of these entries, the newest first: a number, and how its text ends.
fn atom(entries: &[(u32, &str)]) -> String {
    let mut all = String::new();
    for (number, end) in entries {
        let _ = write!(
            all,
            "<entry><id>urn:tide:{number}</id><title>Tide {number}</title>\
             <link href='http://example.org/{number}'/><updated>2026-11-{number:02}T06:00:00Z</updated>\
             <content type='html'>&lt;p&gt;High water at {number} past six. The mole is closed until noon {end}.\
             &lt;/p&gt;</content></entry>"
        );
    }
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:tide</id><title>Tide Tables</title>\
         <subtitle>when the water comes</subtitle><updated>2026-11-20T06:00:00Z</updated>{all}</feed>"
    )
}

/// Has all feeds asked again, once what they answered before is written down.
async fn make_due(town: &Town) {
    while !rows::make_feeds_due(&town.database()).unwrap() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// Has the feed at `/other.xml` asked again, by its number: it was added second.
async fn make_other_due(town: &Town) {
    let _ = town.run(&program(), &["feed", "resume", "2"]).await.expect(0);
}

/// Adds a feed with the program; returns what it said.
async fn add(town: &Town, arguments: &[&str]) -> String {
    let words = [&["feed", "add"], arguments].concat();
    town.run(&program(), &words).await.expect(0).out
}

async fn subscribed(town: &Town) -> [Reader; 2] {
    let readers = town.readers();
    for reader in &readers {
        reader.ask("/subscribe tide tables", "You now get Tide Tables").await;
    }
    readers
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_found_by_its_page_and_its_new_entries_reach_readers() {
    let (town, web) = running().await;
    web.put("/", Page::of("<link rel=alternate type=application/atom+xml href=/tide.xml><p>Hi"));
    web.put("/tide.xml", Page::of(atom(&[(3, "today"), (2, "today"), (1, "today")])).etag("\"a\""));
    let _ = town.run(&program(), &["newsletter", "add", "Tide Tables"]).await.expect(0);
    let readers = subscribed(&town).await;
    let said = add(&town, &[&web.url("/")]).await;
    assert!(said.contains("/tide.xml to tide-tables (3 entries)"), "{said}");
    for reader in &readers {
        reader.gets_briefing("Tide 3").await;
    }
    // Asked when it was added, and by the bot.
    web.asked_times("/tide.xml", 2).await;
    make_due(&town).await;
    let asked = web.asked_times("/tide.xml", 3).await;
    assert_eq!(asked[2].header("if-none-match"), Some("\"a\""));
    assert_eq!(asked[2].status, 304);
    assert!(asked[2].header("accept-encoding").unwrap().contains("gzip"));
    web.put("/tide.xml", Page::of(atom(&[(5, "today"), (4, "today"), (3, "today")])).etag("\"b\""));
    make_due(&town).await;
    for reader in &readers {
        reader.gets_briefing("Tide 5").await;
        assert_eq!(reader.count("Tide 4"), 1, "{}", town.shown());
        assert_eq!(reader.count("Tide 3"), 1, "{}", town.shown());
        for old in ["Tide 1", "Tide 2"] {
            assert_eq!(reader.count(old), 0, "{}", town.shown());
        }
    }
    readers[0].ask("/issues tide tables", "Tide 1").await;
    let listed = town.run(&program(), &["feed", "list"]).await.expect(0).out;
    assert!(
        listed.contains("tide-tables http://127.0.0.1:") && listed.contains("✓ asked"),
        "{listed}"
    );
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_brings_its_newsletter_and_can_begin_with_nothing() {
    let (town, web) = running().await;
    web.put("/tide.xml", Page::of(atom(&[(2, "today"), (1, "today")])));
    let said = add(&town, &[&web.url("/tide.xml"), "--first", "none"]).await;
    assert!(said.contains("added the newsletter tide-tables"), "{said}");
    web.asked_times("/tide.xml", 2).await;
    let ana = &subscribed(&town).await[0];
    web.put("/tide.xml", Page::of(atom(&[(3, "today"), (2, "today"), (1, "today")])));
    make_due(&town).await;
    ana.gets_briefing("Tide 3").await;
    assert_eq!(ana.count("Tide 2"), 0, "{}", town.shown());
    let again = town.run(&program(), &["feed", "add", &web.url("/tide.xml")]).await.expect(1);
    assert!(again.err.contains("that feed is there already"), "{again:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_updated_entry_is_a_correction() {
    let (town, web) = running().await;
    web.put("/tide.xml", Page::of(atom(&[(2, "today")])));
    let _ = town.run(&program(), &["newsletter", "add", "Tide Tables"]).await.expect(0);
    let readers = subscribed(&town).await;
    add(&town, &[&web.url("/tide.xml")]).await;
    for reader in &readers {
        reader.gets_briefing("Tide 2").await;
    }
    web.put("/tide.xml", Page::of(atom(&[(2, "tomorrow")])));
    make_due(&town).await;
    for reader in &readers {
        reader.gets("until noon tomorrow").await;
        assert_eq!(reader.count("Tide 2"), 1, "the message itself changes: {}", town.shown());
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_of_a_newsletter_that_is_looked_at_wait_for_a_press() {
    let (town, web) = running().await;
    web.put("/tide.xml", Page::of(atom(&[(1, "today")])));
    add(&town, &[&web.url("/tide.xml"), "--first", "none"]).await;
    web.asked_times("/tide.xml", 2).await;
    let [ana, ben] = subscribed(&town).await;
    appoint(&town, &ben).await;
    let review = ["newsletter", "edit", "tide-tables", "--review", "yes"];
    let _ = town.run(&program(), &review).await.expect(0);
    web.put("/tide.xml", Page::of(atom(&[(2, "today"), (1, "today")])));
    make_due(&town).await;
    let told = ben.gets("Tide Tables: “Tide 2” is to be published.").await;
    assert_eq!(ana.count("Tide 2"), 0, "{}", town.shown());
    ben.click(&told, "Publish", "goes out to 2 chats.").await;
    ana.gets_briefing("Tide 2").await;
    // It is put right: that is looked at, too.
    web.put("/tide.xml", Page::of(atom(&[(2, "tomorrow"), (1, "today")])));
    make_due(&town).await;
    let gone = |seen: &courant_tests::Seen| seen.has("Publish");
    let told = town.until("the correction waits", || ben.sees().into_iter().find(gone)).await;
    assert_eq!(ana.count("until noon tomorrow"), 0, "{}", town.shown());
    let shown = ben.click(&told, "Look at it", "what was delivered would be corrected").await;
    ben.click(&shown, "Publish", "is corrected, with its copies in 2 chats.").await;
    ana.gets("until noon tomorrow").await;
    // Many at once are told together.
    let many: Vec<(u32, &str)> = (3..13).rev().map(|n| (n, "today")).collect();
    web.put("/tide.xml", Page::of(atom(&many)));
    make_due(&town).await;
    let list = ben.gets("What waits for you").await;
    assert!(ben.count("is to be published") <= 4, "{}", town.shown());
    let all = ben.click(&list, "What waits", "Tide 3 – Tide Tables").await;
    ben.click(&all, "Tide 3", "Tide Tables: “Tide 3” is to be published.").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_moved_for_good_is_asked_there() {
    let (town, web) = running().await;
    web.put("/old.xml", Page::of(atom(&[(1, "today")])));
    web.put("/passing.xml", Page::of(atom(&[(1, "today")]).replace("Tide", "Ebb")));
    for path in ["/old.xml", "/passing.xml"] {
        add(&town, &[&web.url(path)]).await;
        web.asked_times(path, 2).await;
    }
    web.put("/old.xml", Page::moved(301, "/new.xml"));
    web.put("/passing.xml", Page::moved(302, "/other.xml"));
    web.put("/new.xml", Page::of(atom(&[(2, "today")])));
    web.put("/other.xml", Page::of(atom(&[(2, "today")]).replace("Tide", "Ebb")));
    for times in 1..3 {
        make_due(&town).await;
        web.asked_times("/new.xml", times).await;
        web.asked_times("/other.xml", times).await;
    }
    assert_eq!(web.asked("/old.xml").len(), 3, "not asked again");
    assert_eq!(web.asked("/passing.xml").len(), 4, "asked each time");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_or_broken_server_holds_nobody_up_and_is_given_up_on_in_the_end() {
    let (mut town, web) = set().await;
    town.start_apart(&program()).await;
    let [ana, _] = town.readers();
    appoint(&town, &ana).await;
    let named = |name: &str| atom(&[(1, "today")]).replace("Tide Tables", name);
    for (path, name) in [("/slow", "Slow"), ("/cut", "Cut"), ("/page", "Page"), ("/gone", "Gone")] {
        web.put(path, Page::of(named(name)));
        add(&town, &[&web.url(path)]).await;
        web.asked_times(path, 2).await;
    }
    web.put("/slow", Page::of(named("Slow")).held());
    web.put("/cut", Page::of(named("Cut")).cut());
    web.put("/page", Page::of("<html><p>We have a new site!</p></html>"));
    web.put("/gone", Page::status(410));
    make_due(&town).await;
    for path in ["/cut", "/page", "/gone"] {
        web.asked_times(path, 3).await;
    }
    ana.gets("The feed of Gone").await;
    let listed = town.run(&program(), &["feed", "list"]).await.expect(0).out;
    let of = |slug: &str| {
        let lines: Vec<&str> = listed.lines().collect();
        let at = lines.iter().position(|line| line.contains(slug)).unwrap();
        lines[at + 1].to_owned()
    };
    assert!(of(" gone ").contains("✗ given up on"), "{listed}");
    assert!(of(" page ").contains("a page, not with a feed"), "{listed}");
    assert!(of(" cut ").contains("✗ failing"), "{listed}");
    // The server is well again, and whoever resumes it asks at once.
    web.put("/gone", Page::of(named("Gone")));
    let id = listed.lines().find(|line| line.contains(" gone ")).unwrap();
    let id = id.split(' ').next().unwrap();
    let _ = town.run(&program(), &["feed", "resume", id]).await.expect(0);
    web.asked_times("/gone", 4).await;
    town.until("it is well again", || {
        rows::feed_troubles(&town.database()).unwrap().iter().all(|of| of != id).then_some(())
    })
    .await;
    web.let_go();
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_one_host_few_are_asked_at_the_same_time() {
    let (town, web) = running().await;
    for number in 0..8 {
        let path = format!("/{number}.xml");
        web.put(&path, Page::of(atom(&[(1, "today")]).replace("Tide", &format!("Tide{number}"))));
        add(&town, &[&web.url(&path)]).await;
        web.asked_times(&path, 2).await;
        let held = atom(&[(2, "today")]).replace("Tide", &format!("Tide{number}"));
        web.put(&path, Page::of(held).held());
    }
    make_due(&town).await;
    town.until("two are asked", || (web.now() == 2).then_some(())).await;
    web.let_go();
    for number in 0..8 {
        web.asked_times(&format!("/{number}.xml"), 3).await;
    }
    assert_eq!(web.most_at_once(), 2);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_takes_nothing_is_no_reason_to_ask_again_and_again() {
    let (town, web) = running().await;
    rows::refuse_feed(&town.database(), "/refused.xml").unwrap();
    for (path, name) in [("/refused.xml", "Refused"), ("/other.xml", "Other")] {
        web.put(path, Page::of(atom(&[(1, "today")]).replace("Tide Tables", name)));
    }
    add(&town, &[&web.url("/refused.xml")]).await;
    web.asked_times("/refused.xml", 2).await;
    // The other one is asked when the feeds are looked at next, and again then.
    add(&town, &[&web.url("/other.xml")]).await;
    web.asked_times("/other.xml", 2).await;
    make_other_due(&town).await;
    web.asked_times("/other.xml", 3).await;
    assert_eq!(web.asked("/refused.xml").len(), 2, "once by whoever added it, once by the bot");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_private_is_asked_unless_it_is_allowed() {
    let town = Town::set(Start::default()).await;
    let web = Web::start().await;
    let refused = town.run(&program(), &["feed", "add", &web.url("/tide.xml")]).await.expect(1);
    assert!(refused.err.contains("an address that may not be fetched"), "{refused:?}");
    assert_eq!(web.asked("/tide.xml").len(), 0);
    for nonsense in ["", "::", "ftp://example.org", "mailto:ana@example.org"] {
        let refused = town.run(&program(), &["feed", "add", nonsense]).await.expect(1);
        assert!(refused.err.contains("address"), "{refused:?}");
    }
    town.finish().await;
}
