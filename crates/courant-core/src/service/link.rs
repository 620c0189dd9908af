//! `/link`: what somebody gets comes on another platform too, and there alone if they say so.

use super::place::Purpose;
use super::{Answer, Ask, Trouble, code};
use crate::command::{Action, Button, LinkPick, Place, Reply};
use crate::store::Carried;
use crate::texts::Language;
use courant_newsletter::{Block, Inline};
use jiff::SignedDuration;

/// How long a code is good for, and for how long what it carried may be stopped where it came from: long enough to
/// find the other app.
const VALID: SignedDuration = SignedDuration::from_hours(1);

/// Letters of a code: 60 bits, for an hour, and short enough to be typed.
const LETTERS: usize = 12;

impl Ask<'_> {
    pub(super) async fn link(&self, pick: LinkPick) -> Answer {
        if self.is_read_by_all() {
            return Ok(Reply::say(self.language.say("link-private")));
        }
        match pick {
            LinkPick::Make => self.make_link().await,
            LinkPick::Redeem(code) => self.redeem_link(&code::bare(&code)).await,
            LinkPick::StopThere(code) => self.stop_there(&code).await,
        }
    }

    async fn make_link(&self) -> Answer {
        let taken = match self.target(Place::Me, Purpose::Look).await? {
            Ok(target) => self.store.subscriptions(target.chat.id).await?,
            Err(_) => Vec::new(),
        };
        if taken.is_empty() && self.store.saved(self.person.id, &[], (0, 1)).await?.1 == 0 {
            return Ok(Reply::say(self.language.say("link-nothing")).row(self.ways_on()));
        }
        let mut random = [0; LETTERS];
        getrandom::fill(&mut random).map_err(Trouble::Random)?;
        let (code, hash) = code::make(random);
        self.store.add_link(hash, self.person.id, self.now + VALID, self.now).await?;
        let groups: Vec<&str> = code.as_bytes().chunks(4).map(text).collect();
        let line = Inline::Code { text: format!("/link {}", groups.join("-")) };
        Ok(Reply::say(self.language.say("link-code"))
            .block(Block::Paragraph { content: vec![line] })
            .and(self.language.say("link-valid")))
    }

    async fn redeem_link(&self, code: &str) -> Answer {
        let hash = code::hash(code);
        if !self.store.is_link(hash.clone(), self.now).await? {
            return Ok(Reply::say(self.language.say("link-wrong")));
        }
        let target = match self.target(Place::Me, Purpose::Receive).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        match self.store.carry(hash, self.person.id, target.chat.id, self.now).await? {
            Carried::Unknown => Ok(Reply::say(self.language.say("link-wrong"))),
            Carried::Own => Ok(Reply::say(self.language.say("link-own"))),
            Carried::Here => {
                // As it is set up now, and in the language that came along.
                let after = self.again().await?;
                let list = after.subscriptions(Place::Me).await?;
                let said = Reply::say(after.language.say("link-done")).text;
                let stop = Action::StopThere(code.to_owned());
                let text = said.into_iter().chain(list.text).collect();
                Ok(Reply { text, ..list }
                    .row([Button::act(after.language.say("button-link-stop"), stop)]))
            }
        }
    }

    /// The same question after the chat has changed.
    pub(super) async fn again(&self) -> Result<Self, Trouble> {
        let chat = self.store.chat(self.chat.id).await?.unwrap_or_else(|| self.chat.clone());
        let language =
            Language::choose([chat.language.as_deref(), self.origin.language.as_deref()]);
        let person = self.store.person(self.person.id).await?.unwrap_or(self.person.clone());
        let Self { store, desk, origin, now, .. } = *self;
        Ok(Self { store, desk, origin, person, chat, language, now })
    }

    async fn stop_there(&self, code: &str) -> Answer {
        let hash = code::hash(code);
        let stopped = self.store.stop_where_it_came_from(hash, self.person.id, self.now).await?;
        let said = if stopped { "link-stopped" } else { "link-too-late" };
        Ok(Reply::say(self.language.say(said)).row(self.ways_on()))
    }
}

/// Letters of a code, all of them ASCII.
fn text(letters: &[u8]) -> &str {
    std::str::from_utf8(letters).unwrap_or_default()
}
