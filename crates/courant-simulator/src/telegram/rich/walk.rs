//! The way through a rich message: every object checked, everything counted.

use serde_json::{Map, Value};

use super::super::answer::Refusal;
use super::super::fields::known;
use super::super::link;
use super::super::markup::{self, Button};
use super::super::photo::Photo;
use super::super::request::Files;
use super::shapes::{BLOCKS, CAPTIONS, CELL, Field, ITEM, Part, Shape, TEXTS};

/// Levels of blocks and formats inside each other (Bot API, rich message limits).
const LEVELS: usize = 16;
/// Columns of a table (Bot API, rich message limits).
const COLUMNS: u64 = 20;
/// Buttons of one row (Bot API, `InputRichBlockButtons`).
const ROW: std::ops::RangeInclusive<usize> = 1..=8;

type Object = Map<String, Value>;

/// What was met on the way.
pub(super) struct Walk<'a> {
    files: &'a Files,
    /// What is shown, a line for each block.
    pub(super) text: String,
    /// Characters shown, without the line ends that `text` has of its own.
    pub(super) text_length: usize,
    pub(super) count: usize,
    pub(super) photos: Vec<Photo>,
    pub(super) buttons: Vec<Vec<Button>>,
}

fn wrong(words: impl AsRef<str>) -> Refusal {
    Refusal::bad(format!("can't parse rich message: {}", words.as_ref()))
}

fn list<'v>(value: &'v Value, of: &str) -> Result<&'v [Value], Refusal> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| wrong(format!("expected an Array of {of}")))
}

fn object<'v>(value: &'v Value, of: &str) -> Result<&'v Object, Refusal> {
    value.as_object().ok_or_else(|| wrong(format!("{of} must be an Object")))
}

impl<'a> Walk<'a> {
    pub(super) fn new(files: &'a Files) -> Self {
        Self {
            files,
            text: String::new(),
            text_length: 0,
            count: 0,
            photos: Vec::new(),
            buttons: Vec::new(),
        }
    }

    /// A list of blocks at a level.
    pub(super) fn blocks(&mut self, value: &Value, level: usize) -> Result<(), Refusal> {
        self.end_line();
        for block in list(value, "InputRichBlock")? {
            self.count += 1;
            self.kind(BLOCKS, object(block, "InputRichBlock")?, level)?;
            self.end_line();
        }
        Ok(())
    }

    fn show(&mut self, text: &str) {
        self.text.push_str(text);
        self.text_length += text.chars().count();
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// A rich text: a string, an array, or an object of `TEXTS`.
    fn rich_text(&mut self, value: &Value, level: usize) -> Result<(), Refusal> {
        match value {
            Value::String(text) => self.show(text),
            Value::Array(parts) => {
                for part in parts {
                    self.rich_text(part, level)?;
                }
            }
            Value::Object(part) => self.kind(TEXTS, part, level + 1)?,
            _ => return Err(wrong("RichText must be a String, an Array or an Object")),
        }
        Ok(())
    }

    /// An object that says by its `type` which of the shapes it has.
    fn kind(&mut self, shapes: &[Shape], value: &Object, level: usize) -> Result<(), Refusal> {
        if level > LEVELS {
            return Err(wrong(format!(
                "more than {LEVELS} levels of nested formatting and blocks"
            )));
        }
        let kind = value.get("type").and_then(Value::as_str).unwrap_or_default();
        let shape = shapes.iter().find(|shape| shape.kind == kind);
        let shape = shape.ok_or_else(|| wrong(format!("unsupported type \"{kind}\" specified")))?;
        self.fields(shape, value, level)
    }

    fn fields(&mut self, shape: &Shape, value: &Object, level: usize) -> Result<(), Refusal> {
        let typed = (!shape.kind.is_empty()).then_some("type");
        let names: Vec<&str> = shape.fields.iter().map(|field| field.0).chain(typed).collect();
        known(shape.name, value, &names)?;
        for (name, part, required) in shape.fields {
            match value.get(*name) {
                Some(value) => self.part((name, *part, *required), shape, value, level)?,
                None if *required => {
                    return Err(wrong(format!("field \"{name}\" of {} is missing", shape.name)));
                }
                None => {}
            }
        }
        Ok(())
    }

    fn part(
        &mut self,
        (name, part, _): Field,
        shape: &Shape,
        value: &Value,
        level: usize,
    ) -> Result<(), Refusal> {
        let one_of = |names: &[&str]| value.as_str().is_some_and(|text| names.contains(&text));
        let fits = match part {
            Part::Text => return self.rich_text(value, level),
            Part::Blocks => return self.blocks(value, level + 1),
            Part::Items => return self.items(value, level),
            Part::Cells => return self.cells(value, level),
            Part::Photo => return self.photo(value),
            Part::Caption => {
                return self.fields(&CAPTIONS, object(value, "RichBlockCaption")?, level);
            }
            Part::Button => {
                let button = self.button(value)?;
                self.buttons.push(vec![button]);
                return Ok(());
            }
            Part::Buttons => return self.row(value),
            Part::Link => {
                let url = value.as_str().unwrap_or_default();
                let check =
                    if link::user_of(url).is_some() { Ok(()) } else { link::check(url).map(drop) };
                return check.map_err(|words| wrong(format!("URL '{url}' is invalid: {words}")));
            }
            Part::Shown => {
                self.show(value.as_str().unwrap_or_default());
                value.is_string()
            }
            Part::Name => value.is_string(),
            Part::Number => value.is_i64(),
            Part::Flag => value.is_boolean(),
            Part::Size => value.as_i64().is_some_and(|size| (1..=6).contains(&size)),
            Part::Align => one_of(&["left", "center", "right"]),
            Part::Valign => one_of(&["top", "middle", "bottom"]),
            Part::Numbering => one_of(&["a", "A", "i", "I", "1"]),
            Part::Any => value.is_object(),
        };
        let words = || wrong(format!("field \"{name}\" of {} is invalid", shape.name));
        if fits { Ok(()) } else { Err(words()) }
    }

    fn items(&mut self, value: &Value, level: usize) -> Result<(), Refusal> {
        for item in list(value, ITEM.name)? {
            self.count += 1;
            self.fields(&ITEM, object(item, ITEM.name)?, level)?;
        }
        Ok(())
    }

    fn cells(&mut self, value: &Value, level: usize) -> Result<(), Refusal> {
        for row in list(value, "Array of RichBlockTableCell")? {
            self.count += 1;
            let mut columns = 0;
            for cell in list(row, CELL.name)? {
                let cell = object(cell, CELL.name)?;
                columns += cell.get("colspan").and_then(Value::as_u64).unwrap_or(1).max(1);
                self.fields(&CELL, cell, level)?;
                self.text.push('\t');
            }
            if columns > COLUMNS {
                return Err(wrong(format!("a table of more than {COLUMNS} columns")));
            }
            self.end_line();
        }
        Ok(())
    }

    fn photo(&mut self, value: &Value) -> Result<(), Refusal> {
        let media = object(value, "InputMediaPhoto")?;
        let names = ["type", "media", "has_spoiler"];
        known("InputMediaPhoto of a rich message", media, &names)?;
        if media.get("type").and_then(Value::as_str) != Some("photo") {
            return Err(wrong("the type of the media must be photo"));
        }
        let source = media.get("media").and_then(Value::as_str).unwrap_or_default();
        self.photos.push(Photo::read(source, self.files)?);
        Ok(())
    }

    fn row(&mut self, value: &Value) -> Result<(), Refusal> {
        let buttons: Result<Vec<_>, _> =
            list(value, "RichMessageButton")?.iter().map(|button| self.button(button)).collect();
        let buttons = buttons?;
        if !ROW.contains(&buttons.len()) {
            return Err(wrong("a row must have 1-8 buttons"));
        }
        self.buttons.push(buttons);
        Ok(())
    }

    /// A `RichMessageButton`: as an inline button, but its text is rich and its style may be `link`.
    fn button(&mut self, value: &Value) -> Result<Button, Refusal> {
        let mut plain = object(value, "RichMessageButton")?.clone();
        let before = self.text.len();
        self.rich_text(plain.get("text").unwrap_or(&Value::Null), 0)?;
        let label = self.text.get(before..).unwrap_or_default().to_owned();
        self.text.push(' ');
        plain.insert("text".to_owned(), Value::String(label));
        if plain.get("style").and_then(Value::as_str) == Some("link") {
            if !plain.contains_key("callback_data") {
                return Err(wrong("the style link is for callback buttons only"));
            }
            plain.remove("style");
        }
        markup::inline_button(&plain)
    }
}
