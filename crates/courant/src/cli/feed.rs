//! `courant feed`

use clap::{Subcommand, ValueEnum};

/// `feed`
#[derive(Debug, Subcommand)]
pub enum Feed {
    /// Add a feed by its address, or by that of its page; the running bot asks it at once
    Add {
        /// Such as example.org or example.org/feed.xml, with https:// or without; a name and a password may stand in it
        address: String,
        /// Whose issues its entries are; without it, a newsletter of the feed's own name, new if there is none
        #[arg(long, value_name = "SLUG")]
        newsletter: Option<String>,
        /// What goes out of the entries that are there already; the others go into the archive
        #[arg(long, value_enum, default_value_t = First::Latest)]
        first: First,
        /// Fetch the text of entries that have none from their page
        #[arg(long)]
        full_text: bool,
    },
    /// List the feeds: how each is, and when it is asked next
    List,
    /// Ask feeds now, also those that were given up on
    Resume {
        /// Numbers, as the list shows them; without any, all
        feeds: Vec<i64>,
    },
    /// Remove a feed; what came from it stays
    Remove {
        /// Its number, as the list shows it
        feed: i64,
    },
}

/// What goes out of a feed's first answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum First {
    /// Its newest entry
    Latest,
    /// Nothing
    None,
}
