//! Tables `senders`, `blocked` and `addresses`: whose mail is whose newsletter's.

use super::row::millis;
use super::{Store, StoreError};
use crate::model::NewsletterId;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

/// Where a newsletter comes from by mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailSender {
    /// The newsletter.
    pub newsletter: NewsletterId,
    /// Its list's identifier, in lower case.
    pub list_id: Option<String>,
    /// The address that it is sent from, in lower case.
    pub address: Option<String>,
    /// The domain that its mails are authenticated for.
    pub domain: String,
}

impl Store {
    /// Binds a newsletter to a sender; again is no change.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn bind_sender(&self, sender: MailSender) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO senders (newsletter_id, list_id, from_address, domain)
                 SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (
                     SELECT 1 FROM senders WHERE newsletter_id = ?1 AND list_id IS ?2 AND from_address IS ?3 AND domain = ?4)",
            )?
            .execute(params![sender.newsletter, sender.list_id, sender.address, sender.domain])?;
            Ok(())
        })
        .await
    }

    /// Where all newsletters come from by mail.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn senders(&self) -> Result<Vec<MailSender>, StoreError> {
        self.read(|db| {
            let all = db
                .prepare_cached(
                    "SELECT newsletter_id, list_id, from_address, domain FROM senders ORDER BY id",
                )?
                .query_map([], |row| {
                    Ok(MailSender {
                        newsletter: row.get(0)?,
                        list_id: row.get(1)?,
                        address: row.get(2)?,
                        domain: row.get(3)?,
                    })
                })?
                .collect::<Result<_, _>>()?;
            Ok(all)
        })
        .await
    }

    /// Frees a newsletter from its senders: its next mail by its own address binds it anew, any other waits for a look.
    /// Returns how many there were.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn unbind_senders(&self, newsletter: NewsletterId) -> Result<usize, StoreError> {
        self.write(move |db| {
            Ok(db
                .prepare_cached("DELETE FROM senders WHERE newsletter_id = ?1")?
                .execute([newsletter])?)
        })
        .await
    }

    /// Blocks a list, or an address where there is no list: mail from there is thrown away.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn block_sender(
        &self,
        list_id: Option<String>,
        address: Option<String>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let address = address.filter(|_| list_id.is_none());
            if list_id.is_some() || address.is_some() {
                db.prepare_cached(
                    "INSERT INTO blocked (list_id, from_address, since) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![list_id, address, millis(now)])?;
            }
            Ok(())
        })
        .await
    }

    /// Takes back that a list, or an address where there is no list, is blocked.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn unblock_sender(
        &self,
        list_id: Option<String>,
        address: Option<String>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let address = address.filter(|_| list_id.is_none());
            db.prepare_cached("DELETE FROM blocked WHERE list_id IS ?1 AND from_address IS ?2")?
                .execute(params![list_id, address])?;
            Ok(())
        })
        .await
    }

    /// Whether mail of a list or from an address is thrown away.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_blocked(
        &self,
        list_id: Option<String>,
        address: Option<String>,
    ) -> Result<bool, StoreError> {
        self.read(move |db| {
            let blocked = db
                .prepare_cached(
                    "SELECT 1 FROM blocked WHERE list_id = ?1 OR from_address = ?2 LIMIT 1",
                )?
                .exists(params![list_id, address])?;
            Ok(blocked)
        })
        .await
    }

    /// Gives a newsletter an address of its own.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is another one's.
    pub async fn add_address(
        &self,
        newsletter: NewsletterId,
        local_part: String,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let added = db
                .prepare_cached(
                    "INSERT INTO addresses (local_part, newsletter_id) VALUES (?1, ?2)
                     ON CONFLICT (local_part) DO NOTHING",
                )?
                .execute(params![local_part, newsletter])?;
            match added {
                0 => Err(StoreError::Taken("that address is another newsletter's".to_owned())),
                _ => Ok(()),
            }
        })
        .await
    }

    /// The addresses of a newsletter, what stands before their @.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn addresses(&self, newsletter: NewsletterId) -> Result<Vec<String>, StoreError> {
        self.read(move |db| {
            let all = db
                .prepare_cached(
                    "SELECT local_part FROM addresses WHERE newsletter_id = ?1 ORDER BY local_part",
                )?
                .query_map([newsletter], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok(all)
        })
        .await
    }

    /// The newsletter whose address this is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn addressed(&self, local_part: String) -> Result<Option<NewsletterId>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached("SELECT newsletter_id FROM addresses WHERE local_part = ?1")?
                .query_row([local_part], |row| row.get(0))
                .optional()?;
            Ok(found)
        })
        .await
    }
}
