//! What of a feed's address is told to whom. Pure.

use url::Url;

/// The host in an address, with its port where it is an unusual one: those share a limit.
pub fn host_of(url: &str) -> String {
    let Ok(url) = Url::parse(url) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// An address as it may be shown: without a name and a password, and without the words behind the question mark, which
/// are often a key.
pub fn shown(url: &str) -> String {
    let Ok(mut url) = Url::parse(url) else { return String::new() };
    // Only addresses without a host refuse that; they have neither.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    if url.query().is_some() {
        url.set_query(Some("…"));
    }
    url.set_fragment(None);
    url.as_str().replace("%E2%80%A6", "…")
}

/// Whether a name or a password stands in an address.
pub(super) fn has_credentials(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| !url.username().is_empty() || url.password().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_shown() {
        let url = "https://ana:secret@example.org:8443/feed?token=abc#x";
        assert_eq!(shown(url), "https://example.org:8443/feed?…");
        assert_eq!(host_of(url), "example.org:8443");
        assert_eq!(host_of("https://example.org:443/"), "example.org");
        assert_eq!(shown("https://example.org/feed.xml"), "https://example.org/feed.xml");
        assert_eq!(shown("nonsense"), "");
        assert!(has_credentials(url) && has_credentials("https://:x@example.org/"));
        assert!(!has_credentials("https://example.org/@ana") && !has_credentials("nonsense"));
    }
}
