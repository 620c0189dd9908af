//! Older issues from an mbox, a Maildir and a folder; lists of feeds in and out.

use crate::program;
use courant_tests::{Post, Start, Town, issue};

async fn courant(town: &Town, code: i32, words: &[&str]) -> String {
    let output = town.run(&program(), words).await.expect(code);
    output.out + &output.err
}

#[tokio::test(flavor = "multi_thread")]
async fn older_issues_go_into_the_archive_and_a_second_call_goes_on() {
    let town = Town::running().await;
    let [ana, _] = town.readers();
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    let mails = ["Spring tide", "Neap tide"].map(|title| Post::unsigned(title, "a@b.example"));
    let mbox: String =
        mails.iter().map(|mail| format!("From a@b Thu Jan 1 1970\r\n{mail}\r\n")).collect();
    let mbox = town.file("old.mbox", mbox);
    let mbox = mbox.to_str().unwrap();
    let import = ["import", mbox, "--newsletter", "morning-tide"];
    let said = courant(&town, 0, &import).await;
    assert!(said.contains("2 issues are in the archive, 0 were there already"), "{said}");
    let said = courant(&town, 0, &import).await;
    assert!(said.contains("0 issues are in the archive, 2 were there already"), "{said}");
    // A Maildir with one more, and one that says nothing; a folder with a file that is none.
    let maildir = town.data().join("maildir");
    for part in ["cur", "new", "tmp"] {
        std::fs::create_dir_all(maildir.join(part)).unwrap();
    }
    let third = Post::unsigned("Slack water", "a@b.example");
    std::fs::write(maildir.join("cur/1.host:2,S"), third).unwrap();
    let empty = "From: a@b.example\r\nTo: c@d.example\r\nSubject: nothing\r\n\r\n";
    std::fs::write(maildir.join("new/2.host"), empty).unwrap();
    let maildir = maildir.to_str().unwrap();
    let said = courant(&town, 1, &["import", maildir, "--newsletter", "morning-tide"]).await;
    assert!(
        said.contains("1 issues are in the archive, 0 were there already, 1 were left out"),
        "{said}"
    );
    assert!(said.contains("left out: 2.host.eml: there is nothing to read in it"), "{said}");
    ana.ask("/issues morning tide", "Slack water").await;
    // What comes now is delivered, and nothing of those was.
    town.publish("morning-tide", &issue("Today")).await;
    ana.gets_briefing("Today").await;
    assert_eq!(ana.sees().iter().filter(|seen| seen.text.contains("The news of")).count(), 0);
    let said = courant(&town, 1, &["import", "/nowhere"]).await;
    assert!(said.contains("/nowhere"), "{said}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_feeds_comes_in_and_goes_out() {
    let town = Town::set(Start::default()).await;
    let list = "<opml version='2.0'><body><outline text='Sea'>\
        <outline text='Morning Tide' xmlUrl='https://tide.example/feed?a=1&amp;b=2'/>\
        <outline text='海の便り' xmlUrl='https://umi.example/rss'/></outline>\
        <outline xmlUrl='not an address'/></body></opml>";
    let file = town.file("feeds.opml", list);
    let import = ["import", file.to_str().unwrap()];
    let said = courant(&town, 0, &import).await;
    assert!(said.contains("added 2 feeds, 0 were there already"), "{said}");
    assert!(said.contains("left out: \"not an address\" is no address"), "{said}");
    assert!(courant(&town, 0, &import).await.contains("added 0 feeds, 2 were there already"));
    let listed = courant(&town, 0, &["feed", "list"]).await;
    assert!(listed.contains("morning-tide https://tide.example/feed?…"), "{listed}");
    assert!(listed.contains("umi-example https://umi.example/rss"), "{listed}");
    let exported = courant(&town, 0, &["export", "--opml"]).await;
    let again = town.file("again.opml", exported);
    let said = courant(&town, 0, &["import", again.to_str().unwrap()]).await;
    assert!(said.contains("added 0 feeds, 2 were there already"), "{said}");
    let broken = town.file("broken.opml", "<opml><outline <");
    assert!(courant(&town, 1, &["import", broken.to_str().unwrap()]).await.contains("broken"));
    town.finish().await;
}
