//! Files that messages carry: kept under their ids, prepared by `getFile` and downloaded by path.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::answer::{Outcome, Refusal};
use super::content::Content;
use super::message::Document;
use super::photo::Photo;
use super::world::World;

/// Bytes of a file that a bot may download (Bot API, `getFile`: 20 MB).
const DOWNLOAD_BYTES: usize = 20 * 1024 * 1024;
/// How long a path is good (Bot API, `getFile`: "at least 1 hour"); here no longer.
const PATH_VALID: Duration = Duration::from_secs(60 * 60);
/// Where a file cannot be a picture (tdlib, `FileManager`).
pub(crate) const MISMATCH: &str = "can't use file of type Document as Photo";
/// Longer sides of the smaller sizes that a person's picture is kept in (Telegram, "Downloading files": s, m).
const SMALLER: [u32; 2] = [100, 320];
/// Characters at the end of a `file_id` that are the same for everybody.
const UNIQUE: usize = 12;

/// A file that was sent.
#[derive(Clone, Debug)]
pub(crate) struct File {
    is: Is,
    /// Where it can be downloaded once it was asked for, and until when on the server's clock.
    path: Option<(String, Duration)>,
}

/// What a file is.
#[derive(Clone, Debug)]
enum Is {
    Document(Arc<Document>),
    Photo {
        /// What it came from.
        origin: String,
        size: (u32, u32),
        /// The ids of its smaller sizes.
        smaller: Vec<String>,
    },
}

impl File {
    /// What a picture came from; none of what is no picture.
    pub(crate) fn origin(&self) -> Option<&str> {
        match &self.is {
            Is::Photo { origin, .. } => Some(origin),
            Is::Document(_) => None,
        }
    }

    /// What is downloaded. Of a picture nothing but its size was kept: it is the head of a JPEG.
    fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.is {
            Is::Document(document) => Cow::Borrowed(&document.bytes),
            Is::Photo { size, .. } => Cow::Owned(jpeg(*size)),
        }
    }

    /// Its name below the server's folders, by how many were asked for before.
    fn name(&self, number: usize) -> String {
        match &self.is {
            Is::Photo { .. } => format!("photos/file_{number}.jpg"),
            Is::Document(document) => match document.name.rsplit_once('.') {
                Some((_, end))
                    if !end.is_empty() && end.bytes().all(|b| b.is_ascii_alphanumeric()) =>
                {
                    format!("documents/file_{number}.{end}")
                }
                _ => format!("documents/file_{number}"),
            },
        }
    }
}

impl World {
    /// Keeps a file; gives back its `file_id`.
    pub(crate) fn keep_document(&mut self, document: &Arc<Document>) -> String {
        self.keep_file("BQAC", Is::Document(Arc::clone(document)))
    }

    /// Keeps a picture in one size; gives back its `file_id`.
    pub(crate) fn keep_photo(&mut self, origin: &str, size: (u32, u32)) -> String {
        let (origin, smaller) = (origin.to_owned(), Vec::new());
        self.keep_file("AgAC", Is::Photo { origin, size, smaller })
    }

    /// Keeps what a person's message carries: its `file_id`, and what a picture came from.
    pub(crate) fn keep_carried(&mut self, content: &Content) -> Option<(String, Option<String>)> {
        if let Some(document) = &content.document {
            return Some((self.keep_document(document), None));
        }
        let Some(Photo::Upload { name, width, height }) = &content.photo else { return None };
        let (origin, size) = (format!("upload:{name}"), (*width, *height));
        let smaller = SMALLER.map(|side| self.keep_photo(&origin, within(size, side))).to_vec();
        let is = Is::Photo { origin: origin.clone(), size, smaller };
        Some((self.keep_file("AgAC", is), Some(origin)))
    }

    fn keep_file(&mut self, kind: &str, is: Is) -> String {
        let id = format!("{kind}AgIAAxkDAAI{:08}sim", self.number());
        self.files.insert(id.clone(), File { is, path: None });
        id
    }

    /// The sizes of a picture, the smallest first; none of what is no picture.
    pub(crate) fn photo_json(&self, id: &str) -> Option<Value> {
        let Is::Photo { smaller, .. } = &self.files.get(id)?.is else { return None };
        let ids = smaller.iter().map(String::as_str).chain([id]);
        ids.map(|id| self.size_json(id)).collect()
    }

    fn size_json(&self, id: &str) -> Option<Value> {
        let file = self.files.get(id)?;
        let Is::Photo { size: (width, height), .. } = file.is else { return None };
        let mut shown = meta(id, file);
        (shown["width"], shown["height"]) = (json!(width), json!(height));
        Some(shown)
    }

    /// A file that is no picture.
    pub(crate) fn document_json(&self, id: &str) -> Option<Value> {
        let file = self.files.get(id)?;
        let Is::Document(document) = &file.is else { return None };
        let mut shown = meta(id, file);
        shown["file_name"] = json!(document.name);
        if let Some(kind) = &document.mime_type {
            shown["mime_type"] = json!(kind);
        }
        Some(shown)
    }

    /// `getFile`: the file gets a path, or keeps it for another while.
    ///
    /// An id that is none is invalid; one that looks like an id and has no file behind it is found out
    /// when the server tries to fetch the file (tdlib, issue 2262; telegram-bot-api, issue 32).
    pub(crate) fn get_file(&mut self, id: &str) -> Outcome {
        if id.is_empty() {
            return Err(Refusal::bad("file_id not specified"));
        }
        if !Photo::is_file_id(id) {
            return Err(Refusal::bad("invalid file_id"));
        }
        let (until, number) = (self.now() + PATH_VALID, self.paths.len());
        let missing = || Refusal::bad("wrong file_id or the file is temporarily unavailable");
        let file = self.files.get_mut(id).ok_or_else(missing)?;
        if file.bytes().len() > DOWNLOAD_BYTES {
            return Err(Refusal::bad("file is too big"));
        }
        let path = file.path.take().map_or_else(|| file.name(number), |(path, _)| path);
        file.path = Some((path.clone(), until));
        let mut shown = meta(id, file);
        shown["file_path"] = json!(path);
        self.paths.insert(path, id.to_owned());
        Ok(shown)
    }

    /// What lies at a path that `getFile` gave, for as long as that is good.
    pub(crate) fn download(&self, path: &str) -> Option<Vec<u8>> {
        let file = self.files.get(self.paths.get(path)?)?;
        let (_, until) = file.path.as_ref()?;
        (self.now() < *until).then(|| file.bytes().into_owned())
    }
}

/// What every kind of file says of itself.
fn meta(id: &str, file: &File) -> Value {
    json!({
        "file_id": id,
        "file_unique_id": id.get(id.len().saturating_sub(UNIQUE)..).unwrap_or_default(),
        "file_size": file.bytes().len(),
    })
}

/// A size of that shape whose longer side is `side`.
fn within((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let long = width.max(height).max(1);
    let scaled = |length: u32| (length * side / long).max(1);
    (scaled(width), scaled(height))
}

/// The head of a JPEG of that size, and its end.
fn jpeg((width, height): (u32, u32)) -> Vec<u8> {
    let half = |length: u32| u16::try_from(length).unwrap_or(u16::MAX).to_be_bytes();
    let [height, width] = [half(height), half(width)];
    [&[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8][..], &height, &width, &[1, 1, 0x11, 0, 0xff, 0xd9]]
        .concat()
}
