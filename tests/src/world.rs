//! Both platforms, what was expected of them, and waiting.

use crate::seen::{Seen, on_discord};
use courant_simulator::discord::Answer;
use courant_simulator::{discord, telegram};
use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How long anything may take: far longer than it does, because machines are slow and shared.
const PATIENCE: Duration = Duration::from_secs(60);

/// Calls that a failure shows of each platform.
const SHOWN_CALLS: usize = 40;

/// Lines of the bot's log that a failure shows.
const SHOWN_LINES: usize = 60;

/// Both simulated platforms, and everything that a failure should show.
#[derive(Debug)]
pub struct World {
    /// Simulated Telegram.
    pub telegram: telegram::Server,
    /// Simulated Discord.
    pub discord: discord::Server,
    /// How the bot has ended, if it has.
    pub(crate) ended: watch::Sender<Option<Result<(), String>>>,
    /// Lines of a child's log.
    pub(crate) log: watch::Sender<Vec<String>>,
    pub(crate) notes: Mutex<Notes>,
}

/// What is noted on the way, for the end.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// Refusals that are meant to happen: words of their lines.
    pub(crate) allowed: Vec<String>,
    /// Interactions that must have been answered in the end.
    pub(crate) interactions: Vec<u64>,
    /// Clicks that must have been answered in the end.
    pub(crate) clicks: Vec<String>,
    /// Chats that a failure shows: on Telegram; on Discord with somebody who sees them.
    pub(crate) chats: (Vec<i64>, Vec<(u64, u64)>),
}

impl World {
    pub(crate) fn new(telegram: telegram::Server, discord: discord::Server) -> Self {
        Self {
            telegram,
            discord,
            ended: watch::Sender::new(None),
            log: watch::Sender::new(Vec::new()),
            notes: Mutex::default(),
        }
    }

    pub(crate) fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until `look` finds something; fails when the bot ends before, or the time is over.
    pub async fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let (mut telegram, mut discord) = (self.telegram.changed(), self.discord.changed());
        let (mut ended, mut log) = (self.ended.subscribe(), self.log.subscribe());
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            telegram.mark_unchanged();
            discord.mark_unchanged();
            log.mark_unchanged();
            if let Some(found) = look() {
                return found;
            }
            let end = ended.borrow_and_update().clone();
            if let Some(end) = end {
                panic!("waiting for {what}: the bot has ended: {end:?}\n{}", self.shown());
            }
            tokio::select! {
                _ = telegram.changed() => {}
                _ = discord.changed() => {}
                _ = ended.changed() => {}
                _ = log.changed() => {}
                () = tokio::time::sleep_until(deadline) => {
                    panic!("{what} did not happen within {PATIENCE:?}\n{}", self.shown())
                }
            }
        }
    }

    /// Waits until a child's log has a line with these words.
    pub async fn until_logged(&self, words: &str) -> String {
        let find = || self.log.borrow().iter().find(|line| line.contains(words)).cloned();
        self.until(&format!("the log line {words:?}"), find).await
    }

    /// How the bot has ended, if it has.
    pub fn end(&self) -> Option<Result<(), String>> {
        self.ended.borrow().clone()
    }

    /// Waits until the bot has ended by itself.
    pub async fn until_ended(&self) -> Result<(), String> {
        let mut ended = self.ended.subscribe();
        let waited = tokio::time::timeout(PATIENCE, ended.wait_for(Option::is_some)).await;
        match waited {
            Ok(Ok(end)) => end.clone().unwrap_or(Ok(())),
            _ => panic!("the bot did not end within {PATIENCE:?}\n{}", self.shown()),
        }
    }

    /// The messages of a Telegram chat.
    pub fn on_telegram(&self, chat: i64) -> Vec<Seen> {
        self.telegram.messages(chat).into_iter().map(Seen::from).collect()
    }

    /// The messages of a Discord channel as somebody sees them.
    pub fn on_discord(&self, channel: u64, viewer: u64) -> Vec<Seen> {
        let bot = self.discord.bot_user();
        let messages = self.discord.messages(channel, viewer);
        messages.iter().map(|message| on_discord(message, bot)).collect()
    }

    /// Every refusal of both platforms, a line each.
    pub fn refusals(&self) -> Vec<String> {
        let calls = self.telegram.calls();
        // Its last call, which confirms what was handled, ends the poll that it has hung up on; the 409 of
        // that one reaches nobody.
        let farewells: Vec<_> =
            calls.iter().filter(|call| call.body["limit"] == 1).map(|call| call.at).collect();
        let is_last = |call: &telegram::Call| {
            call.status == 409
                && farewells.iter().any(|at| at.abs_diff(call.at) < Duration::from_secs(1))
        };
        let refused = calls.iter().filter(|call| call.status >= 400 && !is_last(call)).cloned();
        let telegram = refused.map(|call| {
            let words = call.description.unwrap_or_default();
            format!("Telegram {} {} {words} {}", call.method, call.status, call.body)
        });
        let discord = self.discord.calls().into_iter().filter(|call| call.status >= 400);
        let discord = discord.map(|call| {
            let code = call.code.unwrap_or_default();
            format!("Discord {} {} {} {code} {}", call.method, call.path, call.status, call.body)
        });
        telegram.chain(discord).collect()
    }

    /// Chats, calls and log, for a failure.
    pub fn shown(&self) -> String {
        let mut out = String::new();
        let (telegram, discord) = self.notes().chats.clone();
        let chats = telegram.into_iter().map(|chat| (chat.to_string(), self.on_telegram(chat)));
        let channels = discord.into_iter().map(|(channel, viewer)| {
            (format!("{channel} for {viewer}"), self.on_discord(channel, viewer))
        });
        for (name, messages) in chats.chain(channels) {
            let _ = writeln!(out, "── chat {name}");
            for seen in messages {
                let who = if seen.by_bot { "bot" } else { "   " };
                let text: String = seen.text.chars().take(400).collect();
                let _ = writeln!(out, "{who} {:>6}ms: {text}", seen.at.as_millis());
                let _ = writeln!(out, "      {:?}", seen.labels());
            }
        }
        let short =
            |body: &serde_json::Value| body.to_string().chars().take(160).collect::<String>();
        let _ = writeln!(out, "── Telegram's calls");
        for call in last(&self.telegram.calls(), SHOWN_CALLS) {
            let at = call.at.as_millis();
            let said = call.description.as_deref().unwrap_or_default();
            let _ = writeln!(
                out,
                "{at:>6}ms {} {} {said} {}",
                call.method,
                call.status,
                short(&call.body)
            );
        }
        let _ = writeln!(out, "── Discord's calls");
        for call in last(&self.discord.calls(), SHOWN_CALLS) {
            let at = call.at.as_millis();
            let _ = writeln!(
                out,
                "{at:>6}ms {} {} {} {}",
                call.method,
                call.path,
                call.status,
                short(&call.body)
            );
        }
        let _ = writeln!(out, "── the log");
        for line in last(&self.log.borrow(), SHOWN_LINES) {
            let _ = writeln!(out, "{line}");
        }
        out
    }

    /// Fails on anything that went wrong without a test asking for it.
    pub(crate) fn judge(&self) {
        let unknown = self.telegram.unknown_methods();
        assert!(
            unknown.is_empty(),
            "methods that are not simulated: {unknown:?}\n{}",
            self.shown()
        );
        assert_eq!(self.discord.unknown_routes(), 0, "unknown routes\n{}", self.shown());
        let notes = self.notes();
        let (allowed, interactions, clicks) =
            (notes.allowed.clone(), notes.interactions.clone(), notes.clicks.clone());
        drop(notes);
        let meant = |line: &String| allowed.iter().any(|words| line.contains(words));
        let refused: Vec<_> = self.refusals().into_iter().filter(|line| !meant(line)).collect();
        assert!(refused.is_empty(), "refusals nobody meant: {refused:#?}\n{}", self.shown());
        for interaction in interactions {
            let answer = self.discord.answer(interaction);
            let good = !matches!(answer, None | Some(Answer::Missed | Answer::Deferred));
            assert!(good, "interaction {interaction}: {answer:?}\n{}", self.shown());
        }
        for click in clicks {
            let answered = self.telegram.click_answer(&click).is_some();
            assert!(answered, "click {click} was not answered\n{}", self.shown());
        }
    }
}

fn last<T>(all: &[T], count: usize) -> &[T] {
    all.get(all.len().saturating_sub(count)..).unwrap_or_default()
}
