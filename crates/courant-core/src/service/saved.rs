//! `/save` and `/saved`: what people keep for themselves.

use super::issues::LABEL;
use super::{Answer, Ask};
use crate::briefing::{self, shortened};
use crate::command::{Action, Button, Opening, Reply, SavePick, Wanted};
use crate::model::{IssueId, Newsletter, StoredIssue, View};
use courant_newsletter::{Block, Inline};

/// Saved issues on a page.
const PAGE: u32 = 8;

impl Ask<'_> {
    pub(super) async fn save(&self, pick: SavePick) -> Answer {
        match pick {
            SavePick::Toggle(issue, section) => self.toggle_saved(issue, section).await,
            SavePick::Latest(wanted) => self.save_latest(wanted).await,
        }
    }

    /// The button under an issue: a word for whoever pressed it, and the message stays.
    async fn toggle_saved(&self, issue: IssueId, section: Option<u16>) -> Answer {
        let found = self.issue(issue).await?.filter(|issue| issue.id.held().is_none());
        let Some(issue) = found else {
            return self.with_newsletters(Reply::say(self.language.say("issue-gone"))).await;
        };
        let saved = self.store.toggle_saved(self.person.id, issue.id, section, self.now).await?;
        let title = self.called(&issue, section);
        let text = if saved { "saved-now" } else { "saved-no-longer" };
        let said = self.language.tell(text, &[("title", (&title).into())]);
        Ok(Reply { passing: true, ..Reply::say(said) })
    }

    /// What is said where everybody would read what somebody keeps.
    fn not_here(&self) -> Option<Reply> {
        self.is_read_by_all().then(|| Reply::say(self.language.say("saved-private")))
    }

    /// The newest issue of a newsletter, or of what is taken.
    async fn save_latest(&self, wanted: Option<Wanted>) -> Answer {
        if let Some(reply) = self.not_here() {
            return Ok(reply);
        }
        let newsletters = match wanted {
            Some(wanted) => {
                let button = |newsletter: &Newsletter| {
                    Button::act(&newsletter.title, Action::Issues(newsletter.id, 0))
                };
                match self.wanted(&wanted, &button).await? {
                    Ok(newsletter) => vec![newsletter],
                    Err(reply) => return Ok(reply),
                }
            }
            None => self.mine().await?.into_iter().map(|line| line.newsletter).collect(),
        };
        let mut newest = None;
        for newsletter in &newsletters {
            let latest = self.store.latest(newsletter.id).await?;
            newest = newest.into_iter().chain(latest).max_by_key(|issue| issue.issued_at);
        }
        let issue = match newest {
            Some(line) => self.issue(line.id).await?,
            None => None,
        };
        let Some(issue) = issue else {
            return Ok(Reply::say(self.language.say("save-what")).row(self.ways_on()));
        };
        self.store.save(self.person.id, issue.id, self.now).await?;
        let title = self.called(&issue, None);
        let said = self.language.tell("saved-now", &[("title", (&title).into())]);
        let undo = Button::act(self.language.say("button-undo"), Action::Save(issue.id, None));
        let list = Button::act(self.language.say("button-saved"), Action::Saved(0));
        Ok(Reply::say(said).row([undo, list]))
    }

    pub(super) async fn saved(&self, page: u32) -> Answer {
        if let Some(reply) = self.not_here() {
            return Ok(reply);
        }
        let language = self.language;
        let hidden = self.store.hidden(self.viewer()).await?;
        let of_page = |page: u32| {
            self.store.saved(self.person.id, &hidden, (page.saturating_mul(PAGE), PAGE))
        };
        let (mut saved, total) = of_page(page).await?;
        let pages = total.div_ceil(PAGE).max(1);
        // What stood there was taken off meanwhile.
        let page = page.min(pages - 1);
        if saved.is_empty() && total > 0 {
            saved = of_page(page).await?.0;
        }
        if saved.is_empty() {
            return Ok(Reply::say(language.say("saved-none"))
                .titled(language.say("saved-title"))
                .row(self.ways_on()));
        }
        let mut items = Vec::new();
        let mut reply = Reply::default();
        for (issue, section) in &saved {
            let title = self.called(issue, *section);
            let day = briefing::day(issue.issued_at, language);
            let values = [
                ("title", (&title).into()),
                ("newsletter", (&issue.newsletter.title).into()),
                ("date", (&day).into()),
            ];
            let text = language.tell("saved-line", &values);
            items.push(vec![Block::Paragraph { content: vec![Inline::text(text)] }]);
            let opening = Opening { view: section.map(View::Section), ..Opening::of(issue.id) };
            let label = shortened(&title, LABEL);
            reply = reply.row([Button::act(label, Action::Read(opening.apart()))]);
        }
        let newer = page
            .checked_sub(1)
            .map(|page| Button::act(language.say("button-newer"), Action::Saved(page)));
        let older = (page + 1 < pages)
            .then(|| Button::act(language.say("button-older"), Action::Saved(page + 1)));
        let start = Some(page.saturating_mul(PAGE).saturating_add(1));
        Ok(reply
            .block(Block::List { start, items })
            .and(language.say("saved-how"))
            .titled(language.say("saved-title"))
            .row(newer.into_iter().chain(older)))
    }

    /// An issue's title, and the name of a section of it.
    fn called(&self, issue: &StoredIssue, section: Option<u16>) -> String {
        let title = briefing::title_of(issue, self.language);
        match section.and_then(|section| briefing::section_name(issue, section, self.language)) {
            Some(name) => format!("{title} · {name}"),
            None => title,
        }
    }
}
