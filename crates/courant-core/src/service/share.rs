//! What can be shared into any chat: issues that are found, each as one message.

use super::Service;
use super::search::{headline_of, opening_of};
use crate::briefing::{self, Briefing, shortened};
use crate::command::Opening;
use crate::model::{Depth, StoredIssue, View, Viewer};
use crate::search::{Passage, Query};
use crate::store::{StoreError, Within};
use crate::texts::Language;
use courant_newsletter::{Block, Inline};
use std::sync::Arc;

/// Characters of a headline in a list to choose from.
const TITLE: usize = 100;

/// Characters of the line below it.
const LINE: usize = 140;

/// Characters of what is posted that everybody sees at once.
const BEGINNING: usize = 1500;

/// Something that can be shared.
#[derive(Clone, Debug)]
pub struct Share {
    /// What it is: an issue, or a section of it.
    pub opening: Opening,
    /// Its headline in the list.
    pub title: String,
    /// The line below: newsletter, day, and the words around what was found.
    pub line: String,
    /// What stands on the button that opens it with the bot.
    pub label: String,
    /// What is posted.
    pub briefing: Arc<Briefing>,
}

impl Service {
    /// What fits what was typed, of what the one who types may see, newest first, from the `skip`th on: of nothing typed
    /// the newest issues.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn shares(
        &self,
        typed: &str,
        skip: u32,
        count: u32,
        language: Language,
        viewer: Viewer,
    ) -> Result<Vec<Share>, StoreError> {
        let page = (skip, count);
        let hidden = self.store.hidden(viewer).await?;
        match Query::read(typed) {
            Some(query) => {
                let looked_for = query.clone();
                let look = move |issue| share(&issue, Some(&looked_for), language);
                Ok(self.store.search(&query, &Within::AllBut(hidden), page, look).await?.issues)
            }
            None if typed.trim().is_empty() => {
                self.store.newest(hidden, page, move |issue| share(&issue, None, language)).await
            }
            None => Ok(Vec::new()),
        }
    }
}

fn share(issue: &StoredIssue, query: Option<&Query>, language: Language) -> Share {
    let day = briefing::day(issue.issued_at, language);
    let mut line = format!("{}, {day}", issue.newsletter.title);
    let mut title = briefing::title_of(issue, language);
    let mut opening = Opening::of(issue.id);
    let mut words = Vec::new();
    if let Some(query) = query {
        let passage = Passage::find(&issue.document, query);
        title = headline_of(issue, &passage, language);
        opening = opening_of(issue, &passage);
        words = passage.text;
    }
    let found = Inline::plain(&words);
    if !found.trim().is_empty() {
        line = format!("{line} – {found}");
    }
    let view = opening.view.unwrap_or(View::Depth(Depth::Brief));
    let mut briefing = briefing::open(issue, view, 0, language);
    quote(&mut briefing, words);
    Share {
        opening,
        title: shortened(&title, TITLE),
        line: shortened(&line, LINE),
        label: language.say("button-read-on"),
        briefing: Arc::new(briefing),
    }
}

/// Puts the words that were found under the masthead, where they do not stand at the beginning anyway: nobody turns
/// pages of what is shared.
fn quote(briefing: &mut Briefing, words: Vec<Inline>) {
    let told: String = briefing::plain(&briefing.blocks).replace('\n', " ");
    let beginning: String = told.chars().take(BEGINNING).collect();
    let found = Inline::plain(&words);
    let found = found.trim_matches('…').trim();
    if !found.is_empty() && !beginning.contains(found) {
        let at = briefing.masthead.min(briefing.blocks.len());
        let paragraph = Block::Paragraph { content: words };
        briefing.blocks.insert(at, Block::Quote { content: vec![paragraph] });
        briefing.masthead = at + 1;
    }
}
