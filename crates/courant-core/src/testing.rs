//! What the tests of this crate share: a database in a folder of its own, and things to put into it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use crate::model::{
    Address, ChatId, ChatKind, Destination, IssueId, Newsletter, NewsletterId, Platform,
    StoredIssue, SubscriptionId, UserId, Visibility,
};
use crate::store::{Acceptance, NewIssue, NewNewsletter, Store, Subscribed};
use courant_newsletter::{
    Block, Direction, Identity, Issue, Item, Kind, Masthead, Origin, Section,
};
use jiff::Timestamp;
use std::path::PathBuf;
use tempfile::TempDir;

/// A database file that goes with the value.
pub(crate) struct Bed {
    pub(crate) store: Store,
    pub(crate) path: PathBuf,
    _folder: TempDir,
}

impl Bed {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("courant.db");
        Self { store: Store::open(&path).unwrap(), path, _folder: folder }
    }

    /// Another handle on the same file, as another process would have it.
    pub(crate) fn other_process(&self) -> Store {
        Store::open(&self.path).unwrap()
    }
}

/// The platform of most tests.
pub(crate) fn platform() -> Platform {
    Platform::new("pigeon")
}

/// Seconds after a fixed day: 1 March 2026, noon.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_772_366_400 + seconds).unwrap()
}

/// Adds a newsletter; its slug is made from the title.
pub(crate) async fn newsletter(store: &Store, title: &str, tagline: &str) -> Newsletter {
    let new = NewNewsletter {
        slug: crate::model::Slug::from_title(title).unwrap(),
        title: title.into(),
        tagline: tagline.into(),
        folder: None,
        visibility: Visibility::default(),
    };
    let id = store.add_newsletter(new, at(0)).await.unwrap();
    store.newsletter(id).await.unwrap().unwrap()
}

pub(crate) fn place(address: &str, kind: ChatKind) -> Destination {
    Destination { address: Address(address.into()), kind }
}

/// A chat; groups and channels are titled by their address.
pub(crate) async fn chat(store: &Store, address: &str, kind: ChatKind) -> ChatId {
    let title = if kind.is_shared() { address.to_owned() } else { String::new() };
    store.enter(platform(), place(address, kind), title, at(0)).await.unwrap().id
}

/// Subscribes a chat; somebody of the same name as the newsletter's number made it.
pub(crate) async fn subscribe(
    store: &Store,
    newsletter: NewsletterId,
    chat: ChatId,
) -> SubscriptionId {
    let somebody = store.meet(platform(), UserId("somebody".into()), None, at(0)).await.unwrap();
    match store.subscribe(newsletter, chat, somebody.id, Timestamp::now()).await.unwrap() {
        Subscribed::New(id) | Subscribed::Already(id) => id,
    }
}

/// Private chats `name0`, `name1`, …, each subscribed.
pub(crate) async fn readers(
    store: &Store,
    newsletter: NewsletterId,
    name: &str,
    count: usize,
) -> Vec<ChatId> {
    let mut all = Vec::new();
    for number in 0..count {
        let reader = chat(store, &format!("{name}{number}"), ChatKind::Private).await;
        subscribe(store, newsletter, reader).await;
        all.push(reader);
    }
    all
}

/// An item of one paragraph.
pub(crate) fn story(title: &str, text: &str) -> Item {
    Item {
        kind: Kind::Story,
        title: Some(title.into()),
        url: Some(format!("https://example.org/{}", title.to_lowercase().replace(' ', "-"))),
        blocks: vec![Block::paragraph(text)],
        ..Item::default()
    }
}

/// An issue; its title is its identity.
pub(crate) fn document(title: &str, sections: Vec<Section>) -> Issue {
    Issue {
        identity: Identity::MessageId(format!("{title}@example.org")),
        newsletter: Masthead::default(),
        title: Some(title.into()),
        number: None,
        issued_at: None,
        authors: Vec::new(),
        language: None,
        direction: Direction::Ltr,
        url: None,
        preheader: None,
        origin: Origin::default(),
        sections,
        dropped: Vec::new(),
    }
}

/// It as it is kept, of a newsletter that is called Harbour Notes.
pub(crate) fn stored(document: Issue) -> StoredIssue {
    StoredIssue {
        id: IssueId(7),
        newsletter: Newsletter {
            id: NewsletterId(3),
            slug: "harbour-notes".parse().unwrap(),
            title: "Harbour Notes".into(),
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        },
        issued_at: at(0),
        document,
        revision: 0,
        retracted: false,
    }
}

pub(crate) fn new_issue(title: &str, issued_at: Option<Timestamp>) -> NewIssue {
    let items = vec![story("Ferry returns", "The ferry is back. It took ten years.")];
    let sections = vec![Section { items, ..Section::default() }];
    NewIssue { document: document(title, sections), title: title.into(), issued_at, deliver: true }
}

/// Takes an issue in, now.
pub(crate) async fn publish(store: &Store, newsletter: NewsletterId, title: &str) -> Acceptance {
    publish_at(store, newsletter, title, Timestamp::now()).await
}

/// Takes an issue in at a time.
pub(crate) async fn publish_at(
    store: &Store,
    newsletter: NewsletterId,
    title: &str,
    now: Timestamp,
) -> Acceptance {
    let issues = vec![new_issue(title, None)];
    let accepted = store.accept(newsletter, title.into(), title.into(), issues, now);
    accepted.await.unwrap()[0]
}
