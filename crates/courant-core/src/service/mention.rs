//! Who is told of each issue in a shared chat: a role, or nobody.

use super::place::Target;
use super::{Ask, Mention, Role, Trouble};
use crate::command::{Button, Change, Place, Reply, Setting};
use crate::model::RoleId;

impl Ask<'_> {
    /// The answer that a role cannot be told, if so.
    pub(super) async fn not_mentioned(
        &self,
        role: RoleId,
        target: &Target,
    ) -> Result<Option<Reply>, Trouble> {
        let found = self.desk.role(role, &target.chat.destination).await?;
        let name = match found {
            Some(Role { mention: Mention::Allowed, .. }) => return Ok(None),
            Some(Role { mention: Mention::Everybody, .. }) => {
                return Ok(Some(Reply::say(self.language.say("wrong-mention-all"))));
            }
            Some(Role { mention: Mention::Barred, name }) => name,
            None => nameless(role),
        };
        Ok(Some(Reply::say(self.language.tell("wrong-mention", &[("role", (&name).into())]))))
    }

    /// Who is told, with the button that ends it; nothing where it is nobody.
    pub(super) async fn with_mention(
        &self,
        reply: Reply,
        mention: Option<RoleId>,
        target: &Target,
        act: impl FnOnce(Change) -> Button,
    ) -> Reply {
        let Some(role) = mention else { return reply };
        let name = match self.desk.role(role, &target.chat.destination).await {
            Ok(Some(role)) => role.name,
            Ok(None) => nameless(role),
            Err(error) => {
                tracing::warn!(%error, "it is not known what a role is called");
                nameless(role)
            }
        };
        let off = act(Change::To(Setting::Mention(None)));
        reply.and(self.language.tell("mention-is", &[("role", (&name).into())])).row([off])
    }
}

/// Where a change of settings takes effect: a role is told in the chat where it is named.
pub(super) fn where_told(change: &Change, place: Place) -> Place {
    match (change, place) {
        (Change::To(Setting::Mention(Some(_))), Place::Usual) => Place::Here,
        (_, place) => place,
    }
}

/// A role that is no longer there.
fn nameless(role: RoleId) -> String {
    format!("@{role}")
}
