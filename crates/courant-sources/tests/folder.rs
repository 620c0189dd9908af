//! Dropped files, on a real folder and a real database.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use courant_core::model::{NewsletterId, Visibility};
use courant_core::outbox::{Notice, Notices};
use courant_core::store::{NewNewsletter, Store};
use courant_sources::folder::Folders;
use courant_sources::{Health, Source as _};
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::{mpsc, watch as signal};

/// How long a test waits for the watcher.
const PATIENCE: Duration = Duration::from_secs(20);

/// A watched inbox with one newsletter, "tide".
struct Inbox {
    folder: TempDir,
    store: Store,
    newsletter: NewsletterId,
    notices: mpsc::Receiver<Notice>,
    stop: signal::Sender<bool>,
}

impl Inbox {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("courant.db")).unwrap();
        let own = folder.path().join("elsewhere");
        let new = NewNewsletter {
            slug: "tide".parse().unwrap(),
            title: "Tide".into(),
            tagline: String::new(),
            folder: Some(own.display().to_string()),
            visibility: Visibility::default(),
        };
        let newsletter = store.add_newsletter(new, Timestamp::now()).await.unwrap();
        let (notices, handed_in) = Notices::channel();
        let (stop, stopped) = signal::channel(false);
        let folders = Folders { store: store.clone(), inbox: folder.path().join("inbox"), notices };
        tokio::spawn(async move { folders.run(&Health::default(), stopped).await });
        let inbox = Self { folder, store, newsletter, notices: handed_in, stop };
        inbox.until("the folders", |inbox| inbox.path("inbox/tide").is_dir() && own.is_dir()).await;
        inbox
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn drop_file(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    async fn until(&self, what: &str, there: impl Fn(&Self) -> bool) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !there(self) {
            assert!(tokio::time::Instant::now() < deadline, "{what} did not come");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn issues(&self) -> u32 {
        self.store.issues(self.newsletter, 0, 10).await.unwrap().1
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

fn is_there(path: &Path) -> bool {
    path.exists()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_file_is_taken_in_and_moved_away() {
    let inbox = Inbox::new().await;
    inbox.drop_file("inbox/tide/one.md", b"# One\n\nThe first issue.");
    inbox.drop_file("elsewhere/two.md", b"# Two\n\nThe second issue.");
    let taken = ["inbox/tide/.taken/one.md", "elsewhere/.taken/two.md"];
    inbox.until("both files", |inbox| taken.iter().all(|name| is_there(&inbox.path(name)))).await;
    assert_eq!(inbox.issues().await, 2);
    assert!(!is_there(&inbox.path("inbox/tide/one.md")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_again_is_the_same_issue_and_keeps_its_own_name() {
    let inbox = Inbox::new().await;
    inbox.drop_file("inbox/tide/one.md", b"# One\n\nThe first issue.");
    inbox.until("the file", |inbox| is_there(&inbox.path("inbox/tide/.taken/one.md"))).await;
    inbox.drop_file("inbox/tide/one.md", b"# One\n\nThe first issue.");
    inbox.until("it again", |inbox| is_there(&inbox.path("inbox/tide/.taken/2-one.md"))).await;
    assert_eq!(inbox.issues().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_set_aside_with_the_reason() {
    let mut inbox = Inbox::new().await;
    inbox.drop_file("inbox/tide/empty.md", b"  \n");
    let reason = inbox.path("inbox/tide/.failed/empty.md.reason.txt");
    inbox.until("the file", |inbox| is_there(&inbox.path("inbox/tide/.failed/empty.md"))).await;
    assert_eq!(std::fs::read_to_string(reason).unwrap(), "the file is empty\n");
    let notice = inbox.notices.recv().await;
    assert!(matches!(notice, Some(Notice::Source { newsletter, .. }) if newsletter == "Tide"));
    assert_eq!(inbox.issues().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_files_and_links_are_left_alone() {
    let inbox = Inbox::new().await;
    inbox.drop_file("inbox/tide/.hidden.md", b"# Hidden");
    inbox.drop_file("secret.md", b"# Secret");
    #[cfg(unix)]
    std::os::unix::fs::symlink(inbox.path("secret.md"), inbox.path("inbox/tide/link.md")).unwrap();
    inbox.drop_file("inbox/tide/seen.md", b"# Seen\n\nAnd taken.");
    inbox.until("the file", |inbox| is_there(&inbox.path("inbox/tide/.taken/seen.md"))).await;
    assert_eq!(inbox.issues().await, 1);
    assert!(is_there(&inbox.path("inbox/tide/.hidden.md")));
}
