//! `/latest`, and reading one issue.

use super::place::Purpose;
use super::{Answer, Ask, Trouble};
use crate::briefing;
use crate::command::{Action, Button, Opening, Place, Reply, Wanted, Where};
use crate::model::{
    IssueLine, Manner, Newsletter, NewsletterId, OwnManner, SubscriptionLine, View,
};
use std::sync::Arc;

impl Ask<'_> {
    pub(super) async fn latest(&self, wanted: Option<Wanted>) -> Answer {
        let Some(wanted) = wanted else { return self.latest_of_mine().await };
        let newsletter =
            match self.wanted(&wanted, &|newsletter| self.latest_button(newsletter)).await? {
                Ok(newsletter) => newsletter,
                Err(reply) => return Ok(reply),
            };
        match self.store.latest(newsletter.id).await? {
            Some(issue) => self.read(Opening::of(issue.id).apart()).await,
            None => Ok(self.about_newsletter("latest-none", &newsletter)),
        }
    }

    /// The newest issues of what is taken here, or by the asker.
    async fn latest_of_mine(&self) -> Answer {
        let taken = self.mine().await?;
        if taken.is_empty() {
            let all = self.visible().await?;
            let pick =
                self.which("pick-latest", &all, &|newsletter| self.latest_button(newsletter));
            let group = self.is_read_by_all().then_some(&self.origin.title);
            let mut reply = Reply::say(self.nothing_taken(group));
            reply.text.extend(pick.text);
            return Ok(Reply { buttons: pick.buttons, ..reply });
        }
        let mut newest = Vec::new();
        for line in &taken {
            newest.extend(self.store.latest(line.newsletter.id).await?);
        }
        match (newest.as_slice(), taken.first()) {
            ([], Some(line)) => Ok(self.about_newsletter("latest-none", &line.newsletter)),
            ([only], _) => self.read(Opening::of(only.id).apart()).await,
            _ => self.digest(&newest).await,
        }
    }

    /// Several issues in one briefing, which never floods a chat: the whole of each is a button away.
    async fn digest(&self, issues: &[IssueLine]) -> Answer {
        let mut all = Vec::new();
        for issue in issues {
            let stored = self.store.issue(issue.id).await?.filter(|issue| !issue.retracted);
            let without = self.chat.without;
            all.extend(stored.map(|stored| briefing::Excerpt::from(stored).without(without)));
        }
        let preferences = briefing::Preferences {
            depth: self.chat.depth,
            language: self.language,
            style: self.chat.style,
        };
        match briefing::digest(&all, preferences.of_digest()) {
            Some(digest) => {
                Ok(Reply { briefings: vec![Arc::new(digest)], apart: true, ..Reply::default() })
            }
            // All of them were taken back just now.
            None => self.with_newsletters(Reply::say(self.language.say("issue-gone"))).await,
        }
    }

    /// What is taken here; in a shared chat that takes nothing, what the asker takes.
    pub(super) async fn mine(&self) -> Result<Vec<SubscriptionLine>, Trouble> {
        let here = self.store.subscriptions(self.chat.id).await?;
        let personal = here.is_empty()
            && self.origin.chat.kind.is_shared()
            && self.person.private_chat.is_some();
        if !personal || self.origin.usual == Where::Here {
            return Ok(here);
        }
        match self.target(Place::Me, Purpose::Look).await? {
            Ok(target) => Ok(self.store.subscriptions(target.chat.id).await?),
            Err(_) => Ok(here),
        }
    }

    pub(super) async fn read(&self, opening: Opening) -> Answer {
        let briefing = self.briefing(opening).await?;
        if briefing.is_none() {
            return self.with_newsletters(Reply::say(self.language.say("issue-gone"))).await;
        }
        let briefings = briefing.into_iter().collect();
        Ok(Reply { briefings, apart: opening.apart, ..Reply::default() })
    }

    /// An issue, opened.
    async fn briefing(&self, opening: Opening) -> Result<Option<Arc<briefing::Briefing>>, Trouble> {
        let Some(stored) = self.issue(opening.issue).await? else { return Ok(None) };
        let manner = self.manner_here(stored.newsletter.id).await?;
        let view = opening.view.unwrap_or(View::Depth(manner.depth));
        let issue = briefing::Excerpt::from(stored).without(manner.without).issue;
        let opened = briefing::open(&issue, view, opening.page, self.language);
        Ok(Some(Arc::new(briefing::Briefing { style: manner.style, ..opened })))
    }

    /// How a newsletter comes to the chat where somebody reads.
    async fn manner_here(&self, newsletter: NewsletterId) -> Result<Manner, Trouble> {
        let taken = self.store.subscriptions(self.chat.id).await?;
        let line = taken.iter().find(|line| line.newsletter.id == newsletter);
        Ok(line.map_or_else(OwnManner::default, |line| line.own).over(self.chat.manner()))
    }

    pub(super) fn about_newsletter(&self, text: &str, newsletter: &Newsletter) -> Reply {
        let all = Button::act(self.language.say("button-newsletters"), Action::Newsletters(0));
        Reply::say(self.language.tell(text, &[("newsletter", (&newsletter.title).into())]))
            .row([all])
    }

    fn latest_button(&self, newsletter: &Newsletter) -> Button {
        Button::act(&newsletter.title, Action::Latest(newsletter.id))
    }
}
