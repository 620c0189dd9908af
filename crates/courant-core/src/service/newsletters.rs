//! `/newsletters`: what there is.

use super::place::Purpose;
use super::{Answer, Ask, Trouble};
use crate::command::{Action, Button, Place, Reply};
use crate::model::{Newsletter, NewsletterId};
use courant_newsletter::{Block, Inline};
use std::collections::BTreeSet;

/// Newsletters on a page.
const PAGE: usize = 6;

impl Ask<'_> {
    pub(super) async fn newsletters(&self, page: u32) -> Answer {
        let all = self.visible().await?;
        if all.is_empty() {
            return Ok(Reply::say(self.language.say("newsletters-none")));
        }
        Ok(self
            .page_of(&all, page, &self.taken().await?)
            .titled(self.language.say("newsletters-title")))
    }

    /// The first page of the newsletters under an answer.
    pub(super) async fn with_newsletters(&self, reply: Reply) -> Result<Reply, Trouble> {
        let all = self.visible().await?;
        let list = self.page_of(&all, 0, &self.taken().await?);
        let mut reply = reply;
        reply.text.extend(list.text);
        reply.buttons.extend(list.buttons);
        Ok(reply)
    }

    /// What is taken in the place where buttons of this chat take effect.
    pub(super) async fn taken(&self) -> Result<BTreeSet<NewsletterId>, Trouble> {
        let Ok(target) = self.target(Place::Usual, Purpose::Look).await? else {
            return Ok(BTreeSet::new());
        };
        let taken = self.store.subscriptions(target.chat.id).await?;
        Ok(taken.into_iter().map(|line| line.newsletter.id).collect())
    }

    fn page_of(&self, all: &[Newsletter], page: u32, taken: &BTreeSet<NewsletterId>) -> Reply {
        let pages = all.chunks(PAGE).count();
        let page = usize::try_from(page).unwrap_or(0).min(pages.saturating_sub(1));
        let shown = all.chunks(PAGE).nth(page).unwrap_or_default();
        let lines = shown
            .iter()
            .map(|newsletter| vec![Block::Paragraph { content: self.line(newsletter) }])
            .collect();
        let mut reply = Reply::default();
        if !shown.is_empty() {
            reply = reply.block(Block::List { start: None, items: lines });
        }
        let buttons =
            shown.iter().map(|newsletter| self.toggle(newsletter, taken.contains(&newsletter.id)));
        let turn = |to: usize| Action::Newsletters(u32::try_from(to).unwrap_or(0));
        let back =
            (page > 0).then(|| Button::act(self.language.say("button-previous"), turn(page - 1)));
        let on = (page + 1 < pages)
            .then(|| Button::act(self.language.say("button-next"), turn(page + 1)));
        reply.grid(buttons, 1).row(back.into_iter().chain(on))
    }

    fn line(&self, newsletter: &Newsletter) -> Vec<Inline> {
        let mut content = vec![Inline::strong(&newsletter.title)];
        if !newsletter.tagline.is_empty() {
            content.push(Inline::text(format!(" – {}", newsletter.tagline)));
        }
        content
    }

    /// Subscribe, or unsubscribe where it is taken.
    pub(super) fn toggle(&self, newsletter: &Newsletter, taken: bool) -> Button {
        let (text, action) = if taken {
            ("button-unsubscribe-from", Action::Unsubscribe(newsletter.id))
        } else {
            ("button-subscribe-to", Action::Subscribe(newsletter.id))
        };
        Button::act(self.language.tell(text, &[("newsletter", (&newsletter.title).into())]), action)
    }
}
