//! A desk in memory, and a server in front of it.

use crate::PATIENCE;
use async_trait::async_trait;
use courant_sources::mail::{Mail, MailDesk, NotTaken};
use courant_sources::smtp::{Config, Protocol, Receiver, TlsFiles};
use courant_sources::{Health, Source, SourceError, State};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// Keeps mails byte for byte; refuses those that say "never" or "later".
#[derive(Default)]
pub(crate) struct Desk {
    mails: Mutex<Vec<Mail>>,
    /// Whether a mail waits for `go`.
    slow: bool,
    pub(crate) begun: Notify,
    pub(crate) go: Notify,
}

impl Desk {
    /// One that takes nothing before it is told to go.
    pub(crate) fn slow() -> Self {
        Self { slow: true, ..Self::default() }
    }

    pub(crate) fn mails(&self) -> Vec<Mail> {
        self.mails.lock().unwrap().clone()
    }
}

#[async_trait]
impl MailDesk for Desk {
    async fn knows(&self, recipient: &str) -> Result<bool, NotTaken> {
        match recipient {
            "news@example.org" | "weekly@example.org" => Ok(true),
            "later@example.org" => Err(NotTaken::Later("locked".into())),
            _ => Ok(false),
        }
    }

    async fn take(&self, mail: Mail) -> Result<(), NotTaken> {
        self.begun.notify_one();
        if self.slow {
            self.go.notified().await;
        }
        let says = |word: &str| mail.bytes.windows(word.len()).any(|part| part == word.as_bytes());
        if says("never") {
            return Err(NotTaken::Never("nothing in it".into()));
        }
        if says("later") {
            return Err(NotTaken::Later("the disk is full".into()));
        }
        self.mails.lock().unwrap().push(mail);
        Ok(())
    }
}

/// A server that runs.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) desk: Arc<Desk>,
    pub(crate) health: Health,
    stop: watch::Sender<bool>,
    running: JoinHandle<Result<(), SourceError>>,
}

impl Server {
    pub(crate) async fn start(config: Config) -> Self {
        Self::start_with(config, Desk::default()).await
    }

    pub(crate) async fn start_with(config: Config, desk: Desk) -> Self {
        let desk = Arc::new(desk);
        let receiver = Receiver::new(config, Arc::clone(&desk) as Arc<dyn MailDesk>);
        assert_eq!(receiver.name(), "smtp");
        let address = receiver.bind().await.unwrap();
        let health = Health::default();
        let (stop, stopped) = watch::channel(false);
        let own = health.clone();
        let running = tokio::spawn(async move { receiver.run(&own, stopped).await });
        let mut states = health.watch();
        tokio::time::timeout(PATIENCE, states.wait_for(|state| matches!(state, State::Well(_))))
            .await
            .unwrap()
            .unwrap();
        Self { address, desk, health, stop, running }
    }

    /// Stops it and waits until it has.
    pub(crate) async fn stop(self) {
        self.stop.send(true).unwrap();
        let stopped = tokio::time::timeout(PATIENCE, self.running).await.unwrap();
        assert_eq!(stopped.unwrap(), Ok(()));
    }
}

/// SMTP without TLS.
pub(crate) fn smtp() -> Config {
    config(Protocol::Smtp, false).0
}

/// A configuration for a port that is free, and the folder with its certificate.
pub(crate) fn config(protocol: Protocol, tls: bool) -> (Config, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    certify(folder.path());
    let files = TlsFiles {
        certificate: folder.path().join("certificate.pem"),
        key: folder.path().join("key.pem"),
    };
    let config = Config {
        protocol,
        tls: tls.then_some(files),
        ..Config::new(([127, 0, 0, 1], 0).into(), "mx.example.org")
    };
    (config, folder)
}

/// Writes a new certificate that vouches for itself.
pub(crate) fn certify(folder: &Path) {
    let new = rcgen::generate_simple_self_signed(["mx.example.org".to_owned()]).unwrap();
    std::fs::write(folder.join("certificate.pem"), new.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), new.signing_key.serialize_pem()).unwrap();
}

/// A server that does not run yet.
pub(crate) fn receiver(config: Config) -> Receiver {
    Receiver::new(config, Arc::new(Desk::default()))
}
