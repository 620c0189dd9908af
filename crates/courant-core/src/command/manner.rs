//! How a newsletter comes, as its buttons say it.

use super::action::{depth, initial};
use super::{Change, Setting, StaleAction};
use crate::model::Extra;

/// What of it changes. What only a chat has is nothing here, and changes nothing.
pub(super) fn write(change: &Change) -> String {
    match change {
        Change::AsChat => "c".into(),
        Change::To(Setting::Depth(depth)) => format!("d{}", initial(*depth)),
        Change::To(Setting::Style(Some(style))) => format!("f{}", style.as_str()),
        Change::To(Setting::With(extra, true)) => format!("w{}", extra.as_str()),
        Change::To(Setting::With(extra, false)) => format!("o{}", extra.as_str()),
        Change::To(Setting::Mention(None)) => "m".into(),
        Change::None
        | Change::Languages
        | Change::Several(_)
        | Change::Typed(_)
        | Change::To(Setting::Style(None) | Setting::Language(_) | Setting::Mention(Some(_))) => {
            String::new()
        }
    }
}

pub(super) fn read(field: &str) -> Result<Change, StaleAction> {
    let extra =
        |word: &str| Extra::ALL.into_iter().find(|extra| extra.as_str() == word).ok_or(StaleAction);
    let setting = match field.split_at_checked(1) {
        None => return Ok(Change::None),
        Some(("c", "")) => return Ok(Change::AsChat),
        Some(("m", "")) => Setting::Mention(None),
        Some(("d", letter)) => Setting::Depth(depth(letter)?),
        Some(("f", word)) => Setting::Style(Some(word.parse().map_err(|_| StaleAction)?)),
        Some(("w", word)) => Setting::With(extra(word)?, true),
        Some(("o", word)) => Setting::With(extra(word)?, false),
        Some(_) => return Err(StaleAction),
    };
    Ok(Change::To(setting))
}
