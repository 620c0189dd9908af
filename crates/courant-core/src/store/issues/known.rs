//! What a source would be to what is there, without taking it in.

use super::{Fate, Known, NewIssue, known, twins};
use crate::briefing::reads_the_same;
use crate::model::NewsletterId;
use crate::store::{Store, StoreError};
use courant_newsletter::Identity;
use jiff::Timestamp;
use rusqlite::{Connection, params};

impl Store {
    /// What would become of issues if they were accepted now, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn would_become(
        &self,
        newsletter: NewsletterId,
        issues: Vec<NewIssue>,
        now: Timestamp,
    ) -> Result<Vec<(NewIssue, Fate)>, StoreError> {
        self.read(move |db| {
            let mut all = Vec::with_capacity(issues.len());
            for issue in issues {
                let key = issue.document.identity.key();
                let fate = match of_key(db, newsletter, &key)? {
                    Some(known) => fate(&known, &issue),
                    None if twins::look(db, newsletter, &key, &issue, now)?.is_some() => Fate::Twin,
                    None => Fate::New,
                };
                all.push((issue, fate));
            }
            Ok(all)
        })
        .await
    }

    /// What would become of an issue that an editor wrote if it were accepted now: see [`Store::accept_written`].
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn written_would_become(
        &self,
        newsletter: NewsletterId,
        issue: NewIssue,
        now: Timestamp,
    ) -> Result<Fate, StoreError> {
        self.read(move |db| {
            let known = written_before(db, newsletter, &issue, now)?;
            Ok(known.map_or(Fate::New, |known| fate(&known, &issue)))
        })
        .await
    }

    /// Those of the identities under which a newsletter has no issue, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn unknown_identities(
        &self,
        newsletter: NewsletterId,
        identities: Vec<Identity>,
    ) -> Result<Vec<Identity>, StoreError> {
        self.read(move |db| {
            let mut select = db.prepare_cached(
                "SELECT 1 FROM issues WHERE newsletter_id = ?1 AND identity = ?2
                 UNION ALL SELECT 1 FROM aliases WHERE newsletter_id = ?1 AND identity = ?2",
            )?;
            let mut unknown = Vec::new();
            for identity in identities {
                if !select.exists(params![newsletter, identity.key()])? {
                    unknown.push(identity);
                }
            }
            Ok(unknown)
        })
        .await
    }
}

/// The issue of a key.
pub(super) fn of_key(
    db: &Connection,
    newsletter: NewsletterId,
    key: &str,
) -> Result<Option<Known>, StoreError> {
    known(db, "i.newsletter_id = ?1 AND i.identity = ?2", params![newsletter, key])
}

/// The issue that what an editor wrote is once more, or puts right; one that was taken back is none.
pub(super) fn written_before(
    db: &Connection,
    newsletter: NewsletterId,
    issue: &NewIssue,
    now: Timestamp,
) -> Result<Option<Known>, StoreError> {
    let key = issue.document.identity.key();
    let found = match of_key(db, newsletter, &key)? {
        Some(known) => Some(known),
        None => match twins::look(db, newsletter, &key, issue, now)? {
            Some(twin) => known(db, "i.id = ?1", params![twin])?,
            None => None,
        },
    };
    Ok(found.filter(|known| !known.retracted))
}

/// What an issue would be to one that is there.
fn fate(known: &Known, new: &NewIssue) -> Fate {
    match known.retracted {
        true => Fate::Retracted,
        false if reads_the_same(&known.document, &new.document) => Fate::Known,
        false => Fate::Corrected,
    }
}
