//! What of an issue somebody reads.

use super::Depth;

/// What of an issue is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// The issue, so much of it.
    Depth(Depth),
    /// One section, all of it; counted from 0.
    Section(u16),
}

impl View {
    /// Whether it is read from one end to the other, and no overview.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Depth(Depth::Full) | Self::Section(_))
    }
}
