//! Addresses that Telegram takes for links, buttons and pictures.

use reqwest::Url;
use std::borrow::Cow;

/// An address of the web; `None` for what Telegram would refuse (a host without a dot is a "Wrong HTTP URL").
pub(crate) fn of_page(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.host_str().is_some_and(|host| host.contains('.')).then_some(url)
}

/// An address without spaces and letters that Telegram would not take as a part of it.
pub(crate) fn whole(url: &str) -> Cow<'_, str> {
    if url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Cow::Borrowed(url);
    }
    Url::parse(url).map_or(Cow::Borrowed(url), |url| Cow::Owned(url.into()))
}

/// The address in a `mailto:` link.
pub(crate) fn of_mail(url: &str) -> Option<String> {
    let url = Url::parse(url).ok().filter(|url| url.scheme() == "mailto")?;
    Some(url.path().to_owned()).filter(|address| address.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_whole() {
        assert_eq!(whole("https://e.org/a b/ü.pdf"), "https://e.org/a%20b/%C3%BC.pdf");
        assert_eq!(whole("https://e.org/?a=1&b"), "https://e.org/?a=1&b");
        assert_eq!(whole("no address"), "no address");
    }
}
