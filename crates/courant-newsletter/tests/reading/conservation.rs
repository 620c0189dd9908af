//! Generated documents: every visible word is in exactly one place, and the words are all there.

use proptest::prelude::*;

use courant_newsletter::read;

use crate::{check, visible};

/// Words that rules look for are likelier than chance has them.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zA-Zäöüé0-9]{1,9}[.,:!?]?",
        1 => Just("WATCH:".to_owned()),
        1 => Just("—".to_owned()),
        1 => Just("|".to_owned()),
        1 => Just("Unsubscribe".to_owned()),
        1 => Just("Sponsored".to_owned()),
        1 => Just("\u{200c}".to_owned()),
        1 => Just("你好。世界。".to_owned()),
        1 => Just("Read more".to_owned()),
        1 => Just("By Ann Lee".to_owned()),
        1 => Just("Welcome to Pier News, bringing you ships.".to_owned()),
    ]
}

fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..12).prop_map(|words| words.join(" "))
}

/// Styles that hide, or look as if they did.
const HIDING: &[&str] = &[
    "visibility:hidden",
    "font-size:0",
    "font-size:1px;color:#fff",
    "opacity:0",
    "max-height:0;overflow:hidden",
    "max-height:0",
    "color:#ffffff",
];

fn html() -> impl Strategy<Value = String> {
    let leaf = phrase().prop_map(|text| text.replace('<', ""));
    leaf.prop_recursive(4, 40, 5, |inner| {
        let tag = prop::sample::select(vec![
            "p",
            "div",
            "h1",
            "h2",
            "b",
            "i",
            "li",
            "ul",
            "ol",
            "td",
            "tr",
            "table",
            "blockquote",
            "span",
            "center",
            "footer",
            "figcaption",
        ]);
        let link = prop::sample::select(vec![
            "https://example.org/a",
            "https://youtu.be/x",
            "#",
            "javascript:x",
        ]);
        prop_oneof![
            (tag, prop::collection::vec(inner.clone(), 1..5))
                .prop_map(|(tag, inner)| format!("<{tag}>{}</{tag}>", inner.join(" "))),
            (link, inner.clone()).prop_map(|(url, inner)| format!("<a href=\"{url}\">{inner}</a>")),
            inner.clone().prop_map(|inner| format!(
                "<p style=\"font-weight:bold;font-size:22px\">{inner}</p>"
            )),
            inner.clone().prop_map(|inner| format!(
                "{inner}<br>{inner}<hr><img src=\"https://example.org/i.png\" width=300>"
            )),
            inner
                .clone()
                .prop_map(|inner| format!("<div style=\"display:none\">hidden</div>{inner}")),
            (prop::sample::select(HIDING), inner.clone()).prop_map(|(style, inner)| format!(
                "<span style=\"{style}\">{inner}</span>{inner}"
            )),
            inner.prop_map(|inner| format!("<td style=\"font-size:0\"><p>{inner}</p></td>")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn html_is_conserved(html in html()) {
        let source = format!("<html><body>{html}</body></html>");
        if let Ok(reading) = read(source.as_bytes(), Some("x.html")) {
            let words = check::conserved(&reading.issues[0]);
            prop_assert_eq!(words as usize, visible::words_of_html(&source).len(), "{}", source);
        }
    }

    #[test]
    fn text_is_conserved(lines in prop::collection::vec(prop_oneof![3 => phrase(), 1 => Just(String::new()), 1 => phrase().prop_map(|p| format!("- {p}")), 1 => phrase().prop_map(|p| format!("> {p}")), 1 => Just("=====".to_owned())], 1..20)) {
        let source = lines.join("\n");
        if let Ok(reading) = read(source.as_bytes(), Some("x.txt")) {
            let words = check::conserved(&reading.issues[0]);
            prop_assert_eq!(words as usize, visible::words_of_text(&source).len(), "{}", source);
        }
    }

    #[test]
    fn markdown_is_conserved(lines in prop::collection::vec(prop_oneof![
        3 => phrase(),
        1 => Just(String::new()),
        1 => phrase().prop_map(|p| format!("- [{p}](https://example.org/{})", p.len())),
        1 => phrase().prop_map(|p| format!("- [one two](https://example.org/x) {p}")),
        1 => phrase().prop_map(|p| format!("## {p}")),
        1 => phrase().prop_map(|p| format!("> {p}")),
        1 => Just("| a | b |\n|---|---|\n| 1 | 2 |\n".to_owned()),
        1 => Just("```\nlet x = 1;\n```".to_owned()),
    ], 1..20)) {
        let source = lines.join("\n");
        if let Ok(reading) = read(source.as_bytes(), Some("x.md")) {
            check::conserved(&reading.issues[0]);
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..2_000), name in prop::sample::select(vec!["a.eml", "a.html", "a.md", "a.txt", "a.xml", "a.json", "a"])) {
        if let Ok(reading) = read(&bytes, Some(name)) {
            for issue in &reading.issues {
                check::conserved(issue);
            }
        }
    }
}
