//! The simulated Discord against what Discord's documents say: real HTTP and WebSocket, no sleeping.

#[path = "discord/bench.rs"]
mod bench;
#[path = "discord/gateway.rs"]
mod gateway;
