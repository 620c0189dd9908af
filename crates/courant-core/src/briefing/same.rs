//! Whether two versions of an issue tell a reader the same.

use courant_newsletter::{Issue, Origin};

/// Whether a reader sees no difference: where words stood in the source, and what was set aside of it, does
/// not count.
pub(crate) fn reads_the_same(one: &Issue, other: &Issue) -> bool {
    told(one) == told(other)
}

/// The issue without what no reader sees.
pub(crate) fn told(issue: &Issue) -> Issue {
    let mut issue = issue.clone();
    issue.dropped.clear();
    issue.preheader = None;
    issue.origin = Origin::default();
    issue.newsletter.origin = Origin::default();
    for section in &mut issue.sections {
        section.origin = Origin::default();
        for item in &mut section.items {
            item.origin = Origin::default();
        }
    }
    issue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{document, story};
    use courant_newsletter::Section;

    fn issue(text: &str) -> Issue {
        let items = vec![story("Ferry returns", text)];
        document("Monday", vec![Section { items, ..Section::default() }])
    }

    #[test]
    fn only_what_is_told_counts() {
        let mut moved = issue("It is back.");
        moved.sections[0].items[0].origin.why = "another rule".into();
        moved.dropped = vec![courant_newsletter::Dropped {
            reason: courant_newsletter::Reason::Legal,
            text: "All rights reserved".into(),
            origin: Origin::default(),
        }];
        assert!(reads_the_same(&issue("It is back."), &moved));
        assert!(!reads_the_same(&issue("It is back."), &issue("It is not back.")));
    }
}
