//! What a reader sees of a drawn message: its words and where its links lead. Buttons, pictures and the client's own
//! frame are left out.

/// Elements without an end.
const VOID: [&str; 4] = ["hr", "br", "img", "input"];

/// Elements of which nothing is a word of the message.
const ASIDE: [&str; 4] = ["button", "select", "figure", "svg"];

/// Elements within a line.
const MARKS: [&str; 13] =
    ["a", "b", "i", "s", "u", "em", "strong", "del", "span", "code", "label", "sup", "sub"];

/// Classes of the client's own frame, of previews of links and of their buttons.
const FRAME: [&str; 11] = [
    "avatar",
    "author",
    "sender",
    "used",
    "mark",
    "mark only",
    "card",
    "card page",
    "button",
    "language",
    "footer",
];

/// Before the words of a picture that a text only links to.
const PICTURE: char = '🖼';

/// What is seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// All words; each element that is no mark begins a line.
    pub(super) text: String,
    /// The targets of its links, in order.
    pub(super) links: Vec<String>,
}

/// Reads the markup of one drawn message, which is well-formed.
pub(super) fn seen(drawn: &str) -> Seen {
    let mut seen = Seen::default();
    // Names of the open elements from the first one on that is left out.
    let mut aside: Vec<&str> = Vec::new();
    let mut rest = drawn;
    while let Some((text, from)) = rest.split_once('<') {
        if aside.is_empty() {
            seen.text.push_str(&unescaped(text));
        }
        let (tag, behind) = from.split_once('>').expect("a tag ends");
        rest = behind;
        if let Some(name) = tag.strip_prefix('/') {
            if aside.pop().is_none() && is_block(name) {
                seen.text.push('\n');
            }
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let class = attribute(tag, "class").unwrap_or_default();
        if VOID.contains(&name) {
            seen.text.push('\n');
        } else if !aside.is_empty() || is_aside(name, &class, behind) {
            aside.push(name);
        } else {
            if is_block(name) {
                seen.text.push('\n');
            }
            seen.links.extend(attribute(tag, "href"));
        }
    }
    assert!(aside.is_empty(), "{aside:?} is left open");
    seen
}

fn is_aside(name: &str, class: &str, behind: &str) -> bool {
    let is_picture = matches!(name, "a" | "p") && behind.starts_with(PICTURE);
    is_picture || ASIDE.contains(&name) || FRAME.contains(&class) || class.starts_with("avatar ")
}

fn is_block(name: &str) -> bool {
    !MARKS.contains(&name)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(value.split('"').next()?))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
