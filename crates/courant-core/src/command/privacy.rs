//! What a person may have done with what is kept about them.

use super::StaleAction;
use crate::model::PersonId;

/// What becomes of the wish to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForgetPick {
    /// It is asked whether that is meant.
    Ask,
    /// It is meant, by this person: anybody else who presses the button is asked.
    Sure(PersonId),
}

impl ForgetPick {
    /// As a button carries it.
    pub(super) fn write(self) -> String {
        match self {
            Self::Ask => String::new(),
            Self::Sure(person) => person.to_string(),
        }
    }

    /// What [`ForgetPick::write`] wrote.
    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        if field.is_empty() {
            return Ok(Self::Ask);
        }
        field.parse().map(|id| Self::Sure(PersonId(id))).map_err(|_| StaleAction)
    }
}
