//! Issues, subscriptions, commands, briefings, the outbox and the store of Courant.
//!
//! One way only: an issue is accepted ([`intake`]), its deliveries are planned and sent
//! ([`outbox`]), each as a [`briefing`] composed for its readers. What comes back from a platform is
//! a [`command`], which the [`service`] executes. All SQL lives in [`store`]. This crate knows
//! platforms only as an opaque [`model::Platform`] tag.

pub mod briefing;
pub mod command;
mod digest;
pub mod filter;
mod fold;
pub mod intake;
pub mod model;
pub mod outbox;
pub mod review;
pub mod schedule;
pub mod search;
pub mod service;
pub mod store;
#[cfg(test)]
mod testing;
pub mod texts;
