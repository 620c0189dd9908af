//! What every kind of source is: something that runs until it is stopped, and says how it is.

use async_trait::async_trait;
use std::sync::Arc;
use tokio::sync::watch;

/// Turns true when the bot stops.
pub type Stop = watch::Receiver<bool>;

/// A kind of source. What it takes in is durable before it tells anybody so.
#[async_trait]
pub trait Source: Send + Sync + 'static {
    /// What it is called in the log and in `courant source list`: "folders", "feeds", "mailbox", "smtp", "http".
    fn name(&self) -> &'static str;

    /// Takes issues in until `stop` turns true. How it is doing it tells `health` itself: whatever passes is no error
    /// here.
    ///
    /// # Errors
    /// When it cannot go on at all; it is started again after a pause.
    async fn run(&self, health: &Health, stop: Stop) -> Result<(), SourceError>;
}

/// Why a source cannot go on; words fit "{source} has stopped: {error}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SourceError(pub String);

/// How a source is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It has not said anything yet.
    #[default]
    Starting,
    /// All is well; what it does, in a few words ("listening on 127.0.0.1:2525").
    Well(String),
    /// Something is in the way, and it tries again; what, without addresses of readers and without secrets.
    Ailing(String),
}

/// Where a source says how it is. Clones share it.
#[derive(Clone, Debug)]
pub struct Health(Arc<watch::Sender<State>>);

impl Default for Health {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(State::Starting)))
    }
}

impl Health {
    /// All is well.
    pub fn well(&self, what: impl Into<String>) {
        self.say(State::Well(what.into()));
    }

    /// Something is in the way.
    pub fn ailing(&self, why: impl Into<String>) {
        self.say(State::Ailing(why.into()));
    }

    /// What it says now, and whatever it says next.
    pub fn watch(&self) -> watch::Receiver<State> {
        self.0.subscribe()
    }

    /// Saying the same again is no change.
    fn say(&self, state: State) {
        self.0.send_if_modified(|old| {
            let changes = *old != state;
            if changes {
                *old = state;
            }
            changes
        });
    }
}
