//! Headings over nothing but small print go with it: "Share this letter" above what a referral brings.

use crate::lines::Shape;
use crate::model::Reason;

use super::pictures::is_icon;
use super::{Piece, Role};

/// Longest such heading, in words.
const MAX_WORDS: u32 = 12;

/// Sets aside headings whose text was set aside.
pub(crate) fn drop(pieces: &mut [Piece]) {
    for n in 0..pieces.len() {
        if !is_bare_heading(&pieces[n]) {
            continue;
        }
        let under = pieces.iter().skip(n + 1).take_while(|piece| !begins(&piece.role));
        let under: Vec<&Piece> = under.collect();
        let found = under.iter().find_map(|piece| reason(&piece.role));
        let nothing_else = under.iter().all(|piece| match (&piece.role, &piece.line.shape) {
            (Role::Picture, Shape::Image(picture)) => is_icon(picture),
            (role, _) => matches!(role, Role::Drop(_) | Role::Rule),
        });
        if let Some(reason) = found.filter(|_| nothing_else) {
            let piece = &mut pieces[n];
            piece.why = format!("over nothing but what was set aside ({})", piece.why);
            piece.role = Role::Drop(reason);
        }
    }
}

fn is_bare_heading(piece: &Piece) -> bool {
    matches!(piece.role, Role::Section { sponsor: false } | Role::Headline { url: None, .. })
        && piece.line.weight() <= MAX_WORDS
}

fn begins(role: &Role) -> bool {
    matches!(role, Role::Section { .. } | Role::Headline { .. } | Role::SponsorLabel | Role::Video)
}

/// The reason of a line of small print; marks and tracking say nothing of what stands above them.
fn reason(role: &Role) -> Option<Reason> {
    match role {
        Role::Drop(
            Reason::Decoration | Reason::Tracking | Reason::Greeting | Reason::Preheader,
        ) => None,
        Role::Drop(reason) => Some(*reason),
        _ => None,
    }
}
