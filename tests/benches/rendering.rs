//! What rendering a whole issue for a platform costs, against what parsing it costs: over the shared corpus' mails.
//!
//!     cargo bench -p courant-tests --bench rendering
//!
//! Figures go to standard output, `name value`, one a line. Each time is the best of several, ratios are made of times
//! that were taken in turns: the machine has other things to do.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement says what it finds")]

use courant_core::briefing::{Preferences, compose};
use courant_core::model::{Depth, StoredIssue};
use courant_core::texts::Language;
use courant_newsletter::read;
use courant_tests::corpus::{files, stored};
use serde_json::Value;
use std::hint::black_box;
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
    compose(issue, Preferences { depth: Depth::Full, language: Language::ENGLISH, style: None })
}

fn main() {
    let mut ratios: Vec<Vec<(f64, String)>> = vec![Vec::new(); FORMS.len()];
    for path in files("mail", &["eml"]) {
        let bytes = std::fs::read(&path).expect("a file of the corpus can be read");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(reading) = read(&bytes, Some(&name)) else { continue };
        let Some(document) = reading.issues.into_iter().next() else { continue };
        let issue = stored(document, &name);
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
