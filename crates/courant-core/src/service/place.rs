//! Where a command takes effect, whether the asker may do that there, and what they may see: the one place for
//! permissions.

use super::{Ask, Trouble};
use crate::command::{Place, Reply, Where};
use crate::model::{
    Address, Chat, Destination, IssueId, Newsletter, NewsletterId, Person, StoredIssue, Viewer,
    Visibility,
};
use crate::store::{HeldKind, HeldLine};

/// Where a command takes effect.
pub(super) struct Target {
    /// The chat.
    pub(super) chat: Chat,
    /// Its name, where it is not the chat in which the answer stands or not the asker's own.
    pub(super) name: Option<String>,
}

/// What is to be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// See what it takes.
    Look,
    /// Change what it takes; the bot need not be able to post.
    Change,
    /// Have briefings sent there.
    Receive,
}

/// Why something cannot be done in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// The asker is no administrator of the chat in which it was asked.
    NotHere,
    /// The bot is there with the asker alone.
    Brought,
    /// The asker is no administrator of that chat.
    NotYours(String),
    /// The bot may not post there.
    CannotPost(String),
    /// There is no such chat, or the bot cannot see it.
    Unknown(String),
    /// The chat of an old button is no longer known.
    Gone,
    /// The bot cannot write to the asker in private.
    CannotReach,
    /// The asker has no private chat with the bot, so there is nothing to see or change.
    NothingYet,
}

impl Ask<'_> {
    /// The chat of a place, if the asker may do that there; else the answer that says why not.
    pub(super) async fn target(
        &self,
        place: Place,
        purpose: Purpose,
    ) -> Result<Result<Target, Reply>, Trouble> {
        let found = match place {
            Place::Usual if !self.origin.chat.kind.is_shared() => self.here(purpose).await?,
            Place::Usual => match self.origin.usual {
                Where::Here => self.here(purpose).await?,
                Where::Me => self.me(purpose).await?,
            },
            Place::Here => self.here(purpose).await?,
            Place::Me => self.me(purpose).await?,
            Place::Chat(id) => match self.store.chat(id).await? {
                Some(chat) if chat.platform == self.origin.platform => {
                    self.known(chat, purpose).await?
                }
                _ => Err(Obstacle::Gone),
            },
            Place::Named(name) => self.named(&name, purpose).await?,
        };
        Ok(found.map_err(|obstacle| self.obstacle(&obstacle)))
    }

    /// Whose eyes an answer is for.
    pub(super) fn viewer(&self) -> Viewer {
        let platform = self.origin.platform.clone();
        if self.is_read_by_all() {
            Viewer::Chat(platform, self.origin.chat.address.clone())
        } else {
            Viewer::Person(platform, self.person.user.clone())
        }
    }

    /// The newsletters that may be named in an answer.
    pub(super) async fn visible(&self) -> Result<Vec<Newsletter>, Trouble> {
        Ok(self.store.visible(self.viewer()).await?)
    }

    /// The newsletters that a chat may take: its own, or all for an operator.
    pub(super) async fn open_to(&self, target: &Target) -> Result<Vec<Newsletter>, Trouble> {
        let platform = self.origin.platform.clone();
        let viewer = if target.chat.destination.kind.is_shared() && !self.person.operator {
            Viewer::Chat(platform, target.chat.destination.address.clone())
        } else {
            Viewer::Person(platform, self.person.user.clone())
        };
        Ok(self.store.visible(viewer).await?)
    }

    /// The answer that a chat may not take a newsletter, if so. What an operator gives to a chat, it was let in to.
    pub(super) async fn not_open(
        &self,
        newsletter: &Newsletter,
        target: &Target,
    ) -> Result<Option<Reply>, Trouble> {
        if newsletter.visibility == Visibility::All {
            return Ok(None);
        }
        if !self.open_to(target).await?.iter().any(|open| open.id == newsletter.id) {
            let chat = target.name.clone().unwrap_or_default();
            let values = [("newsletter", (&newsletter.title).into()), ("chat", (&chat).into())];
            return Ok(Some(Reply::say(self.language.tell("by-invitation", &values))));
        }
        if self.person.operator {
            let platform = self.origin.platform.clone();
            let address = self.admitted_as(target);
            self.store.admit(newsletter.id, platform, address, self.now).await?;
        }
        Ok(None)
    }

    /// As what a chat is let in: of a private one it is its reader.
    pub(super) fn admitted_as(&self, target: &Target) -> Address {
        if target.chat.destination.kind.is_shared() {
            target.chat.destination.address.clone()
        } else {
            Address(self.person.user.0.clone())
        }
    }

    /// An issue that may be shown to the asker: of a newsletter that is not for everybody also to whoever reads it in a
    /// shared chat, where a button leads into the private one.
    pub(super) async fn issue(&self, id: IssueId) -> Result<Option<StoredIssue>, Trouble> {
        /// Shared chats in which the asker is looked for.
        const CHATS: u32 = 20;
        if let Some(held) = id.held() {
            return self.held_issue(held).await;
        }
        let stored = self.store.issue(id).await?.filter(|issue| !issue.retracted);
        let Some(stored) = stored else { return Ok(None) };
        let newsletter = &stored.newsletter;
        if newsletter.visibility == Visibility::All
            || self.visible().await?.iter().any(|visible| visible.id == newsletter.id)
        {
            return Ok(Some(stored));
        }
        if self.is_read_along(newsletter.id).await? {
            return Ok(Some(stored));
        }
        if self.is_read_by_all() {
            return Ok(None);
        }
        let platform = self.origin.platform.clone();
        for chat in self.store.shared_with(newsletter.id, platform, CHATS).await? {
            match self.desk.reads(&self.person.user, &chat).await {
                Ok(true) => return Ok(Some(stored)),
                Ok(false) => {}
                // The next one may say so.
                Err(error) => {
                    tracing::warn!(%error, "it is not known whether somebody reads a chat")
                }
            }
        }
        Ok(None)
    }

    /// The newsletters that the asker may publish to, of an operator all; an answer where that is nobody else's business,
    /// or they may publish to none.
    pub(super) async fn edits(&self) -> Result<Result<Vec<Newsletter>, Reply>, Trouble> {
        if self.origin.chat.kind.is_shared() {
            return Ok(Err(Reply::say(self.language.say("held-private"))));
        }
        let edits = self.store.edited_by(self.person.id).await?;
        if edits.is_empty() && !self.person.operator {
            return Ok(Err(Reply::say(self.language.say("held-only"))));
        }
        Ok(Ok(edits))
    }

    /// Whether the asker may decide about something that waits: operators about everything, editors about issues of their
    /// newsletters and what they sent themselves. Whose mail is trusted is the operators' business alone.
    pub(super) fn may_decide(&self, line: &HeldLine, edits: &[Newsletter]) -> bool {
        let own = |newsletter| edits.iter().any(|edited| edited.id == newsletter);
        self.person.operator
            || match (line.held.kind, line.held.newsletter) {
                (HeldKind::Review | HeldKind::Draft, Some(newsletter)) => own(newsletter),
                (HeldKind::Draft, None) => line.held.sent_by == Some(self.person.id),
                _ => false,
            }
    }

    /// Whether a newsletter comes to the shared chat in which something is asked, or to the channel that it discusses.
    async fn is_read_along(&self, newsletter: NewsletterId) -> Result<bool, Trouble> {
        let here = &self.origin.chat;
        if !here.kind.is_shared() || self.origin.visiting {
            return Ok(false);
        }
        let platform = self.origin.platform.clone();
        let shown = |all: Vec<Newsletter>| all.iter().any(|visible| visible.id == newsletter);
        let viewer = Viewer::Chat(platform.clone(), here.address.clone());
        if shown(self.store.visible(viewer).await?) {
            return Ok(true);
        }
        match self.desk.discusses(here).await {
            Ok(Some(channel)) => {
                Ok(shown(self.store.visible(Viewer::Chat(platform, channel)).await?))
            }
            Ok(None) => Ok(false),
            Err(error) => {
                tracing::warn!(%error, "it is not known which channel a group discusses");
                Ok(false)
            }
        }
    }

    /// Whether everybody in the chat reads the answer.
    pub(super) fn is_read_by_all(&self) -> bool {
        self.origin.chat.kind.is_shared() && self.origin.usual == Where::Here
    }

    async fn here(&self, purpose: Purpose) -> Result<Result<Target, Obstacle>, Trouble> {
        if self.origin.visiting {
            return Ok(Err(Obstacle::Brought));
        }
        let shared = self.origin.chat.kind.is_shared();
        if shared && purpose != Purpose::Look && !self.administers(&self.origin.chat).await? {
            return Ok(Err(Obstacle::NotHere));
        }
        let name = shared.then(|| self.title(&self.chat));
        self.able(Target { chat: self.chat.clone(), name }, purpose).await
    }

    /// The asker's private chat; it is opened only when something is to be sent there.
    async fn me(&self, purpose: Purpose) -> Result<Result<Target, Obstacle>, Trouble> {
        if !self.origin.chat.kind.is_shared() {
            return self.here(purpose).await;
        }
        let address = match (&self.person.private_chat, purpose) {
            (_, Purpose::Receive) => {
                // A briefing must arrive: the welcome proves that it will.
                let welcome = Reply::say(self.language.say("welcome-private"));
                match self.desk.reach(&self.person.user, &welcome).await? {
                    Some(address) => address,
                    None => return Ok(Err(Obstacle::CannotReach)),
                }
            }
            (Some(address), Purpose::Look | Purpose::Change) => address.clone(),
            (None, Purpose::Look | Purpose::Change) => return Ok(Err(Obstacle::NothingYet)),
        };
        if self.person.private_chat.as_ref() != Some(&address) {
            self.store.set_private_chat(self.person.id, Some(address.clone())).await?;
        }
        let destination = Destination { address, kind: crate::model::ChatKind::Private };
        let chat = self
            .store
            .enter(self.origin.platform.clone(), destination, String::new(), self.now)
            .await?;
        self.able(Target { chat, name: None }, purpose).await
    }

    /// A chat that a button names: the asker's own, or one that they administer.
    async fn known(
        &self,
        chat: Chat,
        purpose: Purpose,
    ) -> Result<Result<Target, Obstacle>, Trouble> {
        if chat.id == self.chat.id && !self.origin.visiting {
            return self.here(purpose).await;
        }
        if !chat.destination.kind.is_shared() {
            let own = self.owns(&chat).await?;
            if own && chat.paused.is_some() && purpose == Purpose::Receive {
                return self.me(purpose).await;
            }
            return Ok(if own { Ok(Target { chat, name: None }) } else { Err(Obstacle::Gone) });
        }
        if !self.administers(&chat.destination).await? {
            return Ok(Err(Obstacle::NotYours(self.title(&chat))));
        }
        let name = Some(self.title(&chat));
        self.able(Target { chat, name }, purpose).await
    }

    /// Whether a private chat is the asker's own: it may have been opened just now.
    async fn owns(&self, chat: &Chat) -> Result<bool, Trouble> {
        let is = |person: &Person| {
            person.platform == chat.platform
                && person.private_chat.as_ref() == Some(&chat.destination.address)
        };
        if is(&self.person) {
            return Ok(true);
        }
        Ok(self.store.person(self.person.id).await?.is_some_and(|person| is(&person)))
    }

    async fn named(
        &self,
        name: &str,
        purpose: Purpose,
    ) -> Result<Result<Target, Obstacle>, Trouble> {
        let Some(found) =
            self.desk.find_chat(name).await?.filter(|found| found.destination.kind.is_shared())
        else {
            return Ok(Err(Obstacle::Unknown(name.to_owned())));
        };
        // Nothing is kept of a chat that the asker does not administer.
        if !self.administers(&found.destination).await? {
            return Ok(Err(Obstacle::NotYours(found.title)));
        }
        let platform = self.origin.platform.clone();
        let chat = self.store.enter(platform, found.destination, found.title, self.now).await?;
        let name = Some(self.title(&chat));
        self.able(Target { chat, name }, purpose).await
    }

    /// Refuses a chat in which the bot may not post, where something is to be sent there.
    async fn able(
        &self,
        target: Target,
        purpose: Purpose,
    ) -> Result<Result<Target, Obstacle>, Trouble> {
        let shared = target.chat.destination.kind.is_shared();
        if purpose == Purpose::Receive
            && shared
            && !self.desk.may_post(&target.chat.destination).await?
        {
            return Ok(Err(Obstacle::CannotPost(self.title(&target.chat))));
        }
        if purpose == Purpose::Receive && target.chat.paused.is_some() {
            self.store.resume_chat(target.chat.id).await?;
        }
        Ok(Ok(target))
    }

    async fn administers(&self, chat: &Destination) -> Result<bool, Trouble> {
        if *chat == self.origin.chat
            && let Some(said) = self.origin.administers
        {
            return Ok(said);
        }
        Ok(self.desk.administers(&self.person.user, chat).await?)
    }

    fn title(&self, chat: &Chat) -> String {
        if chat.title.is_empty() {
            chat.destination.address.to_string()
        } else {
            chat.title.clone()
        }
    }
}
