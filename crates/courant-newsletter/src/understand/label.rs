//! Gives each piece its role, by hints of the cut, phrases, place and look, in that order.

use crate::boilerplate;
use crate::lines::{Line, Meta, Shape};
use crate::model::Reason;
use crate::words;

use super::cut::Cut;
use super::names::{after_phrase, byline};
use super::survey::{Begins, Survey};
use super::{Piece, Role, footer, imprint, looks, names};

/// Longest line that names a sponsor and does nothing else.
const MAX_SPONSOR_WORDS: u32 = 12;

/// Longest byline, in words.
const MAX_BYLINE_WORDS: u32 = 12;

/// Longest caption, in words.
const MAX_CAPTION_WORDS: u32 = 40;

/// Longest line of links that is a row of social networks or a menu.
const MAX_ROW_WORDS: u32 = 14;

/// Longest "Dear readers of the Pier Post,", in words.
const MAX_HAIL_WORDS: u32 = 6;

struct Labels<'a> {
    survey: &'a Survey,
    meta: &'a Meta,
    footer: usize,
    /// A headline or a paragraph has been seen.
    begun: bool,
    titled: bool,
    /// The last role that is neither dropped nor a rule.
    last: Option<Role>,
    /// The last such role that is no picture goes on with an item.
    in_item: bool,
    /// The last heading began an item, not a section.
    headlined: bool,
}

/// Labels every piece.
pub(crate) fn label(cuts: Vec<Cut>, survey: &Survey, meta: &Meta) -> Vec<Piece> {
    let footer = footer::start(&cuts, survey);
    let mut labels = Labels {
        survey,
        meta,
        footer,
        begun: false,
        titled: meta.title.is_some(),
        last: None,
        in_item: false,
        headlined: false,
    };
    let mut roles = Vec::with_capacity(cuts.len());
    for n in 0..cuts.len() {
        let (role, why) = labels.role(&cuts, n);
        labels.begun |= matches!(role, Role::Headline { .. } | Role::Section { .. })
            || role == Role::Body && cuts[n].line.len() > 8;
        labels.note(&role);
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
            Shape::Rule => return (Role::Rule, String::new()),
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
        self.dropped(cut, n, normal)
            .or_else(|| self.imprint(cut, text))
            .or_else(|| self.sponsor(cuts, n, normal))
            .or_else(|| self.small(cut, text, normal))
            .or_else(|| self.heading(cut))
            .unwrap_or_else(|| (Role::Body, "running text".to_owned()))
    }

    fn dropped(&self, cut: &Cut, n: usize, normal: &str) -> Option<(Role, String)> {
        let line = &cut.line;
        let drop = |reason, why: String| Some((Role::Drop(reason), why));
        if line.len() <= MAX_ROW_WORDS
            && self.meta.recipients.iter().any(|address| normal.contains(address.as_str()))
        {
            let reason = cut.reason().map_or(Reason::Personal, |found| found.0);
            return drop(reason, "the subscriber's own address".to_owned());
        }
        let headline = self.survey.is_linked_headline(cut);
        if let Some((reason, phrase)) = cut.reason() {
            // A headline may speak of subscriptions; a label of few words is no headline.
            let spoken = headline && line.len() > 6 || reason == Reason::Greeting && line.len() > 5;
            let edge = !matches!(
                reason,
                Reason::Navigation | Reason::Comments | Reason::More | Reason::Social
            ) || n >= self.footer
                || line.len() <= MAX_ROW_WORDS;
            if !spoken && edge {
                return drop(reason, format!("phrase {phrase:?}"));
            }
        }
        if is_hail(line, normal) {
            return drop(Reason::Greeting, "a greeting, a name and a comma".to_owned());
        }
        if n >= self.footer {
            return drop(footer::reason(cut), "after the small print began".to_owned());
        }
        if !headline && self.survey.is_menu(n) {
            return drop(Reason::Navigation, "one of several small links in a row".to_owned());
        }
        if line.place.footer && !headline {
            return drop(
                footer::reason(cut),
                "inside a footer, menu or address element".to_owned(),
            );
        }
        let row = line.len() >= 2 && line.len() <= MAX_ROW_WORDS && distinct_links(line) >= 2;
        if row
            && normal
                .split(|c: char| !c.is_alphanumeric() && c != ' ')
                .filter(|part| !part.trim().is_empty())
                .all(|part| boilerplate::find("social", part.trim()).is_some())
        {
            return drop(Reason::Social, "a row of links to social networks".to_owned());
        }
        None
    }

    fn imprint(&mut self, cut: &Cut, text: &str) -> Option<(Role, String)> {
        let line = &cut.line;
        if line.first <= imprint::TOP_WORDS
            && let Some(why) = imprint::repeats(line, self.meta)
        {
            self.titled = true;
            if line.place.heading.is_some() && imprint::names(text, self.meta) {
                return Some((
                    Role::Masthead { title: Some(words::fold(text)), tagline: None },
                    "a heading that the issue's title begins with".to_owned(),
                ));
            }
            return Some((Role::Imprint, why.to_owned()));
        }
        if !self.titled
            && !self.begun
            && !cut.lead
            && self.survey.is_candidate(cut)
            && line.first <= imprint::TOP_WORDS
        {
            self.titled = true;
            return Some((
                Role::Imprint,
                format!("first heading, of a document without a title: {:?}", words::fold(text)),
            ));
        }
        let early = line.first <= imprint::TOP_WORDS && (!self.in_item || !self.begun);
        let name = boilerplate::find("byline", &words::normal(text))
            .and_then(|phrase| after_phrase(text, phrase));
        if early
            && line.len() <= 8
            && let Some(name) = name.filter(|name| names::is_name(name))
        {
            return Some((Role::Author(name), "byline at the top".to_owned()));
        }
        None
    }

    fn sponsor(&self, cuts: &[Cut], n: usize, normal: &str) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let phrase =
            boilerplate::find("sponsor", normal).filter(|_| line.len() <= MAX_SPONSOR_WORDS)?;
        let why = format!("phrase {phrase:?}");
        if self.survey.is_linked_headline(cut) && line.len() > 4 {
            return None;
        }
        let next = cuts.iter().skip(n + 1).find(|next| next.line.len() > 0);
        let opens = next.is_some_and(|next| {
            self.survey.is_linked_headline(next) || self.survey.begins(next).is_some()
        });
        Some(match self.survey.begins(cut) {
            Some(Begins::Section) if line.len() <= 4 => (Role::Section { sponsor: true }, why),
            _ if opens || !self.in_item => (Role::SponsorLabel, why),
            _ => (Role::SponsorNote, why),
        })
    }

    /// Bylines, credits, captions, actions.
    fn small(&self, cut: &Cut, text: &str, normal: &str) -> Option<(Role, String)> {
        let line = &cut.line;
        let after_headline = matches!(self.last, Some(Role::Headline { .. }));
        if after_headline
            && line.len() <= MAX_BYLINE_WORDS
            && let Some(names) = byline(text, normal)
        {
            return Some((Role::Byline(names), "names after a headline".to_owned()));
        }
        if let Some(name) = names::sign_off(text) {
            return Some(match self.in_item && self.headlined {
                true => (Role::Byline(vec![name]), "name after a dash".to_owned()),
                false => (Role::Author(name), "name after a dash, after the text".to_owned()),
            });
        }
        let after_picture =
            matches!(self.last, Some(Role::Picture | Role::Caption | Role::Credit(_)));
        if line.len() <= MAX_CAPTION_WORDS && (after_picture || line.place.caption) {
            if let Some(phrase) = boilerplate::find("credit", normal)
                && let Some(name) = after_phrase(text, phrase)
            {
                return Some((Role::Credit(name), format!("phrase {phrase:?} under a picture")));
            }
            if line.place.caption
                || self.survey.is_small(line)
                    && !self.survey.is_linked_headline(cut)
                    && line.place.heading.is_none()
                    && line.len() > 1
                    && self.survey.begins(cut).is_none()
            {
                return Some((Role::Caption, "small text under a picture".to_owned()));
            }
        }
        if looks::is_action(line) {
            return Some((
                Role::Action { url: line.whole_link().map(ToString::to_string) },
                "a link that only leads on".to_owned(),
            ));
        }
        None
    }

    fn heading(&self, cut: &Cut) -> Option<(Role, String)> {
        let line = &cut.line;
        if self.survey.is_linked_headline(cut) {
            let url =
                line.runs.iter().find_map(|run| run.style.link.as_ref()).map(ToString::to_string);
            let why = if cut.lead {
                "the link that its entry begins with".to_owned()
            } else {
                format!("a link that stands out: {}", evidence(line))
            };
            return Some((Role::Headline { url }, why));
        }
        match self.survey.begins(cut)? {
            Begins::Section => Some((
                Role::Section { sponsor: false },
                format!("heading of a section: {}", evidence(line)),
            )),
            Begins::Item => Some((
                Role::Headline { url: None },
                format!("heading of an item: {}", evidence(line)),
            )),
        }
    }

    /// Keeps what later lines ask for, so that none has to look back.
    fn note(&mut self, role: &Role) {
        match role {
            Role::Headline { .. } => self.headlined = true,
            Role::Section { .. } => self.headlined = false,
            _ => {}
        }
        if matches!(role, Role::Drop(_) | Role::Rule) {
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
            );
        }
    }
}

fn evidence(line: &Line) -> String {
    let mut out = Vec::new();
    if let Some(level) = line.place.heading {
        out.push(format!("h{level}"));
    }
    if line.all(|style| style.strong) {
        out.push("bold".to_owned());
    }
    out.push(format!("{} px", line.size().round()));
    out.join(", ")
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
        && line.len() <= MAX_HAIL_WORDS
        && line.place.entry.is_none()
        && line.whole_link().is_none()
        && normal.ends_with([',', '!', '，', '！', '،'])
        && boilerplate::find("hail", normal).is_some()
}
