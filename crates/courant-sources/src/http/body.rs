//! Bodies of requests, read into bounded memory.

use super::problem::Problem;
use axum::body::Body;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use axum::http::{HeaderMap, StatusCode};
use futures::StreamExt as _;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What room is counted in.
const PIECE: usize = 1024 * 1024;

/// How long whoever finds no room is to wait, in seconds: bodies are read within that.
const ROOM_WAIT: u64 = 30;

/// The memory that bodies may take together. Who sends slowly holds no more of it than has come: whoever wants to take
/// it away from others has to fill it.
#[derive(Clone, Debug)]
pub(super) struct Room(Arc<Semaphore>);

/// A body, and the room that it takes.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) bytes: Vec<u8>,
    room: Option<OwnedSemaphorePermit>,
}

impl Room {
    /// Room of so many megabytes.
    pub(super) fn new(megabytes: usize) -> Self {
        Self(Arc::new(Semaphore::new(megabytes)))
    }

    /// Reads a body that has at most `most` bytes.
    pub(super) async fn read(
        &self,
        headers: &HeaderMap,
        body: Body,
        most: usize,
    ) -> Result<Taken, Problem> {
        if headers.contains_key(CONTENT_ENCODING) {
            let words = "a body is sent as it is, without Content-Encoding";
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::new(status, "unsupported-media-type", words));
        }
        let told = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        if told.is_some_and(|told: usize| told > most) {
            return Err(Problem::too_large(most));
        }
        let mut taken = Taken::default();
        let mut pieces = body.into_data_stream();
        while let Some(piece) = pieces.next().await {
            let piece = piece.map_err(|_| Problem::bad("the body breaks off"))?;
            let length = taken.bytes.len() + piece.len();
            if length > most {
                return Err(Problem::too_large(most));
            }
            self.make_room(&mut taken, length)?;
            taken.bytes.extend_from_slice(&piece);
        }
        Ok(taken)
    }

    fn make_room(&self, taken: &mut Taken, length: usize) -> Result<(), Problem> {
        let held = taken.room.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let missing = length.div_ceil(PIECE).saturating_sub(held);
        if missing == 0 {
            return Ok(());
        }
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        let more = Arc::clone(&self.0).try_acquire_many_owned(missing).map_err(|_| {
            Problem::busy("too many large bodies are being read at the same time", ROOM_WAIT)
        })?;
        match &mut taken.room {
            Some(room) => room.merge(more),
            none => *none = Some(more),
        }
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    async fn read(room: &Room, bytes: usize, most: usize) -> Result<Taken, StatusCode> {
        let body = Body::from(vec![b'x'; bytes]);
        room.read(&HeaderMap::new(), body, most).await.map_err(|problem| problem.status)
    }

    #[tokio::test]
    async fn bodies_share_the_room() {
        let room = Room::new(2);
        let one = read(&room, PIECE + 1, 2 * PIECE).await.unwrap();
        assert_eq!(one.bytes.len(), PIECE + 1);
        assert_eq!(read(&room, 1, 9).await.unwrap_err(), StatusCode::SERVICE_UNAVAILABLE);
        drop(one);
        assert_eq!(read(&room, 1, 9).await.unwrap().bytes, b"x");
        assert_eq!(read(&room, 10, 9).await.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(read(&room, 0, 9).await.unwrap().bytes, b"");
    }
}
