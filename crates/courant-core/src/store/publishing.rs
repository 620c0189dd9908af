//! Tables `publish_tokens` and `publish_requests`: who may hand issues in over HTTP, and what they were answered.

use super::row::{millis, time};
use super::{Store, StoreError};
use crate::model::NewsletterId;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{OptionalExtension, params};

/// How long an answer is kept: a job that failed on a Friday is run again on a Monday.
const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How exactly it is kept when a token was last used: a write for each request would tell nobody more.
const USE_NOTED: SignedDuration = SignedDuration::from_hours(1);

/// A token that issues of one newsletter are handed in by. Only its hash is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishToken {
    /// Its row.
    pub id: i64,
    /// Whose issues.
    pub newsletter: NewsletterId,
    /// What the operator calls it.
    pub label: String,
    /// Since when there is one.
    pub created_at: Timestamp,
    /// When it was last used, to the hour.
    pub last_used_at: Option<Timestamp>,
}

/// What was answered to a request that had a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAnswer {
    /// Tells the request from another one with the same key.
    pub request_hash: String,
    /// The status that was answered.
    pub status: u16,
    /// The body that was answered.
    pub answer: String,
}

const COLUMNS: &str = "id, newsletter_id, label, created_at, last_used_at";

fn token(row: &rusqlite::Row<'_>) -> rusqlite::Result<PublishToken> {
    Ok(PublishToken {
        id: row.get(0)?,
        newsletter: row.get(1)?,
        label: row.get(2)?,
        created_at: time(row.get(3)?),
        last_used_at: row.get::<_, Option<i64>>(4)?.map(time),
    })
}

impl Store {
    /// Adds a token by its hash; returns its row.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn add_publish_token(
        &self,
        newsletter: NewsletterId,
        token_hash: String,
        label: String,
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO publish_tokens (newsletter_id, token_hash, label, created_at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![newsletter, token_hash, label, millis(now)])?;
            Ok(db.last_insert_rowid())
        })
        .await
    }

    /// All tokens, by newsletter, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn publish_tokens(&self) -> Result<Vec<PublishToken>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {COLUMNS} FROM publish_tokens ORDER BY newsletter_id, id");
            let tokens =
                db.prepare_cached(&sql)?.query_map([], token)?.collect::<Result<_, _>>()?;
            Ok(tokens)
        })
        .await
    }

    /// Withdraws a token; `false` where there is none. Whoever has it is refused from now on.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn withdraw_publish_token(&self, id: i64) -> Result<bool, StoreError> {
        self.write(move |db| {
            let gone =
                db.prepare_cached("DELETE FROM publish_tokens WHERE id = ?1")?.execute([id])?;
            Ok(gone == 1)
        })
        .await
    }

    /// The token of a hash.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn publish_token(&self, hash: String) -> Result<Option<PublishToken>, StoreError> {
        self.read(move |db| {
            let sql = format!("SELECT {COLUMNS} FROM publish_tokens WHERE token_hash = ?1");
            Ok(db.prepare_cached(&sql)?.query_row([hash], token).optional()?)
        })
        .await
    }

    /// Notes that a token is used, at most once an hour.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn publish_token_used(
        &self,
        token: &PublishToken,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let noted = token.last_used_at.is_some_and(|at| now.duration_since(at) < USE_NOTED);
        if noted {
            return Ok(());
        }
        let id = token.id;
        self.write(move |db| {
            db.prepare_cached("UPDATE publish_tokens SET last_used_at = ?2 WHERE id = ?1")?
                .execute(params![id, millis(now)])?;
            Ok(())
        })
        .await
    }

    /// What was answered to the request with a key, as long as that is kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn kept_answer(
        &self,
        newsletter: NewsletterId,
        key: String,
        now: Timestamp,
    ) -> Result<Option<KeptAnswer>, StoreError> {
        let since = kept_since(now);
        self.read(move |db| {
            let kept = db
                .prepare_cached(
                    "SELECT request_hash, status, answer FROM publish_requests
                     WHERE newsletter_id = ?1 AND idempotency_key = ?2 AND at > ?3",
                )?
                .query_row(params![newsletter, key, since], |row| {
                    Ok(KeptAnswer {
                        request_hash: row.get(0)?,
                        status: row.get(1)?,
                        answer: row.get(2)?,
                    })
                })
                .optional()?;
            Ok(kept)
        })
        .await
    }

    /// Keeps what was answered to the request with a key; forgets what is kept for too long. A crash before loses
    /// nothing: the same issue is then known.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn keep_answer(
        &self,
        newsletter: NewsletterId,
        key: String,
        kept: KeptAnswer,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let since = kept_since(now);
        self.write(move |db| {
            db.prepare_cached("DELETE FROM publish_requests WHERE at <= ?1")?.execute([since])?;
            db.prepare_cached(
                "INSERT INTO publish_requests (newsletter_id, idempotency_key, request_hash, status, answer, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (newsletter_id, idempotency_key) DO NOTHING",
            )?
            .execute(params![
                newsletter,
                key,
                kept.request_hash,
                kept.status,
                kept.answer,
                millis(now)
            ])?;
            Ok(())
        })
        .await
    }
}

fn kept_since(now: Timestamp) -> i64 {
    now.checked_sub(ANSWERS_KEPT).map_or(0, millis)
}
