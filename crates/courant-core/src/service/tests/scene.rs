//! A bot with a scripted desk, and people who talk to it.

use crate::briefing::plain;
use crate::command::{
    Action, Audience, Button, Command, CommandError, Menu, Origin, Press, Reply, SentFile, Where,
    parse_options, parse_text,
};
use crate::model::{Address, ChatKind, Destination, Newsletter, RoleId, UserId, View};
use crate::service::{Desk, DeskError, FileError, Found, Role, Service};
use crate::store::Store;
use crate::testing::{self, Bed, at, place, platform};
use courant_newsletter::{Block, Inline};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// What the platform says of chats and people.
#[derive(Default)]
pub(super) struct Scripted {
    /// Who administers what.
    administrators: Mutex<BTreeSet<(String, String)>>,
    /// The roles that there are.
    pub(super) roles: Mutex<BTreeMap<RoleId, Role>>,
    /// The channels that groups discuss.
    pub(super) discussed: Mutex<BTreeMap<String, String>>,
    /// Who reads what.
    pub(super) readers: Mutex<BTreeSet<(String, String)>>,
    /// Where the bot may not post.
    pub(super) muted: Mutex<BTreeSet<String>>,
    /// Chats that can be seen.
    visible: Mutex<BTreeMap<String, Found>>,
    /// People whom the bot cannot write to.
    pub(super) unreachable: Mutex<BTreeSet<String>>,
    /// Welcomes that were posted.
    pub(super) welcomed: Mutex<Vec<String>>,
    /// Files that people sent, by their handles.
    pub(super) files: Mutex<BTreeMap<String, Vec<u8>>>,
    /// The platform does not answer.
    pub(super) silent: Mutex<bool>,
}

impl Scripted {
    fn speaks(&self) -> Result<(), DeskError> {
        if *self.silent.lock().unwrap() { Err(DeskError("no answer".into())) } else { Ok(()) }
    }
}

#[async_trait::async_trait]
impl Desk for Scripted {
    async fn administers(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        self.speaks()?;
        let wanted = (user.0.clone(), chat.address.0.clone());
        Ok(self.administrators.lock().unwrap().contains(&wanted))
    }

    async fn role(&self, role: RoleId, _: &Destination) -> Result<Option<Role>, DeskError> {
        self.speaks()?;
        Ok(self.roles.lock().unwrap().get(&role).cloned())
    }

    async fn name(&self, user: &UserId, _: &Destination) -> Result<Option<String>, DeskError> {
        self.speaks()?;
        Ok(Some(called(&user.0)))
    }

    async fn discusses(&self, group: &Destination) -> Result<Option<Address>, DeskError> {
        self.speaks()?;
        Ok(self.discussed.lock().unwrap().get(&group.address.0).cloned().map(Address))
    }

    async fn reads(&self, user: &UserId, chat: &Destination) -> Result<bool, DeskError> {
        self.speaks()?;
        let wanted = (user.0.clone(), chat.address.0.clone());
        Ok(self.readers.lock().unwrap().contains(&wanted))
    }

    async fn may_post(&self, chat: &Destination) -> Result<bool, DeskError> {
        self.speaks()?;
        Ok(!self.muted.lock().unwrap().contains(&chat.address.0))
    }

    async fn find_chat(&self, name: &str) -> Result<Option<Found>, DeskError> {
        self.speaks()?;
        Ok(self.visible.lock().unwrap().get(name).cloned())
    }

    async fn reach(&self, user: &UserId, welcome: &Reply) -> Result<Option<Address>, DeskError> {
        self.speaks()?;
        if self.unreachable.lock().unwrap().contains(&user.0) {
            return Ok(None);
        }
        self.welcomed.lock().unwrap().push(format!("{}: {}", user.0, welcome.plain()));
        Ok(Some(Address(user.0.clone())))
    }

    async fn file(&self, file: &SentFile) -> Result<Vec<u8>, FileError> {
        self.speaks()?;
        self.files.lock().unwrap().get(&file.handle).cloned().ok_or(FileError::Gone)
    }
}

/// A bot with three newsletters.
pub(super) struct Scene {
    pub(super) bed: Bed,
    pub(super) service: Service,
    pub(super) desk: Scripted,
    pub(super) newsletters: Vec<Newsletter>,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let mut scene = Self::empty();
        for (title, tagline) in [
            ("Balance of Power", "Geopolitics from Bloomberg"),
            ("Morning Power", ""),
            ("Rust Weekly", "What moved in Rust"),
        ] {
            scene.newsletters.push(testing::newsletter(scene.store(), title, tagline).await);
        }
        scene
    }

    pub(super) fn empty() -> Self {
        let bed = Bed::new();
        let service = Service::new(bed.store.clone());
        Self { bed, service, desk: Scripted::default(), newsletters: Vec::new() }
    }

    pub(super) fn store(&self) -> &Store {
        &self.bed.store
    }

    /// Adds issues to a newsletter, a day apart, oldest first.
    pub(super) async fn issues(&self, newsletter: usize, titles: &[&str]) {
        for (title, day) in titles.iter().zip(0..) {
            let issue = testing::new_issue(title, Some(at(day * 86_400)));
            let id = self.newsletters[newsletter].id;
            self.store().accept(id, String::new(), Vec::new(), vec![issue], at(0)).await.unwrap();
        }
    }

    pub(super) fn make_administrator(&self, user: &str, chat: &str) {
        self.desk.administrators.lock().unwrap().insert((user.into(), chat.into()));
    }

    pub(super) fn make_visible(&self, name: &str, address: &str, title: &str) {
        let destination = place(address, ChatKind::Channel);
        let found = Found { destination, title: title.into() };
        self.desk.visible.lock().unwrap().insert(name.into(), found);
    }

    pub(super) async fn answer(&self, said: Result<Command, CommandError>, from: &Origin) -> Reply {
        self.service.answer(said, from, &self.desk, at(0)).await
    }

    /// A line that somebody types.
    pub(super) async fn types(&self, from: &Origin, line: &str) -> Reply {
        self.answer(parse_text(line, "courant_bot"), from).await
    }

    /// A slash command with its options.
    pub(super) async fn slash(&self, from: &Origin, name: &str, options: &[(&str, &str)]) -> Reply {
        let options = options.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.answer(parse_options(name, &options), from).await
    }

    /// A button that somebody presses, as the adapter gets it back: by its data.
    pub(super) async fn presses(&self, from: &Origin, action: &Action) -> Reply {
        let data = action.encode();
        assert!(data.len() <= 64, "{data}");
        self.answer(Action::decode(&data).map(Command::from).map_err(Into::into), from).await
    }

    /// The button of that label.
    pub(super) async fn clicks(&self, from: &Origin, reply: &Reply, label: &str) -> Reply {
        let found = actions(reply).into_iter().find(|(text, _)| text == label);
        let (_, action) = found.unwrap_or_else(|| {
            unreachable_button(reply, label);
        });
        self.presses(from, &action).await
    }

    /// What a chat takes, by slug.
    pub(super) async fn takes(&self, address: &str) -> Vec<String> {
        let chat = self.store().chat_at(platform(), Address(address.into())).await.unwrap();
        let Some(chat) = chat else { return Vec::new() };
        let taken = self.store().subscriptions(chat.id).await.unwrap();
        taken.into_iter().map(|line| line.newsletter.slug.to_string()).collect()
    }
}

#[expect(clippy::panic, reason = "a test may fail loudly")]
fn unreachable_button(reply: &Reply, label: &str) -> ! {
    panic!("no button {label:?} in\n{}", show(reply))
}

/// Somebody in their private chat, whose address is their name.
pub(super) fn private(user: &str) -> Origin {
    Origin {
        platform: platform(),
        user: UserId(user.into()),
        name: called(user),
        language: None,
        chat: place(user, ChatKind::Private),
        title: String::new(),
        administers: None,
        usual: Where::Here,
        visiting: false,
    }
}

/// Somebody in a group, where subscriptions go to the group.
pub(super) fn group(user: &str, title: &str) -> Origin {
    let chat = place(&title.to_lowercase().replace(' ', "-"), ChatKind::Group);
    Origin { chat, title: title.into(), ..private(user) }
}

/// Somebody in a channel of a server, where subscriptions go to whoever asks.
pub(super) fn server(user: &str) -> Origin {
    let chat = place("general", ChatKind::Channel);
    Origin {
        chat,
        title: "#general".into(),
        usual: Where::Me,
        administers: Some(false),
        ..private(user)
    }
}

/// "ana" is called Ana.
fn called(user: &str) -> String {
    let mut letters = user.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

pub(super) fn in_english(origin: Origin) -> Origin {
    Origin { language: Some("en".into()), ..origin }
}

pub(super) fn in_german(origin: Origin) -> Origin {
    Origin { language: Some("de-AT".into()), ..origin }
}

/// Buttons that act, with their labels.
pub(super) fn actions(reply: &Reply) -> Vec<(String, Action)> {
    // As on a platform on which a briefing takes three messages, and one.
    let footings = reply.briefings.iter().flat_map(|briefing| [1, 3].map(|n| briefing.footing(n)));
    let footings: Vec<Vec<Button>> =
        footings.flat_map(|footing| footing.rows.into_iter().chain([footing.contents])).collect();
    let act = |button: &Button| match &button.press {
        Press::Act(action) => Some((button.label.clone(), action.clone())),
        Press::Open(_) => None,
    };
    let menus = reply.menu.iter().flat_map(|menu| &menu.options);
    let mut found: Vec<(String, Action)> =
        menus.chain(reply.buttons.iter().chain(&footings).flatten()).filter_map(act).collect();
    let mut seen = Vec::new();
    found.retain(|one| {
        !seen.contains(one) && {
            seen.push(one.clone());
            true
        }
    });
    found
}

/// An answer as a reader sees it.
pub(super) fn show(reply: &Reply) -> String {
    let mut lines = Vec::new();
    for block in &reply.text {
        match block {
            Block::List { start, items } => {
                for (item, number) in items.iter().zip(start.unwrap_or(0)..) {
                    let mark = start.map_or("•".into(), |_| format!("{number}."));
                    lines.push(format!("{mark} {}", plain(item)));
                }
            }
            Block::Paragraph { content } => lines.push(words(content)),
            other => lines.push(plain(std::slice::from_ref(other))),
        }
    }
    let menu = reply.menu.iter().flat_map(Menu::rows);
    for row in menu.chain(reply.buttons.iter().map(Vec::as_slice)) {
        let labels: Vec<_> = row.iter().map(|button| format!("[{}]", button.label)).collect();
        lines.push(labels.join(" "));
    }
    lines.extend(reply.chat_request.iter().map(|request| format!("<{}>", request.label)));
    lines.extend(reply.file.iter().map(|file| format!("({})", file.name)));
    let text = if reply.below { std::mem::take(&mut lines) } else { Vec::new() };
    for briefing in &reply.briefings {
        let told = match briefing.view {
            View::Depth(depth) => depth.to_string(),
            View::Section(number) => format!("section {number}"),
        };
        lines.push(format!("({}, {}, {})", briefing.newsletter, briefing.title, told));
    }
    lines.extend(text);
    if reply.audience == Audience::Everyone {
        lines.push("(for everyone)".into());
    }
    lines.join("\n")
}

fn words(content: &[Inline]) -> String {
    match content {
        [Inline::Strong { content }] => format!("**{}**", Inline::plain(content)),
        _ => Inline::plain(content),
    }
}
