//! All commands, for menus, slash commands and help. Descriptions are in the text files
//! (`command-NAME`, `option-NAME`).

/// A command as menus show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandSpec {
    /// Its name, without a slash.
    pub name: &'static str,
    /// What may follow it, in order.
    pub options: &'static [OptionSpec],
}

/// What may follow a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionSpec {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: OptionKind,
}

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionKind {
    /// A newsletter; platforms that can, complete it.
    Newsletter,
    /// `me` or `channel`; only where both are possible.
    To,
    /// A channel of the same server, where the platform has such an option.
    Channel,
    /// A code or the end of a link that somebody was given.
    Code,
    /// A page number, from 1.
    Page,
    /// Words to search for; platforms that can, complete them with what is found.
    Words,
    /// A depth.
    Depth,
    /// A language.
    Language,
    /// A form of briefings.
    Style,
    /// A role of the server, where the platform has such.
    Role,
    /// Words that say what of an issue is wanted.
    Filter,
    /// Words that say when: a schedule, hours, a day.
    When,
    /// A city or a time zone; platforms that can, complete it.
    City,
}

const CODE: OptionSpec = OptionSpec { name: "code", kind: OptionKind::Code };
const NEWSLETTER: OptionSpec = OptionSpec { name: "newsletter", kind: OptionKind::Newsletter };
const TO: OptionSpec = OptionSpec { name: "to", kind: OptionKind::To };
const CHANNEL: OptionSpec = OptionSpec { name: "channel", kind: OptionKind::Channel };
const PAGE: OptionSpec = OptionSpec { name: "page", kind: OptionKind::Page };
const DATE: OptionSpec = OptionSpec { name: "date", kind: OptionKind::When };
const WORDS: OptionSpec = OptionSpec { name: "words", kind: OptionKind::Words };
const ITEMS: OptionSpec = OptionSpec { name: "items", kind: OptionKind::Filter };
const DEPTH: OptionSpec = OptionSpec { name: "depth", kind: OptionKind::Depth };
const LANGUAGE: OptionSpec = OptionSpec { name: "language", kind: OptionKind::Language };
const WHEN: OptionSpec = OptionSpec { name: "when", kind: OptionKind::When };
const UNTIL: OptionSpec = OptionSpec { name: "until", kind: OptionKind::When };
const HOURS: OptionSpec = OptionSpec { name: "hours", kind: OptionKind::When };
const CITY: OptionSpec = OptionSpec { name: "city", kind: OptionKind::City };
const MENTION: OptionSpec = OptionSpec { name: "mention", kind: OptionKind::Role };
const STYLE: OptionSpec = OptionSpec { name: "style", kind: OptionKind::Style };

/// Every command, in the order of the menus.
pub const CATALOGUE: &[CommandSpec] = &[
    CommandSpec { name: "start", options: &[CODE, TO, CHANNEL] },
    CommandSpec { name: "newsletters", options: &[] },
    CommandSpec { name: "subscribe", options: &[NEWSLETTER, WHEN, TO, CHANNEL] },
    CommandSpec { name: "unsubscribe", options: &[NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "subscriptions", options: &[TO, CHANNEL] },
    CommandSpec { name: "latest", options: &[NEWSLETTER] },
    CommandSpec { name: "issues", options: &[NEWSLETTER, DATE, PAGE] },
    CommandSpec { name: "search", options: &[WORDS, NEWSLETTER] },
    CommandSpec { name: "save", options: &[NEWSLETTER] },
    CommandSpec { name: "saved", options: &[] },
    CommandSpec {
        name: "settings",
        options: &[DEPTH, LANGUAGE, STYLE, MENTION, NEWSLETTER, TO, CHANNEL],
    },
    CommandSpec { name: "schedule", options: &[WHEN, NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "timezone", options: &[CITY, TO, CHANNEL] },
    CommandSpec { name: "quiet", options: &[HOURS, TO, CHANNEL] },
    CommandSpec { name: "pause", options: &[UNTIL, NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "resume", options: &[NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "filter", options: &[ITEMS, NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "why", options: &[NEWSLETTER, TO, CHANNEL] },
    CommandSpec { name: "link", options: &[CODE] },
    CommandSpec { name: "privacy", options: &[] },
    CommandSpec { name: "export", options: &[] },
    CommandSpec { name: "forget", options: &[] },
    CommandSpec { name: "help", options: &[] },
];
