//! What somebody decides about something that waits.

use crate::intake::{self, Intake, IntakeError, NamingError, Outgoing, Source};
use crate::model::{HeldId, Newsletter, NewsletterId};
use crate::store::{Decision, HeldContent, HeldKind, HeldLine, MailSender, Store, StoreError};
use courant_newsletter::{Format, Issue, Reading};
use jiff::Timestamp;
use tokio::sync::Mutex;

/// Why a decision cannot be carried out.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// There is nothing of that number, or no longer what it said.
    #[error("it does not wait any more")]
    Gone,
    /// Somebody has decided before.
    #[error("that was decided before: it is {}", .0.as_str())]
    Decided(Decision),
    /// It is not to go out by itself, or not yet.
    #[error("it is not due")]
    NotDue,
    /// It is of no newsletter yet.
    #[error("it is of no newsletter yet")]
    NoNewsletter,
    /// It asks for a confirmation, and is nothing to read.
    #[error("it asks for a confirmation and is nothing to read")]
    Confirmation,
    /// Nothing proves who sent it.
    #[error("nothing proves who sent it, so anybody could send more like it")]
    Unproved,
    /// It names no sender.
    #[error("it names no sender that could be blocked")]
    NoSender,
    /// It names the sender of a newsletter, who would be blocked for its readers.
    #[error("it names the sender of a newsletter here")]
    Bound,
    /// No newsletter can be made of its name.
    #[error(transparent)]
    Naming(#[from] NamingError),
    /// It cannot be taken in.
    #[error(transparent)]
    Intake(#[from] IntakeError),
}

impl From<StoreError> for ReviewError {
    fn from(error: StoreError) -> Self {
        Self::Intake(error.into())
    }
}

/// Decisions are carried out one after the other: of two people who press at the same moment one comes second, and is told
/// what the first one did.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// For which newsletter.
    pub newsletter: Newsletter,
    /// What became of it.
    pub intake: Intake,
}

/// A sender that was taken as a newsletter's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The newsletter.
    pub newsletter: Newsletter,
    /// Whether it was made just now.
    pub made: bool,
    /// Its sender, as it may be shown.
    pub sender: String,
    /// What had waited of it, oldest first.
    pub intakes: Vec<Intake>,
}

/// Something that still waits.
///
/// # Errors
/// [`ReviewError::Gone`] and [`ReviewError::Decided`] where it does not.
async fn waiting(store: &Store, id: HeldId) -> Result<HeldLine, ReviewError> {
    let line = store.held_line(id).await?.ok_or(ReviewError::Gone)?;
    match line.decision {
        None => Ok(line),
        Some(decision) => Err(ReviewError::Decided(decision)),
    }
}

/// The issues of something that waits, as they will be taken in.
///
/// # Errors
/// [`ReviewError::Gone`] where it is no longer kept.
pub async fn issues(store: &Store, id: HeldId) -> Result<Vec<Issue>, ReviewError> {
    Ok(source(store, id).await?.reading.issues)
}

/// Something that waits, read.
async fn source(store: &Store, id: HeldId) -> Result<Source, ReviewError> {
    let content = store.held_content(id).await?.ok_or(ReviewError::Gone)?;
    let HeldContent { name, bytes, issues, .. } = content;
    match issues {
        None => Ok(intake::read(&name, bytes).await?),
        // What else the source said was told when it came.
        Some(issues) => {
            let (format, channel, notes) = (Format::Text, None, Vec::new());
            Ok(Source { name, bytes, reading: Reading { format, issues, channel, notes } })
        }
    }
}

/// Takes something in that waits, for its newsletter or for another one, and sends it on its way.
///
/// # Errors
/// Where it does not wait, is of no newsletter, or cannot be taken in.
pub async fn publish(
    store: &Store,
    id: HeldId,
    newsletter: Option<NewsletterId>,
    now: Timestamp,
) -> Result<Published, ReviewError> {
    let _alone = ONE_AT_A_TIME.lock().await;
    let line = waiting(store, id).await?;
    publish_line(store, line, newsletter, now).await
}

/// Publishes something whose time has come.
///
/// # Errors
/// As [`publish`]; [`ReviewError::NotDue`] where its time was taken off meanwhile.
pub(super) async fn publish_when_due(
    store: &Store,
    id: HeldId,
    now: Timestamp,
) -> Result<Published, ReviewError> {
    let _alone = ONE_AT_A_TIME.lock().await;
    let line = waiting(store, id).await?;
    if line.publish_at.is_none_or(|at| at > now) {
        return Err(ReviewError::NotDue);
    }
    publish_line(store, line, None, now).await
}

async fn publish_line(
    store: &Store,
    line: HeldLine,
    newsletter: Option<NewsletterId>,
    now: Timestamp,
) -> Result<Published, ReviewError> {
    if line.held.kind == HeldKind::Confirmation && newsletter.is_none() {
        return Err(ReviewError::Confirmation);
    }
    let newsletter = newsletter.or(line.held.newsletter).ok_or(ReviewError::NoNewsletter)?;
    let newsletter = store.newsletter(newsletter).await?.ok_or(ReviewError::NoNewsletter)?;
    let intake = take_in(store, &newsletter, &line, Outgoing::Each, now).await?;
    Ok(Published { newsletter, intake })
}

/// Takes a mail's sender as a newsletter's from now on (as that of a new one by its own name, where none is said), and what
/// waits of it in: the newest goes out, the others into the archive.
///
/// # Errors
/// Where it does not wait, or nothing proves who sent it.
pub async fn accept_sender(
    store: &Store,
    id: HeldId,
    newsletter: Option<NewsletterId>,
    now: Timestamp,
) -> Result<Accepted, ReviewError> {
    let _alone = ONE_AT_A_TIME.lock().await;
    let line = waiting(store, id).await?;
    if line.held.domain.is_empty() {
        return Err(ReviewError::Unproved);
    }
    let known = match newsletter.or(line.held.newsletter) {
        Some(id) => store.newsletter(id).await?,
        None => None,
    };
    let (newsletter, made) = match known {
        Some(known) => (known, false),
        None => {
            let named = issues(store, id).await?.into_iter().next();
            let masthead = named.map(|issue| issue.newsletter).unwrap_or_default();
            let title = masthead.title.ok_or(NamingError::Nameless)?;
            let made = intake::newsletter_of_title(store, &title, masthead.tagline, None, now);
            match made.await? {
                (made, true) => (made, true),
                // Anybody can call themselves as it: that it is from there, somebody has to say.
                (known, false) => return Err(NamingError::Taken(known.slug).into()),
            }
        }
    };
    store
        .bind_sender(MailSender {
            newsletter: newsletter.id,
            list_id: line.held.list_id.clone(),
            address: line.held.address.clone(),
            domain: line.held.domain.clone(),
        })
        .await?;
    let all = store.held_lines().await?;
    // What asks for a confirmation is nothing to read, whoever sent it.
    let unknown = |other: &&HeldLine| {
        let kind = other.held.kind;
        other.id == id && kind != HeldKind::Confirmation
            || same_sender(other, &line) && kind == HeldKind::Unknown
    };
    let mails: Vec<&HeldLine> = all.iter().filter(unknown).collect();
    let mut intakes = Vec::with_capacity(mails.len());
    for (at, mail) in mails.iter().enumerate() {
        let outgoing = if at + 1 == mails.len() { Outgoing::Each } else { Outgoing::Nothing };
        intakes.push(take_in(store, &newsletter, mail, outgoing, now).await?);
    }
    Ok(Accepted { newsletter, made, sender: line.held.sender, intakes })
}

/// Throws something away that waits; it can be brought back for a while. Gives back what it was.
///
/// # Errors
/// Where it does not wait.
pub async fn discard(store: &Store, id: HeldId, now: Timestamp) -> Result<HeldLine, ReviewError> {
    let _alone = ONE_AT_A_TIME.lock().await;
    let line = waiting(store, id).await?;
    store.decide(id, Decision::Discarded, now).await?;
    Ok(line)
}

/// Lets something wait again that was thrown away.
///
/// # Errors
/// [`ReviewError::Gone`] where it is not kept any more.
pub async fn bring_back(store: &Store, id: HeldId, now: Timestamp) -> Result<(), ReviewError> {
    if store.bring_back(id, now).await? { Ok(()) } else { Err(ReviewError::Gone) }
}

/// Blocks the sender of a mail: it is thrown away with all else that waits of them, and what they send from now on is not
/// kept. Gives back what it was.
///
/// # Errors
/// Where it does not wait, names no sender, or names one who is a newsletter's.
pub async fn block(store: &Store, id: HeldId, now: Timestamp) -> Result<HeldLine, ReviewError> {
    let _alone = ONE_AT_A_TIME.lock().await;
    let line = waiting(store, id).await?;
    let (list_id, address) = (line.held.list_id.clone(), line.held.address.clone());
    if list_id.is_none() && address.is_none() {
        return Err(ReviewError::NoSender);
    }
    // Anybody can name any sender in a mail that is not proved.
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    let is_bound = |own: &MailSender| same(&own.list_id, &list_id) || same(&own.address, &address);
    if store.senders().await?.iter().any(is_bound) {
        return Err(ReviewError::Bound);
    }
    store.block_sender(list_id, address, now).await?;
    let all = store.held_lines().await?;
    for other in all.iter().filter(|other| other.id == id || same_sender(other, &line)) {
        store.decide(other.id, Decision::Discarded, now).await?;
    }
    Ok(line)
}

/// Takes a block back: what the sender sends is kept again, and this one mail waits again, if it is still kept.
///
/// # Errors
/// [`ReviewError::Gone`] where it is not known any more who was blocked.
pub async fn unblock(store: &Store, id: HeldId, now: Timestamp) -> Result<(), ReviewError> {
    let held = store.held_line(id).await?.ok_or(ReviewError::Gone)?.held;
    if held.list_id.is_none() && held.address.is_none() {
        return bring_back(store, id, now).await;
    }
    store.unblock_sender(held.list_id, held.address).await?;
    // The same mail may have come once more, and wait.
    store.bring_back(id, now).await?;
    Ok(())
}

/// Whether two mails are of one sender that was proved the same way: of one list, or from one address.
fn same_sender(one: &HeldLine, other: &HeldLine) -> bool {
    let (one, other) = (&one.held, &other.held);
    one.domain == other.domain && one.list_id == other.list_id && one.address == other.address
}

/// Takes something in, and writes down that it waits no more. A crash between the two does no harm: it is known then.
async fn take_in(
    store: &Store,
    newsletter: &Newsletter,
    line: &HeldLine,
    outgoing: Outgoing,
    now: Timestamp,
) -> Result<Intake, ReviewError> {
    let source = source(store, line.id).await?;
    let taken = match (line.held.kind, <[Issue; 1]>::try_from(source.reading.issues)) {
        (HeldKind::Draft, Ok([issue])) => {
            let named = (source.name, source.bytes);
            intake::accept_written(store, newsletter, named, issue, now).await?
        }
        (_, issues) => {
            let issues = issues.map_or_else(|several| several, Vec::from);
            let reading = Reading { issues, ..source.reading };
            let source = Source { reading, ..source };
            intake::accept(store, newsletter, source, outgoing, now).await?
        }
    };
    store.decide(line.id, Decision::Published, now).await?;
    Ok(taken)
}
