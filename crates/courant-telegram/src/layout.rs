//! Briefings and replies → the calls that post them, within the limits of a message.

use crate::html::{Html, write};
use crate::keyboard;
use courant_core::briefing::{Briefing, pages};
use courant_core::command::Reply;
use courant_core::outbox::Part;
use courant_newsletter::Block;
use serde_json::{Value, json};
use teloxide::payloads::{SendMessage, SendMessageSetters as _};
use teloxide::types::{
    InlineKeyboardMarkup, LinkPreviewOptions, ParseMode, Recipient, ReplyMarkup,
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

/// One message before it is addressed.
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
}

/// The messages of a briefing, numbered where there are several; buttons under the last.
pub(crate) fn briefing(briefing: &Briefing) -> Vec<Message> {
    let mut messages = texts(&briefing.blocks);
    if let (Some(first), Some(image)) = (messages.first_mut(), &briefing.lead_image) {
        first.preview = LinkPreviewOptions {
            is_disabled: false,
            url: Some(image.url.clone()),
            prefer_small_media: false,
            prefer_large_media: true,
            show_above_text: true,
        };
    }
    if let Some(last) = messages.last_mut() {
        last.keyboard = keyboard::inline(&briefing.buttons);
    }
    messages
}

/// The messages of a reply's text; none where it has only briefings.
pub(crate) fn reply(reply: &Reply) -> Vec<Message> {
    let mut messages = texts(&reply.text);
    if let Some(last) = messages.last_mut() {
        last.keyboard = keyboard::inline(&reply.buttons);
    }
    messages
}

fn texts(blocks: &[Block]) -> Vec<Message> {
    let no_preview = LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    };
    let pages = pages(blocks, &|page| fits(&write(page)));
    let pages: Vec<Html> =
        pages.iter().map(|page| write(page)).filter(|page| !is_blank(&page.markup)).collect();
    let count = pages.len();
    let numbered = |(index, page): (usize, Html)| {
        let number = if count > 1 { format!("\n\n({}/{count})", index + 1) } else { String::new() };
        Message { text: page.markup + &number, keyboard: None, preview: no_preview.clone() }
    };
    pages.into_iter().enumerate().map(numbered).collect()
}

fn fits(page: &Html) -> bool {
    page.units + NUMBER_UNITS <= MESSAGE_UNITS
        && page.entities <= MESSAGE_ENTITIES
        && page.markup.len() <= MESSAGE_BYTES
}

/// Telegram takes a message of white space for an empty one, and refuses it.
fn is_blank(markup: &str) -> bool {
    let invisible = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
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
        in_tag || invisible(c)
    })
}

/// The parts of a briefing, as the outbox keeps them.
pub(crate) fn parts(of: &Briefing) -> Vec<Part> {
    calls(of).into_iter().map(Part).collect()
}

/// The calls that a briefing becomes: `{"method", "body"}`, with [`CHAT`] for the chat.
pub fn calls(of: &Briefing) -> Vec<Value> {
    let call = |message: Message| json!({ "method": "sendMessage", "body": message.send() });
    briefing(of).into_iter().map(call).collect()
}
