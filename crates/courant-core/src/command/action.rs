//! Buttons: what they carry, in at most 64 bytes, so that they work for months and after restarts.
//!
//! Version, verb, numbers: `1s.12`. Nothing about a button lives in memory. A verb or version that is
//! no longer known is [`StaleAction`], which is answered kindly.

use super::{
    AwayPick, Change, Command, FilterPick, ForgetPick, IssuesPick, LinkPick, Opening, Place,
    Question, QuietPick, SavePick, SchedulePick, Setting, Wanted, ZonePick,
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
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::model::{Extra, PersonId, View};
    use crate::schedule::{Days, Hush, Late, Quiet, TimeOfDay};
    use proptest::prelude::*;

    fn actions() -> impl Strategy<Value = Action> {
        let id = || any::<i64>().prop_map(NewsletterId);
        let chat = || any::<i64>().prop_map(ChatId);
        let depth = || prop::sample::select(Depth::ALL.to_vec());
        prop_oneof![
            id().prop_map(Action::Subscribe),
            id().prop_map(Action::Unsubscribe),
            (id(), chat()).prop_map(|(n, c)| Action::SubscribeChat(n, c)),
            (id(), chat()).prop_map(|(n, c)| Action::UnsubscribeChat(n, c)),
            id().prop_map(Action::Elsewhere),
            any::<u32>().prop_map(Action::Newsletters),
            Just(Action::Subscriptions),
            id().prop_map(Action::Latest),
            (id(), any::<u32>()).prop_map(|(n, p)| Action::Issues(n, p)),
            (id(), dates()).prop_map(|(n, d)| Action::IssuesUntil(n, d)),
            (id(), any::<i16>()).prop_map(|(n, y)| Action::Months(n, y)),
            (prop::option::of(id()), any::<u32>(), "\\PC{0,6}")
                .prop_map(|(n, p, w)| Action::Search(n, p, w)),
            (any::<i64>(), prop::option::of(any::<u16>()))
                .prop_map(|(i, s)| Action::Save(IssueId(i), s)),
            any::<u32>().prop_map(Action::Saved),
            openings().prop_map(Action::Read),
            (chat(), id(), filters()).prop_map(|(c, n, p)| Action::Filter(c, n, p)),
            (chat(), prop::option::of(id())).prop_map(|(c, n)| Action::Why(c, n)),
            Just(Action::Settings),
            (chat(), depth()).prop_map(|(c, d)| Action::Depth(c, d)),
            (chat(), prop::option::of("[a-z]{2}(-[A-Z]{2})?"))
                .prop_map(|(c, l)| Action::Language(c, l)),
            (chat(), prop::option::of(prop::sample::select(Style::ALL.to_vec())))
                .prop_map(|(c, s)| Action::Style(c, s)),
            (chat(), prop::option::of(id()), manners())
                .prop_map(|(c, n, m)| Action::Manner(c, n, m)),
            Just(Action::Help),
            "[a-z0-9]{1,24}".prop_map(Action::StopThere),
            chat().prop_map(Action::Changes),
            questions().prop_map(Action::Ask),
            Just(Action::Privacy),
            Just(Action::Export),
            Just(Action::Forget(ForgetPick::Ask)),
            any::<i64>().prop_map(|p| Action::Forget(ForgetPick::Sure(PersonId(p)))),
            chat().prop_map(Action::Languages),
            (chat(), prop::option::of(id()), schedules())
                .prop_map(|(c, n, p)| Action::Schedule(c, n, p)),
            (chat(), zones()).prop_map(|(c, p)| Action::Zone(c, p)),
            (chat(), quiets()).prop_map(|(c, p)| Action::Quiet(c, p)),
            (chat(), prop::option::of(id()), aways()).prop_map(|(c, n, p)| Action::Away(c, n, p)),
        ]
    }

    fn questions() -> impl Strategy<Value = Question> {
        let of = |at: i64, newsletter: Option<i64>| (ChatId(at), newsletter.map(NewsletterId));
        let kinds = (any::<i64>(), prop::option::of(any::<i64>()), 0_u8..6);
        kinds.prop_map(move |(chat, newsletter, kind)| {
            let (chat, newsletter) = of(chat, newsletter);
            match (kind, newsletter) {
                (0, newsletter) => Question::Schedule(chat, newsletter),
                (1, _) => Question::Zone(chat),
                (2, _) => Question::Quiet(chat),
                (3, newsletter) => Question::Away(chat, newsletter),
                (4, Some(newsletter)) => Question::Filter(chat, newsletter),
                (_, newsletter) => Question::Search(newsletter),
            }
        })
    }

    fn dates() -> impl Strategy<Value = Date> {
        (0_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
    }

    fn times() -> impl Strategy<Value = TimeOfDay> {
        (0_u16..24, 0_u16..60).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap())
    }

    fn schedules() -> impl Strategy<Value = SchedulePick> {
        let days = (0_u8..7, 0_u8..7).prop_map(|(first, last)| Days::range(first, last));
        prop_oneof![
            Just(SchedulePick::Show),
            Just(SchedulePick::Live),
            Just(SchedulePick::AsChat),
            days.prop_map(SchedulePick::Days),
            times().prop_map(SchedulePick::Time),
            prop::sample::select(vec![Late::Send, Late::Next]).prop_map(SchedulePick::Late),
        ]
    }

    fn zones() -> impl Strategy<Value = ZonePick> {
        let names: Vec<String> =
            jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
        prop_oneof![
            Just(ZonePick::Show),
            (-12_i32..15).prop_map(ZonePick::Hours),
            prop::sample::select(names).prop_map(ZonePick::Named),
        ]
    }

    fn quiets() -> impl Strategy<Value = QuietPick> {
        let hush = prop::sample::select(Hush::ALL.to_vec());
        let quiet =
            (times(), times(), hush).prop_map(|(from, to, hush)| Quiet::new(from, to, hush));
        prop_oneof![Just(QuietPick::Show), quiet.prop_map(QuietPick::Set)]
    }

    fn aways() -> impl Strategy<Value = AwayPick> {
        prop_oneof![
            Just(AwayPick::Show),
            Just(AwayPick::Back),
            any::<u16>().prop_map(AwayPick::Days),
        ]
    }

    fn filters() -> impl Strategy<Value = FilterPick> {
        prop_oneof![
            Just(FilterPick::Show),
            Just(FilterPick::Draft),
            any::<u32>().prop_map(FilterPick::Save),
            Just(FilterPick::Discard),
            Just(FilterPick::Off),
            any::<u32>().prop_map(FilterPick::Section),
        ]
    }

    fn manners() -> impl Strategy<Value = Change> {
        let set = |setting| Just(Change::To(setting));
        let extra = (prop::sample::select(Extra::ALL.to_vec()), any::<bool>());
        prop_oneof![
            Just(Change::None),
            Just(Change::AsChat),
            Just(Change::To(Setting::Mention(None))),
            prop::sample::select(Depth::ALL.to_vec())
                .prop_flat_map(move |depth| set(Setting::Depth(depth))),
            prop::sample::select(Style::ALL.to_vec())
                .prop_flat_map(move |style| set(Setting::Style(Some(style)))),
            extra.prop_flat_map(move |(extra, with)| set(Setting::With(extra, with))),
        ]
    }

    fn openings() -> impl Strategy<Value = Opening> {
        let depth = prop::sample::select(Depth::ALL.to_vec()).prop_map(View::Depth);
        let view = prop_oneof![depth, any::<u16>().prop_map(View::Section)];
        (any::<i64>(), prop::option::of(view), any::<u32>(), any::<bool>()).prop_map(
            |(issue, view, page, apart)| Opening { issue: IssueId(issue), view, page, apart },
        )
    }

    proptest! {
        #[test]
        fn a_link_leads_to_what_its_button_opens(opening in openings()) {
            let payload = opening.payload();
            let allowed = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
            prop_assert!(payload.len() <= 64 && payload.chars().all(allowed), "{payload}");
            let here = Opening { apart: false, ..opening };
            prop_assert_eq!(Opening::of_payload(&payload), Some(Ok(here)));
        }

        #[test]
        fn a_link_asks_what_its_button_asks(question in questions()) {
            let payload = question.payload();
            let allowed = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
            prop_assert!(payload.len() <= 64 && payload.chars().all(allowed), "{payload}");
            prop_assert_eq!(Question::of_payload(&payload), Some(Ok(question)));
        }

        #[test]
        fn every_action_survives_the_trip_in_64_bytes(action in actions()) {
            let data = action.encode();
            prop_assert!(data.len() <= 64 && action.fits(), "{data}");
            prop_assert_eq!(Action::decode(&data), Ok(action));
        }

        #[test]
        fn nonsense_is_stale_and_never_a_panic(data in any::<String>()) {
            if let Ok(action) = Action::decode(&data) {
                prop_assert_eq!(Action::decode(&action.encode()), Ok(action));
            }
        }
    }

    #[test]
    fn buttons_of_the_first_version_still_open_their_issue() {
        let opening = Opening::of(IssueId(12));
        for (data, wanted) in [
            ("1r.12.", opening),
            ("1r.12.b", opening.view(View::Depth(Depth::Brief))),
            ("1r.12.3", opening.view(View::Section(3))),
            ("1R.12.f.2", opening.view(View::Depth(Depth::Full)).page(2).apart()),
        ] {
            assert_eq!(Action::decode(data), Ok(Action::Read(wanted)), "{data}");
        }
    }

    #[test]
    fn other_versions_are_stale() {
        for data in
            ["", "0s.1", "2s.1", "1", "1s", "1s.x", "1s.1.2", "1z.1", "s.1", "1r.1.q", "1d."]
        {
            assert_eq!(Action::decode(data), Err(StaleAction), "{data}");
        }
    }
}
