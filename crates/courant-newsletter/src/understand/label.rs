//! Gives each piece its role, by hints of the cut, phrases, place and look, in that order.

use crate::boilerplate::{self, Group};
use crate::lines::{Line, Meta, Shape};
use crate::model::Reason;
use crate::words;

use super::cut::{Cut, Lead};
use super::looks::Look;
use super::names::{after_phrase, byline};
use super::survey::{Begins, Survey};
use super::{Piece, Role, footer, imprint, looks, names, promotion};

/// Longest line that names a sponsor and does nothing else.
const MAX_SPONSOR_WORDS: u32 = 12;

/// Longest byline, in words.
const MAX_BYLINE_WORDS: u32 = 12;

/// Longest caption, in words.
const MAX_CAPTION_WORDS: u32 = 40;

/// Longest link of a menu in one line, in words, and fewest links.
const MAX_MENU_LINK_WORDS: usize = 3;
const MIN_MENU_LINKS: usize = 3;

/// Longest name of an author or a sponsor in small print, in words.
const MAX_NOTE_WORDS: u32 = 5;

/// Longest line of links that is a row of social networks or a menu.
const MAX_ROW_WORDS: u32 = 14;

/// Words of a tagline.
const MIN_TAGLINE_WORDS: u32 = 3;
const MAX_TAGLINE_WORDS: u32 = 14;

/// Longest "Dear readers of the Pier Post,", in words.
const MAX_HAIL_WORDS: u32 = 6;

/// Longest line of a list of the sender's other things, in words.
const MAX_PROMOTION_WORDS: u32 = 25;

/// Fewest linked headlines of an issue whose title may be one of them.
const MIN_STORIES: usize = 3;

struct Labels<'a> {
    survey: &'a Survey,
    meta: &'a Meta,
    footer: usize,
    menus: Vec<bool>,
    /// Number of words.
    end: u32,
    /// Why the line before was set aside.
    dropped_before: Option<Reason>,
    /// Why the heading before was set aside, with all that stands under it.
    under: Option<Reason>,
    /// What the sender is called.
    names: Vec<String>,
    /// In a list under "More from us".
    promoting: bool,
    /// The newsletter's name has been seen, and nothing after it.
    named: bool,
    /// The last line ended as a letter's last sentence does: "Yours,".
    closing: bool,
    /// A headline or a paragraph has been seen.
    begun: bool,
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
        labels.begun |= matches!(role, Role::Headline { .. } | Role::Section { .. })
            || role == Role::Body && cuts[n].line.weight() > 8;
        if let Role::Headline { url, .. } = &role {
            labels.headline = Some(cuts[n].look());
            labels.open = url.is_none() && !survey.is_only_bold(&cuts[n]) && cuts[n].lead.is_none();
        }
        labels.open &= !matches!(role, Role::Section { .. });
        labels.under = labels.takes_along(&cuts[n], &role);
        labels.dropped_before = match role {
            Role::Drop(reason) => Some(reason),
            _ if cuts[n].line.len() == 0 => labels.dropped_before,
            _ => None,
        };
        labels.named =
            labels.names_newsletter(&cuts[n], &role, &why) || labels.named && is_silent(&role);
        labels.closing = is_closing(&cuts[n].line) || labels.closing && is_silent(&role);
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

    /// "More from Pier Post", and the list under it.
    fn promotion(&mut self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let heading = self.survey.begins(cut).is_some() || line.place.heading.is_some();
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
        let listed = line.whole_link().is_some()
            || line.place.entry.is_some()
            || line.place.tail
            || cut.lead.is_some();
        self.promoting &= short
            && (!heading || listed)
            && n < self.footer
            && cut.reason().is_none_or(|(reason, _)| reason == Reason::Share);
        let why = || "in a list of other things of the sender".to_owned();
        (self.promoting && cut.hint.is_none()).then(|| (Role::Drop(Reason::More), why()))
    }

    /// Whether a line or a picture is the newsletter's name.
    fn names_newsletter(&self, cut: &Cut, role: &Role, why: &str) -> bool {
        let name = self.survey.known().name();
        match (&cut.line.shape, role) {
            (_, Role::Masthead { title: Some(_), tagline: None }) => true,
            (_, Role::Imprint) if why == imprint::NAME => true,
            (_, Role::Imprint) if matches!(why, imprint::TITLE | imprint::TITLE_PART) => {
                name.is_some_and(|name| cut.line.normal().starts_with(name))
            }
            (Shape::Image(picture), _) if !self.begun => {
                let alt = words::normal(&picture.image.alt);
                name.is_some_and(|name| alt.contains(name))
            }
            _ => false,
        }
    }

    /// The reason that a heading's text shares with it: late headings over what the sender wants of the reader.
    fn takes_along(&self, cut: &Cut, role: &Role) -> Option<Reason> {
        let asks = |reason: &Reason| {
            matches!(
                reason,
                Reason::More | Reason::Referral | Reason::Signup | Reason::Share | Reason::Apps
            )
        };
        match role {
            Role::Drop(reason)
                if asks(reason) && self.is_late(cut) && self.survey.is_candidate(cut) =>
            {
                Some(*reason)
            }
            Role::Drop(reason) => {
                self.under.filter(|under| under == reason || *reason == Reason::Decoration)
            }
            Role::Picture => self.under,
            _ => None,
        }
    }

    /// In the second half of the issue.
    fn is_late(&self, cut: &Cut) -> bool {
        cut.above * 2 >= self.end
    }

    /// "© Ann Lee / Agence Littoral" right under a picture, which is no small print.
    fn credit(&self, cut: &Cut, n: usize) -> Option<(Role, String)> {
        let phrase = footer::credit(cut).filter(|_| matches!(self.last, Some(Role::Picture)))?;
        let text = cut.line.plain();
        let name = after_phrase(text, phrase).unwrap_or_else(|| text.to_owned());
        (n < self.footer)
            .then(|| (Role::Credit(name), format!("phrase {phrase:?} under a picture")))
    }

    fn dropped(&self, cuts: &[Cut], n: usize, normal: &str) -> Option<(Role, String)> {
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
        if let Some(reason) = self.dropped_before.filter(|_| looks::is_address(line.plain())) {
            return drop(reason, "an address under what was set aside".to_owned());
        }
        if let Some(reason) = self.under.filter(|_| !headline && !self.survey.is_candidate(cut)) {
            return drop(reason, "under a heading that was set aside".to_owned());
        }
        if is_hail(line, normal) {
            return drop(Reason::Greeting, "a greeting, a name and a comma".to_owned());
        }
        if looks::is_reference(line) {
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

    fn imprint(&mut self, cut: &Cut, text: &str) -> Option<(Role, String)> {
        let line = &cut.line;
        let early = cut.above <= imprint::TOP_WORDS && (!self.in_item || !self.begun);
        // "By Ann Lee – 9 Apr 2024": the name comes first.
        let name =
            line.said().find(Group::Byline).and_then(|phrase| after_phrase(text, phrase)).and_then(
                |rest| Some(rest.split(['–', '—', '|', '·', '•']).next()?.trim().to_owned()),
            );
        if early
            && line.weight() <= 8
            && let Some(name) = name.filter(|name| names::is_name(name))
        {
            return Some((Role::Authors(vec![name]), "byline at the top".to_owned()));
        }
        // An issue that is named after its first story has a headline like the others.
        let story = self.survey.is_linked_headline(cut) && self.survey.linked() >= MIN_STORIES;
        if cut.above <= imprint::TOP_WORDS
            && let Some(why) = self.survey.known().repeats(line)
            && !(story
                && matches!(why, imprint::TITLE | imprint::TITLE_PART)
                && !self.survey.known().is_numbered(text))
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
            && cut.lead.is_none()
            && self.survey.is_candidate(cut)
            && cut.above <= imprint::TOP_WORDS
        {
            self.titled = true;
            return Some((
                Role::Imprint,
                format!("first heading, of a document without a title: {:?}", words::fold(text)),
            ));
        }
        if self.named && !self.begun && is_tagline(line) && cut.above <= imprint::TOP_WORDS {
            return Some((
                Role::Masthead { title: None, tagline: Some(text.to_owned()) },
                "a few words under the newsletter's name".to_owned(),
            ));
        }
        None
    }

    /// "SPONSOR" right above a headline.
    fn labels_sponsor(&self, cuts: &[Cut], n: usize) -> bool {
        let next = cuts.iter().skip(n + 1).find(|next| next.line.len() > 0);
        cuts[n].line.weight() <= MAX_NOTE_WORDS
            && cuts[n].line.whole_link().is_none()
            && cuts[n].line.said().find_start(Group::Sponsor).is_some()
            && next.is_some_and(|next| self.survey.is_linked_headline(next))
    }

    fn sponsor(&self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let phrase =
            line.said().find(Group::Sponsor).filter(|_| line.weight() <= MAX_SPONSOR_WORDS)?;
        let why = format!("phrase {phrase:?}");
        if self.survey.is_linked_headline(cut) && line.weight() > 4 {
            return None;
        }
        let next = cuts.iter().skip(n + 1).find(|next| next.line.len() > 0);
        let opens = next.is_some_and(|next| {
            self.survey.is_linked_headline(next) || self.survey.begins(next).is_some()
        });
        let headline = next.is_some_and(|next| self.survey.is_linked_headline(next));
        if !self.begun && !headline {
            return Some((Role::Sponsor, format!("{why}, above the first text")));
        }
        Some(match self.survey.begins(cut) {
            Some(Begins::Section) if line.weight() <= 4 => (Role::Section { sponsor: true }, why),
            _ if opens || !self.in_item => (Role::SponsorLabel, why),
            _ => (Role::SponsorNote, why),
        })
    }

    /// Bylines, credits, captions, actions.
    fn small(&self, cuts: &[Cut], n: usize, normal: &str) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let text = line.plain();
        let after_headline = matches!(self.last, Some(Role::Headline { .. }));
        if after_headline
            && line.weight() <= MAX_BYLINE_WORDS
            && let Some(names) = byline(text, normal)
        {
            return Some((Role::Byline(names), "names after a headline".to_owned()));
        }
        let signed = self.in_item
            && line.weight() <= MAX_BYLINE_WORDS
            && (line.joined || self.survey.is_small(line));
        if signed
            && let Some(names) = byline(text, normal).filter(|_| line.said().has(Group::Byline))
        {
            return Some((Role::Byline(names), "byline after a text".to_owned()));
        }
        if self.in_item && self.survey.is_small(line) && line.weight() <= MAX_NOTE_WORDS {
            let (rest, last) = normal.rsplit_once(' ').unwrap_or(("", normal));
            if boilerplate::find(Group::Sponsor, last) == Some(last) && !rest.is_empty() {
                return Some((Role::SponsorNote, format!("small text that ends in {last:?}")));
            }
            let name = line.weight() > 1 && names::is_name(text) && line.whole_link().is_none();
            if matches!(self.last, Some(Role::Body)) && name {
                return Some((
                    Role::Byline(vec![text.to_owned()]),
                    "a small name after a text".to_owned(),
                ));
            }
        }
        if self.closing
            && line.weight() <= MAX_BYLINE_WORDS
            && names::is_name(text)
            && line.whole_link().is_none()
        {
            return Some((
                Role::Authors(vec![text.to_owned()]),
                "a name under the last words of a letter".to_owned(),
            ));
        }
        if let Some(name) = names::sign_off(text).filter(|_| line.place.quote == 0) {
            return Some(match self.in_item && self.headlined {
                true => (Role::Byline(vec![name]), "name after a dash".to_owned()),
                false => {
                    (Role::Authors(vec![name]), "name after a dash, after the text".to_owned())
                }
            });
        }
        // A caption stays where its picture was lost, and so does who made a chart.
        if self.meta.plain_text && self.in_item && line.weight() <= MAX_CAPTION_WORDS {
            if names::caption_and_credit(text).is_some() {
                return Some((Role::Caption, "a text that names who made the picture".to_owned()));
            }
            if line.weight() <= MAX_BYLINE_WORDS
                && let Some(phrase) = line.said().find_start(Group::Credit)
                && let Some(name) = after_phrase(text, phrase).filter(|_| phrase.ends_with(':'))
            {
                return Some((Role::Credit(name), format!("phrase {phrase:?} under a text")));
            }
        }
        let table = |cut: &Cut| matches!(cut.line.shape, Shape::Table(_));
        let after_picture =
            matches!(self.last, Some(Role::Picture | Role::Caption | Role::Credit(_)))
                || n.checked_sub(1).is_some_and(|n| table(&cuts[n]));
        if line.weight() <= MAX_CAPTION_WORDS && (after_picture || line.place.caption) {
            if let Some(phrase) = line.said().find(Group::Credit) {
                // "Photo: Ann Lee", or an agency's name alone.
                let name = after_phrase(text, phrase).unwrap_or_else(|| text.to_owned());
                return Some((Role::Credit(name), format!("phrase {phrase:?} under a picture")));
            }
            if line.place.caption
                || !matches!(self.last, Some(Role::Body))
                    && self.survey.is_small(line)
                    && !self.survey.is_linked_headline(cut)
                    && line.place.heading.is_none()
                    && line.weight() > 1
                    && self.survey.begins(cut).is_none()
            {
                return Some((Role::Caption, "small text under a picture".to_owned()));
            }
        }
        if looks::is_action(line) || self.survey.leads_on(cuts, n) {
            return Some((
                Role::Action { url: line.whole_link().map(ToString::to_string) },
                "a link that only leads on".to_owned(),
            ));
        }
        None
    }

    fn heading(&self, cuts: &[Cut], n: usize) -> Option<(Role, String)> {
        let cut = &cuts[n];
        let line = &cut.line;
        let text = line.plain();
        if self.open && self.survey.is_only_bold(cut) && matches!(self.last, Some(Role::Body)) {
            let url = line.whole_link().map(ToString::to_string);
            return Some((Role::Action { url }, "a bold link in the text of an item".to_owned()));
        }
        if self.survey.is_linked_headline(cut) {
            let url =
                line.runs.iter().find_map(|run| run.style.link.as_ref()).map(ToString::to_string);
            let why = match cut.lead {
                Some(Lead::Link) => "the link that its entry begins with".to_owned(),
                Some(Lead::RunIn) => "bold words that its paragraph begins with".to_owned(),
                Some(Lead::Named) => "words that the table of contents names".to_owned(),
                None => format!("a link that stands out: {}", evidence(line)),
            };
            return Some((Role::Headline { url, sponsor: says_sponsor(line) }, why));
        }
        let begins = self.survey.begins(cut)?;
        // Right under a headline, a lesser one is its second line.
        let preheader = self.meta.preheader.as_deref().map(words::normal);
        if !self.begun && preheader.as_deref() == Some(line.normal()) {
            return Some((Role::Body, "the line after the subject, shown again".to_owned()));
        }
        let deck = matches!(self.last, Some(Role::Headline { .. }))
            && begins == Begins::Item
            && self.headline.is_some_and(|headline| looks::outranks(&headline, &cut.look()));
        if deck {
            return Some((Role::Body, "second line of a headline".to_owned()));
        }
        match begins {
            Begins::Section if names::is_quoted(text) => Some((
                Role::Headline { url: None, sponsor: false },
                "a quotation set off as a heading".to_owned(),
            )),
            Begins::Section if self.survey.is_card(cuts, n) => Some((
                Role::Headline { url: None, sponsor: says_sponsor(line) },
                format!("heading of a text that leads on: {}", evidence(line)),
            )),
            Begins::Section => Some((
                // A sponsor's label right above a heading speaks of all under it.
                Role::Section {
                    sponsor: matches!(self.last, Some(Role::SponsorLabel))
                        && !self.survey.is_small(line),
                },
                format!("heading of a section: {}", evidence(line)),
            )),
            Begins::Item => Some((
                Role::Headline { url: None, sponsor: says_sponsor(line) },
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

/// "Yours in high water,": a few words before a name.
fn is_closing(line: &Line) -> bool {
    let normal = line.normal();
    line.is_text()
        && line.weight() <= MAX_HAIL_WORDS
        && normal.ends_with([',', '，', '،', '.', '!'])
        && line.said().find_start(Group::Closing).is_some()
}

/// A few words that are no sentence, no link, and no date.
fn is_tagline(line: &Line) -> bool {
    let text = line.plain();
    line.is_text()
        && (MIN_TAGLINE_WORDS..=MAX_TAGLINE_WORDS).contains(&line.weight())
        && line.place.entry.is_none()
        && line.runs.iter().all(|run| run.style.link.is_none())
        && !text.ends_with(['.', '!', '?', ':', ',', ';', '。', '！', '？', '：', '，'])
        && !text.chars().any(|c| c.is_ascii_digit())
        && !line.said().has(Group::Byline)
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

/// "Logs that tell the time (Sponsor)".
fn says_sponsor(line: &Line) -> bool {
    let normal = line.normal();
    let last =
        normal.trim_end_matches([')', ']']).rsplit(['(', '[', '|']).next().unwrap_or_default();
    last.len() < normal.len() && boilerplate::find(Group::Sponsor, last.trim()) == Some(last.trim())
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
