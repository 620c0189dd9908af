//! Where the issue stands on the web, by its own "view in browser" line.

use std::rc::Rc;

use crate::boilerplate::{self, Group};
use crate::lines::Line;
use crate::words;

/// The address behind a line that says the issue can be read in a browser.
///
/// Of several links the one counts whose words say so; a line with one link means that one, unless
/// the line is about something else ("add us to your address book").
pub(super) fn address(line: &Line) -> Option<String> {
    let mut links: Vec<(&Rc<str>, String)> = Vec::new();
    for run in &line.runs {
        let Some(link) = run.style.link.as_ref().filter(|link| link.starts_with("http")) else {
            continue;
        };
        match links.last_mut() {
            Some((last, text)) if *last == link => text.push_str(&run.text),
            _ => links.push((link, run.text.clone())),
        }
    }
    let says_so = |text: &str| boilerplate::find(Group::ViewOnline, &words::normal(text)).is_some();
    let found = match links.as_slice() {
        [(link, _)] => says_so(line.plain()).then_some(link),
        several => several.iter().find(|(_, text)| says_so(text)).map(|(link, _)| link),
    };
    found.map(ToString::to_string)
}
