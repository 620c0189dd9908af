//! Taking issues in: bytes → issues in the store, on their way to their readers.

mod alike;
mod naming;

pub(crate) use alike::{APART, alike};
pub use naming::{NamingError, newsletter_of_title};

use crate::model::{IssueId, Newsletter};
use crate::store::{Acceptance, NewIssue, Store, StoreError};
use courant_newsletter::{Format, Issue, ReadError, Reading};
use jiff::Timestamp;

/// Why nothing was taken in; words fit "{file}: {error}".
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The bytes cannot be read as a newsletter.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// It can be read, and says nothing to anybody.
    #[error("there is nothing to read in it: {0}")]
    Nothing(String),
    /// It is to be looked at first, and there is no room for more that waits.
    #[error("too much waits for somebody to look at it")]
    Crowded,
    /// The database did not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The reader broke down: a defect of ours.
    #[error("the reader broke down: {0}")]
    Broken(String),
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Each issue of the source, with its title.
    pub issues: Vec<(String, Acceptance)>,
    /// What an operator should know of the source.
    pub notes: Vec<String>,
}

impl Intake {
    /// Issues that were new.
    pub fn new_issues(&self) -> impl Iterator<Item = IssueId> {
        self.issues
            .iter()
            .filter(|(_, accepted)| accepted.is_new())
            .map(|(_, accepted)| accepted.issue)
    }
}

/// What of a source goes out to the readers, and what goes into the archive only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outgoing {
    /// Each new issue, oldest first; of a newsletter that has none yet, only the newest one, so that a first file is no
    /// flood.
    #[default]
    New,
    /// Each new issue, oldest first.
    Each,
    /// Only the newest one, if it is new: what else stands there was there before anybody asked.
    Newest,
    /// Nothing.
    Nothing,
}

/// Takes a source in for a newsletter as [`Outgoing::New`].
///
/// # Errors
/// When there is nothing to read in it, or the database does not take it: then nothing was taken in.
pub async fn take_in(
    store: &Store,
    newsletter: &Newsletter,
    name: &str,
    bytes: Vec<u8>,
    now: Timestamp,
) -> Result<Intake, IntakeError> {
    let source = read(name, bytes).await?;
    accept(store, newsletter, source, Outgoing::New, now).await
}

/// Takes in what was read.
///
/// # Errors
/// When the database does not take it: then nothing was taken in.
pub async fn accept(
    store: &Store,
    newsletter: &Newsletter,
    source: Source,
    outgoing: Outgoing,
    now: Timestamp,
) -> Result<Intake, IntakeError> {
    let Source { name, bytes, reading } = source;
    let issues = in_order(store, newsletter, reading.issues, outgoing, now).await?;
    let titles: Vec<String> = issues.iter().map(|issue| issue.title.clone()).collect();
    let accepted = store.accept(newsletter.id, name, bytes, issues, now).await?;
    Ok(Intake { issues: titles.into_iter().zip(accepted).collect(), notes: reading.notes })
}

/// Takes in what an editor wrote: like an issue of theirs that went out lately, it puts that right; an issue that was taken
/// back is no reason to leave it out.
///
/// # Errors
/// When the database does not take it: then nothing was taken in.
pub(crate) async fn accept_written(
    store: &Store,
    newsletter: &Newsletter,
    (name, bytes): (String, Vec<u8>),
    document: Issue,
    now: Timestamp,
) -> Result<Intake, IntakeError> {
    let new = new_issue(document);
    let title = new.title.clone();
    let accepted = store.accept_written(newsletter.id, name, bytes, new, now).await?;
    Ok(Intake { issues: vec![(title, accepted)], notes: Vec::new() })
}

/// Issues as they are to be accepted: oldest first, each with whether it goes out.
pub(crate) async fn in_order(
    store: &Store,
    newsletter: &Newsletter,
    issues: Vec<Issue>,
    outgoing: Outgoing,
    now: Timestamp,
) -> Result<Vec<NewIssue>, StoreError> {
    let mut issues: Vec<NewIssue> = issues.into_iter().map(new_issue).collect();
    // What has no date is as new as now.
    issues.sort_by_key(|issue| issue.issued_at.unwrap_or(now));
    let last = issues.len().saturating_sub(1);
    let newest_only = match outgoing {
        Outgoing::Each => false,
        Outgoing::New => store.latest(newsletter.id).await?.is_none(),
        Outgoing::Newest | Outgoing::Nothing => true,
    };
    for (index, issue) in issues.iter_mut().enumerate() {
        issue.deliver = outgoing != Outgoing::Nothing && (!newest_only || index == last);
    }
    Ok(issues)
}

/// Takes a source in that puts its only issue in the place of another, whatever ids they have; copies that
/// were delivered are changed. Returns the new title. `None` if there is no such issue.
///
/// # Errors
/// When the source is not one issue, or the database does not take it.
pub async fn correct_with(
    store: &Store,
    issue: IssueId,
    name: &str,
    bytes: Vec<u8>,
    now: Timestamp,
) -> Result<Option<(String, Acceptance)>, IntakeError> {
    let Source { name, bytes, mut reading } = read(name, bytes).await?;
    let (Some(document), true) = (reading.issues.pop(), reading.issues.is_empty()) else {
        return Err(IntakeError::Nothing("a correction is one issue".to_owned()));
    };
    let new = new_issue(document);
    let title = new.title.clone();
    let corrected = store.correct(issue, name, bytes, new, now).await?;
    Ok(corrected.map(|accepted| (title, accepted)))
}

/// A source that was read and is worth taking in.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called: a file's name, a feed's address.
    pub name: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// What was understood.
    pub reading: Reading,
}

/// Reads a source.
///
/// # Errors
/// When it cannot be read, or has nothing to tell.
pub async fn read(name: &str, bytes: Vec<u8>) -> Result<Source, IntakeError> {
    let name = name.to_owned();
    let read = move || {
        let reading = courant_newsletter::read(&bytes, Some(&name));
        (name, bytes, reading)
    };
    let (name, bytes, reading) = tokio::task::spawn_blocking(read)
        .await
        .map_err(|error| IntakeError::Broken(error.to_string()))?;
    Ok(Source { name, bytes, reading: worth_telling(reading?)? })
}

/// The reading without the issues that have nothing to read; what is no newsletter at all is refused.
fn worth_telling(mut reading: Reading) -> Result<Reading, IntakeError> {
    if reading.format == Format::Xml {
        return Err(IntakeError::Nothing("it is XML, but no feed".to_owned()));
    }
    let all = reading.issues.len();
    // An entry of a feed may be no more than a title and a link.
    reading.issues.retain(|issue| !issue.sections.is_empty() || issue.url.is_some());
    let silent = all - reading.issues.len();
    // A feed is asked again, and may have something then.
    if silent > 0 && reading.issues.is_empty() && reading.format != Format::Feed {
        let words = match reading.notes.is_empty() {
            true => "no text is left but greetings and small print".to_owned(),
            false => reading.notes.join("; "),
        };
        return Err(IntakeError::Nothing(words));
    }
    if silent > 0 {
        reading
            .notes
            .push(format!("{silent} of its {all} issues have nothing to read and were left out"));
    }
    Ok(reading)
}

pub(crate) fn new_issue(document: Issue) -> NewIssue {
    let issued_at = document.issued_at.as_deref().and_then(|at| at.parse().ok());
    NewIssue {
        title: document.title.clone().unwrap_or_default(),
        issued_at,
        deliver: true,
        document,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;
