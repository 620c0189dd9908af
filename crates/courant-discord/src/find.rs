//! Looking for a message that may have been posted: among the bot's own ones that are young enough.
//!
//! What is said is certain. "Posted" is a message with the part's texts and buttons that is no answer to an
//! interaction and that follows what it must follow. "Not there" needs a channel that can be read and all of
//! what was written there since. Everything else cannot be said.

use crate::bot::Discord;
use crate::fingerprint::Fingerprint;
use crate::forum::own_posts;
use crate::permissions::FIND;
use crate::place::{Spot, is_home};
use courant_core::model::{ChatKind, Destination};
use courant_core::outbox::{Outcome, Part, Receipt, Refusal, Search};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// Messages of one page (Discord: at most 100).
pub(crate) const PAGE: usize = 100;

/// Pages that are read: a chat that wrote more since the attempt is not searched.
const PAGES: usize = 5;

/// How long a post stays among the open ones: less than the week after which Discord puts it away.
const OPEN_FOR: SignedDuration = SignedDuration::from_hours(6 * 24);

/// How far what is known of Discord's clock may be from what ids say: before an answer has told the time it is
/// this machine's.
const SKEW: SignedDuration = SignedDuration::from_mins(5);

/// How far it usually is at most: the time of an answer is told in seconds, and has travelled. A match that is
/// older than this before the attempt may be an earlier copy.
const USUAL_SKEW: SignedDuration = SignedDuration::from_secs(15);

/// Milliseconds of 2015-01-01, where ids begin (developer documentation, `reference#snowflakes`).
const EPOCH: i64 = 1_420_070_400_000;

/// From which id on messages may be the one that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bounds {
    /// Messages up to this one are not read.
    after: u64,
    /// From this one on a match is certain: it is no earlier copy.
    certain: u64,
    /// Whether the bounds come from this machine's clock.
    by_clock: bool,
}

impl Bounds {
    /// After a known message, which is itself read: that it is there shows that messages can be read. Without
    /// one, since a time.
    fn new(after: Option<u64>, since: Timestamp) -> Self {
        match after {
            Some(known) => Self {
                after: known.saturating_sub(1),
                certain: known.saturating_add(1),
                by_clock: false,
            },
            None => {
                let before = |skew| first_id(since.saturating_sub(skew).unwrap_or(Timestamp::MIN));
                Self { after: before(SKEW), certain: before(USUAL_SKEW), by_clock: true }
            }
        }
    }
}

/// The smallest id of a time.
fn first_id(time: Timestamp) -> u64 {
    u64::try_from(time.as_millisecond().saturating_sub(EPOCH)).unwrap_or(0) << 22
}

/// What the messages so far say.
#[derive(Debug, Default)]
struct Found {
    posted: Option<u64>,
    /// A match that may be an earlier copy.
    unsure: bool,
    /// Any message at all, which shows that the channel can be read.
    any: bool,
    newest: u64,
}

impl Found {
    fn read(&mut self, page: &[Value], wanted: &Fingerprint, bot: u64, bounds: Bounds) {
        for message in page {
            let Some(id) = id(&message["id"]) else { continue };
            self.any = true;
            self.newest = self.newest.max(id);
            // The known message itself is not what is looked for.
            let known = !bounds.by_clock && id < bounds.certain;
            if known || !is_own(message, bot) || Fingerprint::of(message) != *wanted {
                continue;
            }
            if id >= bounds.certain {
                self.posted = self.posted.max(Some(id));
            } else {
                self.unsure = true;
            }
        }
    }
}

fn id(value: &Value) -> Option<u64> {
    value.as_str()?.parse().ok()
}

/// Whether the outbox can have posted a message: the bot's own, and no answer to an interaction, which is
/// posted through a webhook.
fn is_own(message: &Value, bot: u64) -> bool {
    id(&message["author"]["id"]) == Some(bot)
        && ["interaction_metadata", "interaction", "webhook_id"]
            .iter()
            .all(|field| message[*field].is_null())
}

impl Discord {
    /// Looks for a part that was tried first at `since`.
    pub(crate) async fn look_for(
        &self,
        to: &Destination,
        part: &Part,
        after: Option<&Receipt>,
        since: Timestamp,
    ) -> Outcome<Search> {
        let Some(after) = after else {
            return if to.kind == ChatKind::Forum {
                self.look_for_post(to, part, since).await
            } else {
                self.look_in(to, &to.address.0, part, Bounds::new(None, since)).await
            };
        };
        let spot = Spot::of(to, after);
        let bounds = Bounds::new(spot.message.parse().ok(), since);
        // It may have gone into the thread under the message before it, if there is one.
        let threads = is_home(to, spot.channel) && to.kind == ChatKind::Channel;
        let channel = if threads { spot.message } else { spot.channel };
        let found = self.look_in(to, channel, part, bounds).await;
        match found.result {
            // There is no thread, or somebody else's.
            Err(Refusal::Gone(_)) | Ok(Search::NotThere) if threads => {
                self.look_in(to, spot.channel, part, bounds).await
            }
            // The thread is gone, and with it whatever stood there.
            Err(Refusal::Gone(_)) if !is_home(to, channel) => {
                Outcome { result: Ok(Search::NotThere), pace: found.pace }
            }
            _ => found,
        }
    }

    /// Looks for a forum's post among those that are open.
    async fn look_for_post(
        &self,
        to: &Destination,
        part: &Part,
        since: Timestamp,
    ) -> Outcome<Search> {
        let forum = self.api().forum(to).await;
        let guild = match forum.result {
            Ok(forum) => forum.guild_id,
            Err(refusal) => return Outcome { result: Err(refusal), pace: forum.pace },
        };
        self.yield_moment(to).await;
        let asked = self.api().threads(to, &guild).await;
        let threads = match asked.result {
            Ok(threads) => threads,
            Err(refusal) => return Outcome { result: Err(refusal), pace: asked.pace },
        };
        let bounds = Bounds::new(None, since);
        let mut posts = own_posts(&threads, to, self.id());
        posts.retain(|id| *id > bounds.after);
        posts.sort_unstable_by_key(|id| std::cmp::Reverse(*id));
        let old = self.api().time().is_none_or(|now| now.duration_since(since) > OPEN_FOR);
        let mut unsure = old || posts.len() > PAGES;
        for id in posts.into_iter().take(PAGES) {
            self.yield_moment(to).await;
            // The post's own first message is the first of its thread.
            let bounds = Bounds { after: id.saturating_sub(1), certain: bounds.certain, ..bounds };
            let found = self.look_in(to, &id.to_string(), part, bounds).await;
            match &found.result {
                Ok(Search::NotThere) => {}
                Ok(Search::CannotSay) => unsure = true,
                Ok(Search::Posted(_)) | Err(_) => return found,
            }
        }
        Outcome::from(Ok(if unsure { Search::CannotSay } else { Search::NotThere }))
    }

    /// Looks in one channel or thread.
    async fn look_in(
        &self,
        to: &Destination,
        channel: &str,
        part: &Part,
        bounds: Bounds,
    ) -> Outcome<Search> {
        let wanted = Fingerprint::of(&part.0);
        let (mut found, mut pace, mut whole) = (Found::default(), None, false);
        if wanted.is_empty() {
            return Outcome::from(Ok(Search::CannotSay));
        }
        for _ in 0..PAGES {
            let asked = self.api().list(to, channel, found.newest.max(bounds.after)).await;
            pace = asked.pace.or(pace);
            let page = match asked.result {
                Ok(page) => page,
                // It may post there, and not read what stands there.
                Err(Refusal::Forbidden(_)) => {
                    return Outcome { result: Ok(Search::CannotSay), pace };
                }
                Err(refusal) => return Outcome { result: Err(refusal), pace },
            };
            found.read(&page, &wanted, self.id(), bounds);
            whole = page.len() < PAGE;
            if whole || found.posted.is_some() {
                break;
            }
        }
        let result = match found {
            Found { posted: Some(id), .. } => {
                Ok(Search::Posted(Spot { channel, message: &id.to_string() }.receipt(to)))
            }
            Found { unsure: true, .. } => Ok(Search::CannotSay),
            _ if !whole => Ok(Search::CannotSay),
            Found { any: true, .. } => Ok(Search::NotThere),
            // Without the permission to read, Discord shows an empty channel.
            _ => self
                .can_read(to)
                .await
                .map(|can| if can { Search::NotThere } else { Search::CannotSay }),
        };
        Outcome { result, pace }
    }

    /// Whether the bot can read what stands in a chat: always in a direct message, elsewhere with the
    /// permission.
    async fn can_read(&self, to: &Destination) -> Result<bool, Refusal> {
        if !to.kind.is_shared() {
            return Ok(true);
        }
        let granted = self.granted(&to.address.0).await;
        let granted = granted.map_err(|error| Refusal::Transient(error.to_string()))?;
        Ok(granted.is_some_and(|granted| granted.contains(FIND)))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::layout::{Style, note};
    use serde_json::json;

    const BOT: u64 = 7;

    fn since() -> Timestamp {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn message(id: u64, words: &str) -> Value {
        let mut message = note(words, Style::Components).0;
        message["id"] = json!(id.to_string());
        message["author"] = json!({ "id": BOT.to_string() });
        message
    }

    fn read(messages: Vec<Value>, bounds: Bounds) -> Found {
        let mut found = Found::default();
        let wanted = Fingerprint::of(&note("The issue.", Style::Components).0);
        found.read(&messages, &wanted, BOT, bounds);
        found
    }

    #[test]
    fn ids_are_times() {
        // The example of the developer documentation.
        let time = Timestamp::from_millisecond(1_462_015_105_796).unwrap();
        assert_eq!(first_id(time), 175_928_847_299_117_063 >> 22 << 22);
        assert_eq!(first_id(Timestamp::UNIX_EPOCH), 0);
        let bounds = Bounds::new(None, since());
        assert_eq!((bounds.certain - bounds.after) >> 22, (5 * 60 - 15) * 1000);
        let bounds = Bounds::new(Some(100), since());
        assert_eq!(bounds, Bounds { after: 99, certain: 101, by_clock: false });
    }

    #[test]
    fn only_the_bots_own_posts_count() {
        let bounds = Bounds::new(Some(100), since());
        let ours = message(103, "The issue.");
        assert_eq!(read(vec![ours.clone()], bounds).posted, Some(103));
        for (field, value) in [
            ("author", json!({ "id": "8" })),
            ("webhook_id", json!("7")),
            ("interaction_metadata", json!({ "type": 2 })),
            ("interaction", json!({ "type": 2 })),
        ] {
            let mut other = ours.clone();
            other[field] = value;
            let found = read(vec![other], bounds);
            assert_eq!((found.posted, found.any), (None, true), "{field}");
        }
        assert_eq!(read(vec![message(103, "Another.")], bounds).posted, None);
    }

    #[test]
    fn the_known_message_shows_that_the_channel_can_be_read_and_is_no_match() {
        let bounds = Bounds::new(Some(100), since());
        let found = read(vec![message(100, "The issue.")], bounds);
        assert!(found.any && !found.unsure && found.posted.is_none());
    }

    #[test]
    fn an_earlier_copy_is_told_apart_by_its_time() {
        let bounds = Bounds::new(None, since());
        let id = |minutes| first_id(since() + SignedDuration::from_mins(minutes));
        let copy = |minutes| message(id(minutes), "The issue.");
        let found = read(vec![copy(1), copy(-2)], bounds);
        assert_eq!(found.posted, Some(id(1)));
        let slightly_early =
            message(first_id(since() - SignedDuration::from_secs(2)), "The issue.");
        assert!(read(vec![slightly_early], bounds).posted.is_some(), "clocks differ a little");
        let found = read(vec![copy(-2)], bounds);
        assert!(found.unsure && found.posted.is_none(), "it may be one, if the clocks differ");
        assert!(bounds.after > id(-6), "older ones are not even read");
    }
}
