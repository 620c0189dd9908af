//! Albums on Telegram: issues that are carried by their pictures.

use crate::program;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use courant_core::intake::take_in;
use courant_simulator::telegram::{Call, Message};
use courant_tests::{Reader, Start, Town};
use jiff::Timestamp;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A feed's entry with pictures, each with its words, and next to no text.
fn strip(version: &str, base: &str, pictures: &[&str]) -> String {
    let figures: String = pictures
        .iter()
        .map(|name| {
            format!("&lt;p&gt;&lt;img src=\"{base}/{name}.png\" alt=\"The {name}\"&gt;&lt;/p&gt;")
        })
        .collect();
    format!(
        "<rss version=\"2.0\"><channel><title>Morning Tide</title><item><guid>strip-1</guid>\
         <title>{version} strip</title><pubDate>Thu, 19 Nov 2026 07:00:00 GMT</pubDate>\
         <description>&lt;p&gt;Drawn on the pier.&lt;/p&gt;{figures}</description></item></channel></rss>"
    )
}

async fn publish(town: &Town, text: String) -> i64 {
    let newsletter = town.newsletter("morning-tide").await;
    let taken = take_in(&town.store, &newsletter, "feed.xml", text.into_bytes(), Timestamp::now());
    taken.await.unwrap().issues[0].1.issue.0
}

/// Readers of everything in full.
async fn readers(town: &Town, count: usize) -> Vec<Reader> {
    let mut all = Vec::new();
    for number in 0..count {
        let reader = town.telegram_reader(&format!("Ana {number}"), "en");
        reader.ask("/subscribe morning", "You now get Morning Tide").await;
        reader.ask("/settings full", "From now on briefings come in full.").await;
        all.push(reader);
    }
    all
}

/// The pictures that stand in a chat.
fn pictures(town: &Town, reader: &Reader) -> Vec<Message> {
    let all = town.telegram.messages(reader.user());
    all.into_iter().filter(|message| message.photo.is_some()).collect()
}

/// Waits until so many pictures stand in a chat; gives them back.
async fn gets(town: &Town, reader: &Reader, count: usize) -> Vec<Message> {
    let there = || Some(pictures(town, reader)).filter(|found| found.len() == count);
    town.until(&format!("{count} pictures"), there).await
}

fn albums(town: &Town) -> Vec<Call> {
    let is_album = |call: &Call| call.method == "sendMediaGroup" || call.method == "sendPhoto";
    town.telegram.calls().into_iter().filter(is_album).collect()
}

/// A PNG's head: all that tells its size.
fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend([0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0]);
    bytes
}

/// A host of pictures on this machine; counts what is fetched of it. "gone" is not there, "odd" is no picture.
async fn host() -> (SocketAddr, Arc<AtomicUsize>) {
    let fetched = Arc::new(AtomicUsize::default());
    let count = Arc::clone(&fetched);
    let picture = move || {
        count.fetch_add(1, Ordering::Relaxed);
        async { png() }
    };
    let pages = Router::new()
        .route("/gone.png", get(|| async { StatusCode::NOT_FOUND }))
        .route("/odd.png", get(|| async { "no picture" }))
        .fallback(get(picture));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, pages).await.unwrap() });
    (address, fetched)
}

async fn town_that_fetches_here() -> Town {
    let settings = vec![("FETCH__ALLOW", "127.0.0.1".to_owned())];
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.start().await;
    town
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_of_pictures_is_a_text_with_an_album_under_it() {
    let town = Town::running().await;
    let readers = readers(&town, 2).await;
    publish(&town, strip("First", "https://img.example.org", &["pier", "gull", "boat"])).await;
    for reader in &readers {
        let text = reader.gets_briefing("First strip").await;
        assert_eq!(text.len(), 1, "{text:?}");
        assert!(text[0].text.contains("The gull"), "its words stand in the text too");
        let album = gets(&town, reader, 3).await;
        let words: Vec<&str> = album.iter().map(|message| message.text.as_str()).collect();
        assert_eq!(words, ["The pier", "The gull", "The boat"]);
        assert!(album.iter().all(|message| message.media_group == album[0].media_group));
        assert!(album[0].media_group.is_some());
        assert!(album[0].id > i64::try_from(text[0].id).unwrap(), "under the text");
    }
    let sent = albums(&town);
    assert_eq!(sent.len(), 2);
    let by_address = |call: &Call| call.body["media"].to_string().contains("https://");
    assert!(by_address(&sent[0]) && !by_address(&sent[1]), "the second one by file_id: {sent:?}");
    // A brief one, a story among pictures and one picture alone have none.
    readers[0].ask("/settings brief", "From now on briefings come in brief.").await;
    let story = "A story of the sea. ".repeat(60);
    let long = strip("Told", "https://img.example.org", &["pier", "gull"])
        .replace("Drawn on the pier.", &story)
        .replace("strip-1", "strip-2");
    publish(&town, long).await;
    let single =
        strip("Single", "https://img.example.org", &["pier"]).replace("strip-1", "strip-3");
    publish(&town, single).await;
    for reader in &readers {
        reader.gets_briefing("Single strip").await;
    }
    assert_eq!(albums(&town).len(), 2);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_that_telegram_cannot_get_are_uploaded_once() {
    let town = town_that_fetches_here().await;
    town.allow("failed to get HTTP URL content");
    town.allow("IMAGE_PROCESS_FAILED");
    let (address, fetched) = host().await;
    town.telegram.break_photo("127.0.0.1", "failed to get HTTP URL content");
    let readers = readers(&town, 3).await;
    let base = format!("http://{address}");
    publish(&town, strip("Hidden", &base, &["pier", "gone", "gull", "odd"])).await;
    for reader in &readers {
        reader.gets_briefing("Hidden strip").await;
        let album = gets(&town, reader, 2).await;
        let words: Vec<&str> = album.iter().map(|message| message.text.as_str()).collect();
        assert_eq!(words, ["The pier", "The gull"], "the others are told in the text");
    }
    town.finish().await;
    assert_eq!(fetched.load(Ordering::Relaxed), 2, "each is fetched once");
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_that_nobody_can_get_are_told_by_their_words() {
    // Nothing of this machine may be fetched here.
    let town = Town::running().await;
    town.allow("failed to get HTTP URL content");
    let (address, fetched) = host().await;
    town.telegram.break_photo("127.0.0.1", "failed to get HTTP URL content");
    let readers = readers(&town, 1).await;
    publish(&town, strip("Lost", &format!("http://{address}"), &["pier", "gull"])).await;
    readers[0].gets_briefing("Lost strip").await;
    readers[0].gets("🖼 The pier\n🖼 The gull").await;
    assert!(pictures(&town, &readers[0]).is_empty());
    assert_eq!(fetched.load(Ordering::Relaxed), 0);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_album_is_corrected_and_taken_back() {
    let town = Town::running().await;
    let readers = readers(&town, 1).await;
    let base = "https://img.example.org";
    let issue = publish(&town, strip("First", base, &["pier", "gull", "boat"])).await;
    let first = gets(&town, &readers[0], 3).await;
    publish(&town, strip("Second", base, &["pier", "whale"])).await;
    let words = |all: Vec<Message>| -> Vec<String> { all.into_iter().map(|m| m.text).collect() };
    let second = gets(&town, &readers[0], 2).await;
    assert!(second[0].id > first[2].id, "posted anew");
    assert_eq!(words(second), ["The pier", "The whale"]);
    assert_eq!(readers[0].count("Second strip"), 1);
    // No pictures any more: a text alone.
    publish(&town, strip("Third", base, &[])).await;
    readers[0].gets_briefing("Third strip").await;
    assert_eq!(gets(&town, &readers[0], 0).await, []);
    // With pictures again; what is taken back goes.
    publish(&town, strip("Fourth", base, &["pier", "gull"])).await;
    gets(&town, &readers[0], 2).await;
    let _ = town.run(&program(), &["retract", &issue.to_string(), "--yes"]).await.expect(0);
    assert_eq!(gets(&town, &readers[0], 0).await, []);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_deleted_any_more_keeps_its_pictures_and_says_so() {
    let town = Town::running().await;
    town.allow("can't be deleted for everyone");
    let readers = readers(&town, 1).await;
    let base = "https://img.example.org";
    let issue = publish(&town, strip("Old", base, &["pier", "gull"])).await;
    let old = gets(&town, &readers[0], 2).await;
    town.telegram.clock().skip(Duration::from_secs(49 * 60 * 60));
    publish(&town, strip("New", base, &["pier", "whale"])).await;
    readers[0].gets_briefing("New strip").await;
    let kept: Vec<i64> = pictures(&town, &readers[0]).iter().map(|picture| picture.id).collect();
    assert_eq!(kept, [old[0].id, old[1].id]);
    let _ = town.run(&program(), &["retract", &issue.to_string(), "--yes"]).await.expect(0);
    let noted = || {
        let first = pictures(&town, &readers[0]).into_iter().next()?;
        first.text.contains("taken back").then_some(())
    };
    town.until("the first picture says that it was taken back", noted).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_album_keeps_to_the_pace_of_a_group() {
    let town = Town::running().await;
    let ana = town.ana();
    let chat = town.telegram.add_supergroup("Film club", ana.user());
    let club = town.in_chat(ana.user(), chat);
    club.ask("/subscribe morning", "Film club now gets Morning Tide").await;
    club.ask("/settings full", "From now on briefings come in full.").await;
    let names = ["a", "b", "c", "d", "e", "f"];
    publish(&town, strip("Group", "https://img.example.org", &names)).await;
    let there = || {
        let all = town.telegram.messages(chat);
        let count = all.iter().filter(|message| message.photo.is_some()).count();
        (count == names.len()).then_some(())
    };
    town.until("the album is there", there).await;
    assert_eq!(town.telegram.counts().too_many_requests, 0);
    town.finish().await;
}
