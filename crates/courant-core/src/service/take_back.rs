//! Taking back what was published: the undo of whoever pressed too soon.

use super::{Answer, Ask};
use crate::briefing;
use crate::command::{Action, Button, Reply};
use crate::model::IssueId;

impl Ask<'_> {
    /// Asks first; then the issue goes from the chats that have it, and to no other.
    pub(super) async fn take_back(&self, id: IssueId, sure: bool) -> Answer {
        let edits = match self.edits().await? {
            Ok(edits) => edits,
            Err(reply) => return Ok(reply),
        };
        let stored = self.store.issue(id).await?;
        let own = |newsletter| edits.iter().any(|edited| edited.id == newsletter);
        let Some(issue) = stored.filter(|issue| own(issue.newsletter.id)) else {
            return Ok(Reply::say(self.language.say("held-gone")).row([self.held_button()]));
        };
        let title = briefing::title_of(&issue, self.language);
        if !sure && !issue.retracted {
            let chats = self.store.copies(id).await?;
            let values = [("title", (&title).into()), ("chats", chats.into())];
            let yes = Action::TakeBack(id, true);
            return Ok(Reply::say(self.language.tell("take-back-ask", &values)).row([
                Button::act(self.language.say("button-take-back-sure"), yes),
                self.held_button(),
            ]));
        }
        self.store.retract(id, self.now).await?;
        let values = [("title", (&title).into())];
        Ok(Reply::say(self.language.tell("take-back-done", &values)).row([self.held_button()]))
    }
}
