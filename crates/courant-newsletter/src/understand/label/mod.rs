//! Gives each piece its role, by hints of the cut, phrases, place and look, in that order.

mod aside;
mod heading;
mod small;
mod sponsor;
mod top;

use rustc_hash::FxHashSet;

use crate::lines::{Meta, Shape};
use crate::model::Reason;

use super::cut::Cut;
use super::looks::Look;
use super::survey::Survey;
use super::{Piece, Role, footer, promotion};
use small::is_closing;

/// Longest name of an author or a sponsor in small print, in words.
const MAX_NOTE_WORDS: u32 = 5;

/// Longest "Dear readers of the Pier Post,", in words.
const MAX_HAIL_WORDS: u32 = 6;

/// Longest line that is no text yet, in words: what stands above the text may be a name or a date.
const MAX_OPENING_WORDS: u32 = 8;

/// What is known while lines are labelled one by one.
struct Labels<'a> {
    survey: &'a Survey,
    meta: &'a Meta,
    /// Number of the first line of the small print.
    footer: usize,
    /// For each line, whether it is one of a menu.
    menus: Vec<bool>,
    /// Number of words.
    end: u32,
    /// Why the line before was set aside.
    dropped_before: Option<Reason>,
    /// Why the heading before was set aside, with all that stands under it.
    under: Option<Reason>,
    /// Words that may still go with it.
    left: u32,
    /// What the sender is called.
    names: FxHashSet<String>,
    /// In a list under "More from us".
    promoting: bool,
    /// The newsletter's name has been seen, and nothing after it.
    named: bool,
    /// The last line ended as a letter's last sentence does: "Yours,".
    closing: bool,
    /// A headline or a paragraph has been seen.
    begun: bool,
    /// The title is known.
    titled: bool,
    /// The last role that is neither dropped nor a rule.
    last: Option<Role>,
    /// The last such role that is no picture goes on with an item.
    in_item: bool,
    /// The last heading began an item, not a section.
    headlined: bool,
    /// The last headline has no link of its own, and is larger than a bold line.
    open: bool,
    /// How the last headline looks.
    headline: Option<Look>,
}

/// Labels every piece.
pub(crate) fn label(cuts: Vec<Cut>, survey: &Survey, meta: &Meta) -> Vec<Piece> {
    let footer = footer::start(&cuts, survey);
    let mut labels = Labels {
        survey,
        meta,
        footer,
        menus: survey.menus(&cuts),
        end: cuts.last().map_or(0, |cut| cut.above + cut.line.weight()),
        dropped_before: None,
        under: None,
        left: 0,
        names: promotion::names(&cuts, meta),
        promoting: false,
        named: false,
        closing: false,
        begun: false,
        titled: meta.title.is_some(),
        last: None,
        in_item: false,
        headlined: false,
        headline: None,
        open: false,
    };
    let mut roles = Vec::with_capacity(cuts.len());
    for n in 0..cuts.len() {
        let (role, why) = labels.role(&cuts, n);
        labels.note(&cuts[n], &role, &why);
        roles.push((role, why));
    }
    let pieces = cuts.into_iter().zip(roles);
    pieces.map(|(cut, (role, why))| Piece { line: cut.line, role, why }).collect()
}

impl Labels<'_> {
    fn role(&mut self, cuts: &[Cut], n: usize) -> (Role, String) {
        let cut = &cuts[n];
        let line = &cut.line;
        if let Some((role, why)) = &cut.hint {
            return (role.clone(), why.clone());
        }
        match line.shape {
            Shape::Rule => {
                self.promoting = false;
                return (Role::Rule, String::new());
            }
            Shape::Image(_) => return (Role::Picture, "picture".to_owned()),
            Shape::Table(_) => {
                return (
                    Role::Body,
                    "table of data: even rows, figures or header cells".to_owned(),
                );
            }
            Shape::Code { .. } => return (Role::Body, "preformatted code".to_owned()),
            Shape::Text => {}
        }
        let text = line.plain();
        if !text.chars().any(char::is_alphanumeric)
            && (line.place.quote == 0 || text.is_empty())
            && !text.chars().any(|c| "?!…".contains(c))
        {
            return (Role::Drop(Reason::Decoration), "marks without a letter".to_owned());
        }
        let normal = line.normal();
        if let Some(found) = self.promotion(cuts, n) {
            return found;
        }
        self.credit(cut, n)
            .or_else(|| self.dropped(cuts, n, normal))
            .or_else(|| self.imprint(cut, text))
            .or_else(|| self.sponsor(cuts, n))
            .or_else(|| self.small(cuts, n, normal))
            .or_else(|| self.heading(cuts, n))
            .unwrap_or_else(|| (Role::Body, "running text".to_owned()))
    }

    /// Keeps what later lines ask for, so that none has to look back.
    fn note(&mut self, cut: &Cut, role: &Role, why: &str) {
        let blank = cut.line.len() == 0;
        self.takes_along(cut, role);
        self.named = self.names_newsletter(cut, role, why) || self.named && is_silent(role);
        self.closing = is_closing(&cut.line) || self.closing && is_silent(role);
        self.begun |= *role == Role::Body && cut.line.weight() > MAX_OPENING_WORDS;
        match role {
            Role::Headline { url, .. } => {
                (self.begun, self.headlined) = (true, true);
                self.headline = Some(cut.look());
                self.open = url.is_none() && !self.survey.is_only_bold(cut) && cut.lead.is_none();
            }
            Role::Section { .. } => (self.begun, self.headlined, self.open) = (true, false, false),
            _ => {}
        }
        match role {
            Role::Drop(reason) => {
                self.dropped_before = Some(*reason);
                return;
            }
            _ if !blank => self.dropped_before = None,
            _ => {}
        }
        if *role == Role::Rule {
            return;
        }
        self.last = Some(role.clone());
        if *role != Role::Picture {
            self.in_item = matches!(
                role,
                Role::Headline { .. }
                    | Role::Body
                    | Role::Byline(_)
                    | Role::Action { .. }
                    | Role::Caption
                    | Role::Quiz
                    | Role::Answer
            );
        }
    }
}

/// What leaves the eye where it was.
fn is_silent(role: &Role) -> bool {
    matches!(
        role,
        Role::Drop(Reason::Decoration | Reason::ViewOnline | Reason::Tracking)
            | Role::Picture
            | Role::Rule
    )
}
