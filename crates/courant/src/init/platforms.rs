//! Checking a token at once: the real adapter connects and says who the bot is.

use super::interview::{Platform, Verdict};
use crate::config::Config;
use courant_discord::{Discord, DiscordError, invite_link};
use courant_telegram::{Telegram, TelegramError};
use secrecy::{ExposeSecret as _, SecretString};
use std::time::Duration;

/// How long a platform may take to answer before it counts as unreachable: somebody waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// What was found out about a token.
pub(super) struct Found {
    /// What it means.
    pub(super) verdict: Verdict,
    /// Who the bot is, or what is wrong; never the token.
    pub(super) words: String,
    /// How people come to the bot.
    pub(super) link: Option<String>,
}

/// Finds out whose token it is; `None` is the environment's own.
pub(super) async fn check(
    platform: Platform,
    token: Option<&SecretString>,
    environment: &[(String, String)],
) -> anyhow::Result<Found> {
    let mut environment = environment.to_vec();
    if let Some(token) = token {
        let variable = match platform {
            Platform::Telegram => "COURANT_TELEGRAM__TOKEN",
            Platform::Discord => "COURANT_DISCORD__TOKEN",
        };
        environment.push((variable.to_owned(), token.expose_secret().to_owned()));
    }
    let config = Config::from_parts(None, &environment)?;
    let asked = async {
        match platform {
            Platform::Telegram => telegram(config.telegram).await,
            Platform::Discord => discord(config.discord).await,
        }
    };
    Ok(tokio::time::timeout(PATIENCE, asked).await.unwrap_or_else(|_| {
        unreachable(format!("{platform:?} does not answer within {} s", PATIENCE.as_secs()))
    }))
}

async fn telegram(config: Option<courant_telegram::Config>) -> Found {
    let Some(config) = config else { return wrong(String::new()) };
    match Telegram::connect(&config).await {
        Ok(bot) => Found {
            verdict: Verdict::Good,
            words: format!("Telegram: this is @{}", bot.username()),
            link: Some(format!("https://t.me/{}", bot.username())),
        },
        Err(error @ TelegramError::WrongToken) => wrong(error.to_string()),
        Err(error) => unreachable(error.to_string()),
    }
}

async fn discord(config: Option<courant_discord::Config>) -> Found {
    let Some(config) = config else { return wrong(String::new()) };
    match Discord::connect(&config).await {
        Ok(bot) => Found {
            verdict: Verdict::Good,
            words: format!("Discord: this is {}", bot.name()),
            link: Some(invite_link(bot.application())),
        },
        // A token with characters that no header takes is no token.
        Err(error @ (DiscordError::WrongToken | DiscordError::Client(_))) => {
            wrong(error.to_string())
        }
        Err(error) => unreachable(error.to_string()),
    }
}

fn wrong(words: String) -> Found {
    Found { verdict: Verdict::Wrong, words, link: None }
}

fn unreachable(words: String) -> Found {
    Found { verdict: Verdict::Unreachable, words, link: None }
}
