//! What happens to a mail that was dealt with: what was taken is left, marked or moved as configured; what never will be
//! is named, and put aside where there is a place for it.

use super::super::WhenDone;
use super::super::session::{Outcome, Session};
use super::super::wrong::Trouble;
use super::Folder;

impl Folder<'_> {
    /// What is done with a mail that was taken. Where that fails it stays, and the next ones go on: it was taken.
    pub(super) async fn settle(&mut self, session: &mut Session, uid: u32) -> Result<(), Trouble> {
        let (outcome, what) = match &self.shared.config.when_done {
            WhenDone::Keep => return Ok(()),
            WhenDone::MarkSeen => (session.mark_seen(uid).await?, "marked as read"),
            WhenDone::MoveTo(folder) => (session.move_to(uid, folder).await?, "moved"),
        };
        self.outcome(outcome, what);
        Ok(())
    }

    /// A mail that will never be taken: named, and moved where such mails go, if there is such a place.
    pub(super) async fn aside(
        &mut self,
        session: &mut Session,
        uid: u32,
        reason: &str,
    ) -> Result<(), Trouble> {
        self.left(uid, reason);
        if let Some(folder) = &self.shared.config.put_aside {
            let outcome = session.move_to(uid, folder).await?;
            self.outcome(outcome, "moved");
        }
        Ok(())
    }

    pub(super) fn left(&self, uid: u32, reason: &str) {
        tracing::warn!(
            mailbox = self.shared.config.name,
            folder = self.name,
            uid,
            reason,
            "a mail is not taken"
        );
        self.shared.board.aside(self.name, uid, reason);
    }

    fn outcome(&mut self, outcome: Outcome, what: &'static str) {
        let why = match outcome {
            Outcome::Done => return,
            Outcome::Refused => "the server refuses it",
            Outcome::Unable => "the server has neither MOVE nor UIDPLUS",
        };
        self.shared.board.undone(self.name, &format!("mails cannot be {what}: {why}"));
        // Once: it is so with every mail.
        if !std::mem::replace(&mut self.told, true) {
            tracing::warn!(
                mailbox = self.shared.config.name,
                folder = self.name,
                what,
                why,
                "mails stay as they are in their folder"
            );
        }
    }
}
