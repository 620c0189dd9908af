//! Everything that is kept about a person, to be handed to them. The twin of `forget`: a table that gets something
//! personal is added to both.

use super::forget::private_chats;
use super::row::time;
use super::{Store, StoreError};
use crate::model::PersonId;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params, Row, params};
use serde_json::{Map, Value};

/// Deliveries that are told of a chat, the newest: some years of a dozen dailies, and a few megabytes, which every
/// platform takes as a file.
const DELIVERIES: u32 = 20_000;

/// What is told of a person: names and queries of `?1`, the person. A column whose name ends in `_at` or `_until` holds
/// a time.
const OF_PERSON: [(&str, &str); 8] = [
    (
        "person",
        "SELECT platform, user_id, language, private_chat, operator, created_at FROM people WHERE id = ?1",
    ),
    (
        "saved",
        "SELECT n.title AS newsletter, i.title AS issue, nullif(s.section, -1) AS section, s.saved_at
         FROM saved s JOIN issues i ON i.id = s.issue_id JOIN newsletters n ON n.id = i.newsletter_id
         WHERE s.person_id = ?1 ORDER BY s.saved_at",
    ),
    (
        "subscribed_for_others",
        "SELECT c.title AS chat, n.title AS newsletter, s.started_at, s.ended_at
         FROM subscriptions s JOIN chats c ON c.id = s.chat_id JOIN newsletters n ON n.id = s.newsletter_id
         WHERE s.made_by = ?1 AND c.kind <> 'private' ORDER BY s.id",
    ),
    (
        "changed_for_others",
        "SELECT c.title AS chat, h.command, n.title AS newsletter, h.changed_at
         FROM changes h JOIN chats c ON c.id = h.chat_id LEFT JOIN newsletters n ON n.id = h.newsletter_id
         WHERE h.person_id = ?1 ORDER BY h.id",
    ),
    (
        "let_in",
        "SELECT n.title AS newsletter, a.admitted_at
         FROM people p JOIN admissions a ON a.platform = p.platform AND a.address IN (p.user_id, p.private_chat)
         JOIN newsletters n ON n.id = a.newsletter_id WHERE p.id = ?1 ORDER BY a.admitted_at",
    ),
    (
        "edits",
        "SELECT n.title AS newsletter, e.since AS since_at
         FROM editors e JOIN newsletters n ON n.id = e.newsletter_id WHERE e.person_id = ?1 ORDER BY e.since",
    ),
    (
        "sent_to_be_published",
        "SELECT h.title, n.title AS newsletter, h.outcome, h.held_at, h.publish_at
         FROM held h LEFT JOIN newsletters n ON n.id = h.newsletter_id
         WHERE h.sent_by = ?1 OR h.scheduled_by = ?1 ORDER BY h.id",
    ),
    (
        "codes_for_the_other_platform",
        "SELECT person_id = ?1 AS made, used_by IS NOT NULL AS used, expires_at
         FROM links WHERE person_id = ?1 OR used_by = ?1 ORDER BY expires_at",
    ),
];

/// What is told of a private chat: names and queries of `?1`, the chat.
const OF_CHAT: [(&str, &str); 2] = [
    (
        "subscriptions",
        "SELECT n.title AS newsletter, s.started_at, s.ended_at, s.depth, s.style, s.without, s.mention, s.schedule,
             s.away_until, s.filter, s.filter_draft
         FROM subscriptions s JOIN newsletters n ON n.id = s.newsletter_id WHERE s.chat_id = ?1 ORDER BY s.id",
    ),
    (
        "chat",
        "SELECT platform, address, language, depth, style, without, mention, zone, schedule, quiet, away_until,
             paused_reason, paused_at, told_at, created_at
         FROM chats WHERE id = ?1",
    ),
];

const SENT: &str = "SELECT n.title AS newsletter, i.title AS issue, d.state, d.reason, d.created_at, d.finished_at,
         (SELECT group_concat(p.receipt, ' ') FROM parts p WHERE p.delivery_id = d.id) AS messages
     FROM deliveries d JOIN issues i ON i.id = d.issue_id JOIN newsletters n ON n.id = i.newsletter_id
     WHERE d.chat_id = ?1 ORDER BY d.id DESC LIMIT ?2";

const COUNTED: &str = "SELECT count(*) AS deliveries FROM deliveries WHERE chat_id = ?1";

impl Store {
    /// Everything that is kept about a person, each part under its name, times in RFC 3339.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn export(&self, person: PersonId) -> Result<Value, StoreError> {
        self.read(move |db| {
            let mut all = Map::new();
            for (name, sql) in OF_PERSON {
                all.insert(name.into(), rows(db, sql, [person])?);
            }
            let mut chats = Vec::new();
            for chat in private_chats(db, person)? {
                let mut told = Map::new();
                for (name, sql) in OF_CHAT {
                    told.insert(name.into(), rows(db, sql, [chat])?);
                }
                told.insert("deliveries".into(), rows(db, SENT, params![chat, DELIVERIES])?);
                told.insert("deliveries_in_all".into(), rows(db, COUNTED, [chat])?);
                chats.push(Value::Object(told));
            }
            all.insert("private_chats".into(), chats.into());
            Ok(Value::Object(all))
        })
        .await
    }
}

/// The rows of a query as objects; what is not set is left out.
fn rows(db: &Connection, sql: &str, with: impl Params) -> Result<Value, StoreError> {
    let mut statement = db.prepare_cached(sql)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = statement.query(with)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(object(row, &names)?);
    }
    Ok(all.into())
}

fn object(row: &Row<'_>, names: &[String]) -> Result<Value, StoreError> {
    let mut fields = Map::new();
    for (name, at) in names.iter().zip(0..) {
        let is_time = name.ends_with("_at") || name.ends_with("_until");
        let value: Value = match row.get_ref(at)? {
            ValueRef::Null => continue,
            ValueRef::Integer(millis) if is_time => time(millis).to_string().into(),
            ValueRef::Integer(number) => number.into(),
            ValueRef::Real(number) => number.into(),
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                String::from_utf8_lossy(bytes).into_owned().into()
            }
        };
        fields.insert(name.clone(), value);
    }
    Ok(Value::Object(fields))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use crate::testing::Bed;

    /// Columns that say whose something is.
    const WHOSE: [&str; 8] = [
        "person_id",
        "made_by",
        "used_by",
        "user_id",
        "chat_id",
        "address",
        "sent_by",
        "scheduled_by",
    ];

    /// A new one is told here and erased in `forget`.
    #[tokio::test]
    async fn every_table_with_something_personal_is_known() {
        let bed = Bed::new();
        let tables = bed.store.read(|db| {
            let sql = "SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name IN (SELECT value FROM json_each(?1)) ORDER BY m.name";
            let whose = serde_json::json!(WHOSE).to_string();
            let mut statement = db.prepare(sql)?;
            let names = statement.query_map([whose], |row| row.get::<_, String>(0))?;
            Ok(names.collect::<Result<Vec<_>, _>>()?)
        });
        let known = [
            "admissions",
            "changes",
            "chats",
            "deliveries",
            "editors",
            "held",
            "links",
            "people",
            "saved",
            "subscriptions",
        ];
        assert_eq!(tables.await.unwrap(), known);
    }
}
