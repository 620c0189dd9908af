//! Tests of the store on real files, and what tests elsewhere look up in it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod accepting;
mod archive;
mod outgoing;
mod publishing;
mod upgrade;
mod writing;

use super::Store;
use rusqlite::types::ValueRef;

impl Store {
    async fn count(&self, sql: &'static str) -> u64 {
        self.read(move |db| Ok(db.query_row(sql, [], |row| row.get(0))?)).await.unwrap()
    }

    /// Every value in every table, as text.
    pub(crate) async fn values(&self) -> Vec<String> {
        self.read(|db| {
            let mut tables = db.prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'archive%'",
            )?;
            let tables = tables.query_map([], |row| row.get::<_, String>(0))?;
            let mut values = Vec::new();
            for table in tables {
                let mut statement = db.prepare(&format!("SELECT * FROM {}", table?))?;
                let count = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..count {
                        values.push(match row.get_ref(column)? {
                            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                                String::from_utf8_lossy(bytes).into_owned()
                            }
                            other => format!("{other:?}"),
                        });
                    }
                }
            }
            Ok(values)
        })
        .await
        .unwrap()
    }

    /// Parts that have a receipt.
    pub(crate) async fn receipts(&self) -> u64 {
        self.count("SELECT count(*) FROM parts WHERE receipt IS NOT NULL").await
    }

    /// Renderings that are kept.
    pub(crate) async fn renderings(&self) -> u64 {
        self.count("SELECT count(*) FROM renderings").await
    }

    /// Deliveries that a run has claimed.
    pub(crate) async fn sending(&self) -> u64 {
        self.count("SELECT count(*) FROM deliveries WHERE state = 'sending'").await
    }

    /// Returns when all writes are done that were asked for before.
    pub(crate) async fn flush(&self) {
        self.write(|_| Ok(())).await.unwrap();
    }

    /// Deliveries that were set aside.
    pub(crate) async fn aside(&self) -> u64 {
        self.count("SELECT count(*) FROM deliveries WHERE state = 'aside'").await
    }

    /// Deliveries that are held until their time.
    pub(crate) async fn held(&self) -> u64 {
        self.count("SELECT count(*) FROM deliveries WHERE state = 'held'").await
    }

    /// What the newest copy in a chat was made for.
    pub(crate) async fn shown_in(&self, chat: crate::model::ChatId) -> crate::store::MadeFor {
        let rendering = self
            .read(move |db| {
                let sql = "SELECT rendering_id FROM deliveries WHERE chat_id = ?1 ORDER BY id DESC LIMIT 1";
                Ok(db.query_row(sql, [chat], |row| row.get(0))?)
            })
            .await
            .unwrap();
        self.rendering_of(rendering).await.unwrap().unwrap().1
    }

    /// Lets the database grow no further, as a full disk would.
    pub(crate) async fn fill_disk(&self) {
        let fill = |db: &rusqlite::Connection| {
            let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0))?;
            db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
            Ok(())
        };
        self.write(fill).await.unwrap();
    }

    /// Makes room again.
    pub(crate) async fn free_disk(&self) {
        let free = |db: &rusqlite::Connection| {
            db.query_row("PRAGMA max_page_count = 1000000", [], |_| Ok(()))?;
            Ok(())
        };
        self.write(free).await.unwrap();
    }
}
