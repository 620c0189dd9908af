//! Briefings and replies → the calls that post them, within the limits of a message.

use crate::album;
use crate::html::{self, Html};
use crate::keyboard;
use crate::rich::{self, Rich};
use courant_core::briefing::{Addresses, Briefing, may_fit, pages, table};
use courant_core::command::{Button, Menu, Prompt, Question, Reply};
use courant_core::model::{Depth, Style, View};
use courant_core::outbox::Part;
use courant_core::texts::Language;
use courant_newsletter::{Block, Direction, Inline};
use serde_json::{Value, json};
use teloxide::payloads::{SendMessage, SendMessageSetters as _};
use teloxide::types::{
    InlineKeyboardMarkup, LinkPreviewOptions, MessageEntityKind, ParseMode, Recipient, ReplyMarkup,
};

/// Stands for the chat in a call that is not yet addressed.
pub const CHAT: &str = "{chat}";

/// Text of a message after entities parsing, in UTF-16 units (Bot API, sendMessage).
const MESSAGE_UNITS: usize = 4096;

/// Entities that Telegram applies to a message; further ones are silently left out (its limits page).
const MESSAGE_ENTITIES: usize = 100;

/// Bytes of markup in a message: the server refuses far larger requests than it needs for its text.
const MESSAGE_BYTES: usize = 32 * 1024;

/// Room for the number of a part, "(12/34)" on a line of its own.
const NUMBER_UNITS: usize = 12;

/// Characters of a rich message (Bot API, rich message limits).
const RICH_UNITS: usize = 32_768;

/// Blocks of a rich message, nested ones included (same).
const RICH_BLOCKS: usize = 500;

/// Characters of an issue's name at its end.
const NAME: usize = 120;

/// Pictures of a rich message (same).
const RICH_MEDIA: usize = 50;

/// One message in HTML before it is addressed.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its text in HTML.
    pub(crate) text: String,
    /// Its buttons.
    pub(crate) keyboard: Option<InlineKeyboardMarkup>,
    /// Its link preview.
    pub(crate) preview: LinkPreviewOptions,
}

impl Message {
    /// The message as a call that sends it to [`CHAT`].
    pub(crate) fn send(&self) -> SendMessage {
        let mut call = SendMessage::new(Recipient::ChannelUsername(CHAT.into()), self.text.clone())
            .parse_mode(ParseMode::Html)
            .link_preview_options(self.preview.clone());
        call.reply_markup = self.keyboard.clone().map(ReplyMarkup::InlineKeyboard);
        call
    }

    /// The same as a part: `{"method", "body"}`.
    pub(crate) fn part(&self) -> Value {
        send_message(&self.send())
    }
}

/// A call as a part: `{"method", "body"}`.
pub(crate) fn send_message(call: &SendMessage) -> Value {
    json!({ "method": "sendMessage", "body": call })
}

/// The calls that a briefing becomes: `{"method", "body"}`, with [`CHAT`] for the chat.
pub fn calls(of: &Briefing, style: Style) -> Vec<Value> {
    match style {
        Style::Classic => {
            let album = album::of(of);
            let mut messages = classic(of);
            if let (Some(_), Some(first)) = (&album, messages.first_mut()) {
                // The picture stands in the album.
                first.preview = no_preview();
            }
            messages.iter().map(Message::part).chain(album).collect()
        }
        Style::Rich => rich_messages(of)
            .into_iter()
            .map(|body| json!({ "method": "sendRichMessage", "body": body }))
            .collect(),
    }
}

/// The parts of a briefing, as the outbox keeps them.
pub(crate) fn parts(of: &Briefing, style: Style) -> Vec<Part> {
    calls(of, style).into_iter().map(Part).collect()
}

/// A part that says only this, in HTML: an edit can make it of a rich message too.
pub(crate) fn note(words: &str) -> Part {
    let text = html::write(&[Block::Paragraph { content: vec![Inline::text(words)] }]).markup;
    let message = Message { text, keyboard: None, preview: no_preview() };
    Part(message.part())
}

/// The messages of a briefing, numbered where there are several; buttons under the last. One that is read page by
/// page is the message of its page.
fn classic(briefing: &Briefing) -> Vec<Message> {
    let blocks = briefing.without_small_pictures();
    let mut messages = texts(&table::without_wide(&blocks), Some(briefing.language));
    let footing = briefing.footing(messages.len());
    if let (Some(first), Some(image)) = (messages.first_mut(), &briefing.lead_image) {
        first.preview = LinkPreviewOptions {
            is_disabled: false,
            url: Some(image.url.clone()),
            prefer_small_media: false,
            prefer_large_media: true,
            show_above_text: true,
        };
    }
    if let Some(page) = footing.page {
        messages = messages.into_iter().skip(page).take(1).collect();
    }
    if let Some(last) = messages.last_mut() {
        last.keyboard = keyboard::of_briefing(&footing, briefing.view);
    }
    messages
}

/// The rich messages of a briefing, most often one; numbered and with buttons as the classic ones. A whole issue has
/// its sections folded and says at its end what it was.
fn rich_messages(briefing: &Briefing) -> Vec<Value> {
    let whole = briefing.view == View::Depth(Depth::Full);
    let level = briefing.section_level();
    let heads = |block: &&Block| matches!(block, Block::Heading { level: of, .. } if *of == level);
    let sections = briefing.blocks.iter().filter(heads).count();
    let folded = Some(level).filter(|_| whole && sections > 1);
    let blocks = illustrated(briefing);
    let pages = pages(&blocks, Some(briefing.language), &|blocks| rich_page(blocks, folded));
    let mut pages: Vec<Rich> = pages.into_iter().map(|page| page.written).collect();
    pages.retain(|page| !page.blocks.is_empty());
    let count = pages.len();
    let footing = briefing.footing(count);
    let keyboard = keyboard::of_briefing(&footing, briefing.view);
    let last = footing.page.unwrap_or(count.saturating_sub(1));
    let message = |(index, mut page): (usize, Rich)| {
        let ends = whole && index + 1 == count;
        let number = (count > 1).then(|| format!("({}/{count})", index + 1));
        let words: Vec<String> = ends.then(|| name(briefing)).into_iter().chain(number).collect();
        let words = rich::shown(&words.join(" "));
        if !words.chars().all(is_invisible) {
            page.blocks.push(json!({ "type": "footer", "text": words }));
        }
        let mut body = json!({
            "chat_id": CHAT,
            "rich_message": {
                "blocks": page.blocks,
                "is_rtl": briefing.direction == Direction::Rtl,
                "skip_entity_detection": true,
            },
        });
        let keyboard = keyboard.as_ref().filter(|_| index == last);
        if let (Some(keyboard), Some(fields)) = (keyboard, body.as_object_mut()) {
            fields.insert("reply_markup".into(), json!(keyboard));
        }
        body
    };
    let shown = |(index, _): &(usize, Rich)| footing.page.is_none_or(|page| *index == page);
    pages.into_iter().enumerate().filter(shown).map(message).collect()
}

/// What an issue is called, newsletter first.
fn name(briefing: &Briefing) -> String {
    let Briefing { newsletter, title, .. } = briefing;
    let name = if newsletter == title { title.clone() } else { format!("{newsletter} · {title}") };
    if name.chars().count() <= NAME {
        return name;
    }
    name.chars().take(NAME - 1).chain(['…']).collect()
}

/// Blocks as one rich message, sections of the level `folded` folded, if they keep within one.
fn rich_page(blocks: &[Block], folded: Option<u8>) -> Option<Rich> {
    let page = Some(blocks).filter(|blocks| may_fit(blocks, RICH_UNITS, Addresses::Apart))?;
    let page = rich::write(page, folded);
    let fits = page.units + 2 * NAME + NUMBER_UNITS <= RICH_UNITS
        && page.count < RICH_BLOCKS
        && page.media <= RICH_MEDIA;
    fits.then_some(page)
}

/// The blocks with the lead picture under the masthead, if it does not stand in them.
fn illustrated(briefing: &Briefing) -> Vec<Block> {
    let mut blocks = briefing.without_small_pictures().into_owned();
    if let Some(image) = briefing.image_above() {
        let place = briefing.masthead.min(blocks.len());
        blocks.insert(place, Block::Image { image: image.clone() });
    }
    blocks
}

/// The messages of a reply's text; none where it has only briefings.
pub(crate) fn reply(reply: &Reply) -> Vec<Message> {
    let mut messages = texts(&reply.text, None);
    if let Some(last) = messages.last_mut() {
        let menu = reply.menu.iter().flat_map(Menu::rows).map(<[Button]>::to_vec);
        let rows: Vec<Vec<Button>> = menu.chain(reply.buttons.iter().cloned()).collect();
        last.keyboard = keyboard::inline(&rows);
    }
    messages
}

/// The messages that ask for something that is typed. What is asked stands in the link of the title: an answer comes
/// with the message that it answers, so that nothing has to be remembered; who follows the link is asked once more.
pub(crate) fn prompt(prompt: &Prompt, reply: &Reply, username: &str) -> Vec<Message> {
    let url = format!("https://t.me/{username}?start={}", prompt.question.payload());
    let title = Inline::Strong { content: vec![Inline::link(url, &prompt.title)] };
    let mut text = vec![Block::Paragraph { content: vec![title] }];
    text.extend(reply.text.iter().cloned());
    texts(&text, None)
}

/// The question that a message of the bot asks: the link of its title, and of no newsletter's text.
pub(crate) fn question(message: &teloxide::types::Message, username: &str) -> Option<Question> {
    let start = format!("https://t.me/{username}?start=");
    let title = message.entities()?.iter().filter(|entity| entity.offset == 0);
    let url = title.filter_map(|entity| match &entity.kind {
        MessageEntityKind::TextLink { url } => Some(url.as_str()),
        _ => None,
    });
    Question::of_payload(url.into_iter().next()?.strip_prefix(&start)?)?.ok()
}

/// Messages of these blocks; sections that go on have their heading again in `language`, if one is given.
fn texts(blocks: &[Block], language: Option<Language>) -> Vec<Message> {
    let pages = pages(blocks, language, &page).into_iter().map(|page| page.written);
    let pages: Vec<Html> = pages.filter(|page| !is_blank(&page.markup)).collect();
    let count = pages.len();
    let numbered = |(index, page): (usize, Html)| {
        let number = if count > 1 { format!("\n\n({}/{count})", index + 1) } else { String::new() };
        Message { text: page.markup + &number, keyboard: None, preview: no_preview() }
    };
    pages.into_iter().enumerate().map(numbered).collect()
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// Blocks as one message in HTML, if they keep within one.
fn page(blocks: &[Block]) -> Option<Html> {
    let page = Some(blocks)
        .filter(|blocks| may_fit(blocks, MESSAGE_UNITS, Addresses::Apart))
        .map(html::write)?;
    let fits = page.units + NUMBER_UNITS <= MESSAGE_UNITS
        && page.entities <= MESSAGE_ENTITIES
        && page.markup.len() <= MESSAGE_BYTES;
    fits.then_some(page)
}

/// The same message without a sound.
pub(crate) fn silent(part: &Part) -> Part {
    let mut part = part.clone();
    if let Some(body) = part.0.get_mut("body").and_then(Value::as_object_mut) {
        body.insert("disable_notification".into(), true.into());
    }
    part
}

/// Telegram takes a message of white space for an empty one, and refuses it.
fn is_blank(markup: &str) -> bool {
    let mut in_tag = false;
    markup.chars().all(|c| {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                return true;
            }
            _ => {}
        }
        in_tag || is_invisible(c)
    })
}

/// Characters of which a reader sees nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
