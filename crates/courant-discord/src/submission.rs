//! Messages that people write to the bot in private: a command that is typed, or something to be published.

use crate::PLATFORM;
use courant_core::command::{
    Command, CommandError, Content, Origin, SentFile, Submission, Where, parse_text,
};
use courant_core::model::{Address, ChatKind, Destination, Platform, UserId};
use serenity::all::{Attachment, Message, MessageType};

/// What a text is called: Discord's messages are written in Markdown.
const TEXT: &str = "text.md";

/// What a message says to the bot, whose name is `bot`; `None` where nobody wrote it to the bot in private.
pub(crate) fn said(
    message: &Message,
    bot: &str,
) -> Option<(Result<Command, CommandError>, Origin)> {
    let is_written = matches!(message.kind, MessageType::Regular | MessageType::InlineReply);
    if message.author.bot || message.guild_id.is_some() || !is_written {
        return None;
    }
    let command = match parse_text(&message.content, bot) {
        Err(CommandError::NotACommand) => Ok(Command::Submit(of(message))),
        parsed => parsed,
    };
    Some((command, origin(message)))
}

/// What a message hands in; of one that was forwarded, what stands in it.
fn of(message: &Message) -> Submission {
    let forwarded = message.message_snapshots.first();
    let (text, attachments) = match forwarded {
        Some(snapshot) => (&snapshot.content, &snapshot.attachments),
        None => (&message.content, &message.attachments),
    };
    let file = attachments.iter().find(|file| !is_picture(file));
    let content = match (file, text.trim().is_empty()) {
        (Some(file), _) => Content::File(SentFile {
            name: file.filename.clone(),
            size: file.size.into(),
            handle: file.url.clone(),
        }),
        (None, false) => Content::Text { name: TEXT, text: without_signs(text) },
        (None, true) => Content::Nothing,
    };
    let stripped = attachments.iter().any(is_picture);
    Submission { content, channel: None, forwarded: forwarded.is_some(), stripped }
}

/// A text without what only Discord understands: whom and which channels it mentions is nobody's business elsewhere, its own
/// emoji are called by their names, and spoilers are shown.
fn without_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, sign) = rest.split_at(at);
        out.push_str(before);
        let end = sign.find('>');
        let inner = end.and_then(|end| sign.get(1..end)).unwrap_or_default();
        let emoji = inner.strip_prefix(':').or_else(|| inner.strip_prefix("a:"));
        let is_id = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let mentioned = inner.trim_start_matches(['@', '#', '!', '&']);
        let next = end.map_or(1, |end| end + 1);
        match emoji.and_then(|emoji| emoji.split_once(':')) {
            Some((name, id)) if is_id(id) => out.push_str(&format!(":{name}:")),
            _ if mentioned.len() < inner.len() && is_id(mentioned) => {}
            // An address that shows no preview.
            _ if inner.starts_with("https://") || inner.starts_with("http://") => {
                out.push_str(inner);
            }
            _ => {
                out.push('<');
                rest = sign.get(1..).unwrap_or_default();
                continue;
            }
        }
        rest = sign.get(next..).unwrap_or_default();
    }
    out.push_str(rest);
    out.replace("||", "")
}

/// Whether it is a picture, a film or a sound, which is no issue.
fn is_picture(file: &Attachment) -> bool {
    let kind = file.content_type.as_deref().unwrap_or_default();
    ["image/", "video/", "audio/"].iter().any(|media| kind.starts_with(media))
}

fn origin(message: &Message) -> Origin {
    Origin {
        platform: Platform::new(PLATFORM),
        user: UserId(message.author.id.to_string()),
        name: message.author.display_name().to_owned(),
        // A message does not tell it; interactions do.
        language: None,
        chat: Destination {
            address: Address(message.channel_id.to_string()),
            kind: ChatKind::Private,
        },
        title: String::new(),
        administers: None,
        usual: Where::Me,
        visiting: false,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn message(with: Value) -> Message {
        let mut message = json!({
            "id": "1", "channel_id": "2", "type": 0, "content": "", "timestamp": "2026-03-01T12:00:00+00:00",
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": false, "flags": 0, "components": [],
            "author": { "id": "5", "username": "ana", "discriminator": "0", "avatar": null },
        });
        message.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        serde_json::from_value(message).unwrap()
    }

    fn submitted(with: Value) -> Submission {
        match said(&message(with), "courant").unwrap().0 {
            Ok(Command::Submit(submission)) => submission,
            other => panic!("{other:?}"),
        }
    }

    fn file(name: &str, kind: &str) -> Value {
        let url = format!("https://cdn.discordapp.com/attachments/2/7/{name}?ex=1");
        json!({ "id": "7", "filename": name, "size": 12, "url": url, "proxy_url": url, "content_type": kind })
    }

    #[test]
    fn texts_files_and_forwards_are_told_apart() {
        let text = submitted(json!({ "content": "# Ferry\nIt runs." }));
        assert_eq!(text.content, Content::Text { name: TEXT, text: "# Ferry\nIt runs.".into() });
        let two = json!([file("a.png", "image/png"), file("a.md", "text/markdown")]);
        let sent = submitted(json!({ "content": "Please", "attachments": two }));
        let Content::File(known) = &sent.content else { panic!("{sent:?}") };
        assert_eq!((known.name.as_str(), known.size, sent.stripped), ("a.md", 12, true));
        let snapshot = json!({ "content": "Ferry", "timestamp": "2026-03-01T12:00:00+00:00", "edited_timestamp": null,
            "mentions": [], "attachments": [], "embeds": [], "type": 0, "flags": 0 });
        let forwarded = submitted(json!({
            "message_reference": { "type": 1, "channel_id": "9", "message_id": "8" },
            "message_snapshots": [{ "message": snapshot }],
        }));
        assert!(forwarded.forwarded && matches!(forwarded.content, Content::Text { .. }));
        let picture = submitted(json!({ "attachments": [file("a.png", "image/png")] }));
        assert_eq!((picture.content, picture.stripped), (Content::Nothing, true));
    }

    #[test]
    fn signs_that_only_discord_understands_are_taken_out() {
        let text = "Hi <@77>, see <#12> and <@&9>: <:herring:5> is ||up||, 3 < 4 <b> <https://a.example/x?y>.";
        let plain = "Hi , see  and : :herring: is up, 3 < 4 <b> https://a.example/x?y.";
        assert_eq!(without_signs(text), plain);
        for odd in ["<", "<@", "<@>", "<:a:>", "a<", "<@1", "<<@1>>"] {
            let _ = without_signs(odd);
        }
        assert_eq!(without_signs("<<@1>>"), "<>");
    }

    #[test]
    fn commands_can_be_typed_and_others_messages_say_nothing() {
        let typed = said(&message(json!({ "content": "/publish" })), "courant").unwrap();
        assert!(matches!(typed.0, Ok(Command::Held(_))), "{typed:?}");
        assert_eq!((typed.1.chat.kind, typed.1.user.0.as_str()), (ChatKind::Private, "5"));
        let bot = json!({ "id": "6", "username": "b", "discriminator": "0", "avatar": null, "bot": true });
        assert!(said(&message(json!({ "content": "Hi", "author": bot })), "courant").is_none());
        assert!(said(&message(json!({ "content": "Hi", "guild_id": "3" })), "courant").is_none());
        assert!(said(&message(json!({ "type": 6 })), "courant").is_none());
    }
}
