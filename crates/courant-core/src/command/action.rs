//! Buttons: what they carry, in at most 64 bytes, so that they work for months and after restarts.
//!
//! Version, verb, numbers: `1s.12`. Nothing about a button lives in memory. A verb or version that is
//! no longer known is [`StaleAction`], which is answered kindly.

use super::{
    AwayPick, Change, Command, FilterPick, ForgetPick, HeldPick, IssuesPick, LinkPick, Opening,
    Place, Question, QuietPick, SavePick, SchedulePick, Setting, Wanted, ZonePick,
};
use crate::model::{ChatId, Depth, IssueId, NewsletterId, Style};
use jiff::civil::Date;

/// Version of the encoding; one that changes the meaning of a verb counts up.
const VERSION: char = '1';

/// What a button does when it is pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// `s`: subscribe where the button is pressed, in the usual place.
    Subscribe(NewsletterId),
    /// `u`: unsubscribe there.
    Unsubscribe(NewsletterId),
    /// `S`: subscribe another chat.
    SubscribeChat(NewsletterId, ChatId),
    /// `U`: unsubscribe another chat.
    UnsubscribeChat(NewsletterId, ChatId),
    /// `e`: how to take it elsewhere.
    Elsewhere(NewsletterId),
    /// `n`: a page of the newsletters.
    Newsletters(u32),
    /// `t`: what is taken.
    Subscriptions,
    /// `l`: the newest issue of a newsletter.
    Latest(NewsletterId),
    /// `i`: a page of a newsletter's archive.
    Issues(NewsletterId, u32),
    /// `I`: the archive from a day on back.
    IssuesUntil(NewsletterId, Date),
    /// `y`: the months of a year of a newsletter's archive.
    Months(NewsletterId, i16),
    /// `k`: a page of what is found under words, in one newsletter or in all.
    Search(Option<NewsletterId>, u32, String),
    /// `m`: save an issue or a section of it, or take it off again.
    Save(IssueId, Option<u16>),
    /// `M`: a page of what is saved.
    Saved(u32),
    /// `r`: an issue where the button is, `R`: in a message of its own; at a depth (`h`, `b`, `f`, or as the chat is
    /// set) or a section by its number; a page of that.
    Read(Opening),
    /// `g`: the settings.
    Settings,
    /// `d`: set a chat's depth.
    Depth(ChatId, Depth),
    /// `L`: set a chat's language; empty follows the client.
    Language(ChatId, Option<String>),
    /// `f`: set the form of a chat's briefings; empty is the operator's choice.
    Style(ChatId, Option<Style>),
    /// `H`: how issues come to a chat, or those of one newsletter, and what of that changes.
    Manner(ChatId, Option<NewsletterId>, Change),
    /// `v`: the languages there are, for a chat.
    Languages(ChatId),
    /// `w`: when issues come to a chat, or those of one newsletter.
    Schedule(ChatId, Option<NewsletterId>, SchedulePick),
    /// `z`: whose clocks count in a chat.
    Zone(ChatId, ZonePick),
    /// `q`: a chat's quiet hours.
    Quiet(ChatId, QuietPick),
    /// `a`: until when nothing comes to a chat, or nothing of one newsletter.
    Away(ChatId, Option<NewsletterId>, AwayPick),
    /// `x`: what of a newsletter's issues is wanted in a chat.
    Filter(ChatId, NewsletterId, FilterPick),
    /// `b`: why issues came to a chat or did not, those of one newsletter or of all.
    Why(ChatId, Option<NewsletterId>),
    /// `j`: a field to type something into.
    Ask(Question),
    /// `C`: who changed what a shared chat gets.
    Changes(ChatId),
    /// `c`: stop what a code carried where it came from.
    StopThere(String),
    /// `p`: what is kept about people.
    Privacy,
    /// `E`: everything that is kept about whoever presses it, as a file.
    Export,
    /// `F`: erase everything about whoever presses it.
    Forget(ForgetPick),
    /// `h`: help.
    Help,
    /// `o`: how deliveries are coming along, for operators.
    Deliveries,
    /// `W`: what waits for somebody to look at it, for editors and operators.
    Held(HeldPick),
    /// `T`: take an issue back; `T` and `y` when they were asked.
    TakeBack(IssueId, bool),
}

/// The button was made by a version that is no longer understood, or by nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the button is out of date")]
pub struct StaleAction;

impl Action {
    /// The button's data: at most 64 bytes, save for long words that are searched for (see [`Action::fits`]).
    pub fn encode(&self) -> String {
        let body = match self {
            Self::Subscribe(newsletter) => format!("s.{newsletter}"),
            Self::Unsubscribe(newsletter) => format!("u.{newsletter}"),
            Self::SubscribeChat(newsletter, chat) => format!("S.{newsletter}.{chat}"),
            Self::UnsubscribeChat(newsletter, chat) => format!("U.{newsletter}.{chat}"),
            Self::Elsewhere(newsletter) => format!("e.{newsletter}"),
            Self::Newsletters(page) => format!("n.{page}"),
            Self::Subscriptions => "t".into(),
            Self::Latest(newsletter) => format!("l.{newsletter}"),
            Self::Issues(newsletter, page) => format!("i.{newsletter}.{page}"),
            Self::IssuesUntil(newsletter, day) => format!("I.{newsletter}.{day}"),
            Self::Months(newsletter, year) => format!("y.{newsletter}.{year}"),
            Self::Search(newsletter, page, words) => {
                format!("k.{}.{page}.{words}", or_nothing(*newsletter))
            }
            Self::Save(issue, None) => format!("m.{issue}"),
            Self::Save(issue, Some(section)) => format!("m.{issue}.{section}"),
            Self::Saved(page) => format!("M.{page}"),
            Self::Read(opening) => {
                let verb = if opening.apart { 'R' } else { 'r' };
                format!("{verb}.{}", opening.write('.'))
            }
            Self::Settings => "g".into(),
            Self::Depth(chat, depth) => format!("d.{chat}.{}", initial(*depth)),
            Self::Language(chat, tag) => format!("L.{chat}.{}", tag.as_deref().unwrap_or_default()),
            Self::Style(chat, style) => format!("f.{chat}.{}", style.map_or("", Style::as_str)),
            Self::Manner(chat, newsletter, change) => {
                let newsletter = or_nothing(*newsletter);
                format!("H.{chat}.{newsletter}.{}", super::manner::write(change))
            }
            Self::Languages(chat) => format!("v.{chat}"),
            Self::Schedule(chat, newsletter, pick) => {
                format!("w.{chat}.{}.{}", or_nothing(*newsletter), pick.write())
            }
            Self::Zone(chat, pick) => format!("z.{chat}.{}", pick.write()),
            Self::Quiet(chat, pick) => format!("q.{chat}.{}", pick.write()),
            Self::Away(chat, newsletter, pick) => {
                format!("a.{chat}.{}.{}", or_nothing(*newsletter), pick.write())
            }
            Self::Filter(chat, newsletter, pick) => {
                format!("x.{chat}.{newsletter}.{}", pick.write())
            }
            Self::Why(chat, newsletter) => format!("b.{chat}.{}", or_nothing(*newsletter)),
            Self::Ask(question) => format!("j.{}", question.write('.')),
            Self::Changes(chat) => format!("C.{chat}"),
            Self::StopThere(code) => format!("c.{code}"),
            Self::Privacy => "p".into(),
            Self::Export => "E".into(),
            Self::Forget(pick) => format!("F.{}", pick.write()),
            Self::Help => "h".into(),
            Self::Deliveries => "o".into(),
            Self::Held(pick) => format!("W.{}", pick.write()),
            Self::TakeBack(issue, false) => format!("T.{issue}"),
            Self::TakeBack(issue, true) => format!("T.{issue}.y"),
        };
        format!("{VERSION}{body}")
    }

    /// Whether a button can carry it: at most 64 bytes (Bot API, callback_data).
    pub fn fits(&self) -> bool {
        self.encode().len() <= 64
    }

    /// What a button's data says.
    ///
    /// # Errors
    /// [`StaleAction`] for anything that [`Action::encode`] of this version does not write.
    pub fn decode(data: &str) -> Result<Self, StaleAction> {
        let body = data.strip_prefix(VERSION).ok_or(StaleAction)?;
        if let Some(search) = body.strip_prefix("k.") {
            return search_of(search);
        }
        let mut fields = body.split('.');
        let verb = fields.next().ok_or(StaleAction)?;
        let mut next = || fields.next().ok_or(StaleAction);
        let action = match verb {
            "s" => Self::Subscribe(newsletter(next()?)?),
            "u" => Self::Unsubscribe(newsletter(next()?)?),
            "S" => Self::SubscribeChat(newsletter(next()?)?, ChatId(number(next()?)?)),
            "U" => Self::UnsubscribeChat(newsletter(next()?)?, ChatId(number(next()?)?)),
            "e" => Self::Elsewhere(newsletter(next()?)?),
            "n" => Self::Newsletters(number(next()?)?),
            "t" => Self::Subscriptions,
            "l" => Self::Latest(newsletter(next()?)?),
            "i" => Self::Issues(newsletter(next()?)?, number(next()?)?),
            "I" => {
                let newsletter = newsletter(next()?)?;
                Self::IssuesUntil(newsletter, next()?.parse().map_err(|_| StaleAction)?)
            }
            "y" => Self::Months(newsletter(next()?)?, number(next()?)?),
            "m" => {
                let issue = IssueId(number(next()?)?);
                Self::Save(issue, fields.next().map(number).transpose()?)
            }
            "M" => Self::Saved(number(next()?)?),
            "W" => return HeldPick::read(fields).map(Self::Held),
            "T" => {
                let issue = IssueId(number(next()?)?);
                match fields.next() {
                    None => Self::TakeBack(issue, false),
                    Some("y") => Self::TakeBack(issue, true),
                    Some(_) => return Err(StaleAction),
                }
            }
            "j" => return Question::read(fields).map(Self::Ask),
            "r" => return Opening::read(fields).map(Self::Read),
            "R" => return Opening::read(fields).map(|opening| Self::Read(opening.apart())),
            "g" => Self::Settings,
            "d" => Self::Depth(ChatId(number(next()?)?), depth(next()?)?),
            "L" => {
                let chat = ChatId(number(next()?)?);
                Self::Language(chat, Some(next()?).filter(|tag| !tag.is_empty()).map(str::to_owned))
            }
            "f" => {
                let chat = ChatId(number(next()?)?);
                let style = Some(next()?).filter(|word| !word.is_empty());
                Self::Style(chat, style.map(str::parse).transpose().map_err(|_| StaleAction)?)
            }
            "H" => {
                let (chat, newsletter) = (ChatId(number(next()?)?), maybe(next()?)?);
                Self::Manner(chat, newsletter, super::manner::read(next()?)?)
            }
            "v" => Self::Languages(ChatId(number(next()?)?)),
            "w" => {
                let (chat, newsletter) = (ChatId(number(next()?)?), maybe(next()?)?);
                Self::Schedule(chat, newsletter, SchedulePick::read(next()?)?)
            }
            "z" => Self::Zone(ChatId(number(next()?)?), ZonePick::read(next()?)?),
            "q" => Self::Quiet(ChatId(number(next()?)?), QuietPick::read(next()?)?),
            "a" => {
                let (chat, newsletter) = (ChatId(number(next()?)?), maybe(next()?)?);
                Self::Away(chat, newsletter, AwayPick::read(next()?)?)
            }
            "x" => {
                let (chat, newsletter) = (ChatId(number(next()?)?), newsletter(next()?)?);
                Self::Filter(chat, newsletter, FilterPick::read(next()?)?)
            }
            "b" => Self::Why(ChatId(number(next()?)?), maybe(next()?)?),
            "C" => Self::Changes(ChatId(number(next()?)?)),
            "c" => Self::StopThere(super::link::code(next()?)?),
            "p" => Self::Privacy,
            "E" => Self::Export,
            "F" => Self::Forget(ForgetPick::read(next()?)?),
            "h" => Self::Help,
            "o" => Self::Deliveries,
            _ => return Err(StaleAction),
        };
        if fields.next().is_some() { Err(StaleAction) } else { Ok(action) }
    }
}

impl From<Action> for Command {
    fn from(action: Action) -> Self {
        let id = |newsletter| Some(Wanted::Id(newsletter));
        match action {
            Action::Subscribe(newsletter) => {
                Self::Subscribe { newsletter: id(newsletter), when: None, place: Place::Usual }
            }
            Action::Unsubscribe(newsletter) => {
                Self::Unsubscribe { newsletter: id(newsletter), place: Place::Usual }
            }
            Action::SubscribeChat(newsletter, chat) => {
                Self::Subscribe { newsletter: id(newsletter), when: None, place: Place::Chat(chat) }
            }
            Action::UnsubscribeChat(newsletter, chat) => {
                Self::Unsubscribe { newsletter: id(newsletter), place: Place::Chat(chat) }
            }
            Action::Elsewhere(newsletter) => Self::Elsewhere { newsletter },
            Action::Newsletters(page) => Self::Newsletters { page },
            Action::Subscriptions => Self::Subscriptions { place: Place::Usual },
            Action::Latest(newsletter) => Self::Latest { newsletter: id(newsletter) },
            Action::Issues(newsletter, page) => {
                Self::Issues { newsletter: id(newsletter), pick: IssuesPick::Page(page) }
            }
            Action::IssuesUntil(newsletter, day) => {
                Self::Issues { newsletter: id(newsletter), pick: IssuesPick::Until(day) }
            }
            Action::Months(newsletter, year) => {
                Self::Issues { newsletter: id(newsletter), pick: IssuesPick::Year(year) }
            }
            Action::Search(newsletter, page, words) => {
                Self::Search { newsletter: newsletter.map(Wanted::Id), words: Some(words), page }
            }
            Action::Save(issue, section) => Self::Save(SavePick::Toggle(issue, section)),
            Action::Saved(page) => Self::Saved { page },
            Action::Read(opening) => Self::Read(opening),
            Action::Settings => {
                Self::Settings { newsletter: None, change: Change::None, place: Place::Usual }
            }
            Action::Depth(chat, depth) => Self::Settings {
                newsletter: None,
                change: Change::To(Setting::Depth(depth)),
                place: Place::Chat(chat),
            },
            Action::Language(chat, tag) => Self::Settings {
                newsletter: None,
                change: Change::To(Setting::Language(tag)),
                place: Place::Chat(chat),
            },
            Action::Style(chat, style) => Self::Settings {
                newsletter: None,
                change: Change::To(Setting::Style(style)),
                place: Place::Chat(chat),
            },
            Action::Manner(chat, newsletter, change) => {
                let newsletter = newsletter.map(Wanted::Id);
                Self::Settings { newsletter, change, place: Place::Chat(chat) }
            }
            Action::Languages(chat) => Self::Settings {
                newsletter: None,
                change: Change::Languages,
                place: Place::Chat(chat),
            },
            Action::Schedule(chat, newsletter, pick) => Self::Schedule {
                newsletter: newsletter.map(Wanted::Id),
                pick,
                place: Place::Chat(chat),
            },
            Action::Zone(chat, pick) => Self::Zone { pick, place: Place::Chat(chat) },
            Action::Quiet(chat, pick) => Self::Quiet { pick, place: Place::Chat(chat) },
            Action::Away(chat, newsletter, pick) => Self::Away {
                newsletter: newsletter.map(Wanted::Id),
                pick,
                place: Place::Chat(chat),
            },
            Action::Filter(chat, newsletter, pick) => {
                Self::Filter { newsletter: id(newsletter), pick, place: Place::Chat(chat) }
            }
            Action::Why(chat, newsletter) => {
                Self::Why { newsletter: newsletter.map(Wanted::Id), place: Place::Chat(chat) }
            }
            Action::Ask(question) => Self::Ask(question),
            Action::Changes(chat) => Self::Changes { place: Place::Chat(chat) },
            Action::StopThere(code) => Self::Link(LinkPick::StopThere(code)),
            Action::Privacy => Self::Privacy,
            Action::Export => Self::Export,
            Action::Forget(pick) => Self::Forget(pick),
            Action::Help => Self::Help,
            Action::Deliveries => Self::Deliveries,
            Action::Held(pick) => Self::Held(pick),
            Action::TakeBack(issue, sure) => Self::TakeBack { issue, sure },
        }
    }
}

pub(super) fn initial(depth: Depth) -> &'static str {
    match depth {
        Depth::Headlines => "h",
        Depth::Brief => "b",
        Depth::Full => "f",
    }
}

pub(super) fn depth(field: &str) -> Result<Depth, StaleAction> {
    Depth::ALL.into_iter().find(|depth| initial(*depth) == field).ok_or(StaleAction)
}

/// The fields of a search; what follows the last of them is its words.
fn search_of(fields: &str) -> Result<Action, StaleAction> {
    let mut fields = fields.splitn(3, '.');
    let mut next = || fields.next().ok_or(StaleAction);
    let (newsletter, page) = (maybe(next()?)?, number(next()?)?);
    Ok(Action::Search(newsletter, page, next()?.to_owned()))
}

fn or_nothing(newsletter: Option<NewsletterId>) -> String {
    newsletter.map_or_else(String::new, |newsletter| newsletter.to_string())
}

fn maybe(field: &str) -> Result<Option<NewsletterId>, StaleAction> {
    if field.is_empty() { Ok(None) } else { newsletter(field).map(Some) }
}

fn newsletter(field: &str) -> Result<NewsletterId, StaleAction> {
    number(field).map(NewsletterId)
}

fn number<N: std::str::FromStr>(field: &str) -> Result<N, StaleAction> {
    field.parse().map_err(|_| StaleAction)
}

#[cfg(test)]
mod tests;
