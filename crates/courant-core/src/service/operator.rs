//! What only operators do in the chat: become one, and see how deliveries are coming along.

use super::{Answer, Ask, code};
use crate::command::{Action, Button, Reply};
use crate::store::Office;
use courant_newsletter::{Block, Inline};
use jiff::SignedDuration;

/// How long a one-time code is good for: long enough to walk over to the phone.
pub const INVITE_VALID: SignedDuration = SignedDuration::from_hours(24);

/// Issues shown by `/deliveries`.
const SHOWN: u32 = 5;

/// Letters of a code: 24 of 32 letters are 120 bits.
const LETTERS: usize = 24;

/// A code of an invitation, to run the bot or to a newsletter, made from random bytes, and the hash of it that is kept.
pub fn invite_code(random: [u8; LETTERS]) -> (String, String) {
    code::make(random)
}

impl Ask<'_> {
    /// Somebody sent a one-time code.
    pub(super) async fn claim(&self, code: &str) -> Answer {
        if self.origin.chat.kind.is_shared() {
            return Ok(Reply::say(self.language.say("operator-private")));
        }
        match self.store.redeem_invite(code::hash(code), self.person.id, self.now).await? {
            None => Ok(Reply::say(self.language.say("operator-wrong-code"))),
            Some(Office::Operator) => {
                let button =
                    Button::act(self.language.say("button-deliveries"), Action::Deliveries);
                Ok(Reply::say(self.language.say("operator-welcome"))
                    .row([button, self.held_button()]))
            }
            Some(Office::Editor(newsletter)) => {
                let newsletter = self.store.newsletter(newsletter).await?;
                let title = newsletter.map(|newsletter| newsletter.title).unwrap_or_default();
                let values = [("newsletter", (&title).into())];
                Ok(Reply::say(self.language.tell("editor-welcome", &values))
                    .and(self.language.say("held-how"))
                    .row([self.held_button()]))
            }
        }
    }

    pub(super) async fn deliveries(&self) -> Answer {
        if !self.person.operator || self.origin.chat.kind.is_shared() {
            return Ok(Reply::say(self.language.say("operator-only")));
        }
        let progress = self.store.progress(SHOWN, self.now).await?;
        if progress.is_empty() {
            return Ok(Reply::say(self.language.say("deliveries-none")));
        }
        let lines = progress.iter().map(|issue| {
            let sum =
                |reasons: &std::collections::BTreeMap<String, u64>| reasons.values().sum::<u64>();
            let text = self.language.tell(
                "deliveries-line",
                &[
                    ("newsletter", (&issue.newsletter).into()),
                    ("title", (&issue.title).into()),
                    ("delivered", issue.tally.delivered.into()),
                    ("waiting", issue.tally.waiting.into()),
                    ("failed", sum(&issue.tally.failed).into()),
                    ("skipped", sum(&issue.tally.skipped).into()),
                ],
            );
            let text = match issue.tally.held {
                0 => text,
                held => {
                    let held = self.language.tell("deliveries-held", &[("held", held.into())]);
                    format!("{text}; {held}")
                }
            };
            let text = if issue.time_left().is_some() {
                let rate = self.language.tell(
                    "deliveries-rate",
                    &[("rate", issue.last_minute.into()), ("minutes", issue.minutes_left().into())],
                );
                format!("{text}; {rate}")
            } else {
                text
            };
            vec![Block::Paragraph { content: vec![Inline::text(text)] }]
        });
        Ok(Reply::default()
            .block(Block::List { start: None, items: lines.collect() })
            .titled(self.language.say("deliveries-title"))
            .row([Button::act(self.language.say("button-again"), Action::Deliveries)]))
    }
}
