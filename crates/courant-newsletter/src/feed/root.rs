//! The first tag of a feed, brought to what the parser knows: its version, and the name spaces that its prefixes
//! stand for.

use std::borrow::Cow;

/// Prefixes that feeds use, some without saying for what, and their name spaces.
const PREFIXES: &[(&str, &str)] = &[
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("media", "http://search.yahoo.com/mrss/"),
];

/// Versions of RSS that the parser knows; 0.90 is RDF, and all others read as 2.0 does.
const VERSIONS: &[&str] = &["2.0", "0.91", "0.92"];

/// The document with a first tag that the parser understands.
pub(super) fn known(text: &str) -> Cow<'_, str> {
    let Some((from, to)) = tag(text) else { return Cow::Borrowed(text) };
    let (before, rest) = text.split_at(from);
    let (tag, after) = rest.split_at(to - from);
    let mut known = tag.to_owned();
    if tag.starts_with("rss") {
        version(&mut known);
    }
    for (prefix, space) in PREFIXES {
        name_space(&mut known, prefix, space, after);
    }
    if known == tag {
        return Cow::Borrowed(text);
    }
    Cow::Owned([before, &known, after].concat())
}

/// Where the name and the attributes of the first element stand.
fn tag(text: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    loop {
        at += text.get(at..)?.find('<')?;
        let rest = text.get(at..)?;
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => {
                let end = rest.find('>')?;
                let end = if rest.get(..end)?.ends_with('/') { end - 1 } else { end };
                return Some((at + 1, at + end));
            }
        };
        at += rest.find(end)? + end.len();
    }
}

fn version(tag: &mut String) {
    match attribute(tag, "version") {
        Some((from, to)) => {
            if !tag.get(from..to).is_some_and(|version| VERSIONS.contains(&version)) {
                tag.replace_range(from..to, "2.0");
            }
        }
        None => tag.push_str(" version=\"2.0\""),
    }
}

/// Says what a prefix stands for, where it is used and nothing says it, or not as it is written.
fn name_space(tag: &mut String, prefix: &str, space: &str, after: &str) {
    let alike =
        |url: &str| url.trim_end_matches('/').eq_ignore_ascii_case(space.trim_end_matches('/'));
    match attribute(tag, &format!("xmlns:{prefix}")) {
        Some((from, to)) => {
            if tag.get(from..to).is_some_and(|url| url != space && alike(url)) {
                tag.replace_range(from..to, space);
            }
        }
        None => {
            // An element may say it itself.
            let declared = after.contains(&format!("xmlns:{prefix}="));
            if !declared && after.contains(&format!("<{prefix}:")) {
                tag.push_str(&format!(" xmlns:{prefix}=\"{space}\""));
            }
        }
    }
}

/// Where the value of an attribute stands in a tag.
fn attribute(tag: &str, name: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    loop {
        let found = at + tag.get(at..)?.find(name)?;
        at = found + name.len();
        let begins = tag.get(..found)?.ends_with(|c: char| c.is_ascii_whitespace());
        let rest = tag.get(at..)?.trim_start();
        let Some(value) = rest.strip_prefix('=').map(str::trim_start).filter(|_| begins) else {
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let from = tag.len() - value.len() + quote.len_utf8();
        let to = from + tag.get(from..)?.find(quote)?;
        return Some((from, to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_tag_is_understood() {
        let dc = "http://purl.org/dc/elements/1.1/";
        for (text, wanted) in [
            ("<rss version='0.91'><a/>", "<rss version='0.91'><a/>".to_owned()),
            ("<rss><a/>", "<rss version=\"2.0\"><a/>".to_owned()),
            ("<rss/>", "<rss version=\"2.0\"/>".to_owned()),
            (
                "<!-- > --><rss version = \"2.01\" a='b'>",
                "<!-- > --><rss version = \"2.0\" a='b'>".to_owned(),
            ),
            (
                "<rss version='2.0'><dc:date>",
                format!("<rss version='2.0' xmlns:dc=\"{dc}\"><dc:date>"),
            ),
            (
                "<rss version='2.0' xmlns:dc='HTTP://purl.org/DC/elements/1.1'><dc:date>",
                format!("<rss version='2.0' xmlns:dc='{dc}'><dc:date>"),
            ),
            ("<feed xmlns:dc='x'><dc:a>", "<feed xmlns:dc='x'><dc:a>".to_owned()),
            ("<feed><dc:a xmlns:dc='x'>", "<feed><dc:a xmlns:dc='x'>".to_owned()),
            ("<rss xversion='1' version", "<rss xversion='1' version".to_owned()),
            ("", String::new()),
        ] {
            assert_eq!(known(text), wanted, "{text}");
        }
    }
}
