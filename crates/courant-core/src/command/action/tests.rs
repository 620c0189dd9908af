//! Buttons and links survive the trip through a platform.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::model::{Extra, HeldId, PersonId, View};
use crate::schedule::{Days, Hush, Late, Quiet, TimeOfDay};
use jiff::Timestamp;
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
        (chat(), prop::option::of(id()), manners()).prop_map(|(c, n, m)| Action::Manner(c, n, m)),
        Just(Action::Help),
        "[a-z0-9]{1,24}".prop_map(Action::StopThere),
        chat().prop_map(Action::Changes),
        questions().prop_map(Action::Ask),
        held().prop_map(Action::Held),
        (any::<i64>(), any::<bool>()).prop_map(|(i, sure)| Action::TakeBack(IssueId(i), sure)),
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

fn held() -> impl Strategy<Value = HeldPick> {
    let of = || any::<i64>().prop_map(HeldId);
    let at = (0_i64..4_000_000_000).prop_map(|second| Timestamp::from_second(second).unwrap());
    prop_oneof![
        any::<u32>().prop_map(HeldPick::List),
        of().prop_map(HeldPick::Preview),
        (of(), any::<u32>()).prop_map(|(h, page)| HeldPick::Which(h, page)),
        (of(), any::<i64>()).prop_map(|(h, n)| HeldPick::Of(h, NewsletterId(n))),
        (of(), prop::option::of(any::<i64>()))
            .prop_map(|(h, n)| HeldPick::Publish(h, n.map(NewsletterId))),
        of().prop_map(HeldPick::When),
        (of(), at).prop_map(|(h, at)| HeldPick::At(h, at)),
        of().prop_map(HeldPick::NoTime),
        of().prop_map(HeldPick::Accept),
        of().prop_map(HeldPick::Discard),
        of().prop_map(HeldPick::BringBack),
        of().prop_map(HeldPick::Block),
        of().prop_map(HeldPick::Unblock),
    ]
}

fn questions() -> impl Strategy<Value = Question> {
    let of = |at: i64, newsletter: Option<i64>| (ChatId(at), newsletter.map(NewsletterId));
    let kinds = (any::<i64>(), prop::option::of(any::<i64>()), 0_u8..7);
    kinds.prop_map(move |(chat, newsletter, kind)| {
        let (chat, newsletter) = of(chat, newsletter);
        match (kind, newsletter) {
            (0, newsletter) => Question::Schedule(chat, newsletter),
            (1, _) => Question::Zone(chat),
            (2, _) => Question::Quiet(chat),
            (3, newsletter) => Question::Away(chat, newsletter),
            (6, _) => Question::Publish(HeldId(chat.0)),
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
    let quiet = (times(), times(), hush).prop_map(|(from, to, hush)| Quiet::new(from, to, hush));
    prop_oneof![Just(QuietPick::Show), quiet.prop_map(QuietPick::Set)]
}

fn aways() -> impl Strategy<Value = AwayPick> {
    prop_oneof![Just(AwayPick::Show), Just(AwayPick::Back), any::<u16>().prop_map(AwayPick::Days),]
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
    (any::<i64>(), prop::option::of(view), any::<u32>(), any::<bool>())
        .prop_map(|(issue, view, page, apart)| Opening { issue: IssueId(issue), view, page, apart })
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
    for data in ["", "0s.1", "2s.1", "1", "1s", "1s.x", "1s.1.2", "1z.1", "s.1", "1r.1.q", "1d."] {
        assert_eq!(Action::decode(data), Err(StaleAction), "{data}");
    }
}
