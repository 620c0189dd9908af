//! Text with entities: what a message says and how, in UTF-16 units, cleaned as the server cleans.

use serde::Serialize;
use serde_json::{Map, Value};

use super::answer::Refusal;
use super::detect;

/// Entities beyond this many are dropped without a word (limits.tginfo.me, "formatting entities").
const MAX_ENTITIES: usize = 100;

/// One entity of a text; offsets and lengths count UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entity {
    /// As the Bot API names it: `bold`, `text_link`, `mention`, …
    pub kind: String,
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// Where a `text_link` leads.
    pub url: Option<String>,
    /// The language of a `pre`.
    pub language: Option<String>,
    /// Whom a `text_mention` names.
    pub user: Option<i64>,
    /// The emoji of a `custom_emoji`.
    pub custom_emoji_id: Option<String>,
    /// The time of a `date_time`.
    pub unix_time: Option<i64>,
    /// How a `date_time` is shown.
    pub date_time_format: Option<String>,
}

impl Entity {
    pub(crate) fn new(kind: &str, offset: usize, length: usize) -> Self {
        Self { kind: kind.to_owned(), offset, length, ..Self::default() }
    }

    /// Where it ends.
    pub fn end(&self) -> usize {
        self.offset + self.length
    }

    /// As it stands in an answer.
    pub(crate) fn shown(&self, user: impl Fn(i64) -> Option<Value>) -> Shown<'_> {
        Shown {
            kind: &self.kind,
            offset: self.offset,
            length: self.length,
            url: self.url.as_deref(),
            language: self.language.as_deref(),
            user: self.user.and_then(user),
            custom_emoji_id: self.custom_emoji_id.as_deref(),
            unix_time: self.unix_time,
            date_time_format: self.date_time_format.as_deref(),
        }
    }
}

/// An entity as JSON.
#[derive(Serialize)]
pub(crate) struct Shown<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    offset: usize,
    length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_emoji_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unix_time: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_time_format: Option<&'a str>,
}

/// Text and its entities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Formatted {
    pub(crate) text: String,
    pub(crate) entities: Vec<Entity>,
}

impl Formatted {
    /// Length in the unit that limits are counted in.
    pub(crate) fn units(&self) -> usize {
        self.text.encode_utf16().count()
    }

    /// What is kept of a text that arrives: control characters and the white space around it are
    /// gone, useless entities dropped, mentions and their like detected.
    pub(crate) fn clean(self) -> Self {
        let mut cleaned = trim(drop_characters(self));
        cleaned.entities.retain(|entity| entity.length > 0);
        drop_blank(&mut cleaned);
        sort(&mut cleaned.entities);
        drop_inside_code(&mut cleaned.entities);
        drop_nested(&mut cleaned.entities);
        let found = detect::entities(&cleaned.text);
        for entity in found {
            if cleaned.entities.iter().all(|given| !shadows(given, &entity)) {
                cleaned.entities.push(entity);
            }
        }
        sort(&mut cleaned.entities);
        cleaned.entities.truncate(MAX_ENTITIES);
        cleaned
    }
}

/// Whether `given` keeps a detected entity from being live.
fn shadows(given: &Entity, found: &Entity) -> bool {
    let overlap = given.offset < found.end() && found.offset < given.end();
    let contains = given.offset <= found.offset && found.end() <= given.end();
    let style = matches!(
        given.kind.as_str(),
        "bold"
            | "italic"
            | "underline"
            | "strikethrough"
            | "spoiler"
            | "blockquote"
            | "expandable_blockquote"
    );
    overlap && !(style && (contains || given.offset >= found.offset))
}

fn sort(entities: &mut [Entity]) {
    entities.sort_by(|a, b| a.offset.cmp(&b.offset).then(b.length.cmp(&a.length)));
}

/// What lies inside `pre` or `code` loses its format.
fn drop_inside_code(entities: &mut Vec<Entity>) {
    let code: Vec<Entity> =
        entities.iter().filter(|e| e.kind == "pre" || e.kind == "code").cloned().collect();
    entities.retain(|entity| {
        !code.iter().any(|outer| {
            outer != entity && outer.offset <= entity.offset && entity.end() <= outer.end()
        })
    });
}

/// A format inside itself is one format; links and quotations do not nest, the outer one stays.
fn drop_nested(entities: &mut Vec<Entity>) {
    let mut kept: Vec<Entity> = Vec::with_capacity(entities.len());
    for entity in entities.drain(..) {
        let nested = |outer: &Entity| {
            family(&outer.kind) == family(&entity.kind) && entity.end() <= outer.end()
        };
        if !kept.iter().any(nested) {
            kept.push(entity);
        }
    }
    *entities = kept;
}

/// Kinds that cannot lie inside each other share a family.
fn family(kind: &str) -> &str {
    match kind {
        "text_mention" | "custom_emoji" | "date_time" => "text_link",
        "expandable_blockquote" => "blockquote",
        other => other,
    }
}

/// Entities over white space alone are dropped.
fn drop_blank(formatted: &mut Formatted) {
    let units: Vec<u16> = formatted.text.encode_utf16().collect();
    formatted.entities.retain(|entity| {
        let part = units.get(entity.offset..entity.end()).unwrap_or_default();
        !String::from_utf16_lossy(part).trim().is_empty()
    });
}

/// Carriage returns and the bidirectional controls of U+2028–202E go; other controls become spaces.
fn drop_characters(formatted: Formatted) -> Formatted {
    let keep = |c: char| match c {
        '\r' | '\u{2028}'..='\u{202e}' => None,
        '\n' => Some(c),
        c if c < ' ' => Some(' '),
        c => Some(c),
    };
    if formatted.text.chars().all(|c| keep(c) == Some(c)) {
        return formatted;
    }
    let mut moved = Vec::with_capacity(formatted.text.len());
    let mut text = String::with_capacity(formatted.text.len());
    let mut units = 0;
    for character in formatted.text.chars() {
        moved.extend(std::iter::repeat_n(units, character.len_utf16()));
        if let Some(kept) = keep(character) {
            text.push(kept);
            units += kept.len_utf16();
        }
    }
    let place = |at: usize| moved.get(at).copied().unwrap_or(units);
    let mut entities = formatted.entities;
    for entity in &mut entities {
        let (from, to) = (place(entity.offset), place(entity.end()));
        (entity.offset, entity.length) = (from, to - from);
    }
    Formatted { text, entities }
}

/// The end is trimmed; the beginning up to the first entity.
fn trim(formatted: Formatted) -> Formatted {
    let Formatted { text, mut entities } = formatted;
    let kept = text.trim_end();
    let end = kept.encode_utf16().count();
    let first = entities.iter().map(|entity| entity.offset).min().unwrap_or(end);
    let leading = kept.chars().take_while(|c| *c == ' ' || *c == '\n').count().min(first);
    for entity in &mut entities {
        let stop = entity.end().min(end);
        entity.offset = entity.offset.min(stop).saturating_sub(leading);
        entity.length = stop.saturating_sub(leading).saturating_sub(entity.offset);
    }
    Formatted { text: kept.get(leading..).unwrap_or_default().to_owned(), entities }
}

/// Reads the `entities` parameter; what lies outside the text is refused.
pub(crate) fn read(text: &str, list: &[Value]) -> Result<Vec<Entity>, Refusal> {
    let units = text.encode_utf16().count();
    list.iter().map(|value| read_one(value, units)).collect()
}

fn read_one(value: &Value, units: usize) -> Result<Entity, Refusal> {
    let not_object = || Refusal::bad("can't parse MessageEntity: expected an Object");
    let object = value.as_object().ok_or_else(not_object)?;
    super::fields::known("MessageEntity", object, &FIELDS)?;
    let text = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |object: &Map<String, Value>, name: &str| {
        object.get(name).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok())
    };
    let kind = text("type").ok_or_else(|| {
        Refusal::bad("can't parse MessageEntity: field \"type\" must be a String")
    })?;
    if !KINDS.contains(&kind.as_str()) {
        return Err(Refusal::bad("can't parse MessageEntity: unsupported type specified"));
    }
    let invalid = || Refusal::bad("ENTITY_BOUNDS_INVALID");
    let offset = number(object, "offset").ok_or_else(invalid)?;
    let length = number(object, "length").ok_or_else(invalid)?;
    if length == 0 || offset.saturating_add(length) > units {
        return Err(invalid());
    }
    let mut entity = Entity::new(&kind, offset, length);
    entity.language = text("language");
    entity.custom_emoji_id = text("custom_emoji_id");
    entity.date_time_format = text("date_time_format");
    entity.unix_time = object.get("unix_time").and_then(Value::as_i64);
    entity.user = object.get("user").and_then(|user| user.get("id")).and_then(Value::as_i64);
    if kind == "text_link" {
        let url = text("url").unwrap_or_default();
        let wrong = |words| Refusal::bad(format!("entity URL '{url}' is invalid: {words}"));
        entity.url = Some(super::link::check(&url).map_err(wrong)?);
    }
    Ok(entity)
}

const FIELDS: [&str; 9] = [
    "type",
    "offset",
    "length",
    "url",
    "user",
    "language",
    "custom_emoji_id",
    "unix_time",
    "date_time_format",
];

const KINDS: [&str; 21] = [
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
    "bank_card_number",
];
