//! Tables `deliveries` and `parts`: the outbox.
//!
//! A delivery goes waiting → sending → delivered, skipped or failed. Before that it may be held until its time, and
//! several that are due at once in a chat go as one: the others are carried by it. One that the chat does not allow is
//! set aside for a time. One whose issue was corrected or retracted since is stale: it goes round once
//! more. A file a step: `plan` makes deliveries of fan-out rows, `claim` takes them, `parts` writes down
//! what becomes of each message, `outcome` what becomes of the delivery, `progress` counts.

mod claim;
mod hold;
mod outcome;
mod parts;
mod plan;
mod progress;

pub use claim::{Claimed, Doubt, OnHand, Told};
pub use hold::Released;
pub(super) use hold::{may_stand, set_down, set_down_all};
pub(super) use outcome::FILTERED;
pub use parts::{Attempt, DonePart, Gone, OpenPart, PostedPart};
pub use plan::Planned;
pub use progress::{IssueProgress, Tally};
