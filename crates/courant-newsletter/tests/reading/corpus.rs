//! Every file of the shared corpus is read without a failure, and nothing visible of it is lost.

use std::path::{Path, PathBuf};

use courant_newsletter::{Kind, Original, Reason, original, read};

use crate::{check, visible};

const EXTENSIONS: &[&str] = &["eml", "html", "md", "markdown", "txt", "xml", "json"];

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the corpus can be listed") {
        let path = entry.expect("an entry of the corpus can be listed").path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|ext| EXTENSIONS.iter().any(|known| ext == *known)) {
            out.push(path);
        }
    }
}

/// JSON beside an XML feed is what gofeed expects of it, not a feed.
fn is_input(path: &Path) -> bool {
    path.extension().is_none_or(|ext| ext != "json") || path.to_string_lossy().contains("jsonfeed")
}

/// Every input of the corpus: its path inside it, and its bytes.
fn inputs() -> Vec<(String, Vec<u8>)> {
    let corpus = check::shared().join("corpus");
    let mut paths = Vec::new();
    files(&corpus, &mut paths);
    paths.retain(|path| is_input(path));
    paths.sort();
    assert!(paths.len() > 500, "the corpus has {} files only", paths.len());
    let input = |path: PathBuf| {
        let name = path.strip_prefix(&corpus).expect("paths lie in the corpus");
        let bytes = std::fs::read(&path).expect("a file of the corpus can be opened");
        (name.to_string_lossy().into_owned(), bytes)
    };
    paths.into_iter().map(input).collect()
}

#[test]
fn every_file_is_read_and_conserved() {
    let inputs = inputs();
    let mut wrong = Vec::new();
    for (name, bytes) in &inputs {
        match read(bytes, Some(name)) {
            Ok(reading) => reading.issues.iter().for_each(|issue| {
                check::conserved(issue);
            }),
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{} of {} files:\n{}", wrong.len(), inputs.len(), wrong.join("\n"));
}

/// The words that a reader sees, found without Courant, are as many as the ranges cover.
#[test]
fn ranges_cover_what_is_visible() {
    let (mut wrong, mut looked) = (Vec::new(), 0);
    for (name, bytes) in inputs() {
        let Ok(reading) = read(&bytes, Some(&name)) else { continue };
        for issue in &reading.issues {
            let Some(Original::Html(html)) = original(&bytes, Some(&name), &issue.identity) else {
                continue;
            };
            looked += 1;
            let words = visible::words_of_html(&html);
            let covered = check::conserved(issue) as usize;
            if covered != words.len() {
                wrong.push(format!("{name}: {} visible, {covered} covered", words.len()));
            }
        }
    }
    assert!(looked > 300, "{looked} documents only");
    assert!(wrong.is_empty(), "{} of {looked}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn balance_of_power() {
    let path = check::shared().join("seed/balance-of-power.txt");
    let bytes = std::fs::read(&path).expect("the seed can be opened");
    let reading = read(&bytes, Some("balance-of-power.txt")).expect("the seed is read");
    let issue = &reading.issues[0];
    check::conserved(issue);
    assert_eq!(issue.newsletter.title.as_deref(), Some("Balance of Power"));
    assert_eq!(issue.newsletter.tagline.as_deref(), Some("the latest in global politics"));
    assert_eq!(issue.authors, ["Tony Halpin"]);
    let items: Vec<_> = issue.sections.iter().flat_map(|section| &section.items).collect();
    let texts = |kind| {
        items
            .iter()
            .filter(move |item| item.kind == kind)
            .map(|item| courant_newsletter::commonmark(&item.blocks))
            .collect::<Vec<_>>()
    };
    let videos = texts(Kind::Video);
    assert_eq!(videos.len(), 2);
    assert!(
        videos[0].starts_with("Despite years of sanctions")
            && videos[0].ends_with("has shown resilience."),
        "{videos:?}"
    );
    assert!(
        videos[1].starts_with("Putin appointed aide") && videos[1].ends_with("in Turkey."),
        "{videos:?}"
    );
    let stories = texts(Kind::Story);
    assert_eq!(stories.len(), 1);
    let story = &stories[0];
    let order = [
        "The first direct talks",
        "There's little optimism",
        "summed up the US judgment",
        "The Kremlin also believes",
        "most crucial issue at stake",
    ];
    let places: Vec<_> = order.iter().map(|part| story.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    assert!(!story.contains("resilience") && !story.contains("sign up"));
    let dropped = |reason| issue.dropped.iter().any(|dropped| dropped.reason == reason);
    assert!(dropped(Reason::Signup) && dropped(Reason::Comments) && dropped(Reason::Decoration));
}
