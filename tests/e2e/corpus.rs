//! Real inputs: every message that preview makes of them is one that the platforms take.

mod said;
mod seen;

use crate::program;
use courant_core::briefing::{Briefing, Excerpt, Preferences, compose, digest};
use courant_core::model::{Depth, IssueId, NewsletterId};
use courant_core::texts::Language;
use courant_simulator::{discord, telegram};
use courant_tests::corpus::{files, shared, stored};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The calls of a briefing in every form, as `preview` makes them.
pub(crate) fn calls(briefing: &Briefing) -> [(&'static str, Vec<Value>); 4] {
    [
        ("telegram", courant_telegram::calls(briefing, courant_telegram::Style::Classic)),
        ("telegram-rich", courant_telegram::calls(briefing, courant_telegram::Style::Rich)),
        ("discord", courant_discord::calls(briefing, courant_discord::Style::Components)),
        ("discord-embeds", courant_discord::calls(briefing, courant_discord::Style::Embeds)),
    ]
}

pub(crate) fn judged(form: &str, call: &Value) -> Result<(), String> {
    let text = |key: &str| call[key].as_str().unwrap_or_default();
    match form {
        "telegram" | "telegram-rich" => telegram::check_call(text("method"), &call["body"]),
        _ => discord::check_call(text("method"), text("path"), &call["body"]),
    }
}

/// Complaints about the messages of a briefing, in every form: each is taken by its platform, all of them say what the
/// briefing says, and nobody is called.
pub(crate) fn judged_whole(briefing: &Briefing) -> Vec<String> {
    let mut complaints = Vec::new();
    for (form, calls) in calls(briefing) {
        let mut complain = |words: String| complaints.push(format!("for {form}: {words}"));
        let refused = calls.iter().find_map(|call| judged(form, call).err());
        let wrong = match calls.is_empty() {
            true => Some("no message at all".to_owned()),
            false => refused.or_else(|| said::wrong(form, briefing, &calls)),
        };
        wrong.into_iter().for_each(&mut complain);
    }
    complaints
}

/// Complaints about all messages of a file; how many messages there are.
fn judge(path: &Path, complaints: &mut Vec<String>) -> usize {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).unwrap();
    let reading = courant_newsletter::read(&bytes, Some(&name)).expect(&name);
    let mut count = 0;
    for document in reading.issues {
        let stored = stored(document, &name);
        for depth in Depth::ALL {
            let briefing =
                compose(&stored, Preferences { depth, language: Language::ENGLISH, style: None });
            count += calls(&briefing).iter().map(|(_, calls)| calls.len()).sum::<usize>();
            let wrong = judged_whole(&briefing);
            complaints.extend(wrong.iter().map(|words| format!("{name} {depth} {words}")));
        }
    }
    count
}

fn all_accepted(paths: &[PathBuf], at_least: usize) {
    let mut complaints = Vec::new();
    let count: usize = paths.iter().map(|path| judge(path, &mut complaints)).sum();
    assert!(complaints.is_empty(), "{} complaints: {complaints:#?}", complaints.len());
    assert!(count >= at_least, "{count} messages of {} files only", paths.len());
}

#[test]
fn every_message_of_every_mail_is_accepted() {
    all_accepted(&files("mail", &["eml", "html", "txt"]), 1000);
}

#[test]
fn every_message_of_every_issue_is_accepted() {
    all_accepted(&files("issues", &["md", "markdown", "txt", "html"]), 500);
}

#[test]
fn every_message_of_the_templates_and_odd_mails_is_accepted() {
    all_accepted(&files("html", &["html", "txt"]), 100);
    all_accepted(&files("mime", &["eml"]), 100);
}

#[test]
fn every_message_of_every_feed_is_accepted() {
    all_accepted(&files("feeds", &["xml"]), 1000);
}

#[test]
fn every_message_of_a_digest_is_accepted() {
    let paths = files("mail", &["eml"]);
    let mut complaints = Vec::new();
    for (paths, first) in paths.chunks(6).zip((1..).step_by(6)) {
        let issue = |(path, number): (&PathBuf, i64)| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let reading =
                courant_newsletter::read(&std::fs::read(path).unwrap(), Some(&name)).unwrap();
            let mut issue = stored(reading.issues.into_iter().next().unwrap(), &name);
            // Some of them are of one newsletter.
            (issue.id, issue.newsletter.id) = (IssueId(first + number), NewsletterId(number % 4));
            issue
        };
        let issues: Vec<Excerpt> = paths.iter().zip(0..).map(issue).map(Excerpt::from).collect();
        for depth in Depth::ALL {
            let wanted = Preferences { depth, language: Language::ENGLISH, style: None };
            let wrong = judged_whole(&digest(&issues, wanted).unwrap());
            complaints.extend(wrong.into_iter().map(|words| format!("{first} {depth} {words}")));
        }
    }
    assert!(complaints.is_empty(), "{} complaints: {complaints:#?}", complaints.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_seed_is_understood_as_promised() {
    let file = shared().join("seed/balance-of-power.txt");
    let output = program().run(&["parse", "--json", file.to_str().unwrap()]).await.expect(0);
    let issue: Value = serde_json::from_str(&output.out).unwrap();
    let newsletter = &issue["newsletter"];
    assert_eq!(newsletter["title"], "Balance of Power");
    let tagline = newsletter["tagline"].as_str().unwrap_or_default();
    assert!(tagline.contains("the latest in global politics"), "{tagline:?}");
    assert_eq!(issue["authors"], serde_json::json!(["Tony Halpin"]));
    let sections = issue["sections"].as_array().unwrap();
    let items: Vec<&Value> = sections.iter().flat_map(|s| s["items"].as_array().unwrap()).collect();
    let text = |item: &Value| {
        format!(
            "{} {}",
            item["title"].as_str().unwrap_or_default(),
            item["text"].as_str().unwrap_or_default()
        )
    };
    let videos: Vec<String> =
        items.iter().filter(|item| item["kind"] == "video").map(|item| text(item)).collect();
    assert_eq!(videos.len(), 2, "{videos:?}");
    assert!(
        videos[0].contains("Despite years of sanctions") && !videos[0].contains("The Kremlin also"),
        "{videos:?}"
    );
    assert!(
        videos[1].contains("Putin appointed aide Vladimir Medinsky")
            && !videos[1].contains("No comments"),
        "{videos:?}"
    );
    let story: String =
        items.iter().filter(|item| item["kind"] != "video").map(|item| text(item)).collect();
    let mut from = 0;
    for words in [
        "The first direct talks between",
        "nothing's going to happen",
        "The Kremlin also believes",
        "Today's talks may kickstart",
        "That may be the most crucial issue",
    ] {
        let at = story.get(from..).and_then(|rest| rest.replace('’', "'").find(words));
        from +=
            at.unwrap_or_else(|| unreachable!("{words:?} is missing or out of order in {story}"));
    }
    assert!(!story.contains("WATCH"), "{story}");
    let dropped: Vec<&str> =
        issue["dropped"].as_array().unwrap().iter().filter_map(|d| d["text"].as_str()).collect();
    assert!(dropped.iter().any(|text| text.contains("sign up here")), "{dropped:?}");
    assert!(dropped.iter().any(|text| text.contains("No comments")), "{dropped:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn preview_prints_the_calls_that_are_made() {
    let file = shared().join("seed/balance-of-power.txt");
    let file = file.to_str().unwrap();
    for form in ["telegram", "telegram-rich", "discord", "discord-embeds"] {
        for depth in ["headlines", "brief", "full"] {
            let output = program()
                .run(&["preview", file, "--for", form, "--depth", depth, "--json"])
                .await
                .expect(0);
            let calls: Vec<Value> = serde_json::from_str(&output.out).unwrap();
            assert!(!calls.is_empty(), "{form} {depth}");
            for call in &calls {
                judged(form, call).unwrap_or_else(|words| unreachable!("{form} {depth}: {words}"));
            }
        }
    }
    let _ = program()
        .run(&["preview", file, "--for", "telegram"])
        .await
        .expect(0)
        .says("Balance of Power");
}
