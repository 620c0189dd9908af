//! Redirects whose target stands in their address: in plain, percent-encoded, in base64, behind a mail filter's guard.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use url::Url;

/// Parameters in which redirects carry their target.
const TARGETS: &[&str] = &[
    "url",
    "u",
    "q",
    "target",
    "redirect",
    "redirect_url",
    "redirect_uri",
    "dest",
    "destination",
    "link",
    "to",
    "r",
    "goto",
    "out",
    "l",
];

/// Words in a path or host that a redirect of this kind has.
const REDIRECT_WORDS: &[&str] = &[
    "click",
    "redirect",
    "track",
    "link",
    "url",
    "out",
    "safelinks",
    "away",
    "go",
    "jump",
    "leave",
    "exit",
    "r",
    "l",
    "rd",
    "cl0",
    "lt",
    "c",
    "f",
];

/// The target that a redirect carries: in plain, percent-encoded, in base64, or in JSON in base64.
pub(super) fn target(url: &Url) -> Option<Url> {
    let path = url.path();
    if let Some(found) = guarded(url) {
        return Some(found);
    }
    // A whole address as the tail of the path (".../https://example.org/", "/CL0/https:%2F%2F…").
    for mark in ["/https:/", "/http:/", "/https:%2F", "/http:%2F", "/https%3A", "/http%3A"] {
        if let Some(at) = path.find(mark)
            && !url.host_str().is_some_and(|host| host.ends_with("archive.org"))
        {
            let tail = decode(path.get(at + 1..)?);
            // Amazon's mail service puts codes of its own behind the target.
            let end = tail.find("/1/0").filter(|_| path.contains("L0/")).unwrap_or(tail.len());
            return plain_target(tail.get(..end)?);
        }
    }
    if let Some(found) = path.split(['/', '.']).find_map(packed) {
        return Some(found);
    }
    if !is_redirect(url) {
        return None;
    }
    url.query_pairs().find_map(|(key, value)| {
        if !TARGETS.contains(&key.to_ascii_lowercase().as_str()) {
            return None;
        }
        if value.starts_with("http") { plain_target(&value) } else { packed(&value) }
    })
}

/// The target of a link that a mail filter guards (urldefense, versions 2 and 3).
fn guarded(url: &Url) -> Option<Url> {
    if !url.host_str().is_some_and(|host| host.starts_with("urldefense.")) {
        return None;
    }
    if let Some(tail) = url.as_str().split_once("/v3/__").map(|(_, tail)| tail) {
        // What "*" stands for is told in a code behind the address.
        return plain_target(tail.rsplit_once("__;")?.0)
            .filter(|target| !target.as_str().contains('*'));
    }
    let (_, value) = url.query_pairs().find(|(key, _)| key == "u")?;
    plain_target(&decode(&value.replace('-', "%").replace('_', "/")))
}

/// The address that base64 hides, as itself or as the first address in a JSON object.
fn packed(text: &str) -> Option<Url> {
    // "http" and "{\"" in base64: other texts are not worth a try.
    if !text.starts_with("aHR0c") && !text.starts_with("eyJ") {
        return None;
    }
    let engine = base64::engine::GeneralPurpose::new(
        if text.contains(['+', '/']) { &alphabet::STANDARD } else { &alphabet::URL_SAFE },
        GeneralPurposeConfig::new()
            .with_decode_padding_mode(DecodePaddingMode::Indifferent)
            .with_decode_allow_trailing_bits(true),
    );
    let text = String::from_utf8(engine.decode(text).ok()?).ok()?;
    if !text.starts_with('{') {
        return plain_target(&text);
    }
    let value: serde_json::Value = serde_json::from_str(&text).ok()?;
    let mut texts = value.as_object()?.values().filter_map(serde_json::Value::as_str);
    plain_target(texts.find(|text| text.starts_with("http"))?)
}

fn is_redirect(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let words = host.split(['.', '-']).chain(url.path().split(['/', '.', '-', '_']));
    words.map(str::to_ascii_lowercase).any(|word| {
        REDIRECT_WORDS.contains(&word.as_str())
            || word.starts_with("click")
            || word.starts_with("track")
    })
}

fn plain_target(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
    })
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, code) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
