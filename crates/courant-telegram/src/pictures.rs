//! Posting albums: a picture that Telegram has is named by its `file_id`, one that it cannot get is fetched and
//! uploaded, one that nobody can get is left out.

use crate::album::{media, url};
use crate::bot::Telegram;
use crate::call::Purpose;
use crate::media_group::MediaGroup;
use crate::receipt::Posted;
use crate::upload::Upload;
use courant_core::model::Destination;
use courant_core::outbox::{Blocked, Part, Receipt, Refusal, Sort};
use courant_fetch::Fetch;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Bytes of a picture that is uploaded (Bot API: 10 MB).
const UPLOAD: usize = 10 * 1024 * 1024;

/// Bytes of all pictures of an album that are uploaded: they are in memory meanwhile.
const ALBUM: usize = 30 * 1024 * 1024;

/// When an album is tried again whose pictures are just being introduced for somebody else.
const SOON: Duration = Duration::from_secs(3);

/// Pictures that are remembered before all are forgotten; then they are named by their addresses again.
const KEPT: usize = 10_000;

/// How long a picture that nobody could get is not tried again.
const LOST: Duration = Duration::from_secs(60 * 60);

/// What is known of pictures.
pub(crate) struct Pictures {
    fetch: Fetch,
    /// By their addresses.
    known: Mutex<HashMap<String, Known>>,
    /// Held by whoever posts pictures that Telegram does not know: the many who have the same ones come back later, so
    /// that each is uploaded once.
    introducing: tokio::sync::Mutex<()>,
}

/// What is known of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Known {
    /// Telegram has it under this `file_id`.
    File(String),
    /// Nobody could get it at that time.
    Lost(Instant),
}

/// A picture of an album that is to be posted.
struct Candidate<'a> {
    item: &'a Value,
    source: Source,
}

/// Where Telegram has it from.
enum Source {
    /// It has it.
    File(String),
    /// It fetches it.
    Address,
    /// It is uploaded.
    Upload(Arc<Vec<u8>>),
}

impl Pictures {
    pub(crate) fn new(fetch: Fetch) -> Self {
        let (known, introducing) = (Mutex::default(), tokio::sync::Mutex::default());
        Self { fetch, known, introducing }
    }

    fn known(&self, url: &str) -> Option<Known> {
        let found = self.lock().get(url).cloned();
        found.filter(|known| !matches!(known, Known::Lost(at) if at.elapsed() >= LOST))
    }

    fn learn(&self, url: &str, known: Known) {
        let mut all = self.lock();
        if all.len() >= KEPT {
            all.clear();
        }
        all.insert(url.to_owned(), known);
    }

    fn forget(&self, url: &str) {
        self.lock().remove(url);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pictures of an album that may be had, as far as is known.
    fn candidates<'a>(&self, items: &'a [Value]) -> Vec<Candidate<'a>> {
        let candidate = |item| match self.known(url(item)) {
            Some(Known::File(file)) => Some(Candidate { item, source: Source::File(file) }),
            Some(Known::Lost(_)) => None,
            None => Some(Candidate { item, source: Source::Address }),
        };
        items.iter().filter_map(candidate).collect()
    }

    /// Nobody finds out what is wrong with these: they are lost, and not tried again for each reader.
    fn give_up(&self, candidates: &[Candidate<'_>]) {
        let new = |candidate: &&Candidate<'_>| !matches!(candidate.source, Source::File(_));
        for candidate in candidates.iter().filter(new) {
            self.learn(url(candidate.item), Known::Lost(Instant::now()));
        }
    }

    /// Fetches what Telegram does not have, all at once; what cannot be had is left out, and remembered as lost.
    async fn fetched<'a>(&self, mut candidates: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let mut fetching = JoinSet::new();
        for (number, candidate) in candidates.iter().enumerate() {
            if matches!(candidate.source, Source::Address) {
                let (fetch, url) = (self.fetch.clone(), url(candidate.item).to_owned());
                fetching.spawn(async move { (number, fetch.get(&url, UPLOAD).await) });
            }
        }
        let mut bytes = 0;
        while let Some(fetched) = fetching.join_next().await {
            let Ok((number, fetched)) = fetched else { continue };
            let Some(candidate) = candidates.get_mut(number) else { continue };
            match fetched {
                Ok(picture) if is_picture(&picture) && bytes + picture.len() <= ALBUM => {
                    bytes += picture.len();
                    candidate.source = Source::Upload(Arc::new(picture));
                }
                Ok(_) => {
                    tracing::info!("what was fetched is no picture, or too much; it is left out")
                }
                Err(error) => {
                    tracing::info!(%error, "a picture could not be fetched; it is left out")
                }
            }
        }
        let lost = |candidate: &Candidate<'_>| matches!(candidate.source, Source::Address);
        for candidate in candidates.iter().filter(|candidate| lost(candidate)) {
            self.learn(url(candidate.item), Known::Lost(Instant::now()));
        }
        candidates.retain(|candidate| !lost(candidate));
        candidates
    }
}

/// The call that posts these.
fn call(of: &[Candidate<'_>]) -> MediaGroup {
    let mut call = MediaGroup { items: Vec::new(), uploads: Vec::new() };
    for (number, Candidate { item, source }) in of.iter().enumerate() {
        let mut item = (*item).clone();
        match source {
            Source::File(file) => item["media"] = json!(file),
            Source::Address => {}
            Source::Upload(bytes) => {
                let name = format!("picture{number}");
                item["media"] = json!(format!("attach://{name}"));
                call.uploads.push(Upload { name, bytes: Arc::clone(bytes) });
            }
        }
        call.items.push(item);
    }
    call
}

impl Telegram {
    /// Posts an album.
    pub(crate) async fn post_album(
        &self,
        part: &Part,
        to: &Destination,
        purpose: Purpose,
    ) -> Result<Receipt, Refusal> {
        let items = media(&part.0).unwrap_or_default();
        let pictures = self.pictures();
        let all_known = || items.iter().all(|item| pictures.known(url(item)).is_some());
        let introducing = match pictures.introducing.try_lock() {
            Ok(held) if !all_known() => Some(held),
            Err(_) if !all_known() => {
                // Nothing waits here: others may be sent to meanwhile.
                let blocked = Blocked::Chat(to.address.clone());
                return Err(Refusal::RetryAfter { after: SOON, blocked });
            }
            _ => None,
        };
        let posted = self.post_pictures(items, to, purpose).await;
        drop(introducing);
        Ok(Posted::Pictures(posted?).receipt())
    }

    /// Posts the pictures that can be had, and learns of each; gives back the messages.
    async fn post_pictures(
        &self,
        items: &[Value],
        to: &Destination,
        purpose: Purpose,
    ) -> Result<Vec<i64>, Refusal> {
        let pictures = self.pictures();
        let mut candidates = pictures.candidates(items);
        let mut uploading = false;
        while !candidates.is_empty() {
            let reason = match self.api().post_pictures(&call(&candidates), to, purpose).await {
                Err(Refusal::Picture(reason)) => reason,
                Err(refusal @ Refusal::Rejected(_)) => {
                    pictures.give_up(&candidates);
                    return Err(refusal);
                }
                posted => {
                    let posted = posted?;
                    for (candidate, sent) in candidates.iter().zip(&posted) {
                        if let Some(file) = &sent.file {
                            pictures.learn(url(candidate.item), Known::File(file.clone()));
                        }
                    }
                    return Ok(posted.iter().map(|sent| sent.id).collect());
                }
            };
            if uploading {
                let refused = refused_item(&reason).filter(|number| *number < candidates.len());
                // Of a single one it is clear which.
                let refused = refused.or((candidates.len() == 1).then_some(0));
                let Some(refused) = refused else {
                    pictures.give_up(&candidates);
                    return Err(Refusal::Picture(reason));
                };
                tracing::info!(reason, "Telegram does not take a picture; it is left out");
                let left_out = candidates.remove(refused);
                pictures.learn(url(left_out.item), Known::Lost(Instant::now()));
            } else {
                tracing::info!(
                    reason,
                    "Telegram cannot get a picture; what it does not have is uploaded"
                );
                if candidates.iter().all(|candidate| matches!(candidate.source, Source::File(_))) {
                    // What it had under these names is gone.
                    items.iter().for_each(|item| pictures.forget(url(item)));
                    candidates = pictures.candidates(items);
                }
                candidates = pictures.fetched(candidates).await;
                uploading = true;
            }
            self.another_moment(candidates.len()).await;
        }
        Err(Refusal::Picture("none of the pictures can be had".into()))
    }

    /// Waits for a moment in which so many messages may leave, beside the one that the outbox has taken.
    async fn another_moment(&self, count: usize) {
        if let Some(pacer) = self.pacer() {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            pacer.renew(Sort::Broadcast, count).await;
        }
    }
}

/// Whether bytes are a picture that Telegram takes as a photo: JPEG, PNG, GIF or WebP. Of an album with anything else
/// in it the server does not always say which one it was.
fn is_picture(bytes: &[u8]) -> bool {
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let begins: [&[u8]; 3] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8"];
    webp || begins.iter().any(|begin| bytes.starts_with(begin))
}

/// Which picture of an album was refused, from 0: "failed to send message #2 with the error message …".
fn refused_item(words: &str) -> Option<usize> {
    let (_, rest) = words.split_once("message #")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse::<usize>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_told_from_anything_else() {
        for picture in
            [&b"\xff\xd8\xff\xe0"[..], b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "]
        {
            assert!(is_picture(picture));
        }
        for other in [&b""[..], b"<!doctype html>", b"RIFF\0\0\0\0WAVE", b"%PDF"] {
            assert!(!is_picture(other));
        }
    }

    #[test]
    fn the_refused_picture_is_named() {
        let words = |number| {
            format!("Bad Request: failed to send message #{number} with the error message \"x\"")
        };
        assert_eq!(refused_item(&words(2)), Some(1));
        assert_eq!(refused_item(&words(0)), None);
        assert_eq!(refused_item("Bad Request: PHOTO_INVALID_DIMENSIONS"), None);
    }
}
