//! What somebody is asked to type: a button opens a field, and what is typed there is a command.

use super::{
    AwayPick, Command, CommandError, FilterPick, HeldPick, MAX_COMMAND_CHARS, Place, QuietPick,
    SchedulePick, StaleAction, Wanted, ZonePick,
};
use crate::model::{ChatId, HeldId, NewsletterId};

/// Something that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// `w`: when issues come to a chat, or those of one newsletter.
    Schedule(ChatId, Option<NewsletterId>),
    /// `z`: whose clocks count in a chat.
    Zone(ChatId),
    /// `q`: a chat's quiet hours.
    Quiet(ChatId),
    /// `a`: until when nothing comes to a chat, or nothing of one newsletter.
    Away(ChatId, Option<NewsletterId>),
    /// `x`: what of a newsletter's issues is wanted in a chat.
    Filter(ChatId, NewsletterId),
    /// `k`: what is looked for, in one newsletter or in all.
    Search(Option<NewsletterId>),
    /// `p`: when something that waits is to go out.
    Publish(HeldId),
}

impl Question {
    /// The command that an answer is.
    ///
    /// # Errors
    /// [`CommandError::TooLong`] for more than a command may have, [`CommandError::NotACommand`] for nothing.
    pub fn answered(self, words: &str) -> Result<Command, CommandError> {
        let words = words.trim();
        if words.chars().count() > MAX_COMMAND_CHARS {
            return Err(CommandError::TooLong);
        }
        if words.is_empty() {
            return Err(CommandError::NotACommand);
        }
        let words = words.to_owned();
        let of = |newsletter: Option<NewsletterId>| newsletter.map(Wanted::Id);
        Ok(match self {
            Self::Schedule(chat, newsletter) => Command::Schedule {
                newsletter: of(newsletter),
                pick: SchedulePick::Typed(words),
                place: Place::Chat(chat),
            },
            Self::Zone(chat) => {
                Command::Zone { pick: ZonePick::Typed(words), place: Place::Chat(chat) }
            }
            Self::Quiet(chat) => {
                Command::Quiet { pick: QuietPick::Typed(words), place: Place::Chat(chat) }
            }
            Self::Away(chat, newsletter) => Command::Away {
                newsletter: of(newsletter),
                pick: AwayPick::Typed(words),
                place: Place::Chat(chat),
            },
            Self::Filter(chat, newsletter) => Command::Filter {
                newsletter: of(Some(newsletter)),
                pick: FilterPick::Typed(words),
                place: Place::Chat(chat),
            },
            Self::Search(newsletter) => {
                Command::Search { newsletter: of(newsletter), words: Some(words), page: 0 }
            }
            Self::Publish(held) => Command::Held(HeldPick::Typed(held, words)),
        })
    }

    /// Its kind, chat (or what waits) and newsletter with `between` them.
    pub(super) fn write(self, between: char) -> String {
        let (kind, place, newsletter) = match self {
            Self::Schedule(chat, newsletter) => ('w', Some(chat.0), newsletter),
            Self::Zone(chat) => ('z', Some(chat.0), None),
            Self::Quiet(chat) => ('q', Some(chat.0), None),
            Self::Away(chat, newsletter) => ('a', Some(chat.0), newsletter),
            Self::Filter(chat, newsletter) => ('x', Some(chat.0), Some(newsletter)),
            Self::Search(newsletter) => ('k', None, newsletter),
            Self::Publish(held) => ('p', Some(held.0), None),
        };
        let place = place.map_or_else(String::new, |place| place.to_string());
        let newsletter = newsletter.map_or_else(String::new, |newsletter| newsletter.to_string());
        format!("{kind}{between}{place}{between}{newsletter}")
    }

    /// What [`Question::write`] wrote.
    pub(super) fn read<'a>(mut fields: impl Iterator<Item = &'a str>) -> Result<Self, StaleAction> {
        let mut next = || fields.next().ok_or(StaleAction);
        let (kind, place, newsletter) = (next()?, number(next()?)?, number(next()?)?);
        if fields.next().is_some() {
            return Err(StaleAction);
        }
        let (chat, newsletter) = (place.map(ChatId), newsletter.map(NewsletterId));
        match (kind, chat, newsletter) {
            ("w", Some(chat), newsletter) => Ok(Self::Schedule(chat, newsletter)),
            ("z", Some(chat), None) => Ok(Self::Zone(chat)),
            ("q", Some(chat), None) => Ok(Self::Quiet(chat)),
            ("a", Some(chat), newsletter) => Ok(Self::Away(chat, newsletter)),
            ("x", Some(chat), Some(newsletter)) => Ok(Self::Filter(chat, newsletter)),
            ("k", None, newsletter) => Ok(Self::Search(newsletter)),
            ("p", ..) => match (place, newsletter) {
                (Some(held), None) => Ok(Self::Publish(HeldId(held))),
                _ => Err(StaleAction),
            },
            _ => Err(StaleAction),
        }
    }

    /// The payload of a link that asks it: at most 64 of A-Z, a-z, 0-9, `_` and `-`.
    pub fn payload(self) -> String {
        format!("j_{}", self.write('_'))
    }

    /// What [`Question::payload`] says; `None` for other payloads.
    pub fn of_payload(payload: &str) -> Option<Result<Self, StaleAction>> {
        payload.strip_prefix("j_").map(|fields| Self::read(fields.split('_')))
    }
}

fn number(field: &str) -> Result<Option<i64>, StaleAction> {
    if field.is_empty() { Ok(None) } else { field.parse().map(Some).map_err(|_| StaleAction) }
}
