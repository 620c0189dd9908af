//! What is set aside, by phrases, place, and what stands around it.

use crate::boilerplate::{self, Group};
use crate::lines::Line;
use crate::links;
use crate::model::Reason;
use crate::words;

use super::super::cut::Cut;
use super::super::{Role, footer, promotion};
use super::{Labels, MAX_HAIL_WORDS, MAX_NOTE_WORDS};

/// Longest link of a menu in one line, in words.
const MAX_MENU_LINK_WORDS: usize = 3;

/// Fewest links of a menu in one line.
const MIN_MENU_LINKS: usize = 3;

/// Longest line of links that is a row of social networks or a menu.
const MAX_ROW_WORDS: u32 = 14;

/// Most words that are set aside with the heading above them.
const MAX_WORDS_UNDER: u32 = 60;

/// Longest line of a list of the sender's other things, in words.
const MAX_PROMOTION_WORDS: u32 = 25;

impl Labels<'_> {
    /// "More from Pier Post", and the list under it.
    pub(super) fn promotion(&mut self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let short = line.weight() <= MAX_PROMOTION_WORDS;
        // What stands out as the stories do is one.
        let next = cuts.iter().skip(n + 1).find(|cut| cut.line.len() > 0);
        let story = next.is_some_and(|next| {
            next.lead.is_none()
                && self.survey.is_linked_headline(next)
                && !self.survey.is_only_bold(next)
        });
        if short && !story && self.is_late(cut) && promotion::is_heading(line, &self.names) {
            self.promoting = true;
            let why = "a heading over other things of the sender".to_owned();
            return Some((Role::Drop(Reason::More), why));
        }
        // Plain text has no links to tell a list by.
        let sentence = line.plain().ends_with(['.', '!', '?', ':', ',']);
        let listed = line.whole_link().is_some()
            || line.place.entry.is_some()
            || line.place.tail
            || cut.lead.is_some()
            || self.meta.plain_text && !sentence;
        self.promoting &= short
            && listed
            && n < self.footer
            && cut.reason().is_none_or(|(reason, _)| reason == Reason::Share);
        let why = || "in a list of other things of the sender".to_owned();
        (self.promoting && cut.hint.is_none()).then(|| (Role::Drop(Reason::More), why()))
    }

    /// Keeps the reason that a heading's text shares with it: late headings over what the sender wants of the reader,
    /// and a few words under them.
    pub(super) fn takes_along(&mut self, cut: &Cut, role: &Role) {
        let asks = |reason: &Reason| {
            matches!(
                reason,
                Reason::More | Reason::Referral | Reason::Signup | Reason::Share | Reason::Apps
            )
        };
        let headed = self.is_late(cut) && self.survey.is_candidate(cut);
        (self.under, self.left) = match role {
            Role::Drop(reason) if asks(reason) && headed => (Some(*reason), MAX_WORDS_UNDER),
            Role::Drop(reason) if self.under == Some(*reason) || *reason == Reason::Decoration => {
                (self.under, self.left.saturating_sub(cut.line.weight()))
            }
            Role::Picture => (self.under, self.left),
            _ => (None, 0),
        };
    }

    /// In the second half of the issue.
    fn is_late(&self, cut: &Cut) -> bool {
        cut.above * 2 >= self.end
    }

    /// Why the piece is left out, and what says so; `None` for one that stays.
    pub(super) fn dropped(&self, cuts: &[Cut], n: usize, normal: &str) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let drop = |reason, why: String| Some((Role::Drop(reason), why));
        if line.weight() <= MAX_ROW_WORDS
            && self.meta.recipients.iter().any(|address| normal.contains(address.as_str()))
        {
            let reason = cut.reason().map_or(Reason::Personal, |found| found.0);
            return drop(reason, "the subscriber's own address".to_owned());
        }
        let named = |name: &String| normal.contains(name.as_str());
        if line.weight() <= MAX_NOTE_WORDS && self.meta.recipient_names.iter().any(named) {
            return drop(Reason::Personal, "the subscriber's own name".to_owned());
        }
        let headline = self.survey.is_linked_headline(cut);
        if let Some((reason, phrase)) = cut.reason().filter(|_| !self.labels_sponsor(cuts, n)) {
            // A headline may speak of subscriptions; a label of few words is no headline.
            let spoken =
                headline && line.weight() > 6 || reason == Reason::Greeting && line.weight() > 5;
            let edge = !matches!(
                reason,
                Reason::Navigation | Reason::Comments | Reason::More | Reason::Social
            ) || n >= self.footer
                || line.weight() <= MAX_ROW_WORDS
                || line.said().has(Group::FeedTail);
            if !spoken && edge {
                return drop(reason, format!("phrase {phrase:?}"));
            }
        }
        // The bare address under a line that was set aside, and the text under such a heading.
        if let Some(reason) = self.dropped_before.filter(|_| links::address(line.plain()).is_some())
        {
            return drop(reason, "an address under what was set aside".to_owned());
        }
        if let Some(reason) = self
            .under
            .filter(|_| !headline && !self.survey.is_candidate(cut) && line.weight() <= self.left)
        {
            return drop(reason, "under a heading that was set aside".to_owned());
        }
        if is_hail(line, normal) {
            return drop(Reason::Greeting, "a greeting, a name and a comma".to_owned());
        }
        if links::reference(line.plain()).is_some() {
            return drop(Reason::Navigation, "an address that the text refers to".to_owned());
        }
        if n >= self.footer {
            return drop(footer::reason(cut), "after the small print began".to_owned());
        }
        if !headline && self.menus.get(n).copied().unwrap_or(false) {
            return drop(Reason::Navigation, "one of several small links in a row".to_owned());
        }
        if line.place.footer && !headline {
            return drop(
                footer::reason(cut),
                "inside a footer, menu or address element".to_owned(),
            );
        }
        let row = line.weight() >= 2 && line.weight() <= MAX_ROW_WORDS && distinct_links(line) >= 2;
        if row
            && normal
                .split(|c: char| !c.is_alphanumeric() && c != ' ')
                .filter(|part| !part.trim().is_empty())
                .all(|part| boilerplate::find(Group::Social, part.trim()).is_some())
        {
            return drop(Reason::Social, "a row of links to social networks".to_owned());
        }
        let menu = row && self.is_late(cut) && line.place.entry.is_none() && is_row_of_links(line);
        if menu {
            return drop(Reason::Navigation, "a row of links".to_owned());
        }
        None
    }
}

/// Several short links and nothing but signs between them.
fn is_row_of_links(line: &Line) -> bool {
    let runs = || line.runs.iter().filter(|run| run.text.chars().any(char::is_alphanumeric));
    let words = |text: &str| words::count(text) <= MAX_MENU_LINK_WORDS;
    runs().all(|run| run.style.link.is_some() && words(&run.text))
        && distinct_links(line) >= MIN_MENU_LINKS
}

fn distinct_links(line: &Line) -> usize {
    let mut links: Vec<&str> =
        line.runs.iter().filter_map(|run| run.style.link.as_deref()).collect();
    links.sort_unstable();
    links.dedup();
    links.len()
}

/// "Hey Ann," and "Guten Morgen!": a greeting that is a line of its own.
fn is_hail(line: &Line, normal: &str) -> bool {
    line.is_text()
        && line.weight() <= MAX_HAIL_WORDS
        && line.place.entry.is_none()
        && line.whole_link().is_none()
        && normal.ends_with([',', '!', '，', '！', '،'])
        && line.said().has(Group::Hail)
}
