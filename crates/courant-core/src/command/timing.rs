//! What can be asked about when something comes.

use super::StaleAction;
use crate::schedule::{Days, Late, Quiet, TimeOfDay};
use std::str::FromStr;

/// What becomes of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchedulePick {
    /// It is shown.
    Show,
    /// What somebody typed: a schedule, or a newsletter and its schedule.
    Typed(String),
    /// As issues come.
    Live,
    /// A newsletter follows its chat again.
    AsChat,
    /// On these days, at the times that it had.
    Days(Days),
    /// At this time, on the days that it had.
    Time(TimeOfDay),
    /// What is done with what is late.
    Late(Late),
}

/// What becomes of a time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZonePick {
    /// It is shown, with what clocks show around the world.
    Show,
    /// What somebody typed: a city or a zone.
    Typed(String),
    /// The zones so many whole hours from UTC are shown.
    Hours(i32),
    /// It is the one of this name.
    Named(String),
}

/// What becomes of quiet hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuietPick {
    /// They are shown.
    Show,
    /// What somebody typed.
    Typed(String),
    /// They are these; `None` ends them.
    Set(Option<Quiet>),
}

/// What becomes of a pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AwayPick {
    /// It is shown.
    Show,
    /// What somebody typed: until when, or a newsletter and until when.
    Typed(String),
    /// It lasts until the morning after so many days.
    Days(u16),
    /// It ends.
    Back,
}

impl SchedulePick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::Show | Self::Typed(_) => String::new(),
            Self::Live => "l".into(),
            Self::AsChat => "c".into(),
            Self::Days(days) => format!("d{days}"),
            Self::Time(time) => format!("t{time}"),
            Self::Late(Late::Send) => "s".into(),
            Self::Late(Late::Next) => "n".into(),
        }
    }

    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        match field.split_at_checked(1) {
            None => Ok(Self::Show),
            Some(("l", "")) => Ok(Self::Live),
            Some(("c", "")) => Ok(Self::AsChat),
            Some(("s", "")) => Ok(Self::Late(Late::Send)),
            Some(("n", "")) => Ok(Self::Late(Late::Next)),
            Some(("d", days)) => whole(days).map(Self::Days),
            Some(("t", time)) => whole(time).map(Self::Time),
            Some(_) => Err(StaleAction),
        }
    }
}

impl ZonePick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::Show | Self::Typed(_) => String::new(),
            Self::Hours(hours) => format!("h{hours}"),
            Self::Named(name) => format!("={name}"),
        }
    }

    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        match field.split_at_checked(1) {
            None => Ok(Self::Show),
            Some(("h", hours)) => whole(hours).map(Self::Hours),
            Some(("=", name)) => Ok(Self::Named(name.to_owned())),
            Some(_) => Err(StaleAction),
        }
    }
}

impl QuietPick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::Show | Self::Typed(_) => String::new(),
            Self::Set(None) => "=".into(),
            Self::Set(Some(quiet)) => format!("={quiet}"),
        }
    }

    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        match field.strip_prefix('=') {
            None if field.is_empty() => Ok(Self::Show),
            None => Err(StaleAction),
            Some("") => Ok(Self::Set(None)),
            Some(quiet) => whole(quiet).map(|quiet| Self::Set(Some(quiet))),
        }
    }
}

impl AwayPick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::Show | Self::Typed(_) => String::new(),
            Self::Days(days) => format!("d{days}"),
            Self::Back => "b".into(),
        }
    }

    pub(super) fn read(field: &str) -> Result<Self, StaleAction> {
        match field.split_at_checked(1) {
            None => Ok(Self::Show),
            Some(("b", "")) => Ok(Self::Back),
            Some(("d", days)) => whole(days).map(Self::Days),
            Some(_) => Err(StaleAction),
        }
    }
}

/// A value that is written as it was read.
fn whole<T: FromStr + ToString>(field: &str) -> Result<T, StaleAction> {
    field.parse().ok().filter(|value: &T| value.to_string() == field).ok_or(StaleAction)
}
