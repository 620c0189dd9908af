//! The simulated Discord against what Discord's documents say: real HTTP and WebSocket, no sleeping.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "discord/any.rs"]
mod any;
#[path = "discord/bench.rs"]
mod bench;
#[path = "discord/commands.rs"]
mod commands;
#[path = "discord/components.rs"]
mod components;
#[path = "discord/direct.rs"]
mod direct;
#[path = "discord/faults.rs"]
mod faults;
#[path = "discord/gateway.rs"]
mod gateway;
#[path = "discord/history.rs"]
mod history;
#[path = "discord/interactions.rs"]
mod interactions;
#[path = "discord/layout.rs"]
mod layout;
#[path = "discord/messages.rs"]
mod messages;
#[path = "discord/places.rs"]
mod places;
#[path = "discord/pressing.rs"]
mod pressing;
#[path = "discord/rates.rs"]
mod rates;
#[path = "discord/schema.rs"]
mod schema;
#[path = "discord/threads.rs"]
mod threads;
