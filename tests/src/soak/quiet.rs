//! The end: no more kills, and everything arrives.

use super::cast::{Cast, words};
use super::progress;
use std::time::{Duration, Instant};

/// How often is looked.
const LOOK: Duration = Duration::from_millis(200);

/// How long nothing may happen while something is left to do: more than the longest pause that the bot takes
/// after a few vain tries.
const STALL: Duration = Duration::from_secs(120);

/// How long nothing may come any more after nothing is left to do.
const QUIET: Duration = Duration::from_secs(2);

/// How often progress is told.
const TELL: Duration = Duration::from_secs(10);

/// Waits until nothing is left to do and nothing comes any more.
pub(super) async fn wait(cast: &Cast) -> Result<(), String> {
    let (mut last, mut moved, mut told) = (None, Instant::now(), Instant::now());
    loop {
        let states = cast.rows.by_state().map_err(words)?;
        let messages = cast.messages();
        let now = Some((states.clone(), messages));
        if now != last {
            (last, moved) = (now, Instant::now());
        }
        let empty = cast.rows.is_empty().map_err(words)?;
        let still = moved.elapsed();
        let (telegram, discord) = messages;
        let shown =
            format!("{telegram} messages on Telegram, {discord} on Discord; deliveries {states:?}");
        if empty && still >= QUIET {
            progress(shown);
            return Ok(());
        }
        if let Some(end) = cast.town.end() {
            return Err(format!(
                "the bot has ended by itself: {end:?}; {shown}\n{}",
                cast.town.shown()
            ));
        }
        if still >= STALL {
            return Err(format!(
                "nothing has happened for {STALL:?}: {shown}\n{}",
                cast.town.shown()
            ));
        }
        if telegram.max(discord) > 2 * cast.expected() {
            return Err(format!(
                "messages without end, where {} were expected: {shown}",
                cast.expected()
            ));
        }
        if told.elapsed() >= TELL {
            told = Instant::now();
            progress(shown);
        }
        tokio::time::sleep(LOOK).await;
    }
}
