//! The section `[delivery]`: what holds for every platform.

use super::ConfigError;
use courant_core::outbox::{InDoubt, Policy};
use serde::Deserialize;
use std::ops::RangeInclusive;
use std::time::Duration;
use url::{Host, Url};

/// Milliseconds that a wait may be set to: none at all would be a busy loop, and beyond an hour it is a slip
/// of the unit.
const WAIT: RangeInclusive<i64> = 1..=3_600_000;

#[derive(Debug, Deserialize)]
pub(super) struct Delivery {
    in_doubt: Doubt,
    pacing: Pacing,
    timeout_ms: i64,
    first_pause_ms: i64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Doubt {
    Resend,
    Skip,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Pacing {
    Platform,
    Off,
}

impl Delivery {
    /// What the outbox does.
    pub(super) fn policy(&self) -> Result<Policy, ConfigError> {
        let in_doubt = match self.in_doubt {
            Doubt::Resend => InDoubt::Resend,
            Doubt::Skip => InDoubt::Skip,
        };
        let first_pause = milliseconds("delivery.first_pause_ms", self.first_pause_ms)?;
        Ok(Policy { in_doubt, first_pause })
    }

    /// How long a platform may take to answer.
    pub(super) fn timeout(&self) -> Result<Duration, ConfigError> {
        milliseconds("delivery.timeout_ms", self.timeout_ms)
    }

    /// Whether platforms' limits are kept.
    pub(super) fn paced(&self) -> bool {
        self.pacing == Pacing::Platform
    }

    /// Refuses to send without pacing to any server that is not on this machine. `servers` are the platforms
    /// that have a token, each with its `api_url` (empty: the platform's own).
    pub(super) fn check_pacing(&self, servers: &[(&str, &str)]) -> Result<(), ConfigError> {
        let outside = servers.iter().find(|(_, url)| !self.paced() && !is_loopback(url));
        outside.map_or(Ok(()), |(platform, _)| {
            Err(ConfigError::Value {
                key: "delivery.pacing".into(),
                reason: format!(
                    "\"off\" would get the bot banned: it needs {platform}.api_url to be a server on this machine (127.0.0.1, ::1 or localhost)"
                ),
            })
        })
    }
}

fn milliseconds(key: &str, value: i64) -> Result<Duration, ConfigError> {
    u64::try_from(value)
        .ok()
        .filter(|_| WAIT.contains(&value))
        .map(Duration::from_millis)
        .ok_or_else(|| ConfigError::Value {
            key: key.to_owned(),
            reason: format!("it takes {} to {} milliseconds", WAIT.start(), WAIT.end()),
        })
}

/// Whether an address names this machine and cannot lead anywhere else.
fn is_loopback(url: &str) -> bool {
    match Url::parse(url).as_ref().map(Url::host) {
        Ok(Some(Host::Ipv4(address))) => address.is_loopback(),
        Ok(Some(Host::Ipv6(address))) => address.is_loopback(),
        Ok(Some(Host::Domain(name))) => name == "localhost",
        Ok(None) | Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_loopback() {
        for here in [
            "http://127.0.0.1:8081",
            "http://127.0.0.1",
            "http://[::1]:80/",
            "https://localhost:9/x",
            "http://LOCALHOST",
        ] {
            assert!(is_loopback(here), "{here}");
        }
        for elsewhere in [
            "",
            "https://api.telegram.org",
            "http://127.0.0.1@example.org/",
            "http://localhost.example.org",
            "http://10.0.0.1:8081",
            "http://0.0.0.0:8081",
            "http://[::]:80",
            "127.0.0.1:8081",
            "localhost:8081",
            "unix:/run/x",
        ] {
            assert!(!is_loopback(elsewhere), "{elsewhere}");
        }
    }
}
