//! Erasing what is kept about a person, in every table.

use super::held::unschedule;
use super::row::ids;
use super::{Store, StoreError};
use crate::model::{ChatId, ChatKind, PersonId};
use rusqlite::{Connection, params};

/// Stands before a row's number where the row must stay and says nothing any more: no platform's ids look so.
const FORGOTTEN: &str = "forgotten-";

impl Store {
    /// Erases what is kept about a person: their private chats with what is set up, taken and sent there, what they
    /// saved, and who they are. What they subscribed a shared chat to is the chat's and stays; it no longer says by
    /// whom. A message that is on its way at this moment may still arrive; nothing is noted of it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn forget(&self, person: PersonId) -> Result<(), StoreError> {
        self.write(move |db| {
            // What is deleted is overwritten too, not only marked as free.
            db.pragma_update(None, "secure_delete", true)?;
            let erased = erase(db, person);
            db.pragma_update(None, "secure_delete", false)?;
            erased
        })
        .await
    }
}

fn erase(db: &Connection, person: PersonId) -> Result<(), StoreError> {
    // Before it is forgotten where they are.
    db.prepare_cached(
        "DELETE FROM admissions WHERE (platform, address) IN (
             SELECT platform, user_id FROM people WHERE id = ?1
             UNION SELECT platform, private_chat FROM people WHERE id = ?1 AND private_chat IS NOT NULL)",
    )?
    .execute([person])?;
    for chat in private_chats(db, person)? {
        let filtered = filtered_renderings(db, chat)?;
        db.prepare_cached("DELETE FROM deliveries WHERE chat_id = ?1")?.execute([chat])?;
        db.prepare_cached("DELETE FROM chats WHERE id = ?1")?.execute([chat])?;
        forget_filters(db, &filtered)?;
    }
    db.prepare_cached("DELETE FROM saved WHERE person_id = ?1")?.execute([person])?;
    db.prepare_cached("DELETE FROM links WHERE person_id = ?1 OR used_by = ?1")?
        .execute([person])?;
    db.prepare_cached("DELETE FROM editors WHERE person_id = ?1")?.execute([person])?;
    db.prepare_cached("DELETE FROM held WHERE sent_by = ?1")?.execute([person])?;
    db.prepare_cached("UPDATE people SET operator = 0 WHERE id = ?1")?.execute([person])?;
    unschedule(db, person, None)?;
    db.prepare_cached("UPDATE changes SET person_id = NULL WHERE person_id = ?1")?
        .execute([person])?;
    let is_named =
        db.prepare_cached("SELECT 1 FROM subscriptions WHERE made_by = ?1")?.exists([person])?;
    if is_named {
        db.prepare_cached(
            "UPDATE people SET user_id = ?2 || id, language = NULL, private_chat = NULL, operator = 0, created_at = 0
             WHERE id = ?1",
        )?
        .execute(params![person, FORGOTTEN])?;
    } else {
        db.prepare_cached("DELETE FROM people WHERE id = ?1")?.execute([person])?;
    }
    Ok(())
}

/// The chats that are this person's alone.
pub(super) fn private_chats(db: &Connection, person: PersonId) -> Result<Vec<ChatId>, StoreError> {
    let chats = db
        .prepare_cached(
            "SELECT c.id FROM people p JOIN chats c ON c.platform = p.platform AND c.address = p.private_chat
             WHERE p.id = ?1 AND c.kind = ?2
             UNION
             SELECT c.id FROM subscriptions s JOIN chats c ON c.id = s.chat_id WHERE s.made_by = ?1 AND c.kind = ?2",
        )?
        .query_map(params![person, ChatKind::Private.as_str()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(chats)
}

/// The renderings that were made for a chat by filters: words that its reader typed.
fn filtered_renderings(db: &Connection, chat: ChatId) -> Result<Vec<i64>, StoreError> {
    let renderings = db
        .prepare_cached(
            "SELECT r.id FROM deliveries d JOIN renderings r ON r.id = d.rendering_id
             WHERE d.chat_id = ?1 AND r.filters IS NOT NULL
             UNION
             SELECT r.id FROM deliveries d JOIN parts p ON p.delivery_id = d.id JOIN renderings r ON r.id = p.rendering_id
             WHERE d.chat_id = ?1 AND r.filters IS NOT NULL",
        )?
        .query_map([chat], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(renderings)
}

/// Takes the filters out of renderings that nobody else was sent.
fn forget_filters(db: &Connection, renderings: &[i64]) -> Result<(), StoreError> {
    if renderings.is_empty() {
        return Ok(());
    }
    let all = ids(renderings.iter().copied());
    // All at once: each look for others goes through all deliveries.
    db.prepare_cached(
        "UPDATE renderings SET key = ?2 || id, filters = NULL WHERE id IN (SELECT value FROM json_each(?1))
             AND id NOT IN (SELECT rendering_id FROM deliveries
                 WHERE rendering_id IN (SELECT value FROM json_each(?1)))
             AND id NOT IN (SELECT rendering_id FROM parts WHERE rendering_id IN (SELECT value FROM json_each(?1)))",
    )?
    .execute(params![all, FORGOTTEN])?;
    Ok(())
}
