//! `/start` and `/help`.

use super::place::Purpose;
use super::{Answer, Ask, code};
use crate::command::{Action, Button, CATALOGUE, CommandError, Place, Reply, Wanted, Where};
use courant_newsletter::{Block, Inline};

impl Ask<'_> {
    /// The welcome with the newsletters; a link's payload that is neither subscription nor issue may be
    /// an operator's code, or that of an invitation.
    pub(super) async fn start(&self, payload: Option<String>, place: Place) -> Answer {
        if let Some(payload) = payload {
            return match payload.split_at_checked(2) {
                Some(("o_", code)) => self.claim(code).await,
                Some(("v_", code)) => self.accept_invitation(code, place).await,
                _ => self.wrong(CommandError::BadLink).await,
            };
        }
        let welcome =
            |what: &str| Reply::say(self.language.say(what)).titled(self.language.say("welcome"));
        if self.visible().await?.is_empty() {
            return Ok(welcome("welcome-none"));
        }
        let reply = welcome(match (self.origin.chat.kind.is_shared(), self.origin.usual) {
            (false, _) => "welcome-what",
            (true, Where::Here) => "welcome-group",
            (true, Where::Me) => "welcome-server",
        });
        let reply = self.with_newsletters(reply).await?;
        let mut row = vec![
            Button::act(self.language.say("button-settings"), Action::Settings),
            Button::act(self.language.say("button-help"), Action::Help),
        ];
        if self.person.operator && !self.origin.chat.kind.is_shared() {
            row.push(Button::act(self.language.say("button-deliveries"), Action::Deliveries));
        }
        if self.edits().await?.is_ok() {
            row.push(self.held_button());
        }
        Ok(reply.row(row))
    }

    /// Somebody was invited to a newsletter that is not for everybody, or their chat is; it is taken at once.
    async fn accept_invitation(&self, code: &str, place: Place) -> Answer {
        let target = match self.target(place, Purpose::Receive).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let (hash, platform) = (code::hash(code), self.origin.platform.clone());
        let address = self.admitted_as(&target);
        match self.store.redeem_invitation(hash, platform, address, self.now).await? {
            Some(newsletter) => {
                let place = Place::Chat(target.chat.id);
                self.subscribe(Some(Wanted::Id(newsletter)), None, place).await
            }
            None => Ok(Reply::say(self.language.say("invitation-wrong")).row(self.ways_on())),
        }
    }

    /// All commands, each with what it does.
    pub(super) fn help(&self) -> Reply {
        let line = |name: &str| {
            let what = self.language.say(&format!("command-{name}"));
            let text =
                self.language.tell("help-line", &[("name", name.into()), ("what", (&what).into())]);
            vec![Block::Paragraph { content: vec![Inline::text(text)] }]
        };
        let items = CATALOGUE.iter().map(|spec| line(spec.name)).collect();
        Reply::default()
            .titled(self.language.say("help-title"))
            .block(Block::List { start: None, items })
            .and(self.language.say("help-tip"))
            .row(self.ways_on().into_iter().take(2))
    }
}
