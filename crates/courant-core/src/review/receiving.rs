//! Taking a source in for a newsletter that may want each issue looked at first.

use super::{hold, identity};
use crate::intake::{self, Intake, IntakeError, Outgoing, Source};
use crate::model::Newsletter;
use crate::outbox::Notices;
use crate::store::{Again, Fate, Held, HeldKind, Holding, NewIssue, Store, StoreError};
use courant_newsletter::Reading;
use jiff::Timestamp;

/// Why an issue waits whose newsletter wants that.
const REASON: &str = "each issue of this newsletter is looked at first";

/// What became of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What was taken in.
    pub intake: Intake,
    /// The titles of what waits for somebody to look at it.
    pub waits: Vec<String>,
    /// How many of these did not wait before.
    pub new: usize,
}

/// Takes a source in. Where its newsletter wants each issue looked at, what would go out or change what went out waits
/// instead, under `held`, which says where it comes from; it is told to those who may decide.
///
/// # Errors
/// [`IntakeError::Crowded`] where too much waits; else when the database does not take it. What was taken in or waits by
/// then is known when it comes again.
pub async fn receive(
    store: &Store,
    notices: &Notices,
    newsletter: &Newsletter,
    source: Source,
    outgoing: Outgoing,
    (held, again): (Held, Again),
    now: Timestamp,
) -> Result<Received, IntakeError> {
    // What goes nowhere needs nobody's eyes.
    if outgoing == Outgoing::Nothing || !store.wants_review(newsletter.id).await? {
        let intake = intake::accept(store, newsletter, source, outgoing, now).await?;
        return Ok(Received { intake, waits: Vec::new(), new: 0 });
    }
    let Source { name, bytes, reading } = source;
    let Reading { issues, notes, format, .. } = reading;
    let issues = intake::in_order(store, newsletter, issues, outgoing, now).await?;
    let (mut taken, mut waiting) = (Vec::new(), Vec::new());
    for (issue, fate) in store.would_become(newsletter.id, issues, now).await? {
        match fate {
            Fate::New if issue.deliver => waiting.push(issue),
            Fate::Corrected => waiting.push(issue),
            Fate::New | Fate::Known | Fate::Twin | Fate::Retracted => taken.push(issue),
        }
    }
    let several = waiting.len() > 1;
    let (mut waits, mut new) = (Vec::with_capacity(waiting.len()), 0);
    for NewIssue { document, title, .. } in waiting {
        let held = Held {
            kind: HeldKind::Review,
            newsletter: Some(newsletter.id),
            identity: identity(std::slice::from_ref(&document)),
            title: title.clone(),
            reason: REASON.to_owned(),
            ..held.clone()
        };
        // Each is kept by itself: a feed with a hundred entries is not kept a hundred times.
        let bytes = match several {
            true => serde_json::to_vec(&document).map_err(StoreError::from)?,
            false => bytes.clone(),
        };
        let (issues, notes) = (vec![document], Vec::new());
        let reading = Reading { issues, notes, format, channel: None };
        let one = Source { name: name.clone(), bytes, reading };
        match hold(store, notices, held, one, again, now).await? {
            Holding::New(_) => {
                new += 1;
                waits.push(title);
            }
            Holding::Waits(_) => waits.push(title),
            Holding::Decided => {}
            Holding::Full => return Err(IntakeError::Crowded),
        }
    }
    let titles: Vec<String> = taken.iter().map(|issue| issue.title.clone()).collect();
    let accepted = match taken.is_empty() {
        true => Vec::new(),
        false => store.accept(newsletter.id, name, bytes, taken, now).await?,
    };
    let intake = Intake { issues: titles.into_iter().zip(accepted).collect(), notes };
    Ok(Received { intake, waits, new })
}
