//! Table `renderings`.

use super::row::parse;
use super::{Store, StoreError};
use crate::filter::Filter;
use crate::model::{Depth, RenderingId, Style, Without};
use rusqlite::{OptionalExtension, params};

/// What a rendering was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFor {
    /// The edition of what it tells: of one issue its revision.
    pub edition: u32,
    /// The depth; `None` where an older version did not note it.
    pub depth: Option<Depth>,
    /// The language's tag; the same.
    pub language: Option<String>,
    /// The chat's style; `None` is the operator's choice.
    pub style: Option<Style>,
    /// What the chat does without.
    pub without: Without,
    /// What of each of its issues was wanted, in their order; empty is all of all.
    pub filters: Vec<Option<Filter>>,
}

impl Store {
    /// The rendering of that key, with its parts as the adapter wrote them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rendering(
        &self,
        key: String,
    ) -> Result<Option<(RenderingId, String)>, StoreError> {
        self.read(move |db| {
            let found = db
                .prepare_cached("SELECT id, parts FROM renderings WHERE key = ?1")?
                .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// The rendering that a delivery began with: its parts, and what it was made for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn rendering_of(
        &self,
        id: RenderingId,
    ) -> Result<Option<(String, MadeFor)>, StoreError> {
        self.read(move |db| {
            db.prepare_cached(
                "SELECT parts, revision, depth, language, style, filters, without FROM renderings WHERE id = ?1",
            )?
            .query_row([id], |row| {
                let (depth, style): (Option<String>, Option<String>) = (row.get(2)?, row.get(4)?);
                let filters: Option<String> = row.get(5)?;
                let without: String = row.get(6)?;
                Ok((row.get(0)?, row.get(1)?, depth, row.get(3)?, style, filters, without))
            })
            .optional()?
            .map(|(parts, edition, depth, language, style, filters, without)| {
                let depth = depth.map(|depth| parse(&depth)).transpose()?;
                let style = style.map(|style| parse(&style)).transpose()?;
                let filters = filters.map(|list| serde_json::from_str(&list)).transpose()?;
                let filters = filters.unwrap_or_default();
                let without = parse(&without)?;
                Ok((parts, MadeFor { edition, depth, language, style, without, filters }))
            })
            .transpose()
        })
        .await
    }

    /// Keeps a rendering; where the key is known, the first one stays.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn keep_rendering(
        &self,
        key: String,
        parts: String,
        made_for: MadeFor,
    ) -> Result<RenderingId, StoreError> {
        let filtered = made_for.filters.iter().any(Option::is_some);
        let filters = filtered.then(|| serde_json::to_string(&made_for.filters)).transpose()?;
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO renderings (key, parts, revision, depth, language, style, filters, without)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (key) DO NOTHING",
            )?
            .execute(params![
                key,
                parts,
                made_for.edition,
                made_for.depth.map(Depth::as_str),
                made_for.language,
                made_for.style.map(Style::as_str),
                filters,
                made_for.without.to_string()
            ])?;
            let id = db
                .prepare_cached("SELECT id FROM renderings WHERE key = ?1")?
                .query_row([key], |row| row.get(0))?;
            Ok(id)
        })
        .await
    }
}
