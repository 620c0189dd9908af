//! MIME mail: picks the part that a reader would see, and reads it.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Address, Encoding, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders,
    PartType,
};

use crate::lines::{Meta, Page};
use crate::model::{Identity, Issue};
use crate::{charset, html, identity, sniff, text, understand, words};

/// Forwarded messages in one another that are opened.
const MAX_FORWARDS: usize = 4;

/// Most MIME parts that are looked at.
const MAX_PARTS: usize = 10_000;

/// A text part with fewer words than this fraction of the HTML part's is a stub.
const STUB_FRACTION: usize = 4;

/// Text that is decoded at most out of one part, in bytes.
const MAX_PART_BYTES: usize = 20 * 1_024 * 1_024;

/// Shortest word of letters and digits that is a list's code, and no name ("a1b2c3d4mc list").
const MIN_CODE: usize = 8;

/// Most recipients whose names and addresses are known in the text.
const MAX_RECIPIENTS: usize = 64;

/// What is noted of a mail in which a reader sees no word: it is an issue with nothing in it.
const NO_TEXT: &str = "there is no text in the mail";

/// Reads one mail; one without any text still has its subject, date and sender.
pub(crate) fn read(bytes: &[u8], notes: &mut Vec<String>) -> Issue {
    let Some(outer) = MessageParser::default().parse(bytes) else {
        notes.push(NO_TEXT.to_owned());
        let identity = identity::of_text(&charset::decode(bytes, None));
        return understand::issue(Page::default(), Identity::Content(identity), notes);
    };
    let inner = unwrap_forward(&outer);
    let (message, body) = read_part(&outer, inner, notes);
    if body.page.lines.is_empty() {
        notes.push(NO_TEXT.to_owned());
    }
    let mut page = body.page;
    take_headers(message, &mut page.meta);
    let identity = message_id(inner).or_else(|| message_id(&outer)).map_or_else(
        || Identity::Content(identity::of_mail(inner.headers_raw(), &body.source)),
        Identity::MessageId,
    );
    understand::issue(page, identity, notes)
}

/// The part of a mail that is read: its text, and whether that is HTML; `None` where there is no text.
pub(crate) fn original(bytes: &[u8]) -> Option<(String, bool)> {
    let outer = MessageParser::default().parse(bytes)?;
    let (_, body) = read_part(&outer, unwrap_forward(&outer), &mut Vec::new());
    let is_html = !body.page.meta.plain_text;
    Some((body.source.into_owned(), is_html)).filter(|(source, _)| !source.is_empty())
}

/// The message whose body is read, and that body: the forwarded one's, or the outer one's where that has none.
fn read_part<'a>(
    outer: &'a Message<'a>,
    inner: &'a Message<'a>,
    notes: &mut Vec<String>,
) -> (&'a Message<'a>, Body<'a>) {
    match body(inner, notes) {
        Some(body) => (inner, body),
        None => (outer, body(outer, notes).unwrap_or_default()),
    }
}

/// The message that was forwarded as an attachment, when the outer one says nothing itself.
fn unwrap_forward<'a>(outer: &'a Message<'a>) -> &'a Message<'a> {
    let mut message = outer;
    for _ in 0..MAX_FORWARDS {
        let inner = message.parts.iter().take(MAX_PARTS).find_map(|part| match &part.body {
            PartType::Message(inner) => Some(inner),
            _ => None,
        });
        let Some(inner) = inner else { break };
        let own: usize = texts(message).map(|(_, text)| words::count(&text)).sum();
        let its: usize = texts(inner).map(|(_, text)| words::count(&text)).sum();
        if own > its {
            break;
        }
        message = inner;
    }
    message
}

#[derive(Default)]
struct Body<'a> {
    page: Page,
    source: Cow<'a, str>,
}

#[derive(Clone, Copy, PartialEq)]
enum Markup {
    Html,
    Plain,
}

/// The texts of a message's own parts, attachments excepted.
fn texts<'a>(message: &'a Message<'a>) -> impl Iterator<Item = (Markup, Cow<'a, str>)> {
    message.parts.iter().take(MAX_PARTS).filter_map(|part| {
        let attached =
            part.content_disposition().is_some_and(|disposition| disposition.is_attachment());
        let markup = match &part.body {
            PartType::Html(_) => Markup::Html,
            PartType::Text(_) => Markup::Plain,
            _ => return None,
        };
        if attached
            || part.content_type().is_some_and(|kind| {
                kind.ctype() != "text"
                    || !matches!(
                        kind.subtype(),
                        Some("html" | "plain" | "enriched" | "markdown" | "x-markdown") | None
                    )
            }) && markup == Markup::Plain
        {
            return None;
        }
        Some((markup, decoded(message, part)))
    })
}

/// A part's text; where no charset was declared, or a wrong one, it is decoded anew.
fn decoded<'a>(message: &'a Message<'a>, part: &'a MessagePart<'a>) -> Cow<'a, str> {
    let text = part.text_contents().unwrap_or_default();
    if !text.contains('\u{fffd}') {
        return Cow::Borrowed(text);
    }
    let raw = message
        .raw_message()
        .get(part.offset_body as usize..part.offset_end as usize)
        .unwrap_or_default();
    let bytes = match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    let declared = part.content_type().and_then(|kind| kind.attribute("charset"));
    bytes.map_or(Cow::Borrowed(text), |bytes| Cow::Owned(charset::decode(&bytes, declared)))
}

fn body<'a>(message: &'a Message<'a>, notes: &mut Vec<String>) -> Option<Body<'a>> {
    let (mut html, mut plain): (Option<Cow<'a, str>>, Option<Cow<'a, str>>) = (None, None);
    for (markup, text) in texts(message) {
        let slot = if markup == Markup::Html { &mut html } else { &mut plain };
        // The longest HTML part, but the first text part: what follows it is a signature or a footer.
        if slot.as_ref().is_none_or(|old| {
            markup == Markup::Html && text.len() > old.len() || !words::has_ink(old)
        }) {
            *slot = Some(text);
        }
    }
    let html = html.map(|source| {
        let source = capped(source, notes);
        (html::read(&source, None), source)
    });
    let visible =
        html.as_ref().map_or(0, |(page, _)| page.lines.last().map_or(0, |line| line.end) as usize);
    // More words than that are not counted: they say no more.
    let enough = visible * STUB_FRACTION + 1;
    let plain = plain.map(|source| {
        let count = words::spans(&source).take(enough).count();
        (source, count)
    });
    match (html, plain) {
        (Some((page, source)), plain)
            if plain
                .as_ref()
                .is_none_or(|(_, count)| visible * STUB_FRACTION >= *count && visible > 0) =>
        {
            Some(Body { page, source })
        }
        (_, Some((source, count))) if count > 0 => {
            let source = capped(source, notes);
            // HTML that was sent as plain text is meant as HTML.
            let page = if matches!(sniff::format(&source, None), crate::read::Format::Html) {
                html::read(&source, None)
            } else {
                text::read(&source)
            };
            Some(Body { page, source })
        }
        (Some((page, source)), _) => {
            (visible > 0 || !page.lines.is_empty() || !page.hidden.is_empty())
                .then_some(Body { page, source })
        }
        (None, _) => None,
    }
}

fn capped<'a>(text: Cow<'a, str>, notes: &mut Vec<String>) -> Cow<'a, str> {
    if text.len() <= MAX_PART_BYTES {
        return text;
    }
    notes.push(format!("a text of the mail was cut at {MAX_PART_BYTES} bytes"));
    let end = text.floor_char_boundary(MAX_PART_BYTES);
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(..end).unwrap_or_default()),
        Cow::Owned(mut text) => {
            text.truncate(end);
            Cow::Owned(text)
        }
    }
}

fn take_headers(message: &Message<'_>, meta: &mut Meta) {
    meta.title = message
        .subject()
        .map(words::fold)
        .filter(|subject| !subject.is_empty())
        .or(meta.title.take());
    meta.issued_at = message
        .date()
        .and_then(|date| crate::dates::parse(&date.to_rfc3339()))
        .or(meta.issued_at.take());
    meta.newsletter = list_name(message).or(meta.newsletter.take());
    meta.sender = first_name(message.from());
    // "Ann Lee from Pier Post": who writes, and what.
    let named = meta.sender.as_deref().and_then(understand::writer_and_newsletter);
    if let Some((writer, newsletter)) = named {
        meta.authors.push(writer);
        meta.newsletter = meta.newsletter.take().or(Some(newsletter));
    }
    let address = message.from().and_then(|from| from.first()?.address());
    meta.domain = address.and_then(|address| Some(address.rsplit_once('@')?.1.to_owned()));
    for address in [message.to(), message.cc()].into_iter().flatten() {
        meta.recipients.extend(
            address
                .iter()
                .take(MAX_RECIPIENTS)
                .filter_map(|a| a.address())
                .map(str::to_ascii_lowercase),
        );
        // A name of one word may be any word.
        let names = address.iter().take(MAX_RECIPIENTS).filter_map(|a| a.name()).map(words::normal);
        meta.recipient_names.extend(names.filter(|name| name.contains(' ')));
    }
    let archived = message.header_raw(HeaderName::ArchivedAt);
    meta.url = archived
        .and_then(|value| crate::links::clean(value.trim().trim_matches(['<', '>']), None))
        .or(meta.url.take());
}

/// The phrase of List-Id ("Balance of Power <balance.example.com>").
fn list_name(message: &Message<'_>) -> Option<String> {
    let raw = match message.list_id() {
        HeaderValue::Address(Address::List(list)) => {
            list.first().and_then(|a| a.name.as_deref()).map(str::to_owned)
        }
        HeaderValue::Text(text) => text.split_once('<').map(|(name, _)| name.to_owned()),
        _ => None,
    }?;
    let name = words::fold(raw.trim().trim_matches('"'));
    // Numbers and codes are no name.
    let is_code = |word: &str| {
        word.chars().filter(char::is_ascii_digit).count() >= 2
            && word.chars().filter(|c| c.is_alphabetic()).count() >= 2
            && word.len() >= MIN_CODE
    };
    let named = !name.split(' ').any(is_code)
        && name.chars().filter(|c| c.is_alphabetic()).count() * 2 > name.chars().count()
        && !name.contains('@')
        && !name.contains("list-id");
    (named && !name.is_empty()).then_some(name)
}

fn first_name(address: Option<&Address<'_>>) -> Option<String> {
    let name = address?.first()?.name()?;
    let name = words::fold(name.trim().trim_matches(['"', '\'']));
    (!name.is_empty() && !name.contains('@')).then_some(name)
}

fn message_id(message: &Message<'_>) -> Option<String> {
    message
        .message_id()
        .map(|id| id.trim().trim_matches(['<', '>']).to_owned())
        .filter(|id| !id.is_empty())
}
