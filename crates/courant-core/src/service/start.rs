//! `/start` and `/help`.

use super::{Answer, Ask};
use crate::command::{Action, Button, CATALOGUE, CommandError, Reply, Where};
use courant_newsletter::{Block, Inline};

impl Ask<'_> {
    /// The welcome with the newsletters; a link's payload that is neither subscription nor issue may be
    /// an operator's code.
    pub(super) async fn start(&self, payload: Option<String>) -> Answer {
        if let Some(payload) = payload {
            return match payload.strip_prefix("o_") {
                Some(code) => self.claim(code).await,
                None => self.wrong(CommandError::BadLink).await,
            };
        }
        let welcome =
            |what: &str| Reply::say(self.language.say(what)).titled(self.language.say("welcome"));
        if self.store.newsletters().await?.is_empty() {
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
        Ok(reply.row(row))
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
