//! Commands: what a person asks of the bot, and what it answers, free of any platform.
//!
//! A typed line or a slash command's options become a [`Command`] (`parse`); a pressed button carries
//! an [`Action`] (`action`), which is a command too. The `catalogue` lists all commands for menus and
//! help. A [`Reply`] is text, buttons and briefings, which the adapters show in their platform's way.

mod action;
mod archive;
mod catalogue;
mod filter;
mod held;
mod link;
mod manner;
mod opening;
mod origin;
mod parse;
mod privacy;
mod question;
mod reply;
mod submission;
mod timing;

pub use action::{Action, StaleAction};
pub use archive::{IssuesPick, SavePick};
pub use catalogue::{CATALOGUE, CommandSpec, OptionKind, OptionSpec};
pub use filter::FilterPick;
pub use held::HeldPick;
pub use link::LinkPick;
pub use opening::{LAST_PAGE, Opening};
pub use origin::{Origin, Where};
pub use parse::{CommandError, MAX_COMMAND_CHARS, parse_options, parse_text};
pub(crate) use parse::{page, setting};
pub use privacy::ForgetPick;
pub use question::Question;
pub use reply::{
    Attachment, Audience, Button, ChatRequest, Menu, Press, Prompt, Reply, only_you_see_this,
};
pub use submission::{Content, MAX_FILE_BYTES, SentFile, Submission};
pub use timing::{AwayPick, QuietPick, SchedulePick, ZonePick};

use crate::model::{ChatId, Depth, Destination, Extra, IssueId, NewsletterId, RoleId, Style};

/// What a person asks of the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The welcome, or what a deep link leads to.
    Start {
        /// What the link carried; `None` without one.
        payload: Option<String>,
        /// Where what it leads to takes effect.
        place: Place,
    },
    /// What can be done.
    Help,
    /// The newsletters there are.
    Newsletters {
        /// Page, from 0.
        page: u32,
    },
    /// Take a newsletter.
    Subscribe {
        /// Which one; `None` asks. Words may end with when it should come.
        newsletter: Option<Wanted>,
        /// When it should come, where that was said apart.
        when: Option<String>,
        /// Where it goes.
        place: Place,
    },
    /// No longer take a newsletter.
    Unsubscribe {
        /// Which one; `None` asks.
        newsletter: Option<Wanted>,
        /// Where it went.
        place: Place,
    },
    /// What is taken.
    Subscriptions {
        /// Where.
        place: Place,
    },
    /// The newest issue.
    Latest {
        /// Of which newsletter; `None` is of all that are taken.
        newsletter: Option<Wanted>,
    },
    /// The archive.
    Issues {
        /// Of which newsletter; `None` asks.
        newsletter: Option<Wanted>,
        /// Which of them.
        pick: IssuesPick,
    },
    /// Issues that have some words.
    Search {
        /// In which newsletter; `None` is all.
        newsletter: Option<Wanted>,
        /// Which words; `None` asks.
        words: Option<String>,
        /// Page, from 0.
        page: u32,
    },
    /// Keep an issue, or a section of it, for oneself.
    Save(SavePick),
    /// What is kept.
    Saved {
        /// Page, from 0.
        page: u32,
    },
    /// One issue, or a part of it.
    Read(Opening),
    /// The settings of a chat, or how one newsletter comes there.
    Settings {
        /// Of which newsletter; `None` is all of the chat.
        newsletter: Option<Wanted>,
        /// What changes, or which of them are shown.
        change: Change,
        /// Whose settings.
        place: Place,
    },
    /// When issues come.
    Schedule {
        /// Of which newsletter; `None` is all of the chat that have no schedule of their own.
        newsletter: Option<Wanted>,
        /// What becomes of it.
        pick: SchedulePick,
        /// Where.
        place: Place,
    },
    /// Whose clocks count.
    Zone {
        /// What becomes of it.
        pick: ZonePick,
        /// Where.
        place: Place,
    },
    /// When nothing comes, or nothing that makes a sound.
    Quiet {
        /// What becomes of them.
        pick: QuietPick,
        /// Where.
        place: Place,
    },
    /// Until when nothing comes.
    Away {
        /// Of which newsletter; `None` is the whole chat.
        newsletter: Option<Wanted>,
        /// What becomes of it.
        pick: AwayPick,
        /// Where.
        place: Place,
    },
    /// What of its issues is wanted.
    Filter {
        /// Of which newsletter; `None` asks.
        newsletter: Option<Wanted>,
        /// What becomes of it.
        pick: FilterPick,
        /// Where.
        place: Place,
    },
    /// Why issues came or did not.
    Why {
        /// Of which newsletter; `None` is all that are taken.
        newsletter: Option<Wanted>,
        /// Where.
        place: Place,
    },
    /// Who changed what a shared chat gets.
    Changes {
        /// Where.
        place: Place,
    },
    /// Somebody wants to type something.
    Ask(Question),
    /// What somebody gets is to come on another platform.
    Link(LinkPick),
    /// What is kept about people.
    Privacy,
    /// Everything that is kept about the asker, as a file.
    Export,
    /// Everything about the asker is to be erased.
    Forget(ForgetPick),
    /// A shared chat was named or shown to the bot in private, to be set up.
    Offer {
        /// The newsletter that it was meant for; `None` asks.
        newsletter: Option<NewsletterId>,
        /// The chat.
        chat: Destination,
    },
    /// How to take a newsletter into another chat.
    Elsewhere {
        /// The newsletter.
        newsletter: NewsletterId,
    },
    /// How far the last issues have come; for operators.
    Deliveries,
    /// What waits for somebody to look at it; for editors and operators.
    Held(HeldPick),
    /// Somebody sent something that is no command; of an editor it may be an issue.
    Submit(Submission),
    /// An issue is to be taken back; for editors and operators.
    TakeBack {
        /// Which one.
        issue: IssueId,
        /// Whether they were asked.
        sure: bool,
    },
}

/// A newsletter as somebody names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// By its row: from a button.
    Id(NewsletterId),
    /// By words: slug, title, or part of them.
    Words(String),
}

/// Where something is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Where the platform's readers expect it: see [`Origin::usual`].
    #[default]
    Usual,
    /// In the chat where it was asked.
    Here,
    /// In the asker's private chat.
    Me,
    /// In a chat that the bot knows.
    Chat(ChatId),
    /// In a chat by the name it has on the platform ("@worlddesk"), or by its address there.
    Named(String),
}

/// What becomes of a chat's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// They are shown.
    None,
    /// The languages there are are shown.
    Languages,
    /// One is set.
    To(Setting),
    /// Several are set.
    Several(Vec<Setting>),
    /// A newsletter comes as the others do.
    AsChat,
    /// What somebody typed, which is no setting: a newsletter, and perhaps a setting of it.
    Typed(String),
}

/// A change of a chat's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// How much of an issue.
    Depth(Depth),
    /// The bot's language; `None` follows the client.
    Language(Option<String>),
    /// How briefings look; `None` is the operator's choice.
    Style(Option<Style>),
    /// Something that comes with them or not.
    With(Extra, bool),
    /// Who is told of each issue; `None` is nobody.
    Mention(Option<RoleId>),
}
