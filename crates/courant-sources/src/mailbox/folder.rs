//! One folder of a mailbox, on a connection of its own: what lies behind the bookmark is taken mail by mail, then new
//! mail is waited for. Whatever breaks, it is begun anew after a pause, where the bookmark says.

mod settle;

use super::WhenDone;
use super::connect::connect;
use super::progress::{Backoff, Beginning, begin};
use super::session::{Body, Outcome, Session};
use super::shared::Shared;
use super::wrong::Trouble;
use crate::Stop;
use crate::mail::{Mail, NotTaken, Way};
use courant_core::store::Bookmark;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};

/// Largest mail that is taken: what the reader takes at most.
const MAX_MAIL: u32 = 50 * 1024 * 1024;

/// Mails that a list keeps: 10,000 UIDs and sizes are about 100 KiB.
const LIST: usize = 10_000;

/// Mails between two notes of how far a folder is read; after a crash so many are handed in once more at most.
const NOTE_AFTER: u32 = 20;

/// Pause after a refused login: it needs somebody, and servers shut out who tries too often.
const LOGIN_PAUSE: Duration = Duration::from_secs(5 * 60);

/// Shortest time between two looks into a folder: a server that tells of news without end does not keep both busy.
const BREATH: Duration = Duration::from_millis(500);

/// How often a mail may be what breaks the connection before it is left aside.
const STUMBLES: u32 = 3;

/// A folder that is watched.
pub(super) struct Folder<'a> {
    shared: &'a Shared<'a>,
    name: &'a str,
    /// How far it is read, and how far that is noted.
    done: Option<Bookmark>,
    noted: Option<Bookmark>,
    /// Mails since the last note.
    since: u32,
    /// The mail that broke the connection, and how often.
    stumbled: (u32, u32),
    connecting: Backoff,
    waiting: Backoff,
    /// It was said that the folder is watched, and nothing else since.
    watched: bool,
    /// What cannot be done with mails was told in the log.
    told: bool,
}

impl<'a> Folder<'a> {
    pub(super) fn new(shared: &'a Shared<'a>, name: &'a str) -> Self {
        Self {
            shared,
            name,
            done: None,
            noted: None,
            since: 0,
            stumbled: (0, 0),
            connecting: Backoff::default(),
            waiting: Backoff::default(),
            watched: false,
            told: false,
        }
    }

    /// Watches the folder until it is to stop.
    pub(super) async fn watch(mut self, mut stop: Stop) {
        loop {
            let trouble = match self.visit(&mut stop).await {
                Ok(()) => return,
                Err(trouble) => trouble,
            };
            let pause = match trouble {
                Trouble::Login(_) => LOGIN_PAUSE,
                _ => self.connecting.next(fastrand::f64()),
            };
            tracing::warn!(
                mailbox = self.shared.config.name,
                folder = self.name,
                %trouble,
                again_in = pause.as_secs(),
                "a folder is not watched"
            );
            self.say_ailing(&trouble);
            tokio::select! {
                biased;
                () = stopped(&mut stop) => return,
                () = sleep(pause) => {}
            }
        }
    }

    /// One connection, until it breaks or all is to stop.
    async fn visit(&mut self, stop: &mut Stop) -> Result<(), Trouble> {
        let mut session = tokio::select! {
            biased;
            () = stopped(stop) => return Ok(()),
            session = connect(self.shared.config, self.shared.tls) => session?,
        };
        let end = tokio::select! {
            biased;
            () = stopped(stop) => Ok(()),
            end = self.work(&mut session) => end.map(|never| match never {}),
        };
        let noted = self.note().await;
        session.leave().await;
        end.and(noted)
    }

    async fn work(&mut self, session: &mut Session) -> Result<Infallible, Trouble> {
        self.open(session).await?;
        let mut idle = session.can_idle();
        loop {
            let looked = Instant::now();
            match self.catch_up(session).await {
                Ok(()) => {}
                Err(trouble @ Trouble::Later(_)) => {
                    self.hold(trouble).await?;
                    continue;
                }
                Err(other) => return Err(other),
            }
            self.connecting.reset();
            let every = self.shared.config.poll;
            let how = if idle { "IDLE".to_owned() } else { format!("every {} s", every.as_secs()) };
            self.say_watched(&how);
            if !session.has_news() {
                if idle {
                    // A server that tells of IDLE and then refuses it is asked instead.
                    idle = session.wait(self.shared.config.idle).await? == Outcome::Done;
                } else {
                    sleep(every).await;
                    session.ask().await?;
                }
            }
            sleep_until(looked + BREATH).await;
        }
    }

    /// Opens the folder and finds where reading goes on.
    async fn open(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let config = self.shared.config;
        let changes_nothing = config.when_done == WhenDone::Keep && config.put_aside.is_none();
        let selected = session.select(self.name, changes_nothing).await?;
        let noted = self
            .shared
            .store
            .bookmark(config.name.clone(), self.name.to_owned())
            .await
            .map_err(|error| Trouble::Later(format!("the bookmark cannot be read: {error}")))?;
        // Where the first note failed, what came since then is new all the same.
        let known = noted.or(self.done);
        let beginning = begin(known, selected.uid_validity, selected.highest, config.backlog);
        match beginning {
            Beginning::GoesOn(_) => {}
            Beginning::First(_) => tracing::info!(
                mailbox = config.name,
                folder = self.name,
                after = beginning.bookmark().uid,
                "a folder is read for the first time"
            ),
            Beginning::Anew(_) => tracing::warn!(
                mailbox = config.name,
                folder = self.name,
                uid_validity = selected.uid_validity,
                "the server numbers the folder's mails anew (UIDVALIDITY): it is read from its start; \
                 what was taken before is known and does not come twice"
            ),
        }
        self.noted = noted;
        self.done = Some(beginning.bookmark());
        self.note().await
    }

    /// Takes whatever lies behind the bookmark.
    async fn catch_up(&mut self, session: &mut Session) -> Result<(), Trouble> {
        loop {
            let after = self.done.map_or(0, |bookmark| bookmark.uid);
            let mails = session.list(after, LIST).await?.into_mails();
            if mails.is_empty() {
                return self.note().await;
            }
            for (uid, size) in mails {
                self.one(session, uid, size).await?;
                self.waiting.reset();
                if !self.watched {
                    self.say_watched("catching up");
                }
                if let Some(done) = &mut self.done {
                    done.uid = uid;
                }
                self.since += 1;
                if self.since >= NOTE_AFTER {
                    self.note().await?;
                }
            }
        }
    }

    /// Deals with one mail; when this is done, it is on disk or left aside for good.
    async fn one(&mut self, session: &mut Session, uid: u32, size: u32) -> Result<(), Trouble> {
        if size > MAX_MAIL {
            self.left(uid, &format!("it has {size} bytes; the most that is taken is {MAX_MAIL}"));
            return Ok(());
        }
        // Closed it never is; if it were, that would be no reason not to go on.
        let _held = self.shared.held.acquire_many(size / 1024 + 1).await.ok();
        let bytes = match session.body(uid, u64::from(MAX_MAIL)).await {
            Ok(Body::Whole(bytes)) if bytes.len() > MAX_MAIL as usize => {
                self.left(uid, &format!("it has more than {MAX_MAIL} bytes"));
                return Ok(());
            }
            Ok(Body::Whole(bytes)) => bytes,
            Ok(Body::Nothing) => {
                return self.aside(session, uid, "the server gives nothing of it").await;
            }
            // Somebody took it away or deleted it meanwhile.
            Ok(Body::Gone) => return Ok(()),
            Err(trouble) if trouble.is_of_the_answer() => return self.stumble(uid, trouble),
            Err(other) => return Err(other),
        };
        let way = Way::Mailbox { folder: self.name.to_owned() };
        match self.shared.desk.take(Mail { bytes, way }).await {
            Ok(()) => {
                tracing::info!(
                    mailbox = self.shared.config.name,
                    folder = self.name,
                    uid,
                    "a mail was taken in"
                );
                self.settle(session, uid).await
            }
            Err(NotTaken::Private) => Ok(()),
            Err(NotTaken::Never(reason)) => self.aside(session, uid, &reason).await,
            Err(NotTaken::Later(reason)) => Err(Trouble::Later(reason)),
        }
    }

    /// A mail whose answer cannot be read may be what is wrong, or not: it is asked for a few times.
    fn stumble(&mut self, uid: u32, trouble: Trouble) -> Result<(), Trouble> {
        let times = if self.stumbled.0 == uid { self.stumbled.1 + 1 } else { 1 };
        self.stumbled = (uid, times);
        if times >= STUMBLES {
            self.left(uid, &trouble.to_string());
            if let Some(done) = &mut self.done {
                done.uid = uid;
            }
        }
        // The rest of the answer may still be on its way, so the connection is of no more use.
        Err(trouble)
    }

    /// Waits before a mail that was not taken is tried again; those behind it wait too, so the order is kept.
    async fn hold(&mut self, trouble: Trouble) -> Result<(), Trouble> {
        let pause = self.waiting.next(fastrand::f64());
        tracing::warn!(
            mailbox = self.shared.config.name,
            folder = self.name,
            %trouble,
            again_in = pause.as_secs(),
            "mails wait in their folder"
        );
        // Where this does not succeed either, the next round says so.
        let _ = self.note().await;
        self.say_ailing(&trouble);
        sleep(pause).await;
        Ok(())
    }

    fn say_watched(&mut self, how: &str) {
        self.watched = true;
        self.shared.board.watched(self.name, how);
    }

    fn say_ailing(&mut self, trouble: &Trouble) {
        self.watched = false;
        self.shared.board.ailing(self.name, trouble.to_string());
    }

    /// Notes how far the folder is read.
    async fn note(&mut self) -> Result<(), Trouble> {
        let Some(done) = self.done.filter(|done| self.noted != Some(*done)) else { return Ok(()) };
        let mailbox = self.shared.config.name.clone();
        self.shared
            .store
            .set_bookmark(mailbox, self.name.to_owned(), done)
            .await
            .map_err(|error| Trouble::Later(format!("the bookmark cannot be kept: {error}")))?;
        self.noted = Some(done);
        self.since = 0;
        Ok(())
    }
}

/// Returns when all is to stop, also when whoever could say so is gone.
async fn stopped(stop: &mut Stop) {
    let _ = stop.wait_for(|stop| *stop).await;
}
