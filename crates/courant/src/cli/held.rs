//! `courant held`

use clap::Subcommand;

/// `held`
#[derive(Debug, Subcommand)]
pub enum Held {
    /// List what waits, and why each does
    List,
    /// Print something as it came; see what it would become with: courant held show 3 | courant preview - --for telegram
    Show {
        /// Its number, as the list shows it
        mail: i64,
    },
    /// Take something in and deliver it
    Publish {
        /// Its number, as the list shows it
        mail: i64,
        /// The newsletter; without it, the one that it is of, or claims to be of
        #[arg(long, value_name = "SLUG")]
        newsletter: Option<String>,
    },
    /// Take a mail's sender as that of a newsletter: its mails are taken in from now on, those that wait at once
    Accept {
        /// Its number, as the list shows it
        mail: i64,
        /// The newsletter; without it, one of the mail's own name, new if there is none
        #[arg(long, value_name = "SLUG")]
        newsletter: Option<String>,
    },
    /// Throw something away
    Discard {
        /// Its number, as the list shows it
        mail: i64,
    },
    /// Take back that something was thrown away or its sender blocked; possible for a week
    Undo {
        /// Its number, as the list showed it
        mail: i64,
    },
    /// Throw away all mails of a mail's sender, also those to come
    Block {
        /// Its number, as the list shows it
        mail: i64,
    },
}
