//! Everything the server knows, behind one lock that is never held across an await.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value};

use super::chat::{Chat, ChatKind, User};
use super::files::File;
use super::inline::Typed;
use super::message::{Buttons, Kept, Sender, Stored};
use super::observe::{ClickAnswer, Counts, Record};
use super::options::Options;
use super::rates::Rates;
use super::scope::Scope;
use super::updates::Updates;
use crate::Clock;

/// Calls that are kept to be looked at; older ones are forgotten.
const CALLS: usize = 100_000;
/// Supergroups and channels have ids of the form -100….
const CHANNEL_BASE: i64 = -1_001_000_000_000;
const GROUP_BASE: i64 = -4_000_000;
const USER_BASE: i64 = 5_000_000;

/// A pressed button that waits for its answer.
pub(crate) struct Query {
    pub(crate) at: Duration,
    pub(crate) answer: Option<ClickAnswer>,
}

pub(crate) struct World {
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) users: BTreeMap<i64, User>,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) updates: Updates,
    pub(crate) queries: BTreeMap<String, Query>,
    pub(crate) inline: BTreeMap<String, Typed>,
    pub(crate) menus: BTreeMap<(Scope, String), Vec<(String, String)>>,
    pub(crate) profile: BTreeMap<(&'static str, String), String>,
    pub(crate) files: BTreeMap<String, File>,
    /// The `file_id` behind each path that `getFile` gave.
    pub(crate) paths: BTreeMap<String, String>,
    /// Fragments of picture URLs that cannot be fetched, and what the server says of them.
    pub(crate) broken_photos: Vec<(String, String)>,
    pub(crate) rates: Rates,
    pub(crate) calls: VecDeque<Record>,
    pub(crate) counts: Counts,
    pub(crate) unknown_methods: Vec<String>,
    made: i64,
    last_message: i64,
}

/// What a new message is made of.
pub(crate) struct Draft {
    pub(crate) message: Kept,
    pub(crate) file: Option<String>,
    pub(crate) service: bool,
    pub(crate) extra: Map<String, Value>,
}

impl World {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            clock: Clock::default(),
            users: BTreeMap::new(),
            chats: BTreeMap::new(),
            updates: Updates::default(),
            queries: BTreeMap::new(),
            inline: BTreeMap::new(),
            menus: BTreeMap::new(),
            profile: BTreeMap::new(),
            files: BTreeMap::new(),
            paths: BTreeMap::new(),
            broken_photos: Vec::new(),
            rates: Rates::default(),
            calls: VecDeque::new(),
            counts: Counts::default(),
            unknown_methods: Vec::new(),
            made: 0,
            last_message: 0,
        }
    }

    pub(crate) fn now(&self) -> Duration {
        self.clock.elapsed()
    }

    /// Now in Unix time, as answers carry it.
    pub(crate) fn date(&self) -> i64 {
        i64::try_from(self.clock.unix().as_secs()).unwrap_or(i64::MAX)
    }

    /// A number that was not given before.
    pub(crate) fn number(&mut self) -> i64 {
        self.made += 1;
        self.made
    }

    /// An id for a new chat of that kind, or for a new person.
    pub(crate) fn chat_id(&mut self, kind: ChatKind) -> i64 {
        let number = self.number();
        match kind {
            ChatKind::Private => USER_BASE + number,
            ChatKind::Group => GROUP_BASE - number,
            ChatKind::Supergroup | ChatKind::Channel => CHANNEL_BASE - number,
        }
    }

    /// A message with nothing in it yet.
    pub(crate) fn draft(&self, chat: i64, sender: Sender) -> Draft {
        let message = Kept {
            id: 0,
            chat,
            thread: None,
            sender,
            content: Arc::default(),
            photo: None,
            media_group: None,
            buttons: Buttons::Own(Vec::new()),
            reply_to: None,
            edited: false,
            at: self.now(),
        };
        Draft { message, file: None, service: false, extra: Map::new() }
    }

    /// Keeps a message and gives it its id: one sequence for all private chats and basic groups,
    /// one for each supergroup and channel.
    pub(crate) fn keep(&mut self, draft: Draft) -> i64 {
        let date = self.date();
        let Draft { mut message, file, service, extra } = draft;
        let Some(chat) = self.chats.get_mut(&message.chat) else { return 0 };
        message.id = match chat.kind {
            ChatKind::Private | ChatKind::Group => {
                self.last_message += 1;
                self.last_message
            }
            ChatKind::Supergroup | ChatKind::Channel => {
                chat.last_id += 1;
                chat.last_id
            }
        };
        let id = message.id;
        let stored = Stored { message, date, edit_date: None, file, service, extra };
        chat.messages.insert(id, stored);
        id
    }

    pub(crate) fn record(&mut self, call: Record) {
        if self.calls.len() >= CALLS {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }
}
