//! A connection: moves bytes between a client and its [`Session`], does what the session asks, and sees to it that
//! nothing takes too long.

use super::doors::Visit;
use super::limits::{
    BLOCK_TIMEOUT, COMMAND_TIMEOUT, HANDSHAKE_TIMEOUT, LINGER, MAIL_TIMEOUT, READ_BYTES,
    REPLY_TIMEOUT, SESSION_TIMEOUT, STOP_GRACE,
};
use super::session::{Action, Dismissal, Session};
use super::tls::Certificate;
use crate::Stop;
use crate::mail::{Mail, MailDesk, Way};
use jiff::Timestamp;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout, timeout_at};

/// A client and all that its session needs.
pub(super) struct Connection {
    pub(super) session: Session,
    pub(super) desk: Arc<dyn MailDesk>,
    pub(super) certificate: Option<Arc<Certificate>>,
    pub(super) visit: Visit,
    pub(super) stop: Stop,
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All is said.
    Over,
    /// It goes on encrypted.
    Encrypted,
}

impl Connection {
    /// Serves a client to its end.
    pub(super) async fn serve<S>(mut self, mut stream: S)
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let until = Instant::now() + SESSION_TIMEOUT;
        if let Err(error) = self.converse(&mut stream, until).await {
            // Clients go as they like, and whoever scans for ports does nothing else.
            tracing::debug!(%error, "a mail client was lost");
        }
    }

    async fn converse<S>(&mut self, stream: &mut S, until: Instant) -> io::Result<()>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        if self.talk(stream, until).await? == End::Encrypted
            && let Some(certificate) = &self.certificate
        {
            let acceptor = certificate.acceptor().await;
            let handshake = acceptor.accept(stream);
            let mut stream = patiently(&mut self.stop, HANDSHAKE_TIMEOUT, handshake).await?;
            self.session.secured();
            self.talk(&mut stream, until).await?;
            return self.hang_up(&mut stream).await;
        }
        self.hang_up(stream).await
    }

    /// A connection that is closed before all that came is read is reset, and the last replies may be lost with it:
    /// what a client has sent ahead is read and forgotten.
    async fn hang_up<S>(&mut self, stream: &mut S) -> io::Result<()>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        patiently(&mut self.stop, REPLY_TIMEOUT, stream.shutdown()).await?;
        let mut forgotten = [0; 1024];
        timeout(LINGER, async {
            while stream.read(&mut forgotten).await? > 0 {}
            Ok(())
        })
        .await
        .unwrap_or(Ok(()))
    }

    /// Talks until one of both hangs up, or encryption begins. The buffer ends with it: what was sent in clear is never
    /// read as what came encrypted.
    async fn talk<S>(&mut self, stream: &mut S, until: Instant) -> io::Result<End>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut buffer = vec![0; READ_BYTES];
        let (mut start, mut end) = (0, 0);
        let mut pace = Pace::new(&self.session, until);
        loop {
            if (pace.stopping || *self.stop.borrow()) && !self.session.is_in_data() {
                return self.dismiss(stream, Dismissal::Stopping).await;
            }
            let unread = buffer.get(start..end).unwrap_or_default();
            let (used, action) = self.session.read(unread, Timestamp::now());
            start += used;
            match action {
                Some(Action::StartTls) if start == end => {
                    self.session.begin_tls();
                    self.send(stream).await?;
                    return Ok(End::Encrypted);
                }
                Some(Action::StartTls) => {
                    return self.dismiss(stream, Dismissal::BehindStartTls).await;
                }
                Some(Action::Look(address)) => {
                    let known = self.desk.knows(&address).await;
                    if self.session.known(known).is_some() {
                        self.send(stream).await?;
                        return Ok(End::Over);
                    }
                }
                Some(Action::Take(mail)) => self.take(mail).await,
                Some(Action::Close) => {
                    self.send(stream).await?;
                    return Ok(End::Over);
                }
                None => {
                    if !self.visit.hold(self.session.held()) {
                        self.session.no_room();
                    }
                    self.send(stream).await?;
                    (start, end) = (0, 0);
                    match self.receive(stream, &mut buffer, &mut pace).await? {
                        Received::Bytes(0) => return Ok(End::Over),
                        Received::Bytes(read) => end = read,
                        Received::Stop => {}
                        Received::Late if pace.stopping => {
                            return self.dismiss(stream, Dismissal::Stopping).await;
                        }
                        Received::Late => {
                            return self.dismiss(stream, Dismissal::Timeout).await;
                        }
                    }
                }
            }
        }
    }

    /// Hands a mail in. That is not cut short, neither when the bot stops nor when the client goes: the desk is at it.
    async fn take(&mut self, mail: Mail) {
        let bytes = mail.bytes.len();
        let recipients = match &mail.way {
            Way::Envelope(envelope) => envelope.recipients.len(),
            Way::Mailbox { .. } | Way::Webhook => 0,
        };
        let taken = self.desk.take(mail).await;
        match &taken {
            Ok(()) => tracing::info!(bytes, recipients, "a mail was taken in by SMTP"),
            Err(_) => tracing::warn!(bytes, recipients, "a mail that came by SMTP was not taken"),
        }
        self.session.taken(taken);
        self.visit.hold(0);
    }

    async fn dismiss<S>(&mut self, stream: &mut S, why: Dismissal) -> io::Result<End>
    where
        S: AsyncWrite + Unpin,
    {
        self.session.dismiss(why);
        self.send(stream).await?;
        Ok(End::Over)
    }

    async fn send<S>(&mut self, stream: &mut S) -> io::Result<()>
    where
        S: AsyncWrite + Unpin,
    {
        let replies = self.session.replies();
        if replies.is_empty() {
            return Ok(());
        }
        let sending = async {
            stream.write_all(&replies).await?;
            stream.flush().await
        };
        patiently(&mut self.stop, REPLY_TIMEOUT, sending).await
    }

    /// Waits for bytes, or for the bot to stop if that is not known yet.
    async fn receive<S>(
        &mut self,
        stream: &mut S,
        buffer: &mut [u8],
        pace: &mut Pace,
    ) -> io::Result<Received>
    where
        S: AsyncRead + Unpin,
    {
        let by = pace.deadline(&self.session);
        let stopping = pace.stopping;
        tokio::select! {
            read = timeout_at(by, stream.read(buffer)) => match read {
                Ok(read) => Ok(Received::Bytes(read?)),
                Err(_) => Ok(Received::Late),
            },
            // Whoever drops the sender stops, too.
            _ = self.stop.wait_for(|stop| *stop), if !stopping => {
                pace.stop();
                Ok(Received::Stop)
            }
        }
    }
}

/// Does what a client may hold up: for so long at most, and not much longer than the bot runs.
async fn patiently<T>(
    stop: &mut Stop,
    most: Duration,
    work: impl Future<Output = io::Result<T>>,
) -> io::Result<T> {
    let stopped = async {
        // Whoever drops the sender stops, too.
        let _ = stop.wait_for(|stop| *stop).await;
        tokio::time::sleep(STOP_GRACE).await;
    };
    tokio::select! {
        done = timeout(most, work) => done?,
        () = stopped => Err(io::ErrorKind::TimedOut.into()),
    }
}

/// What came of waiting.
enum Received {
    Bytes(usize),
    Stop,
    Late,
}

/// By when the client has to have said something.
struct Pace {
    /// When the session ends, whatever happens.
    until: Instant,
    /// Whether the bot stops.
    stopping: bool,
    /// How far the session was, and since when.
    steps: u64,
    since: Instant,
}

impl Pace {
    fn new(session: &Session, until: Instant) -> Self {
        Self { until, stopping: false, steps: session.steps(), since: Instant::now() }
    }

    /// A mail that is under way may come to its end, if that is soon.
    fn stop(&mut self) {
        self.stopping = true;
        self.until = self.until.min(Instant::now() + STOP_GRACE);
    }

    fn deadline(&mut self, session: &Session) -> Instant {
        let now = Instant::now();
        if self.steps != session.steps() {
            (self.steps, self.since) = (session.steps(), now);
        }
        let own = if session.is_in_data() {
            (now + BLOCK_TIMEOUT).min(self.since + MAIL_TIMEOUT)
        } else {
            self.since + COMMAND_TIMEOUT
        };
        own.min(self.until)
    }
}

#[cfg(test)]
mod tests;
