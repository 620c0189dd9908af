//! How a long broadcast is coming along, told to operators in one message that edits itself.

use super::transport::{Change, Posting, Receipt};
use super::{Clock, Lane, Lanes, ended};
use crate::model::{ChatKind, Destination, IssueId, Person, PersonId};
use crate::store::{IssueProgress, Store, StoreError};
use crate::texts::Language;
use std::collections::HashMap;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// The distance between two looks: what is done by the second one is told by nobody.
const EACH: Duration = Duration::from_secs(5);

/// Looking may take this part of the time: counting a million rows takes a while.
const SHARE: u32 = 50;

/// Issues that are looked at, newest first: more are not under way at once.
const ISSUES: u32 = 10;

/// What operators see of the broadcasts that are under way.
struct Told {
    /// The message about an issue in an operator's chat, and what it says.
    messages: HashMap<(IssueId, PersonId), (Receipt, String)>,
    /// Issues that were under way at the last look.
    under_way: Vec<IssueId>,
}

/// Tells operators until `stop`.
pub(super) async fn tell_operators(
    store: Store,
    lanes: Lanes,
    clock: Clock,
    mut stop: watch::Receiver<bool>,
) {
    let mut told = Told { messages: HashMap::new(), under_way: Vec::new() };
    let mut pause = EACH;
    while !ended(&stop) {
        tokio::select! {
            _ = stop.changed() => continue,
            () = tokio::time::sleep(pause) => {}
        }
        let began = Instant::now();
        if let Err(error) = told.look(&store, &lanes, &clock).await {
            tracing::error!(%error, "the progress of broadcasts could not be told");
        }
        pause = EACH.max(began.elapsed().saturating_mul(SHARE));
    }
}

impl Told {
    async fn look(
        &mut self,
        store: &Store,
        lanes: &Lanes,
        clock: &Clock,
    ) -> Result<(), StoreError> {
        if self.under_way.is_empty() && store.outbox_is_empty().await? {
            return Ok(());
        }
        let operators = store.operators().await?;
        let progress = store.progress(ISSUES, clock.now()).await?;
        for issue in &progress {
            if self.under_way.contains(&issue.issue) {
                for operator in &operators {
                    self.tell(lanes, operator, issue).await;
                }
            }
        }
        let is_under_way = |issue: &&IssueProgress| issue.left() > 0;
        self.under_way = progress.iter().filter(is_under_way).map(|issue| issue.issue).collect();
        let under_way = &self.under_way;
        self.messages.retain(|(issue, _), _| under_way.contains(issue));
        Ok(())
    }

    /// Posts the message, or edits it when it would say something else.
    async fn tell(&mut self, lanes: &Lanes, operator: &Person, issue: &IssueProgress) {
        let (Some(lane), Some(address)) = (lanes.of(&operator.platform), &operator.private_chat)
        else {
            return;
        };
        let to = Destination { address: address.clone(), kind: ChatKind::Private };
        let words = words(issue, Language::choose([operator.language.as_deref()]));
        let key = (issue.issue, operator.id);
        if let Some((message, said)) = self.messages.get_mut(&key) {
            if *said == words {
                return;
            }
            lane.pacer.reserve(&to).await;
            let edited = lane.transport.edit(&to, message, &lane.transport.note(&words)).await;
            match edited.result {
                Ok(Change::Made) => *said = words,
                // It is posted anew at the next look.
                Ok(Change::Missing | Change::TooOld | Change::Unfit) => {
                    self.messages.remove(&key);
                }
                Err(refusal) => {
                    tracing::warn!(%refusal, "a broadcast's progress could not be told")
                }
            }
        } else if let Some(message) = post(&lane, &to, &words, key).await {
            self.messages.insert(key, (message, words));
        }
    }
}

async fn post(
    lane: &Lane,
    to: &Destination,
    words: &str,
    (issue, operator): (IssueId, PersonId),
) -> Option<Receipt> {
    lane.pacer.reserve(to).await;
    let nonce = format!("p{issue}o{operator}");
    let note = lane.transport.note(words);
    let posting = Posting { part: &note, nonce: &nonce, after: None, silent: true, mentions: &[] };
    match lane.transport.deliver(to, posting).await.result {
        Ok(message) => Some(message),
        Err(refusal) => {
            tracing::warn!(%refusal, "a broadcast's progress could not be told");
            None
        }
    }
}

fn words(issue: &IssueProgress, language: Language) -> String {
    let failed: u64 = issue.tally.failed.values().sum();
    // What is held has its time; nobody waits for it now.
    let audience = issue.audience() - issue.tally.held;
    let arguments = [
        ("newsletter", (&issue.newsletter).into()),
        ("title", (&issue.title).into()),
        ("done", (audience - issue.left()).into()),
        ("audience", audience.into()),
        ("failed", failed.into()),
        ("rate", issue.last_minute.into()),
        ("minutes", issue.minutes_left().into()),
    ];
    let key = match (issue.left(), issue.time_left()) {
        (0, _) => "progress-done",
        (_, Some(_)) => "progress-line",
        (_, None) => "progress-stands",
    };
    language.tell(key, &arguments)
}
