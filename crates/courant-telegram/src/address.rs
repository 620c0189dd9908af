//! Addresses that Telegram takes for links, buttons and pictures.

use reqwest::Url;

/// An address of the web; `None` for what Telegram would refuse (a host without a dot is a "Wrong HTTP URL").
pub(crate) fn of_page(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.host_str().is_some_and(|host| host.contains('.')).then_some(url)
}

/// The address in a `mailto:` link.
pub(crate) fn of_mail(url: &str) -> Option<String> {
    let url = Url::parse(url).ok().filter(|url| url.scheme() == "mailto")?;
    Some(url.path().to_owned()).filter(|address| address.contains('@'))
}
