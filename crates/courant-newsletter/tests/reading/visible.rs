//! What a reader sees of a document, found out without Courant: rendered as a browser would, down to words.

use html5ever::tendril::TendrilSink as _;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Text below this size cannot be seen, in pixels.
const UNSEEN_PX: f32 = 2.0;

/// Text of which nothing is said.
const MEDIUM_PX: f32 = 16.0;

/// Elements whose content is no text of the page: what runs, what is drawn, what is embedded, what is entered.
const NO_TEXT: &[&str] = &[
    "head", "title", "style", "script", "template", "iframe", "object", "audio", "video", "canvas",
    "svg", "math", "select", "textarea",
];

/// Elements that run on in the line; all others stand apart.
const IN_LINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// The visible words of an HTML document, in the order of the document.
pub(crate) fn words_of_html(html: &str) -> Vec<String> {
    // Mail programs run no scripts: what stands in for them is seen.
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    let options = ParseOpts { tree_builder, ..Default::default() };
    let document = parse_document(RcDom::default(), options).one(html);
    let mut text = String::new();
    render(&document.document, MEDIUM_PX, &mut text);
    words_of_text(&text)
}

/// The visible words of a text.
pub(crate) fn words_of_text(text: &str) -> Vec<String> {
    let word = |word: &str| word.chars().filter(|c| !is_unseen(*c)).collect::<String>();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// Characters without a shape of their own.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fffc}')
}

fn render(node: &Handle, size: f32, out: &mut String) {
    match &node.data {
        NodeData::Text { contents } if size >= UNSEEN_PX => out.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let tag: &str = &name.local;
            let attrs = attrs.borrow();
            let attr = |wanted: &str| {
                attrs
                    .iter()
                    .find(|attr| &*attr.name.local == wanted)
                    .map(|attr| attr.value.to_string())
            };
            let style = declarations(&attr("style").unwrap_or_default());
            if NO_TEXT.contains(&tag) || attr("hidden").is_some() || is_hidden(&style) {
                return;
            }
            let runs_on = tag != "td"
                && style.iter().any(|(name, value)| name == "display" && value == "inline");
            let apart = !runs_on && !IN_LINE.contains(&tag);
            // A box of size 0 keeps white space from showing; what stands in its boxes has a size, by the style
            // sheet if not by itself.
            let size = if apart && size < UNSEEN_PX { MEDIUM_PX } else { size };
            let get = |wanted: &str| {
                style.iter().rev().find(|(name, _)| name == wanted).map(|(_, value)| value)
            };
            let size = get("font-size").and_then(|value| pixels(value, size)).unwrap_or(size);
            if apart {
                out.push(' ');
            }
            node.children.borrow().iter().for_each(|child| render(child, size, out));
            if apart {
                out.push(' ');
            }
        }
        NodeData::Document => {
            node.children.borrow().iter().for_each(|child| render(child, size, out))
        }
        _ => {}
    }
}

fn declarations(style: &str) -> Vec<(String, String)> {
    let clean = |text: &str| text.replace("!important", "").trim().to_ascii_lowercase();
    style
        .split(';')
        .filter_map(|one| one.split_once(':'))
        .map(|(name, value)| (clean(name), clean(value)))
        .collect()
}

fn is_hidden(style: &[(String, String)]) -> bool {
    let is = |name: &str, wanted: &[&str]| {
        style.iter().any(|(known, value)| known == name && wanted.contains(&value.as_str()))
    };
    let nothing = ["0", "0px", "0em", "0pt", "0%"];
    is("display", &["none"])
        || is("visibility", &["hidden", "collapse"])
        || is("opacity", &["0", "0.0", "0.00"])
        || is("mso-hide", &["all"])
        || is("overflow", &["hidden"]) && (is("max-height", &nothing) || is("height", &nothing))
}

fn pixels(value: &str, around: f32) -> Option<f32> {
    let at = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let number: f32 = value[..at].trim().parse().ok()?;
    Some(match value[at..].trim() {
        "px" => number,
        "pt" => number * 4.0 / 3.0,
        "em" => number * around,
        "rem" => number * 16.0,
        "%" => number * around / 100.0,
        "" if number == 0.0 => 0.0,
        _ => return None,
    })
}
