//! Table `newsletters`.

use super::admissions::admit_readers;
use super::deliveries::set_down_all;
use super::row::{millis, parse};
use super::{Store, StoreError, archive};
use crate::model::{Newsletter, NewsletterId, Slug, Visibility};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const COLUMNS: &str = "n.id, n.slug, n.title, n.tagline, n.folder, n.visibility";

/// How many columns [`COLUMNS`] are.
pub(super) const COLUMN_COUNT: usize = 6;

/// A newsletter to be added.
#[derive(Clone, Debug)]
pub struct NewNewsletter {
    /// Its name in commands.
    pub slug: Slug,
    /// Its name for readers.
    pub title: String,
    /// One line about it; may be empty.
    pub tagline: String,
    /// A watched folder of its own.
    pub folder: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// What changes of a newsletter; `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct NewsletterChange {
    /// A new title.
    pub title: Option<String>,
    /// A new tagline.
    pub tagline: Option<String>,
    /// A new folder; `Some(None)` takes it away.
    pub folder: Option<Option<String>>,
    /// Who may see it from now on. Whoever gets it when it is no longer for everybody was let in.
    pub visibility: Option<Visibility>,
}

/// Reads the columns of [`COLUMNS`], beginning at `at`.
pub(super) fn newsletter(row: &Row<'_>, at: usize) -> Result<Newsletter, StoreError> {
    Ok(Newsletter {
        id: row.get(at)?,
        slug: parse(&row.get::<_, String>(at + 1)?)?,
        title: row.get(at + 2)?,
        tagline: row.get(at + 3)?,
        folder: row.get(at + 4)?,
        visibility: parse(&row.get::<_, String>(at + 5)?)?,
    })
}

impl Store {
    /// Whether each issue of a newsletter waits until somebody publishes it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn wants_review(&self, newsletter: NewsletterId) -> Result<bool, StoreError> {
        self.read(move |db| {
            let wants = db
                .prepare_cached("SELECT review FROM newsletters WHERE id = ?1")?
                .query_row([newsletter], |row| row.get(0))
                .optional()?;
            Ok(wants.unwrap_or(false))
        })
        .await
    }

    /// Sets whether each issue of a newsletter waits until somebody publishes it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn set_review(
        &self,
        newsletter: NewsletterId,
        review: bool,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("UPDATE newsletters SET review = ?2 WHERE id = ?1")?
                .execute(params![newsletter, review])?;
            Ok(())
        })
        .await
    }

    /// Adds a newsletter.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when slug or folder belong to another.
    pub async fn add_newsletter(
        &self,
        new: NewNewsletter,
        now: Timestamp,
    ) -> Result<NewsletterId, StoreError> {
        self.write(move |db| {
            db.prepare_cached(
                "INSERT INTO newsletters (slug, title, tagline, folder, visibility, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                new.slug.as_str(),
                new.title,
                new.tagline,
                new.folder,
                new.visibility.as_str(),
                millis(now)
            ])
            .map_err(|error| taken(error, new.slug.as_str()))?;
            Ok(NewsletterId(db.last_insert_rowid()))
        })
        .await
    }

    /// Changes a newsletter.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the folder belongs to another.
    pub async fn change_newsletter(
        &self,
        id: NewsletterId,
        change: NewsletterChange,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |db| {
            let was = find(db, id)?.map(|newsletter| newsletter.visibility);
            let narrower = change.visibility.is_some_and(|visibility| visibility != Visibility::All);
            if narrower && was == Some(Visibility::All) {
                admit_readers(db, id, now)?;
            }
            let changes_folder = change.folder.is_some();
            db.prepare_cached(
                "UPDATE newsletters SET title = coalesce(?2, title), tagline = coalesce(?3, tagline),
                     folder = CASE WHEN ?4 THEN ?5 ELSE folder END, visibility = coalesce(?6, visibility)
                 WHERE id = ?1",
            )?
            .execute(params![
                id,
                change.title,
                change.tagline,
                changes_folder,
                change.folder.flatten(),
                change.visibility.map(Visibility::as_str)
            ])
            .map_err(|error| taken(error, "it"))?;
            Ok(())
        })
        .await
    }

    /// Removes a newsletter with its issues, subscriptions and deliveries.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn remove_newsletter(&self, id: NewsletterId) -> Result<(), StoreError> {
        self.write(move |db| {
            set_down_all(db, id)?;
            archive::leave_all_out(db, id)?;
            db.prepare_cached("DELETE FROM newsletters WHERE id = ?1")?.execute([id])?;
            db.prepare_cached(
                "DELETE FROM sources WHERE NOT EXISTS (SELECT 1 FROM issues WHERE issues.source_id = sources.id)",
            )?
            .execute([])?;
            Ok(())
        })
        .await
    }

    /// All newsletters by title.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newsletters(&self) -> Result<Vec<Newsletter>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {COLUMNS} FROM newsletters n ORDER BY n.title, n.id");
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([])?;
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(newsletter(row, 0)?);
            }
            Ok(all)
        })
        .await
    }

    /// One newsletter.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn newsletter(&self, id: NewsletterId) -> Result<Option<Newsletter>, StoreError> {
        self.read(move |db| find(db, id)).await
    }
}

pub(super) fn find(db: &Connection, id: NewsletterId) -> Result<Option<Newsletter>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM newsletters n WHERE n.id = ?1");
    db.prepare_cached(&sql)?.query_row([id], |row| Ok(newsletter(row, 0))).optional()?.transpose()
}

fn taken(error: rusqlite::Error, slug: &str) -> StoreError {
    let text = error.to_string();
    if text.contains("UNIQUE constraint failed: newsletters.slug") {
        StoreError::Taken(format!("there is a newsletter with the slug {slug:?} already"))
    } else if text.contains("UNIQUE constraint failed: newsletters.folder") {
        StoreError::Taken("another newsletter watches that folder already".into())
    } else {
        error.into()
    }
}
