//! What a command about times is about: a chat, or one of the newsletters that it takes.

use super::find::{called, find};
use super::place::{Purpose, Target};
use super::{Ask, Trouble};
use crate::command::{Action, Button, Place, Reply, SchedulePick, Wanted};
use crate::model::{Newsletter, SubscriptionLine};
use crate::schedule::{Misunderstood, Timing, cuts, is_about_time};

/// A chat, what it takes, and which of that is meant; `None` is the chat itself.
pub(super) struct Subject {
    pub(super) target: Target,
    pub(super) taken: Vec<SubscriptionLine>,
    pub(super) line: Option<SubscriptionLine>,
}

/// What a typed line says of the newsletters that are taken, and of times.
pub(super) enum Said<T> {
    /// A time.
    Time(T),
    /// A newsletter, and a time if one is said.
    Of(SubscriptionLine, Option<T>),
    /// A newsletter, and something that is no time.
    Half(SubscriptionLine, Misunderstood),
    /// Neither of them.
    Nothing(Misunderstood),
}

impl Ask<'_> {
    /// What is meant; an answer where the asker may not do that, or the newsletter is not taken there.
    pub(super) async fn subject(
        &self,
        newsletter: Option<&Wanted>,
        place: Place,
        purpose: Purpose,
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
        let button = |newsletter: &Newsletter| {
            let label = &newsletter.title;
            Button::act(label, Action::Schedule(chat, Some(newsletter.id), SchedulePick::Show))
        };
        let newsletter = match self.wanted(wanted, &button).await? {
            Ok(newsletter) => newsletter,
            Err(reply) => return Ok(Err(reply)),
        };
        let line = taken.iter().find(|line| line.newsletter.id == newsletter.id).cloned();
        Ok(match line {
            Some(line) => Ok(Subject { target, taken, line: Some(line) }),
            None => Err(self.not_taken(&newsletter, &target)),
        })
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

/// Reads a typed line. Newsletters may be called "The Daily": exact names count first, then times, then parts of names.
pub(super) fn said<T>(
    taken: &[SubscriptionLine],
    words: &str,
    read: impl Fn(&str) -> Result<T, Misunderstood>,
) -> Said<T> {
    let newsletters: Vec<Newsletter> = taken.iter().map(|line| line.newsletter.clone()).collect();
    let line =
        |found: &Newsletter| taken.iter().find(|line| line.newsletter.id == found.id).cloned();
    let exact = |name: &str| called(&newsletters, name).and_then(line);
    let nearly = |name: &str| find(&newsletters, name).one().and_then(line);
    if let Some(line) = exact(words) {
        return Said::Of(line, None);
    }
    let both = |(name, rest): (&str, &str)| Some((exact(name)?, read(rest).ok()?));
    if let Some((line, time)) = cuts(words).into_iter().find_map(both) {
        return Said::Of(line, Some(time));
    }
    let error = match read(words) {
        Ok(time) => return Said::Time(time),
        Err(error) => error,
    };
    for (name, rest) in cuts(words) {
        let Some(line) = nearly(name) else { continue };
        match read(rest) {
            Ok(time) => return Said::Of(line, Some(time)),
            Err(error) if is_about_time(rest) => return Said::Half(line, error),
            Err(_) => {}
        }
    }
    match nearly(words) {
        Some(line) => Said::Of(line, None),
        None => Said::Nothing(error),
    }
}
