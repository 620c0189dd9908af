//! Several mails in one file, parted by lines that begin with `From `.

use crate::mail;
use crate::model::{Identity, Issue};
use crate::read::ReadError;

/// Reads every mail of an mbox.
///
/// # Errors
/// When there is none.
pub(crate) fn read(bytes: &[u8], notes: &mut Vec<String>) -> Result<Vec<Issue>, ReadError> {
    let issues: Vec<_> =
        split(bytes).into_iter().map(|part| mail::read(&unstuffed(part), notes)).collect();
    if issues.is_empty() {
        return Err(ReadError::NoContent("there is no mail in the mbox".to_owned()));
    }
    Ok(issues)
}

/// The mail with that identity, as it was written.
pub(crate) fn find(bytes: &[u8], wanted: &Identity) -> Option<Vec<u8>> {
    let mut mails = split(bytes).into_iter().map(unstuffed);
    mails.find(|mail| mail::read(mail, &mut Vec::new()).identity == *wanted)
}

fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut blank = true;
    let mut offset = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let end = offset + line.len();
        if blank && line.starts_with(b"From ") {
            if let Some(start) = start {
                parts.extend(bytes.get(start..offset));
            }
            start = Some(end);
        }
        blank = line.iter().all(u8::is_ascii_whitespace);
        offset = end;
    }
    parts.extend(start.and_then(|start| bytes.get(start..)));
    parts.retain(|part| !part.iter().all(u8::is_ascii_whitespace));
    parts
}

/// Takes off the `>` that an mbox puts before a line of text that begins with `From `.
fn unstuffed(part: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(part.len());
    for line in part.split_inclusive(|byte| *byte == b'\n') {
        let marks = line.iter().take_while(|byte| **byte == b'>').count();
        let stuffed = marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "));
        out.extend_from_slice(line.get(usize::from(stuffed)..).unwrap_or_default());
    }
    out
}
