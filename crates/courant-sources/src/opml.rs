//! Lists of feeds as feed readers exchange them: OPML 2.0. Pure.

use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::fmt::Write as _;

/// Most feeds of a list.
pub const MAX_FEEDS: usize = 20_000;

/// Deepest that folders of a list lie in each other.
const MAX_DEPTH: usize = 64;

/// A feed in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// What the list calls it.
    pub title: Option<String>,
    /// Its address.
    pub url: String,
}

/// Why a list cannot be read; words fit "{file}: {error}".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpmlError {
    /// It is another document, or none.
    #[error("it is no list of feeds (OPML)")]
    NoOpml,
    /// It is broken.
    #[error("the list is broken: {0}")]
    Broken(String),
    /// It is hostile.
    #[error(
        "the list has over {MAX_FEEDS} feeds, or folders in each other deeper than {MAX_DEPTH}"
    )]
    TooMuch,
}

/// The feeds of a list, in its order, those of all its folders; the same one is told once.
///
/// # Errors
/// When it is no list, or cannot be read to its end.
pub fn read(text: &str) -> Result<Vec<Outline>, OpmlError> {
    let mut reader = Reader::from_str(text);
    // Lists in the wild leave ends away.
    reader.config_mut().check_end_names = false;
    let mut feeds: Vec<Outline> = Vec::new();
    let mut known = std::collections::HashSet::new();
    let (mut is_opml, mut depth) = (false, 0_usize);
    loop {
        let event = reader.read_event().map_err(|error| OpmlError::Broken(error.to_string()))?;
        let tag = match &event {
            Event::Start(tag) => {
                depth += 1;
                tag
            }
            Event::Empty(tag) => tag,
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let name = tag.local_name();
        is_opml |= name.as_ref().eq_ignore_ascii_case("opml");
        if name.as_ref().eq_ignore_ascii_case("outline")
            && let Some(feed) = outline(tag)
            && known.insert(feed.url.clone())
        {
            feeds.push(feed);
        }
        if feeds.len() > MAX_FEEDS || depth > MAX_DEPTH {
            return Err(OpmlError::TooMuch);
        }
    }
    if is_opml { Ok(feeds) } else { Err(OpmlError::NoOpml) }
}

/// The feed of an outline; folders have none.
fn outline(tag: &BytesStart<'_>) -> Option<Outline> {
    let attribute = |wanted: &str| {
        let mut all = tag.html_attributes();
        let found = all
            .with_checks(false)
            .flatten()
            .find(|one| one.key.as_ref().eq_ignore_ascii_case(wanted))?;
        // An entity that is none stands for itself.
        let value = unescape(&found.value).unwrap_or(found.value.clone());
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let url = attribute("xmlUrl")?;
    Some(Outline { title: attribute("title").or_else(|| attribute("text")), url })
}

/// A list of these feeds.
pub fn write<'a>(title: &str, feeds: impl IntoIterator<Item = &'a Outline>) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head><title>{}</title></head>\n  <body>\n",
        escape(title)
    );
    for feed in feeds {
        let name = escape(feed.title.as_deref().unwrap_or(&feed.url)).into_owned();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "    <outline type=\"rss\" text=\"{name}\" title=\"{name}\" xmlUrl=\"{}\"/>",
            escape(&feed.url)
        );
    }
    text + "  </body>\n</opml>\n"
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn feed(title: Option<&str>, url: &str) -> Outline {
        Outline { title: title.map(str::to_owned), url: url.to_owned() }
    }

    #[test]
    fn feeds_of_all_folders_are_told_once() {
        let list = "<?xml version='1.0'?><OPML version=\"1.0\"><head><title>x</title></head><body>
            <outline text='News'><outline text='Tide &amp; Time' xmlUrl='https://example.org/a?b=1&amp;c=2'/>
            <outline title='Ebb' text='y' xmlurl=\"https://example.org/ebb\" type=rss></outline>
            <outline xmlUrl='https://example.org/ebb'/><outline xmlUrl=' '/></outline>
            <outline text='a page' url='https://example.org'/></body></OPML>";
        let wanted = [
            feed(Some("Tide & Time"), "https://example.org/a?b=1&c=2"),
            feed(Some("Ebb"), "https://example.org/ebb"),
        ];
        assert_eq!(read(list).unwrap(), wanted);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert_eq!(read("<html><body>x</body></html>"), Err(OpmlError::NoOpml));
        assert_eq!(read("feeds"), Err(OpmlError::NoOpml));
        assert!(matches!(read("<opml><body><outline <"), Err(OpmlError::Broken(_))));
        let deep = "<opml>".to_owned() + &"<outline text='a'>".repeat(100);
        assert_eq!(read(&deep), Err(OpmlError::TooMuch));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(titles in prop::collection::vec("[ -~éß漢]{1,20}", 0..9)) {
            let feeds: Vec<Outline> = titles
                .iter()
                .enumerate()
                .map(|(n, title)| {
                    let title = title.trim();
                    let named = (!title.is_empty()).then_some(title);
                    feed(named, &format!("https://example.org/{n}?a=1&b=\"<{n}>'"))
                })
                .collect();
            let read = read(&write("Mine & yours", &feeds)).unwrap();
            let urls = |all: &[Outline]| all.iter().map(|one| one.url.clone()).collect::<Vec<_>>();
            prop_assert_eq!(urls(&read), urls(&feeds));
            for (read, feed) in read.iter().zip(&feeds) {
                prop_assert_eq!(&read.title, &feed.title.clone().or(Some(feed.url.clone())));
            }
        }

        #[test]
        fn nothing_breaks_it(text in "\\PC{0,200}") {
            let _ = read(&text);
            let _ = read(&format!("<opml><body><outline {text}/></body></opml>"));
        }
    }
}
