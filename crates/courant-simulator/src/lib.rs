//! A Telegram Bot API server and a Discord server on loopback, as strict as the real ones.
//!
//! Both keep users, chats, members and messages as state. A test or the demo acts as a user through
//! the Rust API of [`telegram::Server`] and [`discord::Server`]; the bot under test talks HTTP and
//! WebSocket to them and cannot tell them from the real platforms. Numbers, words and codes come
//! from the platforms' documents; nothing here is shared with the adapters.

pub mod clock;
pub mod discord;
pub mod fault;
pub mod telegram;

pub use clock::Clock;
pub use fault::{Fault, FaultRule, Faults};
