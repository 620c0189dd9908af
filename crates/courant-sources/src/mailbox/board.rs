//! How the folders of a mailbox are, put together as how the mailbox is.

use crate::Health;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How a folder is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Now {
    /// Watched, and how: "IDLE", "every 60 s".
    Watched(String),
    /// Something is in the way.
    Ailing(String),
}

#[derive(Debug, Default)]
struct Known {
    folders: BTreeMap<String, Now>,
    /// Mails that were left aside since the start.
    aside: u64,
    /// What is to be known of the last of them, or of what cannot be done with mails.
    note: Option<String>,
}

/// Where the folders say how they are.
#[derive(Debug)]
pub(super) struct Board {
    health: Health,
    folders: usize,
    known: Mutex<Known>,
}

impl Board {
    /// For as many folders.
    pub(super) fn new(health: Health, folders: usize) -> Self {
        Self { health, folders, known: Mutex::default() }
    }

    /// A folder is watched.
    pub(super) fn watched(&self, folder: &str, how: &str) {
        self.change(|known| {
            known.folders.insert(folder.to_owned(), Now::Watched(how.to_owned()));
        });
    }

    /// Something is in a folder's way.
    pub(super) fn ailing(&self, folder: &str, why: String) {
        self.change(|known| {
            known.folders.insert(folder.to_owned(), Now::Ailing(why));
        });
    }

    /// A mail was left aside.
    pub(super) fn aside(&self, folder: &str, uid: u32, why: &str) {
        self.change(|known| {
            known.aside += 1;
            let mails = if known.aside == 1 { "mail" } else { "mails" };
            known.note = Some(format!(
                "{} {mails} not taken, the last one {folder} UID {uid}: {why}",
                known.aside
            ));
        });
    }

    /// What was to be done with a mail after it was taken cannot be done.
    pub(super) fn undone(&self, folder: &str, why: &str) {
        self.change(|known| known.note = Some(format!("{folder}: {why}")));
    }

    fn change(&self, change: impl FnOnce(&mut Known)) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut known);
        self.say(&known);
    }

    fn say(&self, known: &Known) {
        let troubles: Vec<(&str, &str)> = known
            .folders
            .iter()
            .filter_map(|(folder, now)| match now {
                Now::Ailing(why) => Some((folder.as_str(), why.as_str())),
                Now::Watched(_) => None,
            })
            .collect();
        if let Some((_, first)) = troubles.first() {
            // What is in the way of all of them alike is told once.
            let alike =
                troubles.len() == self.folders && troubles.iter().all(|(_, why)| why == first);
            self.health.ailing(if alike && self.folders > 1 {
                (*first).to_owned()
            } else {
                let told: Vec<String> =
                    troubles.iter().map(|(folder, why)| format!("{folder}: {why}")).collect();
                told.join("; ")
            });
        } else if known.folders.len() == self.folders {
            self.health.well(well(known));
        }
    }
}

/// "watching INBOX, Newsletters (IDLE)", and what is to be known besides.
fn well(known: &Known) -> String {
    let mut ways: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (folder, now) in &known.folders {
        if let Now::Watched(how) = now {
            ways.entry(how).or_default().push(folder);
        }
    }
    let watched: Vec<String> =
        ways.iter().map(|(how, folders)| format!("{} ({how})", folders.join(", "))).collect();
    let note = known.note.as_ref().map(|note| format!("; {note}")).unwrap_or_default();
    format!("watching {}{note}", watched.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::State;

    #[test]
    fn folders_are_told_together() {
        let health = Health::default();
        let state = health.watch();
        let board = Board::new(health, 2);
        let now = || state.borrow().clone();
        board.watched("News", "IDLE");
        assert_eq!(now(), State::Starting);
        board.watched("INBOX", "IDLE");
        assert_eq!(now(), State::Well("watching INBOX, News (IDLE)".into()));
        board.ailing("News", "slow".into());
        assert_eq!(now(), State::Ailing("News: slow".into()));
        board.ailing("INBOX", "slow".into());
        assert_eq!(now(), State::Ailing("slow".into()));
        board.watched("INBOX", "every 60 s");
        board.watched("News", "IDLE");
        board.aside("INBOX", 7, "empty");
        assert_eq!(
            now(),
            State::Well(
                "watching News (IDLE), INBOX (every 60 s); \
                 1 mail not taken, the last one INBOX UID 7: empty"
                    .into()
            )
        );
    }
}
