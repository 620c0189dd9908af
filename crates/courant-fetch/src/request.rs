//! What is asked of a server, and what it answers.

use reqwest::Url;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

/// One question to a server.
#[derive(Clone, Debug)]
pub struct Request {
    pub(crate) url: String,
    pub(crate) most: usize,
    pub(crate) headers: HeaderMap,
    pub(crate) form: Option<String>,
    pub(crate) credentials: bool,
}

impl Request {
    /// What stands at an address, if it has at most `most` bytes when it is unpacked.
    pub fn new(url: impl Into<String>, most: usize) -> Self {
        let (url, headers) = (url.into(), HeaderMap::new());
        Self { url, most, headers, form: None, credentials: false }
    }

    /// With a header; one whose value cannot stand in a header is left out.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// Posted as a form (`application/x-www-form-urlencoded`); a redirect is not followed then.
    #[must_use]
    pub fn form<'a>(mut self, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        self.form = Some(form.extend_pairs(fields).finish());
        self
    }

    /// The address may hold a name and a password, because the operator gave it. They are told to its own host alone,
    /// and by https alone once they have been.
    #[must_use]
    pub fn with_credentials(mut self) -> Self {
        self.credentials = true;
        self
    }
}

/// What a server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code, whatever it is.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// The body, unpacked; empty where the status is no success.
    pub body: Vec<u8>,
    /// Where it came from, after all redirects.
    pub url: Url,
    /// Where it is for good: the address that the first hops lead to that are permanent (301, 308).
    pub moved: Option<Url>,
}

impl Answer {
    /// A header's text.
    pub fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}
