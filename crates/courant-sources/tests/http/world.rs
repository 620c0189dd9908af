//! A server with a database, a clock that is set, and a desk for mail.

use async_trait::async_trait;
use courant_core::model::{Newsletter, Slug, Visibility};
use courant_core::store::{NewNewsletter, Store};
use courant_sources::http::{Config, MailKeys, Parts, Patience, Publisher, Server, new_token};
use courant_sources::mail::{Mail, MailDesk, NotTaken};
use courant_sources::{Health, Source as _, SourceError, State};
use jiff::Timestamp;
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// What mails are signed with here.
pub(crate) const SECRET: &str = "a secret of ours";
pub(crate) const MAILGUN: &str = "a key of theirs";

/// When it is here.
pub(crate) const NOW: i64 = 1_800_000_000;

/// A desk that keeps what it is handed, and answers as it was told.
#[derive(Default)]
pub(crate) struct Desk {
    pub(crate) mails: Mutex<Vec<Mail>>,
    pub(crate) answers: Mutex<VecDeque<Result<(), NotTaken>>>,
    /// Who came to hand something in, and waits.
    pub(crate) came: Notify,
    /// Whether they wait.
    pub(crate) holds: watch::Sender<bool>,
}

#[async_trait]
impl MailDesk for Desk {
    async fn knows(&self, _recipient: &str) -> Result<bool, NotTaken> {
        Ok(true)
    }

    async fn take(&self, mail: Mail) -> Result<(), NotTaken> {
        self.came.notify_one();
        let _ = self.holds.subscribe().wait_for(|holds| !*holds).await;
        self.mails.lock().unwrap().push(mail);
        self.answers.lock().unwrap().pop_front().unwrap_or(Ok(()))
    }
}

pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) newsletter: Newsletter,
    pub(crate) token: String,
    pub(crate) address: SocketAddr,
    pub(crate) clock: Arc<Mutex<Timestamp>>,
    pub(crate) desk: Arc<Desk>,
    pub(crate) client: reqwest::Client,
    pub(crate) stop: watch::Sender<bool>,
    pub(crate) running: JoinHandle<Result<(), SourceError>>,
    _folder: TempDir,
}

impl World {
    pub(crate) async fn start() -> Self {
        let patience = Patience { head: Duration::from_secs(60), ..Patience::default() };
        Self::with(patience).await
    }

    pub(crate) async fn with(patience: Patience) -> Self {
        Self::build(patience, None).await
    }

    pub(crate) async fn build(patience: Patience, publisher: Option<Arc<dyn Publisher>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("courant.db")).unwrap();
        let (newsletter, token) = newsletter(&store, "Harbour Notes").await;
        let clock = Arc::new(Mutex::new(Timestamp::from_second(NOW).unwrap()));
        let desk = Arc::new(Desk::default());
        let config = Config {
            listen: "127.0.0.1:0".into(),
            keys: MailKeys { secret: Some(SECRET.into()), mailgun: Some(MAILGUN.into()) },
            patience,
        };
        let parts = Parts {
            store: store.clone(),
            publisher: publisher.unwrap_or_else(|| Arc::new(store.clone())),
            mail: Some(desk.clone()),
            feeds: None,
        };
        let hands = Arc::clone(&clock);
        let server = Server::with_clock(config, parts, Arc::new(move || *hands.lock().unwrap()));
        let address = server.bind().await.unwrap();
        let (stop, stopped) = watch::channel(false);
        let health = Health::default();
        let mut said = health.watch();
        let running = tokio::spawn(async move { server.run(&health, stopped).await });
        let well = State::Well(format!("listening on {address}"));
        said.wait_for(|state| *state == well).await.unwrap();
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self {
            store,
            newsletter,
            token,
            address,
            clock,
            desk,
            client,
            stop,
            running,
            _folder: folder,
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A request with the newsletter's token.
    pub(crate) fn post(
        &self,
        path: &str,
        kind: &str,
        body: impl Into<reqwest::Body>,
    ) -> reqwest::RequestBuilder {
        let request = self.client.post(self.url(path)).bearer_auth(&self.token);
        request.header("content-type", kind).body(body)
    }

    /// Posts an issue; the status and the document that was answered.
    pub(crate) async fn publish(&self, kind: &str, body: &str) -> (u16, serde_json::Value) {
        answered(self.post("/v1/issues", kind, body.to_owned())).await
    }

    pub(crate) async fn issues(&self) -> u32 {
        self.store.issues(self.newsletter.id, 0, 1).await.unwrap().1
    }

    /// Sends bytes; whatever comes back until the server closes the connection.
    pub(crate) async fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        let mut answer = Vec::new();
        // It may cut the connection off.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }
}

pub(crate) async fn newsletter(store: &Store, title: &str) -> (Newsletter, String) {
    let now = Timestamp::from_second(NOW).unwrap();
    let new = NewNewsletter {
        slug: Slug::from_title(title).unwrap(),
        title: title.to_owned(),
        tagline: String::new(),
        folder: None,
        visibility: Visibility::default(),
    };
    let id = store.add_newsletter(new, now).await.unwrap();
    let newsletter = store.newsletter(id).await.unwrap().unwrap();
    let (token, hash) = new_token().unwrap();
    store.add_publish_token(newsletter.id, hash, "a test".into(), now).await.unwrap();
    (newsletter, token)
}

/// The status and the document of an answer.
pub(crate) async fn answered(request: reqwest::RequestBuilder) -> (u16, serde_json::Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(serde_json::Value::Null))
}
