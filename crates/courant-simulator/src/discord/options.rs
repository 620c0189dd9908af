//! What a server is started with.

use std::time::Duration;

/// Whether rates are limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// As Discord limits them: see [`super::Server`].
    #[default]
    Real,
    /// Headers are told as usual, and nobody is ever refused for being fast.
    Off,
}

/// What a [`super::Server`] is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The one token that is right.
    pub token: String,
    /// Whether rates are limited.
    pub limits: Limits,
    /// Real time that every REST answer takes.
    pub latency: Duration,
    /// Gateway intents that are refused with close code 4014, such as the privileged ones.
    pub disallowed_intents: u64,
}

impl Default for Options {
    /// A made-up token of the real shape (id in base64, time, signature), limits on, no latency.
    fn default() -> Self {
        Self {
            token: "MTA5OTUxMTYyNzc3NjAwMDAwMA.Gs1mUl.courant-simulator-made-up-token-0000000"
                .into(),
            limits: Limits::Real,
            latency: Duration::ZERO,
            disallowed_intents: 0,
        }
    }
}
