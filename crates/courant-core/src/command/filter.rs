//! What can be asked about what of an issue is wanted.

use super::StaleAction;

/// What becomes of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPick {
    /// It is shown.
    Show,
    /// What somebody typed: a filter, or a newsletter and its filter. It is tried.
    Typed(String),
    /// What was tried is shown once more.
    Draft,
    /// What was tried comes into force, if it is the one of this mark.
    Save(u32),
    /// What was tried is forgotten.
    Discard,
    /// There is none any more.
    Off,
    /// The section whose title has this mark is left out, or no longer.
    Section(u32),
}

impl FilterPick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::Show | Self::Typed(_) => String::new(),
            Self::Draft => "d".into(),
            Self::Save(mark) => format!("s{mark:x}"),
            Self::Discard => "n".into(),
            Self::Off => "o".into(),
            Self::Section(mark) => format!("c{mark:x}"),
        }
    }

    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        match field.split_at_checked(1) {
            None => Ok(Self::Show),
            Some(("d", "")) => Ok(Self::Draft),
            Some(("n", "")) => Ok(Self::Discard),
            Some(("o", "")) => Ok(Self::Off),
            Some(("s", hex)) => mark(hex).map(Self::Save),
            Some(("c", hex)) => mark(hex).map(Self::Section),
            Some(_) => Err(StaleAction),
        }
    }
}

/// A mark as it is written.
fn mark(hex: &str) -> Result<u32, StaleAction> {
    let mark = u32::from_str_radix(hex, 16).map_err(|_| StaleAction)?;
    if format!("{mark:x}") == hex { Ok(mark) } else { Err(StaleAction) }
}
