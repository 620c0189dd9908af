//! Permission bits and how they add up.
//!
//! Bits are those of the developer documentation, `topics/permissions`.

/// Sees and does everything.
pub const ADMINISTRATOR: u64 = 1 << 3;
/// May change the server: what administrators of a server have ("Manage Server").
pub const MANAGE_GUILD: u64 = 1 << 5;
/// Sees a channel.
pub const VIEW_CHANNEL: u64 = 1 << 10;
/// Posts in a channel.
pub const SEND_MESSAGES: u64 = 1 << 11;
/// Deletes and publishes what others posted.
pub const MANAGE_MESSAGES: u64 = 1 << 13;
/// Posts embeds.
pub const EMBED_LINKS: u64 = 1 << 14;
/// Posts files.
pub const ATTACH_FILES: u64 = 1 << 15;
/// Reads what was posted before.
pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Pings everyone and every role.
pub const MENTION_EVERYONE: u64 = 1 << 17;
/// Uses slash commands.
pub const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
/// Opens threads under messages.
pub const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
/// Manages the threads that others opened.
pub const MANAGE_THREADS: u64 = 1 << 34;
/// Posts in threads.
pub const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;

/// All bits up to the highest documented one (`1 << 52`).
pub(crate) const ALL: u64 = (1 << 53) - 1;

/// What @everyone may do in a new guild.
pub(crate) const EVERYONE: u64 = VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | MENTION_EVERYONE
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS;

/// What the bot's own role adds: nothing beyond @everyone, as of an invitation that asks for what
/// a posting bot needs.
pub(crate) const BOT_ROLE: u64 = EVERYONE & !MENTION_EVERYONE;

/// Folds an overwrite of a channel into a member's permissions.
///
/// Who cannot see a channel can do nothing in it (implicit permissions).
pub(crate) fn in_channel(base: u64, deny: u64) -> u64 {
    if base & ADMINISTRATOR != 0 {
        return ALL;
    }
    let left = base & !deny;
    if left & VIEW_CHANNEL == 0 { 0 } else { left }
}
