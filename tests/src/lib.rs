//! Harness of the end-to-end tests: a [`Town`] with both simulated platforms, a data folder and the bot.
//!
//! A test sets a town up, acts as its [`Reader`]s, and waits for what they should see; it ends with
//! [`Town::finish`], which stops the bot and looks at everything that nobody asked for: refusals, unknown
//! methods, interactions that were never answered. Nothing sleeps: every wait is for a condition, watched
//! through the platforms' `changed()`, with a deadline that shows chats, calls and log when it passes. A bot
//! that ends early fails the test at once.
//!
//! Beside it stand the shared [`corpus`] and what the long runs share: a [`crowd`] of readers, the [`ledger`] of what arrived, the
//! [`soak`] that kills the bot again and again, what they [`measure`], and the few [`rows`] that they look at.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a harness fails loudly: that is what it is for"
)]

mod child;
pub mod corpus;
pub mod crowd;
mod disk;
pub mod ledger;
pub mod measure;
pub mod polling;
mod post;
mod program;
mod reader;
pub mod rows;
mod samples;
mod seen;
pub mod soak;
mod town;
mod web;
mod world;
mod wrong_clock;
pub mod year;

pub use disk::Disk;
pub use post::Post;
pub use program::{Output, Program};
pub use reader::{Reader, slash};
pub use samples::{issue, long_issue, markers, sections};
pub use seen::{Seen, plain};
pub use town::{Start, Town};
pub use web::{Asked, Page, Web};
pub use world::World;
pub use wrong_clock::WrongClock;
