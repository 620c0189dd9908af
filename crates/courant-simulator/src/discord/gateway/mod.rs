//! Gateway sessions: what was dispatched to each, so that RESUME can replay it.

pub(crate) mod socket;

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

/// Intents (developer documentation, `topics/gateway#list-of-intents`).
pub(crate) const GUILDS: u64 = 1 << 0;
pub(crate) const GUILD_MESSAGES: u64 = 1 << 9;
pub(crate) const DIRECT_MESSAGES: u64 = 1 << 12;
const MESSAGE_CONTENT: u64 = 1 << 15;
/// Events that need no intent.
pub(crate) const NONE: u64 = 0;

/// IDENTIFYs a day; the real server resets the token of who sends more.
pub(crate) const IDENTIFIES: usize = 1000;
const DAY: Duration = Duration::from_secs(86_400);

/// Events that are kept for RESUME. The real number is not documented.
const REPLAY: usize = 10_000;

/// What a socket is told to do.
#[derive(Debug)]
pub(crate) enum Order {
    /// Send this.
    Text(String),
    /// Close with this code and reason.
    Close(u16, &'static str),
    /// Cut the connection without a close frame.
    Cut,
}

#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) intents: u64,
    seq: u64,
    events: VecDeque<(u64, String)>,
    /// The connection that it is on, and its number.
    socket: Option<(u64, UnboundedSender<Order>)>,
}

/// All sessions.
#[derive(Debug, Default)]
pub(crate) struct Gateway {
    sessions: BTreeMap<String, Session>,
    made: u64,
    connections: u64,
    identifies: VecDeque<Duration>,
}

impl Gateway {
    pub(crate) fn connection(&mut self) -> u64 {
        self.connections += 1;
        self.connections
    }

    pub(crate) fn connected(&self) -> bool {
        self.sessions.values().any(|session| session.socket.is_some())
    }

    /// IDENTIFYs that are left today.
    pub(crate) fn remaining(&mut self, now: Duration) -> usize {
        while self.identifies.front().is_some_and(|at| *at + DAY <= now) {
            self.identifies.pop_front();
        }
        IDENTIFIES.saturating_sub(self.identifies.len())
    }

    /// Begins a session on a connection. Sessions that nobody is on end: their bot has started anew.
    pub(crate) fn identify(
        &mut self,
        now: Duration,
        intents: u64,
        connection: u64,
        orders: UnboundedSender<Order>,
    ) -> String {
        self.identifies.push_back(now);
        self.sessions.retain(|_, session| session.socket.is_some());
        self.made += 1;
        let id = format!("{:032x}", 0xC0_0A_47_00_u64 + self.made);
        let socket = Some((connection, orders));
        self.sessions
            .insert(id.clone(), Session { intents, seq: 0, events: VecDeque::new(), socket });
        id
    }

    /// Takes a session up on a new connection and replays what came after `seq`.
    pub(crate) fn resume(
        &mut self,
        id: &str,
        seq: u64,
        connection: u64,
        orders: UnboundedSender<Order>,
    ) -> Result<(), Refusal> {
        let session = self.sessions.get_mut(id).ok_or(Refusal::Invalid)?;
        if seq > session.seq {
            return Err(Refusal::BadSequence);
        }
        if session.events.front().is_some_and(|(first, _)| seq + 1 < *first) {
            return Err(Refusal::Invalid);
        }
        for (number, text) in &session.events {
            if *number > seq {
                // A closed channel means that the connection is gone: the session waits for the next.
                let _ = orders.send(Order::Text(text.clone()));
            }
        }
        if let Some((_, old)) = session.socket.replace((connection, orders)) {
            let _ = old.send(Order::Cut);
        }
        Ok(())
    }

    /// Sends an event to one session, or keeps it for its RESUME.
    pub(crate) fn send(&mut self, id: &str, name: &str, data: &Value) {
        if let Some(session) = self.sessions.get_mut(id) {
            session.push(name, data);
        }
    }

    /// Whether any session has asked for that kind of event.
    pub(crate) fn hears(&self, intent: u64) -> bool {
        self.sessions.values().any(|session| session.intents & intent != 0)
    }

    /// Sends an event to every session that has asked for its kind.
    pub(crate) fn dispatch(&mut self, name: &str, intent: u64, data: &Value) {
        for session in self.sessions.values_mut() {
            if intent == NONE || session.intents & intent != 0 {
                session.push(name, data);
            }
        }
    }

    /// Sends a message that a person wrote in a guild: text and all only to those with the privileged
    /// intent for it (developer documentation, `topics/gateway#message-content-intent`).
    pub(crate) fn dispatch_written(&mut self, full: &Value) {
        let mut blank = full.clone();
        let empty = |message: &mut Value| {
            message["content"] = json!("");
            for key in ["embeds", "attachments", "components"] {
                message[key] = json!([]);
            }
        };
        empty(&mut blank);
        let forwarded = blank.get_mut("message_snapshots").and_then(Value::as_array_mut);
        for snapshot in forwarded.into_iter().flatten() {
            empty(&mut snapshot["message"]);
        }
        for session in
            self.sessions.values_mut().filter(|session| session.intents & GUILD_MESSAGES != 0)
        {
            let may_read = session.intents & MESSAGE_CONTENT != 0;
            session.push("MESSAGE_CREATE", if may_read { full } else { &blank });
        }
    }

    /// The connection is gone; `ended` if the bot closed it for good (1000 or 1001).
    pub(crate) fn disconnected(&mut self, connection: u64, ended: bool) {
        let is_it = |session: &Session| {
            session.socket.as_ref().is_some_and(|(number, _)| *number == connection)
        };
        if ended {
            self.sessions.retain(|_, session| !is_it(session));
        }
        for session in self.sessions.values_mut() {
            if is_it(session) {
                session.socket = None;
            }
        }
    }

    /// Gives every connected session an order.
    pub(crate) fn order(&mut self, order: impl Fn() -> Order) {
        for session in self.sessions.values_mut() {
            if let Some((_, orders)) = &session.socket {
                let _ = orders.send(order());
            }
        }
    }

    /// Cuts every connection; a RESUME is possible.
    pub(crate) fn cut(&mut self) {
        self.order(|| Order::Cut);
        for session in self.sessions.values_mut() {
            session.socket = None;
        }
    }

    /// Ends every session with INVALID_SESSION.
    pub(crate) fn invalidate(&mut self) {
        self.order(|| Order::Text(json!({"op": 9, "d": false, "s": null, "t": null}).to_string()));
        self.sessions.clear();
    }
}

/// Why a RESUME does not work.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// INVALID_SESSION.
    Invalid,
    /// Close code 4007.
    BadSequence,
}

impl Session {
    fn push(&mut self, name: &str, data: &Value) {
        self.seq += 1;
        let text = json!({"op": 0, "t": name, "s": self.seq, "d": data}).to_string();
        if let Some((_, orders)) = &self.socket {
            let _ = orders.send(Order::Text(text.clone()));
        }
        self.events.push_back((self.seq, text));
        if self.events.len() > REPLAY {
            self.events.pop_front();
        }
    }
}
