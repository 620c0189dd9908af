//! Updates of one chat are handled one after the other, those of different chats at the same time.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use tokio::task::JoinSet;

/// Updates that may wait in all: beyond that, polling waits, and Telegram keeps them.
const WAITING: usize = 1000;

/// Work, by chat.
pub(crate) struct Order<T> {
    waiting: HashMap<i64, VecDeque<T>>,
    count: usize,
    running: JoinSet<i64>,
}

impl<T: Send + 'static> Order<T> {
    pub(crate) fn new() -> Self {
        Self { waiting: HashMap::new(), count: 0, running: JoinSet::new() }
    }

    /// Adds work for a chat; it starts when the chat's earlier work is done.
    pub(crate) fn add<F>(&mut self, chat: i64, work: T, handle: impl FnOnce(T) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        if let Some(queue) = self.waiting.get_mut(&chat) {
            queue.push_back(work);
            self.count += 1;
        } else {
            self.waiting.insert(chat, VecDeque::new());
            self.start(chat, handle(work));
        }
    }

    /// Whether no more should be added now.
    pub(crate) fn is_full(&self) -> bool {
        self.count >= WAITING
    }

    /// Waits for some work to end and starts what waited for it; `false` when nothing runs.
    pub(crate) async fn advance<F>(&mut self, handle: impl FnOnce(T) -> F) -> bool
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let Some(ended) = self.running.join_next().await else { return false };
        match ended {
            Ok(chat) => match self.waiting.get_mut(&chat).and_then(VecDeque::pop_front) {
                Some(next) => {
                    self.count -= 1;
                    self.start(chat, handle(next));
                }
                None => {
                    self.waiting.remove(&chat);
                }
            },
            Err(error) => tracing::error!(%error, "handling an update has broken down"),
        }
        true
    }

    fn start<F>(&mut self, chat: i64, work: F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        self.running.spawn(async move {
            // A panic must not keep the chat's next updates waiting for ever.
            if let Err(error) = tokio::spawn(work).await {
                tracing::error!(%error, "handling an update has broken down");
            }
            chat
        });
    }
}
