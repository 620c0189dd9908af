//! Watched folders: a file that is dropped into a newsletter's folder becomes an issue.
//!
//! Each newsletter has the folder `inbox/SLUG`, and another one if it names it. A file is taken when it has
//! stopped growing; then it is moved into `.taken` beside it, or into `.failed` with the reason in a text
//! file of the same name. The folders are looked through rather than subscribed to, because that works on
//! every file system, network shares and container mounts included.

use crate::review::sent_by;
use crate::{Health, Source, SourceError, Stop};
use async_trait::async_trait;
use courant_core::intake::{self, IntakeError, Outgoing};
use courant_core::model::Newsletter;
use courant_core::outbox::{Notice, Notices};
use courant_core::review::{Received, receive};
use courant_core::store::{Again, Store, StoreError};
use jiff::Timestamp;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often the folders are looked through; a file is taken at the second look that finds it unchanged.
const LOOK: Duration = Duration::from_millis(500);

/// Largest file that is read: what the reader takes at most.
const MAX_FILE_BYTES: u64 = courant_newsletter::MAX_INPUT_BYTES as u64;

/// Where files go that were taken in.
const TAKEN: &str = ".taken";

/// Where files go that could not be read.
const FAILED: &str = ".failed";

/// What a file looked like: as long as it changes, somebody is still writing it.
type Look = (u64, Option<SystemTime>);

/// The folders of all newsletters.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Where the newsletters are listed and issues are taken in.
    pub store: Store,
    /// The folder that their own folders are in.
    pub inbox: PathBuf,
    /// Where it is told that a file cannot be read.
    pub notices: Notices,
}

#[async_trait]
impl Source for Folders {
    fn name(&self) -> &'static str {
        "folders"
    }

    async fn run(&self, health: &Health, mut stop: Stop) -> Result<(), SourceError> {
        let mut seen: HashMap<PathBuf, Look> = HashMap::new();
        while !*stop.borrow() {
            match self.look(&seen).await {
                Ok(looked) => {
                    seen = looked;
                    health.well(format!("watching {}", self.inbox.display()));
                }
                Err(error) => {
                    tracing::error!(%error, "the newsletters' folders are not looked through");
                    health.ailing(error.to_string());
                }
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        Ok(())
    }
}

impl Folders {
    /// Looks through all of them once; returns what is not settled yet.
    async fn look(
        &self,
        seen: &HashMap<PathBuf, Look>,
    ) -> Result<HashMap<PathBuf, Look>, StoreError> {
        let mut looked = HashMap::new();
        for newsletter in &self.store.newsletters().await? {
            for folder in folders(&self.inbox, newsletter) {
                look_through(&self.store, newsletter, &folder, seen, &mut looked, &self.notices)
                    .await;
            }
        }
        Ok(looked)
    }
}

/// The folders of a newsletter: its own in the inbox, and the one that it names.
pub fn folders(inbox: &Path, newsletter: &Newsletter) -> Vec<PathBuf> {
    let own = inbox.join(newsletter.slug.as_str());
    std::iter::once(own).chain(newsletter.folder.as_ref().map(PathBuf::from)).collect()
}

async fn look_through(
    store: &Store,
    newsletter: &Newsletter,
    folder: &Path,
    seen: &HashMap<PathBuf, Look>,
    looked: &mut HashMap<PathBuf, Look>,
    notices: &Notices,
) {
    let files = match list(folder).await {
        Ok(files) => files,
        Err(error) => {
            tracing::error!(folder = %folder.display(), %error, "a watched folder cannot be read");
            return;
        }
    };
    for (path, look) in files {
        if seen.get(&path) == Some(&look) {
            take(store, newsletter, folder, &path, look.0, notices).await;
        } else {
            looked.insert(path, look);
        }
    }
}

/// The files of a folder by name; the folder is made if it is missing.
async fn list(folder: &Path) -> io::Result<Vec<(PathBuf, Look)>> {
    let mut entries = match tokio::fs::read_dir(folder).await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            tokio::fs::create_dir_all(folder).await?;
            return Ok(Vec::new());
        }
        other => other?,
    };
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().await? {
        // Links are not followed: a folder may be open to more people than the files it could link to.
        let metadata = entry.metadata().await?;
        if metadata.is_file() && !entry.file_name().to_string_lossy().starts_with('.') {
            files.push((entry.path(), (metadata.len(), metadata.modified().ok())));
        }
    }
    files.sort();
    Ok(files)
}

async fn take(
    store: &Store,
    newsletter: &Newsletter,
    folder: &Path,
    path: &Path,
    size: u64,
    notices: &Notices,
) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let newsletter_slug = newsletter.slug.as_str();
    match read(store, newsletter, path, &name, size, notices).await {
        Ok(()) => settle(folder, path, &name, TAKEN, None).await,
        Err(Trouble::Unreadable(reason)) => {
            tracing::warn!(
                newsletter = newsletter_slug,
                file = name,
                reason,
                "a file could not be read"
            );
            notices.hand_in(Notice::Source {
                newsletter: newsletter.title.clone(),
                reason: reason.clone(),
            });
            settle(folder, path, &name, FAILED, Some(&reason)).await;
        }
        // It stays where it is and is tried again at the next look but one.
        Err(Trouble::Later(reason)) => {
            tracing::error!(
                newsletter = newsletter_slug,
                file = name,
                reason,
                "a file could not be taken in yet"
            );
        }
    }
}

/// Why a file was not taken in.
enum Trouble {
    /// It never will be.
    Unreadable(String),
    /// Something else is in the way.
    Later(String),
}

async fn read(
    store: &Store,
    newsletter: &Newsletter,
    path: &Path,
    name: &str,
    size: u64,
    notices: &Notices,
) -> Result<(), Trouble> {
    if size > MAX_FILE_BYTES {
        return Err(Trouble::Unreadable(format!(
            "it has {size} bytes; the most that is read is {MAX_FILE_BYTES}"
        )));
    }
    let bytes = tokio::fs::read(path).await.map_err(|error| Trouble::Later(error.to_string()))?;
    let source = intake::read(name, bytes).await.map_err(trouble)?;
    let held = (sent_by("a file in its folder"), Again::Wanted);
    let now = Timestamp::now();
    let received = receive(store, notices, newsletter, source, Outgoing::New, held, now).await;
    let Received { intake: taken, waits, .. } = received.map_err(trouble)?;
    let new = taken.new_issues().count();
    let waits = waits.len();
    let audience: u64 = taken.issues.iter().map(|(_, accepted)| accepted.audience).sum();
    tracing::info!(
        newsletter = newsletter.slug.as_str(),
        file = name,
        new,
        waits,
        audience,
        "a file was taken in"
    );
    for note in &taken.notes {
        tracing::warn!(
            newsletter = newsletter.slug.as_str(),
            file = name,
            note,
            "noted while reading"
        );
    }
    Ok(())
}

fn trouble(error: IntakeError) -> Trouble {
    match error {
        IntakeError::Unreadable(_) | IntakeError::Nothing(_) | IntakeError::Broken(_) => {
            Trouble::Unreadable(error.to_string())
        }
        IntakeError::Store(_) | IntakeError::Crowded => Trouble::Later(error.to_string()),
    }
}

/// Moves a file out of the way, with the reason beside it where there is one. If it cannot be moved, it
/// is read again at the next look, which changes nothing: the same issue twice is one issue.
async fn settle(folder: &Path, path: &Path, name: &str, place: &str, reason: Option<&str>) {
    let place = folder.join(place);
    let moved = async {
        tokio::fs::create_dir_all(&place).await?;
        let to = free_name(&place, name).await;
        if let Some(reason) = reason {
            let beside = to.with_file_name(format!(
                "{}.reason.txt",
                to.file_name().unwrap_or_default().to_string_lossy()
            ));
            tokio::fs::write(beside, format!("{reason}\n")).await?;
        }
        tokio::fs::rename(path, to).await
    };
    if let Err(error) = moved.await {
        tracing::error!(file = name, %error, "a file that was read could not be moved away");
    }
}

/// A name that is not taken there yet.
async fn free_name(place: &Path, name: &str) -> PathBuf {
    let mut path = place.join(name);
    let mut number = 2_u32;
    while tokio::fs::try_exists(&path).await.unwrap_or(false) {
        path = place.join(format!("{number}-{name}"));
        number += 1;
    }
    path
}
