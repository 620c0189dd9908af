//! A mailbox that is watched by a test, and the desk that its mail is handed to.

use crate::dovecot::{Dovecot, PASSWORD, USER};
use async_trait::async_trait;
use courant_core::store::{Bookmark, Store};
use courant_sources::mail::{Mail, MailDesk, NotTaken, Way};
use courant_sources::mailbox::{Backlog, Config, Login, Mailbox, Security, WhenDone};
use courant_sources::{Health, Source, State};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

/// How long a test waits for something that must come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How soon a source must have ended.
const PROMPTLY: Duration = Duration::from_secs(5);

/// Writes down what it is handed.
#[derive(Default)]
pub(crate) struct Desk {
    /// Folder and subject of what was taken, in order.
    taken: Mutex<Vec<String>>,
    /// The same of all that was handed in.
    handed: Mutex<Vec<String>>,
    /// What is answered to a subject, one after the other, before it is taken.
    refusals: Mutex<BTreeMap<String, VecDeque<NotTaken>>>,
    bytes: Mutex<Vec<Vec<u8>>>,
}

impl Desk {
    pub(crate) fn refuse(&self, subject: &str, refusals: impl IntoIterator<Item = NotTaken>) {
        let refusals = refusals.into_iter().collect();
        self.refusals.lock().unwrap().insert(subject.into(), refusals);
    }

    pub(crate) fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    pub(crate) fn handed(&self) -> Vec<String> {
        self.handed.lock().unwrap().clone()
    }

    pub(crate) fn bytes(&self) -> Vec<Vec<u8>> {
        self.bytes.lock().unwrap().clone()
    }
}

#[async_trait]
impl MailDesk for Desk {
    async fn knows(&self, _recipient: &str) -> Result<bool, NotTaken> {
        Ok(true)
    }

    async fn take(&self, mail: Mail) -> Result<(), NotTaken> {
        let text = String::from_utf8_lossy(&mail.bytes).into_owned();
        let subject = text
            .lines()
            .find_map(|line| line.strip_prefix("Subject: "))
            .unwrap_or_default()
            .to_owned();
        let Way::Mailbox { folder } = mail.way else { unreachable!("it came from a mailbox") };
        let name = if folder == "INBOX" { subject.clone() } else { format!("{folder}: {subject}") };
        self.handed.lock().unwrap().push(name.clone());
        if let Some(refusals) = self.refusals.lock().unwrap().get_mut(&subject)
            && let Some(refusal) = refusals.pop_front()
        {
            return Err(refusal);
        }
        self.taken.lock().unwrap().push(name);
        self.bytes.lock().unwrap().push(mail.bytes);
        Ok(())
    }
}

/// The inbox of a server as it is watched without more being said.
pub(crate) fn config(port: u16) -> Config {
    Config {
        name: "post".into(),
        host: "localhost".into(),
        port,
        security: Security::Plain,
        ca_file: None,
        user: USER.into(),
        login: Login::Password(PASSWORD.to_owned().into()),
        folders: vec!["INBOX".into()],
        backlog: Backlog::All,
        when_done: WhenDone::Keep,
        put_aside: None,
        poll: Duration::from_secs(1),
        idle: Duration::from_secs(60),
    }
}

/// With TLS, and the server's authority trusted.
pub(crate) fn config_tls(dovecot: &Dovecot) -> Config {
    let mut config = config(dovecot.imaps);
    config.security = Security::Tls;
    config.ca_file = Some(dovecot.path("trusted.pem"));
    config
}

/// What outlives a source.
pub(crate) struct Kept {
    folder: Arc<TempDir>,
    pub(crate) store: Store,
    pub(crate) desk: Arc<Desk>,
}

impl Kept {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("courant.db")).unwrap();
        Self { folder: Arc::new(folder), store, desk: Arc::default() }
    }

    pub(crate) async fn bookmark(&self, folder: &str) -> Option<Bookmark> {
        self.store.bookmark("post".into(), folder.into()).await.unwrap()
    }

    /// Starts a source.
    pub(crate) fn watch(&self, config: Config) -> Watched {
        let mailbox = Mailbox::new(config, self.store.clone(), self.desk.clone()).unwrap();
        let health = Health::default();
        let state = health.watch();
        let (stop, stopped) = watch::channel(false);
        let run = tokio::spawn(async move { mailbox.run(&health, stopped).await.unwrap() });
        Watched { _folder: self.folder.clone(), desk: self.desk.clone(), state, stop, run }
    }
}

/// A source that runs.
pub(crate) struct Watched {
    /// The database lies in it.
    _folder: Arc<TempDir>,
    desk: Arc<Desk>,
    state: watch::Receiver<State>,
    stop: watch::Sender<bool>,
    run: JoinHandle<()>,
}

impl Watched {
    /// Waits until it says that it is well, and returns what it says.
    pub(crate) async fn well(&mut self) -> String {
        self.until_state(|state| match state {
            State::Well(what) => Some(what.clone()),
            _ => None,
        })
        .await
    }

    /// Waits until it says that something is in the way, and returns what.
    pub(crate) async fn ailing(&mut self) -> String {
        self.until_state(|state| match state {
            State::Ailing(why) => Some(why.clone()),
            _ => None,
        })
        .await
    }

    /// Waits until it says something with this in it.
    pub(crate) async fn says(&mut self, part: &str) -> String {
        self.until_state(|state| match state {
            State::Well(what) | State::Ailing(what) => what.contains(part).then(|| what.clone()),
            State::Starting => None,
        })
        .await
    }

    async fn until_state(&mut self, pick: impl Fn(&State) -> Option<String>) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let state = self.state.borrow_and_update().clone();
            if let Some(picked) = pick(&state) {
                return picked;
            }
            let changed = tokio::time::timeout_at(deadline, self.state.changed()).await;
            assert!(changed.is_ok(), "it stays {state:?}");
            changed.unwrap().unwrap();
        }
    }

    /// Waits until as many mails are taken, and returns how long that took and which they are.
    pub(crate) async fn taken(&self, count: usize) -> (Duration, Vec<String>) {
        let since = Instant::now();
        until("the mails", || self.desk.taken().len() >= count).await;
        (since.elapsed(), self.desk.taken())
    }

    /// Ends it.
    pub(crate) async fn stop(self) {
        self.stop.send(true).unwrap();
        timeout(PROMPTLY, self.run).await.unwrap().unwrap();
    }

    /// Ends it as a crash would.
    pub(crate) async fn abort(self) {
        self.run.abort();
        assert!(self.run.await.is_err());
    }
}

/// Waits for something.
pub(crate) async fn until(what: &str, there: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !there() {
        assert!(Instant::now() < deadline, "{what} did not come");
        sleep(Duration::from_millis(20)).await;
    }
}
