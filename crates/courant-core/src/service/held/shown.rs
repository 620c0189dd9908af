//! What waits, shown: a list of it, and each as its readers would get it.

use super::Wrong;
use crate::briefing::{self, shortened};
use crate::command::{Action, Button, HeldPick, Reply};
use crate::intake::{self, IntakeError};
use crate::model::{HeldId, IssueId, Newsletter, StoredIssue};
use crate::review::{self, ReviewError, Seer};
use crate::service::issues::LABEL;
use crate::service::{Answer, Ask, Trouble, clock};
use crate::store::{Fate, HeldKind, HeldLine};
use courant_newsletter::{Block, Inline};
use std::sync::Arc;

/// What waits, on a page.
const PAGE: usize = 8;

impl Ask<'_> {
    /// What waits for the asker, oldest first; and how one publishes.
    pub(super) async fn held_list(&self, page: u32, edits: &[Newsletter]) -> Answer {
        let language = self.language;
        let all: Vec<HeldLine> = self.store.held_lines().await?;
        let all: Vec<&HeldLine> = all.iter().filter(|line| self.may_decide(line, edits)).collect();
        let how = language.say("held-how");
        if all.is_empty() {
            return Ok(Reply::say(language.say("held-none")).and(how));
        }
        let pages = all.len().div_ceil(PAGE);
        let page = usize::try_from(page).unwrap_or(0).min(pages - 1);
        let mut items = Vec::new();
        let mut buttons = Vec::new();
        for line in all.iter().skip(page * PAGE).take(PAGE) {
            let title = self.held_title(line);
            let of = line.held.newsletter;
            let of = of.and_then(|id| edits.iter().find(|edited| edited.id == id));
            let of = of.map_or_else(|| line.held.sender.clone(), |of| of.title.clone());
            let values = [("title", (&title).into()), ("of", (&of).into())];
            let text = match line.publish_at {
                None => language.tell("held-line", &values),
                Some(at) => {
                    let at = clock::moment(at, &self.own_zone(), self.now, language);
                    let [title, of] = values;
                    language.tell("held-line-when", &[title, of, ("when", (&at).into())])
                }
            };
            items.push(vec![Block::Paragraph { content: vec![Inline::text(text)] }]);
            let open = Action::Held(HeldPick::Preview(line.id));
            buttons.push(Button::act(shortened(&title, LABEL), open));
        }
        let turn = |to: usize| HeldPick::List(u32::try_from(to).unwrap_or(0));
        let back = (page > 0).then(|| self.held_act("button-previous", turn(page - 1)));
        let on = (page + 1 < pages).then(|| self.held_act("button-next", turn(page + 1)));
        let start = u32::try_from(page * PAGE + 1).ok();
        Ok(Reply::default()
            .block(Block::List { start, items })
            .and(how)
            .titled(language.say("held-title"))
            .grid(buttons, 1)
            .row(back.into_iter().chain(on)))
    }

    /// The issue that something is which waits, for the eyes of whoever may decide about it.
    pub(in crate::service) async fn held_issue(
        &self,
        id: HeldId,
    ) -> Result<Option<StoredIssue>, Trouble> {
        let Ok(edits) = self.edits().await? else { return Ok(None) };
        let line = self.held_line(id, &edits).await?.filter(|line| line.decision.is_none());
        let Some(line) = line else { return Ok(None) };
        match self.read_held(&line).await {
            Ok((issue, _)) => Ok(Some(issue)),
            Err(Wrong::Trouble(trouble)) => Err(trouble),
            Err(Wrong::Review(_)) => Ok(None),
        }
    }

    /// Something that waits as the issue that it would be, and what that is to what is there.
    async fn read_held(&self, line: &HeldLine) -> Result<(StoredIssue, Option<Fate>), Wrong> {
        let document = review::issues(self.store, line.id).await?.into_iter().next();
        let nothing = || IntakeError::Nothing("there is no issue in it".to_owned());
        let document = document.ok_or_else(nothing).map_err(ReviewError::Intake)?;
        let new = intake::new_issue(document.clone());
        let issued_at = new.issued_at.unwrap_or(self.now);
        let known = match line.held.newsletter {
            Some(id) => self.store.newsletter(id).await?,
            None => None,
        };
        let (newsletter, fate) = match known {
            Some(newsletter) if line.held.kind == HeldKind::Draft => {
                let fate = self.store.written_would_become(newsletter.id, new, self.now).await?;
                (newsletter, Some(fate))
            }
            Some(newsletter) => {
                let all = self.store.would_become(newsletter.id, vec![new], self.now).await?;
                (newsletter, all.into_iter().next().map(|(_, fate)| fate))
            }
            // What it calls itself.
            None => {
                let title = document.newsletter.title.clone();
                (Newsletter::nobodys(title.unwrap_or_else(|| line.held.sender.clone())), None)
            }
        };
        let (id, revision) = (IssueId::of_held(line.id), 0);
        let issue = StoredIssue { id, newsletter, issued_at, document, revision, retracted: false };
        Ok((issue, fate))
    }

    /// What waits, with its preview above it.
    pub(in crate::service) async fn held_shown(
        &self,
        line: &HeldLine,
        edits: &[Newsletter],
    ) -> Answer {
        let newsletter = match line.held.newsletter {
            Some(id) => self.store.newsletter(id).await?,
            None => None,
        };
        let title = newsletter.as_ref().map(|newsletter| newsletter.title.as_str());
        let seer = Seer { language: self.language, sees_it: true, has_others: edits.len() > 1 };
        if line.held.kind == HeldKind::Confirmation {
            return Ok(Reply { apart: true, ..review::told(line, title, seer) });
        }
        let (issue, fate) = match self.read_held(line).await {
            Ok(read) => read,
            Err(Wrong::Trouble(trouble)) => return Err(trouble),
            Err(Wrong::Review(error)) => return Ok(self.not_done(line.id, &error)),
        };
        let preferences = briefing::Preferences {
            depth: self.chat.depth,
            language: self.language,
            style: self.chat.style,
        };
        let preview = Arc::new(briefing::compose(&issue, preferences));
        let mut reply = review::told(line, title, seer);
        if let Some(newsletter) = &newsletter {
            reply = reply.and(self.would_be(newsletter, fate).await?);
        }
        if let Some(at) = line.publish_at {
            let at = clock::moment(at, &self.own_zone(), self.now, self.language);
            reply = reply.and(self.language.tell("held-goes-out", &[("when", (&at).into())]));
        }
        Ok(Reply { briefings: vec![preview], below: true, apart: true, ..reply })
    }

    /// What would come of publishing it.
    async fn would_be(
        &self,
        newsletter: &Newsletter,
        fate: Option<Fate>,
    ) -> Result<String, Trouble> {
        Ok(match fate {
            Some(Fate::Known | Fate::Twin) => self.language.say("held-would-be-known"),
            Some(Fate::Retracted) => self.language.say("held-would-be-retracted"),
            Some(Fate::Corrected) => self.language.say("held-would-be-corrected"),
            Some(Fate::New) | None => {
                let chats = self.store.subscribers(newsletter.id).await?;
                self.language.tell("held-would-go", &[("chats", chats.into())])
            }
        })
    }

    /// What still waits, after something was changed or taken back.
    pub(super) async fn held_again(
        &self,
        id: HeldId,
        edits: &[Newsletter],
    ) -> Result<Reply, Wrong> {
        match self.held_line(id, edits).await?.filter(|line| line.decision.is_none()) {
            Some(line) => Ok(self.held_shown(&line, edits).await?),
            None => Ok(self.held_list(0, edits).await?),
        }
    }

    pub(super) fn held_title(&self, line: &HeldLine) -> String {
        review::titled(&line.held.title, self.language)
    }
}
