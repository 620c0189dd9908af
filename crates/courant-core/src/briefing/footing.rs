//! What can be pressed under a briefing, once it is known how many messages it takes.

use super::{Briefing, Turning};
use crate::command::{Action, Button, Opening, Press};

/// What is shown of a briefing, and what can be pressed under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footing {
    /// The one message that is shown, where a briefing is read page by page; otherwise all are.
    pub page: Option<usize>,
    /// The sections that can be opened: a list to choose from.
    pub contents: Vec<Button>,
    /// What that list is called.
    pub contents_label: String,
    /// Rows of buttons.
    pub rows: Vec<Vec<Button>>,
}

impl Briefing {
    /// The footing of a briefing that takes `count` messages.
    pub fn footing(&self, count: usize) -> Footing {
        let ways = &self.ways;
        let (mut contents, mut rows) = (ways.contents.clone(), ways.rows.clone());
        let page = ways.turning.as_ref().map(|turning| {
            let wanted = usize::try_from(turning.page).unwrap_or(usize::MAX);
            let page = wanted.min(count.saturating_sub(1));
            let turns = self.turns(turning, page, count);
            if !turns.is_empty() {
                rows.insert(0, turns);
            }
            page
        });
        // Under the last of several messages nothing is turned: it would be gone, and the others left.
        if page.is_none() && count > 1 {
            contents.iter_mut().chain(rows.iter_mut().flatten()).for_each(open_apart);
        }
        Footing { page, contents, contents_label: ways.contents_label.clone(), rows }
    }

    /// One page back and one on; at the ends, to the sections around.
    fn turns(&self, turning: &Turning, page: usize, count: usize) -> Vec<Button> {
        let to = |page: usize, label: &str| {
            let page = u32::try_from(page).unwrap_or(u32::MAX);
            let opening = Opening::of(self.issue).view(self.view).page(page);
            Button::act(self.language.say(label), Action::Read(opening))
        };
        let back = match page.checked_sub(1) {
            Some(before) => Some(to(before, "button-previous")),
            None => turning.before.clone(),
        };
        let on = if page + 1 < count {
            Some(to(page + 1, "button-next"))
        } else {
            turning.behind.clone()
        };
        back.into_iter().chain(on).collect()
    }
}

/// Makes a button open its issue in a message of its own.
fn open_apart(button: &mut Button) {
    if let Press::Act(Action::Read(opening)) = &mut button.press {
        *opening = opening.apart();
    }
}
