//! `/schedule`: when issues come.

use super::find::{Match, called, find};
use super::place::{Purpose, Target};
use super::{Answer, Ask, Trouble, clock};
use crate::command::{
    Action, AwayPick, Button, Place, QuietPick, Reply, SchedulePick, Wanted, ZonePick,
};
use crate::model::{Newsletter, NewsletterId, SubscriptionLine};
use crate::schedule::{self, Days, Late, Misunderstood, Rule, Schedule, Slot, TimeOfDay, Timing};
use crate::store::Retiming;

/// Days that are offered; others are typed.
const DAYS: [(&str, Days); 3] = [
    ("button-daily", Days::ALL),
    ("button-weekdays", Days::WEEKDAYS),
    ("button-weekend", Days::WEEKEND),
];

/// Times that are offered, as hours and minutes; others are typed.
const TIMES: [(u16, u16); 10] =
    [(6, 0), (7, 0), (7, 30), (8, 0), (9, 0), (12, 0), (17, 0), (18, 0), (20, 0), (21, 30)];

/// Sunday, counted from Monday as 0.
const SUNDAY: u8 = 6;

impl Ask<'_> {
    pub(super) async fn schedule(
        &self,
        newsletter: Option<Wanted>,
        pick: SchedulePick,
        place: Place,
    ) -> Answer {
        let purpose = if pick == SchedulePick::Show { Purpose::Look } else { Purpose::Change };
        let target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let line = match self.line_of(&taken, newsletter.as_ref(), &target).await? {
            Ok(line) => line,
            Err(reply) => return Ok(reply),
        };
        let (line, pick) = match (line, pick) {
            (None, SchedulePick::Typed(words)) => {
                match self.read_line(&taken, &words, &target).await? {
                    Ok(understood) => understood,
                    Err(reply) => return Ok(reply),
                }
            }
            (line, SchedulePick::Typed(words)) => match schedule::when(&words) {
                Ok(schedule) => (line, Read::Set(schedule)),
                Err(error) => return Ok(self.misunderstood(&words, &error, "when-examples")),
            },
            (line, pick) => (line, Read::Pick(pick)),
        };
        let current = timing_of(&target, line.as_ref());
        match changed(&current.schedule, pick) {
            Changed::Nothing => Ok(self.schedule_shown(&target, line.as_ref(), false)),
            Changed::AsChat => match line {
                Some(line) => self.reschedule(target, Some(line), None).await,
                None => Ok(self.schedule_shown(&target, None, false)),
            },
            Changed::To(schedule) => self.reschedule(target, line, Some(schedule)).await,
        }
    }

    /// Sets a schedule, and whose clocks count where nobody has said so; then shows what is true now.
    pub(super) async fn reschedule(
        &self,
        mut target: Target,
        mut line: Option<SubscriptionLine>,
        schedule: Option<Schedule>,
    ) -> Answer {
        let is_timed = schedule.as_ref().is_some_and(|schedule| schedule.rule().is_some());
        let guessed = is_timed && target.chat.zone.is_none();
        let change = match &mut line {
            Some(line) => {
                line.schedule.clone_from(&schedule);
                Retiming::Own(line.id, schedule)
            }
            None => {
                target.chat.schedule = schedule.unwrap_or_default();
                Retiming::Schedule(target.chat.schedule.clone())
            }
        };
        self.retime(&mut target, change, is_timed).await?;
        Ok(self.schedule_shown(&target, line.as_ref(), guessed))
    }

    /// The subscription that is meant; an answer where the newsletter is not taken there.
    pub(super) async fn line_of(
        &self,
        taken: &[SubscriptionLine],
        wanted: Option<&Wanted>,
        target: &Target,
    ) -> Result<Result<Option<SubscriptionLine>, Reply>, Trouble> {
        let Some(wanted) = wanted else { return Ok(Ok(None)) };
        let chat = target.chat.id;
        let button = |newsletter: &Newsletter| {
            let label = &newsletter.title;
            Button::act(label, Action::Schedule(chat, Some(newsletter.id), SchedulePick::Show))
        };
        let newsletter = match self.wanted(wanted, &button).await? {
            Ok(newsletter) => newsletter,
            Err(reply) => return Ok(Err(reply)),
        };
        let line = taken.iter().find(|line| line.newsletter.id == newsletter.id);
        Ok(match line {
            Some(line) => Ok(Some(line.clone())),
            None => Err(self.not_taken(&newsletter, target)),
        })
    }

    /// That a chat does not take a newsletter, with a button that changes that.
    pub(super) fn not_taken(&self, newsletter: &Newsletter, target: &Target) -> Reply {
        let text = match &target.name {
            None => "unsubscribed-not",
            Some(_) => "unsubscribed-not-chat",
        };
        let action = Action::SubscribeChat(newsletter.id, target.chat.id);
        Reply::say(self.about(text, newsletter, target))
            .row([Button::act(self.language.say("button-subscribe"), action)])
    }

    /// What a typed line says: a schedule, a newsletter and its schedule, or a newsletter.
    async fn read_line(
        &self,
        taken: &[SubscriptionLine],
        words: &str,
        target: &Target,
    ) -> Result<Result<(Option<SubscriptionLine>, Read), Reply>, Trouble> {
        let newsletters: Vec<Newsletter> =
            taken.iter().map(|line| line.newsletter.clone()).collect();
        let line_of =
            |found: &Newsletter| taken.iter().find(|line| line.newsletter.id == found.id).cloned();
        // Newsletters may be called "The Daily".
        if let Some(found) = called(&newsletters, words) {
            return Ok(Ok((line_of(found), Read::Pick(SchedulePick::Show))));
        }
        let exact = |(before, read): (&str, Result<Schedule, Misunderstood>)| {
            Some((called(&newsletters, before)?, read.ok()?))
        };
        if let Some((found, schedule)) = schedule::split(words).into_iter().find_map(exact) {
            return Ok(Ok((line_of(found), Read::Set(schedule))));
        }
        let error = match schedule::when(words) {
            Ok(schedule) => return Ok(Ok((None, Read::Set(schedule)))),
            Err(error) => error,
        };
        let named = |words: &str| {
            let Match::One(found) = find(&newsletters, words) else { return None };
            line_of(found)
        };
        for (before, read) in schedule::split(words) {
            if let Some(line) = named(before) {
                return Ok(match read {
                    Ok(schedule) => Ok((Some(line), Read::Set(schedule))),
                    Err(error) => Err(self.half_understood(&line.newsletter, words, &error)),
                });
            }
        }
        if let Some(line) = named(words) {
            return Ok(Ok((Some(line), Read::Pick(SchedulePick::Show))));
        }
        // One that is not taken there.
        let all = self.store.newsletters().await?;
        let ways = schedule::split(words).into_iter().map(|(before, _)| before).chain([words]);
        let other = ways.into_iter().find_map(|name| match find(&all, name) {
            Match::One(found) => Some(found),
            Match::Several(_) | Match::None(_) => None,
        });
        Ok(Err(match other {
            Some(other) => self.not_taken(other, target),
            None => self.misunderstood(words, &error, "when-examples"),
        }))
    }

    /// When issues come, with a button for each other choice; `guessed` where the zone was not chosen.
    pub(super) fn schedule_shown(
        &self,
        target: &Target,
        line: Option<&SubscriptionLine>,
        guessed: bool,
    ) -> Reply {
        let language = self.language;
        let timing = timing_of(target, line);
        let what = match (line, &target.name) {
            (Some(line), _) => line.newsletter.title.clone(),
            (None, Some(chat)) => chat.clone(),
            (None, None) => language.say("when-all"),
        };
        let mut reply = Reply::say(self.now_true(&what, &timing));
        if let Some(rule) = timing.schedule.rule() {
            reply = reply.and(language.say("when-digest"));
            if let Some(quiet) = &timing.quiet
                && timing.due(self.now) != rule.first(timing.zone.tz(), self.now)
                && timing.away_until.is_none_or(|until| until <= self.now)
            {
                let hours = clock::quiet(quiet, language);
                reply = reply.and(language.tell("when-in-quiet", &[("hours", (&hours).into())]));
            }
        }
        if guessed {
            let zone = self.zone_name(&target.chat);
            let text = if target.chat.zone.is_some() { "zone-guessed" } else { "zone-unknown" };
            reply = reply.and(language.tell(text, &[("zone", (&zone).into())]));
        }
        let reply = reply.and(language.say("when-type"));
        self.schedule_buttons(reply, target, line, &timing.schedule)
    }

    fn schedule_buttons(
        &self,
        reply: Reply,
        target: &Target,
        line: Option<&SubscriptionLine>,
        current: &Schedule,
    ) -> Reply {
        let language = self.language;
        let chat = target.chat.id;
        let newsletter: Option<NewsletterId> = line.map(|line| line.newsletter.id);
        let own = line.is_none_or(|line| line.schedule.is_some());
        let act = |chosen: bool, label: String, pick: SchedulePick| {
            let mark = if chosen { "✓ " } else { "" };
            Button::act(format!("{mark}{label}"), Action::Schedule(chat, newsletter, pick))
        };
        let live =
            act(own && *current == Schedule::Live, language.say("button-live"), SchedulePick::Live);
        let as_chat = line.map(|line| {
            act(line.schedule.is_none(), language.say("button-as-chat"), SchedulePick::AsChat)
        });
        let slots = current.rule().map(Rule::slots).unwrap_or_default();
        let is_on =
            |days: Days| own && !slots.is_empty() && slots.iter().all(|slot| slot.days == days);
        let sunday = Days::one(SUNDAY);
        let on = DAYS.iter().map(|(label, days)| (language.say(label), *days));
        let on = on.chain([(language.say("button-sundays"), sunday)]);
        let on = on.map(|(label, days)| act(is_on(days), label, SchedulePick::Days(days)));
        let times = TIMES.iter().filter_map(|(hour, minute)| TimeOfDay::new(*hour, *minute));
        let times = times.map(|time| {
            let chosen = own && slots.iter().any(|slot| slot.time == time);
            act(chosen, clock::clock(time, language), SchedulePick::Time(time))
        });
        let zone = match &target.chat.zone {
            Some(zone) => format!("{}…", clock::zone_name(zone, language)),
            None => language.say("button-zone"),
        };
        let mut last = vec![Button::act(zone, Action::Zone(chat, ZonePick::Show))];
        if let Schedule::At(_, late) = current {
            let (label, other) = match late {
                Late::Send => ("button-late-send", Late::Next),
                Late::Next => ("button-late-next", Late::Send),
            };
            last.push(act(false, language.say(label), SchedulePick::Late(other)));
        }
        last.extend([
            Button::act(language.say("button-quiet"), Action::Quiet(chat, QuietPick::Show)),
            Button::act(
                language.say("button-away"),
                Action::Away(chat, newsletter, AwayPick::Show),
            ),
        ]);
        // Three in a row keep their words whole on a phone.
        let mut on = on;
        let daily = on.next();
        reply
            .row(std::iter::once(live).chain(as_chat).chain(daily))
            .row(on)
            .grid(times, 5)
            .row(last)
    }

    /// That words say nothing about times, which of them do not, and what would.
    pub(super) fn misunderstood(
        &self,
        words: &str,
        error: &Misunderstood,
        examples: &str,
    ) -> Reply {
        let said = said_back(words);
        let language = self.language;
        let reply = match error {
            Misunderstood::Impossible(what) => {
                Reply::say(language.tell("wrong-time", &[("words", (&said_back(what)).into())]))
            }
            Misunderstood::Word(word) if said_back(word) != said.to_lowercase() => {
                Reply::say(language.tell(
                    "wrong-time-word",
                    &[("words", (&said).into()), ("word", (&said_back(word)).into())],
                ))
            }
            Misunderstood::Word(_) | Misunderstood::Nothing => {
                Reply::say(language.tell("wrong-time-nothing", &[("words", (&said).into())]))
            }
            Misunderstood::TooMany => Reply::say(language.tell(
                "wrong-time-many",
                &[("most", u64::try_from(schedule::MAX_SLOTS).unwrap_or_default().into())],
            )),
            Misunderstood::Past => Reply::say(language.say("wrong-time-past")),
            Misunderstood::TooFar => Reply::say(language.say("wrong-time-far")),
        };
        reply.and(language.say(examples)).row(self.ways_on())
    }

    /// That the newsletter of a line was understood, and its time was not.
    pub(super) fn half_understood(
        &self,
        newsletter: &Newsletter,
        words: &str,
        error: &Misunderstood,
    ) -> Reply {
        let reply = self.misunderstood(words, error, "when-examples");
        let known = self
            .language
            .tell("wrong-time-newsletter", &[("newsletter", (&newsletter.title).into())]);
        let text = Reply::say(known).text;
        Reply { text: text.into_iter().chain(reply.text.clone()).collect(), ..reply }
    }
}

/// What becomes of a schedule.
enum Read {
    Pick(SchedulePick),
    Set(Schedule),
}

enum Changed {
    Nothing,
    AsChat,
    To(Schedule),
}

/// A schedule after somebody chose something.
fn changed(current: &Schedule, read: Read) -> Changed {
    let late = match current {
        Schedule::At(_, late) => *late,
        Schedule::Live => Late::default(),
    };
    let slots = current.rule().map(Rule::slots).unwrap_or_default();
    let to = |slots: Vec<Slot>| {
        Rule::new(slots).map_or(Changed::Nothing, |rule| Changed::To(Schedule::At(rule, late)))
    };
    match read {
        Read::Set(Schedule::At(rule, _)) => Changed::To(Schedule::At(rule, late)),
        Read::Set(Schedule::Live) | Read::Pick(SchedulePick::Live) => Changed::To(Schedule::Live),
        Read::Pick(SchedulePick::AsChat) => Changed::AsChat,
        Read::Pick(SchedulePick::Days(days)) if slots.is_empty() => {
            to(vec![Slot { time: TimeOfDay::MORNING, days }])
        }
        Read::Pick(SchedulePick::Days(days)) => {
            to(slots.iter().map(|slot| Slot { days, ..*slot }).collect())
        }
        Read::Pick(SchedulePick::Time(time)) => {
            let days = slots.iter().map(|slot| slot.days).reduce(Days::and).unwrap_or(Days::ALL);
            to(vec![Slot { time, days }])
        }
        Read::Pick(SchedulePick::Late(late)) => match current {
            Schedule::At(rule, _) => Changed::To(Schedule::At(rule.clone(), late)),
            Schedule::Live => Changed::Nothing,
        },
        Read::Pick(SchedulePick::Show | SchedulePick::Typed(_)) => Changed::Nothing,
    }
}

/// When a subscription's issues come, or those of the chat.
pub(super) fn timing_of(target: &Target, line: Option<&SubscriptionLine>) -> Timing {
    line.map_or_else(|| target.chat.timing(), |line| line.timing(&target.chat))
}

/// What somebody typed, as it is said back: short, and on one line.
pub(super) fn said_back(words: &str) -> String {
    /// Characters that are said back.
    const SAID: usize = 60;
    let flat: Vec<&str> = words.split_whitespace().collect();
    crate::briefing::shortened(&flat.join(" "), SAID)
}
