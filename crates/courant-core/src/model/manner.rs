//! How briefings come: how much, in which form, without what.

use super::{Depth, RoleId, Style, Without};

/// How a newsletter comes to a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// How much of an issue.
    pub depth: Depth,
    /// In which form; `None` is the operator's choice.
    pub style: Option<Style>,
    /// Without what.
    pub without: Without,
    /// Who is told of each issue, beside whoever reads it anyway; `None` is nobody.
    pub mention: Option<RoleId>,
}

/// What of it a newsletter has of its own; `None` follows the chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnManner {
    /// How much of an issue.
    pub depth: Option<Depth>,
    /// In which form.
    pub style: Option<Style>,
    /// Without what.
    pub without: Option<Without>,
    /// Who is told of each issue; `Some(None)` is nobody, whoever is for the rest of the chat.
    pub mention: Option<Option<RoleId>>,
}

impl OwnManner {
    /// What is in force where the chat has this.
    #[must_use]
    pub fn over(self, chat: Manner) -> Manner {
        Manner {
            depth: self.depth.unwrap_or(chat.depth),
            style: self.style.or(chat.style),
            without: self.without.unwrap_or(chat.without),
            mention: self.mention.unwrap_or(chat.mention),
        }
    }
}
