//! Where a picture goes: to the story it illustrates, to the next headline, to itself, or aside.

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Picture, Shape};
use crate::model::{Dropped, Image, Kind, Origin, Reason};
use crate::words;

use super::assemble::Assembly;
use super::draft::illustrates;
use super::{Piece, Role};

/// Pictures up to this width or height are icons.
const MAX_ICON: u32 = 48;

/// Most lines that are said of a picture.
const MAX_ABOUT: usize = 6;

/// Where networks live that an icon leads to.
const NETWORKS: &[&str] = &[
    "facebook.com",
    "twitter.com",
    "x.com",
    "instagram.com",
    "linkedin.com",
    "youtube.com",
    "tiktok.com",
    "threads.net",
    "bsky.app",
    "pinterest.com",
    "t.me",
    "vk.com",
    "xing.com",
    "weibo.com",
];

/// For each picture: whether it, with what is said under it, stands above a headline and belongs to it.
///
/// Right above one it does. With a caption between, it may end the story before: it leads where there is none, or
/// where the issue's first picture did.
pub(super) fn leads(pieces: &[Piece]) -> Vec<bool> {
    let mut out = vec![false; pieces.len()];
    let (mut in_story, mut always) = (false, None);
    // The container of the text before.
    let mut cell = 0;
    for (n, piece) in pieces.iter().enumerate() {
        match piece.role {
            Role::Headline { .. } => in_story = true,
            Role::Section { .. } | Role::Rule => in_story = false,
            Role::Picture => {
                let rest = pieces.get(n + 1..).unwrap_or_default();
                let under =
                    rest.iter().take(MAX_ABOUT).find(|piece| !is_about_picture(&piece.role));
                if let Some(under) =
                    under.filter(|under| matches!(under.role, Role::Headline { .. }))
                {
                    // In one container with the text before and the headline after, it ends that text.
                    let here = piece.line.place.cell;
                    let flows = here == cell && under.line.place.cell == cell;
                    let captioned = rest.first().is_some_and(|next| is_about_picture(&next.role));
                    out[n] = !in_story || always == Some(true) || !flows && !captioned;
                    always = always.or(Some(!in_story));
                }
            }
            Role::Body => cell = piece.line.place.cell,
            _ => {}
        }
    }
    out
}

fn is_about_picture(role: &Role) -> bool {
    matches!(role, Role::Caption | Role::Credit(_))
}

impl Assembly {
    /// Puts a picture in its place; `next` is what follows it, and `leads` tells that it is of the next headline.
    pub(super) fn take_picture(&mut self, line: Line, next: Option<&Role>, leads: bool) {
        let Shape::Image(picture) = &line.shape else { return };
        if is_icon(picture) || !self.begun && !opens(next) {
            self.set_aside(picture);
            return;
        }
        let above = matches!(next, Some(Role::Headline { .. })) && leads;
        if above || matches!(next, Some(Role::SponsorLabel | Role::Video)) {
            if let Some(picture) = self.picture.take() {
                self.standalone(picture.image);
            }
            self.picture = Some(picture.clone());
            return;
        }
        if leads {
            self.end_item();
            let draft = self.item("a picture above its headline");
            draft.item.image = Some(picture.image.clone());
            draft.awaited = Some(picture.link.as_deref().map(str::to_owned));
            return;
        }
        let captioned = next.is_some_and(is_about_picture);
        let image = picture.image.clone();
        let Some(draft) = self.current.and_then(|n| self.drafts.get_mut(n)) else {
            match next {
                // It stands right before a text that has no headline.
                Some(Role::Body) if illustrates(picture) => self.picture = Some(picture.clone()),
                Some(next) if is_about_picture(next) => {
                    let draft = self.item("a picture with its caption");
                    (draft.pictured, draft.item.image) = (true, Some(image));
                }
                _ => self.standalone(image),
            }
            return;
        };
        let free = draft.item.image.is_none() && draft.item.kind != Kind::Image;
        let titled = draft.item.title.is_some();
        let ends = matches!(next, Some(Role::Headline { .. }));
        if free && (titled && (draft.body.is_empty() || ends) || captioned && !titled) {
            draft.item.image = Some(image);
        } else if captioned {
            self.standalone(image);
        } else {
            draft.body.push(line);
        }
    }

    fn set_aside(&mut self, picture: &Picture) {
        let (alt, link) = (&picture.image.alt, picture.link.as_deref().unwrap_or_default());
        let host = link.split('/').nth(2).unwrap_or_default().trim_start_matches("www.");
        let network = NETWORKS.contains(&host)
            || boilerplate::find(Group::Social, &words::normal(alt)).is_some()
            || boilerplate::find(Group::Share, &words::normal(alt)).is_some();
        let reason = if network { Reason::Social } else { Reason::Decoration };
        // What nobody sees and nobody says need not be told.
        if alt.is_empty() {
            return;
        }
        if let Some(last) = self
            .issue
            .dropped
            .last_mut()
            .filter(|last| network && last.reason == reason && last.origin.at.is_empty())
        {
            last.text.push(' ');
            last.text.push_str(alt);
            return;
        }
        self.issue.dropped.push(Dropped {
            reason,
            text: alt.clone(),
            origin: Origin { at: Vec::new(), why: "an icon, or a logo above the text".to_owned() },
        });
    }

    fn standalone(&mut self, image: Image) {
        self.end_item();
        let draft = self.item("a picture with its caption");
        draft.item.kind = Kind::Image;
        draft.item.image = Some(image);
    }
}

pub(super) fn is_icon(picture: &Picture) -> bool {
    [picture.width, picture.height].into_iter().flatten().any(|length| length <= MAX_ICON)
}

/// Whether the text begins right after a picture; before that, pictures are logos.
fn opens(next: Option<&Role>) -> bool {
    matches!(next, Some(Role::Headline { .. } | Role::Caption | Role::Credit(_) | Role::Body))
}
