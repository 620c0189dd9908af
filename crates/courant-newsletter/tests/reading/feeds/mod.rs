//! Every feed of the shared corpus with an expected result beside it is read as that result says, or the
//! difference is listed with its reason.

mod channel;
mod differences;
mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use courant_newsletter::{Block, Identity, Inline, Issue, read};
use serde_json::Value;
use url::Url;

use crate::{check, visible};
use differences::{LISTED, Why};
use wanted::{Wanted, WantedEntry};

/// What was compared, and what differs: file, number of the entry (of the feed itself, 0), field, and both sides.
#[derive(Default)]
struct Comparison {
    files: usize,
    entries: usize,
    fields: usize,
    found: BTreeMap<(String, usize, &'static str), String>,
}

#[test]
fn feeds_agree_with_what_other_parsers_expect() {
    let corpus = check::shared().join("corpus/feeds");
    let mut comparison = Comparison::default();
    for (feed, expected) in pairs(&corpus) {
        let name = feed.strip_prefix(&corpus).expect("feeds lie in the corpus").to_string_lossy();
        let bytes = std::fs::read(&feed).expect("a feed can be opened");
        let expected = std::fs::read(&expected).expect("an expected result can be opened");
        let expected: Value = serde_json::from_slice(&expected).expect("it is JSON");
        let wanted = wanted::read(&expected, &String::from_utf8_lossy(&bytes));
        comparison.feed(&name, &bytes, &wanted);
    }
    comparison.conclude();
}

/// Feeds and their expected results.
fn pairs(corpus: &Path) -> Vec<(PathBuf, PathBuf)> {
    let mut paths = Vec::new();
    files(corpus, &mut paths);
    paths.sort();
    let expected = |feed: &PathBuf| {
        let beside = [feed.with_extension("serde.json"), feed.with_extension("json")];
        beside.into_iter().find(|path| path != feed && path.is_file())
    };
    let feeds = paths.into_iter().filter(|path| !path.to_string_lossy().ends_with(".serde.json"));
    feeds.filter_map(|feed| expected(&feed).map(|expected| (feed, expected))).collect()
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the corpus can be listed") {
        let path = entry.expect("an entry of the corpus can be listed").path();
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

impl Comparison {
    fn feed(&mut self, name: &str, bytes: &[u8], wanted: &Wanted) {
        self.files += 1;
        let reading = match read(bytes, Some(name)) {
            Ok(reading) => reading,
            Err(error) => return self.differs((name, 0), "reading", error.to_string()),
        };
        let channel = reading.channel.unwrap_or_default();
        self.field((name, 0), "feed title", &wanted.title, &channel.title);
        self.field((name, 0), "feed tagline", &wanted.tagline, &channel.tagline);
        self.field((name, 0), "entries", &wanted.entries.len(), &reading.issues.len());
        for (n, (wanted, issue)) in wanted.entries.iter().zip(&reading.issues).enumerate() {
            self.entry((name, n + 1), wanted, issue);
        }
    }

    fn entry(&mut self, at: (&str, usize), wanted: &WantedEntry, issue: &Issue) {
        self.entries += 1;
        self.field(at, "title", &wanted.title, &issue.title.as_deref().map(folded));
        self.field(
            at,
            "link",
            &wanted.link.as_deref().map(written),
            &issue.url.as_deref().map(written),
        );
        let id = match &issue.identity {
            Identity::FeedEntry(id) => Some(id.clone()),
            _ => None,
        };
        self.field(at, "id", &wanted.id, &id);
        let date = issue.issued_at.as_deref().map(|date| date.parse().expect("dates are RFC 3339"));
        self.field(at, "date", &wanted.date, &date);
        let covered = check::conserved(issue) as usize;
        self.field(at, "number of words", &wanted.words.len(), &covered);
        let lost = lost(&wanted.words, &words_of(issue));
        self.field(at, "words lost", &Vec::new(), &lost);
    }

    fn field<T: PartialEq + std::fmt::Debug>(
        &mut self,
        at: (&str, usize),
        field: &'static str,
        wanted: &T,
        found: &T,
    ) {
        self.fields += 1;
        if wanted != found {
            self.differs(at, field, format!("wanted {wanted:?}, found {found:?}"));
        }
    }

    fn differs(&mut self, (name, entry): (&str, usize), field: &'static str, sides: String) {
        self.found.insert((name.to_owned(), entry, field), sides);
    }

    /// Whatever differs is listed, and whatever is listed differs.
    #[expect(clippy::print_stdout, reason = "how much was compared is told with the test's output")]
    fn conclude(self) {
        let listed: BTreeSet<_> = LISTED
            .iter()
            .map(|(name, entry, field, _)| ((*name).to_owned(), *entry, *field))
            .collect();
        let mut reasons: BTreeMap<Why, usize> = BTreeMap::new();
        LISTED.iter().for_each(|(_, _, _, why)| *reasons.entry(*why).or_default() += 1);
        println!(
            "{} feeds, {} entries, {} fields; {} differences are listed: {reasons:?}",
            self.files,
            self.entries,
            self.fields,
            listed.len()
        );
        assert!(self.files > 250, "{} feeds with an expected result only", self.files);
        let unlisted: Vec<_> = self
            .found
            .iter()
            .filter(|(at, _)| !listed.contains(*at))
            .map(|((name, entry, field), sides)| format!("{name}, {entry}: {field}: {sides}"))
            .collect();
        let gone: Vec<_> = listed.iter().filter(|at| !self.found.contains_key(*at)).collect();
        assert!(
            unlisted.is_empty() && gone.is_empty(),
            "{} differences are not listed:\n{}\n{} that are listed are none any more:\n{gone:#?}",
            unlisted.len(),
            unlisted.join("\n"),
            gone.len()
        );
    }
}

/// An address in one way of writing it; one that is relative stays as it is.
fn written(address: &str) -> String {
    Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

fn folded(text: &str) -> String {
    visible::words_of_text(text).join(" ")
}

/// What of `wanted` is not there as often in `found`, by its letters and figures.
fn lost(wanted: &[String], found: &[String]) -> Vec<String> {
    let bare = |word: &String| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut there: BTreeMap<String, usize> = BTreeMap::new();
    found.iter().for_each(|word| *there.entry(bare(word)).or_default() += 1);
    let mut lost = Vec::new();
    for word in wanted.iter().filter(|word| !bare(word).is_empty()) {
        match there.get_mut(&bare(word)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => lost.push(word.clone()),
        }
    }
    lost
}

/// Every word that an issue says or set aside.
fn words_of(issue: &Issue) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    texts.extend(issue.newsletter.title.clone());
    texts.extend(issue.newsletter.tagline.clone());
    texts.extend(issue.title.clone());
    texts.extend(issue.number.clone());
    texts.extend(issue.authors.iter().cloned());
    for section in &issue.sections {
        texts.extend(section.title.clone());
        for item in &section.items {
            texts.extend([&item.title, &item.caption, &item.credit].into_iter().flatten().cloned());
            texts.extend(item.authors.iter().cloned());
            texts.extend(item.rows.iter().flatten().cloned());
            item.blocks.iter().for_each(|block| write(block, &mut texts));
        }
    }
    texts.extend(issue.dropped.iter().map(|dropped| dropped.text.clone()));
    visible::words_of_text(&texts.join(" "))
}

fn write(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => {
            texts.push(Inline::plain(content));
        }
        Block::List { start, items } => {
            let numbers = start.iter().flat_map(|start| (*start..).take(items.len()));
            texts.extend(numbers.map(|number| number.to_string()));
            items.iter().flatten().for_each(|block| write(block, texts));
        }
        Block::Quote { content } => content.iter().for_each(|block| write(block, texts)),
        Block::Code { text, .. } => texts.push(text.clone()),
        Block::Table { rows } => texts.extend(rows.iter().flatten().cloned()),
        Block::Image { .. } | Block::Rule => {}
    }
}
