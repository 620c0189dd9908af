//! What changes a folder: marking a mail as read, and moving it.

use super::super::names::quoted;
use super::super::wrong::Trouble;
use super::{Abilities, COMMAND, Outcome, Session};

impl Session {
    /// Marks a mail as read.
    pub(in super::super) async fn mark_seen(&mut self, uid: u32) -> Result<Outcome, Trouble> {
        let command = format!("UID STORE {uid} +FLAGS.SILENT (\\Seen)");
        self.command(COMMAND, &command, |_| {}).await
    }

    /// Moves a mail into another folder, which is made where it is missing. Without MOVE (RFC 6851) it is copied and
    /// then deleted, that one alone, which takes UIDPLUS (RFC 4315); without either it stays.
    pub(in super::super) async fn move_to(
        &mut self,
        uid: u32,
        folder: &str,
    ) -> Result<Outcome, Trouble> {
        let verb = match self.can {
            Abilities { r#move: true, .. } => "MOVE",
            Abilities { uidplus: true, .. } => "COPY",
            _ => return Ok(Outcome::Unable),
        };
        let folder = quoted(folder);
        let command = format!("UID {verb} {uid} {folder}");
        let mut outcome = self.command(COMMAND, &command, |_| {}).await?;
        if outcome == Outcome::Refused {
            self.command(COMMAND, &format!("CREATE {folder}"), |_| {}).await?;
            outcome = self.command(COMMAND, &command, |_| {}).await?;
        }
        if verb == "MOVE" || outcome == Outcome::Refused {
            return Ok(outcome);
        }
        for command in
            [format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"), format!("UID EXPUNGE {uid}")]
        {
            if self.command(COMMAND, &command, |_| {}).await? != Outcome::Done {
                return Ok(Outcome::Refused);
            }
        }
        Ok(Outcome::Done)
    }
}
