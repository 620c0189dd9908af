//! The wiring: store, command service, outbox, sources and adapters as one running bot.

pub(crate) mod sources;

use crate::config::Config;
use anyhow::Context as _;
use courant_core::outbox::{Clock, Lane, Outbox};
use courant_core::service::Service;
use courant_core::store::Store;
use courant_discord::{Discord, DiscordError};
use courant_telegram::{Telegram, TelegramError};
use jiff::Timestamp;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// First pause before a platform that does not answer is tried again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// Longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// The database file in the data folder.
const DATABASE: &str = "courant.db";

/// Opens the database of a data folder, which is made if it is missing.
///
/// # Errors
/// When it cannot be opened; the words say what to do.
pub fn open_store(data: &Path) -> anyhow::Result<Store> {
    std::fs::create_dir_all(data)
        .with_context(|| format!("the data folder {} cannot be made", data.display()))?;
    let path = data.join(DATABASE);
    Store::open(&path).with_context(|| format!("{}", path.display()))
}

/// Runs the bot until `stop` turns true; `ready` is told when all platforms that can be reached are
/// connected.
///
/// # Errors
/// When the database cannot be used, no platform is configured, or every platform has refused its token.
pub async fn run(
    config: Config,
    store: Store,
    stop: watch::Receiver<bool>,
    ready: watch::Sender<bool>,
) -> anyhow::Result<()> {
    anyhow::ensure!(
        config.telegram.is_some() || config.discord.is_some(),
        "no platform is configured: set telegram.token or discord.token in courant.toml, or COURANT_TELEGRAM__TOKEN or \
         COURANT_DISCORD__TOKEN in the environment (\"courant demo\" needs neither)"
    );
    let service = Service::new(store.clone());
    for (platform, user) in config.operators.clone() {
        service.appoint(platform, user, Timestamp::now()).await?;
    }
    let (outbox, notices) =
        Outbox::start(store.clone(), config.policy, Clock::default(), stop.clone()).await?;
    let sources = sources::of(&config, &store, &notices)?;
    let sources = tokio::spawn(courant_sources::run(store, sources, stop.clone()));
    let mut platforms = JoinSet::new();
    let mut waiting = 0;
    let (connected, mut connections) = tokio::sync::mpsc::channel(2);
    if let Some(telegram) = config.telegram {
        waiting += 1;
        let platform = Platform {
            service: service.clone(),
            outbox: Arc::clone(&outbox),
            stop: stop.clone(),
            connected: connected.clone(),
        };
        platforms.spawn(async move { platform.telegram(telegram).await });
    }
    if let Some(discord) = config.discord {
        waiting += 1;
        let platform = Platform {
            service,
            outbox: Arc::clone(&outbox),
            stop: stop.clone(),
            connected: connected.clone(),
        };
        platforms.spawn(async move { platform.discord(discord).await });
    }
    drop(connected);
    let count = waiting;
    tokio::spawn(async move {
        while waiting > 0 && connections.recv().await.is_some() {
            waiting -= 1;
        }
        ready.send_replace(waiting == 0);
    });
    let mut refused = Vec::new();
    while let Some(ended) = platforms.join_next().await {
        if let Err(error) = ended.context("an adapter has broken down").and_then(|result| result) {
            tracing::error!(
                error = format!("{error:#}"),
                "a platform is given up on; the others go on"
            );
            refused.push(error);
        }
    }
    if refused.len() == count {
        // Nobody is left to serve.
        return Err(refused.swap_remove(0));
    }
    sources.await.context("the sources have broken down")?;
    outbox.finished().await;
    Ok(())
}

/// What an adapter is run with.
struct Platform {
    service: Service,
    outbox: Arc<Outbox>,
    stop: watch::Receiver<bool>,
    connected: tokio::sync::mpsc::Sender<()>,
}

impl Platform {
    async fn telegram(mut self, config: courant_telegram::Config) -> anyhow::Result<()> {
        let passes = |error: &TelegramError| matches!(error, TelegramError::Unreachable(_));
        let Some(bot) = self.reached(|| Telegram::connect(&config), passes).await? else {
            return Ok(());
        };
        tracing::info!(bot = bot.username(), "Telegram is connected");
        let lane = Lane::new(Arc::new(bot.clone()));
        let pacer = lane.pacer.clone();
        self.outbox.open(lane).await?;
        // The one who waits for it may have gone.
        let _ = self.connected.send(()).await;
        Ok(bot.run(self.service, pacer, self.stop).await?)
    }

    async fn discord(mut self, config: courant_discord::Config) -> anyhow::Result<()> {
        let passes = |error: &DiscordError| matches!(error, DiscordError::Unreachable(_));
        let Some(bot) = self.reached(|| Discord::connect(&config), passes).await? else {
            return Ok(());
        };
        let lane = Lane::new(Arc::new(bot.clone()));
        let pacer = lane.pacer.clone();
        self.outbox.open(lane).await?;
        // The one who waits for it may have gone.
        let _ = self.connected.send(()).await;
        Ok(bot.run(self.service, pacer, self.stop).await?)
    }

    /// Connects, however long the platform does not answer; `None` when the bot is stopped before.
    async fn reached<T, E, F>(
        &mut self,
        connect: impl Fn() -> F,
        passes: impl Fn(&E) -> bool,
    ) -> anyhow::Result<Option<T>>
    where
        E: std::error::Error + Send + Sync + 'static,
        F: Future<Output = Result<T, E>>,
    {
        let mut pause = FIRST_PAUSE;
        while !*self.stop.borrow() {
            match connect().await {
                Ok(bot) => return Ok(Some(bot)),
                Err(error) if passes(&error) => {
                    tracing::warn!(%error, "trying again in {} s", pause.as_secs());
                    tokio::select! {
                        _ = self.stop.changed() => {}
                        () = tokio::time::sleep(pause) => {}
                    }
                    pause = pause.saturating_mul(2).min(LONGEST_PAUSE);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }
}
