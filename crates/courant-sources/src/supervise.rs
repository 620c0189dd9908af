//! Keeps the sources running, each on its own, and writes down how they are.

use crate::{Health, Source, State, Stop};
use courant_core::store::{SourceState, Store};
use futures::FutureExt as _;
use jiff::Timestamp;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// First pause before a source that has stopped is started again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// Longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Runs all of them until `stop` turns true. One that stops is started again; the others do not notice.
pub async fn run(store: Store, sources: Vec<Arc<dyn Source>>, stop: Stop) {
    if let Err(error) = store.forget_source_states().await {
        tracing::error!(%error, "how the sources were could not be forgotten");
    }
    let mut all = JoinSet::new();
    for source in sources {
        let health = Health::default();
        let noted = note(store.clone(), source.name(), health.clone());
        let kept = keep(source, health, stop.clone());
        all.spawn(async move {
            tokio::select! {
                () = kept => {}
                () = noted => {}
            }
        });
    }
    while all.join_next().await.is_some() {}
}

/// Starts a source, and again whenever it has stopped.
async fn keep(source: Arc<dyn Source>, health: Health, mut stop: Stop) {
    let mut pause = FIRST_PAUSE;
    while !*stop.borrow() {
        let run = AssertUnwindSafe(source.run(&health, stop.clone())).catch_unwind();
        let words = match run.await {
            Ok(Ok(())) if *stop.borrow() => return,
            Ok(Ok(())) => "it ended by itself".to_owned(),
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it broke down".to_owned(),
        };
        tracing::error!(
            source = source.name(),
            reason = words,
            "a source has stopped; trying again in {} s",
            pause.as_secs()
        );
        health.ailing(words);
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(pause) => {}
        }
        pause = pause.saturating_mul(2).min(LONGEST_PAUSE);
    }
}

/// Writes down whatever a source says of itself; never ends.
async fn note(store: Store, name: &'static str, health: Health) {
    let mut said = health.watch();
    loop {
        let state = said.borrow_and_update().clone();
        let told = match state {
            State::Starting => None,
            State::Well(words) => Some((true, words)),
            State::Ailing(words) => Some((false, words)),
        };
        if let Some((well, words)) = told {
            if well {
                tracing::info!(source = name, words, "a source is well");
            } else {
                tracing::warn!(source = name, words, "something is in a source's way");
            }
            let state = SourceState { name: name.to_owned(), well, words, since: Timestamp::now() };
            if let Err(error) = store.set_source_state(state).await {
                tracing::error!(source = name, %error, "how a source is could not be written down");
            }
        }
        if said.changed().await.is_err() {
            // Nobody is left to say anything.
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::SourceError;
    use async_trait::async_trait;
    use std::sync::atomic::{AtomicU32, Ordering};
    use tokio::sync::watch;

    /// Fails, panics, ends, and then is well.
    #[derive(Default)]
    struct Moody(AtomicU32);

    #[async_trait]
    impl Source for Moody {
        fn name(&self) -> &'static str {
            "moody"
        }

        #[expect(clippy::panic, reason = "a source may break down")]
        async fn run(&self, health: &Health, mut stop: Stop) -> Result<(), SourceError> {
            match self.0.fetch_add(1, Ordering::SeqCst) {
                0 => Err(SourceError("no luck".into())),
                1 => panic!("at all"),
                2 => Ok(()),
                _ => {
                    health.well("well again");
                    let _ = stop.wait_for(|stop| *stop).await;
                    Ok(())
                }
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_source_that_stops_is_started_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("a.db")).unwrap();
        let (stop, stopped) = watch::channel(false);
        let moody = Arc::new(Moody::default());
        let running = tokio::spawn(run(store.clone(), vec![moody.clone()], stopped));
        let said = async {
            loop {
                let states = store.source_states().await.unwrap();
                if let Some(state) = states.into_iter().find(|state| state.well) {
                    return state;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        let state = said.await;
        assert_eq!((state.name.as_str(), state.words.as_str()), ("moody", "well again"));
        assert_eq!(moody.0.load(Ordering::SeqCst), 4);
        stop.send_replace(true);
        running.await.unwrap();
    }
}
