//! What the tests look at in the bot's database: as little as they can, and only to read, but for
//! [`age`], [`bind`], [`make_feeds_due`], [`refuse_feed`] and [`schedule_now`].
//!
//! Everything that says whether the bot is right is read from the simulated platforms; these rows only say how
//! far it is, and what it cannot know.

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Result, TransactionBehavior};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// How long a look waits for a writer.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// A connection that only reads.
#[derive(Debug)]
pub struct Rows(Connection);

impl Rows {
    /// Opens the database of a town.
    ///
    /// # Errors
    /// When the file is not there.
    pub fn open(database: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(database, flags)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        Ok(Self(connection))
    }

    /// Deliveries by state.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn by_state(&self) -> Result<BTreeMap<String, u64>> {
        let mut statement =
            self.0.prepare_cached("SELECT state, count(*) FROM deliveries GROUP BY state")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect()
    }

    /// Deliveries that are planned and not at their end.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn ahead(&self) -> Result<u64> {
        let sql = "SELECT count(*) FROM deliveries WHERE state IN ('waiting', 'sending')";
        self.0.prepare_cached(sql)?.query_row([], |row| row.get(0))
    }

    /// Deliveries that have arrived.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn delivered(&self) -> Result<u64> {
        let sql = "SELECT count(*) FROM deliveries WHERE state = 'delivered'";
        self.0.prepare_cached(sql)?.query_row([], |row| row.get(0))
    }

    /// Whether nothing is left to do: every issue planned, every delivery at its end.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn is_empty(&self) -> Result<bool> {
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM deliveries
                       WHERE state NOT IN ('delivered', 'skipped', 'failed'))
                   AND NOT EXISTS (SELECT 1 FROM fanouts WHERE planned = 0)";
        self.0.prepare_cached(sql)?.query_row([], |row| row.get(0))
    }

    /// Requests whose attempt is written down and whose outcome is not, each as its whole row: the same part,
    /// attempted again by a later run, is another row.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn doubts(&self) -> Result<Vec<String>> {
        let mut statement = self.0.prepare_cached("SELECT * FROM parts WHERE outcome IS NULL")?;
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let values = (0..columns).map(|column| row.get::<_, Value>(column));
            Ok(format!("{:?}", values.collect::<Result<Vec<_>>>()?))
        })?;
        rows.collect()
    }
}

/// Makes everything of the outbox older while no bot runs, as if that time had passed on the machine's clock.
/// Attempts on Discord are dated by Discord's own.
///
/// # Errors
/// When the database does not take it.
pub fn age(database: &Path, by: Duration) -> Result<()> {
    let mut connection = Connection::open(database)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let millis = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
    let transaction = connection.transaction()?;
    for table in ["fanouts", "deliveries", "parts"] {
        for column in times(&transaction, table)? {
            let mut sql = format!("UPDATE {table} SET {column} = {column} - ?1");
            if table == "parts" {
                sql +=
                    " WHERE delivery_id IN (SELECT id FROM deliveries WHERE platform <> 'discord')";
            }
            transaction.execute(&sql, [millis])?;
        }
    }
    transaction.commit()
}

/// Makes the time of all that editors gave one come now. Returns how much that is.
///
/// # Errors
/// When the database cannot be written to.
pub fn schedule_now(database: &Path) -> Result<usize> {
    let connection = Connection::open(database)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.execute(
        "UPDATE held SET publish_at = 1 WHERE publish_at IS NOT NULL AND outcome IS NULL",
        [],
    )
}

/// The UIDVALIDITY of each folder that was read last.
///
/// # Errors
/// When the database cannot be read.
pub fn uid_validities(database: &Path) -> Result<Vec<i64>> {
    let rows = Rows::open(database)?;
    let mut statement = rows.0.prepare("SELECT uid_validity FROM bookmarks ORDER BY folder")?;
    let all = statement.query_map([], |row| row.get(0))?;
    all.collect()
}

/// Makes all feeds due, as if their time had passed; `false` where one still is, because its answer is not written
/// down yet.
///
/// # Errors
/// When the database does not take it.
pub fn make_feeds_due(database: &Path) -> Result<bool> {
    let mut connection = Connection::open(database)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "SELECT 1 FROM feeds WHERE due_at <= unixepoch() * 1000 AND stopped_at IS NULL";
    if transaction.prepare(sql)?.exists([])? {
        return Ok(false);
    }
    transaction.execute("UPDATE feeds SET due_at = 0", [])?;
    transaction.commit()?;
    Ok(true)
}

/// Has the database refuse to write down what became of a feed, by the end of its address.
///
/// # Errors
/// When the database does not take it.
pub fn refuse_feed(database: &Path, end: &str) -> Result<()> {
    let connection = Connection::open(database)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let sql = format!(
        "CREATE TRIGGER refuse BEFORE UPDATE ON feeds WHEN OLD.url LIKE '%{end}' \
         BEGIN SELECT RAISE(FAIL, 'refused'); END"
    );
    connection.execute(&sql, []).map(|_| ())
}

/// How many feeds are due: not asked yet, or their answer is not written down.
///
/// # Errors
/// When the database cannot be read.
pub fn feeds_due(database: &Path) -> Result<u64> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let sql =
        "SELECT count(*) FROM feeds WHERE due_at <= unixepoch() * 1000 AND stopped_at IS NULL";
    connection.query_row(sql, [], |row| row.get(0))
}

/// The numbers of the feeds in whose way something is.
///
/// # Errors
/// When the database cannot be read.
pub fn feed_troubles(database: &Path) -> Result<Vec<String>> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let mut select = connection.prepare("SELECT id FROM feeds WHERE failures > 0")?;
    let ids = select.query_map([], |row| row.get::<_, i64>(0).map(|id| id.to_string()))?;
    ids.collect()
}

/// The titles of a newsletter's issues.
///
/// # Errors
/// When the database cannot be read.
pub fn titles(database: &Path, slug: &str) -> Result<Vec<String>> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let mut select = connection.prepare(
        "SELECT i.title FROM issues i JOIN newsletters n ON n.id = i.newsletter_id WHERE n.slug = ?1",
    )?;
    let titles = select.query_map([slug], |row| row.get(0))?;
    titles.collect()
}

/// Binds a newsletter to a list, as `courant held accept` does.
///
/// # Errors
/// When the database does not take it.
pub fn bind(database: &Path, slug: &str, list_id: &str, domain: &str) -> Result<()> {
    let connection = Connection::open(database)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    let sql = "INSERT INTO senders (newsletter_id, list_id, from_address, domain)
        SELECT id, ?2, ?3, ?4 FROM newsletters WHERE slug = ?1";
    let address = format!("s@{domain}");
    connection.execute(sql, [slug, list_id, &address, domain]).map(|_| ())
}

/// Columns that hold times: all of them are named so.
fn times(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection
        .prepare("SELECT name FROM pragma_table_info(?1) WHERE name LIKE '%\\_at' ESCAPE '\\'")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    names.collect()
}
