//! A claimed delivery and how far it has come.

use crate::briefing::Preferences;
use crate::model::NewsletterId;
use crate::outbox::queue::Queued;
use crate::outbox::renderings::Rendering;
use crate::outbox::{Receipt, Sort, Transport};
use crate::store::Claimed;
use crate::texts::Language;
use jiff::Timestamp;

/// A claimed delivery and how far it has come.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) claimed: Claimed,
    /// What it is sent as; chosen before its first request.
    pub(super) rendering: Option<Rendering>,
    /// The part that is next.
    pub(super) part: u32,
    /// The message of the part before it, where this run has posted it.
    pub(super) posted: Option<Receipt>,
    /// That part goes out as its bare words: it was refused as it is.
    pub(super) bare: bool,
    /// The chat was searched for that part, which does not stand there.
    pub(super) searched: bool,
    /// The part that the next request of a change posts, if it posts one.
    pub(super) posts: Option<u32>,
    /// A message that cannot be deleted becomes a note.
    pub(super) noting: bool,
    /// What could not be changed of a copy.
    pub(super) unchanged: Option<String>,
    /// Since when it is tried.
    pub(super) since: Timestamp,
}

impl Job {
    pub(super) fn new(claimed: Claimed, now: Timestamp) -> Self {
        // A change is as old as its first try; a briefing as old as its issue's plan.
        let since = if claimed.stale { now } else { claimed.created_at };
        let part = claimed.parts_done;
        Self {
            claimed,
            rendering: None,
            part,
            posted: None,
            bare: false,
            searched: false,
            posts: None,
            noting: false,
            unchanged: None,
            since,
        }
    }

    /// Goes on to the next part; this one became that message.
    pub(super) fn advance(&mut self, posted: Option<Receipt>) {
        self.part += 1;
        self.posted = posted;
        self.claimed.doubt = None;
        (self.bare, self.searched) = (false, false);
    }

    /// What its next request is to the pace.
    pub(super) fn sort(&self) -> Sort {
        if self.claimed.stale { Sort::Change } else { Sort::Broadcast }
    }

    /// How many messages its next request is to the pace; one as long as its rendering is not known.
    pub(super) fn weight(&self, transport: &dyn Transport) -> u32 {
        let number = if self.claimed.stale { self.posts } else { Some(self.part) };
        let number = number.and_then(|number| usize::try_from(number).ok()).unwrap_or(usize::MAX);
        let part = self.rendering.as_ref().and_then(|rendering| rendering.parts.get(number));
        part.filter(|_| !self.bare).map_or(1, |part| transport.weight(part).max(1))
    }

    /// Whether it has to be looked at before it takes its turn: its filter may leave nothing to send.
    pub(super) fn is_to_be_looked_at(&self) -> bool {
        let claimed = &self.claimed;
        let is_new = !claimed.stale && claimed.rendering.is_none() && self.rendering.is_none();
        is_new && claimed.issues.iter().any(|told| told.filter.is_some())
    }

    /// What the delivery's reader wants.
    pub(super) fn preferences(&self) -> Preferences {
        let language = Language::choose([self.claimed.language.as_deref()]);
        Preferences { depth: self.claimed.depth, language, style: self.claimed.style }
    }
}

impl Queued for Job {
    fn rank(&self) -> u8 {
        self.claimed.rank
    }

    fn newsletter(&self) -> NewsletterId {
        self.claimed.newsletter
    }
}
