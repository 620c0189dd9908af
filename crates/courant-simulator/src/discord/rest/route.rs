//! Paths of the REST API, and which rate bucket each belongs to.

use std::time::Duration;

use crate::discord::errors::ApiError;
use crate::discord::rates::Bucket;

/// A route that is simulated, with its ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route<'a> {
    Gateway,
    GatewayBot,
    Me,
    Application,
    OpenDm,
    User(u64),
    Channel(u64),
    GetMessages(u64),
    CreateMessage(u64),
    GetMessage(u64, u64),
    EditMessage(u64, u64),
    DeleteMessage(u64, u64),
    Crosspost(u64, u64),
    OpenThread(u64),
    CreatePost(u64),
    CreateThread(u64, u64),
    Guild(u64),
    ActiveThreads(u64),
    GuildChannels(u64),
    GuildRoles(u64),
    GuildMember(u64, u64),
    GetCommands(u64, Option<u64>),
    SetCommands(u64, Option<u64>),
    AddCommand(u64, Option<u64>),
    DeleteCommand(u64, Option<u64>, u64),
    Callback(u64, &'a str),
    FollowUp(u64, &'a str),
    GetAnswer(u64, &'a str, Target),
    EditAnswer(u64, &'a str, Target),
    DeleteAnswer(u64, &'a str, Target),
}

/// Which of an interaction's messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Original,
    Message(u64),
}

/// Finds the route of a path below `/api/v10`.
pub(crate) fn find<'a>(method: &str, path: &'a str) -> Result<Route<'a>, ApiError> {
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let known = match (method, segments.as_slice()) {
        ("GET", ["gateway"]) => Route::Gateway,
        ("GET", ["gateway", "bot"]) => Route::GatewayBot,
        ("GET", ["users", "@me"]) => Route::Me,
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => Route::Application,
        ("POST", ["users", "@me", "channels"]) => Route::OpenDm,
        ("GET", ["users", user]) => Route::User(id(user)?),
        ("GET", ["channels", channel]) => Route::Channel(id(channel)?),
        ("GET", ["channels", channel, "messages"]) => Route::GetMessages(id(channel)?),
        ("POST", ["channels", channel, "messages"]) => Route::CreateMessage(id(channel)?),
        ("GET", ["channels", channel, "messages", message]) => {
            Route::GetMessage(id(channel)?, id(message)?)
        }
        ("PATCH", ["channels", channel, "messages", message]) => {
            Route::EditMessage(id(channel)?, id(message)?)
        }
        ("DELETE", ["channels", channel, "messages", message]) => {
            Route::DeleteMessage(id(channel)?, id(message)?)
        }
        ("POST", ["channels", channel, "messages", message, "crosspost"]) => {
            Route::Crosspost(id(channel)?, id(message)?)
        }
        ("PATCH", ["channels", channel]) => Route::OpenThread(id(channel)?),
        ("POST", ["channels", channel, "threads"]) => Route::CreatePost(id(channel)?),
        ("POST", ["channels", channel, "messages", message, "threads"]) => {
            Route::CreateThread(id(channel)?, id(message)?)
        }
        ("GET", ["guilds", guild, "threads", "active"]) => Route::ActiveThreads(id(guild)?),
        ("GET", ["guilds", guild]) => Route::Guild(id(guild)?),
        ("GET", ["guilds", guild, "channels"]) => Route::GuildChannels(id(guild)?),
        ("GET", ["guilds", guild, "roles"]) => Route::GuildRoles(id(guild)?),
        ("GET", ["guilds", guild, "members", user]) => Route::GuildMember(id(guild)?, id(user)?),
        (_, ["applications", application, "commands", rest @ ..]) => {
            commands(method, id(application)?, None, rest)?
        }
        (_, ["applications", application, "guilds", guild, "commands", rest @ ..]) => {
            commands(method, id(application)?, Some(id(guild)?), rest)?
        }
        ("POST", ["interactions", interaction, token, "callback"]) => {
            Route::Callback(id(interaction)?, token)
        }
        ("POST", ["webhooks", application, token]) => Route::FollowUp(id(application)?, token),
        (_, ["webhooks", application, token, "messages", message]) => {
            let target = match *message {
                "@original" => Target::Original,
                message => Target::Message(id(message)?),
            };
            match method {
                "GET" => Route::GetAnswer(id(application)?, token, target),
                "PATCH" => Route::EditAnswer(id(application)?, token, target),
                "DELETE" => Route::DeleteAnswer(id(application)?, token, target),
                _ => return Err(ApiError::http(405)),
            }
        }
        _ => return Err(ApiError::http(404)),
    };
    Ok(known)
}

fn commands<'a>(
    method: &str,
    application: u64,
    guild: Option<u64>,
    rest: &[&str],
) -> Result<Route<'a>, ApiError> {
    match (method, rest) {
        ("GET", []) => Ok(Route::GetCommands(application, guild)),
        ("PUT", []) => Ok(Route::SetCommands(application, guild)),
        ("POST", []) => Ok(Route::AddCommand(application, guild)),
        ("DELETE", [command]) => Ok(Route::DeleteCommand(application, guild, id(command)?)),
        _ => Err(ApiError::http(404)),
    }
}

/// An id in a path; anything else is an unknown route.
fn id(segment: &str) -> Result<u64, ApiError> {
    segment.parse().map_err(|_| ApiError::http(404))
}

impl Route<'_> {
    /// The channel that it is about, for faults that hit one channel.
    pub(crate) fn channel(&self) -> Option<u64> {
        match self {
            Self::Channel(channel)
            | Self::GetMessages(channel)
            | Self::CreateMessage(channel)
            | Self::GetMessage(channel, _)
            | Self::EditMessage(channel, _)
            | Self::DeleteMessage(channel, _)
            | Self::OpenThread(channel)
            | Self::CreatePost(channel)
            | Self::CreateThread(channel, _)
            | Self::Crosspost(channel, _) => Some(*channel),
            _ => None,
        }
    }

    /// Interaction endpoints are authorised by the token in their path, and exempt from the global
    /// limit (developer documentation, `interactions/receiving-and-responding#followup-messages`).
    pub(crate) fn is_interaction(&self) -> bool {
        matches!(
            self,
            Self::Callback(..)
                | Self::FollowUp(..)
                | Self::GetAnswer(..)
                | Self::EditAnswer(..)
                | Self::DeleteAnswer(..)
        )
    }

    /// `GET /gateway` alone asks for no token.
    pub(crate) fn needs_token(&self) -> bool {
        !self.is_interaction() && *self != Self::Gateway
    }

    pub(crate) fn bucket(&self) -> Bucket {
        let seconds = Duration::from_secs;
        let (route, scope, limit, window) = match self {
            Self::CreateMessage(channel) => ("create message", *channel, 5, seconds(5)),
            Self::EditMessage(channel, _) => ("edit message", *channel, 5, seconds(5)),
            Self::CreatePost(channel) | Self::CreateThread(channel, _) => {
                ("create thread", *channel, 5, seconds(5))
            }
            Self::Crosspost(channel, _) => ("crosspost", *channel, 10, seconds(3600)),
            Self::DeleteMessage(channel, _) => ("delete message", *channel, 50, seconds(1)),
            Self::Channel(channel) | Self::GetMessages(channel) | Self::GetMessage(channel, _) => {
                ("read channel", *channel, 50, seconds(1))
            }
            _ => ("rest", 0, 1000, seconds(1)),
        };
        Bucket { route, scope, limit, window }
    }
}
