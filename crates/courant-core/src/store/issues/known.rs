//! Which entries of a source were never taken in.

use crate::model::NewsletterId;
use crate::store::{Store, StoreError};
use courant_newsletter::Identity;
use rusqlite::params;

impl Store {
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
