//! The adapter itself: connecting, and keeping the gateway.

use crate::api::Api;
use crate::crosspost::Budget;
use crate::desk::describe;
use crate::events::Events;
use crate::layout::Style;
use crate::thread::Closed;
use courant_core::briefing::Briefing;
use courant_core::outbox::Pacer;
use courant_core::service::Service;
use courant_fetch::Addresses;
use secrecy::{ExposeSecret, SecretString};
use serenity::all::{GatewayError, GatewayIntents, Http, HttpBuilder, HttpError};
use serenity::client::ClientBuilder;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Pause before the gateway is tried again: a bot may identify 1000 times a day.
const PAUSE: Duration = Duration::from_secs(90);

/// How to reach Discord.
#[derive(Clone, Debug)]
pub struct Config {
    /// The bot's token.
    pub token: SecretString,
    /// Another server that speaks Discord's API, such as a proxy; `None` is Discord itself.
    pub api_url: Option<String>,
    /// How briefings look.
    pub style: Style,
    /// Whether an issue of several messages goes on in a thread under its first one, in channels where people talk.
    pub threads: bool,
    /// How long Discord may take to answer a message; slower is in doubt.
    pub timeout: Duration,
    /// Whether Discord's limits and buckets are kept; without, only a simulated Discord does not ban the bot.
    pub paced: bool,
    /// Where files are fetched from that people send.
    pub reachable: Addresses,
}

/// Why the adapter cannot run. None of them prints the token.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiscordError {
    /// Discord does not know the token.
    #[error(
        "Discord refuses the token; get one in the developer portal under “Bot” and set it as discord.token"
    )]
    WrongToken,
    /// The gateway refuses the intents.
    #[error(
        "Discord does not allow the bot's gateway intents; check “Privileged Gateway Intents” in the developer portal"
    )]
    Intents,
    /// The server cannot be reached or does not answer.
    #[error("Discord does not answer: {0}")]
    Unreachable(String),
    /// No HTTPS client could be made.
    #[error("no connection can be made: {0}")]
    Client(String),
}

/// A bot on Discord. Clones are the same bot.
#[derive(Clone)]
pub struct Discord(Arc<Inner>);

struct Inner {
    http: Arc<Http>,
    api: Api,
    id: u64,
    name: String,
    config: Config,
    crossposts: Mutex<Budget>,
    closed: Mutex<Closed>,
    /// The pace that all requests keep, once the bot runs.
    pacer: OnceLock<Pacer>,
}

impl Discord {
    /// Connects: asks who the bot is.
    ///
    /// # Errors
    /// [`DiscordError::WrongToken`] will not pass by itself, [`DiscordError::Unreachable`] may.
    pub async fn connect(config: &Config) -> Result<Self, DiscordError> {
        let api = Api::new(config.api_url.as_deref(), &config.token, config.timeout, config.paced)
            .map_err(|error| DiscordError::Client(error.to_string()))?;
        api.ask_time().await;
        let http = http(config);
        let me = http.get_current_user().await.map_err(|error| refused(&error))?;
        let application =
            http.get_current_application_info().await.map_err(|error| refused(&error))?;
        http.set_application_id(application.id);
        let inner = Inner {
            http: Arc::new(http),
            api,
            id: me.id.get(),
            name: me.name.clone(),
            config: config.clone(),
            crossposts: Mutex::default(),
            closed: Mutex::default(),
            pacer: OnceLock::new(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The bot's name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The application's id, for [`invite_link`](crate::invite_link).
    pub fn application(&self) -> u64 {
        self.0.http.application_id().map_or(self.0.id, |id| id.get())
    }

    pub(crate) fn http(&self) -> &Http {
        &self.0.http
    }

    pub(crate) fn api(&self) -> &Api {
        &self.0.api
    }

    pub(crate) fn crossposts(&self) -> MutexGuard<'_, Budget> {
        self.0.crossposts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn closed(&self) -> MutexGuard<'_, Closed> {
        self.0.closed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn pacer(&self) -> Option<&Pacer> {
        self.0.pacer.get()
    }

    pub(crate) fn id(&self) -> u64 {
        self.0.id
    }

    /// The form of messages that are not for a chat which has chosen one.
    pub(crate) fn style(&self) -> Style {
        self.0.config.style
    }

    /// The form that a briefing is wanted in.
    pub(crate) fn style_of(&self, briefing: &Briefing) -> Style {
        briefing.style.map_or(self.style(), Style::from)
    }

    pub(crate) fn config(&self) -> &Config {
        &self.0.config
    }

    /// Keeps the gateway and answers interactions until `stop` turns true.
    ///
    /// # Errors
    /// When token or intents are refused: trying again would not help.
    pub async fn run(
        self,
        service: Service,
        pacer: Pacer,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        // A bot is run once.
        let _ = self.0.pacer.set(pacer);
        while !*stop.borrow() {
            match self.keep_gateway(&service, &mut stop).await {
                Ok(()) => {}
                Err(error @ (DiscordError::WrongToken | DiscordError::Intents)) => {
                    return Err(error);
                }
                Err(error) => {
                    tracing::warn!(%error, "Discord's gateway is gone; trying again in {} s", PAUSE.as_secs());
                    tokio::select! {
                        _ = stop.changed() => {}
                        () = tokio::time::sleep(PAUSE) => {}
                    }
                }
            }
        }
        Ok(())
    }

    async fn keep_gateway(
        &self,
        service: &Service,
        stop: &mut watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        let events = Events { bot: self.clone(), service: service.clone() };
        // Interactions come without any intent, what people write to the bot in private by one that is not privileged.
        let mut client =
            ClientBuilder::new_with_http(http(&self.0.config), GatewayIntents::DIRECT_MESSAGES)
                .application_id(self.application().into())
                .event_handler(events)
                .await
                .map_err(|error| refused(&error))?;
        let shards = Arc::clone(&client.shard_manager);
        tokio::select! {
            ended = client.start() => ended.map_err(|error| refused(&error)),
            _ = stop.changed() => {
                shards.shutdown_all().await;
                Ok(())
            }
        }
    }
}

/// serenity's limiter stays off: the pace is the outbox's, and with it on, another server is ignored.
fn http(config: &Config) -> Http {
    let builder = HttpBuilder::new(config.token.expose_secret()).ratelimiter_disabled(true);
    match &config.api_url {
        Some(url) => builder.proxy(url.trim_end_matches('/')).build(),
        None => builder.build(),
    }
}

fn refused(error: &serenity::Error) -> DiscordError {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response))
            if response.status_code.as_u16() == 401 =>
        {
            DiscordError::WrongToken
        }
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => DiscordError::WrongToken,
        serenity::Error::Gateway(
            GatewayError::DisallowedGatewayIntents | GatewayError::InvalidGatewayIntents,
        ) => DiscordError::Intents,
        other => DiscordError::Unreachable(describe(other)),
    }
}
