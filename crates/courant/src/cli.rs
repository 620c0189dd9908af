//! The command line.

mod feed;
mod held;

pub use feed::{Feed, First};
pub use held::Held;

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Newsletters, delivered as briefings to where people talk.
#[derive(Debug, Parser)]
#[command(name = "courant", version, max_term_width = 100)]
pub struct Cli {
    /// The configuration file; without it, courant.toml in the current folder, if it is there
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Set Courant up: asks for platform, token and newsletter, checks each, and writes the configuration
    Init,
    /// Show Courant at work on simulated platforms: no account, token or server needed
    Demo(Demo),
    /// Run the bot
    Run,
    /// Show what Courant understands of a newsletter file
    Parse(Parse),
    /// Show the messages that a newsletter file would become
    Preview(Preview),
    /// Take issues in and deliver them
    Publish(Publish),
    /// Add, list, edit or remove newsletters
    #[command(subcommand)]
    Newsletter(Newsletter),
    /// Add, list, resume or remove feeds that are asked for new issues
    #[command(subcommand)]
    Feed(Feed),
    /// Decide about what waits: mail that is not proved or of unknown senders, issues to be looked at first, drafts
    #[command(subcommand)]
    Held(Held),
    /// Say how the sources are that issues come from: folders, feeds, mailbox, mail server
    Sources,
    /// Invite, list or remove the people who run the bot
    #[command(subcommand)]
    Operator(Operator),
    /// People who may publish to a newsletter
    #[command(subcommand)]
    Editor(Editor),
    /// Take older issues in, without delivering them: an mbox, a Maildir, a folder; or the feeds of a list (OPML)
    Import(Import),
    /// Print the list of feeds, as other feed readers take it
    Export(Export),
    /// Show how far the last issues have come
    Deliveries(Deliveries),
    /// Take an issue back: it is deleted from every chat that has it
    Retract(Retract),
    /// Check configuration, database and tokens, and print the links to invite the bot
    Check,
    /// Say whether a bot is running on the data folder: exit status 0 if one is, 1 if none is
    Health,
    /// Print a shell's completions
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Only tell the story: print both chats and end; fails unless every briefing arrived
    #[arg(long)]
    pub once: bool,
    /// Port of the page in the browser; without it 8471, or any that is free
    #[arg(long, conflicts_with = "once")]
    pub port: Option<u16>,
}

/// `parse`
#[derive(Debug, Args)]
pub struct Parse {
    /// A mail, HTML, Markdown or text file, or a feed; - is standard input
    pub file: PathBuf,
    /// Print one JSON object an issue (an array for a feed or an mbox)
    #[arg(long)]
    pub json: bool,
    /// Say which words each piece took, and why it is what it is
    #[arg(long)]
    pub explain: bool,
}

/// `preview`
#[derive(Debug, Args)]
pub struct Preview {
    /// A mail, HTML, Markdown or text file, or a feed; - is standard input
    pub file: PathBuf,
    /// The platform, and its form
    #[arg(long = "for", value_enum)]
    pub platform: Form,
    /// How much of the issue
    #[arg(long, value_enum, default_value_t = Depth::Brief)]
    pub depth: Depth,
    /// Print the calls as JSON
    #[arg(long)]
    pub json: bool,
    /// Write a page that shows the messages as the platform's client would
    #[arg(long, value_name = "OUT.html")]
    pub html: Option<PathBuf>,
}

/// Forms of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Telegram's HTML
    Telegram,
    /// Telegram's rich messages
    TelegramRich,
    /// Discord's Components V2
    Discord,
    /// Discord's embeds
    DiscordEmbeds,
}

/// How much of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Depth {
    /// The title and one line an item
    Headlines,
    /// The lead and each item's first sentences
    Brief,
    /// All of it
    Full,
}

/// `publish`
#[derive(Debug, Args)]
pub struct Publish {
    /// Files to take in; - is standard input
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The newsletter; without it, the only one, or the one that the issue itself names
    #[arg(long, value_name = "SLUG")]
    pub newsletter: Option<String>,
    /// Put it in the place of this issue (its number in `courant deliveries`) and correct every copy in the chats
    #[arg(long, value_name = "NUMBER", conflicts_with = "newsletter")]
    pub corrects: Option<i64>,
}

/// `import`
#[derive(Debug, Args)]
pub struct Import {
    /// An mbox, a Maildir, a folder of files, one file, or a list of feeds (.opml); a call that was stopped goes on when
    /// it is made again
    pub path: PathBuf,
    /// The newsletter; without it, the only one, or the one that each issue itself names
    #[arg(long, value_name = "SLUG")]
    pub newsletter: Option<String>,
    /// Deliver what is new, too
    #[arg(long)]
    pub deliver: bool,
}

/// `export`
#[derive(Debug, Args)]
pub struct Export {
    /// The feeds as OPML
    #[arg(long)]
    pub opml: bool,
}

/// `retract`
#[derive(Debug, Args)]
pub struct Retract {
    /// The issue's number, as `courant deliveries` shows it
    pub issue: i64,
    /// Do it; without this, only say what would happen
    #[arg(long)]
    pub yes: bool,
}

/// `newsletter`
#[derive(Debug, Subcommand)]
pub enum Newsletter {
    /// Add a newsletter
    Add {
        /// Its title, such as "Balance of Power"
        title: String,
        /// Its name in commands; made from the title if not given
        #[arg(long)]
        slug: Option<String>,
        /// One line about it
        #[arg(long, default_value = "")]
        tagline: String,
        /// A folder to watch, beside the one in the inbox
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Who may see it
        #[arg(long, value_enum, default_value_t = Visible::All)]
        visible: Visible,
    },
    /// List the newsletters
    List,
    /// Change a newsletter
    Edit {
        /// Its slug
        slug: String,
        /// A new title
        #[arg(long)]
        title: Option<String>,
        /// A new line about it
        #[arg(long)]
        tagline: Option<String>,
        /// Another folder to watch; "" for none
        #[arg(long)]
        folder: Option<String>,
        /// Whether each issue that comes by mail waits until somebody has published it
        #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
        review: Option<bool>,
        /// Who may see it from now on; whoever gets it stays let in
        #[arg(long, value_enum)]
        visible: Option<Visible>,
    },
    /// Give a newsletter a mail address of its own, or print the one that it has (needs smtp.listen in the configuration)
    Address {
        /// Its slug
        slug: String,
    },
    /// Make a token with which a publisher posts issues of a newsletter (needs http.listen in the configuration)
    Token {
        /// Its slug
        slug: String,
        /// Who gets it, for the list
        #[arg(long, default_value = "")]
        label: String,
    },
    /// List the tokens that publishers have
    Tokens,
    /// Make a publisher's token worthless
    Revoke {
        /// Its number, as the list shows it
        token: i64,
    },
    /// Forget where a newsletter comes from by mail: its next mail is looked at anew
    Unbind {
        /// Its slug
        slug: String,
    },
    /// Make an invitation to a newsletter that is not for everybody: a link and a code
    Invite {
        /// Its slug
        slug: String,
        /// It lets in one person or chat, not whoever brings it
        #[arg(long)]
        once: bool,
    },
    /// Make all invitations that were given out worthless; whoever was let in stays
    Withdraw {
        /// Its slug
        slug: String,
    },
    /// Let people and chats in to a newsletter that is not for everybody
    Admit {
        /// Its slug
        slug: String,
        /// Whom: platform:id, such as telegram:5012345, telegram:-1001234567890 or discord:1234567890
        #[arg(required = true)]
        who: Vec<String>,
    },
    /// Put people and chats out: they no longer see the newsletter, and no longer get it
    Expel {
        /// Its slug
        slug: String,
        /// Whom: platform:id
        #[arg(required = true)]
        who: Vec<String>,
    },
    /// Remove a newsletter with its issues and subscriptions
    Remove {
        /// Its slug
        slug: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// Who may see a newsletter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Visible {
    /// Everybody
    All,
    /// Whoever has an invitation, or was admitted
    Invited,
    /// Whoever was admitted
    Listed,
}

/// `editor`
#[derive(Debug, Subcommand)]
pub enum Editor {
    /// Make a one-time code; whoever sends it to the bot may publish to the newsletter from then on
    Invite {
        /// The newsletter
        slug: String,
    },
    /// List the editors of all newsletters
    List,
    /// No longer let somebody publish to a newsletter
    Remove {
        /// The newsletter
        slug: String,
        /// Platform and id, as the list shows them
        who: String,
    },
}

/// `operator`
#[derive(Debug, Subcommand)]
pub enum Operator {
    /// Make a one-time code; whoever sends it to the bot becomes an operator
    Invite,
    /// List the operators
    List,
    /// Remove an operator
    Remove {
        /// As the list shows it: platform:user id
        who: String,
    },
}

/// `deliveries`
#[derive(Debug, Args)]
pub struct Deliveries {
    /// How many issues, newest first
    #[arg(long, default_value_t = 10)]
    pub last: u32,
}

fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}
