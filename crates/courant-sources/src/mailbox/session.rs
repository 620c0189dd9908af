//! A session that is logged in: the few commands that are needed, each with a time limit, each ended by its own tagged
//! answer. The client's own calls take the end of a connection for the end of an answer, and its IDLE starts its time
//! anew with each "Still here".

mod change;

use super::connect::Wire;
use super::names::quoted;
use super::progress::Next;
use super::wrong::Trouble;
use async_imap::imap_proto::{
    AttributeValue, MailboxDatum, RequestId, Response, ResponseCode, Status,
};
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};

/// How long a command may take; servers that look through a large folder take some seconds.
const COMMAND: Duration = Duration::from_secs(60);

/// How long a list or a mail may take: 50 MiB in it are 1.4 Mbit/s.
const TRANSFER: Duration = Duration::from_secs(5 * 60);

/// How long saying goodbye may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// What an answer with a mail has beside the mail.
const AROUND_A_MAIL: u64 = 64 * 1024;

/// What was selected.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selected {
    pub(super) uid_validity: u32,
    /// A UID that is not below any that lies there.
    pub(super) highest: u32,
}

/// A mail that was asked for.
#[derive(Debug)]
pub(super) enum Body {
    /// Here it is.
    Whole(Vec<u8>),
    /// The server lists it and gives no text for it.
    Nothing,
    /// It does not lie there any more.
    Gone,
}

/// How a command ended that the server may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// As wanted.
    Done,
    /// The server said NO or BAD.
    Refused,
    /// The server knows no way to do it.
    Unable,
}

/// What the server can.
#[derive(Clone, Copy, Debug)]
struct Abilities {
    idle: bool,
    r#move: bool,
    uidplus: bool,
}

/// A session that is logged in.
#[derive(Debug)]
pub(super) struct Session {
    imap: async_imap::Session<Wire>,
    can: Abilities,
    /// An IDLE that is not ended yet.
    idling: Option<RequestId>,
    /// The server told of mails since the last list was asked for.
    news: bool,
}

impl Session {
    pub(super) async fn new(imap: async_imap::Session<Wire>) -> Result<Self, Trouble> {
        let none = Abilities { idle: false, r#move: false, uidplus: false };
        let mut session = Self { imap, can: none, idling: None, news: false };
        let capabilities = timeout(COMMAND, session.imap.capabilities()).await??;
        session.can = Abilities {
            idle: capabilities.has_str("IDLE"),
            r#move: capabilities.has_str("MOVE"),
            uidplus: capabilities.has_str("UIDPLUS"),
        };
        Ok(session)
    }

    /// Whether new mail is told of as it comes.
    pub(super) fn can_idle(&self) -> bool {
        self.can.idle
    }

    /// Whether mails may have come since the last list was asked for.
    pub(super) fn has_news(&self) -> bool {
        self.news
    }

    /// Opens a folder; only to read (EXAMINE), or also to change what lies there.
    pub(super) async fn select(
        &mut self,
        folder: &str,
        read_only: bool,
    ) -> Result<Selected, Trouble> {
        let verb = if read_only { "EXAMINE" } else { "SELECT" };
        let (mut uid_validity, mut uid_next) = (None, None);
        let outcome = self
            .command(COMMAND, &format!("{verb} {}", quoted(folder)), |response| {
                if let Response::Data { outcome, .. } = response {
                    match outcome.code {
                        Some(ResponseCode::UidValidity(told)) => uid_validity = Some(told),
                        Some(ResponseCode::UidNext(told)) => uid_next = Some(told),
                        _ => {}
                    }
                }
            })
            .await?;
        if outcome != Outcome::Done {
            return Err(Trouble::Refused("open the folder; is there one of this name?"));
        }
        let uid_validity = uid_validity.ok_or(Trouble::NoUidValidity)?;
        let highest = match uid_next {
            Some(next) => next.saturating_sub(1),
            // Servers need not tell; the last mail's UID says it too.
            None => self.fetch("*", 0, 1).await?.into_mails().into_keys().last().unwrap_or(0),
        };
        Ok(Selected { uid_validity, highest })
    }

    /// The lowest UIDs behind one, and the sizes of their mails.
    pub(super) async fn list(&mut self, after: u32, most: usize) -> Result<Next, Trouble> {
        self.news = false;
        self.fetch(&format!("{}:*", after.saturating_add(1)), after, most).await
    }

    async fn fetch(&mut self, set: &str, after: u32, most: usize) -> Result<Next, Trouble> {
        let mut next = Next::new(after, most);
        let command = format!("UID FETCH {set} (UID RFC822.SIZE)");
        let outcome = self
            .command(TRANSFER, &command, |response| {
                if let Response::Fetch(_, attributes) = response
                    && let Some(uid) = uid(attributes)
                    && let Some(size) = size(attributes)
                {
                    next.see(uid, size);
                }
            })
            .await?;
        match outcome {
            Outcome::Done => Ok(next),
            // An empty folder has no last mail, which some servers take for a mistake.
            _ if set == "*" => Ok(next),
            _ => Err(Trouble::Refused("list the folder's mails")),
        }
    }

    /// A mail as it is, which stays unread (BODY.PEEK).
    pub(super) async fn body(&mut self, uid_wanted: u32, most: u64) -> Result<Body, Trouble> {
        let mut body = Body::Gone;
        self.imap.get_mut().allow(most.saturating_add(AROUND_A_MAIL));
        let command = format!("UID FETCH {uid_wanted} (UID BODY.PEEK[])");
        let outcome = self
            .command(TRANSFER, &command, |response| {
                if let Response::Fetch(_, attributes) = response
                    && uid(attributes) == Some(uid_wanted)
                    && let Some(text) = whole(attributes)
                {
                    body = text.map_or(Body::Nothing, |text| Body::Whole(text.to_vec()));
                }
            })
            .await?;
        self.imap.get_mut().allow_little();
        if outcome == Outcome::Done { Ok(body) } else { Err(Trouble::Refused("give a mail")) }
    }

    /// Gives the server an occasion to tell what is new.
    pub(super) async fn ask(&mut self) -> Result<(), Trouble> {
        self.command(COMMAND, "NOOP", |_| {}).await.map(|_| ())
    }

    /// Waits until the server tells of new mail (IDLE, RFC 2177), at most as long as told.
    pub(super) async fn wait(&mut self, most: Duration) -> Result<Outcome, Trouble> {
        let until = Instant::now() + most;
        let tag = timeout(COMMAND, self.imap.run_command("IDLE")).await??;
        self.idling = Some(tag.clone());
        let mut begun = false;
        let begins_by = Instant::now() + COMMAND;
        while !(begun && self.news) {
            let by = if begun { until } else { begins_by };
            let Ok(read) = timeout_at(by, self.imap.read_response()).await else {
                if begun { break } else { return Err(Trouble::Slow) }
            };
            let response = read?.ok_or(Trouble::Closed)?;
            self.notice(response.parsed())?;
            match response.parsed() {
                Response::Continue(_) => begun = true,
                Response::Done { tag: ended, .. } if *ended == tag => {
                    self.idling = None;
                    return Ok(Outcome::Refused);
                }
                _ => {}
            }
        }
        timeout(COMMAND, self.imap.run_command_untagged("DONE")).await??;
        let outcome = timeout(COMMAND, self.answer(&tag, |_| {})).await??;
        self.idling = None;
        Ok(outcome)
    }

    /// Says goodbye, whatever was under way.
    pub(super) async fn leave(mut self) {
        let goodbye = async {
            if self.idling.is_some() {
                self.imap.run_command_untagged("DONE").await?;
            }
            let tag = self.imap.run_command("LOGOUT").await?;
            self.answer(&tag, |_| {}).await
        };
        // Whether it is heard makes no difference.
        let _ = timeout(GOODBYE, goodbye).await;
    }

    /// Runs a command to its end and shows what came before.
    async fn command(
        &mut self,
        most: Duration,
        command: &str,
        see: impl FnMut(&Response<'_>) + Send,
    ) -> Result<Outcome, Trouble> {
        let run = async {
            let tag = self.imap.run_command(command).await?;
            self.answer(&tag, see).await
        };
        timeout(most, run).await?
    }

    async fn answer(
        &mut self,
        tag: &RequestId,
        mut see: impl FnMut(&Response<'_>) + Send,
    ) -> Result<Outcome, Trouble> {
        loop {
            let response = self.imap.read_response().await?.ok_or(Trouble::Closed)?;
            self.notice(response.parsed())?;
            match response.parsed() {
                Response::Done { tag: ended, status, .. } if ended == tag => {
                    return Ok(match status {
                        Status::Ok => Outcome::Done,
                        _ => Outcome::Refused,
                    });
                }
                other => see(other),
            }
        }
    }

    /// What a server may say at any time (RFC 3501, 7).
    fn notice(&mut self, response: &Response<'_>) -> Result<(), Trouble> {
        match response {
            Response::MailboxData(MailboxDatum::Exists(_)) => self.news = true,
            Response::Data { status: Status::Bye, .. } => return Err(Trouble::Closed),
            _ => {}
        }
        Ok(())
    }
}

fn uid(attributes: &[AttributeValue<'_>]) -> Option<u32> {
    attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::Uid(uid) => Some(*uid),
        _ => None,
    })
}

fn size(attributes: &[AttributeValue<'_>]) -> Option<u32> {
    attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::Rfc822Size(size) => Some(*size),
        _ => None,
    })
}

/// The whole mail, where this is an answer with one, even with none of it.
fn whole<'a>(attributes: &'a [AttributeValue<'_>]) -> Option<Option<&'a [u8]>> {
    attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::BodySection { section: None, data, .. } => Some(data.as_deref()),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
