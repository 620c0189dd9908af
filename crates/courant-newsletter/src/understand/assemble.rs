//! Puts labelled pieces in their place: masthead, issue, sections, items, dropped.

use crate::dates;
use crate::lines::{Hidden, Line, Meta, Picture, Shape};
use crate::model::{Direction, Dropped, Identity, Issue, Kind, Masthead, Origin, Reason, Section};

use super::draft::{Draft, add, is_film, trimmed_title};
use super::{MAX_DROPPED_TEXT, Piece, Role, answer, imprint, names, pictures, poll, web};

/// Most authors of an issue that are named.
const MAX_AUTHORS: usize = 50;

/// Longest credit that another name is added to, in bytes.
const MAX_CREDIT: usize = 200;

/// The issue so far, and what waits for its place.
pub(super) struct Assembly {
    pub(super) issue: Issue,
    section: Section,
    pub(super) drafts: Vec<Draft>,
    /// Number of the draft that goes on.
    pub(super) current: Option<usize>,
    /// Labels of a sponsor, for the next item.
    pending: Vec<Line>,
    section_sponsor: bool,
    pub(super) picture: Option<Picture>,
    /// The sound or film that comes with the issue.
    enclosure: Option<String>,
    /// A headline or a paragraph has been seen: what came before are logos.
    pub(super) begun: bool,
}

/// Builds the issue.
pub(crate) fn assemble(
    pieces: Vec<Piece>,
    hidden: Vec<Hidden>,
    meta: Meta,
    identity: Identity,
) -> Issue {
    let mut assembly = Assembly {
        issue: skeleton(identity),
        section: Section::default(),
        drafts: Vec::new(),
        current: None,
        pending: Vec::new(),
        section_sponsor: false,
        picture: None,
        enclosure: meta.enclosure.clone(),
        begun: false,
    };
    for hidden in hidden {
        assembly.issue.dropped.push(Dropped {
            reason: hidden.reason,
            text: hidden.text,
            origin: Origin { at: Vec::new(), why: hidden.why.to_owned() },
        });
    }
    let leads = pictures::leads(&pieces);
    let mut pieces = pieces.into_iter().zip(leads).peekable();
    while let Some((piece, leads)) = pieces.next() {
        let next = pieces.peek().map(|(next, _)| &next.role);
        assembly.place(piece, next, leads);
    }
    assembly.end_section();
    assembly.finish(meta)
}

fn skeleton(identity: Identity) -> Issue {
    Issue {
        identity,
        newsletter: Masthead::default(),
        title: None,
        number: None,
        issued_at: None,
        authors: Vec::new(),
        language: None,
        direction: Direction::Ltr,
        url: None,
        preheader: None,
        origin: Origin::default(),
        sections: Vec::new(),
        dropped: Vec::new(),
    }
}

impl Assembly {
    fn place(&mut self, piece: Piece, next: Option<&Role>, leads: bool) {
        let Piece { line, role, why } = piece;
        let range = (line.first, line.end);
        match role {
            Role::Drop(reason) => self.drop(reason, &line, why),
            Role::Masthead { title, tagline } => {
                let masthead = &mut self.issue.newsletter;
                masthead.title = masthead.title.take().or(title);
                masthead.tagline = masthead.tagline.take().or(tagline);
                add(&mut masthead.origin, range, &why);
            }
            Role::Imprint => self.imprint(&line, &why),
            Role::Authors(names) => {
                for name in names {
                    // "— Ida" under a text by Ida Bergman names nobody new.
                    let known = |known: &String| {
                        known
                            .strip_prefix(name.as_str())
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                    };
                    if self.issue.authors.len() < MAX_AUTHORS
                        && !self.issue.authors.iter().any(known)
                    {
                        self.issue.authors.push(name);
                    }
                }
                add(&mut self.issue.origin, range, &why);
            }
            Role::Section { sponsor } => self.begin_section(&line, sponsor, &why),
            Role::Headline { url, sponsor } => {
                self.headline(&line, url, &why);
                self.item(&why).item.sponsor |= sponsor;
            }
            Role::SponsorLabel => {
                self.end_item();
                self.pending.push(line);
            }
            Role::Sponsor => {
                self.end_item();
                self.body(line, &why);
                self.item(&why).item.sponsor = true;
            }
            Role::SponsorNote => {
                let item = self.item(&why);
                item.item.sponsor = true;
                add(&mut item.item.origin, range, &why);
            }
            Role::Byline(names) => {
                let item = self.item(&why);
                item.item.authors.extend(names);
                add(&mut item.item.origin, range, &why);
            }
            Role::Video => self.video(line, &why),
            Role::Quiz => {
                self.end_item();
                self.body(line, &why);
                self.item(&why).item.kind = Kind::Poll;
            }
            Role::Answer => {
                self.item(&why).item.kind = Kind::Poll;
                self.body(line, &why);
            }
            Role::Picture => self.take_picture(line, next, leads),
            Role::Caption => {
                let item = self.item(&why);
                let text = match names::caption_and_credit(line.plain()) {
                    Some((caption, credit)) => {
                        add_credit(&mut item.item.credit, credit);
                        caption
                    }
                    None => line.plain().to_owned(),
                };
                match &mut item.item.caption {
                    Some(caption) => {
                        caption.push(' ');
                        caption.push_str(&text);
                    }
                    None => item.item.caption = Some(text),
                }
                add(&mut item.item.origin, range, &why);
            }
            Role::Credit(name) => {
                let item = self.item(&why);
                add_credit(&mut item.item.credit, name);
                add(&mut item.item.origin, range, &why);
            }
            Role::Action { url } => self.action(line, url, &why),
            Role::Rule => self.rule(),
            Role::Body => self.body(line, &why),
        }
    }

    fn drop(&mut self, reason: Reason, line: &Line, why: String) {
        let text = line.plain();
        if reason == Reason::ViewOnline && self.issue.url.is_none() {
            self.issue.url = web::address(line);
        }
        let last = self.issue.dropped.last_mut().filter(|last| {
            last.reason == reason
                && last.origin.at.last().is_some_and(|at| at.1 == line.first)
                && last.text.len() < MAX_DROPPED_TEXT
        });
        match last {
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(text);
                add(&mut last.origin, (line.first, line.end), "");
            }
            None => {
                let mut origin = Origin::default();
                add(&mut origin, (line.first, line.end), &why);
                let text = text.to_owned();
                self.issue.dropped.push(Dropped { reason, text, origin });
            }
        }
    }

    fn imprint(&mut self, line: &Line, why: &str) {
        let text = line.plain();
        if self.issue.issued_at.is_none() {
            self.issue.issued_at = dates::printed(text).and_then(dates::day);
        }
        if self.issue.number.is_none() && !dates::is_day(text) {
            self.issue.number = imprint::number(text);
        }
        // A title that leads somewhere leads to the issue.
        if self.issue.url.is_none() && why == imprint::TITLE {
            self.issue.url = line.whole_link().map(ToString::to_string);
        }
        if self.issue.title.is_none() && why.starts_with("first heading") {
            self.issue.title = Some(text.to_owned());
        }
        add(&mut self.issue.origin, (line.first, line.end), why);
    }

    fn begin_section(&mut self, line: &Line, sponsor: bool, why: &str) {
        let labels = if sponsor { std::mem::take(&mut self.pending) } else { Vec::new() };
        self.end_section();
        self.begun = true;
        self.section_sponsor = sponsor;
        for label in labels {
            add(&mut self.section.origin, (label.first, label.end), why);
        }
        self.section.title = Some(line.plain().to_owned());
        add(&mut self.section.origin, (line.first, line.end), why);
    }

    fn headline(&mut self, line: &Line, url: Option<String>, why: &str) {
        let text = trimmed_title(line.plain());
        // A headline that a break has cut in two is one.
        if line.joined
            && let Some(current) = self.current.and_then(|n| self.drafts.get_mut(n))
            && current.body.is_empty()
            && let Some(title) = &mut current.item.title
            && current.item.url == url
        {
            title.push(' ');
            title.push_str(&text);
            add(&mut current.item.origin, (line.first, line.end), "");
            return;
        }
        let awaited = self.current.and_then(|n| self.drafts.get_mut(n)?.awaited.take());
        if awaited.is_none() {
            self.end_item();
        }
        self.begun = true;
        let picture = self.picture.take();
        let draft = self.item(why);
        draft.is_video = is_film(url.as_deref());
        draft.listed = line.place.entry.is_some();
        draft.item.title = Some(text);
        // A headline that is no link leads where its picture does.
        draft.item.url = url
            .or_else(|| picture.as_ref()?.link.as_deref().map(str::to_owned))
            .or(awaited.flatten());
        draft.item.image = picture.map(|picture| picture.image).or(draft.item.image.take());
        add(&mut draft.item.origin, (line.first, line.end), why);
    }

    fn video(&mut self, line: Line, why: &str) {
        let mut draft = Draft { is_video: true, ..Draft::default() };
        add(&mut draft.item.origin, (line.first, line.end), why);
        // A picture right above it is its first frame.
        let picture = self.picture.take();
        let link = line.runs.iter().find_map(|run| run.style.link.as_ref());
        let link = link.or(picture.as_ref().and_then(|picture| picture.link.as_ref()));
        draft.item.url = link.map(ToString::to_string);
        draft.item.image = picture.map(|picture| picture.image);
        // The word that only names the kind is not shown again.
        let from = (line.first + 1).min(line.end);
        let text = line.slice(from, line.end);
        if text.whole_link().is_some() {
            draft.item.title = Some(trimmed_title(text.plain()));
        } else {
            draft.body.push(text);
        }
        self.drafts.push(draft);
    }

    fn action(&mut self, line: Line, url: Option<String>, why: &str) {
        let film = is_film(url.as_deref());
        let enclosed = url.is_some() && url == self.enclosure;
        let draft = self.item(why);
        draft.acted = Some(line.place.cell);
        add(&mut draft.item.origin, (line.first, line.end), why);
        match (&draft.item.url, url) {
            (None, Some(url)) if draft.item.title.is_some() => {
                draft.item.url = Some(url);
                draft.is_video |= film;
            }
            (Some(known), Some(url)) if *known == url => {}
            _ if enclosed => {}
            _ => draft.body.push(line),
        }
    }

    fn rule(&mut self) {
        // A rule ends an item that has a headline: what follows has one too, or is another matter.
        if self
            .current
            .and_then(|n| self.drafts.get(n))
            .is_some_and(|draft| draft.item.title.is_some())
        {
            self.end_item();
        }
    }

    fn body(&mut self, line: Line, why: &str) {
        self.begun = true;
        let current = self.current.and_then(|n| self.drafts.get(n));
        if current.is_some_and(|draft| !draft.goes_on(&line)) {
            self.end_item();
        }
        if let Some(picture) = self.picture.take() {
            let draft = self.item(why);
            match draft.item.image {
                None => draft.item.image = Some(picture.image),
                Some(_) => {
                    let mut among = Line::new(Shape::Image(picture), Vec::new(), line.place, false);
                    (among.first, among.end) = (line.first, line.first);
                    draft.body.push(among);
                }
            }
        }
        let draft = self.item(why);
        add(&mut draft.item.origin, (line.first, line.end), "");
        draft.push(line);
    }

    /// The item that goes on; a new one when there is none.
    pub(super) fn item(&mut self, why: &str) -> &mut Draft {
        let n = match self.current {
            Some(n) if n < self.drafts.len() => n,
            _ => {
                let mut draft = Draft::default();
                draft.item.sponsor = self.section_sponsor || !self.pending.is_empty();
                for label in std::mem::take(&mut self.pending) {
                    add(&mut draft.item.origin, (label.first, label.end), "label before it");
                }
                if draft.item.origin.why.is_empty() {
                    draft.item.origin.why = why.to_owned();
                }
                self.drafts.push(draft);
                self.drafts.len() - 1
            }
        };
        self.current = Some(n);
        &mut self.drafts[n]
    }

    pub(super) fn end_item(&mut self) {
        self.current = None;
    }

    fn end_section(&mut self) {
        if !self.pending.is_empty() {
            self.end_item();
            let labels = self.pending.clone();
            // There is no more to read of this sponsor than its label.
            self.item("label of a sponsor").body = labels;
        }
        self.end_item();
        self.section_sponsor = false;
        let mut section = std::mem::take(&mut self.section);
        section.items = std::mem::take(&mut self.drafts).into_iter().map(Draft::finish).collect();
        if section.title.as_deref().is_some_and(poll::is_named) {
            section.items.iter_mut().for_each(poll::take);
        }
        answer::hide(&mut section);
        if section.title.is_some() || !section.items.is_empty() {
            self.issue.sections.push(section);
        }
    }

    fn finish(self, meta: Meta) -> Issue {
        let mut issue = self.issue;
        issue.title = meta.title.clone().or(issue.title);
        let titled = issue.title.as_deref().and_then(imprint::number);
        issue.number = meta.number.clone().or(titled).or(issue.number);
        issue.issued_at = meta.issued_at.or(issue.issued_at);
        issue.url = meta.url.or(issue.url);
        issue.preheader = meta.preheader;
        // A text that is all there is to read is the story that the title names.
        let mut items = issue.sections.iter_mut().flat_map(|section| &mut section.items);
        if let (Some(only), None) = (items.next(), items.next())
            && only.kind == Kind::Text
            && !only.sponsor
        {
            only.kind = Kind::Story;
        }
        // What there is to hear or see is the first item's, when that leads nowhere else.
        let first = issue.sections.iter_mut().flat_map(|section| &mut section.items).next();
        if let Some((item, enclosure)) = first.zip(meta.enclosure) {
            item.url.get_or_insert(enclosure);
        }
        for author in meta.authors {
            if !issue.authors.contains(&author) {
                issue.authors.push(author);
            }
        }
        // "Ann" under a letter from Ann Lee is Ann Lee.
        if let Some(sender) = meta.sender.as_deref().filter(|sender| names::is_name(sender)) {
            for author in &mut issue.authors {
                if sender.strip_prefix(author.as_str()).is_some_and(|rest| rest.starts_with(' ')) {
                    sender.clone_into(author);
                }
            }
        }
        let named = issue.title.as_deref().and_then(imprint::name_before_number);
        let masthead = &mut issue.newsletter;
        masthead.title = masthead.title.take().or(meta.newsletter).or(named).or(meta.sender);
        if let Some(name) = &masthead.title {
            let title = issue.title.as_deref();
            issue.number =
                issue.number.or_else(|| title.and_then(|title| imprint::number_after(title, name)));
        }
        masthead.tagline = masthead.tagline.take().or(meta.tagline);
        if masthead.origin.why.is_empty() {
            masthead.origin.why = "headers of the document".to_owned();
        }
        if issue.origin.why.is_empty() {
            issue.origin.why = "headers of the document".to_owned();
        }
        issue
    }
}

/// Adds who made a picture; an item of several pictures may name several.
fn add_credit(credit: &mut Option<String>, name: String) {
    match credit {
        Some(known) if known.len() < MAX_CREDIT && *known != name => {
            known.push_str("; ");
            known.push_str(&name);
        }
        Some(_) => {}
        None => *credit = Some(name),
    }
}
