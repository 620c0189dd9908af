//! `courant run`

use crate::config::Config;
use crate::{app, lock, signals};
use std::process::ExitCode;
use tokio::sync::watch;

/// Runs the bot until it is asked to stop.
pub(crate) async fn run(config: Config) -> anyhow::Result<ExitCode> {
    let _running = lock::acquire(&config.data)?;
    let store = app::open_store(&config.data)?;
    let (stop, stopped) = watch::channel(false);
    let (ready, mut is_ready) = watch::channel(false);
    tokio::spawn(async move {
        if is_ready.wait_for(|ready| *ready).await.is_ok() {
            tracing::info!("Courant is ready");
        }
    });
    let bot = app::run(config, store, stopped, ready);
    tokio::pin!(bot);
    tokio::select! {
        ended = &mut bot => ended?,
        () = signals::asked_to_stop() => {
            tracing::info!("stopping: what is in flight is finished first");
            stop.send_replace(true);
            bot.await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
