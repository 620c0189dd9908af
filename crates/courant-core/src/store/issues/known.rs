//! What a source would be to what is there, without taking it in.

use super::{Fate, NewIssue, known, twins};
use crate::briefing::reads_the_same;
use crate::model::NewsletterId;
use crate::store::{Store, StoreError};
use courant_newsletter::Identity;
use jiff::Timestamp;
use rusqlite::params;

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
                let condition = "i.newsletter_id = ?1 AND i.identity = ?2";
                let fate = match known(db, condition, params![newsletter, key])? {
                    Some(known) if known.retracted => Fate::Retracted,
                    Some(known) if reads_the_same(&known.document, &issue.document) => Fate::Known,
                    Some(_) => Fate::Corrected,
                    None if twins::look(db, newsletter, &key, &issue, now)?.is_some() => Fate::Twin,
                    None => Fate::New,
                };
                all.push((issue, fate));
            }
            Ok(all)
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
