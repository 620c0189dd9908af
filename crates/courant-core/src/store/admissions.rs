//! Tables `admissions` and `invitations`: who may see a newsletter that is not for everybody.

use super::newsletters::{COLUMNS, newsletter};
use super::row::millis;
use super::subscriptions::skip;
use super::{Store, StoreError};
use crate::model::{
    Address, ChatId, ChatKind, Destination, Newsletter, NewsletterId, Platform, SubscriptionId,
    Viewer, Visibility,
};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// Whether a [`Viewer`] may see the newsletter `n`: of the platform `?1` the person or chat `?2`, with `?3` the whole of a
/// chat, and `?4` the person.
const MAY_SEE: &str = "(n.visibility = 'all'
     OR EXISTS (SELECT 1 FROM admissions a WHERE a.newsletter_id = n.id AND a.platform = ?1 AND a.address IN (?2, ?3))
     OR EXISTS (SELECT 1 FROM people p WHERE p.platform = ?1 AND p.user_id = ?4
         AND (p.operator = 1 OR EXISTS (SELECT 1 FROM editors e WHERE e.newsletter_id = n.id AND e.person_id = p.id))))";

impl Store {
    /// The newsletters that somebody may see, by title.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn visible(&self, to: Viewer) -> Result<Vec<Newsletter>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM newsletters n WHERE {MAY_SEE} ORDER BY n.title, n.id"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query(columns(&to))?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(newsletter(row, 0)?);
            }
            Ok(all)
        })
        .await
    }

    /// The newsletters that somebody may not see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn hidden(&self, from: Viewer) -> Result<Vec<NewsletterId>, StoreError> {
        self.read(move |db| {
            let sql = format!("SELECT n.id FROM newsletters n WHERE NOT {MAY_SEE} ORDER BY n.id");
            let mut statement = db.prepare_cached(&sql)?;
            let ids = statement.query_map(columns(&from), |row| row.get(0))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Shared chats that were let in to a newsletter, some of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn shared_with(
        &self,
        newsletter: NewsletterId,
        platform: Platform,
        count: u32,
    ) -> Result<Vec<Destination>, StoreError> {
        self.read(move |db| {
            let mut statement = db.prepare_cached(
                "SELECT c.address, c.kind FROM admissions a
                 JOIN chats c ON c.platform = a.platform AND c.address = a.address
                 WHERE a.newsletter_id = ?1 AND a.platform = ?2 AND c.kind <> ?3 ORDER BY c.id LIMIT ?4",
            )?;
            let private = ChatKind::Private.as_str();
            let mut rows = statement.query(params![newsletter, platform.as_str(), private, count])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                let kind = super::row::parse(&row.get::<_, String>(1)?)?;
                all.push(Destination { address: Address(row.get(0)?), kind });
            }
            Ok(all)
        })
        .await
    }

    /// How many people and chats were let in to a newsletter.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn admitted(&self, newsletter: NewsletterId) -> Result<u64, StoreError> {
        self.read(move |db| {
            let count = db
                .prepare_cached("SELECT count(*) FROM admissions WHERE newsletter_id = ?1")?
                .query_row([newsletter], |row| row.get(0))?;
            Ok(count)
        })
        .await
    }

    /// Lets a person or a chat in, by the platform's id of it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn admit(
        &self,
        newsletter: NewsletterId,
        platform: Platform,
        address: Address,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| admit(db, newsletter, &platform, &address, now).map(drop)).await
    }

    /// Puts a person or a chat, with all places in it, out: they no longer see the newsletter, and no longer get it.
    /// `false` where they were not let in and get nothing.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn expel(
        &self,
        newsletter: NewsletterId,
        platform: Platform,
        address: Address,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |db| {
            let out = db
                .prepare_cached(
                    "DELETE FROM admissions WHERE newsletter_id = ?1 AND platform = ?2
                         AND (address = ?3 OR address LIKE ?3 || '/%')",
                )?
                .execute(params![newsletter, platform.as_str(), address.0])?;
            // A person is known by their own id, and their private chat may have another.
            let ended: Vec<(SubscriptionId, ChatId)> = db
                .prepare_cached(
                    "UPDATE subscriptions SET ended_at = ?4 WHERE newsletter_id = ?1 AND ended_at IS NULL
                         AND chat_id IN (SELECT c.id FROM chats c WHERE c.platform = ?2 AND (c.address = ?3
                             OR c.address LIKE ?3 || '/%' OR c.address = (SELECT p.private_chat FROM people p
                                 WHERE p.platform = ?2 AND p.user_id = ?3)))
                     RETURNING id, chat_id",
                )?
                .query_map(params![newsletter, platform.as_str(), address.0, millis(now)], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?
                .collect::<Result<_, _>>()?;
            for (subscription, chat) in &ended {
                skip(db, *subscription, *chat, "unsubscribed", now)?;
            }
            Ok(out > 0 || !ended.is_empty())
        })
        .await
    }

    /// Keeps the hash of an invitation's code, good for whoever brings it, or once.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn add_invitation(
        &self,
        newsletter: NewsletterId,
        code_hash: String,
        once: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO invitations (code_hash, newsletter_id, once, made_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![code_hash, newsletter, once, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// Makes all invitations of a newsletter worthless; gives back how many there were. Whoever was let in stays.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn withdraw_invitations(
        &self,
        newsletter: NewsletterId,
    ) -> Result<usize, StoreError> {
        self.write(move |db| {
            let gone = db
                .prepare_cached("DELETE FROM invitations WHERE newsletter_id = ?1")?
                .execute([newsletter])?;
            Ok(gone)
        })
        .await
    }

    /// Lets in whoever brings a code; the newsletter that it is for, `None` for one that is good for nothing.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn redeem_invitation(
        &self,
        code_hash: String,
        platform: Platform,
        address: Address,
        now: Timestamp,
    ) -> Result<Option<NewsletterId>, StoreError> {
        self.write(move |db| {
            let good: Option<(NewsletterId, bool)> = db
                .prepare_cached(
                    "SELECT i.newsletter_id, i.once FROM invitations i JOIN newsletters n ON n.id = i.newsletter_id
                     WHERE i.code_hash = ?1 AND n.visibility <> ?2",
                )?
                .query_row(params![code_hash, Visibility::Listed.as_str()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            let Some((newsletter, once)) = good else { return Ok(None) };
            if admit(db, newsletter, &platform, &address, now)? && once {
                db.prepare_cached("DELETE FROM invitations WHERE code_hash = ?1")?
                    .execute([code_hash])?;
            }
            Ok(Some(newsletter))
        })
        .await
    }
}

fn columns(viewer: &Viewer) -> [Option<&str>; 4] {
    match viewer {
        Viewer::Person(platform, user) => {
            let user = Some(user.0.as_str());
            [Some(platform.as_str()), user, None, user]
        }
        Viewer::Chat(platform, address) => {
            [Some(platform.as_str()), Some(address.0.as_str()), Some(address.whole()), None]
        }
    }
}

/// Lets somebody in; `false` where they were already.
fn admit(
    db: &Connection,
    newsletter: NewsletterId,
    platform: &Platform,
    address: &Address,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let new = db
        .prepare_cached(
            "INSERT OR IGNORE INTO admissions (newsletter_id, platform, address, admitted_at)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![newsletter, platform.as_str(), address.0, millis(now)])?;
    Ok(new > 0)
}

/// Lets in whoever gets a newsletter: who has it keeps it when it is no longer for everybody. Of a private chat it is
/// its reader.
pub(super) fn admit_readers(
    db: &Connection,
    newsletter: NewsletterId,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO admissions (newsletter_id, platform, address, admitted_at)
         SELECT s.newsletter_id, c.platform, coalesce((SELECT p.user_id FROM people p
             WHERE p.platform = c.platform AND p.private_chat = c.address), c.address), ?2
         FROM subscriptions s JOIN chats c ON c.id = s.chat_id WHERE s.newsletter_id = ?1 AND s.ended_at IS NULL",
    )?
    .execute(params![newsletter, millis(now)])?;
    Ok(())
}

/// Lets a person in to what another one was invited to. To what the operator lists who may see, nobody brings others, nor
/// anybody on the same platform, where they have their own account.
pub(super) fn admit_along(
    db: &Connection,
    from: crate::model::PersonId,
    to: crate::model::PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO admissions (newsletter_id, platform, address, admitted_at)
         SELECT a.newsletter_id, new.platform, new.user_id, ?3
         FROM people old JOIN admissions a ON a.platform = old.platform AND a.address = old.user_id
         JOIN newsletters n ON n.id = a.newsletter_id AND n.visibility = 'invited'
         JOIN people new ON new.id = ?2 AND new.platform <> old.platform WHERE old.id = ?1",
    )?
    .execute(params![from, to, millis(now)])?;
    Ok(())
}
