//! `/why`: why issues came, or did not.

use super::place::Purpose;
use super::subject::{Subject, timing_of};
use super::{Answer, Ask, clock};
use crate::briefing;
use crate::command::{Action, Button, FilterPick, Opening, Place, Reply, SchedulePick, Wanted};
use crate::model::SubscriptionLine;
use crate::schedule::Timing;
use crate::store::{DeliveryFate, IssueFate};
use courant_newsletter::{Block, Inline};
use jiff::Timestamp;

/// Issues that are explained: a week of a daily.
const EXPLAINED: u32 = 7;

/// Characters of an issue's title on a button.
const LABEL: usize = 40;

/// Buttons for issues that did not come, to be read all the same.
const MISSED: usize = 3;

impl Ask<'_> {
    pub(super) async fn why(&self, newsletter: Option<Wanted>, place: Place) -> Answer {
        let action = |chat, newsletter| Action::Why(chat, Some(newsletter));
        let subject = self.subject(newsletter.as_ref(), place, Purpose::Look, action).await?;
        let Subject { target, taken, line } = match subject {
            Ok(subject) => subject,
            Err(reply) => return Ok(reply),
        };
        let language = self.language;
        if taken.is_empty() {
            let all = Button::act(language.say("button-newsletters"), Action::Newsletters(0));
            return Ok(Reply::say(self.nothing_taken(target.name.as_ref())).row([all]));
        }
        let of = line.as_ref().map(|line| line.newsletter.id);
        let fates = self.store.fates(target.chat.id, of, EXPLAINED).await?;
        let now_true = self.now_true(
            &self.what_is_meant(&target, line.as_ref()),
            &timing_of(&target, line.as_ref()),
        );
        let mut reply = Reply::say(now_true).titled(language.say("why-title"));
        if let Some(filter) = line.as_ref().and_then(|line| line.filter.as_ref()) {
            let told = self.filter_told(filter);
            reply = reply.and(language.tell("why-filter", &[("filter", (&told).into())]));
        }
        if fates.is_empty() {
            reply = reply.and(language.say("why-none"));
        } else {
            let items = fates.iter().map(|fate| {
                let of = taken.iter().find(|line| line.newsletter.id == fate.newsletter);
                let timing = timing_of(&target, of);
                // Of several newsletters each is named.
                let named = of.filter(|_| line.is_none() && taken.len() > 1);
                vec![Block::Paragraph { content: self.explained(fate, of, named, &timing) }]
            });
            reply = reply.block(Block::List { start: None, items: items.collect() });
        }
        let missed = fates.iter().filter(|fate| {
            matches!(
                fate.fate,
                DeliveryFate::Filtered | DeliveryFate::Barred | DeliveryFate::Failed
            )
        });
        for fate in missed.take(MISSED) {
            let label = briefing::shortened(&self.name_of(fate, &taken), LABEL);
            reply =
                reply.row([Button::act(label, Action::Read(Opening::of(fate.issue.id).apart()))]);
        }
        let chat = target.chat.id;
        let filter = of.map(|of| {
            Button::act(language.say("button-filter"), Action::Filter(chat, of, FilterPick::Show))
        });
        let when = Action::Schedule(chat, of, SchedulePick::Show);
        let subscriptions =
            Button::act(language.say("button-subscriptions"), Action::Subscriptions);
        Ok(reply.row(
            [Button::act(language.say("button-when"), when)]
                .into_iter()
                .chain(filter)
                .chain([subscriptions]),
        ))
    }

    /// What an issue is called: by its title, else by its newsletter's.
    fn name_of(&self, fate: &IssueFate, taken: &[SubscriptionLine]) -> String {
        if !fate.issue.title.is_empty() {
            return fate.issue.title.clone();
        }
        let of = taken.iter().find(|line| line.newsletter.id == fate.newsletter);
        of.map(|line| line.newsletter.title.clone()).unwrap_or_default()
    }

    /// An issue and what became of it.
    fn explained(
        &self,
        fate: &IssueFate,
        of: Option<&SubscriptionLine>,
        named: Option<&SubscriptionLine>,
        timing: &Timing,
    ) -> Vec<Inline> {
        let date = briefing::day(fate.issue.issued_at, self.language);
        let newsletter = of.map(|line| line.newsletter.title.clone()).unwrap_or_default();
        let title = if fate.issue.title.is_empty() { &newsletter } else { &fate.issue.title };
        let values = [
            ("date", (&date).into()),
            ("title", title.into()),
            ("newsletter", (&newsletter).into()),
        ];
        let line = match named {
            Some(_) => self.language.tell("saved-line", &values),
            None => self.language.tell("issues-line", &values[..2]),
        };
        vec![
            Inline::strong(line),
            Inline::text(": "),
            Inline::text(self.became(&fate.fate, timing)),
        ]
    }

    fn became(&self, fate: &DeliveryFate, timing: &Timing) -> String {
        let language = self.language;
        let at = |key: &str, at: Timestamp| {
            let when = clock::moment(at, &timing.zone, self.now, language);
            language.tell(key, &[("when", (&when).into())])
        };
        match fate {
            DeliveryFate::Came { at: when, together: false } => at("why-came", *when),
            DeliveryFate::Came { at: when, together: true } => at("why-came-together", *when),
            DeliveryFate::Held(until) => at(self.held_by(*until, timing), *until),
            DeliveryFate::Coming => language.say("why-coming"),
            DeliveryFate::Aside(until) => at("why-aside", *until),
            DeliveryFate::Filtered => language.say("why-filtered"),
            DeliveryFate::Retracted => language.say("why-retracted"),
            DeliveryFate::Unsubscribed => language.say("why-unsubscribed"),
            DeliveryFate::Barred => language.say("why-barred"),
            DeliveryFate::Failed => language.say("why-failed"),
            DeliveryFate::Before => language.say("why-before"),
        }
    }

    /// What keeps something back until then.
    fn held_by(&self, until: Timestamp, timing: &Timing) -> &'static str {
        let is_away = timing.away_until.is_some_and(|away| away > self.now);
        let by_rule = timing.schedule.rule().is_some_and(|rule| {
            let before = until.checked_sub(jiff::SignedDuration::from_millis(1)).unwrap_or(until);
            rule.first(timing.zone.tz(), before) == until
        });
        match (is_away, by_rule) {
            (true, _) => "why-held-away",
            (false, true) => "why-held-schedule",
            (false, false) => "why-held-quiet",
        }
    }
}
