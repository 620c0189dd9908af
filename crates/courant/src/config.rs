//! The configuration: one TOML file, overridden from the environment, secrets also from files.
//!
//! `config/courant.example.toml` is the reference: it holds every key with its default, is embedded, and
//! says which keys are known. No error prints a value, since it might be a token.

mod delivery;
mod sources;

pub use sources::{MailChecks, MailServer, WebServer};

use courant_core::model::{Platform, UserId};
use courant_core::outbox::Policy;
use courant_fetch::Addresses;
use delivery::Delivery;
use secrecy::SecretString;
use serde::Deserialize;
use sources::{FeedKeys, HttpKeys, MailKeys, MailboxKeys, SmtpKeys};
use std::path::{Path, PathBuf};
use toml::{Table, Value};
use url::Url;

/// The example: every key with its default.
pub const EXAMPLE: &str = include_str!("../../../config/courant.example.toml");

/// What environment variables begin with.
const PREFIX: &str = "COURANT_";

/// The file that is read when none is named.
pub(crate) const DEFAULT_FILE: &str = "courant.toml";

/// Everything that can be configured.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder of the database.
    pub data: PathBuf,
    /// The folder in which newsletters have their folders.
    pub inbox: PathBuf,
    /// People who run the bot.
    pub operators: Vec<(Platform, UserId)>,
    /// The log's filter.
    pub log_level: String,
    /// The log's format.
    pub log_format: LogFormat,
    /// How deliveries are tried again.
    pub policy: Policy,
    /// Which addresses the bot itself may fetch from.
    pub reachable: Addresses,
    /// How many feeds are asked at a time.
    pub feeds: courant_sources::feed::Limits,
    /// How mail is checked.
    pub mail: MailChecks,
    /// The mailbox that is watched.
    pub mailbox: Option<courant_sources::mailbox::Config>,
    /// The mail server of our own.
    pub smtp: Option<MailServer>,
    /// The web server of our own.
    pub http: Option<WebServer>,
    /// Telegram, if it has a token.
    pub telegram: Option<courant_telegram::Config>,
    /// Discord, if it has a token.
    pub discord: Option<courant_discord::Config>,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Human on a terminal, JSON otherwise.
    #[default]
    Auto,
    /// Lines for people.
    Human,
    /// A JSON object a line.
    Json,
}

/// What is wrong with the configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{file}: {reason}")]
    Unreadable {
        /// Its name.
        file: String,
        /// Why.
        reason: String,
    },
    /// The file is no TOML.
    #[error("{file}, line {line}: {reason}")]
    Syntax {
        /// Its name.
        file: String,
        /// Where.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A key that does not exist.
    #[error("{origin}: there is no key {key:?}{}", nearest.as_ref().map(|key| format!("; did you mean {key:?}?")).unwrap_or_default())]
    Unknown {
        /// The file or the environment variable.
        origin: String,
        /// The key.
        key: String,
        /// The key that it looks like.
        nearest: Option<String>,
    },
    /// A value that its key does not take.
    #[error("{key}: {reason}")]
    Value {
        /// The key.
        key: String,
        /// What it takes.
        reason: String,
    },
}

/// The file's shape; the example has every key, so nothing is missing here.
#[derive(Debug, Deserialize)]
struct File {
    data: String,
    inbox: String,
    operators: Vec<String>,
    log: Log,
    delivery: Delivery,
    fetch: FetchKeys,
    feeds: FeedKeys,
    mail: MailKeys,
    mailbox: MailboxKeys,
    smtp: SmtpKeys,
    http: HttpKeys,
    telegram: Telegram,
    discord: Discord,
}

#[derive(Debug, Deserialize)]
struct FetchKeys {
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Log {
    level: String,
    format: LogFormat,
}

#[derive(Debug, Deserialize)]
struct Telegram {
    token: String,
    token_file: String,
    api_url: String,
    style: TelegramStyle,
    paid_broadcast: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum TelegramStyle {
    Classic,
    Rich,
}

#[derive(Debug, Deserialize)]
struct Discord {
    token: String,
    token_file: String,
    api_url: String,
    style: DiscordStyle,
    threads: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DiscordStyle {
    Components,
    Embeds,
}

impl Config {
    /// Loads the named file (or `courant.toml`, if it is there) and the environment.
    ///
    /// # Errors
    /// Names the key that is wrong, and the nearest one that is known.
    pub fn load(
        file: Option<&Path>,
        environment: &[(String, String)],
    ) -> Result<Self, ConfigError> {
        let named = file
            .map(Path::to_owned)
            .or_else(|| Some(PathBuf::from(DEFAULT_FILE)).filter(|path| path.exists()));
        let source = match &named {
            None => None,
            Some(path) => {
                let name = path.display().to_string();
                let text = std::fs::read_to_string(path).map_err(|error| {
                    ConfigError::Unreadable { file: name.clone(), reason: error.to_string() }
                })?;
                Some((name, text))
            }
        };
        Self::from_parts(
            source.as_ref().map(|(name, text)| (name.as_str(), text.as_str())),
            environment,
        )
    }

    /// The configuration of a file's text and an environment.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn from_parts(
        file: Option<(&str, &str)>,
        environment: &[(String, String)],
    ) -> Result<Self, ConfigError> {
        let mut table = parse("the example", EXAMPLE)?;
        let known = table.clone();
        if let Some((name, text)) = file {
            merge(&mut table, parse(name, text)?, &known, name, "")?;
        }
        for (variable, value) in environment {
            if let Some(path) = variable.strip_prefix(PREFIX) {
                set(&mut table, &known, variable, &path.to_lowercase(), value)?;
            }
        }
        finish(table)
    }
}

fn parse(name: &str, text: &str) -> Result<Table, ConfigError> {
    text.parse::<Table>().map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let line = text.get(..at).unwrap_or(text).matches('\n').count() + 1;
        ConfigError::Syntax { file: name.to_owned(), line, reason: error.message().to_owned() }
    })
}

/// Puts a file's values over the defaults; every key must be one that the example has.
fn merge(
    into: &mut Table,
    from: Table,
    known: &Table,
    origin: &str,
    path: &str,
) -> Result<(), ConfigError> {
    for (key, value) in from {
        let full = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match (known.get(&key), value) {
            (None, _) => return Err(unknown(origin, &full)),
            (Some(Value::Table(known)), Value::Table(inner)) => {
                if let Some(Value::Table(into)) = into.get_mut(&key) {
                    merge(into, inner, known, origin, &full)?;
                }
            }
            (Some(Value::Table(_)), _) => {
                return Err(ConfigError::Value {
                    key: full,
                    reason: "it is a section: [name] on a line of its own".into(),
                });
            }
            (Some(default), value) if default.type_str() != value.type_str() => {
                // Not the parser's own words: they would print the value.
                let reason =
                    format!("it takes a {}, not a {}", default.type_str(), value.type_str());
                return Err(ConfigError::Value { key: full, reason });
            }
            (Some(_), value) => {
                into.insert(key, value);
            }
        }
    }
    Ok(())
}

/// Sets one key from the environment: `TELEGRAM__TOKEN` is `telegram.token`. Variables that are no key and
/// have no `__` belong to somebody else.
fn set(
    table: &mut Table,
    known: &Table,
    variable: &str,
    path: &str,
    value: &str,
) -> Result<(), ConfigError> {
    let (section, key) = match path.split_once("__") {
        Some((section, key)) => (Some(section), key),
        None => (None, path),
    };
    let defaults = match section {
        Some(section) => known.get(section).and_then(Value::as_table),
        None => Some(known),
    };
    let default = defaults.and_then(|defaults| defaults.get(key)).filter(|value| !value.is_table());
    let Some(default) = default else {
        return match section {
            Some(section) => Err(unknown(variable, &format!("{section}.{key}"))),
            None => Ok(()),
        };
    };
    let value = typed(value, default).ok_or_else(|| ConfigError::Value {
        key: path.replacen("__", ".", 1),
        reason: format!("{variable} must be {}", takes(default)),
    })?;
    let target = match section {
        Some(section) => table.get_mut(section).and_then(Value::as_table_mut),
        None => Some(table),
    };
    if let Some(target) = target {
        target.insert(key.to_owned(), value);
    }
    Ok(())
}

/// A variable's text as a value of the same type as the key's default; `None` where it is none.
fn typed(text: &str, default: &Value) -> Option<Value> {
    let word = text.trim();
    match default {
        Value::Array(_) => {
            let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
            Some(Value::Array(items.map(|item| Value::String(item.to_owned())).collect()))
        }
        Value::Integer(_) => word.parse().ok().map(Value::Integer),
        Value::Float(_) => word.parse().ok().map(Value::Float),
        Value::Boolean(_) => word.parse().ok().map(Value::Boolean),
        Value::String(_) | Value::Datetime(_) | Value::Table(_) => {
            Some(Value::String(text.to_owned()))
        }
    }
}

/// What a key of this type takes, in words.
fn takes(default: &Value) -> &'static str {
    match default {
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a number",
        Value::Boolean(_) => "true or false",
        Value::String(_) | Value::Array(_) | Value::Datetime(_) | Value::Table(_) => "text",
    }
}

fn unknown(origin: &str, key: &str) -> ConfigError {
    let nearest = keys()
        .into_iter()
        .map(|known| (strsim::jaro_winkler(key, &known), known))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known);
    ConfigError::Unknown { origin: origin.to_owned(), key: key.to_owned(), nearest }
}

/// Every key of the example, sections with a dot.
fn keys() -> Vec<String> {
    let Ok(table) = EXAMPLE.parse::<Table>() else { return Vec::new() };
    let mut all = Vec::new();
    for (key, value) in table {
        match value {
            Value::Table(section) => {
                all.extend(section.keys().map(|inner| format!("{key}.{inner}")))
            }
            _ => all.push(key),
        }
    }
    all
}

fn finish(table: Table) -> Result<Config, ConfigError> {
    let file: File =
        Value::Table(table).try_into().map_err(|error: toml::de::Error| ConfigError::Value {
            key: "a value is not right".into(),
            reason: error.message().to_owned(),
        })?;
    let data = PathBuf::from(&file.data);
    let inbox = if file.inbox.is_empty() { data.join("inbox") } else { PathBuf::from(&file.inbox) };
    let operators =
        file.operators.iter().map(|operator| parse_operator(operator)).collect::<Result<_, _>>()?;
    let policy = file.delivery.policy()?;
    let (timeout, paced) = (file.delivery.timeout()?, file.delivery.paced());
    let style = match file.telegram.style {
        TelegramStyle::Classic => courant_telegram::Style::Classic,
        TelegramStyle::Rich => courant_telegram::Style::Rich,
    };
    let reachable = Addresses::with(&file.fetch.allow).map_err(|error| ConfigError::Value {
        key: "fetch.allow".into(),
        reason: error.to_string(),
    })?;
    let telegram = secret("telegram", "token", file.telegram.token, &file.telegram.token_file)?;
    let telegram = telegram
        .map(|token| {
            let api_url = telegram_url(&file.telegram.api_url)?;
            let paid_broadcast = file.telegram.paid_broadcast;
            Ok(courant_telegram::Config {
                token,
                api_url,
                style,
                timeout,
                paced,
                paid_broadcast,
                reachable: reachable.clone(),
            })
        })
        .transpose()?;
    let style = match file.discord.style {
        DiscordStyle::Components => courant_discord::Style::Components,
        DiscordStyle::Embeds => courant_discord::Style::Embeds,
    };
    let threads = file.discord.threads;
    let discord = secret("discord", "token", file.discord.token, &file.discord.token_file)?;
    let discord = discord.map(|token| {
        let api_url = Some(file.discord.api_url.clone()).filter(|url| !url.is_empty());
        let reachable = reachable.clone();
        courant_discord::Config { token, api_url, style, threads, timeout, paced, reachable }
    });
    let mut servers = Vec::new();
    servers.extend(telegram.as_ref().map(|_| ("telegram", file.telegram.api_url.as_str())));
    servers.extend(discord.as_ref().map(|_| ("discord", file.discord.api_url.as_str())));
    file.delivery.check_pacing(&servers)?;
    Ok(Config {
        data,
        inbox,
        operators,
        log_level: file.log.level,
        log_format: file.log.format,
        policy,
        reachable,
        feeds: file.feeds.limits()?,
        mail: file.mail.checks()?,
        mailbox: file.mailbox.mailbox()?,
        smtp: file.smtp.server()?,
        http: file.http.server()?,
        telegram,
        discord,
    })
}

fn telegram_url(url: &str) -> Result<Option<Url>, ConfigError> {
    let wrong = |_| ConfigError::Value {
        key: "telegram.api_url".into(),
        reason: "it is no address such as https://host:port".into(),
    };
    if url.is_empty() { Ok(None) } else { url.parse().map(Some).map_err(wrong) }
}

/// A secret from its key or its file (`token` and `token_file`); `None` where neither is set.
fn secret(
    section: &str,
    key: &str,
    value: String,
    file: &str,
) -> Result<Option<SecretString>, ConfigError> {
    let value = match (value.trim().is_empty(), file.is_empty()) {
        (true, true) => return Ok(None),
        (false, true) => value,
        (true, false) => std::fs::read_to_string(file).map_err(|error| ConfigError::Value {
            key: format!("{section}.{key}_file"),
            reason: format!("{file}: {error}"),
        })?,
        (false, false) => {
            let reason = format!("set it, or {key}_file, not both");
            return Err(ConfigError::Value { key: format!("{section}.{key}"), reason });
        }
    };
    Ok(Some(value.trim().to_owned()).filter(|value| !value.is_empty()).map(SecretString::from))
}

fn parse_operator(text: &str) -> Result<(Platform, UserId), ConfigError> {
    let known = [courant_telegram::PLATFORM, courant_discord::PLATFORM];
    match text.split_once(':') {
        Some((platform, user))
            if known.contains(&platform)
                && user.bytes().all(|b| b.is_ascii_digit())
                && !user.is_empty() =>
        {
            Ok((Platform::new(platform), UserId(user.to_owned())))
        }
        _ => Err(ConfigError::Value {
            key: "operators".into(),
            reason: "each is telegram:USER_ID or discord:USER_ID, with the number of the account"
                .into(),
        }),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;
