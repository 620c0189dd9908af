//! Where a picture goes: to the story it illustrates, to the next headline, to itself, or aside.

use crate::lines::{Line, Picture, Shape};
use crate::model::{Dropped, Image, Kind, Origin, Reason};

use super::Role;
use super::assemble::Assembly;
use super::draft::illustrates;

/// Pictures up to this width or height are icons.
const MAX_ICON: u32 = 48;

impl Assembly {
    /// Puts a picture in its place; `next` is what follows it.
    pub(super) fn take_picture(&mut self, line: Line, next: Option<&Role>) {
        let Shape::Image(picture) = &line.shape else { return };
        if is_icon(picture) || !self.begun && !opens(next) {
            self.set_aside(picture);
            return;
        }
        if matches!(next, Some(Role::Headline { .. } | Role::SponsorLabel)) {
            self.picture = Some(picture.clone());
            return;
        }
        let captioned = matches!(next, Some(Role::Caption | Role::Credit(_)));
        let image = picture.image.clone();
        let Some(draft) = self.current.and_then(|n| self.drafts.get_mut(n)) else {
            match next {
                // It stands right before a text that has no headline.
                Some(Role::Body) if illustrates(picture) => self.picture = Some(picture.clone()),
                _ => self.standalone(image),
            }
            return;
        };
        let free = draft.item.image.is_none() && draft.item.kind != Kind::Image;
        let titled = draft.item.title.is_some();
        if free && (titled && draft.body.is_empty() || captioned && !titled) {
            draft.item.image = Some(image);
        } else if captioned {
            self.standalone(image);
        } else {
            draft.body.push(line);
        }
    }

    fn set_aside(&mut self, picture: &Picture) {
        self.issue.dropped.push(Dropped {
            reason: Reason::Decoration,
            text: picture.image.alt.clone(),
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

fn is_icon(picture: &Picture) -> bool {
    [picture.width, picture.height].into_iter().flatten().any(|length| length <= MAX_ICON)
}

/// Whether the text begins right after a picture; before that, pictures are logos.
fn opens(next: Option<&Role>) -> bool {
    matches!(next, Some(Role::Headline { .. } | Role::Caption | Role::Credit(_) | Role::Body))
}
