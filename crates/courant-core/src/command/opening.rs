//! An issue that is to be opened, as buttons and links name it: it works for months and after restarts.

use super::StaleAction;
use crate::model::{Depth, IssueId, View};

/// Stands for the last page, however many there are.
pub const LAST_PAGE: u32 = u32::MAX;

/// An issue to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Which one.
    pub issue: IssueId,
    /// What of it; `None` as the chat is set.
    pub view: Option<View>,
    /// Page of that, from 0; [`LAST_PAGE`] is the last one.
    pub page: u32,
    /// Whether it is to stand in a message of its own, and not where the button stands.
    pub apart: bool,
}

impl Opening {
    /// An issue, as the chat is set.
    pub fn of(issue: IssueId) -> Self {
        Self { issue, view: None, page: 0, apart: false }
    }

    /// A view of it.
    #[must_use]
    pub fn view(self, view: View) -> Self {
        Self { view: Some(view), page: 0, ..self }
    }

    /// A page of the same view.
    #[must_use]
    pub fn page(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The same in a message of its own.
    #[must_use]
    pub fn apart(self) -> Self {
        Self { apart: true, ..self }
    }

    /// Issue, view and page with `between` them; what is as usual is left out at the end.
    pub(super) fn write(self, between: char) -> String {
        let Self { issue, view, page, .. } = self;
        let view = view.map_or_else(String::new, letter);
        match (view.as_str(), page) {
            ("", 0) => issue.to_string(),
            (_, 0) => format!("{issue}{between}{view}"),
            _ => format!("{issue}{between}{view}{between}{page}"),
        }
    }

    /// What [`Opening::write`] wrote.
    pub(super) fn read<'a>(mut fields: impl Iterator<Item = &'a str>) -> Result<Self, StaleAction> {
        let issue = fields.next().and_then(|id| id.parse().ok()).ok_or(StaleAction)?;
        let view = match fields.next() {
            None | Some("") => None,
            Some(field) => Some(view(field).ok_or(StaleAction)?),
        };
        let page = fields.next().map_or(Ok(0), |page| page.parse().map_err(|_| StaleAction))?;
        if fields.next().is_some() {
            return Err(StaleAction);
        }
        Ok(Self { issue: IssueId(issue), view, page, apart: false })
    }

    /// The payload of a link into the private chat: at most 64 of A-Z, a-z, 0-9, `_` and `-`.
    pub fn payload(self) -> String {
        format!("i_{}", self.write('_'))
    }

    /// What [`Opening::payload`] says; `None` for other payloads.
    pub(super) fn of_payload(payload: &str) -> Option<Result<Self, StaleAction>> {
        payload.strip_prefix("i_").map(|fields| Self::read(fields.split('_')))
    }
}

/// A depth's initial, or a section's number.
fn letter(view: View) -> String {
    match view {
        View::Depth(depth) => super::action::initial(depth).to_owned(),
        View::Section(number) => number.to_string(),
    }
}

fn view(field: &str) -> Option<View> {
    let depth = Depth::ALL.into_iter().find(|depth| super::action::initial(*depth) == field);
    depth.map(View::Depth).or_else(|| field.parse().ok().map(View::Section))
}
