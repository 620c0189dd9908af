//! What somebody sends in private that is no command → a submission: a text with its marks, or a file.

use courant_core::command::{Content, SentFile, Submission};
use courant_core::model::{Address, ChatKind, Destination};
use teloxide::types::{Message, MessageEntity, MessageEntityKind, MessageOrigin};
use teloxide::utils::render::Renderer;

/// What a text without marks is called: how it is written is found out by its reader.
const PLAIN: &str = "text";

/// What a text with marks is called.
const MARKED: &str = "text.html";

/// What a file without a name is called.
const FILE: &str = "file";

/// What a message hands in.
pub(crate) fn of(message: &Message) -> Submission {
    let channel = match message.forward_origin() {
        Some(MessageOrigin::Channel { chat, .. }) => {
            Some(Destination { address: Address(chat.id.to_string()), kind: ChatKind::Channel })
        }
        _ => None,
    };
    let content = match (message.document(), text(message)) {
        (Some(document), _) => Content::File(SentFile {
            name: document.file_name.clone().unwrap_or_else(|| FILE.to_owned()),
            size: document.file.size.into(),
            handle: document.file.id.to_string(),
        }),
        (None, Some((name, text))) => Content::Text { name, text },
        (None, None) => Content::Nothing,
    };
    let is_picture = message.photo().is_some() || message.video().is_some();
    let stripped = is_picture || message.animation().is_some() || message.audio().is_some();
    Submission { content, channel, forwarded: message.forward_origin().is_some(), stripped }
}

/// The text of a message, or what stands under its picture.
fn text(message: &Message) -> Option<(&'static str, String)> {
    let text = message.text().or_else(|| message.caption())?;
    let entities = message.entities().or_else(|| message.caption_entities()).unwrap_or_default();
    let marks: Vec<MessageEntity> = entities.iter().filter_map(mark).collect();
    if marks.is_empty() {
        return Some((PLAIN, text.to_owned()));
    }
    Some((MARKED, paragraphs(&Renderer::new(text, &marks).as_html())))
}

/// What a writer has done to the text. What Telegram finds in it by itself is left out, and whom it mentions is nobody's
/// business.
fn mark(entity: &MessageEntity) -> Option<MessageEntity> {
    use MessageEntityKind as Kind;
    let kind = match &entity.kind {
        // The language of code is written into the text as it is.
        Kind::Pre { .. } => Kind::Pre { language: None },
        Kind::Bold
        | Kind::Italic
        | Kind::Underline
        | Kind::Strikethrough
        | Kind::Blockquote
        | Kind::ExpandableBlockquote
        | Kind::Code
        | Kind::TextLink { .. } => entity.kind.clone(),
        _ => return None,
    };
    Some(MessageEntity { kind, ..entity.clone() })
}

/// Telegram's marks with paragraphs and line breaks as HTML has them; code keeps its lines.
fn paragraphs(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some((before, code)) = rest.split_once(CODE) {
        let (code, behind) = code.split_once(CODE_END).unwrap_or((code, ""));
        push_paragraphs(before, &mut out);
        out.extend([CODE, code, CODE_END, "\n"]);
        rest = behind;
    }
    push_paragraphs(rest, &mut out);
    out
}

/// How code is marked.
const CODE: &str = "<pre>";
const CODE_END: &str = "</pre>";

fn push_paragraphs(html: &str, out: &mut String) {
    for part in html.split("\n\n").filter(|part| !part.trim().is_empty()) {
        let lines = part.trim_matches('\n').replace('\n', "<br>\n");
        out.extend(["<p>", &lines, "</p>\n"]);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn sent(with: Value) -> Submission {
        let mut message = json!({
            "message_id": 1,
            "date": 0,
            "chat": { "id": 5, "type": "private", "first_name": "Ana" },
            "from": { "id": 5, "is_bot": false, "first_name": "Ana" },
        });
        message.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        of(&serde_json::from_value(message).unwrap())
    }

    #[test]
    fn marks_of_the_writer_are_kept_and_no_others() {
        let text = "Ferry\n\nIt runs <again>,\nsays @ana and Bo: see more at https://a.example";
        let marks = json!([
            { "type": "bold", "offset": 0, "length": 5 },
            { "type": "mention", "offset": 29, "length": 4 },
            { "type": "text_mention", "offset": 38, "length": 2,
              "user": { "id": 77, "is_bot": false, "first_name": "Bo" } },
            { "type": "text_link", "offset": 42, "length": 3, "url": "https://a.example/x" },
            { "type": "url", "offset": 54, "length": 17 },
        ]);
        let Content::Text { name, text } = sent(json!({ "text": text, "entities": marks })).content
        else {
            unreachable!("it is a text")
        };
        assert_eq!(name, MARKED);
        assert_eq!(
            text,
            "<p><b>Ferry</b></p>\n<p>It runs &lt;again&gt;,<br>\nsays @ana and Bo: <a href=\"https://a.example/x\">see</a> \
             more at https://a.example</p>\n"
        );
        assert!(!text.contains("77"), "whom it mentions is not kept");
    }

    #[test]
    fn code_keeps_its_lines() {
        let text = "So:\n\nlet a = 1;\n\nlet b = 2;\n\nDone.";
        let marks =
            json!([{ "type": "pre", "offset": 5, "length": 23, "language": "rust\"><script>" }]);
        let Content::Text { text, .. } = sent(json!({ "text": text, "entities": marks })).content
        else {
            unreachable!("it is a text")
        };
        assert_eq!(text, "<p>So:</p>\n<pre>let a = 1;\n\nlet b = 2;\n</pre>\n<p>Done.</p>\n");
    }

    #[test]
    fn a_text_without_marks_stays_as_it_is() {
        let plain = "# Ferry\n\n- It runs *again*: https://a.example";
        let link = json!([{ "type": "url", "offset": 27, "length": 17 }]);
        let content = sent(json!({ "text": plain, "entities": link })).content;
        assert_eq!(content, Content::Text { name: PLAIN, text: plain.into() });
    }

    #[test]
    fn files_pictures_and_forwards_are_told_apart() {
        let document = json!({ "file_id": "f1", "file_unique_id": "u1", "file_name": "a.md", "file_size": 12 });
        let file = sent(json!({ "document": document, "caption": "Please" }));
        let known = SentFile { name: "a.md".into(), size: 12, handle: "f1".into() };
        assert_eq!((file.content, file.stripped), (Content::File(known), false));
        let photo = json!([{ "file_id": "p1", "file_unique_id": "q1", "width": 90, "height": 60 }]);
        let picture = sent(json!({ "photo": photo, "caption": "Ferry\nIt runs." }));
        assert!(picture.stripped && matches!(picture.content, Content::Text { .. }), "{picture:?}");
        let chat = json!({ "id": -1001, "type": "channel", "title": "Wire" });
        let origin = json!({ "type": "channel", "date": 0, "chat": chat, "message_id": 4 });
        let post = sent(json!({ "text": "Ferry", "forward_origin": origin }));
        assert_eq!(post.channel.unwrap().address.0, "-1001");
        let hidden = json!({ "type": "hidden_user", "date": 0, "sender_user_name": "Bo" });
        let told = sent(json!({ "text": "Ferry", "forward_origin": hidden }));
        assert!(told.forwarded && told.channel.is_none());
        let dice = sent(json!({ "dice": { "emoji": "🎲", "value": 3 } }));
        assert_eq!(dice.content, Content::Nothing);
    }
}
