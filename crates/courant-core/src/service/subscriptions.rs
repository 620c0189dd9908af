//! `/subscriptions`: what is taken.

use super::place::{Purpose, Target};
use super::{Answer, Ask, clock};
use crate::command::{Action, Button, Change, FilterPick, Place, Reply, SchedulePick};
use crate::model::SubscriptionLine;
use courant_newsletter::{Block, Inline};

impl Ask<'_> {
    pub(super) async fn subscriptions(&self, place: Place) -> Answer {
        let target = match self.target(place, Purpose::Look).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let title = match &target.name {
            Some(name) => self.language.tell("subscriptions-title-chat", &[("chat", name.into())]),
            None => self.language.say("subscriptions-title"),
        };
        let all = Button::act(self.language.say("button-newsletters"), Action::Newsletters(0));
        let settings = Button::act(self.language.say("button-settings"), Action::Settings);
        // The settings of a chat elsewhere are changed there.
        let here = target.name.is_none() || target.chat.id == self.chat.id;
        let more = std::iter::once(all).chain(here.then_some(settings));
        if taken.is_empty() {
            let none = Reply::say(self.language.say("subscriptions-none")).titled(title);
            return Ok(self.with_last_change(none, &target.chat).await?.row(more));
        }
        let line = |line: &SubscriptionLine| {
            vec![Block::Paragraph { content: vec![Inline::text(self.line_told(line, &target))] }]
        };
        let stop = |line: &SubscriptionLine| {
            let text = self.language.tell(
                "button-unsubscribe-from",
                &[("newsletter", (&line.newsletter.title).into())],
            );
            Button::act(text, Action::UnsubscribeChat(line.newsletter.id, target.chat.id))
        };
        let filter = |line: &SubscriptionLine| {
            let action = Action::Filter(target.chat.id, line.newsletter.id, FilterPick::Show);
            Button::act(self.language.say("button-filter"), action)
        };
        let when = |line: &SubscriptionLine| {
            let action =
                Action::Schedule(target.chat.id, Some(line.newsletter.id), SchedulePick::Show);
            Button::act(self.language.say("button-when"), action)
        };
        let how = |line: &SubscriptionLine| {
            let action = Action::Manner(target.chat.id, Some(line.newsletter.id), Change::None);
            Button::act(self.language.say("button-how"), action)
        };
        let mut reply = Reply::default()
            .block(Block::List { start: None, items: taken.iter().map(line).collect() })
            .titled(title);
        for subscription in taken.iter().take(MOST_ROWS) {
            reply = reply.row([
                how(subscription),
                when(subscription),
                filter(subscription),
                stop(subscription),
            ]);
        }
        let why = Button::act(self.language.say("button-why"), Action::Why(target.chat.id, None));
        let reply = self.with_last_change(reply, &target.chat).await?;
        Ok(reply.row(more.chain([why])))
    }
}

impl Ask<'_> {
    /// A subscription in one line: how much of it, when, and until when not.
    fn line_told(&self, line: &SubscriptionLine, target: &Target) -> String {
        let language = self.language;
        let depth = line.own.over(target.chat.manner()).depth;
        let depth = language.say(&format!("depth-{depth}"));
        let timing = line.timing(&target.chat);
        let schedule = clock::schedule(&timing.schedule, &timing.zone, language);
        let values = [
            ("newsletter", (&line.newsletter.title).into()),
            ("depth", (&depth).into()),
            ("schedule", (&schedule).into()),
        ];
        let told = match timing.schedule.rule() {
            Some(_) => language.tell("subscriptions-line-when", &values),
            None => language.tell("subscriptions-line", &values[..2]),
        };
        let told = match &line.filter {
            Some(filter) => {
                let filter = self.filter_told(filter);
                let values = [("line", (&told).into()), ("filter", (&filter).into())];
                language.tell("subscriptions-line-filter", &values)
            }
            None => told,
        };
        match timing.away_until.filter(|until| *until > self.now) {
            Some(until) => {
                let until = clock::moment(until, &timing.zone, self.now, language);
                let values = [("line", (&told).into()), ("until", (&until).into())];
                language.tell("subscriptions-line-away", &values)
            }
            None => told,
        }
    }

    /// That a chat takes nothing; `None` is the asker's own.
    pub(super) fn nothing_taken(&self, chat: Option<&String>) -> String {
        match chat {
            Some(chat) => self.language.tell("nothing-taken-chat", &[("chat", chat.into())]),
            None => self.language.say("nothing-taken"),
        }
    }
}

/// Subscriptions that get buttons of their own; the others are reached by typing.
const MOST_ROWS: usize = 4;
