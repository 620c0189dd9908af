//! A call as it comes in: token and method from the path, parameters from query and body.

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Multipart};
use axum::http::{Request, header};
use hyper::body::Incoming as HttpBody;
use serde_json::{Map, Value, json};

use super::answer::Refusal;
use super::photo::Upload;
use super::request::Files;

/// Bytes of a whole request (Bot API: uploads of at most 50 MB), with some room for the other parts.
const BODY_BYTES: usize = 51 * 1024 * 1024;

/// A call that has not been checked.
pub(crate) struct Incoming {
    pub(crate) token: String,
    pub(crate) method: String,
    pub(crate) params: Result<Map<String, Value>, Refusal>,
    pub(crate) files: Files,
}

impl Incoming {
    /// The `chat_id` as text, for faults that strike one chat.
    pub(crate) fn chat(&self) -> Option<String> {
        match self.params.as_ref().ok()?.get("chat_id")? {
            Value::String(text) => Some(text.clone()),
            value => Some(value.to_string()),
        }
    }

    /// The parameters as a record of calls shows them; of a file its name and size.
    pub(crate) fn seen(&self) -> Value {
        let mut seen = self.params.as_ref().cloned().unwrap_or_default();
        for (part, file) in &self.files {
            let words = format!("upload:{} ({} bytes)", file.name, file.bytes.len());
            seen.insert(format!("attach://{part}"), json!(words));
        }
        Value::Object(seen)
    }
}

/// Reads a request of the form `/bot<token>/<method>`.
pub(crate) async fn read(request: Request<HttpBody>) -> Incoming {
    let path = request.uri().path();
    let path = path.strip_prefix("/bot").unwrap_or_default();
    let (token, method) = path.split_once('/').unwrap_or_default();
    let (token, method) = (decode(token), decode(method));
    let mut files = Files::new();
    let mut params = params(request, &mut files).await;
    if let Ok(params) = &mut params {
        drop_nulls(params);
    }
    Incoming { token, method, params, files }
}

async fn params(
    request: Request<HttpBody>,
    files: &mut Files,
) -> Result<Map<String, Value>, Refusal> {
    let mut params = pairs(request.uri().query().unwrap_or_default());
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    let request = request.map(Body::new);
    if kind.starts_with("multipart/form-data") {
        params.extend(multipart(request, files).await?);
        return Ok(params);
    }
    let body = to_bytes(request.into_body(), BODY_BYTES).await;
    let body = body.map_err(|_| Refusal::too_large())?;
    let wrong = || Refusal::bad("can't parse JSON object");
    if kind.starts_with("application/json") && !body.is_empty() {
        match serde_json::from_slice(&body).map_err(|_| wrong())? {
            Value::Object(object) => params.extend(object),
            Value::Null => {}
            _ => return Err(wrong()),
        }
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        params.extend(pairs(&String::from_utf8_lossy(&body)));
    }
    Ok(params)
}

async fn multipart(
    request: Request<Body>,
    files: &mut Files,
) -> Result<Map<String, Value>, Refusal> {
    let wrong = || Refusal::bad("can't parse multipart/form-data");
    let mut params = Map::new();
    let mut total = 0;
    let mut parts =
        Multipart::from_request(without_limit(request), &()).await.map_err(|_| wrong())?;
    while let Some(mut part) = parts.next_field().await.map_err(|_| wrong())? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let mut bytes = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(|_| wrong())? {
            total += chunk.len();
            if total > BODY_BYTES {
                return Err(Refusal::too_large());
            }
            bytes.extend_from_slice(&chunk);
        }
        match file_name {
            Some(file_name) => {
                files.insert(name, Upload { name: file_name, bytes });
            }
            None => {
                params.insert(name, Value::String(String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
    }
    // A file may come as the parameter itself instead of by `attach://`.
    for name in ["photo", "document"] {
        if files.contains_key(name) && !params.contains_key(name) {
            params.insert(name.to_owned(), json!(format!("attach://{name}")));
        }
    }
    Ok(params)
}

/// Lifts axum's own limit of 2 MB: this reader counts for itself.
fn without_limit(request: Request<Body>) -> Request<Body> {
    use axum::RequestExt;
    let mut request = request;
    axum::extract::DefaultBodyLimit::disable().apply(&mut request);
    request.with_limited_body()
}

/// Nulls count as absent, at every depth.
fn drop_nulls(object: &mut Map<String, Value>) {
    object.retain(|_, value| !value.is_null());
    object.values_mut().for_each(drop_nulls_within);
}

fn drop_nulls_within(value: &mut Value) {
    match value {
        Value::Object(object) => drop_nulls(object),
        Value::Array(list) => list.iter_mut().for_each(drop_nulls_within),
        _ => {}
    }
}

/// The pairs of a query or of an urlencoded body.
fn pairs(text: &str) -> Map<String, Value> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(&name.replace('+', " ")), Value::String(decode(&value.replace('+', " "))))
    };
    text.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

/// Undoes percent-encoding.
pub(crate) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16));
        rest = match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                tail.get(2..).unwrap_or_default()
            }
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
