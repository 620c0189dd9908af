//! What the bot must be allowed on a server, and why; nothing else is asked for.
//!
//! Of what bots often ask for, these are not needed: *Read Message History* (no message is replied to by
//! reference, and the bot's own ones are edited and deleted without it; where a server grants it, as new
//! servers do to everyone, the bot can see whether a message whose answer never came stands there), *Attach
//! Files* (pictures are links in the message; the one file that is sent answers a command), *Manage Messages*,
//! *Mention Everyone* (mentions are switched off in every message but for a role that the server's administrators
//! chose, which they may let everybody mention), *Use Application Commands* (that is the reader's right, not
//! the bot's). Answers to commands need no permission at all, and no gateway intent.

use crate::layout::Style;
use serenity::all::{ChannelType, Permissions};

/// To ask Discord for the channel, which a `/subscribe` names, and to post there at all.
const SEE: Permissions = Permissions::VIEW_CHANNEL;

/// Briefings and notices in text and announcement channels.
const POST: Permissions = Permissions::SEND_MESSAGES;

/// The same in threads, where the permission to post in channels says nothing.
const POST_IN_THREADS: Permissions = Permissions::SEND_MESSAGES_IN_THREADS;

/// To open the thread in which an issue of several messages goes on; where it is missing, it goes on in the channel.
const OPEN_THREADS: Permissions = Permissions::CREATE_PUBLIC_THREADS;

/// For `discord.style = "embeds"`: without it, Discord refuses a message with embeds (50013). Asked for in
/// every invitation, so that the operator can change the style without inviting the bot again.
const EMBED: Permissions = Permissions::EMBED_LINKS;

/// To look for the bot's own messages; not asked for.
pub(crate) const FIND: Permissions = Permissions::READ_MESSAGE_HISTORY;

/// What the invitation asks for.
const INVITED: Permissions =
    SEE.union(POST).union(OPEN_THREADS).union(POST_IN_THREADS).union(EMBED);

/// What a channel must grant for briefings of that style to be posted there.
pub(crate) fn needed(kind: ChannelType, style: Style) -> Permissions {
    let post = match kind {
        kind if is_thread(kind) => POST_IN_THREADS,
        // A post is opened with the one permission and goes on with the other.
        ChannelType::Forum => POST.union(POST_IN_THREADS),
        _ => POST,
    };
    match style {
        Style::Components => SEE.union(post),
        Style::Embeds => SEE.union(post).union(EMBED),
    }
}

/// Whether it is a thread: its permissions are those that its channel gives.
pub(crate) fn is_thread(kind: ChannelType) -> bool {
    matches!(kind, ChannelType::PublicThread | ChannelType::NewsThread | ChannelType::PrivateThread)
}

/// The link with which an administrator invites the bot: the bot and its commands (the two scopes), with
/// exactly the permissions that it needs.
pub fn invite_link(application: u64) -> String {
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={}",
        INVITED.bits()
    )
}

/// The link with which anybody installs the bot for themselves: its commands go with them to every server and chat. It
/// works once “User Install” is on in the developer portal, under “Installation”.
pub fn install_link(application: u64) -> String {
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=applications.commands&integration_type=1"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invitation_covers_what_is_needed_anywhere_and_no_more() {
        let kinds = [
            ChannelType::Text,
            ChannelType::News,
            ChannelType::PublicThread,
            ChannelType::NewsThread,
            ChannelType::Forum,
        ];
        let mut all = OPEN_THREADS;
        for kind in kinds {
            for style in [Style::Components, Style::Embeds] {
                all |= needed(kind, style);
            }
        }
        assert_eq!(all, INVITED);
        // The bits of Discord's documentation: 10, 11, 14, 35 and 38.
        let bits = (1 << 10) | (1 << 11) | (1 << 14) | (1 << 35) | (1 << 38);
        assert_eq!(INVITED.bits(), bits);
        assert!(
            invite_link(7)
                .ends_with("client_id=7&scope=bot+applications.commands&permissions=309237664768"),
            "{}",
            invite_link(7)
        );
    }
}
