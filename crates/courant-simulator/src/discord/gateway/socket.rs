//! One gateway connection: HELLO, IDENTIFY or RESUME, heartbeats, close codes.
//!
//! Payloads are JSON text and never compressed; `compress` in IDENTIFY is allowed and not used.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

use super::{Order, Refusal};
use crate::discord::json as shapes;
use crate::discord::server::Inner;

/// Milliseconds between heartbeats, as the real server says.
const HEARTBEAT: u64 = 41_250;
/// Payloads that a connection may send in a minute (developer documentation,
/// `topics/gateway#rate-limiting`).
const SENDS: usize = 120;
const MINUTE: Duration = Duration::from_secs(60);
/// Intents that exist: 0 to 16, 20, 21, 24, 25.
const KNOWN_INTENTS: u64 = 0x1_FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

/// A close code and its words (developer documentation, `topics/opcodes-and-status-codes`).
type Close = (u16, &'static str);

const UNKNOWN_OPCODE: Close = (4001, "Unknown opcode");
const DECODE_ERROR: Close = (4002, "Decode error");
const NOT_AUTHENTICATED: Close = (4003, "Not authenticated");
const AUTHENTICATION_FAILED: Close = (4004, "Authentication failed.");
const ALREADY_AUTHENTICATED: Close = (4005, "Already authenticated");
const INVALID_SEQUENCE: Close = (4007, "Invalid seq");
const RATE_LIMITED: Close = (4008, "Rate limited");
const INVALID_SHARD: Close = (4010, "Invalid shard");
const INVALID_VERSION: Close = (4012, "Invalid API version");
const INVALID_INTENTS: Close = (4013, "Invalid intents");
const DISALLOWED_INTENTS: Close = (4014, "Disallowed intents");

/// What this connection has done so far.
struct Connection {
    inner: Arc<Inner>,
    number: u64,
    orders: mpsc::UnboundedSender<Order>,
    authenticated: bool,
    sends: VecDeque<Duration>,
}

/// Serves one connection until it ends.
pub(crate) async fn serve(
    inner: Arc<Inner>,
    query: String,
    mut socket: WebSocket,
    mut stop: watch::Receiver<()>,
) {
    if !query.split('&').any(|pair| pair == "v=10") {
        return close(&mut socket, INVALID_VERSION).await;
    }
    let (orders, mut inbox) = mpsc::unbounded_channel();
    let number = inner.state().gateway.connection();
    let mut connection = Connection {
        inner: Arc::clone(&inner),
        number,
        orders,
        authenticated: false,
        sends: VecDeque::new(),
    };
    connection.reply(10, &json!({"heartbeat_interval": HEARTBEAT, "_trace": []}));
    let mut ended = false;
    loop {
        tokio::select! {
            biased;
            order = inbox.recv() => match order {
                Some(Order::Text(text)) => {
                    if socket.send(Message::Text(text.into())).await.is_err() {
                        break;
                    }
                }
                Some(Order::Close(code, reason)) => {
                    close(&mut socket, (code, reason)).await;
                    break;
                }
                Some(Order::Cut) | None => break,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => connection.receive(text.as_str()),
                Some(Ok(Message::Binary(bytes))) => {
                    connection.receive(std::str::from_utf8(&bytes).unwrap_or_default());
                }
                Some(Ok(Message::Close(frame))) => {
                    ended = frame.is_none_or(|frame| matches!(frame.code, 1000 | 1001));
                    break;
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(_)) | None => break,
            },
            _ = stop.changed() => break,
        }
    }
    inner.state().gateway.disconnected(number, ended);
    inner.bump();
}

async fn close(socket: &mut WebSocket, (code, reason): Close) {
    let frame = CloseFrame { code, reason: reason.into() };
    // Whoever has already gone needs no close frame.
    let _ = socket.send(Message::Close(Some(frame))).await;
}

impl Connection {
    fn reply(&self, op: u8, data: &Value) {
        let text = json!({"op": op, "d": data, "s": null, "t": null}).to_string();
        // The receiver lives as long as the loop that calls this.
        let _ = self.orders.send(Order::Text(text));
    }

    fn receive(&mut self, text: &str) {
        let verdict = match self.count() {
            Ok(()) => self.obey(text),
            Err(refused) => Err(refused),
        };
        if let Err((code, reason)) = verdict {
            tracing::warn!(code, reason, "the gateway closes the connection");
            let _ = self.orders.send(Order::Close(code, reason));
        }
        self.inner.bump();
    }

    fn count(&mut self) -> Result<(), Close> {
        let now = self.inner.clock.elapsed();
        while self.sends.front().is_some_and(|at| *at + MINUTE <= now) {
            self.sends.pop_front();
        }
        self.sends.push_back(now);
        if self.sends.len() > SENDS { Err(RATE_LIMITED) } else { Ok(()) }
    }

    fn obey(&mut self, text: &str) -> Result<(), Close> {
        let payload: Value = serde_json::from_str(text).map_err(|_| DECODE_ERROR)?;
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => self.reply(11, &Value::Null),
            Some(2) => self.identify(data)?,
            Some(6) => self.resume(data)?,
            // Presence, voice state, members, sounds: nothing that this server has.
            Some(3 | 4 | 8 | 31) if self.authenticated => {}
            Some(3 | 4 | 8 | 31) => return Err(NOT_AUTHENTICATED),
            _ => return Err(UNKNOWN_OPCODE),
        }
        Ok(())
    }

    fn is_right(&self, token: &Value) -> bool {
        let token = token.as_str().unwrap_or_default();
        token.strip_prefix("Bot ").unwrap_or(token) == self.inner.options.token
    }

    fn identify(&mut self, data: &Value) -> Result<(), Close> {
        if self.authenticated {
            return Err(ALREADY_AUTHENTICATED);
        }
        if !self.is_right(&data["token"]) {
            return Err(AUTHENTICATION_FAILED);
        }
        let shard = data["shard"].as_array().map(|shard| (shard.first(), shard.get(1)));
        let (index, count) = match shard {
            None => (0, 1),
            Some((Some(index), Some(count))) => {
                (index.as_u64().ok_or(INVALID_SHARD)?, count.as_u64().ok_or(INVALID_SHARD)?)
            }
            Some(_) => return Err(INVALID_SHARD),
        };
        if index >= count {
            return Err(INVALID_SHARD);
        }
        if !data["properties"].is_object() {
            return Err(DECODE_ERROR);
        }
        let intents = data["intents"].as_u64().ok_or(INVALID_INTENTS)?;
        if intents & !KNOWN_INTENTS != 0 {
            return Err(INVALID_INTENTS);
        }
        if intents & self.inner.options.disallowed_intents != 0 {
            return Err(DISALLOWED_INTENTS);
        }
        let now = self.inner.clock.elapsed();
        let mut state = self.inner.state();
        if state.gateway.remaining(now) == 0 {
            // The real server resets the token, so that the old one is wrong.
            return Err(AUTHENTICATION_FAILED);
        }
        let session = state.gateway.identify(now, intents, self.number, self.orders.clone());
        state.counts.identifies += 1;
        let of_shard = |guild: &u64| (guild >> 22) % count == index;
        let bot = state.bot;
        let guilds: Vec<u64> = state
            .guilds
            .values()
            .filter(|guild| guild.members.contains_key(&bot))
            .map(|guild| guild.id)
            .filter(of_shard)
            .collect();
        let unavailable: Vec<Value> = guilds
            .iter()
            .map(|guild| json!({"id": shapes::id(*guild), "unavailable": true}))
            .collect();
        let ready = json!({"v": 10, "user": shapes::current_user(&state), "guilds": unavailable,
            "session_id": session, "resume_gateway_url": self.inner.gateway_url(),
            "shard": [index, count], "application": {"id": shapes::id(bot), "flags": 0},
            "private_channels": [], "_trace": []});
        state.gateway.send(&session, "READY", &ready);
        if intents & super::GUILDS != 0 {
            for guild in guilds {
                if let Some(guild) = state.guilds.get(&guild) {
                    let data = shapes::guild_create(&state, guild);
                    state.gateway.send(&session, "GUILD_CREATE", &data);
                }
            }
        }
        drop(state);
        self.authenticated = true;
        Ok(())
    }

    fn resume(&mut self, data: &Value) -> Result<(), Close> {
        if self.authenticated {
            return Err(ALREADY_AUTHENTICATED);
        }
        if !self.is_right(&data["token"]) {
            return Err(AUTHENTICATION_FAILED);
        }
        let id = data["session_id"].as_str().ok_or(DECODE_ERROR)?;
        let seq = data["seq"].as_u64().ok_or(DECODE_ERROR)?;
        let mut state = self.inner.state();
        match state.gateway.resume(id, seq, self.number, self.orders.clone()) {
            Ok(()) => {
                state.counts.resumes += 1;
                state.gateway.send(id, "RESUMED", &json!({"_trace": []}));
                drop(state);
                self.authenticated = true;
            }
            Err(Refusal::BadSequence) => return Err(INVALID_SEQUENCE),
            Err(Refusal::Invalid) => self.reply(9, &Value::Bool(false)),
        }
        Ok(())
    }
}
