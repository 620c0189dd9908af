//! Addresses: made absolute, freed of tracking, redirects decoded where the target stands in plain.
//!
//! No network is asked; what a redirect hides behind a code stays as it is.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use url::Url;

/// Parameters that only tell who clicked where.
const TRACKING: &[&str] = &[
    "mc_cid",
    "mc_eid",
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "yclid",
    "igshid",
    "twclid",
    "ttclid",
    "_hsenc",
    "_hsmi",
    "__hstc",
    "__hssc",
    "hsctatracking",
    "mkt_tok",
    "vero_id",
    "vero_conv",
    "oly_anon_id",
    "oly_enc_id",
    "ck_subscriber_id",
    "ml_subscriber",
    "ml_subscriber_hash",
    "_bhlid",
    "wickedid",
    "sc_cid",
    "s_cid",
    "trk_contact",
    "trk_msg",
    "trk_module",
    "trk_sid",
    "cmpid",
    "ncid",
    "mbid",
    "_kx",
    "_ke",
    "__s",
];

/// Parameters that name the subscriber in the address of an issue's page on the web, by the host's ending.
const PERSONAL: &[(&str, &str)] = &[("campaign-archive.com", "e"), ("mailchi.mp", "e")];

/// Prefixes of such parameters.
const TRACKING_PREFIXES: &[&str] = &["utm_", "pk_", "mtm_", "hsa_", "matomo_"];

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

/// Longest address that is looked at; a longer one is kept as it stands.
const MAX_LENGTH: usize = 16_384;

/// Redirects in one another that are followed.
const MAX_HOPS: usize = 4;

/// The address that a link means: absolute, `http`, `https` or `mailto`; `None` for anything else.
pub(crate) fn clean(href: &str, base: Option<&Url>) -> Option<String> {
    let href = href.trim();
    if href.is_empty() || href.starts_with('#') {
        return None;
    }
    if base.is_none() && is_plain(href) {
        return Some(href.to_owned());
    }
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None => Url::parse(href)
            .or_else(|error| {
                if href.starts_with("//") {
                    Url::parse(&format!("https:{href}"))
                } else {
                    Err(error)
                }
            })
            .ok()?,
    };
    match url.scheme() {
        "http" | "https" if url.has_host() => {}
        "mailto" => return Some(href.to_owned()),
        _ => return None,
    }
    if href.len() > MAX_LENGTH {
        return Some(href.to_owned());
    }
    let absolute =
        if base.is_some() && !href.contains("://") { url.to_string() } else { href.to_owned() };
    let mut best = absolute;
    let mut at = url;
    for _ in 0..MAX_HOPS {
        let Some(target) = target(&at) else { break };
        best = target.to_string();
        at = target;
    }
    Some(without_tracking(best, &at))
}

/// Whether an address is of the web, valid, and hides nothing: most are told so without taking them apart.
fn is_plain(href: &str) -> bool {
    let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"));
    let Some((host, path)) = rest.map(|rest| rest.split_at(rest.find('/').unwrap_or(rest.len())))
    else {
        return false;
    };
    let letters = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.');
    let labels_are_plain = host
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with(['-', 'x']) && !label.ends_with('-'));
    let ends_in_letters = host
        .rsplit('.')
        .next()
        .is_some_and(|top| top.starts_with(|c: char| c.is_ascii_lowercase()));
    let plain_path = path.bytes().all(|c| {
        c.is_ascii_alphanumeric() || matches!(c, b'/' | b'-' | b'_' | b'.' | b'~' | b',' | b'+')
    });
    host.bytes().all(letters)
        && labels_are_plain
        && ends_in_letters
        && host.contains('.')
        && plain_path
        && !host.starts_with("urldefense.")
        && !path.contains("/http")
        && !path.split(['/', '.']).any(|part| part.starts_with("aHR0c") || part.starts_with("eyJ"))
}

/// The target that a redirect carries: in plain, percent-encoded, in base64, or in JSON in base64.
fn target(url: &Url) -> Option<Url> {
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

/// Takes the tracking parameters out and leaves everything else, letter by letter, as it was.
fn without_tracking(text: String, url: &Url) -> String {
    if url.query().is_none() && url.fragment().is_none() {
        return text;
    }
    let (text, fragment) = match text.split_once('#') {
        Some((text, fragment)) => (text.to_owned(), Some(fragment.to_owned())),
        None => (text, None),
    };
    let Some((path, query)) = text.split_once('?') else {
        return join(text, fragment);
    };
    let host = url.host_str().unwrap_or_default();
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !is_tracking(pair) && !is_personal(pair, host)).collect();
    let text = if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) };
    join(text, fragment)
}

fn join(text: String, fragment: Option<String>) -> String {
    match fragment {
        Some(fragment) if !is_tracking(&fragment) => format!("{text}#{fragment}"),
        _ => text,
    }
}

fn is_personal(pair: &str, host: &str) -> bool {
    let key = pair.split('=').next().unwrap_or_default().trim_start_matches("amp;");
    PERSONAL.iter().any(|(ending, parameter)| {
        *parameter == key
            && host.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

fn is_tracking(pair: &str) -> bool {
    let key =
        pair.split('=').next().unwrap_or_default().trim_start_matches("amp;").to_ascii_lowercase();
    TRACKING.contains(&key.as_str())
        || TRACKING_PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

/// Whether the address leads to a film.
pub(crate) fn is_video(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    let host =
        url.host_str().unwrap_or_default().trim_start_matches("www.").trim_start_matches("m.");
    match host {
        "youtube.com" | "youtube-nocookie.com" => ["/watch", "/shorts/", "/live/", "/embed/"]
            .iter()
            .any(|path| url.path().starts_with(path)),
        "youtu.be" => url.path().len() > 1,
        "vimeo.com" | "player.vimeo.com" => url.path().chars().any(|c| c.is_ascii_digit()),
        "dailymotion.com" => url.path().starts_with("/video"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(href: &str) -> Option<String> {
        clean(href, None)
    }

    #[test]
    fn a_page_on_the_web_does_not_name_its_subscriber() {
        for (link, page) in [
            (
                "https://us1.campaign-archive.com/?u=a&id=b&e=c0ffee",
                "https://us1.campaign-archive.com/?u=a&id=b",
            ),
            ("https://mailchi.mp/x/issue-9?e=c0ffee", "https://mailchi.mp/x/issue-9"),
            ("https://notmailchi.mp/x?e=1", "https://notmailchi.mp/x?e=1"),
        ] {
            assert_eq!(clean(link, None).as_deref(), Some(page));
        }
    }

    #[test]
    fn tracking_goes_and_the_rest_stays_as_it_was() {
        assert_eq!(
            cleaned("https://example.org/a?x=1&utm_source=n&y=%20b&fbclid=z#part").as_deref(),
            Some("https://example.org/a?x=1&y=%20b#part")
        );
        assert_eq!(
            cleaned("https://example.org/?mc_cid=1&mc_eid=2").as_deref(),
            Some("https://example.org/")
        );
        assert_eq!(cleaned("https://example.org").as_deref(), Some("https://example.org"));
    }

    #[test]
    fn redirects_in_plain_are_decoded() {
        for (href, target) in [
            (
                "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Futm_source%3Dx&sa=D",
                "https://example.org/a",
            ),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fb&data=05",
                "https://example.org/b",
            ),
            (
                "https://track.example.com/CL0/https:%2F%2Fexample.org%2Fc/1/0100/x",
                "https://example.org/c",
            ),
            ("https://example.com/click?target=https://example.org/d", "https://example.org/d"),
            (
                "https://x.eu.example/L0/https:%2F%2Fexample.org%2Fe/1/0102-77/k=",
                "https://example.org/e",
            ),
            (
                "https://example.com/redirect/2/eyJlIjoiaHR0cHM6Ly9leGFtcGxlLm9yZy9mP3V0bV9zb3VyY2U9eCIsInMiOjF9.sig",
                "https://example.org/f",
            ),
            ("https://example.com/a1/b2/aHR0cHM6Ly9leGFtcGxlLm9yZy9n", "https://example.org/g"),
            (
                "https://urldefense.com/v3/__https://example.org/h?x=1__;!!abc$",
                "https://example.org/h?x=1",
            ),
            (
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_i-5Fj&d=Dw",
                "https://example.org/i_j",
            ),
        ] {
            assert_eq!(cleaned(href).as_deref(), Some(target), "{href}");
        }
    }

    #[test]
    fn what_is_plain_is_valid_and_as_it_was() {
        for href in
            ["https://pier.example/a/b-c_d.html", "http://a.example", "https://a.b.example/"]
        {
            assert!(is_plain(href), "{href}");
            assert_eq!(cleaned(href).as_deref(), Some(href));
        }
        for href in [
            "https://a..example/",
            "https://1.2.3.4/",
            "https://a.example/?b",
            "https://xn--a.example/",
            "https://a.example/http://b.example",
            "ftp://a.example/",
            "https://A.example/",
            "https://a.example:1/",
        ] {
            assert!(!is_plain(href), "{href}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_and_of_mail() {
        assert_eq!(cleaned("javascript:alert(1)"), None);
        assert_eq!(cleaned("data:text/html,x"), None);
        assert_eq!(cleaned("#top"), None);
        assert_eq!(cleaned("mailto:a@example.org").as_deref(), Some("mailto:a@example.org"));
        assert_eq!(cleaned("/relative"), None);
        let base = Url::parse("https://example.org/blog/").unwrap();
        assert_eq!(clean("post", Some(&base)).as_deref(), Some("https://example.org/blog/post"));
    }

    #[test]
    fn films_are_known_by_their_address() {
        assert!(is_video("https://www.youtube.com/watch?v=1"));
        assert!(is_video("https://vimeo.com/123"));
        assert!(!is_video("https://www.youtube.com/@someone"));
    }
}
