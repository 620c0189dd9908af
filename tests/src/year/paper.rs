//! A transport that writes down what it is given, and when.

use courant_core::briefing::{Briefing, plain};
use courant_core::command::Reply;
use courant_core::model::{Destination, Platform};
use courant_core::outbox::{Change, Clock, Limit, Outcome, Part, Posting, Receipt, Transport};
use jiff::Timestamp;
use std::sync::{Mutex, PoisonError};

/// The platform's tag.
pub(super) const PLATFORM: &str = "paper";

/// A message that was posted.
#[derive(Clone, Debug)]
pub(super) struct Posted {
    /// The chat's number.
    pub(super) chat: usize,
    /// When.
    pub(super) at: Timestamp,
    /// The issues that it tells, by their numbers.
    pub(super) issues: Vec<usize>,
    /// How many more it only counts.
    pub(super) more: usize,
    /// Whether it made no sound.
    pub(super) silent: bool,
}

/// Paper.
#[derive(Debug)]
pub(super) struct Paper {
    clock: Clock,
    posted: Mutex<Vec<Posted>>,
}

impl Paper {
    /// With what is posted dated by a clock.
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, posted: Mutex::default() }
    }

    /// What was posted, in order.
    pub(super) fn posted(&self) -> Vec<Posted> {
        self.posted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The name of an issue.
pub(super) fn name(issue: usize) -> String {
    format!("Issue{issue}x")
}

/// The issues that a text names.
fn named(text: &str) -> Vec<usize> {
    let mut all: Vec<usize> = text
        .split("Issue")
        .skip(1)
        .filter_map(|rest| rest.split_once('x')?.0.parse().ok())
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[async_trait::async_trait]
impl Transport for Paper {
    fn platform(&self) -> Platform {
        Platform::new(PLATFORM)
    }

    fn limits(&self) -> Vec<Limit> {
        Vec::new()
    }

    fn rendering_version(&self) -> String {
        "1".into()
    }

    fn render(&self, briefing: &Briefing) -> Vec<Part> {
        let text = format!("{}\n{}", briefing.title, plain(&briefing.blocks));
        let numbers = |text: &str| text.split_whitespace().find_map(|word| word.parse().ok());
        let all: usize = briefing
            .title
            .strip_prefix("Your newsletters: ")
            .map_or(1, |count| numbers(count).unwrap_or(1));
        let issues = named(&text);
        let more = all - issues.len();
        vec![Part(serde_json::json!({ "issues": issues, "more": more }))]
    }

    async fn deliver(&self, to: &Destination, posting: Posting<'_>) -> Outcome {
        let number =
            |value: &serde_json::Value| value.as_u64().and_then(|n| usize::try_from(n).ok());
        let issues = posting.part.0["issues"].as_array().into_iter().flatten();
        let mut posted = self.posted.lock().unwrap_or_else(PoisonError::into_inner);
        posted.push(Posted {
            chat: to.address.0.parse().unwrap_or(usize::MAX),
            at: self.clock.now(),
            issues: issues.filter_map(number).collect(),
            more: number(&posting.part.0["more"]).unwrap_or(0),
            silent: posting.silent,
        });
        Outcome::from(Ok(Receipt(posted.len().to_string())))
    }

    async fn edit(&self, _to: &Destination, _message: &Receipt, _part: &Part) -> Outcome<Change> {
        Outcome::from(Ok(Change::Made))
    }

    async fn delete(&self, _to: &Destination, _message: &Receipt) -> Outcome<Change> {
        Outcome::from(Ok(Change::Made))
    }

    fn note(&self, words: &str) -> Part {
        Part(serde_json::json!({ "note": words }))
    }

    async fn tell(&self, _to: &Destination, _reply: &Reply) -> Outcome {
        Outcome::from(Ok(Receipt("0".into())))
    }
}
