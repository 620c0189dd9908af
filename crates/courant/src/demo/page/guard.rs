//! What keeps the page to itself: only this machine's browser, only its own requests, nothing from elsewhere,
//! and nothing of a newsletter that runs.

use super::Shared;
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use courant_newsletter::Original;
use maud::{DOCTYPE, html};

/// The page's own policy: what it is made of comes from here, and nothing else is loaded or run.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The policy of an original: its own styles, and nothing else at all.
pub(super) const SANDBOX: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// A header that a page from elsewhere cannot send without being asked about it first.
const OWN: &str = "x-courant-demo";

/// Tags of an original that could load, run or lead away; policy and sandbox stop them already.
const NEUTRALISED: [&str; 10] =
    ["script", "link", "meta", "base", "iframe", "frame", "object", "embed", "applet", "form"];

/// Lets in what the page itself asks for, and says in each answer what a browser may do with it.
pub(super) async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let port = shared.address.port();
    if !is_own(request.method(), request.headers(), port) {
        return (StatusCode::FORBIDDEN, "this page is for this machine's browser").into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("x-dns-prefetch-control"), "off"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Whether a request is meant for this page (no name that somebody else made point here), and, where it does
/// something, comes from it.
fn is_own(method: &Method, headers: &HeaderMap, port: u16) -> bool {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is = |name: HeaderName, allowed: &dyn Fn(&str) -> bool| {
        headers.get(name).and_then(|value| value.to_str().ok()).map(allowed)
    };
    let host = is(HOST, &|host| hosts.iter().any(|own| own == host)).unwrap_or(false);
    let origin = is(ORIGIN, &|origin| {
        origin.strip_prefix("http://").is_some_and(|host| hosts.iter().any(|own| own == host))
    });
    let acts = method != Method::GET && method != Method::HEAD;
    host && origin.unwrap_or(true) && (!acts || headers.contains_key(OWN))
}

/// An original as a document of its own in which nothing can load or run.
pub(super) fn harmless(original: &Original) -> String {
    match original {
        Original::Html(source) => neutralised(source),
        Original::Text(text) => {
            let page = html! {
                (DOCTYPE)
                html { head { title { "Original" } style { "pre{white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace;margin:1rem}" } }
                body { pre { (text) } } }
            };
            page.into_string()
        }
    }
}

/// The source with the names of dangerous tags spoilt.
fn neutralised(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at + 1);
        out.push_str(before);
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let dangerous = |known: &&str| {
            name.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
        };
        if NEUTRALISED.iter().any(dangerous) {
            out.push_str(if name.len() < tag.len() { "/x-" } else { "x-" });
            rest = name;
        } else {
            rest = tag;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
mod tests {
    use super::*;

    fn headers(all: &[(&'static str, &str)]) -> HeaderMap {
        all.iter()
            .map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn only_the_page_itself_may_ask_and_act() {
        let host = ("host", "127.0.0.1:9");
        let own = (OWN, "1");
        for (method, given, good) in [
            (Method::GET, vec![host], true),
            (Method::GET, vec![("host", "localhost:9")], true),
            (Method::GET, vec![("host", "evil.example:9")], false),
            (Method::GET, vec![("host", "127.0.0.1:8")], false),
            (Method::GET, vec![], false),
            (Method::POST, vec![host], false),
            (Method::POST, vec![host, own], true),
            (Method::POST, vec![host, own, ("origin", "http://127.0.0.1:9")], true),
            (Method::POST, vec![host, own, ("origin", "http://evil.example")], false),
            (Method::POST, vec![host, own, ("origin", "null")], false),
        ] {
            assert_eq!(is_own(&method, &headers(&given), 9), good, "{method} {given:?}");
        }
    }

    #[test]
    fn tags_that_load_or_run_lose_their_names() {
        let source = "<p>a</p><SCRIPT src=x></SCRIPT><link rel=preconnect><a href=x>b</a><iframe>";
        let expected =
            "<p>a</p><x-SCRIPT src=x></x-SCRIPT><x-link rel=preconnect><a href=x>b</a><x-iframe>";
        assert_eq!(harmless(&Original::Html(source.to_owned())), expected);
        assert!(harmless(&Original::Text("<script>".to_owned())).contains("&lt;script&gt;"));
        assert_eq!(neutralised("a < b <"), "a < b <");
    }
}
