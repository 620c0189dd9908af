//! Conversions between columns and types.

use super::StoreError;
use jiff::Timestamp;
use rusqlite::Row;
use std::str::FromStr;

/// A time as it is stored: milliseconds since 1970-01-01 UTC.
pub(super) fn millis(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A stored time; one outside the calendar is the epoch.
pub(super) fn time(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A column that may be empty, as its type.
pub(super) fn maybe<T: FromStr>(row: &Row<'_>, at: usize) -> Result<Option<T>, StoreError>
where
    T::Err: ToString,
{
    row.get::<_, Option<String>>(at)?.map(|word| parse(&word)).transpose()
}

/// A stored word as its type.
pub(super) fn parse<T: FromStr>(word: &str) -> Result<T, StoreError>
where
    T::Err: ToString,
{
    word.parse().map_err(|error: T::Err| StoreError::Damaged(error.to_string()))
}

/// Ids as a query takes them, any number of them in one parameter: `IN (SELECT value FROM json_each(?1))`.
pub(super) fn ids(all: impl Iterator<Item = i64>) -> String {
    serde_json::Value::from_iter(all).to_string()
}
