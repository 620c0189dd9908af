//! Table `people`.

use super::row::millis;
use super::{Store, StoreError};
use crate::model::{Address, Person, PersonId, Platform, SubscriptionId, UserId};
use jiff::Timestamp;
use rusqlite::{Row, params};

pub(super) const COLUMNS: &str = "id, platform, user_id, language, private_chat, operator";

impl Store {
    /// The person of that id; made when first seen, its language noted when it changed.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn meet(
        &self,
        platform: Platform,
        user: UserId,
        language: Option<String>,
        now: Timestamp,
    ) -> Result<Person, StoreError> {
        let seen = {
            let (platform, user) = (platform.clone(), user.clone());
            self.read(move |db| {
                let sql =
                    format!("SELECT {COLUMNS} FROM people WHERE platform = ?1 AND user_id = ?2");
                let mut statement = db.prepare_cached(&sql)?;
                let mut rows = statement.query(params![platform.as_str(), user.0])?;
                rows.next()?.map(person).transpose()
            })
            .await?
        };
        if let Some(person) = seen
            && (language.is_none() || person.language == language)
        {
            return Ok(person);
        }
        self.write(move |db| {
            let sql = format!(
                "INSERT INTO people (platform, user_id, language, operator, created_at) VALUES (?1, ?2, ?3, 0, ?4)
                 ON CONFLICT (platform, user_id) DO UPDATE SET language = coalesce(excluded.language, language)
                 RETURNING {COLUMNS}"
            );
            let mut statement = db.prepare_cached(&sql)?;
            statement.query_row(params![platform.as_str(), user.0, language, millis(now)], |row| Ok(person(row)))?
        })
        .await
    }

    /// One person.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        self.read(move |db| {
            let sql = format!("SELECT {COLUMNS} FROM people WHERE id = ?1");
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([id])?;
            rows.next()?.map(person).transpose()
        })
        .await
    }

    /// Who made a subscription.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn maker(&self, subscription: SubscriptionId) -> Result<Option<Person>, StoreError> {
        self.read(move |db| {
            let sql = format!(
                "SELECT {COLUMNS} FROM people WHERE id = (SELECT made_by FROM subscriptions WHERE id = ?1)"
            );
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([subscription])?;
            rows.next()?.map(person).transpose()
        })
        .await
    }

    /// Notes where the bot has proved that it can write to a person.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_private_chat(
        &self,
        person: PersonId,
        address: Option<Address>,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE people SET private_chat = ?2 WHERE id = ?1")?
                .execute(params![person, address.map(|address| address.0)])?;
            Ok(())
        })
        .await
    }
}

pub(super) fn person(row: &Row<'_>) -> Result<Person, StoreError> {
    Ok(Person {
        id: row.get(0)?,
        platform: Platform::new(&row.get::<_, String>(1)?),
        user: UserId(row.get(2)?),
        language: row.get(3)?,
        private_chat: row.get::<_, Option<String>>(4)?.map(Address),
        operator: row.get(5)?,
    })
}
