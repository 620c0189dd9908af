//! What a command about a subscription is about: a chat, or one of the newsletters that it takes.

use super::place::{Purpose, Target};
use super::{Ask, Trouble};
use crate::command::{Action, Button, Place, Reply, Wanted};
use crate::model::{ChatId, Newsletter, NewsletterId, SubscriptionLine};
use crate::schedule::Timing;

/// A chat, what it takes, and which of that is meant; `None` is the chat itself.
pub(super) struct Subject {
    pub(super) target: Target,
    pub(super) taken: Vec<SubscriptionLine>,
    pub(super) line: Option<SubscriptionLine>,
}

impl Ask<'_> {
    /// What is meant; an answer where the asker may not do that, or the newsletter is not taken there. `action` goes on
    /// with one of those that may be meant.
    pub(super) async fn subject(
        &self,
        newsletter: Option<&Wanted>,
        place: Place,
        purpose: Purpose,
        action: fn(ChatId, NewsletterId) -> Action,
    ) -> Result<Result<Subject, Reply>, Trouble> {
        let target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(Err(reply)),
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let Some(wanted) = newsletter else {
            return Ok(Ok(Subject { target, taken, line: None }));
        };
        let chat = target.chat.id;
        let button =
            |newsletter: &Newsletter| Button::act(&newsletter.title, action(chat, newsletter.id));
        let all = self.visible_or_taken(&taken).await?;
        let newsletter = match self.wanted_among(wanted, &all, &button).await? {
            Ok(newsletter) => newsletter,
            Err(reply) => return Ok(Err(reply)),
        };
        let line = taken.iter().find(|line| line.newsletter.id == newsletter.id).cloned();
        Ok(match line {
            Some(line) => Ok(Subject { target, taken, line: Some(line) }),
            None => Err(self.not_taken(&newsletter, &target)),
        })
    }

    /// The newsletters that the asker may see, and those that a chat takes which they may change.
    pub(super) async fn visible_or_taken(
        &self,
        taken: &[SubscriptionLine],
    ) -> Result<Vec<Newsletter>, Trouble> {
        let mut all = self.visible().await?;
        for line in taken {
            if !all.iter().any(|visible| visible.id == line.newsletter.id) {
                all.push(line.newsletter.clone());
            }
        }
        Ok(all)
    }

    /// What it is called in an answer.
    pub(super) fn what_is_meant(&self, target: &Target, line: Option<&SubscriptionLine>) -> String {
        match (line, &target.name) {
            (Some(line), _) => line.newsletter.title.clone(),
            (None, Some(chat)) => chat.clone(),
            (None, None) => self.language.say("when-all"),
        }
    }

    /// That a chat does not take a newsletter, with a button that changes that.
    pub(super) fn not_taken(&self, newsletter: &Newsletter, target: &Target) -> Reply {
        let text = match &target.name {
            None => "unsubscribed-not",
            Some(_) => "unsubscribed-not-chat",
        };
        let action = Action::SubscribeChat(newsletter.id, target.chat.id);
        Reply::say(self.about(text, newsletter, target))
            .row([Button::act(self.language.say("button-subscribe"), action)])
    }
}

/// When a subscription's issues come, or those of the chat.
pub(super) fn timing_of(target: &Target, line: Option<&SubscriptionLine>) -> Timing {
    line.map_or_else(|| target.chat.timing(), |line| line.timing(&target.chat))
}
