//! Addresses: made absolute, freed of tracking, redirects decoded where the target stands in plain.
//!
//! No network is asked; what a redirect hides behind a code stays as it is.

mod redirects;
mod tracking;
mod written;

pub(crate) use written::{address, reference};

use url::Url;

/// Longest address that is looked at; a longer one is kept as it stands.
const MAX_LENGTH: usize = 16_384;

/// Redirects in one another that are followed.
const MAX_HOPS: usize = 4;

/// Whether an address is one of the web.
pub(crate) fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

/// The address that a link means: absolute, `http`, `https` or `mailto`; `None` for anything else.
pub(crate) fn clean(href: &str, base: Option<&Url>) -> Option<String> {
    // As browsers do: an address may be broken into lines anywhere.
    let broken = ['\t', '\n', '\r'];
    let whole = href.contains(broken).then(|| href.replace(broken, ""));
    let href = whole.as_deref().unwrap_or(href).trim();
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
        _ if is_web(&url) => {}
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
        let Some(target) = redirects::target(&at) else { break };
        best = target.to_string();
        at = target;
    }
    Some(tracking::without_tracking(best, &at))
}

/// Whether an address is of the web, valid, and hides nothing: most are told so without taking them apart.
fn is_plain(href: &str) -> bool {
    let rest = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://"));
    let Some((host, path)) = rest.map(|rest| rest.split_at(rest.find('/').unwrap_or(rest.len())))
    else {
        return false;
    };
    is_plain_host(host) && !host.starts_with("urldefense.") && is_plain_path(path)
}

fn is_plain_host(host: &str) -> bool {
    let letters = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.');
    let labels_are_plain = host
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with(['-', 'x']) && !label.ends_with('-'));
    let top = host.rsplit_once('.').map(|(_, top)| top);
    host.bytes().all(letters)
        && labels_are_plain
        && top.is_some_and(|top| top.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether a path, with its query, has no code in it, no parameter that goes, and no other address.
fn is_plain_path(path: &str) -> bool {
    let hides = |rest: &str| ["http", "aHR0c", "eyJ"].iter().any(|mark| rest.starts_with(mark));
    let goes = |rest: &str| {
        let key = rest.split(['=', '&']).next().unwrap_or_default();
        tracking::may_go(key)
    };
    path.bytes().enumerate().all(|(at, c)| {
        let rest = || path.get(at + 1..).unwrap_or_default();
        match c {
            b'/' | b'.' | b'=' => !hides(rest()),
            b'?' | b'&' => !goes(rest()),
            b'-' | b'_' | b'~' | b',' | b'+' => true,
            _ => c.is_ascii_alphanumeric(),
        }
    })
}

/// What stands in the names of hosts whose films are known: most addresses need not be taken apart.
const HOSTS_OF_FILMS: &[&str] = &["youtu", "vimeo", "dailymotion"];

/// Whether the address leads to a film.
pub(crate) fn is_video(url: &str) -> bool {
    let host = url.split('/').nth(2).unwrap_or_default().to_ascii_lowercase();
    if !HOSTS_OF_FILMS.iter().any(|name| host.contains(name)) {
        return false;
    }
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
        for href in [
            "https://pier.example/a/b-c_d.html",
            "http://a.example",
            "https://a.b.example/",
            "https://a.example/b?c=d&q=e-f",
        ] {
            assert!(is_plain(href), "{href}");
            assert_eq!(cleaned(href).as_deref(), Some(href));
        }
        for href in [
            "https://a..example/",
            "https://1.2.3.4/",
            "https://a.example/?utm_x=b",
            "https://a.example/?b=c&e=d",
            "https://a.example/?b=http",
            "https://a.example/?b=%20",
            "https://a.example?b",
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
