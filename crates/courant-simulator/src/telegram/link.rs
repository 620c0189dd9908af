//! Which links the server takes, and what it says of the others.

/// Longest host name there can be (RFC 1035).
const HOST_LENGTH: usize = 255;

/// The link as the server keeps it, or its words about what is wrong.
///
/// `http`, `https`, `tg` and `ton` links pass, a host alone becomes `http`.
pub(crate) fn check(link: &str) -> Result<String, String> {
    let link = link.trim();
    if link.is_empty() {
        return Err("URL must be non-empty".to_owned());
    }
    if link.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("URL must not contain spaces".to_owned());
    }
    let lower = link.to_ascii_lowercase();
    for scheme in ["tg:", "ton:"] {
        if lower.starts_with(scheme) {
            return Ok(link.to_owned());
        }
    }
    let (scheme, rest) = match link.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => (scheme.to_ascii_lowercase(), rest),
        _ if starts_with_scheme(&lower) => return Err("Unsupported URL protocol".to_owned()),
        _ => ("http".to_owned(), link),
    };
    if scheme != "http" && scheme != "https" {
        return Err("Unsupported URL protocol".to_owned());
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    check_authority(authority)?;
    let slash = if path.starts_with('/') { "" } else { "/" };
    Ok(format!("{scheme}://{}{slash}{path}", authority.to_lowercase()))
}

/// The user a link such as `tg://user?id=123` names.
pub(crate) fn user_of(link: &str) -> Option<i64> {
    let lower = link.to_ascii_lowercase();
    let rest = lower.strip_prefix("tg://user?").or_else(|| lower.strip_prefix("tg:user?"))?;
    let id = rest.split('&').find_map(|pair| pair.strip_prefix("id="))?;
    id.parse().ok().filter(|id| *id > 0)
}

fn is_scheme(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// `mailto:…`, `javascript:…` and their like; not `example.org:8080`.
fn starts_with_scheme(lower: &str) -> bool {
    lower.split_once(':').is_some_and(|(word, rest)| {
        word.bytes().all(|b| b.is_ascii_alphabetic())
            && !rest.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn check_authority(authority: &str) -> Result<(), String> {
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host_and_port.starts_with('[') && host_and_port.ends_with(']') {
        return Ok(());
    }
    let (host, port) = match host_and_port.rsplit_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (host_and_port, None),
    };
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Err("Wrong port number specified in the URL".to_owned());
    }
    if host.is_empty() {
        return Err("URL host is empty".to_owned());
    }
    if host.len() > HOST_LENGTH {
        return Err("URL host is too long".to_owned());
    }
    let disallowed = |c: char| c.is_ascii() && !(c.is_ascii_alphanumeric() || "-._~%".contains(c));
    if host.contains(disallowed) {
        return Err("Disallowed character in URL host".to_owned());
    }
    if !host.contains('.') || host.starts_with('.') || host.ends_with("..") {
        return Err("Wrong HTTP URL".to_owned());
    }
    Ok(())
}
