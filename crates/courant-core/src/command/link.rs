//! How somebody moves to another platform.

use super::StaleAction;

/// Longest code that a button carries, in letters.
const MAX_CODE: usize = 24;

/// What becomes of the wish to take along what one gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPick {
    /// A code is made, for the other platform.
    Make,
    /// A code from the other platform is used.
    Redeem(String),
    /// What this code carried is stopped where it came from.
    StopThere(String),
}

/// The code in a button.
pub(super) fn code(field: &str) -> Result<String, StaleAction> {
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let good = !field.is_empty() && field.len() <= MAX_CODE && field.bytes().all(letters);
    good.then(|| field.to_owned()).ok_or(StaleAction)
}
