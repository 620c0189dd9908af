//! The header of a mail that is checked: of a size that can be worked on, and read in one way only.

use mail_auth::AuthenticatedMessage;
use mail_auth::common::crypto::Algorithm;
use mail_parser::MessageParser;

use crate::trust::Sender;
use crate::trust::sender::address;

/// Longest header that is checked, in bytes. Mail servers take some 60 to 500 KB; no newsletter has 100.
const MAX_HEADER_BYTES: usize = 256 * 1_024;

/// Most fields of a header that is checked: each signature may name each of them.
const MAX_FIELDS: usize = 1_000;

/// Most fields that a signature may cover, names that are not there counted; real ones have up to 60.
const MAX_SIGNED: usize = 200;

/// How much of the body is looked at to see where it begins, in bytes.
const BODY_SEEN: usize = 64;

/// Whether a mail's header is of a size that is worked on.
pub(super) fn readable(bytes: &[u8]) -> Result<(), &'static str> {
    let mut fields = 0;
    let mut length = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if matches!(line, b"\n" | b"\r\n") {
            break;
        }
        length += line.len();
        fields += usize::from(!matches!(line.first(), Some(b' ' | b'\t')));
        if length > MAX_HEADER_BYTES || fields > MAX_FIELDS {
            return Err("the header is too long");
        }
    }
    if fields == 0 { Err("there is no header") } else { Ok(()) }
}

/// Whether both parsers read the same: the one that signatures are checked with, and the one that shows the mail. They
/// differ on lines that are no fields, which could hide a second From, or move where the body begins.
pub(super) fn says_the_same(message: &AuthenticatedMessage<'_>, sender: &Sender) -> bool {
    let [from] = message.from.as_slice() else { return false };
    // The header and a little of the body: enough to see where the other parser takes it to begin.
    let end = message.body_offset().saturating_add(BODY_SEEN);
    let head = message.raw_message.get(..end).unwrap_or(message.raw_message);
    let shown = MessageParser::default().parse(head);
    fields(message, "from").count() == 1
        && sender.address.is_some()
        && address(from) == sender.address
        && shown.is_some_and(|shown| shown.root_part().raw_body_offset() == message.body_offset)
}

pub(super) fn fields<'a>(
    message: &'a AuthenticatedMessage<'_>,
    name: &'a str,
) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
    let is_it = move |field: &[u8]| field.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
    message.headers.iter().filter(move |(field, _)| is_it(field)).copied()
}

/// Whether a signature covers From (RFC 6376, 5.4), not too much to be worked on, and was not made with SHA-1
/// (RFC 8301, 3.1). Weak keys are refused where it is verified (RFC 8301, 3.2: less than 1,024 bits), as are those that
/// cover only the begin of the body (RFC 6376, 8.2: anything may be appended).
pub(super) fn covers_enough(fields: &[String], algorithm: Algorithm) -> bool {
    fields.len() <= MAX_SIGNED && covers(fields, "from") && algorithm != Algorithm::RsaSha1
}

/// Whether a signature covers only the begin of the body (RFC 6376, 8.2). Such a one is never verified here, but others
/// who verify it say that it holds, whatever was appended.
pub(super) fn covers_part_of_body(message: &AuthenticatedMessage<'_>) -> bool {
    let is_length = |tag: &[u8]| {
        let name = tag.split(|byte| *byte == b'=').next().unwrap_or_default();
        name.trim_ascii().eq_ignore_ascii_case(b"l")
    };
    fields(message, "dkim-signature")
        .any(|(_, value)| value.split(|byte| *byte == b';').any(is_length))
}

pub(super) fn covers(fields: &[String], name: &str) -> bool {
    fields.iter().any(|field| field.trim().eq_ignore_ascii_case(name))
}
