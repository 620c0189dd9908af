//! Front matter before a Markdown text: YAML between `---`, TOML between `+++`, or bare fields.
//!
//! Read leniently and by hand: a line that is not understood is passed over.

use crate::dates;
use crate::lines::Meta;

/// Most lines of front matter.
const MAX_LINES: usize = 200;

/// Parts front matter from the text.
pub(crate) fn split(text: &str) -> (Meta, &str) {
    let text = text.trim_start_matches('\u{feff}');
    fenced(text).or_else(|| bare(text)).unwrap_or_else(|| (Meta::default(), text))
}

fn fenced(text: &str) -> Option<(Meta, &str)> {
    let fence = ["---", "+++"].into_iter().find(|fence| text.starts_with(fence))?;
    let (first, rest) = text.split_once('\n')?;
    (first.trim_end() == fence).then_some(())?;
    let mut offset = 0;
    for line in rest.split_inclusive('\n').take(MAX_LINES) {
        let end = offset + line.len();
        if line.trim_end() == fence || line.trim_end() == "..." {
            return Some((meta(rest.get(..offset)?), rest.get(end..)?));
        }
        offset = end;
    }
    None
}

/// Fields such as `Title: …` at the very start, up to the first empty line.
fn bare(text: &str) -> Option<(Meta, &str)> {
    let (head, rest) = text.split_once("\n\n").or_else(|| text.split_once("\r\n\r\n"))?;
    let is_field = |line: &str| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphabetic() || c == '_' || c == '-')
        })
    };
    let known = head.lines().any(|line| {
        line.to_ascii_lowercase().starts_with("title:")
            || line.to_ascii_lowercase().starts_with("date:")
    });
    (known && head.lines().count() <= MAX_LINES && head.lines().all(is_field))
        .then(|| (meta(head), rest))
}

fn meta(head: &str) -> Meta {
    let mut meta = Meta::default();
    let mut key = String::new();
    for line in head.lines() {
        if let Some(entry) = line.trim().strip_prefix("- ") {
            if key == "author" || key == "authors" {
                meta.authors.push(unquote(entry));
            }
            continue;
        }
        let Some((name, value)) =
            line.split_once([':', '=']).filter(|_| !line.starts_with([' ', '\t', '#']))
        else {
            continue;
        };
        key = name.trim().to_ascii_lowercase();
        let value = unquote(value);
        if value.is_empty() {
            continue;
        }
        match key.as_str() {
            "title" => meta.title = Some(value),
            "date" | "published" | "publishdate" | "pubdate" => {
                meta.issued_at = dates::parse(&value)
            }
            "author" | "authors" => {
                meta.authors = value
                    .trim_matches(['[', ']'])
                    .split(',')
                    .map(unquote)
                    .filter(|a| !a.is_empty())
                    .collect()
            }
            "lang" | "language" => meta.language = Some(value),
            "description" | "summary" | "subtitle" => meta.preheader = Some(value),
            "newsletter" | "publication" => meta.newsletter = Some(value),
            "number" | "issue" => meta.number = Some(value),
            "permalink" | "canonical" | "canonical_url" | "url" => {
                meta.url = crate::links::clean(&value, None)
            }
            _ => {}
        }
    }
    meta
}

fn unquote(value: &str) -> String {
    let value = value.trim();
    let inner = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
    inner.unwrap_or(value).replace("\\\"", "\"").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_toml_and_bare_fields() {
        for text in [
            "---\ntitle: \"A: b\"\ndate: 2024-05-01\nauthor: Ann\n---\nBody\n",
            "+++\ntitle = 'A: b'\ndate = 2024-05-01\nauthor = 'Ann'\n+++\nBody\n",
            "Title: A: b\nDate: 2024-05-01\nAuthor: Ann\n\nBody\n",
        ] {
            let (meta, body) = split(text);
            assert_eq!(meta.title.as_deref(), Some("A: b"));
            assert_eq!(meta.issued_at.as_deref(), Some("2024-05-01T00:00:00+00:00"));
            assert_eq!(meta.authors, ["Ann"]);
            assert_eq!(body, "Body\n");
        }
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        assert_eq!(split("---\n\nHello\n").1, "---\n\nHello\n");
        assert_eq!(split("Note: this\nis text\n\nmore").1, "Note: this\nis text\n\nmore");
    }
}
