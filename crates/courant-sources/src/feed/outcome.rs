//! What a server's answer to a question for a feed means. Pure.

use super::rhythm;
use crate::http::token::hex;
use courant_core::store::{Feed, Validators};
use courant_fetch::header::{ACCEPT, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};
use courant_fetch::{Answer, FetchError, Request};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// Largest feed that is read, unpacked: a hundred issues with their whole texts have a few megabytes.
pub(crate) const MAX_FEED_BYTES: usize = 10 * 1024 * 1024;

/// Longest validator that is kept and sent back: servers cut longer headers off.
const MAX_VALIDATOR: usize = 1024;

/// What is asked for, and in which order it is liked.
const LIKED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
                     text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

/// What an answer means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing is new.
    Unchanged(Good),
    /// It is another one than last time: its body.
    Changed(Good, Vec<u8>),
    /// It is gone for good, in words.
    Gone(String),
    /// Something is in the way.
    Failed {
        /// What, without an address.
        words: String,
        /// How long the server wants to be left alone.
        wish: Option<SignedDuration>,
    },
}

/// What a good answer says of itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Good {
    /// Where the feed is for good.
    pub(super) moved: Option<String>,
    /// What tells this answer from the next.
    pub(super) validators: Validators,
    /// How long it wants to be left alone.
    pub(super) wish: Option<SignedDuration>,
}

/// The question for a feed: only for what is newer than its last answer.
pub(super) fn question(feed: &Feed) -> Request {
    let mut request =
        Request::new(feed.url.clone(), MAX_FEED_BYTES).with_credentials().header(ACCEPT, LIKED);
    if let Some(etag) = &feed.validators.etag {
        request = request.header(IF_NONE_MATCH, etag);
    }
    if let Some(date) = &feed.validators.last_modified {
        request = request.header(IF_MODIFIED_SINCE, date);
    }
    request
}

/// What became of the question.
pub(super) fn outcome(feed: &Feed, answer: Result<Answer, FetchError>, now: Timestamp) -> Outcome {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => return Outcome::Failed { words: error.to_string(), wish: None },
    };
    let wish = rhythm::wish(&answer, now);
    let moved = answer.moved.as_ref().map(ToString::to_string);
    match answer.status {
        // What it does not say anew stays as it was.
        304 => {
            let told = validators(&answer, None);
            let old = feed.validators.clone();
            let validators = Validators {
                etag: told.etag.or(old.etag),
                last_modified: told.last_modified.or(old.last_modified),
                body_hash: old.body_hash,
            };
            Outcome::Unchanged(Good { moved, validators, wish })
        }
        200..=299 => {
            let hash = hex(&Sha256::digest(&answer.body));
            let same = feed.validators.body_hash.as_deref() == Some(hash.as_str());
            let validators = validators(&answer, Some(hash));
            let good = Good { moved, validators, wish };
            if same { Outcome::Unchanged(good) } else { Outcome::Changed(good, answer.body) }
        }
        410 => Outcome::Gone(refusal(410)),
        status => Outcome::Failed { words: refusal(status), wish },
    }
}

fn validators(answer: &Answer, body_hash: Option<String>) -> Validators {
    let kept = |name| answer.header(name).filter(|value| value.len() <= MAX_VALIDATOR);
    Validators {
        etag: kept(&ETAG).map(str::to_owned),
        last_modified: kept(&LAST_MODIFIED).map(str::to_owned),
        body_hash,
    }
}

/// What a status means to an operator.
fn refusal(status: u16) -> String {
    let words = match status {
        401 | 403 => "the server does not let us read it",
        410 => "the server says that it is gone for good",
        404 => "there is nothing at that address",
        429 => "the server says that it is asked too often",
        500..=599 => "the server is out of order",
        _ => "the server did not answer with a feed",
    };
    format!("{words} (status {status})")
}
