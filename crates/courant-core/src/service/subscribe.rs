//! `/subscribe` and `/unsubscribe`, here, to me, and into other chats.

use super::find::find;
use super::place::{Purpose, Target};
use super::{Answer, Ask, Trouble};
use crate::command::{Action, Button, ChatRequest, Place, Reply, SchedulePick, Wanted, Where};
use crate::model::{ChatId, ChatKind, Destination, Newsletter, NewsletterId};
use crate::schedule::{self, Misunderstood, Schedule};
use crate::store::Subscribed;
use courant_newsletter::Block;
use std::collections::BTreeSet;

/// A newsletter, and when it should come.
struct Timed {
    newsletter: Newsletter,
    /// What was typed.
    words: String,
    read: Result<Schedule, Misunderstood>,
}

impl Ask<'_> {
    pub(super) async fn subscribe(
        &self,
        wanted: Option<Wanted>,
        when: Option<String>,
        place: Place,
    ) -> Answer {
        // Looked up first: buttons which offer the nearest newsletters name the chat, which may see others than the asker.
        let (place, all) = match (&wanted, place) {
            (Some(_), place @ (Place::Named(_) | Place::Chat(_) | Place::Here)) => {
                match self.target(place, Purpose::Receive).await? {
                    Ok(target) => (Place::Chat(target.chat.id), self.visible_in(&target).await?),
                    Err(reply) => return Ok(reply),
                }
            }
            (_, place) => (place, self.visible().await?),
        };
        let other = self.other_chat(&place);
        let button = |newsletter: &Newsletter| {
            let text = self
                .language
                .tell("button-subscribe-to", &[("newsletter", (&newsletter.title).into())]);
            Button::act(text, subscribe_action(newsletter.id, other))
        };
        let Some(wanted) = wanted else { return self.offer_all(place).await };
        let (newsletter, schedule) = match self.wanted_when(&wanted, when.as_deref(), &all) {
            Some(Timed { newsletter, read: Ok(schedule), .. }) => (newsletter, Some(schedule)),
            Some(Timed { newsletter, words, read: Err(error) }) => {
                return Ok(self.half_understood(&newsletter, &words, &error, "when-examples"));
            }
            None => match self.wanted_among(&wanted, &all, &button).await? {
                Ok(newsletter) => (newsletter, None),
                Err(reply) => return Ok(reply),
            },
        };
        let target = match self.target(place, Purpose::Receive).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        if let Some(reply) = self.not_open(&newsletter, &target).await? {
            return Ok(reply);
        }
        let subscribed =
            self.store.subscribe(newsletter.id, target.chat.id, self.person.id, self.now).await?;
        let mut reply = self.subscribed(&newsletter, &target, subscribed);
        if matches!(subscribed, Subscribed::New(_)) {
            reply = self.signed(reply, &target.chat, "subscribe", Some(newsletter.id)).await?;
        }
        let twice = self.comes_by_a_channel(&newsletter, &target).await?;
        if let Some(twice) = &twice {
            reply = reply.and(twice);
        }
        let Some(schedule) = schedule else { return Ok(reply) };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let line = taken.into_iter().find(|line| line.newsletter.id == newsletter.id);
        let shown = self.reschedule(target, line, Some(schedule)).await?;
        // The first sentence says that it is taken, the others when it comes.
        let twice = twice.map(Block::paragraph);
        let said = reply.text.into_iter().take(1).chain(twice);
        Ok(Reply { text: said.chain(shown.text).collect(), ..shown })
    }

    /// What is said where a group has a newsletter already, by its channel's posts.
    async fn comes_by_a_channel(
        &self,
        newsletter: &Newsletter,
        target: &Target,
    ) -> Result<Option<String>, Trouble> {
        if target.chat.destination.kind != ChatKind::Group {
            return Ok(None);
        }
        let channel = match self.desk.discusses(&target.chat.destination).await {
            Ok(Some(channel)) => channel,
            Ok(None) => return Ok(None),
            Err(error) => {
                tracing::warn!(%error, "it is not known which channel a group discusses");
                return Ok(None);
            }
        };
        let platform = self.origin.platform.clone();
        let Some(channel) = self.store.chat_at(platform, channel).await? else { return Ok(None) };
        let taken = self.store.subscriptions(channel.id).await?;
        let takes = taken.iter().any(|line| line.newsletter.id == newsletter.id);
        let values = [("channel", (&channel.title).into())];
        Ok(takes.then(|| self.language.tell("subscribed-twice", &values)))
    }

    /// The newsletter and the schedule of a line that says both, or of two options; `None` where no schedule is said.
    fn wanted_when(
        &self,
        wanted: &Wanted,
        when: Option<&str>,
        all: &[Newsletter],
    ) -> Option<Timed> {
        let named = |words: &str| find(all, words).one().cloned();
        match (wanted, when) {
            (Wanted::Words(words), Some(when)) => {
                let read = schedule::when(when, self.language);
                Some(Timed { newsletter: named(words)?, words: when.to_owned(), read })
            }
            (Wanted::Words(words), None) if named(words).is_none() => {
                schedule::cuts(words).into_iter().find_map(|(name, rest)| {
                    let read = schedule::when(rest, self.language);
                    let is_meant = read.is_ok() || schedule::is_about_time(rest, self.language);
                    let newsletter = named(name).filter(|_| is_meant)?;
                    Some(Timed { newsletter, words: words.clone(), read })
                })
            }
            _ => None,
        }
    }

    /// The newsletters that the asker may see, and those that a chat may which they administer.
    async fn visible_in(&self, target: &Target) -> Result<Vec<Newsletter>, Trouble> {
        let mut all = self.visible().await?;
        for open in self.open_to(target).await? {
            if !all.iter().any(|visible| visible.id == open.id) {
                all.push(open);
            }
        }
        Ok(all)
    }

    fn subscribed(
        &self,
        newsletter: &Newsletter,
        target: &Target,
        subscribed: Subscribed,
    ) -> Reply {
        let text = match (subscribed, &target.name) {
            (Subscribed::New(_), None) if self.origin.chat.kind.is_shared() => "subscribed-private",
            (Subscribed::New(_), None) => "subscribed",
            (Subscribed::New(_), Some(_)) => "subscribed-chat",
            (Subscribed::Already(_), None) => "subscribed-already",
            (Subscribed::Already(_), Some(_)) => "subscribed-already-chat",
        };
        let undo = match subscribed {
            Subscribed::New(_) => "button-undo",
            Subscribed::Already(_) => "button-unsubscribe",
        };
        let mut row = vec![
            Button::act(self.language.say("button-latest"), Action::Latest(newsletter.id)),
            Button::act(
                self.language.say("button-when"),
                Action::Schedule(target.chat.id, Some(newsletter.id), SchedulePick::Show),
            ),
            Button::act(
                self.language.say(undo),
                Action::UnsubscribeChat(newsletter.id, target.chat.id),
            ),
        ];
        // Where a command itself says where a newsletter goes, no button is needed for it.
        let picks = self.origin.usual == Where::Here && !self.origin.chat.kind.is_shared();
        if picks && target.name.is_none() {
            row.push(Button::act(
                self.language.say("button-elsewhere"),
                Action::Elsewhere(newsletter.id),
            ));
        }
        let reply = Reply::say(self.about(text, newsletter, target)).row(row);
        if matches!(subscribed, Subscribed::New(_)) {
            return reply.and(self.language.say("subscribed-next"));
        }
        reply
    }

    /// A sentence about a newsletter in a chat.
    pub(super) fn about(&self, text: &str, newsletter: &Newsletter, target: &Target) -> String {
        let depth = self.language.say(&format!("depth-{}", target.chat.depth));
        let chat = target.name.clone().unwrap_or_default();
        self.language.tell(
            text,
            &[
                ("newsletter", (&newsletter.title).into()),
                ("depth", (&depth).into()),
                ("chat", (&chat).into()),
            ],
        )
    }

    /// `/subscribe` without a newsletter: those that are not taken there yet.
    async fn offer_all(&self, place: Place) -> Answer {
        let other = matches!(place, Place::Named(_) | Place::Chat(_) | Place::Here);
        if !other {
            let all = self.visible().await?;
            let taken = self.taken().await?;
            return Ok(match untaken(&all, &taken) {
                left if left.is_empty() && !all.is_empty() => {
                    let list = Button::act(
                        self.language.say("button-subscriptions"),
                        Action::Subscriptions,
                    );
                    Reply::say(self.language.say("pick-none-left")).row([list])
                }
                left => self
                    .which("pick-subscribe", &left, &|newsletter| self.toggle(newsletter, false)),
            });
        }
        let target = match self.target(place, Purpose::Receive).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let all = self.open_to(&target).await?;
        let taken = self.store.subscriptions(target.chat.id).await?;
        let taken = taken.into_iter().map(|line| line.newsletter.id).collect();
        match (untaken(&all, &taken), &target.name) {
            (left, Some(name)) if left.is_empty() && !all.is_empty() => {
                Ok(Reply::say(self.language.tell("pick-none-left-chat", &[("chat", name.into())])))
            }
            (left, _) => Ok(self.offer_in(&target, &left)),
        }
    }

    fn offer_in(&self, target: &Target, all: &[Newsletter]) -> Reply {
        let reply = self.which("pick-subscribe", all, &|newsletter| {
            let text = self
                .language
                .tell("button-subscribe-to", &[("newsletter", (&newsletter.title).into())]);
            Button::act(text, Action::SubscribeChat(newsletter.id, target.chat.id))
        });
        match &target.name {
            Some(name) => Reply {
                text: Reply::say(self.language.tell("elsewhere-offer", &[("chat", name.into())]))
                    .text,
                ..reply
            },
            None => reply,
        }
    }

    pub(super) async fn unsubscribe(&self, wanted: Option<Wanted>, place: Place) -> Answer {
        let target = match self.target(place, Purpose::Change).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let button = |newsletter: &Newsletter| {
            let text = self
                .language
                .tell("button-unsubscribe-from", &[("newsletter", (&newsletter.title).into())]);
            Button::act(text, Action::UnsubscribeChat(newsletter.id, target.chat.id))
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        let all = self.visible_or_taken(&taken).await?;
        let Some(wanted) = wanted else {
            let taken: Vec<Newsletter> = taken.into_iter().map(|line| line.newsletter).collect();
            if taken.is_empty() {
                let all =
                    Button::act(self.language.say("button-newsletters"), Action::Newsletters(0));
                return Ok(Reply::say(self.nothing_taken(target.name.as_ref())).row([all]));
            }
            return Ok(self.which("pick-unsubscribe", &taken, &button));
        };
        let newsletter = match self.wanted_among(&wanted, &all, &button).await? {
            Ok(newsletter) => newsletter,
            Err(reply) => return Ok(reply),
        };
        let ended = self.store.unsubscribe(newsletter.id, target.chat.id, self.now).await?;
        let text = match (ended, &target.name) {
            (true, None) => "unsubscribed",
            (true, Some(_)) => "unsubscribed-chat",
            (false, None) => "unsubscribed-not",
            (false, Some(_)) => "unsubscribed-not-chat",
        };
        let label = if ended { "button-undo" } else { "button-subscribe" };
        let back = Button::act(
            self.language.say(label),
            Action::SubscribeChat(newsletter.id, target.chat.id),
        );
        let reply = Reply::say(self.about(text, &newsletter, &target)).row([
            back,
            Button::act(self.language.say("button-subscriptions"), Action::Subscriptions),
        ]);
        if !ended {
            return Ok(reply);
        }
        self.signed(reply, &target.chat, "unsubscribe", Some(newsletter.id)).await
    }

    /// How to take a newsletter into a channel or group.
    pub(super) async fn elsewhere(&self, newsletter: NewsletterId) -> Answer {
        let all = self.visible().await?;
        let Some(newsletter) = all.into_iter().find(|visible| visible.id == newsletter) else {
            return self.stale_button().await;
        };
        let title =
            self.language.tell("elsewhere-title", &[("newsletter", (&newsletter.title).into())]);
        let reply = Reply::say(self.language.say("elsewhere-how")).titled(title);
        let request =
            ChatRequest { id: newsletter.id.0, label: self.language.say("elsewhere-pick") };
        Ok(Reply { chat_request: Some(request), ..reply })
    }

    /// A shared chat was shown to the bot in private.
    pub(super) async fn offer(
        &self,
        newsletter: Option<NewsletterId>,
        chat: Destination,
    ) -> Answer {
        let place = Place::Named(chat.address.0);
        self.subscribe(newsletter.map(Wanted::Id), None, place).await
    }

    /// The chat that buttons must name because they take effect elsewhere.
    fn other_chat(&self, place: &Place) -> Option<ChatId> {
        match place {
            Place::Chat(id) => Some(*id),
            Place::Here => Some(self.chat.id),
            Place::Usual | Place::Me | Place::Named(_) => None,
        }
    }
}

/// Newsletters that are not taken.
fn untaken(all: &[Newsletter], taken: &BTreeSet<NewsletterId>) -> Vec<Newsletter> {
    all.iter().filter(|newsletter| !taken.contains(&newsletter.id)).cloned().collect()
}

fn subscribe_action(newsletter: NewsletterId, chat: Option<ChatId>) -> Action {
    chat.map_or(Action::Subscribe(newsletter), |chat| Action::SubscribeChat(newsletter, chat))
}
