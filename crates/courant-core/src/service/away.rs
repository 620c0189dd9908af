//! `/pause` and `/resume`: until when nothing comes.

use super::find::{Match, called, find};
use super::place::{Purpose, Target};
use super::schedule::timing_of;
use super::{Answer, Ask, clock};
use crate::command::{Action, AwayPick, Button, Place, Reply, Wanted};
use crate::model::{Newsletter, SubscriptionLine};
use crate::schedule::{self, Misunderstood};
use crate::store::Retiming;
use jiff::Timestamp;

/// Pauses that are offered, in days.
const PAUSES: [(&str, u16); 4] = [
    ("button-away-day", 1),
    ("button-away-three", 3),
    ("button-away-week", 7),
    ("button-away-fortnight", 14),
];

impl Ask<'_> {
    pub(super) async fn away(
        &self,
        newsletter: Option<Wanted>,
        pick: AwayPick,
        place: Place,
    ) -> Answer {
        let purpose = if pick == AwayPick::Show { Purpose::Look } else { Purpose::Change };
        let target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let line = match self.line_of(&taken, newsletter.as_ref(), &target).await? {
            Ok(line) => line,
            Err(reply) => return Ok(reply),
        };
        let zone = target.chat.zone.clone().or_else(|| self.guessed_zone()).unwrap_or_default();
        let read = |words: &str| schedule::away(words, &zone, self.now);
        match pick {
            AwayPick::Show => Ok(self.away_shown(&target, line.as_ref())),
            AwayPick::Back => self.set_away(target, line, None).await,
            AwayPick::Days(days) => match read(&format!("{days} days")) {
                Ok(until) => self.set_away(target, line, Some(until)).await,
                Err(error) => Ok(self.misunderstood(&days.to_string(), &error, "away-examples")),
            },
            AwayPick::Typed(words) if line.is_none() => match self.read_away(&taken, &words, &read)
            {
                Ok((line, Some(until))) => self.set_away(target, line, Some(until)).await,
                Ok((line, None)) => Ok(self.away_shown(&target, line.as_ref())),
                Err(reply) => Ok(reply),
            },
            AwayPick::Typed(words) => match read(&words) {
                Ok(until) => self.set_away(target, line, Some(until)).await,
                Err(error) => Ok(self.misunderstood(&words, &error, "away-examples")),
            },
        }
    }

    /// What a typed line says: until when, a newsletter and until when, or a newsletter.
    fn read_away(
        &self,
        taken: &[SubscriptionLine],
        words: &str,
        read: &dyn Fn(&str) -> Result<Timestamp, Misunderstood>,
    ) -> Result<(Option<SubscriptionLine>, Option<Timestamp>), Reply> {
        let newsletters: Vec<Newsletter> =
            taken.iter().map(|line| line.newsletter.clone()).collect();
        let line_of =
            |found: &Newsletter| taken.iter().find(|line| line.newsletter.id == found.id).cloned();
        // Newsletters may be called "The Week".
        if let Some(found) = called(&newsletters, words) {
            return Ok((line_of(found), None));
        }
        let exact = |name: &str| called(&newsletters, name).and_then(line_of);
        if let Some((line, until)) = named(words, &exact, read) {
            return Ok((Some(line), Some(until)));
        }
        let error = match read(words) {
            Ok(until) => return Ok((None, Some(until))),
            Err(error) => error,
        };
        let nearly = |name: &str| match find(&newsletters, name) {
            Match::One(found) => line_of(found),
            Match::Several(_) | Match::None(_) => None,
        };
        if let Some((line, until)) = named(words, &nearly, read) {
            return Ok((Some(line), Some(until)));
        }
        match find(&newsletters, words) {
            Match::One(found) => Ok((line_of(found), None)),
            Match::Several(_) | Match::None(_) => {
                Err(self.misunderstood(words, &error, "away-examples"))
            }
        }
    }

    async fn set_away(
        &self,
        mut target: Target,
        mut line: Option<SubscriptionLine>,
        until: Option<Timestamp>,
    ) -> Answer {
        let change = match &mut line {
            Some(line) => {
                line.away_until = until;
                Retiming::OwnAway(line.id, until)
            }
            None => {
                target.chat.away_until = until;
                Retiming::Away(until)
            }
        };
        self.retime(&mut target, change, until.is_some()).await?;
        Ok(self.away_shown(&target, line.as_ref()))
    }

    fn away_shown(&self, target: &Target, line: Option<&SubscriptionLine>) -> Reply {
        let language = self.language;
        let timing = timing_of(target, line);
        let what = match (line, &target.name) {
            (Some(line), _) => line.newsletter.title.clone(),
            (None, Some(chat)) => chat.clone(),
            (None, None) => language.say("when-all"),
        };
        let newsletter = line.map(|line| line.newsletter.id);
        let act = |label: &str, pick: AwayPick| {
            Button::act(language.say(label), Action::Away(target.chat.id, newsletter, pick))
        };
        let is_away = timing.away_until.is_some_and(|until| until > self.now);
        let reply = if is_away {
            let next = clock::moment(timing.due(self.now), &timing.zone, self.now, language);
            let values = [("what", (&what).into()), ("until", (&next).into())];
            Reply::say(language.tell("away-is", &values)).and(language.say("away-then"))
        } else {
            Reply::say(self.now_true(&what, &timing)).and(language.say("away-ask"))
        };
        // A pause of the whole chat is ended for the whole chat.
        let of_chat = target.chat.away_until.is_some_and(|until| until > self.now);
        let back = is_away.then(|| {
            let newsletter = newsletter.filter(|_| !of_chat);
            let action = Action::Away(target.chat.id, newsletter, AwayPick::Back);
            Button::act(language.say("button-away-back"), action)
        });
        let pauses = PAUSES.into_iter().map(|(label, days)| act(label, AwayPick::Days(days)));
        reply.row(back).grid(pauses, 2).row([self.back_to_schedule(target.chat.id)])
    }
}

/// A newsletter and until when: each way to cut a line in two is tried, the longest name first.
fn named(
    words: &str,
    line_of: &dyn Fn(&str) -> Option<SubscriptionLine>,
    read: &dyn Fn(&str) -> Result<Timestamp, Misunderstood>,
) -> Option<(SubscriptionLine, Timestamp)> {
    let gaps = words.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let cuts: Vec<usize> = gaps.map(|(at, _)| at).collect();
    cuts.into_iter().rev().find_map(|cut| {
        let (name, rest) = words.split_at(cut);
        Some((line_of(name)?, read(rest).ok()?))
    })
}
