//! Files and feeds on their way into the store.

use super::*;
use crate::testing::{self, Bed, at};

const MARKDOWN: &[u8] = b"# Harbour Notes 12\n\n## Shipping\n\n- [Ferry returns](https://example.org/ferry) - after ten years\n";

fn feed(entries: &[(u32, u32)]) -> Vec<u8> {
    let entry = |&(id, day): &(u32, u32)| {
        format!(
            "<entry><id>urn:{id}</id><title>Entry {id}</title><updated>2026-02-{day:02}T08:00:00Z</updated>
             <content type=\"html\">&lt;p&gt;News of day {day}.&lt;/p&gt;</content></entry>"
        )
    };
    let entries: String = entries.iter().map(entry).collect();
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:f</id><title>Feed</title><updated>2026-02-28T08:00:00Z</updated>{entries}</feed>")
        .into_bytes()
}

async fn delivered(bed: &Bed) -> Vec<String> {
    let mut titles: Vec<String> = bed
        .store
        .progress(50, jiff::Timestamp::now())
        .await
        .unwrap()
        .into_iter()
        .map(|issue| issue.title)
        .collect();
    titles.reverse();
    titles
}

#[tokio::test]
async fn a_file_becomes_an_issue_once() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Harbour Notes", "").await;
    let first = take_in(&bed.store, &notes, "12.md", MARKDOWN.to_vec(), at(0)).await.unwrap();
    assert_eq!(first.new_issues().count(), 1);
    let again = take_in(&bed.store, &notes, "copy.md", MARKDOWN.to_vec(), at(9)).await.unwrap();
    assert_eq!(again.new_issues().count(), 0);
    assert_eq!(bed.store.issues(notes.id, 0, 9).await.unwrap().1, 1);
}

#[tokio::test]
async fn a_feed_that_says_nothing_yet_is_no_failure_and_a_mail_that_does_is() {
    let greeting = "<rss version='2.0'><channel><title>x</title><item><title>y</title>\
        <description>Hi there people</description></item></channel></rss>";
    let source = read("a.xml", greeting.into()).await.unwrap();
    assert_eq!((source.reading.issues.len(), source.reading.notes.len()), (0, 1));
    let mail = b"From: a@b.example\r\nSubject: y\r\n\r\nHi there people\r\n".to_vec();
    let error = read("a.eml", mail).await.unwrap_err().to_string();
    assert!(
        error.starts_with("there is nothing to read in it: ") && !error.ends_with(": "),
        "{error}"
    );
}

#[tokio::test]
async fn a_first_feed_is_no_flood_and_later_entries_go_out_oldest_first() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Feed", "").await;
    let first = feed(&[(3, 3), (1, 1), (2, 2)]);
    take_in(&bed.store, &notes, "feed", first, at(0)).await.unwrap();
    assert_eq!(delivered(&bed).await, ["Entry 3"]);
    assert_eq!(
        bed.store.issues(notes.id, 0, 9).await.unwrap().1,
        3,
        "the others are in the archive"
    );
    let second = feed(&[(5, 5), (4, 4), (3, 3), (2, 2)]);
    let taken = take_in(&bed.store, &notes, "feed", second, at(9)).await.unwrap();
    assert_eq!(taken.new_issues().count(), 2);
    assert_eq!(delivered(&bed).await, ["Entry 3", "Entry 4", "Entry 5"]);
}

#[tokio::test]
async fn what_cannot_be_read_leaves_nothing() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Harbour Notes", "").await;
    for bytes in [Vec::new(), b"   \n".to_vec(), vec![0, 159, 146, 150, 0, 0, 1, 2, 3]] {
        let taken = take_in(&bed.store, &notes, "x", bytes, at(0)).await;
        assert!(matches!(taken, Err(IntakeError::Unreadable(_))), "{taken:?}");
    }
    assert!(bed.store.latest(notes.id).await.unwrap().is_none());
}

#[tokio::test]
async fn what_says_nothing_is_refused_with_the_reason() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Harbour Notes", "").await;
    let picture = "Subject: Look\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
    for (bytes, words) in [
        (picture, "there is nothing to read in it: there is no text in the mail"),
        (
            "<?xml version=\"1.0\"?><urlset><url>x</url></urlset>",
            "there is nothing to read in it: it is XML, but no feed",
        ),
    ] {
        let taken = take_in(&bed.store, &notes, "x", bytes.into(), at(0)).await;
        assert_eq!(taken.unwrap_err().to_string(), words);
    }
    assert!(bed.store.latest(notes.id).await.unwrap().is_none());
}

#[tokio::test]
async fn of_several_mails_the_silent_one_is_left_out() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Harbour Notes", "").await;
    let mbox = "From a Mon Jan  1 00:00:00 2026\nFrom: a@b.example\nSubject: One\n\nThe ferry is back.\n\nFrom a Mon Jan  1 00:00:00 2026\nFrom: a@b.example\nSubject: Two\n\n\n";
    let taken = take_in(&bed.store, &notes, "two.mbox", mbox.into(), at(0)).await.unwrap();
    assert_eq!(taken.issues.len(), 1);
    assert_eq!(
        taken.notes.last().unwrap(),
        "1 of its 2 issues have nothing to read and were left out"
    );
}

#[tokio::test]
async fn on_a_full_disk_nothing_is_taken_in_and_the_reason_is_told() {
    let bed = Bed::new();
    let notes = testing::newsletter(&bed.store, "Harbour Notes", "").await;
    bed.store.fill_disk().await;
    let mut bytes = MARKDOWN.to_vec();
    bytes.extend("A long line of the archive.\n\n".repeat(2000).bytes());
    let taken = take_in(&bed.store, &notes, "12.md", bytes.clone(), at(0)).await;
    assert!(matches!(taken, Err(IntakeError::Store(StoreError::Full))), "{taken:?}");
    bed.store.free_disk().await;
    assert_eq!(take_in(&bed.store, &notes, "12.md", bytes, at(0)).await.unwrap().issues.len(), 1);
}
