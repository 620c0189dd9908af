//! `/search`: what stands in all issues.

use super::issues::LABEL;
use super::wrong::said_back;
use super::{Answer, Ask, Trouble};
use crate::briefing::{self, shortened};
use crate::command::{Action, Button, Opening, Question, Reply, Wanted};
use crate::model::{Newsletter, NewsletterId, StoredIssue, View};
use crate::search::{Passage, Query};
use crate::store::{FoundIssues, Within};
use crate::texts::Language;
use courant_newsletter::{Block, Inline};

/// Issues on a page of what is found: each takes three or four lines.
const PAGE: u32 = 5;

/// Characters of a title or a headline in the list.
const TITLE: usize = 90;

/// Words of a search in which nothing is found that are looked for alone.
const APART: usize = 5;

/// Newsletters to which a search can be narrowed by a button.
const NARROWER: usize = 3;

/// An issue that is found, and where in it.
type Hit = (StoredIssue, Passage);

/// A search that is understood.
struct Search<'a> {
    /// As it was typed, on one line.
    words: &'a str,
    query: Query,
    newsletter: Option<Newsletter>,
    page: u32,
}

impl Ask<'_> {
    pub(super) async fn search(
        &self,
        wanted: Option<Wanted>,
        words: Option<String>,
        page: u32,
    ) -> Answer {
        let Some(words) = words else {
            let button = |newsletter: &Newsletter| {
                Button::act(&newsletter.title, Action::Issues(newsletter.id, 0))
            };
            let of = match wanted {
                None => None,
                Some(wanted) => match self.wanted(&wanted, &button).await? {
                    Ok(newsletter) => Some(newsletter.id),
                    Err(reply) => return Ok(reply),
                },
            };
            let ways = [self.type_button(Question::Search(of))].into_iter().chain(self.ways_on());
            return Ok(Reply::say(self.language.say("search-ask")).row(ways));
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(query) = Query::read(&words) else {
            let said = said_back(&words);
            let reply =
                Reply::say(self.language.tell("wrong-search", &[("words", (&said).into())]));
            return Ok(reply.and(self.language.say("search-examples")).row(self.ways_on()));
        };
        let newsletter = match wanted {
            None => None,
            Some(wanted) => {
                let button = |newsletter: &Newsletter| {
                    let action = Action::Search(Some(newsletter.id), 0, words.clone());
                    let fitting = Some(action).filter(Action::fits);
                    let action = fitting.unwrap_or(Action::Issues(newsletter.id, 0));
                    Button::act(&newsletter.title, action)
                };
                match self.wanted(&wanted, &button).await? {
                    Ok(newsletter) => Some(newsletter),
                    Err(reply) => return Ok(reply),
                }
            }
        };
        let search = Search { words: &words, query, newsletter, page };
        let within = self.within(&search).await?;
        let skip = page.saturating_mul(PAGE);
        let looked_for = search.query.clone();
        let look = move |issue: StoredIssue| {
            let passage = Passage::find(&issue.document, &looked_for);
            (issue, passage)
        };
        let found = self.store.search(&search.query, &within, (skip, PAGE), look).await?;
        if found.total == 0 {
            return self.nothing_found(&search).await;
        }
        Ok(self.found(&search, found))
    }

    /// Where the asker may look.
    async fn within(&self, search: &Search<'_>) -> Result<Within, Trouble> {
        Ok(match &search.newsletter {
            Some(newsletter) => Within::One(newsletter.id),
            None => Within::AllBut(self.store.hidden(self.viewer()).await?),
        })
    }

    fn found(&self, search: &Search<'_>, found: FoundIssues<Hit>) -> Reply {
        let language = self.language;
        let first = search.page.saturating_mul(PAGE).saturating_add(1);
        let mut items = Vec::new();
        let mut reply = Reply::default();
        for ((issue, passage), number) in found.issues.iter().zip(first..) {
            let opening = opening_of(issue, passage);
            let label = headline_of(issue, passage, language);
            let label = shortened(&format!("{number}. {label}"), LABEL);
            reply = reply.row([Button::act(label, Action::Read(opening.apart()))]);
            items.push(vec![Block::Paragraph { content: self.told(issue, passage) }]);
        }
        let said = said_back(search.words);
        let values = [("words", (&said).into()), ("count", found.total.into())];
        let title =
            language.tell(if found.uncounted { "search-many" } else { "search-found" }, &values);
        let beyond = found.issues.is_empty();
        let reply = match (beyond, &search.newsletter) {
            (true, _) => reply.and(language.say("search-beyond")),
            (false, None) => reply.block(Block::List { start: Some(first), items }),
            (false, Some(newsletter)) => reply
                .and(language.tell("search-in", &[("newsletter", (&newsletter.title).into())]))
                .block(Block::List { start: Some(first), items }),
        };
        let reply = reply.titled(title);
        self.search_ways(reply, search, &found)
    }

    /// An issue that was found, in two lines: title, newsletter and day; and where in it.
    fn told(&self, issue: &StoredIssue, passage: &Passage) -> Vec<Inline> {
        let language = self.language;
        let title = shortened(&briefing::title_of(issue, language), TITLE);
        let day = briefing::day(issue.issued_at, language);
        let mut content = vec![
            Inline::strong(&title),
            Inline::text(format!(" – {}, {day}", issue.newsletter.title)),
            Inline::Break,
        ];
        let headline = Inline::plain(&passage.headline);
        if !headline.is_empty() && headline != title {
            let short = headline.chars().count() <= TITLE;
            let headline = if short {
                passage.headline.clone()
            } else {
                vec![Inline::text(shortened(&headline, TITLE))]
            };
            content.push(Inline::Emphasis { content: headline });
            content.push(Inline::text(": "));
        }
        content.extend(passage.text.iter().cloned());
        content
    }

    /// Pages, and the same in one newsletter, as far as a button can carry the words.
    fn search_ways(&self, reply: Reply, search: &Search<'_>, found: &FoundIssues<Hit>) -> Reply {
        let language = self.language;
        let of = search.newsletter.as_ref().map(|newsletter| newsletter.id);
        let turn = |of: Option<NewsletterId>, page: u32, label: String| {
            let action = Action::Search(of, page, search.words.to_owned());
            action.fits().then(|| Button::act(label, action))
        };
        let newer = search
            .page
            .checked_sub(1)
            .and_then(|page| turn(of, page, language.say("button-newer")));
        let is_more = search.page.saturating_add(1).saturating_mul(PAGE) < found.total;
        let older = is_more
            .then(|| turn(of, search.page.saturating_add(1), language.say("button-older")))
            .flatten();
        let mut narrower: Vec<&Newsletter> = Vec::new();
        for (issue, _) in &found.issues {
            if !narrower.iter().any(|known| known.id == issue.newsletter.id) {
                narrower.push(&issue.newsletter);
            }
        }
        if of.is_some() || narrower.len() < 2 {
            narrower.clear();
        }
        let narrower = narrower.into_iter().take(NARROWER).filter_map(|newsletter| {
            let values = [("newsletter", (&newsletter.title).into())];
            turn(Some(newsletter.id), 0, language.tell("button-only", &values))
        });
        let unreachable = is_more && older.is_none();
        let reply = if unreachable { reply.and(language.say("search-long")) } else { reply };
        let all = of.and_then(|_| turn(None, 0, language.say("button-everywhere")));
        reply.row(newer.into_iter().chain(older)).grid(narrower.chain(all), 1)
    }

    /// What can be done where nothing fits: each of the words alone, with how often it is there.
    async fn nothing_found(&self, search: &Search<'_>) -> Answer {
        let language = self.language;
        let of = search.newsletter.as_ref().map(|newsletter| newsletter.id);
        let said = said_back(search.words);
        let mut reply = match &search.newsletter {
            None => Reply::say(language.tell("search-none", &[("words", (&said).into())])),
            Some(newsletter) => {
                let values =
                    [("words", (&said).into()), ("newsletter", (&newsletter.title).into())];
                Reply::say(language.tell("search-none-in", &values))
            }
        };
        let mut buttons = Vec::new();
        let within = self.within(search).await?;
        for alone in search.query.apart().into_iter().take(APART) {
            let words = alone.words();
            let found = self.store.search(&alone, &within, (0, 0), |_| ()).await?.total;
            if found == 0 {
                let said = said_back(&words);
                reply = reply.and(language.tell("search-none-of", &[("words", (&said).into())]));
                continue;
            }
            let values = [("words", (&words).into()), ("count", found.into())];
            let label = language.tell("button-search", &values);
            let action = Action::Search(of, 0, words.clone());
            if action.fits() {
                buttons.push(Button::act(label, action));
            }
        }
        let everywhere = Action::Search(None, 0, search.words.to_owned());
        if of.is_some() && everywhere.fits() {
            buttons.push(Button::act(language.say("button-everywhere"), everywhere));
        }
        Ok(reply.and(language.say("search-examples")).grid(buttons, 2).row(self.ways_on()))
    }
}

/// What is found, in a few words: the item's headline, or what the issue is called.
pub(super) fn headline_of(issue: &StoredIssue, passage: &Passage, language: Language) -> String {
    let headline = Inline::plain(&passage.headline);
    if headline.trim().is_empty() { briefing::title_of(issue, language) } else { headline }
}

/// Opens an issue where something was found in it.
pub(super) fn opening_of(issue: &StoredIssue, passage: &Passage) -> Opening {
    let opening = Opening::of(issue.id);
    match passage.section {
        // Of an issue that is one section, all is shown as the chat is set.
        Some(section) if issue.document.sections.len() > 1 => opening.view(View::Section(section)),
        _ => opening,
    }
}
