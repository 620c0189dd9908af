//! What waits for somebody to look at it, and what they decide: mails whose sender is not proved or not known, issues of
//! newsletters that want each one looked at, what editors send to the bot.
//!
//! [`receive`] is how a source's issues come in: at once, or after a look. [`hold`] keeps something and tells those who may
//! decide; [`publish`], [`accept_sender`], [`discard`] and the others
//! carry out what was decided, in the chat as on the command line; [`publish_due`] what was given a time.

mod deciding;
mod due;
mod receiving;
mod telling;

pub use deciding::{
    Accepted, Published, ReviewError, accept_sender, block, bring_back, discard, issues, publish,
    unblock,
};
pub use due::publish_due;
pub use receiving::{Received, receive};
pub(crate) use telling::{Seer, published, titled, told};

use crate::briefing::told as told_of;
use crate::digest::sha256;
use crate::intake::Source;
use crate::model::HeldId;
use crate::outbox::{Notice, Notices};
use crate::store::{Again, Held, HeldContent, Holding, Store, StoreError};
use courant_newsletter::Issue;
use jiff::Timestamp;

/// Most that waits at a time of what strangers can send, and of what only publishers and editors can: a flood is not kept,
/// and whoever sends it is told so.
const MAX_HELD: u32 = 1_000;

/// Why something does not go out at the time that it had.
const REPLACED: &str = "it has come again, and reads otherwise now";

/// Longest name and subject that are kept of something, in characters.
const MAX_SHOWN: usize = 200;

/// Keeps a source until somebody has looked at it, and tells whoever may decide where it is new.
///
/// # Errors
/// When the database does not take it.
pub async fn hold(
    store: &Store,
    notices: &Notices,
    held: Held,
    source: Source,
    again: Again,
    now: Timestamp,
) -> Result<Holding, StoreError> {
    let (kind, newsletter) = (held.kind, held.newsletter);
    let (sender, reason) = (shown(&held.sender), held.reason.clone());
    let holding = keep(store, held, source, again, now).await?;
    if let Holding::New(id) = holding {
        notices.hand_in(Notice::Waits { id, kind, newsletter, sender, reason });
        replaced(store, notices, id).await?;
    }
    Ok(holding)
}

/// Tells whoever had given a time what something has taken the place of.
async fn replaced(store: &Store, notices: &Notices, id: HeldId) -> Result<(), StoreError> {
    let line = store.held_line(id).await?;
    if let Some(line) = line.filter(|line| line.publish_at.is_none())
        && let Some(to) = line.scheduled_by
    {
        let (title, reason) = (line.held.title, REPLACED.to_owned());
        notices.hand_in(Notice::DidNotGoOut { to, id, title, reason });
    }
    Ok(())
}

/// The same where nobody needs to be told: whoever sends it has it before their eyes.
pub(crate) async fn keep(
    store: &Store,
    held: Held,
    source: Source,
    again: Again,
    now: Timestamp,
) -> Result<Holding, StoreError> {
    let held = Held { sender: shown(&held.sender), title: shown(&held.title), ..held };
    let holding = store.hold(held, content(source, again)?, again, MAX_HELD, now).await?;
    if holding == Holding::Full {
        tracing::warn!("something is not kept: too much waits for somebody to look at it");
    }
    Ok(holding)
}

/// What is kept of a source. A mail is read again from its bytes; of anything else they may not tell all: a publisher may
/// have named the issue beside them.
fn content(source: Source, again: Again) -> Result<HeldContent, StoreError> {
    let Source { name, bytes, reading } = source;
    if again == Again::Same {
        let hash = sha256(&bytes);
        return Ok(HeldContent { name, bytes, issues: None, hash });
    }
    let told: Vec<Issue> = reading.issues.iter().map(told_of).collect();
    let hash = sha256(serde_json::to_vec(&told)?);
    Ok(HeldContent { name, bytes, issues: Some(reading.issues), hash })
}

/// What makes a source the same when it comes again: its first issue's identity.
pub fn identity(issues: &[Issue]) -> String {
    issues.first().map(|issue| issue.identity.key()).unwrap_or_default()
}

/// A line of bounded length, without what does not show.
fn shown(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(MAX_SHOWN).collect()
}
