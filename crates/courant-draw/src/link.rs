//! Links: which addresses may be followed, and the element that follows them.

use maud::{Markup, html};
use url::Url;

/// An address that a reader may follow.
pub(crate) struct Link(Url);

impl Link {
    /// The address, if it is of the web, of mail or of Telegram.
    pub(crate) fn new(address: &str) -> Option<Self> {
        let url = Url::parse(address.trim()).ok()?;
        let web = matches!(url.scheme(), "http" | "https") && url.has_host();
        (web || matches!(url.scheme(), "mailto" | "tg")).then_some(Self(url))
    }

    /// The address of what a text shows as a link, where the scheme may be left out.
    pub(crate) fn shown(text: &str) -> Option<Self> {
        let lower = text.trim().to_ascii_lowercase();
        let schemed = ["http://", "https://", "tg:", "mailto:"];
        match schemed.iter().any(|scheme| lower.starts_with(scheme)) {
            true => Self::new(text),
            false => Self::new(&format!("http://{}", text.trim())),
        }
    }

    /// Where it leads.
    pub(crate) fn href(&self) -> &str {
        self.0.as_str()
    }

    /// The host as a reader reads it, without `www.`; empty for what has none.
    pub(crate) fn host(&self) -> &str {
        let host = self.0.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// Whether a picture seems to be what it leads to.
    pub(crate) fn is_picture(&self) -> bool {
        let path = self.0.path().to_ascii_lowercase();
        [".jpg", ".jpeg", ".png", ".webp", ".gif"].iter().any(|end| path.ends_with(end))
    }
}

/// A link around something; what it is around alone, where the address may not be followed.
pub(crate) fn around(link: Option<&Link>, class: &str, inner: &Markup) -> Markup {
    html! {
        @if let Some(link) = link {
            a class=(class) href=(link.href()) target="_blank" rel="noopener noreferrer" { (inner) }
        } @else {
            span class=(class) { (inner) }
        }
    }
}

/// A button that opens a page.
pub(crate) fn button(url: &str, label: &Markup) -> Markup {
    around(Link::new(url).as_ref(), "button", label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_are_links() {
        for address in ["https://e.org/a?b#c", "http://e.org", "mailto:a@e.org", "tg://user?id=1"] {
            assert!(Link::new(address).is_some(), "{address}");
        }
        for address in ["javascript:alert(1)", "java\nscript:x", "data:text/html,x", "e.org", ""] {
            assert!(Link::new(address).is_none(), "{address}");
        }
        assert_eq!(Link::shown("www.e.org/a").unwrap().href(), "http://www.e.org/a");
        assert_eq!(Link::shown("javascript:alert(1)").map(|link| link.href().to_owned()), None);
    }
}
