//! `/timezone`: whose clocks count.

use super::place::{Purpose, Target};
use super::wrong::said_back;
use super::{Answer, Ask, Trouble, clock};
use crate::command::{Action, Button, Place, Question, Reply, SchedulePick, ZonePick};
use crate::model::ChatId;
use crate::schedule::{Zone, cities_at, hours, nearest_cities};
use crate::store::Retiming;

/// Cities that are offered of an hour; others are typed.
const CITIES: usize = 20;

/// Hours that are offered: those of most people, from Hawaii to Tonga, as many as every platform's menus hold.
const HOURS: std::ops::RangeInclusive<i32> = -10..=13;

/// Cities that are offered for one that is not known.
const NEAREST: usize = 4;

/// Newsletters with a schedule of their own that are told when the zone changes; the others are in the list.
const OWN: usize = 5;

/// Buttons in a row.
const WIDE: usize = 5;

impl Ask<'_> {
    pub(super) async fn zone(&self, pick: ZonePick, place: Place) -> Answer {
        let purpose = match pick {
            ZonePick::Show | ZonePick::Hours(_) => Purpose::Look,
            ZonePick::Typed(_) | ZonePick::Named(_) => Purpose::Change,
        };
        let target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        match pick {
            ZonePick::Show => Ok(self.hours(&target)),
            ZonePick::Hours(hours) => Ok(self.cities(&target, hours)),
            ZonePick::Typed(words) => match Zone::find(&words) {
                Some(zone) => self.set_zone(target, zone).await,
                None => Ok(self.unknown_city(&target, &words)),
            },
            ZonePick::Named(name) => match name.parse() {
                Ok(zone) => self.set_zone(target, zone).await,
                Err(_) => self.stale_button().await,
            },
        }
    }

    /// The zone that is meant where nobody chose one: that of the client's language, where it has one.
    pub(super) fn guessed_zone(&self) -> Option<Zone> {
        self.origin.language.as_deref().and_then(Zone::of_language)
    }

    /// Changes when something comes to a chat. Where clocks count for it (`timed`) and nobody has said whose, it is those of
    /// the client's language.
    pub(super) async fn retime(
        &self,
        target: &mut Target,
        change: Retiming,
        timed: bool,
    ) -> Result<(), Trouble> {
        let mut changes = vec![change];
        if timed
            && target.chat.zone.is_none()
            && let Some(zone) = self.guessed_zone()
        {
            changes.insert(0, Retiming::Zone(zone.clone()));
            target.chat.zone = Some(zone);
        }
        self.store.retime(target.chat.id, changes, self.now).await?;
        Ok(())
    }

    async fn set_zone(&self, mut target: Target, zone: Zone) -> Answer {
        self.retime(&mut target, Retiming::Zone(zone.clone()), false).await?;
        target.chat.zone = Some(zone);
        let shown = self.schedule_shown(&target, None, false);
        let mut said = Reply::say(self.clock_there(&target));
        // What has a schedule of its own comes by these clocks too.
        let taken = self.store.subscriptions(target.chat.id).await?;
        for line in taken.iter().filter(|line| line.schedule.is_some()).take(OWN) {
            said = said.and(self.now_true(&line.newsletter.title, &line.timing(&target.chat)));
        }
        let reply = Reply { text: said.text.into_iter().chain(shown.text).collect(), ..shown };
        self.signed(reply, &target.chat, "timezone", None).await
    }

    /// Whose clocks count, and what they show.
    fn clock_there(&self, target: &Target) -> String {
        let zone = target.chat.zone.clone().unwrap_or_default();
        let time = clock::shown(zone.tz().to_datetime(self.now), self.language);
        let zone = clock::zone_name(&zone, self.language);
        self.language.tell("zone-is", &[("zone", (&zone).into()), ("time", (&time).into())])
    }

    /// What clocks show around the world.
    fn hours(&self, target: &Target) -> Reply {
        let all = hours(self.now).into_iter().filter(|(hour, _)| HOURS.contains(hour));
        let buttons = all.map(|(hour, shown)| {
            let label = clock::shown(shown, self.language);
            Button::act(label, Action::Zone(target.chat.id, ZonePick::Hours(hour)))
        });
        Reply::say(self.clock_there(target))
            .and(self.language.say("zone-pick"))
            .menu(self.language.say("button-zone"), buttons, WIDE)
            .row([
                self.type_button(Question::Zone(target.chat.id)),
                self.back_to_schedule(target.chat.id),
            ])
    }

    fn cities(&self, target: &Target, hours: i32) -> Reply {
        let zones = cities_at(hours, self.now).into_iter().take(CITIES);
        let buttons = zones.map(|zone| self.zone_button(target.chat.id, &zone.city(), &zone));
        let back = Button::act(
            self.language.say("button-previous"),
            Action::Zone(target.chat.id, ZonePick::Show),
        );
        Reply::say(self.language.say("zone-pick-city"))
            .menu(self.language.say("button-zone"), buttons, 4)
            .row([self.type_button(Question::Zone(target.chat.id)), back])
    }

    fn unknown_city(&self, target: &Target, words: &str) -> Reply {
        let near = nearest_cities(words, NEAREST);
        let said = said_back(words);
        let reply = Reply::say(self.language.tell("zone-wrong", &[("words", (&said).into())]));
        let reply =
            if near.is_empty() { reply } else { reply.and(self.language.say("zone-nearest")) };
        let buttons = near.iter().map(|(city, zone)| self.zone_button(target.chat.id, city, zone));
        let all = Button::act(
            self.language.say("button-zones"),
            Action::Zone(target.chat.id, ZonePick::Show),
        );
        let again = self.type_button(Question::Zone(target.chat.id));
        reply.grid(buttons, 2).row([all, again])
    }

    fn zone_button(&self, chat: ChatId, city: &str, zone: &Zone) -> Button {
        let time = clock::shown(zone.tz().to_datetime(self.now), self.language);
        let label = format!("{city} {time}");
        Button::act(label, Action::Zone(chat, ZonePick::Named(zone.name().to_owned())))
    }

    /// The way back to when issues come.
    pub(super) fn back_to_schedule(&self, chat: ChatId) -> Button {
        let action = Action::Schedule(chat, None, SchedulePick::Show);
        Button::act(self.language.say("button-previous"), action)
    }
}
