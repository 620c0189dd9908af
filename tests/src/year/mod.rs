//! A year in minutes: subscriptions with every kind of wish, through the planner, the outbox and a real database, against
//! an oracle of its own.
//!
//! The clock stands still but when the harness sets it: to the next thing that happens, or to the next moment at which the
//! bot itself says that something is due. What comes too early is seen as well as what comes too late or never.

mod oracle;
mod paper;
mod scenario;
mod tally;

pub use tally::Tally;

use courant_core::intake::take_in;
use courant_core::model::{
    Address, ChatId, ChatKind, Destination, Newsletter, PersonId, Platform, UserId, Visibility,
};
use courant_core::outbox::{Clock, Lane, Outbox, Policy};
use courant_core::store::{NewNewsletter, Retiming, Store, Subscribed};
use jiff::Timestamp;
use paper::{PLATFORM, Paper};
use scenario::{Event, Scenario, Wish};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// The distance between looks at whether all is done.
const LOOK: Duration = Duration::from_micros(300);

/// Longest wait for the bot to do what is due.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a year is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where everything random comes from.
    pub seed: u64,
    /// Subscriptions.
    pub subscriptions: usize,
    /// Days.
    pub days: i64,
}

impl Default for Options {
    /// A year with 500 subscriptions.
    fn default() -> Self {
        Self { seed: 1, subscriptions: 500, days: 366 }
    }
}

/// A running bot.
struct Bot {
    outbox: Arc<Outbox>,
    stop: watch::Sender<bool>,
}

/// A year on its way.
struct Year {
    scenario: Scenario,
    store: Store,
    time: Arc<AtomicI64>,
    paper: Arc<Paper>,
    newsletters: Vec<Newsletter>,
    chats: Vec<ChatId>,
    /// What each chat wanted last.
    wishes: Vec<Option<Wish>>,
    somebody: PersonId,
    bot: Option<Bot>,
}

/// Lives through a year with a database in a folder.
pub async fn run(options: Options, folder: &Path) -> Tally {
    let scenario = Scenario::of(options.seed, options.subscriptions, options.days);
    let mut year = Year::begin(scenario, folder).await;
    let events = std::mem::take(&mut year.scenario.events);
    year.start().await;
    for (at, event) in &events {
        // Whatever the bot has to do before.
        while let Some(due) = year.due().await.filter(|due| due < at) {
            year.set(due);
            year.settle(Some(due)).await;
        }
        year.set(*at);
        year.happens(event).await;
        year.settle(Some(*at)).await;
    }
    while let Some(due) = year.due().await.filter(|due| *due < year.scenario.end) {
        year.set(due);
        year.settle(Some(due)).await;
    }
    year.stop().await;
    year.scenario.events = events;
    Tally::of(&year.scenario, &oracle::expect(&year.scenario), &year.paper.posted())
}

impl Year {
    async fn begin(scenario: Scenario, folder: &Path) -> Self {
        let store = Store::open(&folder.join("year.db")).expect("a new database");
        let time = Arc::new(AtomicI64::new(scenario.start.as_millisecond()));
        let paper = Arc::new(Paper::new(Clock::driven(Arc::clone(&time))));
        let mut newsletters = Vec::new();
        for title in ["Daily", "Often", "Weekly"] {
            let slug = title.to_lowercase().parse().expect("a slug");
            let new = NewNewsletter {
                slug,
                title: title.into(),
                tagline: String::new(),
                folder: None,
                visibility: Visibility::default(),
            };
            let id = store.add_newsletter(new, scenario.start).await.expect("a newsletter");
            newsletters.extend(store.newsletter(id).await.expect("the newsletter"));
        }
        let platform = Platform::new(PLATFORM);
        let mut chats = Vec::new();
        for number in 0..scenario.chats {
            let destination =
                Destination { address: Address(number.to_string()), kind: ChatKind::Private };
            let chat =
                store.enter(platform.clone(), destination, String::new(), scenario.start).await;
            chats.push(chat.expect("a chat").id);
        }
        let somebody = store.meet(platform, UserId("somebody".into()), None, scenario.start).await;
        let (somebody, wishes) = (somebody.expect("somebody").id, vec![None; chats.len()]);
        Self { scenario, store, time, paper, newsletters, chats, wishes, somebody, bot: None }
    }

    fn set(&self, to: Timestamp) {
        self.time.store(to.as_millisecond(), Ordering::Release);
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.time.load(Ordering::Acquire)).expect("a time")
    }

    async fn start(&mut self) {
        let (stop, stopped) = watch::channel(false);
        let clock = Clock::driven(Arc::clone(&self.time));
        let started = Outbox::start(self.store.clone(), Policy::default(), clock, stopped).await;
        let (outbox, _) = started.expect("a running outbox");
        let paper: Arc<Paper> = Arc::clone(&self.paper);
        outbox.open(Lane::new(paper)).await.expect("a lane");
        self.bot = Some(Bot { outbox, stop });
    }

    async fn stop(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.stop.send(true).expect("a bot that listens");
            bot.outbox.finished().await;
        }
    }

    /// When the bot says that something is due next; nothing is while it is down.
    async fn due(&self) -> Option<Timestamp> {
        self.bot.as_ref()?;
        self.store.next_due().await.expect("the next moment")
    }

    /// Waits until the bot has done what is due by that time.
    async fn settle(&self, by: Option<Timestamp>) {
        let Some(bot) = &self.bot else { return };
        bot.outbox.look();
        let began = Instant::now();
        loop {
            let due = self.store.next_due().await.expect("the next moment");
            let waits = due.is_some_and(|due| by.is_some_and(|by| due <= by));
            if !waits && self.store.outbox_is_empty().await.expect("a look at the outbox") {
                return;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "the bot does not do what is due at {}",
                self.now()
            );
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn happens(&mut self, event: &Event) {
        let now = self.now();
        match event {
            Event::Issue { newsletter, number } => {
                let name = paper::name(*number);
                let text = format!("# {name}\n\nNothing new from {name}.\n").into_bytes();
                let newsletter = &self.newsletters[*newsletter];
                let taken = take_in(&self.store, newsletter, "issue.md", text, now).await;
                assert_eq!(taken.expect("an issue").new_issues().count(), 1, "{name}");
            }
            Event::Subscribe(number) => {
                let taken = &self.scenario.taken[*number];
                let (newsletter, chat) =
                    (self.newsletters[taken.newsletter].id, self.chats[taken.chat]);
                let new = self.store.subscribe(newsletter, chat, self.somebody, now).await;
                assert!(matches!(new.expect("a subscription"), Subscribed::New(_)));
                // What it wants of its own comes with it.
                if let Some(wish) = self.wishes[taken.chat].clone() {
                    let own = self.own(taken.chat, taken.newsletter, &wish).await;
                    let own = own.into_iter().collect();
                    self.store.retime(chat, own, now).await.expect("a change");
                }
            }
            Event::Unsubscribe(number) => {
                let taken = &self.scenario.taken[*number];
                let (newsletter, chat) =
                    (self.newsletters[taken.newsletter].id, self.chats[taken.chat]);
                self.store.unsubscribe(newsletter, chat, now).await.expect("an end");
            }
            Event::Wish { chat, to } => self.wish(*chat, to, now).await,
            Event::Down => self.stop().await,
            Event::Up => self.start().await,
        }
    }

    /// Tells the bot what is different in a wish.
    async fn wish(&mut self, chat: usize, to: &Wish, now: Timestamp) {
        let before = self.wishes[chat].replace(to.clone());
        let mut changes = Vec::new();
        let is_new = |same: &dyn Fn(&Wish) -> bool| !before.as_ref().is_some_and(same);
        if is_new(&|was| was.zone == to.zone) {
            changes.push(Retiming::Zone(to.zone.clone()));
        }
        if is_new(&|was| was.schedule == to.schedule) {
            changes.push(Retiming::Schedule(to.schedule.clone()));
        }
        if is_new(&|was| was.quiet == to.quiet) {
            changes.push(Retiming::Quiet(to.quiet));
        }
        if is_new(&|was| was.away == to.away) {
            changes.push(Retiming::Away(to.away));
        }
        for newsletter in 0..self.newsletters.len() {
            if is_new(&|was| was.own[newsletter] == to.own[newsletter]) {
                changes.extend(self.own(chat, newsletter, to).await);
            }
        }
        self.store.retime(self.chats[chat], changes, now).await.expect("a change");
    }

    /// What a chat wants of one newsletter alone, if it is taken.
    async fn own(&self, chat: usize, newsletter: usize, wish: &Wish) -> Option<Retiming> {
        let id = self.newsletters[newsletter].id;
        let taken = self.store.subscriptions(self.chats[chat]).await.expect("what is taken");
        let line = taken.into_iter().find(|line| line.newsletter.id == id)?;
        Some(Retiming::Own(line.id, wish.own[newsletter].clone()))
    }
}
