//! The whole outbox over a real database, with a transport that refuses as scripted.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod amend;
mod doubt;
mod fair;
mod fake;
mod filters;
mod flow;
mod held;
mod mention;
mod refusals;
mod restart;
mod without;

use super::{Clock, InDoubt, Outbox, Policy};
use crate::model::{ChatKind, Newsletter};
use crate::store::{Acceptance, IssueProgress, NewIssue, Store};
use crate::testing::{self, Bed, new_issue};
use fake::{Fake, lane, until};
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// A running outbox and what stops it.
struct Running {
    outbox: Arc<Outbox>,
    store: Store,
    stop: watch::Sender<bool>,
}

impl Running {
    async fn start(store: &Store, fake: &Arc<Fake>, policy: Policy) -> Self {
        Self::start_at(store, fake, policy, Timestamp::now()).await
    }

    /// With a system clock that shows this time.
    async fn start_at(store: &Store, fake: &Arc<Fake>, policy: Policy, now: Timestamp) -> Self {
        Self::start_by(store, fake, policy, Clock::starting_at(now)).await
    }

    async fn start_by(store: &Store, fake: &Arc<Fake>, policy: Policy, clock: Clock) -> Self {
        let (stop, stopped) = watch::channel(false);
        let (outbox, _) = Outbox::start(store.clone(), policy, clock, stopped).await.unwrap();
        outbox.open(lane(fake)).await.unwrap();
        Self { outbox, store: store.clone(), stop }
    }

    /// As a crash would end it: nothing is finished, nothing handed back.
    async fn crash(self) {
        drop(self.outbox);
        // Aborted tasks end at their next await.
        tokio::task::yield_now().await;
        // The writer's thread lives on here, as no thread of a crashed process does: what was on its way to it
        // must not come after the next run.
        self.store.flush().await;
    }

    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.outbox.finished().await;
    }
}

/// Pauses that a test can wait for.
fn quick(in_doubt: InDoubt) -> Policy {
    Policy { in_doubt, first_pause: Duration::from_millis(10) }
}

async fn daily(store: &Store) -> Newsletter {
    testing::newsletter(store, "Daily", "").await
}

/// An issue of that title; its identity is always the same.
fn edition(title: &str) -> NewIssue {
    let mut issue = new_issue("Monday", None);
    issue.title = title.into();
    issue.document.title = Some(title.into());
    issue
}

async fn accept(store: &Store, daily: &Newsletter, issue: NewIssue) -> Acceptance {
    let taken = store.accept(daily.id, "a".into(), vec![1], vec![issue], Timestamp::now());
    taken.await.unwrap()[0]
}

async fn until_empty(store: &Store) {
    until("the outbox is empty", async || store.outbox_is_empty().await.unwrap()).await;
}

async fn newest(store: &Store) -> IssueProgress {
    store.progress(1, Timestamp::now()).await.unwrap().remove(0)
}

/// An operator with a private chat.
async fn operator(store: &Store) {
    let person = store
        .meet(testing::platform(), crate::model::UserId("boss".into()), None, testing::at(0))
        .await
        .unwrap();
    store.set_operator(person.id, true).await.unwrap();
    let address = testing::place("boss", ChatKind::Private).address;
    store.set_private_chat(person.id, Some(address)).await.unwrap();
}

fn bed() -> Bed {
    Bed::new()
}
