//! Rows that are planned and not yet sent, watched in the database.

use crate::stage;
use courant_tests::Town;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// How often is looked.
const LOOK: Duration = Duration::from_millis(50);

/// A thread that looks at the database.
pub(super) struct Ahead {
    stop: Sender<()>,
    looking: JoinHandle<u64>,
}

impl Ahead {
    pub(super) fn watch(town: &Town) -> Self {
        let rows = stage::rows(town);
        let (stop, stopped) = channel();
        let looking = std::thread::spawn(move || {
            let mut most = 0;
            while stopped.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
                most = most.max(rows.ahead().expect("the database can be read"));
            }
            most
        });
        Self { stop, looking }
    }

    /// The most that were seen.
    pub(super) async fn stop(self) -> u64 {
        drop(self.stop);
        let joined = tokio::task::spawn_blocking(|| self.looking.join()).await;
        joined
            .expect("the watcher can be waited for")
            .unwrap_or_else(|_| panic!("the watcher has broken down"))
    }
}
