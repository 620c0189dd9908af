//! What a publisher posts as an issue: a body and its media type → the bytes of a source. Pure.
//!
//! JSON is made into a document that says the same (Markdown with front matter, or a mail), so that what is kept can
//! be read again by itself, and the same JSON is the same issue.

mod write;

use serde::Deserialize;
use url::Url;

/// Longest line of the form: titles are headlines, not texts.
const MAX_LINE: usize = 1_000;

/// Most authors of an issue.
const MAX_AUTHORS: usize = 50;

/// Media types that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The form below.
    Json,
    /// Markdown, with or without front matter.
    Markdown,
    /// An HTML page.
    Html,
    /// Plain text.
    Text,
    /// A whole mail.
    Mail,
}

impl Kind {
    /// What a Content-Type means; `None` where it is not taken.
    pub fn of(content_type: &str) -> Option<Self> {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        match essence.to_ascii_lowercase().as_str() {
            "application/json" => Some(Self::Json),
            "text/markdown" | "text/x-markdown" => Some(Self::Markdown),
            "text/html" | "application/xhtml+xml" => Some(Self::Html),
            "text/plain" => Some(Self::Text),
            "message/rfc822" => Some(Self::Mail),
            _ => None,
        }
    }
}

/// A source as it was posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// Its name: what its ending says breaks ties of its format.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The publisher's own name of the issue.
    pub id: Option<String>,
    /// Where it can be read on the web, where the form says so.
    pub url: Option<String>,
    /// Its authors, where the form says who they are.
    pub authors: Vec<String>,
    /// Whether it goes out to readers, where the form says so.
    pub deliver: Option<bool>,
}

/// Why a form is not understood; words for whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// It is no JSON, or not of the form.
    #[error("the JSON is not understood: {0}")]
    Syntax(String),
    /// Something of it cannot be meant.
    #[error("{0}")]
    Field(String),
}

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    title: Option<String>,
    markdown: Option<String>,
    html: Option<String>,
    text: Option<String>,
    url: Option<String>,
    issued_at: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    id: Option<String>,
    deliver: Option<bool>,
}

/// A source out of a body.
///
/// # Errors
/// When it is JSON that is not of the form.
pub fn posted(kind: Kind, body: Vec<u8>) -> Result<Posted, FormError> {
    let name = match kind {
        Kind::Json => return form(&body),
        Kind::Markdown => "issue.md",
        Kind::Html => "issue.html",
        Kind::Text => "issue.txt",
        Kind::Mail => "issue.eml",
    };
    Ok(Posted { name, bytes: body, ..Posted::default() })
}

fn form(body: &[u8]) -> Result<Posted, FormError> {
    let form: Form =
        serde_json::from_slice(body).map_err(|error| FormError::Syntax(error.to_string()))?;
    let head = write::Head {
        title: line("title", form.title)?,
        url: line("url", form.url)?.map(|url| web(&url)).transpose()?,
        issued_at: line("issued_at", form.issued_at)?.map(|at| moment(&at)).transpose()?,
        authors: authors(form.authors)?,
    };
    let id = line("id", form.id)?;
    let (name, bytes) = match (form.markdown, form.html, form.text) {
        (Some(markdown), None, None) => ("issue.md", write::markdown(&head, &markdown)),
        (None, Some(html), None) => ("issue.eml", write::mail(&head, "text/html", &html)),
        (None, None, Some(text)) => ("issue.eml", write::mail(&head, "text/plain", &text)),
        _ => {
            let words = "exactly one of markdown, html and text is to be there".to_owned();
            return Err(FormError::Field(words));
        }
    };
    Ok(Posted { name, bytes, id, url: head.url, authors: head.authors, deliver: form.deliver })
}

/// A value as one line, which is what a header has room for; an empty one is none.
fn line(field: &str, value: Option<String>) -> Result<Option<String>, FormError> {
    let Some(value) = value else { return Ok(None) };
    let kept = value.replace(|c: char| c.is_control() && !c.is_whitespace(), "");
    let line = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.len() > MAX_LINE {
        return Err(FormError::Field(format!("{field} has more than {MAX_LINE} bytes")));
    }
    Ok(Some(line).filter(|line| !line.is_empty()))
}

fn web(url: &str) -> Result<String, FormError> {
    let parsed = Url::parse(url).ok();
    let web = parsed.filter(|url| matches!(url.scheme(), "http" | "https"));
    web.map(String::from)
        .ok_or_else(|| FormError::Field("url is no address of the web, such as https://…".into()))
}

fn moment(at: &str) -> Result<jiff::Timestamp, FormError> {
    at.parse().map_err(|_| {
        FormError::Field("issued_at is no time such as 2026-11-29T07:00:00Z (RFC 3339)".into())
    })
}

fn authors(authors: Vec<String>) -> Result<Vec<String>, FormError> {
    if authors.len() > MAX_AUTHORS {
        return Err(FormError::Field(format!("there are more than {MAX_AUTHORS} authors")));
    }
    let lines = authors.into_iter().map(|author| line("an author's name", Some(author)));
    Ok(lines.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;
