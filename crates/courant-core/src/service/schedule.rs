//! `/schedule`: when issues come.

use super::find::find;
use super::place::{Purpose, Target};
use super::said::{Said, said};
use super::subject::{Subject, timing_of};
use super::{Answer, Ask, clock};
use crate::command::{
    Action, AwayPick, Button, Place, Question, QuietPick, Reply, SchedulePick, Wanted, ZonePick,
};
use crate::model::{NewsletterId, SubscriptionLine};
use crate::schedule::{self, Days, Late, Misunderstood, Rule, Schedule, Slot, TimeOfDay};
use crate::store::Retiming;

/// Days that are offered; others are typed.
const DAYS: [(&str, Days); 4] = [
    ("button-daily", Days::ALL),
    ("button-weekdays", Days::WEEKDAYS),
    ("button-weekend", Days::WEEKEND),
    ("button-sundays", Days::one(6)),
];

/// Times that are offered, as hours and minutes; others are typed.
const TIMES: [(u16, u16); 10] =
    [(6, 0), (7, 0), (7, 30), (8, 0), (9, 0), (12, 0), (17, 0), (18, 0), (20, 0), (21, 30)];

impl Ask<'_> {
    pub(super) async fn schedule(
        &self,
        newsletter: Option<Wanted>,
        pick: SchedulePick,
        place: Place,
    ) -> Answer {
        let purpose = if pick == SchedulePick::Show { Purpose::Look } else { Purpose::Change };
        let show = |chat, newsletter| Action::Schedule(chat, Some(newsletter), SchedulePick::Show);
        let subject = match self.subject(newsletter.as_ref(), place, purpose, show).await? {
            Ok(subject) => subject,
            Err(reply) => return Ok(reply),
        };
        let Subject { target, taken, mut line } = subject;
        let pick = match (pick, &line) {
            (SchedulePick::Typed(words), None) => {
                match said(&taken, &words, self.language, |words| {
                    schedule::when(words, self.language)
                }) {
                    Said::Time(schedule) => Read::Set(schedule),
                    Said::Of(of, schedule) => {
                        line = Some(of);
                        schedule.map_or(Read::Pick(SchedulePick::Show), Read::Set)
                    }
                    Said::Half(of, error) => {
                        return Ok(self.half_understood(
                            &of.newsletter,
                            &words,
                            &error,
                            "when-examples",
                        ));
                    }
                    Said::Nothing(error) => {
                        return self.nothing_said(&target, &words, &error).await;
                    }
                }
            }
            (SchedulePick::Typed(words), Some(_)) => match schedule::when(&words, self.language) {
                Ok(schedule) => Read::Set(schedule),
                Err(error) => return Ok(self.misunderstood(&words, &error, "when-examples")),
            },
            (pick, _) => Read::Pick(pick),
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
        let shown = self.schedule_shown(&target, line.as_ref(), guessed);
        self.signed(shown, &target.chat, "schedule", line.map(|line| line.newsletter.id)).await
    }

    /// A line that says neither a schedule nor a newsletter that is taken: it may name one that is not.
    async fn nothing_said(&self, target: &Target, words: &str, error: &Misunderstood) -> Answer {
        let all = self.visible().await?;
        let ways = schedule::cuts(words).into_iter().map(|(before, _)| before).chain([words]);
        let other = ways.into_iter().find_map(|name| find(&all, name).one());
        Ok(match other {
            Some(other) => self.not_taken(other, target),
            None => self.misunderstood(words, error, "when-examples"),
        })
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
        let mut reply = Reply::say(self.now_true(&self.what_is_meant(target, line), &timing));
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
        let mut on = DAYS
            .iter()
            .map(|(label, days)| act(is_on(*days), language.say(label), SchedulePick::Days(*days)));
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
        // Three in a row keep their words whole on a phone. The field stands with the days: Discord takes five rows.
        let daily = on.next();
        let typed = self.type_button(Question::Schedule(chat, newsletter));
        reply
            .row(std::iter::once(live).chain(as_chat).chain(daily))
            .row(on.chain([typed]))
            .grid(times, 5)
            .row(last)
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
