//! Files attached to messages, and the signed addresses at which Discord's CDN serves them.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::SocketAddr;
use std::sync::{Arc, Weak};
use std::time::Duration;

use serde_json::{Value, json};

use super::check::form::Files;
use super::json as shapes;
use super::state::State;
use crate::Clock;

/// How long an address is good (developer documentation, `reference#signed-attachment-cdn-urls`, names
/// no number; 24 hours is what Discord announced and what its addresses say).
const SIGNED: Duration = Duration::from_secs(24 * 60 * 60);

/// A file of a message.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) id: u64,
    channel: u64,
    /// As it is shown and fetched, of letters, digits, `.`, `-` and `_` alone.
    pub(crate) name: String,
    /// What stood before its ending, where the name had to be changed.
    title: Option<String>,
    content_type: Option<String>,
    pub(crate) bytes: Arc<Vec<u8>>,
}

impl Attached {
    /// The content type that it is served with.
    pub(crate) fn served_as(&self) -> &str {
        self.content_type.as_deref().unwrap_or("application/octet-stream")
    }

    fn path(&self) -> String {
        format!("/attachments/{}/{}/{}", self.channel, self.id, self.name)
    }
}

/// The CDN: knows files for as long as a message has them.
#[derive(Debug, Default)]
pub(crate) struct Cdn {
    base: String,
    clock: Clock,
    files: BTreeMap<u64, Weak<Attached>>,
}

impl Cdn {
    pub(crate) fn new(address: SocketAddr, clock: Clock) -> Self {
        Self { base: format!("http://{address}"), clock, files: BTreeMap::new() }
    }

    /// A file as messages show it, with an address that is good from now on.
    pub(crate) fn json(&self, file: &Attached) -> Value {
        let now = self.clock.unix();
        let (until, since) = ((now + SIGNED).as_secs(), now.as_secs());
        let (base, path) = (&self.base, file.path());
        let signature = self.signature(&path, until, since);
        let url = format!("{base}{path}?ex={until:x}&is={since:x}&hm={signature}&");
        let mut shown = json!({"id": shapes::id(file.id), "filename": file.name,
            "size": file.bytes.len(), "url": url, "proxy_url": url});
        if let Some(kind) = &file.content_type {
            shown["content_type"] = json!(kind);
        }
        if let Some(title) = &file.title {
            shown["title"] = json!(title);
        }
        shown
    }

    /// The file at an address, if that is signed, good, and some message still has the file.
    pub(crate) fn find(&self, path: &str, query: &str) -> Option<Arc<Attached>> {
        let given = |name: &str| {
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        let seconds = |name| u64::from_str_radix(given(name)?, 16).ok();
        let (until, since) = (seconds("ex")?, seconds("is")?);
        let signed = given("hm") == Some(self.signature(path, until, since).as_str());
        if !signed || self.clock.unix() >= Duration::from_secs(until) {
            return None;
        }
        let id = path.split('/').nth(3)?.parse().ok()?;
        self.files.get(&id)?.upgrade().filter(|file| file.path() == path)
    }

    /// 64 hexadecimal digits, as of the real HMAC. That nobody can guess them is nothing that a server on
    /// loopback needs; that a changed address has others is.
    fn signature(&self, path: &str, until: u64, since: u64) -> String {
        let part = |number: u8| {
            let mut hasher = DefaultHasher::new();
            (number, &self.base, path, until, since).hash(&mut hasher);
            format!("{:016x}", hasher.finish())
        };
        (0..4).map(part).collect()
    }
}

impl State {
    /// Keeps a file that somebody uploads with a message.
    pub(crate) fn attach_one(
        &mut self,
        channel: u64,
        (name, content_type): (&str, Option<&str>),
        bytes: Arc<Vec<u8>>,
        unix: Duration,
    ) -> Arc<Attached> {
        let id = self.snowflake(unix);
        let shown = plain_name(name);
        let whole = name.rsplit_once('.').map_or(name, |(title, _)| title);
        let title = (shown != name).then(|| whole.to_owned());
        let content_type = content_type.map(str::to_owned);
        let file = Arc::new(Attached { id, channel, name: shown, title, content_type, bytes });
        self.cdn.files.insert(id, Arc::downgrade(&file));
        file
    }

    /// Keeps the files that came with a message of the bot.
    pub(crate) fn attach(
        &mut self,
        channel: u64,
        files: Files,
        unix: Duration,
    ) -> Vec<Arc<Attached>> {
        let one = |(name, bytes): (String, _)| self.attach_one(channel, (&name, None), bytes, unix);
        files.into_iter().map(one).collect()
    }
}

/// A file's name as Discord shows it: blanks become `_`, other signs than these are gone. No document
/// says so; it is what names come back as.
fn plain_name(name: &str) -> String {
    let kept = |c: char| match c {
        ' ' => Some('_'),
        c if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') => Some(c),
        _ => None,
    };
    let plain: String = name.chars().filter_map(kept).collect();
    if plain.trim_matches('.').is_empty() { "unknown".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for (name, plain) in [
            ("tide.eml", "tide.eml"),
            ("Morning Tide (1).eml", "Morning_Tide_1.eml"),
            ("été.html", "t.html"),
            ("../a/b", "..ab"),
            ("潮", "unknown"),
        ] {
            assert_eq!(plain_name(name), plain);
        }
    }
}
