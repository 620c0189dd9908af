//! `/subscriptions`: what is taken.

use super::place::Purpose;
use super::{Answer, Ask};
use crate::command::{Action, Button, Place, Reply};
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
            return Ok(Reply::say(self.language.say("subscriptions-none")).titled(title).row(more));
        }
        let line = |line: &SubscriptionLine| {
            let depth = self.language.say(&format!("depth-{}", line.depth));
            let values =
                [("newsletter", (&line.newsletter.title).into()), ("depth", (&depth).into())];
            vec![Block::Paragraph {
                content: vec![Inline::text(self.language.tell("subscriptions-line", &values))],
            }]
        };
        let stop = |line: &SubscriptionLine| {
            let text = self.language.tell(
                "button-unsubscribe-from",
                &[("newsletter", (&line.newsletter.title).into())],
            );
            Button::act(text, Action::UnsubscribeChat(line.newsletter.id, target.chat.id))
        };
        let latest = |line: &SubscriptionLine| {
            Button::act(self.language.say("button-latest"), Action::Latest(line.newsletter.id))
        };
        let mut reply = Reply::default()
            .block(Block::List { start: None, items: taken.iter().map(line).collect() })
            .titled(title);
        for subscription in taken.iter().take(MOST_ROWS) {
            reply = reply.row([latest(subscription), stop(subscription)]);
        }
        Ok(reply.row(more))
    }
}

impl Ask<'_> {
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
