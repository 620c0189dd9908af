//! The story of the demo: readers subscribe, channels are set up, issues arrive.

use super::samples::{INBOX, SAMPLES, Sample};
use super::screen::Screen;
use super::stage::{AT_CHANNEL, CHANNEL, PRIVATE, Seen, Side, Stage};
use anyhow::Context as _;
use courant_core::intake::take_in;
use courant_core::model::Visibility;
use courant_core::store::{NewNewsletter, Store};
use jiff::Timestamp;
use serde_json::json;
use std::time::Duration;

/// How long the story waits for anything to happen.
const PATIENCE: Duration = Duration::from_secs(30);

/// The story and everything it is told with.
pub(super) struct Story<'a> {
    pub(super) stage: &'a Stage,
    pub(super) store: &'a Store,
    pub(super) screen: &'a mut Screen,
}

impl Story<'_> {
    /// Tells it from beginning to end; fails as soon as something does not arrive.
    pub(super) async fn tell(&mut self) -> anyhow::Result<()> {
        let [daily, weekly, feed] = &SAMPLES;
        self.newsletters().await?;
        self.screen.header();
        self.readers_subscribe(daily).await?;
        self.channels_are_set_up(weekly).await?;
        self.issues_are_taken_in(&[daily, weekly, feed]).await?;
        self.readers_ask(feed).await
    }

    async fn newsletters(&self) -> anyhow::Result<()> {
        let samples = SAMPLES.iter().map(|sample| (sample.slug, sample.title, sample.tagline));
        for (slug, title, tagline) in samples.chain([INBOX]) {
            let new = NewNewsletter {
                slug: slug.parse()?,
                title: title.into(),
                tagline: tagline.into(),
                folder: None,
                visibility: Visibility::default(),
            };
            self.store.add_newsletter(new, Timestamp::now()).await?;
        }
        Ok(())
    }

    async fn readers_subscribe(&mut self, daily: &Sample) -> anyhow::Result<()> {
        self.screen.tell("A reader on each platform says hello and subscribes.");
        self.telegram(self.stage.ana, "/start");
        self.until("the welcome", &|seen| says(seen, PRIVATE[0], "Welcome to Courant")).await?;
        self.telegram(self.stage.ana, &format!("/subscribe {}", daily.slug));
        self.discord(self.stage.private, "subscribe", &[("newsletter", daily.slug)])?;
        let got = format!("You now get {}", daily.title);
        self.until("both subscriptions", &|seen| PRIVATE.iter().all(|chat| says(seen, chat, &got)))
            .await?;
        self.telegram(self.stage.ana, &format!("/subscribe {}", INBOX.0));
        self.discord(self.stage.private, "subscribe", &[("newsletter", INBOX.0)])?;
        let got = format!("You now get {}", INBOX.1);
        self.until("both subscriptions", &|seen| PRIVATE.iter().all(|chat| says(seen, chat, &got)))
            .await
    }

    async fn channels_are_set_up(&mut self, weekly: &Sample) -> anyhow::Result<()> {
        self.screen.tell("They administer a channel each, and have another newsletter sent there.");
        self.telegram(self.stage.ana, &format!("/subscribe {} {AT_CHANNEL}", weekly.slug));
        let options = [("newsletter", weekly.slug), ("to", "channel")];
        self.discord(self.stage.briefings, "subscribe", &options)?;
        let got = format!("now gets {}", weekly.title);
        let chats = [PRIVATE[0], CHANNEL[1]];
        self.until("both channels", &|seen| chats.iter().all(|chat| says(seen, chat, &got))).await
    }

    async fn issues_are_taken_in(&mut self, samples: &[&Sample]) -> anyhow::Result<()> {
        self.screen
            .tell("Three newsletters come in: a mail, a Markdown file, a feed. Briefings go out.");
        let newsletters = self.store.newsletters().await?;
        for sample in samples {
            let newsletter =
                newsletters.iter().find(|newsletter| newsletter.slug.as_str() == sample.slug);
            let newsletter = newsletter.context("a sample's newsletter is missing")?;
            take_in(self.store, newsletter, sample.file, sample.bytes.to_vec(), Timestamp::now())
                .await?;
        }
        let [daily, weekly, _] = samples else {
            anyhow::bail!("the story is told with three samples")
        };
        let daily = daily.issue;
        self.until("the readers' briefings", &|seen| {
            PRIVATE.iter().all(|chat| briefed(seen, chat, daily))
        })
        .await?;
        let weekly = weekly.issue;
        self.until("the channels' briefings", &|seen| {
            CHANNEL.iter().all(|chat| briefed(seen, chat, weekly))
        })
        .await
    }

    async fn readers_ask(&mut self, feed: &Sample) -> anyhow::Result<()> {
        self.screen.tell("A reader asks for the latest issue of a newsletter that is not taken.");
        self.telegram(self.stage.ana, &format!("/latest {}", feed.title));
        self.discord(self.stage.private, "latest", &[("newsletter", feed.slug)])?;
        self.until("the latest issue", &|seen| {
            PRIVATE.iter().all(|chat| briefed(seen, chat, feed.issue))
        })
        .await
    }

    fn telegram(&mut self, chat: i64, text: &str) {
        self.stage.telegram.send(self.stage.ana, chat, text);
    }

    fn discord(
        &mut self,
        channel: u64,
        command: &str,
        options: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        let chat = if channel == self.stage.private { PRIVATE[1] } else { CHANNEL[1] };
        let words: Vec<String> =
            options.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        self.screen.act(Side::Discord, chat, "Ben", &format!("/{command} {}", words.join(" ")));
        let options: Vec<_> = options.iter().map(|(name, value)| (*name, json!(value))).collect();
        let ran = self.stage.discord.run(self.stage.ben, channel, command, &options);
        ran.map_err(|error| anyhow::anyhow!("Discord would not send /{command}: {error:?}"))?;
        Ok(())
    }

    /// Shows what comes until something is there.
    async fn until(
        &mut self,
        what: &str,
        there: &(dyn Fn(&[Seen]) -> bool + Sync),
    ) -> anyhow::Result<()> {
        let (mut telegram, mut discord) =
            (self.stage.telegram.changed(), self.stage.discord.changed());
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let seen = self.stage.seen();
            let done = there(&seen);
            self.screen.show(seen);
            if done {
                return Ok(());
            }
            tokio::select! {
                _ = telegram.changed() => {}
                _ = discord.changed() => {}
                () = tokio::time::sleep_until(deadline) => {
                    anyhow::bail!("{what} did not arrive within {} s", PATIENCE.as_secs())
                }
            }
        }
    }
}

/// Whether the bot said something in a chat.
fn says(seen: &[Seen], chat: &str, words: &str) -> bool {
    seen.iter().any(|message| {
        message.chat == chat && message.who.starts_with("Courant") && message.text.contains(words)
    })
}

/// Whether a briefing of an issue stands in a chat, complete to its buttons.
fn briefed(seen: &[Seen], chat: &str, issue: &str) -> bool {
    let titled =
        seen.iter().position(|message| message.chat == chat && message.text.contains(issue));
    titled.is_some_and(|first| {
        seen.iter().skip(first).any(|message| {
            message.chat == chat && message.buttons.iter().any(|b| b == "Earlier issues")
        })
    })
}
