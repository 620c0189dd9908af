//! Who is in a soak: both platforms, their readers, two newsletters, and what was published.

use super::options::{Options, Pacing};
use super::storm::Storm;
use crate::ledger::{self, Holding, Published};
use crate::program::Program;
use crate::rows::Rows;
use crate::town::{Start, Town};
use crate::{Seen, crowd};
use courant_core::model::Depth;
use courant_simulator::{discord, telegram};

/// The newsletter that everybody takes, and the one that some take beside it: its issues overlap with the
/// other's.
const NEWSLETTERS: [&str; 2] = ["morning-tide", "evening-star"];
pub(super) const ALL: usize = 0;
pub(super) const SOME: usize = 1;

/// One in that many takes the second newsletter.
const SHARE: usize = 20;

/// Stories of an issue: three messages on each platform.
const STORIES: usize = 20;
const PARTS: u64 = 3;

/// How long a request may take before it is in doubt: far longer than the latency.
const TIMEOUT_MS: &str = "10000";

/// The first pause after a passing trouble.
const FIRST_PAUSE_MS: &str = "100";

/// Refusals that a soak brings about: a new run does not know how fast the old one was, takes its poll over,
/// and the storm's own.
const MEANT: [&str; 3] = [" 429 ", "getUpdates 409", " 502 "];

/// Both platforms, their readers, and what was published.
pub(super) struct Cast {
    pub(super) town: Town,
    pub(super) rows: Rows,
    pub(super) storm: Storm,
    telegram: Vec<i64>,
    discord: Vec<(u64, u64)>,
    published: Vec<Published>,
    expected: u64,
}

impl Cast {
    pub(super) async fn set(options: &Options) -> Result<Self, String> {
        let real = options.pacing == Pacing::Platform;
        let telegram = telegram::Options {
            limits: if real { telegram::Limits::Real } else { telegram::Limits::Off },
            latency: options.latency,
            ..Default::default()
        };
        let discord = discord::Options {
            limits: if real { discord::Limits::Real } else { discord::Limits::Off },
            latency: options.latency,
            ..Default::default()
        };
        let settings = vec![
            ("DELIVERY__IN_DOUBT", options.in_doubt.as_str().to_owned()),
            ("DELIVERY__PACING", options.pacing.as_str().to_owned()),
            ("DELIVERY__TIMEOUT_MS", TIMEOUT_MS.to_owned()),
            ("DELIVERY__FIRST_PAUSE_MS", FIRST_PAUSE_MS.to_owned()),
        ];
        let town = Town::set(Start { telegram, discord, settings }).await;
        let telegram = crowd::on_telegram(&town.telegram, options.chats);
        let discord = crowd::on_discord(&town.discord, options.chats);
        for (newsletter, slug) in NEWSLETTERS.into_iter().enumerate() {
            let of = town.newsletter(slug).await;
            let step = if newsletter == ALL { 1 } else { SHARE };
            let chats = telegram.iter().step_by(step).map(i64::to_string);
            crowd::subscribe(&town.database(), &of, "telegram", Depth::Full, chats)
                .map_err(words)?;
            let chats = discord.iter().step_by(step).map(|(_, channel)| channel.to_string());
            crowd::subscribe(&town.database(), &of, "discord", Depth::Full, chats)
                .map_err(words)?;
        }
        let rows = Rows::open(&town.database()).map_err(words)?;
        let (storm, published) = (Storm::default(), Vec::new());
        Ok(Self { town, rows, storm, telegram, discord, published, expected: 0 })
    }

    /// Starts the bot and waits until it is connected.
    pub(super) async fn start(&mut self, program: &Program) {
        self.town.start_apart(program).await;
    }

    /// Publishes the next issue, of one of the two newsletters.
    pub(super) async fn publish(&mut self, newsletter: usize) {
        let number = u32::try_from(self.published.len() + 1).unwrap_or(u32::MAX);
        let (text, marks) = ledger::issue(number, STORIES);
        self.town.publish(NEWSLETTERS[newsletter], &text).await;
        self.published.push(Published { number, newsletter, marks });
        let step = if newsletter == ALL { 1 } else { SHARE };
        let audience = u64::try_from(self.telegram.len().div_ceil(step)).unwrap_or(u64::MAX);
        self.expected += audience * PARTS;
    }

    /// Messages on Telegram and on Discord so far.
    pub(super) fn messages(&self) -> (u64, u64) {
        (self.town.telegram.counts().messages_sent, self.town.discord.counts().messages_posted)
    }

    /// Messages that are still to come on the platform that is further.
    pub(super) fn left(&self) -> u64 {
        let (telegram, discord) = self.messages();
        self.expected.saturating_sub(telegram.max(discord))
    }

    /// Messages that a platform should have in the end.
    pub(super) fn expected(&self) -> u64 {
        self.expected
    }

    pub(super) fn published(&self) -> &[Published] {
        &self.published
    }

    /// What every chat holds.
    pub(super) fn holdings(&self) -> Vec<Holding> {
        let takes =
            |place: usize| if place.is_multiple_of(SHARE) { vec![ALL, SOME] } else { vec![ALL] };
        let texts = |all: Vec<Seen>| {
            all.into_iter().filter(|seen| seen.by_bot).map(|seen| seen.text).collect()
        };
        let telegram = self.telegram.iter().enumerate().map(|(place, chat)| Holding {
            platform: "telegram",
            chat: chat.to_string(),
            takes: takes(place),
            texts: texts(self.town.on_telegram(*chat)),
        });
        let discord = self.discord.iter().enumerate().map(|(place, (user, channel))| Holding {
            platform: "discord",
            chat: channel.to_string(),
            takes: takes(place),
            texts: texts(self.town.on_discord(*channel, *user)),
        });
        telegram.chain(discord).collect()
    }

    /// Nothing was refused but what a soak brings about.
    pub(super) fn judge(&self) -> Result<(), String> {
        let (methods, routes) =
            (self.town.telegram.unknown_methods(), self.town.discord.unknown_routes());
        if !methods.is_empty() || routes > 0 {
            return Err(format!("what is not simulated: methods {methods:?}, {routes} routes"));
        }
        let refusals = self.town.refusals();
        let strange: Vec<_> = refusals
            .iter()
            .filter(|line| !MEANT.iter().any(|words| line.contains(words)))
            .take(5)
            .collect();
        if strange.is_empty() {
            Ok(())
        } else {
            Err(format!("refusals that nobody meant: {strange:#?}"))
        }
    }
}

/// An error's words.
pub(super) fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
