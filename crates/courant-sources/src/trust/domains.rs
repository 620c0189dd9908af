//! Names of domains: how they are compared, and which organisation one belongs to.

use std::net::IpAddr;

/// Longest name of a domain, in bytes (RFC 1035, 2.3.4).
const MAX_DOMAIN: usize = 253;

/// Longest label of a name, in bytes (RFC 1035, 2.3.4).
const MAX_LABEL: usize = 63;

/// A domain as it is compared: lower case, in ASCII (IDNA), without a dot at its end; `None` for what is none.
pub(crate) fn normal(domain: &str) -> Option<String> {
    // What is longer is none, however it is written; nothing long is worked on.
    if domain.len() > MAX_DOMAIN * 4 {
        return None;
    }
    let ascii = idna::domain_to_ascii(domain.strip_suffix('.').unwrap_or(domain)).ok()?;
    let is_label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let good = ascii.len() <= MAX_DOMAIN
        && ascii.contains('.')
        && ascii.split('.').all(is_label)
        && ascii.parse::<IpAddr>().is_err();
    good.then_some(ascii)
}

/// The domain that an organisation registered ("mail.example.co.uk" is of "example.co.uk"), by the list of public
/// suffixes; `None` for a public suffix itself, which nobody speaks for, and for what is no domain.
pub fn organizational(domain: &str) -> Option<String> {
    let normal = normal(domain)?;
    psl::domain_str(&normal).map(str::to_owned)
}

/// Whether two domains are of one organisation: what DMARC calls relaxed alignment (RFC 7489, 3.1).
pub(crate) fn aligned(one: &str, other: &str) -> bool {
    match (organizational(one), organizational(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// Whether a domain is this one or lies under it.
pub(crate) fn within(domain: &str, above: &str) -> bool {
    let (Some(domain), Some(above)) = (normal(domain), normal(above)) else { return false };
    domain.strip_suffix(&above).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_brought_to_one_form() {
        for (written, expected) in [
            ("Example.ORG", Some("example.org")),
            ("example.org.", Some("example.org")),
            ("bücher.example", Some("xn--bcher-kva.example")),
            ("BÜCHER.example", Some("xn--bcher-kva.example")),
            ("xn--bcher-kva.example", Some("xn--bcher-kva.example")),
            ("_spf.example.org", Some("_spf.example.org")),
            ("", None),
            (".", None),
            ("localhost", None),
            ("a..org", None),
            ("exa mple.org", None),
            ("example.org/evil", None),
            ("127.0.0.1", None),
            ("[127.0.0.1]", None),
            ("a\0b.org", None),
        ] {
            assert_eq!(normal(written).as_deref(), expected, "{written:?}");
        }
        assert_eq!(normal(&format!("{}.org", "a".repeat(64))), None);
        assert_eq!(normal(&"a.".repeat(1_000_000)), None);
    }

    #[test]
    fn an_organisation_is_what_stands_before_the_public_suffix() {
        for (domain, expected) in [
            ("example.org", Some("example.org")),
            ("news.mail.example.org", Some("example.org")),
            ("news.example.co.uk", Some("example.co.uk")),
            ("co.uk", None),
            ("org", None),
            // Whoever has a page there does not speak for the others.
            ("one.github.io", Some("one.github.io")),
            ("github.io", None),
        ] {
            assert_eq!(organizational(domain).as_deref(), expected, "{domain}");
        }
        assert!(aligned("a.example.org", "B.example.org"));
        assert!(!aligned("one.github.io", "two.github.io"));
        assert!(!aligned("co.uk", "co.uk"), "nobody speaks for a public suffix");
        assert!(!aligned("example.org", "example.org.evil.net"));
    }

    #[test]
    fn what_lies_under_a_domain_ends_with_it_at_a_dot() {
        assert!(within("example.org", "Example.org"));
        assert!(within("arc.example.org", "example.org"));
        assert!(!within("badexample.org", "example.org"));
        assert!(!within("example.org", "arc.example.org"));
    }
}
