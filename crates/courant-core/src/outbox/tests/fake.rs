//! A transport that keeps what it was given, and refuses as scripted.

use crate::briefing::Briefing;
use crate::command::Reply;
use crate::model::{Destination, Platform, RoleId};
use crate::outbox::{
    Change, Limit, Outcome, Part, Posting, Receipt, Refusal, Scope, Search, Transport,
};
use crate::testing::platform;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What happens to one request.
#[derive(Clone, Debug)]
pub(super) enum Turn {
    /// It is posted.
    Post,
    /// It is refused.
    Refuse(Refusal),
    /// It is posted, and the answer is lost.
    PostAndLose,
    /// It is posted, and no answer ever comes.
    PostAndHang,
    /// No answer ever comes, and nothing is posted.
    Hang,
    /// The adapter breaks down.
    Panic,
}

/// A message that stands in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Posted {
    pub(super) to: String,
    pub(super) text: String,
    /// Which message of the same delivery it was said to follow: its place among all, from 1.
    pub(super) after: Option<usize>,
    /// Whether it made no sound.
    pub(super) silent: bool,
    pub(super) mentions: Vec<RoleId>,
}

/// What happens to one request to change a message.
#[derive(Clone, Debug)]
pub(super) enum ChangeTurn {
    /// It is carried out.
    Make,
    /// The message cannot be deleted any more.
    TooOld,
    /// The message cannot become that: it is deleted.
    Unfit,
    /// It is refused.
    Refuse(Refusal),
}

#[derive(Default)]
pub(super) struct Fake {
    /// Messages of a briefing.
    parts: usize,
    /// See [`Transport::harmless_repeat`]: within it a repeated nonce posts nothing.
    harmless: Duration,
    /// Whether it has a plainer form of briefings.
    has_plainer: bool,
    /// Whether it can say a message in its bare words.
    has_bare: bool,
    limits: Vec<Limit>,
    script: Mutex<HashMap<String, VecDeque<Turn>>>,
    posted: Mutex<Vec<Posted>>,
    nonces: Mutex<HashMap<String, Instant>>,
    told: Mutex<Vec<Posted>>,
    /// Whether it can look for what may stand in a chat.
    searches: bool,
    /// Parts of a briefing whose title ends in a number: as many.
    changes: Mutex<HashMap<String, VecDeque<ChangeTurn>>>,
    /// Requests, whatever came of them.
    pub(super) requests: AtomicUsize,
    /// Briefings that were rendered.
    pub(super) rendered: AtomicUsize,
    /// How often the sender asked which platform this is: once a claim.
    pub(super) claims: AtomicUsize,
}

impl Fake {
    pub(super) fn new(parts: usize) -> Self {
        Self { parts, ..Self::default() }
    }

    /// Repeating a nonce is harmless for so long.
    pub(super) fn harmless(self, harmless: Duration) -> Self {
        Self { harmless, ..self }
    }

    /// It declares that a chat takes one message in that time.
    pub(super) fn paced_in_chats(self, interval: Duration) -> Self {
        Self { limits: vec![Limit { scope: Scope::Chat, burst: 1, interval }], ..self }
    }

    /// As some minutes would make it.
    pub(super) fn forget_nonces(&self) {
        self.nonces.lock().unwrap().clear();
    }

    /// It can look for what may stand in a chat.
    pub(super) fn searching(self) -> Self {
        Self { searches: true, ..self }
    }

    /// The next changes of messages in that chat go like this.
    pub(super) fn script_changes(&self, to: &str, turns: impl IntoIterator<Item = ChangeTurn>) {
        self.changes.lock().unwrap().entry(to.into()).or_default().extend(turns);
    }

    /// Changes what stands in a chat; the receipt is the message's place among all.
    fn change(
        &self,
        to: &Destination,
        message: &Receipt,
        new: Option<String>,
    ) -> Result<Change, Refusal> {
        let turn = {
            let mut changes = self.changes.lock().unwrap();
            changes.get_mut(&to.address.0).and_then(VecDeque::pop_front).unwrap_or(ChangeTurn::Make)
        };
        self.requests.fetch_add(1, Ordering::Relaxed);
        let new = match turn {
            ChangeTurn::TooOld => return Ok(Change::TooOld),
            ChangeTurn::Refuse(refusal) => return Err(refusal),
            ChangeTurn::Unfit => None,
            ChangeTurn::Make => new,
        };
        let unfit = matches!(turn, ChangeTurn::Unfit);
        let place: usize = message.0.parse().unwrap();
        let mut posted = self.posted.lock().unwrap();
        let found = posted.get_mut(place - 1).filter(|found| found.to == to.address.0);
        let Some(found) = found else { return Ok(Change::Missing) };
        match new {
            Some(text) => found.text = text,
            // Its place stays, so that the others keep theirs.
            None => found.to = format!("deleted from {}", found.to),
        }
        Ok(if unfit { Change::Unfit } else { Change::Made })
    }

    /// Its briefings have a plainer form, of one message.
    pub(super) fn with_plainer(self) -> Self {
        Self { has_plainer: true, ..self }
    }

    /// It can say a message in its bare words.
    pub(super) fn with_bare(self) -> Self {
        Self { has_bare: true, ..self }
    }

    /// It declares that the whole bot keeps this distance between messages.
    pub(super) fn paced(self, interval: Duration) -> Self {
        Self { limits: vec![Limit { scope: Scope::Bot, burst: 1, interval }], ..self }
    }

    /// The next requests to that chat go like this.
    pub(super) fn script(&self, to: &str, turns: impl IntoIterator<Item = Turn>) {
        self.script.lock().unwrap().entry(to.into()).or_default().extend(turns);
    }

    /// Texts that stand in a chat, in order.
    pub(super) fn read(&self, to: &str) -> Vec<String> {
        let posted = self.posted.lock().unwrap();
        posted.iter().filter(|message| message.to == to).map(|m| m.text.clone()).collect()
    }

    pub(super) fn count(&self) -> usize {
        self.posted.lock().unwrap().len()
    }

    /// Notices that were told to a chat.
    pub(super) fn told(&self, to: &str) -> Vec<String> {
        let told = self.told.lock().unwrap();
        told.iter().filter(|message| message.to == to).map(|m| m.text.clone()).collect()
    }

    /// Texts that the messages of a chat were said to follow, in order.
    pub(super) fn followed(&self, to: &str) -> Vec<Option<String>> {
        let posted = self.posted.lock().unwrap();
        let text = |place: usize| posted[place - 1].text.clone();
        posted.iter().filter(|message| message.to == to).map(|m| m.after.map(text)).collect()
    }

    /// Whom each of the messages to a chat told.
    pub(super) fn mentioned(&self, to: &str) -> Vec<Vec<RoleId>> {
        let posted = self.posted.lock().unwrap();
        posted.iter().filter(|message| message.to == to).map(|m| m.mentions.clone()).collect()
    }

    /// Which messages of a chat made no sound, in order.
    pub(super) fn silent(&self, to: &str) -> Vec<bool> {
        let posted = self.posted.lock().unwrap();
        posted.iter().filter(|message| message.to == to).map(|message| message.silent).collect()
    }

    fn post(&self, to: &Destination, posting: Posting<'_>) -> Receipt {
        let Posting { part, nonce, after, silent, mentions } = posting;
        let after = after.map(|after| after.0.parse().unwrap());
        let mut nonces = self.nonces.lock().unwrap();
        let known = nonces.get(nonce).is_some_and(|at| at.elapsed() < self.harmless);
        let mut posted = self.posted.lock().unwrap();
        if !known {
            nonces.insert(nonce.to_owned(), Instant::now());
            let text = part.0.as_str().unwrap().to_owned();
            posted.push(Posted {
                to: to.address.0.clone(),
                text,
                after,
                silent,
                mentions: mentions.to_vec(),
            });
        }
        Receipt(format!("{}", posted.len()))
    }
}

#[async_trait::async_trait]
impl Transport for Fake {
    fn platform(&self) -> Platform {
        self.claims.fetch_add(1, Ordering::Relaxed);
        platform()
    }

    fn limits(&self) -> Vec<Limit> {
        self.limits.clone()
    }

    fn harmless_repeat(&self, _to: &Destination) -> Duration {
        self.harmless
    }

    fn rendering_version(&self) -> String {
        format!("fake {}", self.parts)
    }

    fn render(&self, briefing: &Briefing) -> Vec<Part> {
        self.rendered.fetch_add(1, Ordering::Relaxed);
        assert!(briefing.title != "Unwritable", "a title that breaks the renderer");
        // "Monday (3)" has three parts, whatever is usual.
        let said = briefing
            .title
            .split_once('(')
            .and_then(|(_, count)| count.trim_end_matches(')').parse().ok());
        let count = said.unwrap_or(self.parts);
        (1..=count).map(|part| Part(format!("{} {part}/{count}", briefing.title).into())).collect()
    }

    fn render_plainer(&self, briefing: &Briefing) -> Option<Vec<Part>> {
        self.has_plainer.then(|| vec![Part(format!("{} plain", briefing.title).into())])
    }

    async fn deliver(&self, to: &Destination, posting: Posting<'_>) -> Outcome {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let turn = {
            let mut script = self.script.lock().unwrap();
            script.get_mut(&to.address.0).and_then(VecDeque::pop_front).unwrap_or(Turn::Post)
        };
        match turn {
            Turn::Post => Ok(self.post(to, posting)).into(),
            Turn::Refuse(refusal) => Err(refusal).into(),
            Turn::PostAndLose => {
                self.post(to, posting);
                Err(Refusal::InDoubt("502".into())).into()
            }
            Turn::PostAndHang => {
                self.post(to, posting);
                std::future::pending().await
            }
            Turn::Hang => std::future::pending().await,
            Turn::Panic => panic!("the adapter breaks down, as scripted"),
        }
    }

    fn can_search(&self) -> bool {
        self.searches
    }

    async fn find(
        &self,
        to: &Destination,
        part: &Part,
        after: Option<&Receipt>,
        _since: jiff::Timestamp,
    ) -> Outcome<Search> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let after: usize = after.map_or(0, |after| after.0.parse().unwrap());
        let posted = self.posted.lock().unwrap();
        let found = posted.iter().enumerate().skip(after).find(|(_, message)| {
            message.to == to.address.0 && Some(message.text.as_str()) == part.0.as_str()
        });
        Ok(found.map_or(Search::NotThere, |(place, _)| {
            Search::Posted(Receipt((place + 1).to_string()))
        }))
        .into()
    }

    async fn edit(&self, to: &Destination, message: &Receipt, part: &Part) -> Outcome<Change> {
        self.change(to, message, part.0.as_str().map(str::to_owned)).into()
    }

    async fn delete(&self, to: &Destination, message: &Receipt) -> Outcome<Change> {
        self.change(to, message, None).into()
    }

    fn bare(&self, part: &Part) -> Option<Part> {
        self.has_bare.then(|| Part(format!("{} bare", part.0.as_str().unwrap()).into()))
    }

    fn note(&self, words: &str) -> Part {
        Part(words.into())
    }

    async fn tell(&self, to: &Destination, reply: &Reply) -> Outcome {
        let text = reply.plain();
        self.told.lock().unwrap().push(Posted {
            to: to.address.0.clone(),
            text,
            after: None,
            silent: false,
            mentions: Vec::new(),
        });
        Ok(Receipt("told".into())).into()
    }
}

/// Waits until something holds; fails loudly if it does not within ten seconds.
pub(super) async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let start = Instant::now();
    while !holds().await {
        assert!(start.elapsed() < Duration::from_secs(10), "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A lane of its own for each start of the outbox.
pub(super) fn lane(fake: &Arc<Fake>) -> crate::outbox::Lane {
    crate::outbox::Lane::new(Arc::clone(fake) as Arc<dyn Transport>)
}
