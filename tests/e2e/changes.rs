//! Corrections and retractions: copies that stand in many chats are edited, added to, shortened and deleted.

use crate::parts::parts;
use crate::program;
use courant_core::intake::take_in;
use courant_core::model::Depth;
use courant_core::store::Fate;
use courant_simulator::{Fault, FaultRule};
use courant_tests::{Reader, Town, crowd};
use jiff::Timestamp;
use std::fmt::Write as _;
use std::time::Duration;

/// Readers on each platform: a thousand copies in all.
const READERS: usize = 500;

/// An issue of that id in a feed; each story's text holds the version's name and its number, once.
fn edition(version: &str, stories: usize) -> String {
    let filler =
        "The tide came in and went out again, and somebody wrote it down with care. ".repeat(4);
    let mut body = String::new();
    for number in 0..stories {
        let _ = write!(
            body,
            "&lt;h2&gt;Story {number}&lt;/h2&gt;&lt;p&gt;{version}{number:03} {filler}&lt;/p&gt;"
        );
    }
    format!(
        "<rss version=\"2.0\"><channel><title>Morning Tide</title><item><guid>issue-7</guid>\
         <title>Harbour, {version}</title><pubDate>Thu, 19 Nov 2026 07:00:00 GMT</pubDate>\
         <description>{body}</description></item></channel></rss>"
    )
}

async fn take(town: &Town, version: &str, stories: usize) -> (i64, Fate) {
    let newsletter = town.newsletter("morning-tide").await;
    let bytes = edition(version, stories).into_bytes();
    let taken =
        take_in(&town.store, &newsletter, "feed.xml", bytes, Timestamp::now()).await.unwrap();
    let (_, accepted) = &taken.issues[0];
    (accepted.issue.0, accepted.fate)
}

/// Waits until nothing is left to do.
async fn settled(town: &Town) {
    let deadline = tokio::time::Instant::now() + Duration::from_secs(120);
    while !town.store.outbox_is_empty().await.unwrap() {
        assert!(tokio::time::Instant::now() < deadline, "it did not settle\n{}", town.shown());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Messages that were edited so far on each platform.
fn edits(town: &Town) -> (u64, usize) {
    let patched = town.discord.calls().iter().filter(|call| call.method == "PATCH").count();
    (town.telegram.counts().edits, patched)
}

/// Checks that a chat holds this version, all of it, in order, once, and nothing of any other.
fn holds(reader: &Reader, version: &str, stories: usize) {
    let all = reader.sees();
    let mine: Vec<_> = all.iter().filter(|seen| seen.by_bot).collect();
    let numbered = parts(&all);
    let numbers: Vec<_> = numbered.iter().map(|(number, count, _)| (*number, *count)).collect();
    let count = mine.len();
    let expected: Vec<_> = (1..=count).map(|number| (number, count)).collect();
    if count > 1 {
        assert_eq!(numbers, expected, "{}", reader.user());
    }
    let text: String = mine.iter().map(|seen| seen.text.as_str()).collect();
    let words = text.split_whitespace().filter(|word| is_mark(word)).collect::<Vec<_>>();
    let marks: Vec<String> = (0..stories).map(|number| format!("{version}{number:03}")).collect();
    assert_eq!(words, marks, "{} on {}", reader.user(), reader.platform());
    assert!(text.contains(&format!("Harbour, {version}")));
}

/// A mark: letters, then three digits.
fn is_mark(word: &str) -> bool {
    let (letters, digits) = word.split_at(word.len().saturating_sub(3));
    digits.len() == 3
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && ["First", "Second", "Third", "Fourth"].contains(&letters)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_copies_are_corrected_and_taken_back() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), READERS, Depth::Full).await;
    town.start().await;
    assert_eq!(take(&town, "First", 12).await.1, Fate::New);
    settled(&town).await;
    readers.iter().for_each(|reader| holds(reader, "First", 12));
    let before = readers[0].sees().len();

    // More parts than before.
    let (issue, fate) = take(&town, "Second", 30).await;
    assert_eq!(fate, Fate::Corrected);
    settled(&town).await;
    readers.iter().for_each(|reader| holds(reader, "Second", 30));
    assert!(readers[0].sees().len() > before);

    // Fewer.
    take(&town, "Third", 3).await;
    settled(&town).await;
    readers.iter().for_each(|reader| holds(reader, "Third", 3));

    // The same again is no correction, and edits nothing.
    let edits = edits(&town);
    assert_eq!(take(&town, "Third", 3).await.1, Fate::Known);
    settled(&town).await;
    assert_eq!(self::edits(&town), edits);

    let back = town.run(&program(), &["retract", &issue.to_string()]).await.expect(1);
    assert!(back.err.contains("--yes"), "{back:?}");
    let _ = town
        .run(&program(), &["retract", &issue.to_string(), "--yes"])
        .await
        .expect(0)
        .says("its copies in 1000 chats are deleted");
    settled(&town).await;
    for reader in &readers {
        assert_eq!(reader.sees().iter().filter(|seen| seen.by_bot).count(), 0, "{}", reader.user());
    }
    let _ = town.run(&program(), &["deliveries"]).await.expect(0).says("1000 taken back");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_refused_edit_is_made_in_bare_words_and_harms_no_other() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), 3, Depth::Full).await;
    town.start().await;
    town.allow(" 400 ");
    take(&town, "First", 12).await;
    settled(&town).await;
    let refuse = |on: &str, chat: String| FaultRule {
        on: Some(on.into()),
        chat: Some(chat),
        after: 0,
        times: 1,
        fault: Fault::Refuse { status: 400 },
    };
    town.telegram.faults().add(refuse("editMessageText", readers[1].user().to_string()));
    let dm = town.discord.dm(u64::try_from(readers[4].user()).unwrap()).unwrap();
    town.discord.faults().add(refuse("PATCH", dm.to_string()));
    take(&town, "Second", 12).await;
    settled(&town).await;
    readers.iter().for_each(|reader| holds(reader, "Second", 12));
    let refused = town.discord.calls().iter().filter(|call| call.status == 400).count();
    assert_eq!((town.telegram.counts().faults, refused), (1, 1));
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_old_to_be_deleted_becomes_a_note() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), 2, Depth::Full).await;
    town.start().await;
    town.allow("can't be deleted");
    let (issue, _) = take(&town, "First", 12).await;
    settled(&town).await;
    town.telegram.clock().skip(Duration::from_secs(49 * 60 * 60));
    let _ = town.run(&program(), &["retract", &issue.to_string(), "--yes"]).await.expect(0);
    settled(&town).await;
    for reader in &readers {
        let texts: Vec<String> =
            reader.sees().into_iter().filter(|seen| seen.by_bot).map(|seen| seen.text).collect();
        let is_note = |text: &String| text.contains("This issue was taken back by its publisher.");
        if reader.platform() == "telegram" {
            assert!(!texts.is_empty() && texts.iter().all(is_note), "{texts:?}");
        } else {
            assert!(texts.is_empty(), "{texts:?}");
        }
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_without_an_id_is_corrected_by_its_number() {
    let (mut town, readers) = crowd::on_both(crowd::unpaced(), 1, Depth::Full).await;
    town.start().await;
    town.publish("morning-tide", &courant_tests::issue("Wrong harbour")).await;
    for reader in &readers {
        reader.gets_briefing("Wrong harbour").await;
    }
    settled(&town).await;
    let shown = town.run(&program(), &["deliveries"]).await.expect(0);
    let number = shown.out.split_whitespace().next().unwrap().to_owned();
    let file = town.file("right.md", courant_tests::issue("Right harbour"));
    let file = file.to_str().unwrap();
    let _ = town
        .run(&program(), &["publish", "--corrects", &number, file])
        .await
        .expect(0)
        .says("Right harbour is corrected, with its copies in 2 chats");
    let unknown = town.run(&program(), &["publish", "--corrects", "99", file]).await.expect(1);
    assert!(unknown.err.contains("courant deliveries shows their numbers"), "{unknown:?}");
    settled(&town).await;
    for reader in &readers {
        assert_eq!((reader.count("Right harbour") > 0, reader.count("Wrong harbour")), (true, 0));
    }
    town.finish().await;
}
