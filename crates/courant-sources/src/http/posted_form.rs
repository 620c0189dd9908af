//! Forms that mail providers post: the few fields that matter of them.

use super::problem::Problem;
use axum::body::Bytes;
use futures::stream;
use std::collections::HashMap;
use std::convert::Infallible;

/// Most fields of a form: providers send about thirty, and one for each attachment.
const MAX_FIELDS: usize = 1_000;

/// The fields that are kept.
const KEPT: [&str; 5] = ["timestamp", "token", "signature", MAILGUN, SENDGRID];

/// The field with the mail as it came: Mailgun's, for addresses that end in "mime", and SendGrid's, where raw mail was
/// chosen.
const MAILGUN: &str = "body-mime";
const SENDGRID: &str = "email";

/// Longest field of a signature.
const MAX_TEXT: usize = 256;

/// The media types of forms.
const PARTS: &str = "multipart/form-data";
const PAIRS: &str = "application/x-www-form-urlencoded";

/// The fields of a form that matter.
#[derive(Debug, Default)]
pub(super) struct Fields(HashMap<&'static str, Vec<u8>>);

impl Fields {
    /// A short text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let bytes = self.0.get(name).filter(|bytes| bytes.len() <= MAX_TEXT)?;
        std::str::from_utf8(bytes).ok()
    }

    /// The mail.
    pub(super) fn mail(mut self) -> Result<Vec<u8>, Problem> {
        let mail = self.0.remove(MAILGUN).or_else(|| self.0.remove(SENDGRID));
        mail.ok_or_else(|| {
            Problem::bad("the form has no whole mail in it, as body-mime or email; have the provider post raw MIME")
        })
    }

    /// The first of a name counts.
    fn keep(&mut self, name: &str, value: impl FnOnce() -> Vec<u8>) {
        if let Some(name) = KEPT.into_iter().find(|kept| *kept == name) {
            self.0.entry(name).or_insert_with(value);
        }
    }
}

/// Whether a body is a form.
pub(super) fn is_form(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case(PARTS) || essence.eq_ignore_ascii_case(PAIRS)
}

/// Reads a form.
pub(super) async fn fields(content_type: &str, body: Vec<u8>) -> Result<Fields, Problem> {
    match multer::parse_boundary(content_type) {
        Ok(boundary) => parts(boundary, body).await,
        Err(_) => Ok(pairs(&body)),
    }
}

async fn parts(boundary: String, body: Vec<u8>) -> Result<Fields, Problem> {
    let broken = |_| Problem::bad("the form is broken");
    let body = stream::iter([Ok::<_, Infallible>(Bytes::from(body))]);
    let mut form = multer::Multipart::new(body, boundary);
    let mut fields = Fields::default();
    for _ in 0..MAX_FIELDS {
        let Some(field) = form.next_field().await.map_err(broken)? else { break };
        let name = field.name().unwrap_or_default().to_owned();
        // What is not read here, the next step skips.
        if KEPT.contains(&name.as_str()) {
            let bytes = field.bytes().await.map_err(broken)?;
            fields.keep(&name, || bytes.to_vec());
        }
    }
    Ok(fields)
}

/// Pairs of names and values; as bytes, because a mail need not be UTF-8.
fn pairs(body: &[u8]) -> Fields {
    let mut fields = Fields::default();
    for pair in body.split(|byte| *byte == b'&').take(MAX_FIELDS) {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let mut half = || decoded(halves.next().unwrap_or_default());
        let name = half();
        fields.keep(&String::from_utf8_lossy(&name), half);
    }
    fields
}

fn decoded(text: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> =
        text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_encoding::percent_decode(&spaced).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_posted_is_read_or_refused(
            body in prop::collection::vec(any::<u8>(), 0..300),
            pieces in "(--X|\r\n|Content-Disposition: form-data; name=\"email\"|[a-z&=%+]){0,20}",
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            for body in [body, pieces.into_bytes()] {
                for kind in [PAIRS, "multipart/form-data; boundary=X", "multipart/form-data"] {
                    let fields = runtime.block_on(fields(kind, body.clone()));
                    let _ = fields.map(|fields| (fields.text("token").map(str::len), fields.mail().is_ok()));
                }
            }
        }
    }

    #[tokio::test]
    async fn both_kinds_of_forms_are_read() {
        let pairs = b"a=b&token=x%20y&body-mime=From%3A+a%0D%0A%FF&token=z&timestamp".to_vec();
        let fields = fields(PAIRS, pairs).await.unwrap();
        assert_eq!((fields.text("token"), fields.text("timestamp")), (Some("x y"), Some("")));
        assert_eq!(fields.mail().unwrap(), b"From: a\r\n\xff");
        let parts = "--X\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nlong\r\n\
            --X\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nFrom: a\r\n\r\nb\r\n--X--\r\n";
        let fields = super::fields("multipart/form-data; boundary=X", parts.into()).await.unwrap();
        assert_eq!(fields.text("token"), None);
        assert_eq!(fields.mail().unwrap(), b"From: a\r\n\r\nb");
    }

    #[tokio::test]
    async fn broken_forms_are_refused() {
        for body in [
            "",
            "--X",
            "--X\r\n\r\n",
            "--X\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nnever ends",
        ] {
            let fields = super::fields("multipart/form-data; boundary=X", body.into()).await;
            assert!(fields.is_err() || fields.unwrap().mail().is_err(), "{body}");
        }
        assert!(super::fields(PAIRS, vec![b'&'; 100_000]).await.unwrap().mail().is_err());
    }
}
