//! `/pause` and `/resume`: until when nothing comes.

use super::place::{Purpose, Target};
use super::said::{Said, said};
use super::subject::{Subject, timing_of};
use super::{Answer, Ask, clock};
use crate::command::{Action, AwayPick, Button, Place, Question, Reply, Wanted};
use crate::model::SubscriptionLine;
use crate::schedule;
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
        let show = |chat, newsletter| Action::Away(chat, Some(newsletter), AwayPick::Show);
        let subject = match self.subject(newsletter.as_ref(), place, purpose, show).await? {
            Ok(subject) => subject,
            Err(reply) => return Ok(reply),
        };
        let Subject { target, taken, mut line } = subject;
        let zone = target.chat.zone.clone().or_else(|| self.guessed_zone()).unwrap_or_default();
        let read = |words: &str| schedule::away(words, self.language, &zone, self.now);
        let wrong = |words: &str, error| Ok(self.misunderstood(words, &error, "away-examples"));
        let until = match (pick, &line) {
            (AwayPick::Show, _) => return Ok(self.away_shown(&target, line.as_ref())),
            (AwayPick::Back, _) => None,
            (AwayPick::Days(days), _) => match schedule::away_for(days, &zone, self.now) {
                Ok(until) => Some(until),
                Err(error) => return wrong(&days.to_string(), error),
            },
            (AwayPick::Typed(words), Some(_)) => match read(&words) {
                Ok(until) => Some(until),
                Err(error) => return wrong(&words, error),
            },
            (AwayPick::Typed(words), None) => match said(&taken, &words, self.language, read) {
                Said::Time(until) => Some(until),
                Said::Of(of, Some(until)) => {
                    line = Some(of);
                    Some(until)
                }
                Said::Of(of, None) => return Ok(self.away_shown(&target, Some(&of))),
                Said::Half(_, error) | Said::Nothing(error) => return wrong(&words, error),
            },
        };
        self.set_away(target, line, until).await
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
        let command = if until.is_some() { "pause" } else { "resume" };
        let shown = self.away_shown(&target, line.as_ref());
        self.signed(shown, &target.chat, command, line.map(|line| line.newsletter.id)).await
    }

    fn away_shown(&self, target: &Target, line: Option<&SubscriptionLine>) -> Reply {
        let language = self.language;
        let timing = timing_of(target, line);
        let what = self.what_is_meant(target, line);
        let newsletter = line.map(|line| line.newsletter.id);
        let act = |label: &str, pick: AwayPick| {
            Button::act(language.say(label), Action::Away(target.chat.id, newsletter, pick))
        };
        let away = timing.away_until.filter(|until| *until > self.now);
        let is_away = away.is_some();
        let reply = match away {
            Some(until) => {
                let back = clock::moment(until, &timing.zone, self.now, language);
                let values = [("what", (&what).into()), ("until", (&back).into())];
                let mut reply = Reply::say(language.tell("away-is", &values));
                if timing.due(self.now) != until {
                    // Its time comes later: "weekdays at 07:30, next on …".
                    reply = reply.and(self.now_true(&what, &timing));
                }
                reply.and(language.say("away-then"))
            }
            None => Reply::say(self.now_true(&what, &timing)).and(language.say("away-ask")),
        };
        // A pause of the whole chat is ended for the whole chat.
        let of_chat = target.chat.away_until.is_some_and(|until| until > self.now);
        let back = is_away.then(|| {
            let newsletter = newsletter.filter(|_| !of_chat);
            let action = Action::Away(target.chat.id, newsletter, AwayPick::Back);
            Button::act(language.say("button-away-back"), action)
        });
        let pauses = PAUSES.into_iter().map(|(label, days)| act(label, AwayPick::Days(days)));
        reply.row(back).grid(pauses, 2).row([
            self.type_button(Question::Away(target.chat.id, newsletter)),
            self.back_to_schedule(target.chat.id),
        ])
    }
}
