//! Opening a connection: pragmas and migrations.

use super::{StoreError, archive};
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations, SchemaVersion};
use std::path::Path;
use std::time::Duration;

/// How long a connection waits for another process's write (a backup, a second command).
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Prepared statements kept by a connection: more than there are distinct ones.
const STATEMENTS: usize = 128;

/// Page cache of a connection in KiB (SQLite counts negative sizes in KiB).
const CACHE_KIB: i64 = 2048;

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001_start.sql")),
    // It makes a table anew that others refer to.
    M::up(include_str!("migrations/0002_outbox.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0003_style.sql")),
    M::up(include_str!("migrations/0004_timing.sql")).foreign_key_check(),
    M::up(include_str!("migrations/0005_archive.sql")),
    M::up(include_str!("migrations/0006_filters.sql")),
    M::up(include_str!("migrations/0007_privacy.sql")),
    M::up(include_str!("migrations/0008_links.sql")),
    M::up(include_str!("migrations/0009_manner.sql")),
    M::up(include_str!("migrations/0010_visibility.sql")),
    M::up(include_str!("migrations/0011_changes.sql")),
    M::up(include_str!("migrations/0012_mention.sql")),
    M::up(include_str!("migrations/0013_sources.sql")),
    M::up(include_str!("migrations/0014_publishing.sql")),
    M::up(include_str!("migrations/0015_editing.sql")).foreign_key_check(),
];

/// The writing connection: WAL, every commit on disk before it is answered, migrated.
pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    refuse_newer(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Dropping a table that is made anew would delete what refers to it.
    connection.pragma_update(None, "foreign_keys", false)?;
    Migrations::from_slice(MIGRATIONS).to_latest(&mut connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Other(other.to_string()),
    })?;
    archive::settle(&mut connection)?;
    settle(&connection)?;
    Ok(connection)
}

/// A database as the version of that number made it.
#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail loudly")]
pub(super) fn of_version(path: &Path, version: usize) -> Connection {
    let mut connection = Connection::open(path).expect("a new file");
    let all = Migrations::from_slice(MIGRATIONS);
    all.to_version(&mut connection, version).expect("a version that there was");
    connection
}

/// A reading connection; it cannot write.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

fn refuse_newer(connection: &Connection) -> Result<(), StoreError> {
    let known = MIGRATIONS.len();
    match Migrations::from_slice(MIGRATIONS).current_version(connection) {
        Ok(SchemaVersion::Outside(found)) => Err(StoreError::Newer { found: found.get(), known }),
        Ok(_) => Ok(()),
        Err(rusqlite_migration::Error::RusqliteError { err, .. }) => Err(err.into()),
        Err(other) => Err(StoreError::Other(other.to_string())),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn migrations_are_valid() {
        Migrations::from_slice(MIGRATIONS).validate().unwrap();
    }

    /// Databases that have run one do not run it again: what is to change is a migration of its own, and a line here.
    #[test]
    fn a_migration_stays_as_it_was_released() {
        const RELEASED: [&str; 15] = [
            "1e7b74d369eeaedd",
            "800279be518986b7",
            "8c06ad19e4a4415f",
            "0e48ec7e88369fde",
            "a382a8ef1e07a7a1",
            "170b4b7bf5a585ff",
            "6abce99f1eccc989",
            "0aa1cb88df8409ef",
            "ec6f497856becd5e",
            "aedf7e9e7230cbf8",
            "5072bf097594e2c0",
            "6640cb1251f7f9e6",
            "df33e2b27d332016",
            "25b11c0d07f2c9b8",
            "bf553b9cfa9900ca",
        ];
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert_eq!(files.len(), MIGRATIONS.len());
        assert_eq!(files.len(), RELEASED.len(), "a new one is written down here");
        for (file, released) in files.iter().zip(RELEASED) {
            let hash = format!("{:x}", Sha256::digest(std::fs::read(file).unwrap()));
            assert_eq!(hash.get(..16), Some(released), "{}", file.display());
        }
    }

    #[test]
    fn every_commit_is_synced() {
        let folder = tempfile::tempdir().unwrap();
        let connection = writer(&folder.path().join("a.db")).unwrap();
        let level: i64 = connection.query_row("PRAGMA synchronous", [], |row| row.get(0)).unwrap();
        assert_eq!(level, 2, "synchronous must be FULL");
        let mode: String =
            connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
    }

    #[test]
    fn a_newer_database_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        writer(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(writer(&path), Err(StoreError::Newer { found: 99, .. })));
    }

    #[test]
    fn a_file_that_is_no_database_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        std::fs::write(&path, "this is a letter, not a database ".repeat(100)).unwrap();
        assert!(matches!(writer(&path), Err(StoreError::Damaged(_))));
    }
}
