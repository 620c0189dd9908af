//! What should happen in a year, told from the wishes alone and written apart from the bot: no code of its schedules is
//! called. Clocks on the wall are looked at every quarter of an hour, which is when they change and when anybody wants
//! anything; a time comes true when they first show it or something later.

use super::scenario::{Event, Scenario, Wish};
use courant_core::schedule::{GRACE, Hush, Late, Quiet, Rule, Schedule, TimeOfDay, Zone};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, HashMap};

/// How often clocks are looked at.
const QUARTER: i64 = 900;

/// What a chat should get, and when: chat, issue's number → moment, and with what it comes together.
pub(super) type Expected = BTreeMap<(usize, usize), (Timestamp, Together)>;

/// Issues of the same chat that arrive at once come together where this is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Together {
    /// With all that waits by the chat's schedule.
    Chat,
    /// With all of the same newsletter, which has a schedule of its own.
    Newsletter(usize),
    /// Alone: it came as it comes, and waited for nothing but the bot.
    Alone(usize),
}

/// The wishes of a chat over the year, and the times at which the bot is up.
struct Oracle<'a> {
    wishes: Vec<Vec<(Timestamp, &'a Wish)>>,
    /// When the bot was down: from and to.
    outages: Vec<(Timestamp, Timestamp)>,
    clocks: HashMap<String, Clock>,
}

/// What clocks of a zone show at each quarter: the latest that they have shown by then.
struct Clock {
    first: i64,
    shown: Vec<DateTime>,
}

impl Clock {
    fn of(zone: &Zone, from: Timestamp, to: Timestamp) -> Self {
        let first = from.as_second().div_euclid(QUARTER) - 4 * 24 * 9;
        let last = to.as_second().div_euclid(QUARTER) + 4 * 24 * 16;
        let mut shown = Vec::new();
        let mut latest = DateTime::MIN;
        for quarter in first..last {
            let at = Timestamp::from_second(quarter * QUARTER).unwrap_or_default();
            // Where clocks go back they show again what they have shown: nothing comes true a second time.
            latest = latest.max(zone.tz().to_datetime(at));
            shown.push(latest);
        }
        Self { first, shown }
    }

    /// The first quarter at which clocks show a time or a later one.
    fn reached(&self, wanted: DateTime) -> Timestamp {
        let index = self.shown.partition_point(|shown| *shown < wanted);
        let quarter = self.first + i64::try_from(index).unwrap_or(i64::MAX / QUARTER);
        Timestamp::from_second(quarter * QUARTER).unwrap_or(Timestamp::MAX)
    }

    /// Every moment at which a time of some days comes true, around a moment, in order.
    fn moments(
        &self,
        around: Timestamp,
        time: TimeOfDay,
        on: impl Fn(Date) -> bool,
    ) -> Vec<Timestamp> {
        let index = around.as_second().div_euclid(QUARTER) - self.first;
        let shown = usize::try_from(index).ok().and_then(|index| self.shown.get(index));
        let Some(today) = shown.map(|shown| shown.date()) else { return Vec::new() };
        let field = |number: u16| i8::try_from(number).unwrap_or_default();
        (-3..=9)
            .filter_map(|ahead| today.checked_add(jiff::Span::new().days(ahead)).ok())
            .filter(|day| on(*day))
            .map(|day| self.reached(day.at(field(time.hour()), field(time.minute()), 0, 0)))
            .collect()
    }

    /// The first moment at or after another at which a rule comes true.
    fn first(&self, rule: &Rule, from: Timestamp) -> Timestamp {
        let of_slot = |slot: &courant_core::schedule::Slot| {
            let digits = slot.days.to_string();
            let on = |day: Date| digits.contains(&day.weekday().to_monday_one_offset().to_string());
            self.moments(from, slot.time, on).into_iter().find(|at| *at >= from)
        };
        rule.slots().iter().filter_map(of_slot).min().unwrap_or(Timestamp::MAX)
    }

    /// The end of the quiet hours that a moment is in: they began last of all that begins and ends.
    fn quiet_end(&self, quiet: &Quiet, at: Timestamp) -> Option<Timestamp> {
        let begun =
            self.moments(at, quiet.from(), |_| true).into_iter().rfind(|begin| *begin <= at)?;
        let ends = self.moments(at, quiet.to(), |_| true);
        let over = ends.iter().rfind(|end| **end <= at).is_some_and(|end| *end >= begun);
        if over { None } else { ends.into_iter().find(|end| *end > at) }
    }
}

/// What should happen in a year.
pub(super) fn expect(scenario: &Scenario) -> Expected {
    let mut wishes = vec![Vec::new(); scenario.chats];
    let (mut outages, mut down) = (Vec::new(), None);
    let mut clocks = HashMap::new();
    for (at, event) in &scenario.events {
        match event {
            Event::Wish { chat, to } => {
                let zone = &to.zone;
                let clock = || Clock::of(zone, scenario.start, scenario.end);
                clocks.entry(zone.name().to_owned()).or_insert_with(clock);
                wishes[*chat].push((*at, to));
            }
            Event::Down => down = Some(*at),
            Event::Up => outages.extend(down.take().map(|down| (down, *at))),
            Event::Issue { .. } | Event::Subscribe(_) | Event::Unsubscribe(_) => {}
        }
    }
    let oracle = Oracle { wishes, outages, clocks };
    let mut expected = Expected::new();
    for (at, event) in &scenario.events {
        let Event::Issue { newsletter, number } = event else { continue };
        for taken in scenario.taken.iter().filter(|taken| taken.newsletter == *newsletter) {
            let active = taken.from <= *at && taken.to.is_none_or(|to| to > *at);
            let arrival = active.then(|| oracle.arrives(taken.chat, *newsletter, *at));
            let Some((when, waited)) = arrival else { continue };
            let ended = taken.to.is_some_and(|to| to < when);
            if !ended && when < scenario.end {
                let wish = oracle.wish(taken.chat, when);
                let own = wish.is_some_and(|wish| wish.own[*newsletter].is_some());
                let together = match (waited, own) {
                    (false, _) => Together::Alone(*number),
                    (true, true) => Together::Newsletter(*newsletter),
                    (true, false) => Together::Chat,
                };
                expected.insert((taken.chat, *number), (when, together));
            }
        }
    }
    expected
}

impl Oracle<'_> {
    /// What a chat wants at a moment.
    fn wish(&self, chat: usize, at: Timestamp) -> Option<&Wish> {
        let known = self.wishes.get(chat)?;
        known.iter().rfind(|(since, _)| *since <= at).map(|(_, wish)| *wish)
    }

    /// The moment itself, or when the bot is back.
    fn up(&self, at: Timestamp) -> Timestamp {
        let down = self.outages.iter().find(|(from, to)| *from <= at && at < *to);
        down.map_or(at, |(_, to)| *to)
    }

    /// When an issue of a newsletter that was accepted then arrives in a chat, and whether it waited for anything but the
    /// bot.
    fn arrives(&self, chat: usize, newsletter: usize, accepted: Timestamp) -> (Timestamp, bool) {
        let (mut since, mut looked) = (accepted, accepted);
        let mut due = self.due(chat, newsletter, accepted, accepted);
        let mut waited = due > accepted;
        loop {
            let at = self.up(due);
            // Whoever changes a wish has it looked at anew.
            let changes = self.wishes.get(chat).into_iter().flatten();
            let change =
                changes.map(|(change, _)| *change).find(|change| *change > looked && *change < at);
            if let Some(change) = change {
                looked = change;
                if self.was_due(chat, newsletter, since, change) {
                    // Only quiet hours have kept it back, and those are others now.
                    let wish = self.wish(chat, change);
                    let away =
                        wish.is_some_and(|wish| wish.away.is_some_and(|until| until > change));
                    due = match wish.and_then(|wish| self.quiet_end(wish, change)) {
                        _ if away => self.due(chat, newsletter, change, change),
                        Some(end) => end,
                        None => change,
                    };
                } else {
                    since = change;
                    due = self.due(chat, newsletter, change, change);
                }
                continue;
            }
            let Some(wish) = self.wish(chat, at) else { return (at, waited) };
            let schedule = wish.own[newsletter].as_ref().unwrap_or(&wish.schedule);
            waited |= *schedule != Schedule::Live;
            if matches!(schedule, Schedule::At(_, Late::Next)) && at.duration_since(due) > GRACE {
                let next = self.due(chat, newsletter, at - GRACE, at);
                if next > at {
                    due = next;
                    continue;
                }
            }
            if wish.away.is_some_and(|until| until > at) {
                (due, waited) = (self.due(chat, newsletter, at, at), true);
                continue;
            }
            match self.quiet_end(wish, at) {
                Some(end) => (due, waited) = (end, true),
                None => return (at, waited),
            }
        }
    }

    /// When something is due that waits from a moment on, by the wish of another moment.
    fn due(
        &self,
        chat: usize,
        newsletter: usize,
        from: Timestamp,
        wish_at: Timestamp,
    ) -> Timestamp {
        let Some(wish) = self.wish(chat, wish_at) else { return from };
        let free = wish.away.map_or(from, |until| until.max(from));
        let schedule = wish.own[newsletter].as_ref().unwrap_or(&wish.schedule);
        let at = match (schedule, self.clocks.get(wish.zone.name())) {
            (Schedule::At(rule, _), Some(clock)) => clock.first(rule, free),
            _ => free,
        };
        self.quiet_end(wish, at).unwrap_or(at)
    }

    /// Whether something that waits since a moment was due, but for quiet hours, when somebody changed a wish, and would
    /// still have come by the wish before.
    fn was_due(&self, chat: usize, newsletter: usize, since: Timestamp, change: Timestamp) -> bool {
        let before = change - jiff::SignedDuration::from_millis(1);
        let Some(wish) = self.wish(chat, before) else { return true };
        let schedule = wish.own[newsletter].as_ref().unwrap_or(&wish.schedule);
        let free = wish.away.map_or(since, |until| until.max(since));
        let ripe = match (schedule, self.clocks.get(wish.zone.name())) {
            (Schedule::At(rule, _), Some(clock)) => clock.first(rule, free),
            _ => free,
        };
        let held = self.due(chat, newsletter, since, before);
        let next = matches!(schedule, Schedule::At(_, Late::Next));
        ripe <= change && !(next && change.duration_since(held) > GRACE)
    }

    fn quiet_end(&self, wish: &Wish, at: Timestamp) -> Option<Timestamp> {
        let quiet = wish.quiet.as_ref().filter(|quiet| quiet.hush == Hush::Hold)?;
        self.clocks.get(wish.zone.name())?.quiet_end(quiet, at)
    }
}
