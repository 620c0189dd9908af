//! What rendering a whole issue for a platform costs, against what parsing it costs: over the shared corpus' mails.
//!
//!     cargo bench -p courant-tests --bench rendering
//!
//! Figures go to standard output, `name value`, one a line. Each time is the best of several, ratios are made of times
//! that were taken in turns: the machine has other things to do.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement says what it finds")]

use courant_core::briefing::{Preferences, compose};
use courant_core::model::{Depth, IssueId, Newsletter, NewsletterId, StoredIssue};
use courant_core::texts::Language;
use courant_newsletter::{Issue, read};
use jiff::Timestamp;
use serde_json::Value;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Times of which the best counts.
const ROUNDS: usize = 7;

/// Renders an issue as one platform's messages.
type Render = fn(&StoredIssue) -> Vec<Value>;

const FORMS: [(&str, Render); 4] = [
    ("telegram", |issue| courant_telegram::calls(&full(issue), courant_telegram::Style::Classic)),
    ("telegram_rich", |issue| courant_telegram::calls(&full(issue), courant_telegram::Style::Rich)),
    ("discord", |issue| courant_discord::calls(&full(issue), courant_discord::Style::Components)),
    ("discord_embeds", |issue| {
        courant_discord::calls(&full(issue), courant_discord::Style::Embeds)
    }),
];

fn full(issue: &StoredIssue) -> courant_core::briefing::Briefing {
    compose(issue, Preferences { depth: Depth::Full, language: Language::ENGLISH })
}

fn main() {
    let mut ratios: Vec<Vec<(f64, String)>> = vec![Vec::new(); FORMS.len()];
    for path in mails() {
        let bytes = std::fs::read(&path).expect("a file of the corpus can be read");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(reading) = read(&bytes, Some(&name)) else { continue };
        let Some(document) = reading.issues.into_iter().next() else { continue };
        let issue = stored(document);
        let mut parsing = Duration::MAX;
        let mut rendering = [Duration::MAX; FORMS.len()];
        for _ in 0..ROUNDS {
            parsing = parsing.min(time(|| drop(black_box(read(black_box(&bytes), Some(&name))))));
            for (best, (_, render)) in rendering.iter_mut().zip(FORMS) {
                *best = (*best).min(time(|| drop(black_box(render(black_box(&issue))))));
            }
        }
        for (all, best) in ratios.iter_mut().zip(rendering) {
            all.push((best.as_secs_f64() / parsing.as_secs_f64(), name.clone()));
        }
    }
    for (all, (form, _)) in ratios.iter_mut().zip(FORMS) {
        all.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (median, _) = &all[all.len() / 2];
        let (most, name) = &all[all.len() - 1];
        let over = all.iter().filter(|(ratio, _)| *ratio > 1.0).count();
        println!("render.{form}_median {median:.2}");
        println!("render.{form}_max {most:.2} ({over} of {} over 1, {name})", all.len());
    }
}

fn time(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn stored(document: Issue) -> StoredIssue {
    let newsletter = Newsletter {
        id: NewsletterId(1),
        slug: "newsletter".parse().expect("a slug"),
        title: document.newsletter.title.clone().unwrap_or_else(|| "Newsletter".to_owned()),
        tagline: String::new(),
        folder: None,
    };
    let issued_at = document.issued_at.as_deref().and_then(|at| at.parse().ok());
    StoredIssue {
        id: IssueId(1),
        newsletter,
        issued_at: issued_at.unwrap_or(Timestamp::UNIX_EPOCH),
        document,
        revision: 0,
        retracted: false,
    }
}

/// The corpus' mails.
fn mails() -> Vec<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
    let shared =
        std::env::var_os("COURANT_SHARED").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let folder = shared.join("corpus/mail");
    assert!(folder.is_dir(), "no mails at {}: set COURANT_SHARED", folder.display());
    let mut out = Vec::new();
    collect(&folder, &mut out);
    out.sort();
    out
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the corpus can be listed") {
        let path = entry.expect("an entry of the corpus can be listed").path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "eml") {
            out.push(path);
        }
    }
}
