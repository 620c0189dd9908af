//! A town: both platforms, a data folder, newsletters, and the bot.

use crate::child::Child;
use crate::program::{Output, Program};
use crate::reader::Reader;
use crate::world::World;
use courant::app;
use courant::config::Config;
use courant_core::intake::{Intake, take_in};
use courant_core::model::{Newsletter, Visibility};
use courant_core::store::{NewNewsletter, Store};
use courant_simulator::telegram::Scope;
use courant_simulator::{Fault, FaultRule, discord, telegram};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::watch;

/// First pause after a passing trouble: short, so that tests of faults are.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const FIRST_PAUSE_KEY: &str = "DELIVERY__FIRST_PAUSE_MS";

/// The newsletters of every town: slug, title, tagline.
const NEWSLETTERS: [(&str, &str, &str); 3] = [
    ("morning-tide", "Morning Tide", "the politics of six coasts"),
    ("evening-star", "Evening Star", "what the day was about"),
    ("balance-of-power", "Balance of Power", "the latest in global politics"),
];

/// How a town is set up.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Simulated Telegram.
    pub telegram: telegram::Options,
    /// Simulated Discord.
    pub discord: discord::Options,
    /// Configuration beyond the platforms: `DELIVERY__IN_DOUBT` and its value.
    pub settings: Vec<(&'static str, String)>,
}

/// Both platforms, a data folder, and the bot.
#[derive(Debug)]
pub struct Town {
    /// The platforms.
    pub world: Arc<World>,
    /// The bot's database.
    pub store: Store,
    folder: TempDir,
    settings: Vec<(&'static str, String)>,
    bot: Option<Bot>,
}

#[derive(Debug)]
enum Bot {
    Here(watch::Sender<bool>),
    Apart(Child),
}

impl std::ops::Deref for Town {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl Town {
    /// A town with newsletters and a running bot.
    pub async fn running() -> Self {
        let mut town = Self::set(Start::default()).await;
        town.start().await;
        town
    }

    /// The same with configuration beyond the platforms: `("DISCORD__STYLE", "embeds")`.
    pub async fn running_with(settings: &[(&'static str, &str)]) -> Self {
        let settings = settings.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
        let mut town = Self::set(Start { settings, ..Start::default() }).await;
        town.start().await;
        town
    }

    /// A town with newsletters, and no bot yet.
    pub async fn set(start: Start) -> Self {
        let telegram = telegram::Server::start(start.telegram).await.expect("simulated Telegram");
        let discord = discord::Server::start(start.discord).await.expect("simulated Discord");
        let folder = tempfile::tempdir().expect("a folder for the data");
        let store = app::open_store(&folder.path().join("data")).expect("a new database");
        let world = Arc::new(World::new(telegram, discord));
        let town = Self { world, store, folder, settings: start.settings, bot: None };
        for (slug, title, tagline) in NEWSLETTERS {
            town.add_newsletter(slug, title, tagline).await;
        }
        town
    }

    /// Adds a newsletter.
    pub async fn add_newsletter(&self, slug: &str, title: &str, tagline: &str) {
        let slug = slug.parse().expect("a slug");
        let new = NewNewsletter {
            slug,
            title: title.into(),
            tagline: tagline.into(),
            folder: None,
            visibility: Visibility::default(),
        };
        self.store.add_newsletter(new, Timestamp::now()).await.expect("a new newsletter");
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.data().join("courant.db")
    }

    /// A file of the town's folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a file of the test");
        path
    }

    /// Drops a file into a newsletter's watched folder.
    pub fn drop_file(&self, slug: &str, name: &str, content: impl AsRef<[u8]>) {
        let folder = self.data().join("inbox").join(slug);
        std::fs::create_dir_all(&folder).expect("a watched folder");
        std::fs::write(folder.join(name), content).expect("a dropped file");
    }

    /// The environment with which the bot finds this town.
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut all = vec![
            ("DATA", self.data().display().to_string()),
            ("TELEGRAM__TOKEN", self.telegram.token()),
            ("TELEGRAM__API_URL", self.telegram.api_url()),
            ("DISCORD__TOKEN", self.discord.token()),
            ("DISCORD__API_URL", self.discord.api_url()),
        ];
        all.extend(self.settings.iter().cloned());
        all.into_iter().map(|(key, value)| (format!("COURANT_{key}"), value)).collect()
    }

    /// Sets a key of the configuration, such as `DISCORD__TOKEN`, for the next start.
    pub fn setting(&mut self, key: &'static str, value: &str) {
        self.settings.push((key, value.to_owned()));
    }

    /// The log of a bot that is a process of its own.
    pub fn log(&self) -> Vec<String> {
        self.world.log.borrow().clone()
    }

    /// The program with this town's environment.
    pub fn program(&self, program: &Program) -> Program {
        let mut program = program.clone();
        for (name, value) in self.environment() {
            program = program.with(&name, &value);
        }
        program
    }

    /// Runs a command of the program on this town's data.
    pub async fn run(&self, program: &Program, arguments: &[&str]) -> Output {
        self.program(program).run(arguments).await
    }

    /// Starts the bot in this process, and waits until both platforms are connected.
    pub async fn start(&mut self) {
        assert!(self.bot.is_none(), "the bot is running already");
        let mut config = Config::from_parts(None, &self.environment()).expect("the configuration");
        if !self.settings.iter().any(|(key, _)| *key == FIRST_PAUSE_KEY) {
            config.policy.first_pause = FIRST_PAUSE;
        }
        let (stop, stopped) = watch::channel(false);
        let (ready, is_ready) = watch::channel(false);
        let task = tokio::spawn(app::run(config, self.store.clone(), stopped, ready));
        self.world.ended.send_replace(None);
        let ended = self.world.ended.clone();
        tokio::spawn(async move {
            let end = match task.await {
                Ok(Ok(())) => Ok(()),
                Ok(Err(error)) => Err(format!("{error:#}")),
                Err(error) => Err(error.to_string()),
            };
            ended.send_replace(Some(end));
        });
        self.bot = Some(Bot::Here(stop));
        self.until("the bot is ready", || (*is_ready.borrow() && self.connected()).then_some(()))
            .await;
    }

    /// Starts the bot as a process of its own, and waits until both platforms are connected.
    pub async fn start_apart(&mut self, program: &Program) {
        self.begin_apart(program, &["run"]);
        self.until_logged("Courant is ready").await;
        self.until("both platforms are connected", || self.connected().then_some(())).await;
    }

    /// Starts the bot as a process of its own; nobody waits.
    pub fn begin_apart(&mut self, program: &Program, arguments: &[&str]) {
        assert!(self.bot.is_none(), "the bot is running already");
        self.world.ended.send_replace(None);
        self.world.log.send_modify(Vec::clear);
        let child = Child::start(&self.program(program), arguments, &self.world);
        self.bot = Some(Bot::Apart(child));
    }

    /// The process id of a bot that is a process of its own.
    pub fn pid(&self) -> u32 {
        match &self.bot {
            Some(Bot::Apart(child)) => child.pid,
            _ => panic!("the bot is no process of its own"),
        }
    }

    fn connected(&self) -> bool {
        self.discord.connected()
            && !self.discord.commands().is_empty()
            && !self.telegram.commands(Scope::Default, "de").is_empty()
    }

    /// Stops the bot as a service manager would, and waits until it has ended well.
    pub async fn stop(&mut self) {
        // Kept until it has ended: a child whose handle is dropped is killed.
        let bot = self.bot.take();
        match &bot {
            None => return,
            Some(Bot::Here(stop)) => {
                stop.send_replace(true);
            }
            Some(Bot::Apart(child)) => child.terminate().await,
        }
        let end = self.until_ended().await;
        assert_eq!(end, Ok(()), "the bot did not end well\n{}", self.shown());
    }

    /// Kills the bot's process.
    pub async fn kill(&mut self) {
        let bot = self.bot.take();
        match &bot {
            Some(Bot::Apart(child)) => child.kill().await,
            _ => panic!("the bot is no process of its own"),
        }
        let end = self.until_ended().await;
        assert!(end.is_err(), "it should have been killed: {end:?}");
    }

    /// A bot that has ended by itself, and how.
    pub async fn ends(&mut self) -> Result<(), String> {
        let end = self.until_ended().await;
        self.bot = None;
        end
    }

    /// Stops the bot and looks at everything that nobody asked for.
    pub async fn finish(mut self) {
        self.stop().await;
        self.world.judge();
    }

    /// Says that refusals with these words are meant to happen.
    pub fn allow(&self, words: &str) {
        self.notes().allowed.push(words.to_owned());
    }

    /// A newsletter.
    pub async fn newsletter(&self, slug: &str) -> Newsletter {
        let all = self.store.newsletters().await.expect("the newsletters");
        all.into_iter().find(|found| found.slug.as_str() == slug).expect("the newsletter is there")
    }

    /// Takes an issue in.
    pub async fn publish(&self, slug: &str, text: &str) -> Intake {
        let newsletter = self.newsletter(slug).await;
        let bytes = text.as_bytes().to_vec();
        let taken = take_in(&self.store, &newsletter, "issue.md", bytes, Timestamp::now()).await;
        taken.expect("the issue is taken in")
    }

    /// A person on Telegram in the private chat with the bot.
    pub fn ana(&self) -> Reader {
        self.telegram_reader("Ana", "en")
    }

    /// A person on Discord in the private chat with the bot.
    pub fn ben(&self) -> Reader {
        self.discord_reader("Ben", "en-US")
    }

    /// A person on each platform.
    pub fn readers(&self) -> [Reader; 2] {
        [self.ana(), self.ben()]
    }

    /// A person on Telegram.
    pub fn telegram_reader(&self, name: &str, language: &str) -> Reader {
        let user = self.telegram.add_user(name, language);
        self.in_chat(user, user)
    }

    /// A person on Discord with an open private channel.
    pub fn discord_reader(&self, name: &str, locale: &str) -> Reader {
        let user = self.discord.add_user(name, locale);
        let channel = self.discord.open_dm(user);
        self.in_channel(user, channel)
    }

    /// A person in a chat of Telegram.
    pub fn in_chat(&self, user: i64, chat: i64) -> Reader {
        Reader::on_telegram(Arc::clone(&self.world), user, chat)
    }

    /// A person in a channel of Discord.
    pub fn in_channel(&self, user: u64, channel: u64) -> Reader {
        Reader::on_discord(Arc::clone(&self.world), user, channel)
    }

    /// Scripts a fault of Telegram for messages to a chat.
    pub fn telegram_fault(&self, chat: i64, after: u32, times: u32, fault: Fault) {
        let chat = Some(chat.to_string());
        self.telegram.faults().add(FaultRule {
            on: Some("sendMessage".into()),
            chat,
            after,
            times,
            fault,
        });
    }

    /// Scripts a fault of Discord for messages to a channel.
    pub fn discord_fault(&self, channel: u64, after: u32, times: u32, fault: Fault) {
        let chat = Some(channel.to_string());
        self.discord.faults().add(FaultRule {
            on: Some("/messages".into()),
            chat,
            after,
            times,
            fault,
        });
    }
}
