//! Requests of an answer that somebody waits for, each in its turn.

use super::{Pacer, Refusal};
use crate::model::Destination;
use std::future::Future;
use std::time::Duration;

/// How often a message of an answer is tried.
const TRIES: u32 = 4;

/// How long an answer is worth waiting for.
const WORTH_WAITING: Duration = Duration::from_secs(60);

/// Pause after a passing trouble.
const PAUSE: Duration = Duration::from_secs(1);

/// Asks for something of an answer in its turn. Somebody waits for it, so what passes soon is waited for; an answer that may
/// stand there already is not given twice.
///
/// # Errors
/// The last refusal.
pub async fn in_turn<T, F: Future<Output = Result<T, Refusal>>>(
    pacer: &Pacer,
    to: &Destination,
    request: impl Fn() -> F,
) -> Result<T, Refusal> {
    let mut tries = 0;
    loop {
        pacer.reserve(to).await;
        let refusal = match request().await {
            Ok(done) => return Ok(done),
            Err(refusal) => refusal,
        };
        tries += 1;
        match &refusal {
            Refusal::RetryAfter { after, blocked } if tries < TRIES && *after <= WORTH_WAITING => {
                pacer.block(blocked, *after);
            }
            Refusal::Transient(_) if tries < TRIES => tokio::time::sleep(PAUSE).await,
            _ => return Err(refusal),
        }
    }
}
