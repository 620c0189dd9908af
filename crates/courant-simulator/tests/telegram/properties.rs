//! What holds for every text.

use courant_simulator::telegram::check_call;
use proptest::prelude::*;
use serde_json::json;

fn check(text: &str, mode: &str) -> Result<(), String> {
    check_call("sendMessage", &json!({"chat_id": "{chat}", "text": text, "parse_mode": mode}))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in ".{0,200}") {
        let _ = check(&text, "HTML");
        let _ = check(&text, "");
    }

    #[test]
    fn no_soup_of_tags_makes_the_parser_panic(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<b>", "</b>", "<a href=\"", "\">", "</", ">", "<", "&", "&#x", "41;", "é", " ", "=",
                "<pre><code class='language-x'>", "</code>", "</pre>", "\u{1f600}", "/", "@name", "\n",
            ]),
            0..30,
        )
    ) {
        let _ = check(&parts.concat(), "HTML");
    }

    #[test]
    fn an_escaped_text_parses(text in ".{0,200}") {
        let text = format!("x{}", escaped(&text));
        prop_assert_eq!(check(&format!("<b>{text}</b>"), "HTML"), Ok(()));
    }
}
