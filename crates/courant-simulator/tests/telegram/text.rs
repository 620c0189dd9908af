//! Texts: the HTML parse mode, entities, lengths, and what is detected.

use serde_json::{Value, json};

use crate::support::Bot;

async fn html(bot: &Bot, chat: i64, text: &str) -> Value {
    let body = json!({"chat_id": chat, "text": text, "parse_mode": "HTML"});
    bot.ok("sendMessage", body).await
}

fn entities(message: &Value) -> Vec<(String, u64, u64)> {
    let list = message["entities"].as_array().cloned().unwrap_or_default();
    let number = |value: &Value| value.as_u64().unwrap();
    list.iter()
        .map(|e| {
            (e["type"].as_str().unwrap().to_owned(), number(&e["offset"]), number(&e["length"]))
        })
        .collect()
}

fn one(kind: &str, offset: u64, length: u64) -> Vec<(String, u64, u64)> {
    vec![(kind.to_owned(), offset, length)]
}

#[tokio::test]
async fn every_tag_is_parsed() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (source, kind) in [
        ("<b>xy</b>", "bold"),
        ("<strong>xy</strong>", "bold"),
        ("<i>xy</i>", "italic"),
        ("<em>xy</em>", "italic"),
        ("<u>xy</u>", "underline"),
        ("<ins>xy</ins>", "underline"),
        ("<s>xy</s>", "strikethrough"),
        ("<strike>xy</strike>", "strikethrough"),
        ("<del>xy</del>", "strikethrough"),
        ("<tg-spoiler>xy</tg-spoiler>", "spoiler"),
        ("<span class=\"tg-spoiler\">xy</span>", "spoiler"),
        ("<a href=\"https://example.org/\">xy</a>", "text_link"),
        ("<tg-emoji emoji-id=\"5368324170671202286\">xy</tg-emoji>", "custom_emoji"),
        ("<tg-time unix=\"1647531900\" format=\"wDT\">xy</tg-time>", "date_time"),
        ("<code>xy</code>", "code"),
        ("<pre>xy</pre>", "pre"),
        ("<pre><code class=\"language-rust\">xy</code></pre>", "pre"),
        ("<blockquote>xy</blockquote>", "blockquote"),
        ("<blockquote expandable>xy</blockquote>", "expandable_blockquote"),
        ("<B>xy</b >", "bold"),
        ("<i title='no' lang=en>xy</i>", "italic"),
    ] {
        let message = html(&bot, ann, &format!("{source} z")).await;
        assert_eq!(message["text"], "xy z", "{source}");
        assert_eq!(entities(&message), one(kind, 0, 2), "{source}");
    }
}

#[tokio::test]
async fn what_does_not_parse_is_refused_in_the_servers_words() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (source, words) in [
        ("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0"),
        ("é <br>", "Unsupported start tag \"br\" at byte offset 3"),
        ("<h1>x</h1>", "Unsupported start tag \"h1\" at byte offset 0"),
        ("<br/>", "Unsupported start tag \"br/\" at byte offset 0"),
        ("1 < 2 > 1", "Unsupported start tag \"\" at byte offset 2"),
        ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
        ("<i><b>x</b>", "Can't find end tag corresponding to start tag \"i\""),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        (
            "<b><i>x</b></i>",
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href=\"x>y</a>", "Unclosed start tag at byte offset 0"),
        (
            "<a disabled>x</a>",
            "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0",
        ),
        ("<a =x>x</a>", "Empty attribute name in the tag \"a\" at byte offset 0"),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
        ("<tg-emoji emoji-id=\"x\">x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<!-- x -->", "Unsupported start tag \"!--\" at byte offset 0"),
    ] {
        let body = json!({"chat_id": ann, "text": source, "parse_mode": "HTML"});
        let wanted = format!("Bad Request: can't parse entities: {words}");
        assert_eq!(bot.refused("sendMessage", body).await, wanted, "{source}");
    }
}

#[tokio::test]
async fn four_named_entities_and_numbers_are_decoded() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message =
        html(&bot, ann, "&lt;&gt;&amp;&quot;&#39;&#x1F600;&nbsp;|&copy;&mdash;&apos; &lt x").await;
    assert_eq!(message["text"], "<>&\"'\u{1f600}\u{a0}|&copy;&mdash;&apos; < x");
    let message = html(&bot, ann, "x <a href=\"https://e.org/?a=1&amp;b=2\">y</a>").await;
    assert_eq!(message["entities"][0]["url"], "https://e.org/?a=1&b=2");
    let message = html(&bot, ann, "a & b &#; &#99999999999; z").await;
    assert_eq!(message["text"], "a & b &#; &#99999999999; z");
}

#[tokio::test]
async fn offsets_count_utf16_units() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = html(&bot, ann, "\u{1f600}é <b>\u{1f600}x</b>").await;
    assert_eq!(entities(&message), one("bold", 4, 3));
}

#[tokio::test]
async fn a_link_that_is_none_is_dropped_without_a_word() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for href in [
        "javascript:alert(1)",
        "/relative",
        "#top",
        "mailto:a@example.org",
        "ftp://e.org",
        "https://",
    ] {
        let message = html(&bot, ann, &format!("<a href=\"{href}\">word</a>")).await;
        assert_eq!(message["entities"], Value::Null, "{href}");
        assert_eq!(message["text"], "word");
    }
    let message = html(&bot, ann, "<a href=\"Example.org\">word</a>").await;
    assert_eq!(message["entities"][0]["url"], "http://example.org/");
    let message = html(&bot, ann, &format!("<a href=\"tg://user?id={ann}\">word</a>")).await;
    assert_eq!(message["entities"][0]["type"], "text_mention");
    assert_eq!(message["entities"][0]["user"]["id"], ann);
}

#[tokio::test]
async fn white_space_around_a_text_is_cut() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = html(&bot, ann, "\n  x <b>y</b> \n\n").await;
    assert_eq!(message["text"], "x y");
    assert_eq!(entities(&message), one("bold", 2, 1));
    let message = html(&bot, ann, "x <b>y \n</b>").await;
    assert_eq!(message["text"], "x y");
    assert_eq!(entities(&message), one("bold", 2, 1));
    let message = html(&bot, ann, "a\r\nb\tc <i> </i>d").await;
    assert_eq!(message["text"], "a\nb c  d");
    assert_eq!(entities(&message), []);
}

#[tokio::test]
async fn code_keeps_other_formats_out() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = html(&bot, ann, "<code>a <b>b</b> @someone</code> z").await;
    assert_eq!(entities(&message), one("code", 0, 12));
    let message = html(&bot, ann, "<pre><code class=\"language-rust\">fn</code></pre>").await;
    assert_eq!(
        message["entities"],
        json!([{"type": "pre", "offset": 0, "length": 2, "language": "rust"}])
    );
}

#[tokio::test]
async fn a_format_inside_itself_is_one() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (source, kind, length) in [
        ("<b>a<strong>b</strong>c</b>", "bold", 3),
        ("<blockquote>a\n<blockquote expandable>b</blockquote></blockquote>", "blockquote", 3),
        ("<a href=\"https://e.org\">a<a href=\"https://f.org\">b</a></a>", "text_link", 2),
    ] {
        assert_eq!(entities(&html(&bot, ann, source).await), one(kind, 0, length), "{source}");
    }
    let message = html(&bot, ann, "<b>a<i>b</i></b> <b>c</b>").await;
    assert_eq!(entities(&message).len(), 3);
}

#[tokio::test]
async fn empty_texts_are_refused() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for text in ["", " \n\t ", "<b></b>", "<b> </b>", "\u{200b}", "\u{2060}"] {
        let body = json!({"chat_id": ann, "text": text, "parse_mode": "HTML"});
        assert_eq!(
            bot.refused("sendMessage", body).await,
            "Bad Request: message text is empty",
            "{text:?}"
        );
    }
}

#[tokio::test]
async fn a_text_has_4096_units_after_parsing() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let longest = format!("<b>{}</b>", "&amp;".repeat(4096));
    assert_eq!(html(&bot, ann, &longest).await["text"].as_str().unwrap().len(), 4096);
    let emoji = "\u{1f600}".repeat(2048);
    bot.ok("sendMessage", json!({"chat_id": ann, "text": emoji})).await;
    let body = json!({"chat_id": ann, "text": format!("{emoji}x")});
    assert_eq!(bot.refused("sendMessage", body).await, "Bad Request: message is too long");
    // What is trimmed does not count.
    bot.ok("sendMessage", json!({"chat_id": ann, "text": format!("{emoji}\n\n ")})).await;
}

#[tokio::test]
async fn entities_can_be_given_instead() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let send = |entities: Value| json!({"chat_id": ann, "text": "a word", "entities": entities});
    let link = json!([{"type": "text_link", "offset": 2, "length": 4, "url": "https://e.org/x"}]);
    let message = bot.ok("sendMessage", send(link.clone())).await;
    assert_eq!(message["entities"], link);
    for (entities, words) in [
        (json!([{"type": "bold", "offset": 2, "length": 5}]), "ENTITY_BOUNDS_INVALID"),
        (json!([{"type": "bold", "offset": -1, "length": 1}]), "ENTITY_BOUNDS_INVALID"),
        (
            json!([{"type": "loud", "offset": 0, "length": 1}]),
            "can't parse MessageEntity: unsupported type specified",
        ),
        (json!(["bold"]), "can't parse MessageEntity: expected an Object"),
    ] {
        assert_eq!(
            bot.refused("sendMessage", send(entities)).await,
            format!("Bad Request: {words}")
        );
    }
    // With a parse mode the list does not count.
    let body = json!({"chat_id": ann, "text": "<b>x</b>", "parse_mode": "html", "entities": []});
    assert_eq!(entities(&bot.ok("sendMessage", body).await), one("bold", 0, 1));
}

#[tokio::test]
async fn markdown_is_not_simulated() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for mode in ["Markdown", "MarkdownV2", "RTF"] {
        let body = json!({"chat_id": ann, "text": "*x*", "parse_mode": mode});
        assert_eq!(bot.refused("sendMessage", body).await, "Bad Request: unsupported parse_mode");
    }
}

#[tokio::test]
async fn names_tags_commands_and_links_become_live() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    for (text, kind, offset, length) in [
        ("by @someone here", "mention", 3, 8),
        ("(@some_one)", "mention", 1, 9),
        ("see #tag1 now", "hashtag", 4, 5),
        ("#тег", "hashtag", 0, 4),
        ("buy $USD", "cashtag", 4, 4),
        ("try /help now", "bot_command", 4, 5),
        ("/help@courant_bot", "bot_command", 0, 17),
        ("at https://example.org/a?b=c.", "url", 3, 25),
        ("at example.com, yes", "url", 3, 11),
        ("to a.b@example.org.", "email", 3, 15),
    ] {
        let message = bot.ok("sendMessage", json!({"chat_id": ann, "text": text})).await;
        assert_eq!(entities(&message), one(kind, offset, length), "{text}");
    }
    for text in [
        "@abc",
        "a@someone",
        "#123",
        "a#tag",
        "a/b",
        "1/2",
        "and/or",
        "</x>",
        "3.14",
        "e.g. this",
        "version 1.2.3",
        "@\u{2060}someone",
        "#\u{2060}tag",
        "/\u{2060}help",
        "$usd",
        "readme.rst",
    ] {
        let message = bot.ok("sendMessage", json!({"chat_id": ann, "text": text})).await;
        assert_eq!(entities(&message), [], "{text}");
    }
}

#[tokio::test]
async fn what_is_live_inside_a_format_stays_so_but_not_inside_a_link() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = html(&bot, ann, "<b>by @someone</b>").await;
    let kinds: Vec<String> = entities(&message).into_iter().map(|entity| entity.0).collect();
    assert_eq!(kinds, ["bold", "mention"]);
    let message = html(&bot, ann, "<a href=\"https://e.org/\">by @someone</a>").await;
    assert_eq!(entities(&message), one("text_link", 0, 11));
}

#[tokio::test]
async fn a_message_keeps_100_entities() {
    let bot = Bot::start().await;
    let ann = bot.reader();
    let message = html(&bot, ann, &"<b>x</b> ".repeat(101)).await;
    assert_eq!(entities(&message).len(), 100);
}
