//! A mail that was forwarded by hand: what its sender wrote above it, and the header that the mail client copied.

use std::collections::HashMap;

use crate::boilerplate::{self, Group};
use crate::dates;
use crate::lines::{Line, Meta};
use crate::model::Reason;
use crate::words;

use super::Role;

/// The header of a forwarded mail stands within this many lines of the top.
const MAX_LINES: usize = 40;

/// Most words that its sender writes above it; who writes more has written the issue.
const MAX_NOTE: u32 = 80;

/// Longest line that announces a forwarded mail, in words.
const MAX_MARKER_WORDS: u32 = 8;

/// Longest name of a field, in bytes.
const MAX_FIELD: usize = 48;

/// Most lines of a header.
const MAX_HEADER: usize = 10;

/// Fewest fields that make a header where nothing announces it.
const MIN_FIELDS: usize = 3;

/// A field of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    From,
    Date,
    To,
    Subject,
}

/// A field of a header: the number of its line, what it is, and its value.
type Found = (usize, Field, String);

/// Names of fields are kept under these words.
const FIELDS: &[(&str, Field)] =
    &[("from", Field::From), ("date", Field::Date), ("to", Field::To), ("subject", Field::Subject)];

/// What the lines of the header and above it are; the forwarded mail's own header takes the place of the outer one's.
pub(crate) fn find(lines: &[Line], meta: &mut Meta) -> HashMap<usize, (Role, String)> {
    let mut out = HashMap::new();
    let Some((marker, fields)) = header(lines) else { return out };
    let note: u32 = lines.iter().take(marker).map(Line::weight).sum();
    if note > MAX_NOTE {
        return out;
    }
    for (n, line) in lines.iter().enumerate().take(fields.first().map_or(marker, |field| field.0)) {
        let announces = n >= marker;
        let reason = if announces { Reason::Decoration } else { Reason::Personal };
        let why = if announces {
            "it announces a forwarded mail"
        } else {
            "written above a forwarded mail"
        };
        if line.is_text() && line.len() > 0 {
            out.insert(n, (Role::Drop(reason), why.to_owned()));
        }
    }
    for (n, field, value) in fields {
        let role = match field {
            Field::To => Role::Drop(Reason::Personal),
            _ => Role::Imprint,
        };
        out.insert(n, (role, format!("field {field:?} of a forwarded mail")));
        take(field, &value, meta);
    }
    out
}

fn take(field: Field, value: &str, meta: &mut Meta) {
    match field {
        Field::Subject if !value.is_empty() => meta.title = Some(value.to_owned()),
        Field::Date => meta.issued_at = dates::sent(value).or(meta.issued_at.take()),
        Field::From => {
            let (name, address) = value.split_once(['<', '[']).unwrap_or((value, ""));
            let name = name.trim().trim_matches(['"', '\'', '*']).trim();
            if !name.is_empty() && !name.contains('@') {
                (meta.newsletter, meta.sender) = (None, Some(name.to_owned()));
            }
            meta.domain = address.rsplit_once('@').map(|(_, domain)| {
                domain.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned()
            });
        }
        _ => {}
    }
}

/// Where the forwarded mail begins, and the fields of its header: number of the line, field, value.
fn header(lines: &[Line]) -> Option<(usize, Vec<Found>)> {
    let lines = lines.get(..lines.len().min(MAX_LINES + MAX_HEADER))?;
    let known: Vec<Option<(Field, String)>> = lines.iter().map(field).collect();
    for (n, line) in lines.iter().enumerate().take(MAX_LINES).filter(|(_, line)| line.is_text()) {
        let announced = line.weight() <= MAX_MARKER_WORDS
            && line.plain().contains("--")
            && line.said().has(Group::Forwarded);
        let first = if announced { n + 1 } else { n };
        let fields: Vec<_> = known
            .iter()
            .enumerate()
            .skip(first)
            .take(MAX_HEADER)
            .map_while(|(n, known)| known.clone().map(|(field, value)| (n, field, value)))
            .collect();
        let subject = fields.iter().any(|(_, field, _)| *field == Field::Subject);
        let from = fields.iter().any(|(_, field, _)| *field == Field::From);
        if announced && !fields.is_empty() || fields.len() >= MIN_FIELDS && subject && from {
            return Some((n, fields));
        }
    }
    None
}

/// "From: Pier Post <post@pier.example>".
fn field(line: &Line) -> Option<(Field, String)> {
    let text = Some(line.plain()).filter(|_| line.is_text())?;
    let head = text.get(..text.floor_char_boundary(MAX_FIELD + 1)).unwrap_or(text);
    let (name, _) = head.split_once([':', '：'])?;
    let mut value = text.get(name.len()..)?.chars();
    // The colon.
    value.next();
    let name = words::normal(name.trim_matches(|c: char| !c.is_alphanumeric()));
    let found = boilerplate::mail_field(&name)?;
    let field = FIELDS.iter().find(|(kind, _)| *kind == found)?.1;
    Some((field, words::fold(value.as_str())))
}
