//! What came of a decision, in words, and how it is undone.

use crate::command::{Action, Button, HeldPick, Reply};
use crate::intake::{Intake, IntakeError};
use crate::model::{HeldId, Newsletter};
use crate::review::{self, ReviewError};
use crate::service::Ask;
use crate::store::{Decision, Fate, HeldLine};

impl Ask<'_> {
    /// What was published, with a way to take it back.
    pub(super) fn published(&self, newsletter: &Newsletter, intake: &Intake) -> Reply {
        let mut reply = Reply::default();
        let mut undo = Vec::new();
        for (title, taken) in &intake.issues {
            let came = (taken.fate, taken.audience);
            reply = reply.and(review::published(&newsletter.title, title, came, self.language));
            if taken.fate == Fate::New {
                let label = self.language.say("button-take-back");
                undo.push(Button::act(label, Action::TakeBack(taken.issue, false)));
            }
        }
        let deliveries = Button::act(self.language.say("button-deliveries"), Action::Deliveries);
        let deliveries = self.person.operator.then_some(deliveries);
        reply.row(undo.into_iter().take(1).chain(deliveries))
    }

    pub(super) fn accepted(&self, accepted: &review::Accepted) -> Reply {
        let key = if accepted.made { "held-accepted-new" } else { "held-accepted" };
        let values = [
            ("newsletter", (&accepted.newsletter.title).into()),
            ("sender", (&accepted.sender).into()),
        ];
        let reply = Reply::say(self.language.tell(key, &values));
        let last = accepted.intakes.last();
        let published = last.map(|intake| self.published(&accepted.newsletter, intake));
        let published = published.unwrap_or_default();
        let subscribe = self
            .language
            .tell("button-subscribe-to", &[("newsletter", (&accepted.newsletter.title).into())]);
        let subscribe = Button::act(subscribe, Action::Subscribe(accepted.newsletter.id));
        let text = reply.text.into_iter().chain(published.text).collect();
        Reply { text, buttons: published.buttons, ..Reply::default() }.row([subscribe])
    }

    /// What was done, and how it is undone.
    pub(super) fn undone_by(&self, text: &str, line: &HeldLine, undo: HeldPick) -> Reply {
        let title = self.held_title(line);
        let values = [("title", (&title).into()), ("sender", (&line.held.sender).into())];
        Reply::say(self.language.tell(text, &values))
            .row([self.held_act("button-undo", undo), self.held_button()])
    }

    /// That there is nothing to decide.
    pub(super) fn not_held(&self, text: &str) -> Reply {
        Reply::say(self.language.say(text)).row([self.held_button()])
    }

    /// Why a decision was not carried out.
    pub(super) fn not_done(&self, id: HeldId, error: &ReviewError) -> Reply {
        let which = || self.held_act("button-held-which", HeldPick::Which(id, 0));
        match error {
            ReviewError::Gone | ReviewError::NotDue | ReviewError::Decided(Decision::Replaced) => {
                self.not_held("held-gone")
            }
            ReviewError::Decided(Decision::Published) => self.not_held("held-published-before"),
            ReviewError::Decided(Decision::Discarded) => {
                let undo = self.held_act("button-held-bring-back", HeldPick::BringBack(id));
                Reply::say(self.language.say("held-discarded-before"))
                    .row([undo, self.held_button()])
            }
            ReviewError::NoNewsletter => {
                Reply::say(self.language.say("held-nowhere")).row([which()])
            }
            ReviewError::Confirmation => self.not_held("held-gone"),
            ReviewError::Unproved => {
                Reply::say(self.language.say("held-not-proved")).row([which()])
            }
            ReviewError::NoSender | ReviewError::Bound => self.not_held("held-no-sender"),
            ReviewError::Naming(_) => Reply::say(self.language.say("held-no-name")).row([which()]),
            ReviewError::Intake(error) => {
                let discard = self.held_act("button-held-discard", HeldPick::Discard(id));
                self.unreadable(error).row([discard, self.held_button()])
            }
        }
    }

    /// That something cannot be read as an issue.
    pub(in crate::service) fn unreadable(&self, error: &IntakeError) -> Reply {
        let reason = error.to_string();
        Reply::say(self.language.tell("held-unreadable", &[("reason", (&reason).into())]))
    }
}
