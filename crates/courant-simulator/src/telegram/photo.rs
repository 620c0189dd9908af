//! Pictures: a URL, a file that was sent before, or an upload; and what is wrong with an upload.

use super::answer::Refusal;
use super::link;
use super::request::Files;

/// Bytes of an uploaded photo (Bot API: 10 MB).
const PHOTO_BYTES: usize = 10 * 1024 * 1024;
/// Width and height together (Bot API: 10,000).
const SIDES: u32 = 10_000;
/// The longer side over the shorter (Bot API: 20).
const RATIO: u32 = 20;

/// A file of a multipart body.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// The picture of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Photo {
    Url(String),
    FileId(String),
    Upload { name: String, width: u32, height: u32 },
}

impl Photo {
    /// Reads what stands as `photo` or `media`.
    pub(crate) fn read(value: &str, files: &Files) -> Result<Self, Refusal> {
        if let Some(part) = value.strip_prefix("attach://") {
            let missing = || Refusal::bad(format!("attached file \"{part}\" not found"));
            return files.get(part).ok_or_else(missing).and_then(upload);
        }
        if value.is_empty() {
            return Err(Refusal::bad("there is no photo in the request"));
        }
        if value.contains("://") {
            let lower = value.to_ascii_lowercase();
            let http = lower.starts_with("http://") || lower.starts_with("https://");
            return match link::check(value) {
                Ok(_) if http => Ok(Self::Url(value.to_owned())),
                _ => Err(Refusal::bad("wrong HTTP URL specified")),
            };
        }
        if Self::is_file_id(value) {
            Ok(Self::FileId(value.to_owned()))
        } else {
            Err(Refusal::bad("wrong file identifier/HTTP URL specified"))
        }
    }

    /// Whether that has the form of a `file_id`.
    pub(crate) fn is_file_id(value: &str) -> bool {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        value.bytes().all(fits) && value.len() >= 16
    }
}

fn upload(file: &Upload) -> Result<Photo, Refusal> {
    if file.bytes.is_empty() {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if file.bytes.len() > PHOTO_BYTES {
        return Err(Refusal::bad(format!(
            "file of size {} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes",
            file.bytes.len()
        )));
    }
    let Some((width, height)) = dimensions(&file.bytes) else {
        return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
    };
    let (short, long) = (width.min(height), width.max(height));
    if short == 0 || width.saturating_add(height) > SIDES || long > short.saturating_mul(RATIO) {
        return Err(Refusal::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(Photo::Upload { name: file.name.clone(), width, height })
}

/// Width and height as the head of a PNG, JPEG, GIF or WebP says.
fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?));
    }
    if bytes.starts_with(b"GIF8") {
        return Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return match bytes.get(12..16)? {
            b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
            b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
            b"VP8L" => {
                let bits = little(bytes, 21, 4)?;
                Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
            }
            _ => None,
        };
    }
    if bytes.starts_with(&[0xff, 0xd8]) { jpeg(bytes) } else { None }
}

/// Walks the segments of a JPEG to its frame header.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        let frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if frame {
            return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
        }
        at += match marker {
            0xff => 1,
            0x01 | 0xd0..=0xd8 => 2,
            _ => 2 + usize::try_from(big(bytes, at + 2, 2)?).ok()?,
        };
    }
}

fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at + length)?;
    Some(part.iter().fold(0, |value, byte| value << 8 | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at + length)?;
    Some(part.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte)))
}
