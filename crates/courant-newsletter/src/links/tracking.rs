//! Parameters that tell who clicked where, and no page.

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

/// Takes the tracking parameters out and leaves everything else, letter by letter, as it was.
pub(super) fn without_tracking(text: String, url: &Url) -> String {
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

/// Whether a parameter goes on some host.
pub(super) fn may_go(key: &str) -> bool {
    PERSONAL.iter().any(|(_, parameter)| *parameter == key) || is_tracking(key)
}

fn is_tracking(pair: &str) -> bool {
    let key =
        pair.split('=').next().unwrap_or_default().trim_start_matches("amp;").to_ascii_lowercase();
    TRACKING.contains(&key.as_str())
        || TRACKING_PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}
