//! A year of everybody's life, by a seed: who takes what, when they want it, when they are away, when the bot is down.

use courant_core::schedule::{Days, Hush, Late, Quiet, Rule, Schedule, Slot, TimeOfDay, Zone};
use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};

/// Newsletters, each by the days of the week on which it has an issue, from Monday on.
const NEWSLETTERS: [[bool; 7]; 3] = [
    [true, true, true, true, true, false, false],
    [false, true, false, true, false, false, true],
    [false, false, false, false, true, false, false],
];

/// Zones of every kind: both hemispheres, no daylight saving, half and quarter hours, half an hour of daylight saving, a
/// Ramadan without it, changes at midnight.
const ZONES: [&str; 24] = [
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/St_Johns",
    "America/Havana",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Beirut",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
];

/// A subscription of the year.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// Its chat, by its number.
    pub(super) chat: usize,
    /// Its newsletter, by its number.
    pub(super) newsletter: usize,
    /// When it began.
    pub(super) from: Timestamp,
    /// When it ended, if it did.
    pub(super) to: Option<Timestamp>,
}

/// What a chat wants, from a moment on.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    /// Whose clocks count.
    pub(super) zone: Zone,
    /// When issues come.
    pub(super) schedule: Schedule,
    /// Schedules of single newsletters.
    pub(super) own: [Option<Schedule>; 3],
    /// Quiet hours.
    pub(super) quiet: Option<Quiet>,
    /// Until when nothing comes.
    pub(super) away: Option<Timestamp>,
}

/// What happens.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// A newsletter has an issue.
    Issue {
        /// The newsletter's number.
        newsletter: usize,
        /// The issue's, over all newsletters.
        number: usize,
    },
    /// A subscription begins.
    Subscribe(usize),
    /// A subscription ends.
    Unsubscribe(usize),
    /// A chat wants something else than before.
    Wish {
        /// The chat's number.
        chat: usize,
        /// What it wants from now on.
        to: Wish,
    },
    /// The bot goes down.
    Down,
    /// The bot is back.
    Up,
}

/// A year.
#[derive(Debug)]
pub(super) struct Scenario {
    /// When it begins.
    pub(super) start: Timestamp,
    /// When it ends.
    pub(super) end: Timestamp,
    /// How many chats there are.
    pub(super) chats: usize,
    /// Every subscription there ever is.
    pub(super) taken: Vec<Taken>,
    /// What happens, in order.
    pub(super) events: Vec<(Timestamp, Event)>,
}

impl Scenario {
    /// The year of a seed.
    pub(super) fn of(seed: u64, subscriptions: usize, days: i64) -> Self {
        let mut rng = Rng::with_seed(seed);
        // From 2027 on, so that one in four has a leap day.
        let start = Timestamp::from_second(1_798_761_600 + rng.i64(0..4 * 365) * 86_400);
        let start = start.unwrap_or_default();
        let end = start + SignedDuration::from_hours(24 * days);
        let mut year = Self { start, end, chats: 0, taken: Vec::new(), events: Vec::new() };
        year.outages(&mut rng, days);
        year.people(&mut rng, subscriptions);
        year.issues(&mut rng, days);
        year.events.sort_by_key(|(at, _)| *at);
        year
    }

    /// Every issue with the moment at which it is accepted.
    pub(super) fn accepted(&self) -> impl Iterator<Item = (usize, Timestamp)> {
        self.events.iter().filter_map(|(at, event)| match event {
            Event::Issue { number, .. } => Some((*number, *at)),
            _ => None,
        })
    }

    /// What a chat wanted around a moment, and when the bot was down, for whoever reads a finding.
    pub(super) fn told(&self, chat: usize, around: Timestamp) -> String {
        let near =
            |at: &Timestamp| around.duration_since(*at).abs() < SignedDuration::from_hours(24 * 12);
        let mut wish = None;
        let mut lines = Vec::new();
        for (at, event) in &self.events {
            match event {
                Event::Wish { chat: of, to } if *of == chat => {
                    let own: Vec<_> =
                        to.own.iter().map(|own| own.as_ref().map(ToString::to_string)).collect();
                    let line = format!(
                        "  {at} wants {} in {}, own {own:?}, quiet {:?}, away {:?}",
                        to.schedule,
                        to.zone,
                        to.quiet.map(|quiet| quiet.to_string()),
                        to.away.map(|away| away.to_string())
                    );
                    if near(at) {
                        lines.push(line)
                    } else if *at < around {
                        wish = Some(line)
                    }
                }
                Event::Down if near(at) => lines.push(format!("  {at} down")),
                Event::Up if near(at) => lines.push(format!("  {at} up")),
                Event::Issue { newsletter, number } if near(at) => {
                    lines.push(format!("  {at} issue {number} of newsletter {newsletter}"));
                }
                _ => {}
            }
        }
        wish.into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    }

    /// A moment of the year at which nothing else is due: no whole minute.
    fn moment(&self, rng: &mut Rng) -> Timestamp {
        let seconds = self.end.duration_since(self.start).as_secs();
        let at = self.start + SignedDuration::from_secs(rng.i64(0..seconds) / 60 * 60);
        at + SignedDuration::from_millis(rng.i64(1000..59_000))
    }

    /// The same while the bot is up: people talk to it only then.
    fn moment_up(&self, rng: &mut Rng) -> Timestamp {
        loop {
            let at = self.moment(rng);
            let before = self.events.iter().filter(|(time, _)| *time <= at);
            let last = before.max_by_key(|(time, _)| *time);
            if !matches!(last, Some((_, Event::Down))) {
                return at;
            }
        }
    }

    fn outages(&mut self, rng: &mut Rng, days: i64) {
        let mut at = self.start;
        loop {
            at += SignedDuration::from_secs(rng.i64(3600..86_400 * 18));
            let length = match rng.u8(0..10) {
                0 => rng.i64(86_400..86_400 * 3),
                1..4 => rng.i64(3600..86_400 / 2),
                _ => rng.i64(30..3600),
            };
            let back = at + SignedDuration::from_millis(length * 1000 + 7);
            if back >= self.start + SignedDuration::from_hours(24 * days) {
                return;
            }
            let down = at + SignedDuration::from_millis(13);
            self.events.extend([(down, Event::Down), (back, Event::Up)]);
            at = back;
        }
    }

    fn people(&mut self, rng: &mut Rng, subscriptions: usize) {
        while self.taken.len() < subscriptions {
            let chat = self.chats;
            self.chats += 1;
            let mut newsletters = vec![0, 1, 2];
            rng.shuffle(&mut newsletters);
            let count = rng.usize(1..=3).min(subscriptions - self.taken.len());
            for newsletter in newsletters.into_iter().take(count) {
                let from = if rng.u8(0..5) == 0 { self.moment_up(rng) } else { self.start };
                let to = (rng.u8(0..6) == 0).then(|| self.moment_up(rng)).filter(|to| *to > from);
                let number = self.taken.len();
                self.taken.push(Taken { chat, newsletter, from, to });
                self.events.push((from, Event::Subscribe(number)));
                self.events.extend(to.map(|to| (to, Event::Unsubscribe(number))));
            }
            self.wishes(rng, chat);
        }
    }

    /// What a chat wants at first, and what it changes in the year.
    fn wishes(&mut self, rng: &mut Rng, chat: usize) {
        let mut wish = Wish {
            zone: zone(rng),
            schedule: schedule(rng),
            own: [(); 3].map(|()| (rng.u8(0..5) == 0).then(|| schedule(rng))),
            quiet: quiet(rng),
            away: None,
        };
        // Right after everything begins, and before anything is published.
        let first = self.start + SignedDuration::from_millis(1);
        self.events.push((first, Event::Wish { chat, to: wish.clone() }));
        let mut changes: Vec<Timestamp> =
            (0..rng.usize(0..8)).map(|_| self.moment_up(rng)).collect();
        changes.sort_unstable();
        for at in changes {
            match rng.u8(0..8) {
                0 => wish.zone = zone(rng),
                1 => wish.schedule = schedule(rng),
                2 => wish.quiet = quiet(rng),
                3 => {
                    let newsletter = rng.usize(0..3);
                    wish.own[newsletter] = (rng.bool()).then(|| schedule(rng));
                }
                // Back, where somebody was away.
                4 => wish.away = None,
                _ => {
                    let quarters = rng.i64(4..4 * 24 * 6);
                    let end = at.as_second() / 900 * 900 + quarters * 900;
                    wish.away = Timestamp::from_second(end).ok();
                }
            }
            self.events.push((at, Event::Wish { chat, to: wish.clone() }));
        }
    }

    fn issues(&mut self, rng: &mut Rng, days: i64) {
        let mut number = 0;
        let first = self.start.as_second() / 86_400;
        for day in 1..days {
            // 1 January 1970 was a Thursday.
            let weekday = usize::try_from((first + day + 3).rem_euclid(7)).unwrap_or(0);
            for (newsletter, on) in NEWSLETTERS.iter().enumerate() {
                if !on[weekday] {
                    continue;
                }
                let noon = (first + day) * 86_400;
                // Some come at the very moment at which schedules are due.
                let at = if rng.u8(0..12) == 0 {
                    Timestamp::from_second(noon + rng.i64(0..96) * 900).unwrap_or_default()
                } else {
                    let within = SignedDuration::from_millis(rng.i64(0..86_400_000));
                    Timestamp::from_second(noon).unwrap_or_default() + within
                };
                self.events.push((at, Event::Issue { newsletter, number }));
                number += 1;
            }
        }
    }
}

fn zone(rng: &mut Rng) -> Zone {
    let name = ZONES[rng.usize(0..ZONES.len())];
    name.parse().unwrap_or_default()
}

/// A time of the day that some others have too, often one that clocks skip or repeat.
fn time(rng: &mut Rng) -> TimeOfDay {
    const TIMES: [(u16, u16); 12] = [
        (0, 0),
        (0, 30),
        (1, 30),
        (2, 0),
        (2, 30),
        (3, 0),
        (6, 45),
        (7, 30),
        (8, 0),
        (12, 0),
        (18, 0),
        (23, 45),
    ];
    let (hour, minute) = TIMES[rng.usize(0..TIMES.len())];
    TimeOfDay::new(hour, minute).unwrap_or(TimeOfDay::MORNING)
}

fn schedule(rng: &mut Rng) -> Schedule {
    if rng.u8(0..10) < 3 {
        return Schedule::Live;
    }
    let days = |rng: &mut Rng| match rng.u8(0..5) {
        0 | 1 => Days::ALL,
        2 => Days::WEEKDAYS,
        3 => Days::one(rng.u8(0..7)),
        _ => Days::one(rng.u8(0..7)).and(Days::one(rng.u8(0..7))),
    };
    let slots: Vec<Slot> =
        (0..rng.usize(1..=3)).map(|_| Slot { time: time(rng), days: days(rng) }).collect();
    let late = if rng.u8(0..5) < 2 { Late::Next } else { Late::Send };
    Rule::new(slots).map_or(Schedule::Live, |rule| Schedule::At(rule, late))
}

fn quiet(rng: &mut Rng) -> Option<Quiet> {
    if rng.u8(0..3) > 0 {
        return None;
    }
    let hush = if rng.u8(0..4) == 0 { Hush::Silence } else { Hush::Hold };
    Quiet::new(time(rng), time(rng), hush)
}
