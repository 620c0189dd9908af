//! When something that waits goes out by itself.

use super::Wrong;
use crate::command::{Action, Button, HeldPick, Question, Reply, ZonePick};
use crate::review::ReviewError;
use crate::schedule::{self, Days, Misunderstood, Rule, Slot, TimeOfDay, Zone};
use crate::service::{Ask, clock};
use crate::store::HeldLine;
use jiff::{SignedDuration, Timestamp};

/// Hours at which issues are usually sent, which are offered as times.
const HOURS: [u16; 3] = [8, 12, 18];

/// How far away the first time is at least that is offered: what is nearer is published by hand.
const SOON: SignedDuration = SignedDuration::from_mins(20);

/// Times that are offered.
const OFFERED: usize = 4;

impl Ask<'_> {
    /// Asks when it is to go out; says why what was typed is no time.
    pub(super) fn when_out(&self, line: &HeldLine, wrong: Option<(&str, &Misunderstood)>) -> Reply {
        let language = self.language;
        let zone = self.own_zone();
        let title = self.held_title(line);
        let zone_name = clock::zone_name(&zone, language);
        let values = [("title", (&title).into()), ("zone", (&zone_name).into())];
        let ask = Reply::say(language.tell("held-when", &values));
        let said = match wrong {
            Some((words, error)) => {
                let said = self.misunderstood(words, error, "held-when-examples");
                Reply { text: said.text.into_iter().chain(ask.text).collect(), ..Reply::default() }
            }
            None => ask,
        };
        let at = |at: Timestamp| {
            let label = clock::moment(at, &zone, self.now, language);
            Button::act(label, Action::Held(HeldPick::At(line.id, at)))
        };
        let zones = Action::Zone(self.chat.id, ZonePick::Show);
        said.grid(times(&zone, self.now).into_iter().map(at), 2).row([
            self.type_button(Question::Publish(line.id)),
            Button::act(language.say("button-zone"), zones),
            self.held_act("button-held-preview", HeldPick::Preview(line.id)),
        ])
    }

    pub(super) async fn set_typed_time(&self, line: HeldLine, words: &str) -> Result<Reply, Wrong> {
        match schedule::at(words, self.language, &self.own_zone(), self.now) {
            Ok(at) => self.set_time(line, at).await,
            Err(error) => Ok(self.when_out(&line, Some((words, &error)))),
        }
    }

    pub(super) async fn set_time(&self, line: HeldLine, at: Timestamp) -> Result<Reply, Wrong> {
        if at <= self.now {
            return Ok(self.when_out(&line, Some(("", &Misunderstood::Past))));
        }
        let newsletter = match line.held.newsletter {
            Some(newsletter) => self.store.newsletter(newsletter).await?,
            None => None,
        };
        let newsletter = newsletter.ok_or(ReviewError::NoNewsletter)?;
        if !self.store.schedule_held(line.id, Some((at, self.person.id))).await? {
            return Err(ReviewError::Gone.into());
        }
        let (title, zone) = (self.held_title(&line), self.own_zone());
        let when = clock::moment(at, &zone, self.now, self.language);
        let zone = clock::zone_name(&zone, self.language);
        let values = [
            ("newsletter", (&newsletter.title).into()),
            ("title", (&title).into()),
            ("when", (&when).into()),
            ("zone", (&zone).into()),
        ];
        Ok(Reply::say(self.language.tell("held-scheduled", &values)).row([
            self.held_act("button-held-preview", HeldPick::Preview(line.id)),
            self.held_act("button-held-no-time", HeldPick::NoTime(line.id)),
        ]))
    }

    /// Whose clocks count for the asker.
    pub(super) fn own_zone(&self) -> Zone {
        self.chat.zone.clone().or_else(|| self.guessed_zone()).unwrap_or_default()
    }
}

/// Times that are offered: the next of each usual hour, the earliest first.
fn times(zone: &Zone, now: Timestamp) -> Vec<Timestamp> {
    let soon = now.checked_add(SOON).unwrap_or(now);
    let next = |hour: u16, from: Timestamp| {
        let slot = Slot { time: TimeOfDay::new(hour, 0)?, days: Days::ALL };
        Some(Rule::new([slot])?.first(zone.tz(), from))
    };
    let tomorrow = now.checked_add(SignedDuration::from_hours(24)).unwrap_or(now);
    let all = [soon, tomorrow].into_iter().flat_map(|from| HOURS.map(|hour| next(hour, from)));
    let mut all: Vec<Timestamp> = all.flatten().collect();
    all.sort();
    all.dedup();
    all.truncate(OFFERED);
    all
}
