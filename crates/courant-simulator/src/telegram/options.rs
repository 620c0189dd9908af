//! How a simulated server is set up.

use std::time::Duration;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The bot's token; the number before the colon is the bot's id.
    pub token: String,
    /// The bot's user name, without `@`.
    pub username: String,
    /// Which rates are enforced.
    pub limits: Limits,
    /// How long every request takes at least.
    pub latency: Duration,
    /// Whether it knows ephemeral messages. A Bot API server from before 10.2 does not: it ignores the parameter, and
    /// posts for everybody.
    pub ephemeral: bool,
    /// Whether its inline mode is on, as BotFather's /setinline does it.
    pub inline: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            token: "123456:simulated-AAbbCCddEEffGGhhIIjjKKllMM".to_owned(),
            username: "courant_bot".to_owned(),
            limits: Limits::Real,
            latency: Duration::ZERO,
            ephemeral: true,
            inline: true,
        }
    }
}

impl Options {
    /// The id before the colon of the token.
    pub(crate) fn bot_id(&self) -> i64 {
        self.token.split(':').next().and_then(|id| id.parse().ok()).unwrap_or(123_456)
    }
}

/// Which rates are enforced; the numbers are in PLATFORMS.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// 30 messages a second for the bot, 1 a second for a chat, 20 a minute for a group.
    #[default]
    Real,
    /// As `Real`, but messages with `allow_paid_broadcast` may be 1000 a second for the bot.
    Paid,
    /// None.
    Off,
}
