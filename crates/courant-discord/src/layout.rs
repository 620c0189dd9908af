//! Briefings and replies → messages as JSON, within the limits of a message.

use crate::components::{CONTAINER, FILE, TEXT_DISPLAY, of_briefing, of_reply};
use crate::markdown::{units, write};
use crate::page::{Look, Page, usable};
use crate::thread::{self, THREAD};
use courant_core::briefing::{Addresses, Briefing, may_fit, pages, shortened, table};
use courant_core::command::Reply;
use courant_core::model::RoleId;
use courant_core::outbox::Part;
use courant_core::texts::Language;
use courant_newsletter::{Block, Inline};
use serde_json::{Value, json};

/// Text of all components of a message together (Discord, Components V2).
const V2_UNITS: usize = 4000;

/// Text of an embed's description (Discord, embed limits).
const EMBED_UNITS: usize = 4096;

/// Room for the number of a part.
const NUMBER_UNITS: usize = 16;

/// Roles that are told of a digest; of a single issue it is one.
const MENTIONS: usize = 4;

/// Room for the line that tells them: for each `<@&…>` with an id of at most 20 digits, and a space.
const MENTION_UNITS: usize = 25 * MENTIONS;

/// Rows of buttons under a message of Components V2.
const V2_ROWS: usize = 6;

/// Action rows beside embeds (Discord refuses more).
const EMBED_ROWS: usize = 5;

/// Topics of a thread that are compared with a forum's tags.
const TOPICS: usize = 20;

/// Bytes of a topic: a tag has at most 20 characters (Discord, forum tags), of four bytes at most.
const TOPIC: usize = 80;

/// `IS_COMPONENTS_V2`: the message consists of components alone.
const COMPONENTS_V2: u64 = 1 << 15;

/// `EPHEMERAL`: only the one who asked sees it.
pub(crate) const EPHEMERAL: u64 = 1 << 6;

/// How briefings look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Components V2: a container in the newsletter's colour.
    #[default]
    Components,
    /// Embeds, for old clients.
    Embeds,
}

impl From<courant_core::model::Style> for Style {
    fn from(style: courant_core::model::Style) -> Self {
        match style {
            courant_core::model::Style::Classic => Self::Embeds,
            courant_core::model::Style::Rich => Self::Components,
        }
    }
}

impl Style {
    /// The word for it in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Components => "components",
            Self::Embeds => "embeds",
        }
    }
}

/// The messages of a briefing, numbered where there are several; buttons under the last.
pub(crate) fn briefing(briefing: &Briefing, style: Style) -> Vec<Value> {
    let bodies = match style {
        Style::Components => containers(briefing),
        Style::Embeds => described(briefing),
    };
    let footing = briefing.footing(bodies.len());
    let last = footing.page.unwrap_or(bodies.len().saturating_sub(1));
    let controls =
        |index, most| if index == last { of_briefing(&footing, most) } else { Vec::new() };
    let message = |(index, mut body): (usize, Value)| match style {
        Style::Components => {
            if let Some(inside) = body["components"].as_array_mut() {
                inside.extend(controls(index, V2_ROWS));
            }
            message(vec![body])
        }
        Style::Embeds => embeds(body, controls(index, EMBED_ROWS)),
    };
    let shown = |(index, _): &(usize, Value)| footing.page.is_none_or(|page| *index == page);
    bodies.into_iter().enumerate().filter(shown).map(message).collect()
}

/// A briefing's pages as containers in the newsletter's colour.
fn containers(briefing: &Briefing) -> Vec<Value> {
    let look = Look { lead: briefing.lead_image.as_ref(), sections: briefing.section_level() };
    let write = |blocks: &[Block]| {
        let blocks = Some(blocks).filter(|blocks| may_fit(blocks, V2_UNITS, Addresses::InText))?;
        let page = Page::of(blocks, look);
        (page.units() + NUMBER_UNITS + MENTION_UNITS <= V2_UNITS).then_some(page)
    };
    let blocks = table::without_wide(&briefing.blocks);
    let pages = pages(&blocks, Some(briefing.language), &write).into_iter();
    let pages: Vec<Page> = pages.map(|page| page.written).filter(|page| !page.is_empty()).collect();
    let count = pages.len();
    let colour = colour(&briefing.newsletter);
    let container = |(index, mut page): (usize, Page)| {
        if let Some(image) = briefing.image_above().filter(|_| index == 0) {
            page = page.below(image);
        }
        if count > 1 {
            page = page.above(&format!("{}/{count}", index + 1));
        }
        json!({ "type": CONTAINER, "accent_color": colour, "components": page.components() })
    };
    pages.into_iter().enumerate().map(container).collect()
}

/// A briefing's pages as embeds, the picture that stands for it under the first.
fn described(briefing: &Briefing) -> Vec<Value> {
    let blocks = briefing.without_small_pictures();
    let texts = texts(&table::without_wide(&blocks), Some(briefing.language), EMBED_UNITS);
    let colour = colour(&briefing.newsletter);
    let image = briefing.lead_image.as_ref().filter(|image| usable(image));
    let embed = |(index, text): (usize, String)| {
        let mut embed = json!({ "description": text, "color": colour });
        let image = image.filter(|_| index == 0);
        if let (Some(image), Some(fields)) = (image, embed.as_object_mut()) {
            fields.insert("image".into(), json!({ "url": image.url }));
        }
        embed
    };
    texts.into_iter().enumerate().map(embed).collect()
}

/// A part that says only this, in the form that briefings have: a message can change its form in one
/// direction only.
pub(crate) fn note(words: &str, style: Style) -> Part {
    let text = write(&[Block::Paragraph { content: vec![Inline::text(words)] }]);
    Part(match style {
        Style::Components => message(vec![json!({ "type": TEXT_DISPLAY, "content": text })]),
        Style::Embeds => embeds(json!({ "description": text }), Vec::new()),
    })
}

/// The messages of a reply's text; none where it has only briefings.
pub(crate) fn reply(reply: &Reply) -> Vec<Value> {
    let texts = texts(&reply.text, None, V2_UNITS);
    let last = texts.len().saturating_sub(1);
    let one = |(index, text): (usize, String)| {
        let mut inside = vec![json!({ "type": TEXT_DISPLAY, "content": text })];
        // Files come with the first message.
        if let Some(file) = reply.file.as_ref().filter(|_| index == 0) {
            let address = format!("attachment://{}", file.name);
            inside.push(json!({ "type": FILE, "file": { "url": address } }));
        }
        if index == last {
            inside.extend(of_reply(reply, V2_ROWS + 4));
        }
        message(inside)
    };
    texts.into_iter().enumerate().map(one).collect()
}

fn message(components: Vec<Value>) -> Value {
    json!({ "flags": COMPONENTS_V2, "components": components, "allowed_mentions": { "parse": [] } })
}

/// Whether a message consists of components alone.
pub(crate) fn is_of_components(message: &Value) -> bool {
    message["flags"].as_u64().is_some_and(|flags| flags & COMPONENTS_V2 != 0)
}

fn embeds(embed: Value, controls: Vec<Value>) -> Value {
    json!({
        "embeds": [embed],
        "components": controls,
        "allowed_mentions": { "parse": [] },
    })
}

fn texts(blocks: &[Block], language: Option<Language>, limit: usize) -> Vec<String> {
    let page = |blocks: &[Block]| {
        let text =
            Some(blocks).filter(|blocks| may_fit(blocks, limit, Addresses::InText)).map(write)?;
        (units(&text) + NUMBER_UNITS <= limit).then_some(text)
    };
    let texts = pages(blocks, language, &page).into_iter().map(|page| page.written);
    let texts: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    let count = texts.len();
    if count < 2 {
        return texts;
    }
    texts
        .into_iter()
        .zip(1..)
        .map(|(text, number)| format!("{text}\n\n-# {number}/{count}"))
        .collect()
}

/// A newsletter's colour: always the same for the same title, never too dark or too pale for either theme.
fn colour(title: &str) -> u32 {
    let hash = title
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hue = f64::from(hash % 360);
    let channel = |shift: f64| {
        let k = (shift + hue / 30.0) % 12.0;
        let value = 0.52 - 0.29 * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0);
        // Between 0.23 and 0.81 of 255: always within a byte.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        let byte = (value * 255.0) as u32;
        byte
    };
    (channel(0.0) << 16) | (channel(8.0) << 8) | channel(4.0)
}

/// The parts of a briefing, as the outbox keeps them: with what a thread of it would be about.
pub(crate) fn parts(of: &Briefing, style: Style) -> Vec<Part> {
    let about = about(of);
    let part = |mut message: Value| {
        if let Some(fields) = message.as_object_mut() {
            fields.insert(THREAD.into(), about.clone());
        }
        Part(message)
    };
    briefing(of, style).into_iter().map(part).collect()
}

/// A message that makes no sound (Discord, message flags: `SUPPRESS_NOTIFICATIONS`).
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

/// The same message without a sound.
pub(crate) fn silent(part: &Part) -> Part {
    let mut part = part.clone();
    if let Some(fields) = part.0.as_object_mut() {
        let flags = fields.get("flags").and_then(Value::as_u64).unwrap_or(0);
        fields.insert("flags".into(), (flags | SUPPRESS_NOTIFICATIONS).into());
    }
    part
}

/// The same message with a line above that tells roles of it.
pub(crate) fn mentioning(part: &Part, roles: &[RoleId]) -> Part {
    let roles = roles.get(..MENTIONS).unwrap_or(roles);
    let mut part = part.clone();
    let of_components = is_of_components(&part.0);
    if let Some(fields) = part.0.as_object_mut() {
        let line = roles.iter().map(|role| format!("<@&{role}>")).collect::<Vec<_>>().join(" ");
        if !of_components {
            fields.insert("content".into(), line.into());
        } else if let Some(all) = fields.get_mut("components").and_then(Value::as_array_mut) {
            all.insert(0, json!({ "type": TEXT_DISPLAY, "content": line }));
        }
        let allowed = json!({ "parse": [], "roles": roles.iter().map(RoleId::to_string).collect::<Vec<_>>() });
        fields.insert("allowed_mentions".into(), allowed);
    }
    part
}

/// A thread of a briefing is called like its newsletter and its issue; it is about its newsletter and its sections.
fn about(of: &Briefing) -> Value {
    let name = if of.title == of.newsletter {
        of.title.clone()
    } else {
        format!("{}: {}", of.newsletter, of.title)
    };
    let level = of.section_level();
    let section = |block: &Block| match block {
        Block::Heading { level: of, content } if *of == level => Some(Inline::plain(content)),
        _ => None,
    };
    let sections = of.blocks.iter().filter_map(section).filter(|name| name.len() <= TOPIC);
    let topics: Vec<String> =
        std::iter::once(of.newsletter.clone()).chain(sections).take(TOPICS).collect();
    thread::about(&shortened(name.trim(), thread::NAME), &topics)
}

/// The calls that a briefing becomes: `{"method", "path", "body"}`, with `{channel}` for the channel.
pub fn calls(of: &Briefing, style: Style) -> Vec<Value> {
    let call = |body: Value| json!({ "method": "POST", "path": "/channels/{channel}/messages", "body": body });
    briefing(of, style).into_iter().map(call).collect()
}
