//! The command service: what a person asked → what the bot answers. The same for every platform.
//!
//! One file a command; permissions are decided in `place` and nowhere else; every way in which
//! something cannot be done is worded in `wrong`.

mod ask;
mod away;
mod changes;
mod clock;
mod code;
mod complete;
mod desk;
mod events;
mod filter;
mod find;
mod held;
mod issues;
mod link;
mod manner;
mod mention;
mod newsletters;
mod operator;
mod place;
mod privacy;
mod quiet;
mod read;
mod said;
mod saved;
mod schedule;
mod search;
mod settings;
mod share;
mod start;
mod subject;
mod submit;
mod subscribe;
mod subscriptions;
mod take_back;
mod why;
mod wrong;
mod zone;

pub use code::secret_word;
pub use desk::{Desk, DeskError, FileError, Found, Mention, Role};
pub use operator::{INVITE_VALID, invite_code};
pub use share::Share;

use crate::command::{Change, Command, CommandError, Origin, Reply};
use crate::model::{Chat, Person, Platform, UserId};
use crate::store::{Store, StoreError};
use crate::texts::Language;
use jiff::Timestamp;

/// Why a command could not be carried out at all.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The platform, when it was asked something.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The system, when it was asked for random bytes.
    #[error("there are no random bytes: {0}")]
    Random(getrandom::Error),
}

/// An answer, or why there is none.
type Answer = Result<Reply, Trouble>;

/// Carries out commands. Clones share the database.
#[derive(Clone, Debug)]
pub struct Service {
    store: Store,
}

/// One command with everything around it.
struct Ask<'a> {
    store: &'a Store,
    desk: &'a dyn Desk,
    origin: &'a Origin,
    person: Person,
    /// The chat in which it was asked.
    chat: Chat,
    /// The language of the answer.
    language: Language,
    now: Timestamp,
}

impl Service {
    /// A service on a database.
    pub fn new(store: Store) -> Self {
        Self { store }
    }

    /// Answers what a person said. It always has an answer; what went wrong inside is logged.
    pub async fn answer(
        &self,
        said: Result<Command, CommandError>,
        origin: &Origin,
        desk: &dyn Desk,
        now: Timestamp,
    ) -> Reply {
        match self.execute(said, origin, desk, now).await {
            Ok(reply) => reply,
            Err(trouble) => {
                tracing::error!(platform = %origin.platform, error = %trouble, "a command was not carried out");
                Reply::say(Language::choose([origin.language.as_deref()]).say("wrong-trouble"))
            }
        }
    }

    async fn execute(
        &self,
        said: Result<Command, CommandError>,
        origin: &Origin,
        desk: &dyn Desk,
        now: Timestamp,
    ) -> Answer {
        let ask = self.arrive(origin, desk, now).await?;
        match said {
            Ok(command) => ask.carry_out(command).await,
            Err(error) => ask.wrong(error).await,
        }
    }

    /// Notes who asks and from where; a chat that was paused is back.
    async fn arrive<'a>(
        &'a self,
        origin: &'a Origin,
        desk: &'a dyn Desk,
        now: Timestamp,
    ) -> Result<Ask<'a>, Trouble> {
        let store = &self.store;
        let mut person = store
            .meet(origin.platform.clone(), origin.user.clone(), origin.language.clone(), now)
            .await?;
        let chat = if origin.visiting {
            self.home(&person).await?
        } else {
            let (platform, chat) = (origin.platform.clone(), origin.chat.clone());
            store.enter(platform, chat, origin.title.clone(), now).await?
        };
        if !origin.chat.kind.is_shared()
            && person.private_chat.as_ref() != Some(&origin.chat.address)
        {
            person.private_chat = Some(origin.chat.address.clone());
            store.set_private_chat(person.id, person.private_chat.clone()).await?;
        }
        if chat.paused.is_some() && !origin.visiting {
            store.resume_chat(chat.id).await?;
        }
        // Not everything that somebody says tells it; what told it last does.
        let spoken = origin.language.as_deref().or(person.language.as_deref());
        let language = Language::choose([chat.language.as_deref(), spoken]);
        Ok(Ask { store, desk, origin, person, chat, language, now })
    }

    /// The chat whose settings count where the bot is with somebody in a chat that is none of its own: their private one.
    /// Nothing is kept of the other.
    async fn home(&self, person: &Person) -> Result<Chat, Trouble> {
        let private = person.private_chat.clone();
        let known = match private.clone() {
            Some(address) => self.store.chat_at(person.platform.clone(), address).await?,
            None => None,
        };
        Ok(known.unwrap_or_else(|| Chat::nowhere(person.platform.clone(), private)))
    }

    /// Makes people operators by their ids on a platform, as the configuration names them.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn appoint(
        &self,
        platform: Platform,
        user: UserId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let person = self.store.meet(platform, user, None, now).await?;
        if person.operator { Ok(()) } else { self.store.set_operator(person.id, true).await }
    }
}

impl Ask<'_> {
    async fn carry_out(&self, command: Command) -> Answer {
        match command {
            Command::Start { payload, place } => self.start(payload, place).await,
            Command::Help => Ok(self.help()),
            Command::Newsletters { page } => self.newsletters(page).await,
            Command::Subscribe { newsletter, when, place } => {
                self.subscribe(newsletter, when, place).await
            }
            Command::Unsubscribe { newsletter, place } => self.unsubscribe(newsletter, place).await,
            Command::Subscriptions { place } => self.subscriptions(place).await,
            Command::Latest { newsletter } => self.latest(newsletter).await,
            Command::Issues { newsletter, pick } => self.issues(newsletter, pick).await,
            Command::Search { newsletter, words, page } => {
                self.search(newsletter, words, page).await
            }
            Command::Save(pick) => self.save(pick).await,
            Command::Saved { page } => self.saved(page).await,
            Command::Read(opening) => self.read(opening).await,
            Command::Settings { newsletter, change: Change::Several(settings), place } => {
                self.set_several(newsletter, settings, place).await
            }
            Command::Settings { newsletter: None, change: Change::Typed(words), place } => {
                self.manner(None, Change::Typed(words), place).await
            }
            Command::Settings { newsletter: None, change, place } => {
                self.settings(change, place).await
            }
            Command::Settings { newsletter, change, place } => {
                self.manner(newsletter, change, place).await
            }
            Command::Schedule { newsletter, pick, place } => {
                self.schedule(newsletter, pick, place).await
            }
            Command::Zone { pick, place } => self.zone(pick, place).await,
            Command::Quiet { pick, place } => self.quiet(pick, place).await,
            Command::Away { newsletter, pick, place } => self.away(newsletter, pick, place).await,
            Command::Filter { newsletter, pick, place } => {
                self.filter(newsletter, pick, place).await
            }
            Command::Why { newsletter, place } => self.why(newsletter, place).await,
            Command::Link(pick) => self.link(pick).await,
            Command::Ask(question) => self.ask(question),
            Command::Changes { place } => self.changes(place).await,
            Command::Privacy => Ok(self.privacy()),
            Command::Export => self.export().await,
            Command::Forget(pick) => self.forget(pick).await,
            Command::Offer { newsletter, chat } => self.offer(newsletter, chat).await,
            Command::Elsewhere { newsletter } => self.elsewhere(newsletter).await,
            Command::Deliveries => self.deliveries().await,
            Command::Held(pick) => self.held(pick).await,
            Command::Submit(submission) => self.submit(submission).await,
            Command::TakeBack { issue, sure } => self.take_back(issue, sure).await,
        }
    }
}

#[cfg(test)]
mod tests;
