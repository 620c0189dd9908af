//! Searches over 50,000 issues of made-up words, as frequent as those of a language, from what was typed to what is shown.

use courant_core::model::{NewsletterId, Slug, StoredIssue, Visibility};
use courant_core::search::{Passage, Query};
use courant_core::store::{NewIssue, NewNewsletter, Store, Within};
use courant_newsletter::{
    Block, Direction, Identity, Issue, Item, Kind, Masthead, Origin, Section,
};
use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use std::time::Instant;

/// Issues in the archive, and in one transaction while it is filled.
const ISSUES: usize = 50_000;
const AT_ONCE: usize = 500;

/// Newsletters that they are of.
const NEWSLETTERS: usize = 20;

/// Words there are; the n-th is as frequent as 1/n (Zipf's law).
const WORDS: usize = 60_000;

/// Items of an issue, and words of an item.
const ITEMS: usize = 8;
const ITEM_WORDS: usize = 90;

/// Searches that are measured, and issues that each shows.
const SEARCHES: usize = 2_000;
const PAGE: u32 = 5;

/// Measures and prints.
pub(crate) async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("bench.db")).unwrap();
    let mut rng = Rng::with_seed(7);
    let language = Words::new(&mut rng);
    let newsletters = fill(&store, &language, &mut rng).await;
    let mut took = Vec::new();
    let mut found = 0;
    for _ in 0..SEARCHES {
        let typed = language.typed(&mut rng);
        let one = rng.bool().then(|| Within::One(newsletters[rng.usize(..NEWSLETTERS)]));
        // Two that whoever searches may not see.
        let within = one.unwrap_or_else(|| Within::AllBut(newsletters[..2].to_vec()));
        let began = Instant::now();
        let query = Query::read(&typed).unwrap();
        let looked_for = query.clone();
        let look = move |issue: StoredIssue| Passage::find(&issue.document, &looked_for);
        let page = store.search(&query, &within, (0, PAGE), look).await.unwrap();
        found += usize::from(!page.issues.is_empty());
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    let at = |percent: usize| took[SEARCHES * percent / 100];
    println!("search.found_percent {}", found * 100 / SEARCHES);
    println!("search.p50_ms {:.2}", at(50));
    println!("search.p99_ms {:.2}", at(99));
    println!("search.max_ms {:.2}", took[SEARCHES - 1]);
}

/// A made-up language.
struct Words {
    words: Vec<String>,
    /// The frequencies of the words up to each.
    upto: Vec<f64>,
}

impl Words {
    fn new(rng: &mut Rng) -> Self {
        let syllable = |rng: &mut Rng| {
            let (consonant, vowel) = (rng.choice(b"bcdfghjklmnprstvwz"), rng.choice(b"aeiou"));
            [*consonant.unwrap(), *vowel.unwrap()].map(char::from)
        };
        // Frequent words are short.
        let word = |number: usize, rng: &mut Rng| {
            let length = if number < 200 { 1 + rng.usize(..2) } else { 2 + rng.usize(..3) };
            (0..length).flat_map(|_| syllable(rng)).collect::<String>()
        };
        let words = (0..WORDS).map(|number| word(number, rng)).collect();
        let mut sum = 0.0;
        let upto = (1..=WORDS).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        Self { words, upto: upto.collect() }
    }

    fn one(&self, rng: &mut Rng) -> &str {
        let at = rng.f64() * self.upto[WORDS - 1];
        &self.words[self.upto.partition_point(|upto| *upto < at).min(WORDS - 1)]
    }

    fn some(&self, count: usize, rng: &mut Rng) -> String {
        (0..count).map(|_| self.one(rng)).collect::<Vec<_>>().join(" ")
    }

    /// One to three words, beginnings of words, or a phrase.
    fn typed(&self, rng: &mut Rng) -> String {
        let count = 1 + rng.usize(..3);
        let words = self.some(count, rng);
        match rng.u8(..10) {
            0..2 => format!("\"{words}\""),
            2..5 => words.chars().take(3 + rng.usize(..3)).collect(),
            5 => format!("{words} -{}", self.one(rng)),
            _ => words,
        }
    }
}

async fn fill(store: &Store, language: &Words, rng: &mut Rng) -> Vec<NewsletterId> {
    let now: Timestamp = "2026-03-02T12:00:00Z".parse().unwrap();
    let mut newsletters = Vec::new();
    for number in 0..NEWSLETTERS {
        let new = NewNewsletter {
            slug: format!("daily-{number}").parse::<Slug>().unwrap(),
            title: format!("Daily {number}"),
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        };
        newsletters.push(store.add_newsletter(new, now).await.unwrap());
    }
    let began = Instant::now();
    for first in (0..ISSUES).step_by(AT_ONCE) {
        let issues = (first..first + AT_ONCE).map(|number| NewIssue {
            document: document(number, language, rng),
            title: language.some(5, rng),
            issued_at: Some(now - SignedDuration::from_hours(number as i64 / 3)),
            deliver: false,
        });
        let newsletter = newsletters[first / AT_ONCE % NEWSLETTERS];
        let issues = issues.collect();
        store.accept(newsletter, "bench".into(), Vec::new(), issues, now).await.unwrap();
    }
    println!("search.accepted_per_s {:.0}", ISSUES as f64 / began.elapsed().as_secs_f64());
    newsletters
}

fn document(number: usize, language: &Words, rng: &mut Rng) -> Issue {
    let items = (0..ITEMS).map(|_| Item {
        kind: Kind::Story,
        title: Some(language.some(6, rng)),
        blocks: vec![Block::paragraph(language.some(ITEM_WORDS, rng))],
        ..Item::default()
    });
    let sections = vec![Section { items: items.collect(), ..Section::default() }];
    Issue {
        identity: Identity::MessageId(format!("{number}@bench")),
        newsletter: Masthead::default(),
        title: Some(language.some(5, rng)),
        number: None,
        issued_at: None,
        authors: Vec::new(),
        language: None,
        direction: Direction::Ltr,
        url: None,
        preheader: None,
        origin: Origin::default(),
        sections,
        dropped: Vec::new(),
    }
}
