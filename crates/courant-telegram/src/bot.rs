//! The adapter itself: connecting, polling for updates, handling each.

use crate::api::Api;
use crate::desk::network;
use crate::incoming::{self, address};
use crate::order::Order;
use crate::pictures::Pictures;
use crate::whisper::Whispers;
use crate::{PLATFORM, answer, inline, menu};
use courant_core::briefing::Briefing;
use courant_core::model::{Address, Platform, Style};
use courant_core::outbox::Pacer;
use courant_core::service::Service;
use courant_fetch::{Addresses, Fetch};
use jiff::Timestamp;
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use teloxide::payloads::GetUpdatesSetters as _;
use teloxide::prelude::Requester as _;
use teloxide::types::{AllowedUpdate, ChatMemberUpdated, Me, Message, Update, UpdateKind};
use teloxide::{ApiError, Bot, RequestError};
use tokio::sync::watch;

/// Seconds that a poll may wait: below teloxide's client timeout of 17 s.
const POLL_SECONDS: u32 = 10;

/// Updates of one poll (Bot API: 1 to 100).
const POLL_UPDATES: u8 = 100;

/// Pause after a failed poll.
const PAUSE: Duration = Duration::from_secs(3);

/// How to reach Telegram.
#[derive(Clone, Debug)]
pub struct Config {
    /// The bot's token.
    pub token: SecretString,
    /// The Bot API server; `None` is Telegram's own.
    pub api_url: Option<Url>,
    /// How briefings look.
    pub style: Style,
    /// How long Telegram may take to answer a message; slower is in doubt.
    pub timeout: Duration,
    /// Whether Telegram's limits are kept; without, only a simulated Telegram does not ban the bot.
    pub paced: bool,
    /// Whether broadcasts are paid for, and then go out faster.
    pub paid_broadcast: bool,
    /// Where pictures are fetched from that Telegram cannot get.
    pub reachable: Addresses,
}

/// Why the adapter cannot run. None of them prints the token.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TelegramError {
    /// Telegram does not know the token.
    #[error("Telegram refuses the token; get one from @BotFather and set it as telegram.token")]
    WrongToken,
    /// The server cannot be reached or does not answer.
    #[error("Telegram does not answer: {0}")]
    Unreachable(String),
    /// No HTTPS client could be made.
    #[error("no connection can be made: {0}")]
    Client(String),
}

/// A bot on Telegram. Clones are the same bot.
#[derive(Clone)]
pub struct Telegram(Arc<Inner>);

struct Inner {
    sdk: Bot,
    api: Api,
    me: Me,
    config: Config,
    pictures: Pictures,
    whispers: Whispers,
    /// The pace that all messages keep, once the bot runs.
    pacer: OnceLock<Pacer>,
}

impl Telegram {
    /// Connects: asks who the bot is.
    ///
    /// # Errors
    /// [`TelegramError::WrongToken`] will not pass by itself, [`TelegramError::Unreachable`] may.
    pub async fn connect(config: &Config) -> Result<Self, TelegramError> {
        let mut sdk = Bot::new(config.token.expose_secret());
        let url = config.api_url.clone().unwrap_or_else(|| sdk.api_url());
        sdk = sdk.set_api_url(url.clone());
        let api = Api::new(url, config.token.clone(), config.timeout)
            .map_err(|error| TelegramError::Client(error.without_url().to_string()))?;
        let fetch = Fetch::new(config.reachable.clone())
            .map_err(|error| TelegramError::Client(error.to_string()))?;
        let me = sdk.get_me().await.map_err(|error| refused(&error))?;
        let inner = Inner {
            sdk,
            api,
            me,
            config: config.clone(),
            pictures: Pictures::new(fetch),
            whispers: Whispers::default(),
            pacer: OnceLock::new(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The bot's name, without `@`.
    pub fn username(&self) -> &str {
        self.0.me.username()
    }

    pub(crate) fn sdk(&self) -> &Bot {
        &self.0.sdk
    }

    pub(crate) fn api(&self) -> &Api {
        &self.0.api
    }

    /// The form of messages that are not for a chat which has chosen one.
    pub(crate) fn style(&self) -> Style {
        self.0.config.style
    }

    /// The form that a briefing is wanted in.
    pub(crate) fn style_of(&self, briefing: &Briefing) -> Style {
        briefing.style.unwrap_or(self.style())
    }

    pub(crate) fn config(&self) -> &Config {
        &self.0.config
    }

    pub(crate) fn me(&self) -> &Me {
        &self.0.me
    }

    pub(crate) fn pictures(&self) -> &Pictures {
        &self.0.pictures
    }

    pub(crate) fn whispers(&self) -> &Whispers {
        &self.0.whispers
    }

    pub(crate) fn pacer(&self) -> Option<&Pacer> {
        self.0.pacer.get()
    }

    /// A text of the SDK in which the token cannot stand.
    pub(crate) fn without_token(&self, text: &str) -> String {
        text.replace(self.0.config.token.expose_secret(), "…")
    }

    /// Sets the menu and answers updates until `stop` turns true.
    ///
    /// # Errors
    /// When the token is refused.
    pub async fn run(
        self,
        service: Service,
        pacer: Pacer,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), TelegramError> {
        // A bot is run once.
        let _ = self.0.pacer.set(pacer.clone());
        let menus = self.clone();
        // Nobody waits for them.
        tokio::spawn(async move {
            if let Err(error) = menu::set(&menus.0.sdk).await {
                tracing::warn!(error = %menus.without_token(&error.to_string()), "Telegram's command menu could not be set");
            }
        });
        if !self.0.me.supports_inline_queries {
            tracing::info!(
                "Telegram: issues can be shared in any chat once inline mode is on: send /setinline to @BotFather"
            );
        }
        let handle = |update: Update| {
            let (bot, service, pacer) = (self.clone(), service.clone(), pacer.clone());
            async move { bot.handle(update, &service, &pacer).await }
        };
        let mut order = Order::new();
        let mut offset = 0;
        while !*stop.borrow() {
            if order.is_full() {
                order.advance(handle).await;
                continue;
            }
            let poll = self.poll(offset);
            tokio::pin!(poll);
            let updates = loop {
                tokio::select! {
                    _ = stop.changed() => break Ok(Vec::new()),
                    updates = &mut poll => break updates,
                    true = order.advance(handle) => {}
                }
            };
            match updates {
                Ok(updates) => {
                    for update in updates {
                        offset = offset.max(update.id.as_offset());
                        order.add(chat_of(&update), update, handle);
                    }
                }
                Err(RequestError::Api(ApiError::InvalidToken)) => {
                    return Err(TelegramError::WrongToken);
                }
                Err(error) => {
                    self.log(&error);
                    tokio::select! {
                        _ = stop.changed() => {}
                        () = tokio::time::sleep(PAUSE) => {}
                    }
                }
            }
        }
        while order.advance(handle).await {}
        self.confirm(offset).await;
        Ok(())
    }

    async fn poll(&self, offset: i32) -> Result<Vec<Update>, RequestError> {
        self.0
            .sdk
            .get_updates()
            .offset(offset)
            .limit(POLL_UPDATES)
            .timeout(POLL_SECONDS)
            .allowed_updates([
                AllowedUpdate::Message,
                AllowedUpdate::CallbackQuery,
                AllowedUpdate::InlineQuery,
                AllowedUpdate::MyChatMember,
            ])
            .await
    }

    /// Tells Telegram what was handled, so that the next start does not handle it again.
    async fn confirm(&self, offset: i32) {
        if offset > 0
            && let Err(error) = self.0.sdk.get_updates().offset(offset).limit(1).timeout(0).await
        {
            tracing::debug!(error = %self.without_token(&error.to_string()), "the last updates are not confirmed");
        }
    }

    fn log(&self, error: &RequestError) {
        match error {
            RequestError::Api(ApiError::TerminatedByOtherGetUpdates) => tracing::error!(
                "Telegram: another program is polling with the same token; stop it, or make a token of its own for this one"
            ),
            RequestError::Network(error) => {
                tracing::warn!(error = network(error), "Telegram does not answer")
            }
            other => {
                tracing::warn!(error = %self.without_token(&other.to_string()), "Telegram's updates do not come")
            }
        }
    }

    async fn handle(&self, update: Update, service: &Service, pacer: &Pacer) {
        let said = match &update.kind {
            UpdateKind::Message(message) => {
                if let Some((from, to)) = migration(message) {
                    let platform = Platform::new(PLATFORM);
                    let moved = service.moved(platform, from, to, Timestamp::now());
                    log_store(moved.await);
                    return;
                }
                incoming::message(message, self.username())
            }
            UpdateKind::CallbackQuery(query) => incoming::click(query),
            UpdateKind::InlineQuery(query) => return inline::answer(self, service, query).await,
            UpdateKind::MyChatMember(change) => return self.member_changed(change, service).await,
            _ => None,
        };
        if let Some(said) = said {
            let reply =
                service.answer(said.command.clone(), &said.origin, self, Timestamp::now()).await;
            answer::show(self, pacer, &said, &reply).await;
        }
    }

    /// The bot was let in, shut out or blocked.
    async fn member_changed(&self, change: &ChatMemberUpdated, service: &Service) {
        let (platform, chat) = (Platform::new(PLATFORM), address(&change.chat, None));
        let member = &change.new_chat_member;
        if member.is_present() {
            log_store(service.let_in(platform, chat).await);
        } else {
            let reason = if change.chat.is_private() {
                "blocked by the reader"
            } else {
                "removed from the chat"
            };
            log_store(service.shut_out(platform, chat, reason, Timestamp::now()).await);
        }
    }
}

/// From where and to where a group has moved. Both tell it, and each before what is said there: the old one and the new one.
fn migration(message: &Message) -> Option<(Address, Address)> {
    let here = address(&message.chat, None);
    if let Some(to) = message.migrate_to_chat_id() {
        return Some((here, Address(to.to_string())));
    }
    message.migrate_from_chat_id().map(|from| (Address(from.to_string()), here))
}

fn log_store(result: Result<(), courant_core::store::StoreError>) {
    if let Err(error) = result {
        tracing::error!(%error, "a change of a chat could not be noted");
    }
}

/// The chat whose updates stay in order; what somebody types inline has an order of its own, in which no command waits.
fn chat_of(update: &Update) -> i64 {
    let typed = match &update.kind {
        UpdateKind::InlineQuery(query) => {
            i64::try_from(query.from.id.0).map_or(0, |id| i64::MIN.saturating_add(id))
        }
        _ => 0,
    };
    update.chat().map_or(typed, |chat| chat.id.0)
}

fn refused(error: &RequestError) -> TelegramError {
    match error {
        RequestError::Api(ApiError::InvalidToken) => TelegramError::WrongToken,
        RequestError::Network(error) => TelegramError::Unreachable(network(error)),
        RequestError::Api(error) => TelegramError::Unreachable(error.to_string()),
        RequestError::InvalidJson { .. } => {
            TelegramError::Unreachable("its answer is no JSON".into())
        }
        other => TelegramError::Unreachable(format!("{:?}", std::mem::discriminant(other))),
    }
}
