//! Tests of the command service, on a real database with a scripted desk.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod archive;
mod changes;
mod deep_links;
mod everything;
mod filters;
mod link;
mod mention;
mod operators;
mod places;
mod privacy;
mod publishing;
mod readers;
mod scene;
mod shared;
mod timing;
mod visibility;
mod wrong;

use scene::{Scene, show};
