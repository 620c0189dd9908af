//! Who changed what in a shared chat: it is noted, and said to whoever looks.

use super::place::Purpose;
use super::{Answer, Ask, clock};
use crate::command::{Action, Button, Place, Reply};
use crate::model::{Chat, NewsletterId, UserId};
use crate::store::ChangeLine;
use courant_newsletter::Block;
use std::collections::BTreeMap;

/// Changes that are told at once.
const TOLD: u32 = 10;

impl Ask<'_> {
    /// Notes what the asker changed in a shared chat, and with which command; says by whom where everybody reads the
    /// answer.
    pub(super) async fn signed(
        &self,
        reply: Reply,
        chat: &Chat,
        command: &'static str,
        newsletter: Option<NewsletterId>,
    ) -> Answer {
        if !chat.destination.kind.is_shared() {
            return Ok(reply);
        }
        self.store.note_change(chat.id, self.person.id, command, newsletter, self.now).await?;
        if !self.is_read_by_all() || self.origin.name.is_empty() {
            return Ok(reply);
        }
        let name = [("name", (&self.origin.name).into())];
        Ok(reply.and(self.language.tell("changed-by", &name)))
    }

    /// The last changes of a shared chat.
    pub(super) async fn changes(&self, place: Place) -> Answer {
        let target = match self.target(place, Purpose::Look).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let language = self.language;
        let settings = Button::act(language.say("button-settings"), Action::Settings);
        let list = Button::act(language.say("button-subscriptions"), Action::Subscriptions);
        let title = target.name.clone().unwrap_or_default();
        let title = language.tell("changes-title", &[("chat", (&title).into())]);
        let changes = self.store.changes(target.chat.id, TOLD).await?;
        if changes.is_empty() {
            return Ok(Reply::say(language.say("changes-none"))
                .titled(title)
                .row([list, settings]));
        }
        // The name of a newsletter that is no longer for the chat stays out.
        let taken = self.store.subscriptions(target.chat.id).await?;
        let visible = self.visible_or_taken(&taken).await?;
        let mut names = BTreeMap::new();
        let mut items = Vec::new();
        for change in &changes {
            let of = change.newsletter.and_then(|id| visible.iter().find(|known| known.id == id));
            let what = match of {
                Some(newsletter) => format!("/{} {}", change.command, newsletter.title),
                None => format!("/{}", change.command),
            };
            let known = change.by.as_ref().and_then(|by| names.get(by).cloned());
            let name = match known {
                Some(name) => name,
                None => self.name_of_maker(change, &target.chat).await,
            };
            if let Some(by) = &change.by {
                names.insert(by.clone(), name.clone());
            }
            let when = self.when_changed(change, &target.chat);
            let values =
                [("what", (&what).into()), ("name", (&name).into()), ("when", (&when).into())];
            items.push(vec![Block::paragraph(language.tell("changes-line", &values))]);
        }
        Ok(Reply::default()
            .block(Block::List { start: None, items })
            .titled(title)
            .row([list, settings]))
    }

    /// Says under what a shared chat gets who changed it last, with the way to all changes.
    pub(super) async fn with_last_change(&self, reply: Reply, chat: &Chat) -> Answer {
        if !chat.destination.kind.is_shared() {
            return Ok(reply);
        }
        let last = self.store.changes(chat.id, 1).await?;
        let Some(change) = last.first() else { return Ok(reply) };
        let name = self.name_of_maker(change, chat).await;
        let when = self.when_changed(change, chat);
        let values = [("name", (&name).into()), ("when", (&when).into())];
        let all = Button::act(self.language.say("button-changes"), Action::Changes(chat.id));
        Ok(reply.and(self.language.tell("changes-last", &values)).row([all]))
    }

    fn when_changed(&self, change: &ChangeLine, chat: &Chat) -> String {
        let zone = chat.zone.clone().unwrap_or_default();
        clock::moment(change.at, &zone, self.now, self.language)
    }

    /// What whoever made a change is called.
    async fn name_of_maker(&self, change: &ChangeLine, chat: &Chat) -> String {
        let name = match &change.by {
            Some(by) => self.what_called(by, chat).await,
            None => None,
        };
        name.unwrap_or_else(|| self.language.say("changes-somebody"))
    }

    /// What the platform calls somebody; no names are kept.
    async fn what_called(&self, user: &UserId, chat: &Chat) -> Option<String> {
        if *user == self.person.user && !self.origin.name.is_empty() {
            return Some(self.origin.name.clone());
        }
        match self.desk.name(user, &chat.destination).await {
            Ok(name) => name,
            Err(error) => {
                tracing::warn!(%error, "it is not known what somebody is called");
                Some("…".into())
            }
        }
    }
}
