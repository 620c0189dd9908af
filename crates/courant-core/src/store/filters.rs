//! The columns of table `subscriptions` that say what of a newsletter's issues is wanted.

use super::{Store, StoreError};
use crate::filter::Filter;
use crate::model::SubscriptionId;
use rusqlite::params;

impl Store {
    /// Keeps a filter for subscriptions that is not in force yet; `None` forgets it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn draft_filter(
        &self,
        subscriptions: Vec<SubscriptionId>,
        draft: Option<Filter>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let draft = draft.map(|draft| draft.to_string());
            let mut set =
                db.prepare_cached("UPDATE subscriptions SET filter_draft = ?2 WHERE id = ?1")?;
            for id in subscriptions {
                set.execute(params![id, draft])?;
            }
            Ok(())
        })
        .await
    }

    /// Puts a subscription's filter into force, for what is sent from now on; `None` is none. What was tried is forgotten.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_filter(
        &self,
        subscription: SubscriptionId,
        filter: Option<Filter>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "UPDATE subscriptions SET filter = ?2, filter_draft = NULL WHERE id = ?1",
            )?
            .execute(params![subscription, filter.map(|filter| filter.to_string())])?;
            Ok(())
        })
        .await
    }
}
