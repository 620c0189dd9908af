//! What a request is refused with: a document of problem details (RFC 9457).

use super::form::FormError;
use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use courant_core::intake::IntakeError;
use courant_core::store::StoreError;
use courant_newsletter::ReadError;
use serde_json::json;

/// How long whoever comes is to wait where the database is in the way: another process's write takes seconds.
const DATABASE_WAIT: u64 = 30;

/// The same where somebody has to look at what waits first.
const REVIEW_WAIT: u64 = 3600;

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// The status.
    pub(super) status: StatusCode,
    /// One word for programs.
    pub(super) kind: &'static str,
    /// Words for people, without anything that was sent.
    pub(super) detail: String,
    /// Seconds after which it may be tried again.
    pub(super) wait: Option<u64>,
}

impl Problem {
    /// A problem that trying again does not solve.
    pub(super) fn new(status: StatusCode, kind: &'static str, detail: impl Into<String>) -> Self {
        Self { status, kind, detail: detail.into(), wait: None }
    }

    /// The request is not understood.
    pub(super) fn bad(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad-request", detail)
    }

    /// The request is understood, and cannot be carried out.
    pub(super) fn unreadable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unreadable", detail)
    }

    /// Whoever asks is not known.
    pub(super) fn unauthorized(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", detail)
    }

    /// The body is too large.
    pub(super) fn too_large(most: usize) -> Self {
        let words = format!("the body has more than {most} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", words)
    }

    /// There is nothing there.
    pub(super) fn not_found() -> Self {
        let words = "there is nothing at that address; /v1/openapi.json says what there is";
        Self::new(StatusCode::NOT_FOUND, "not-found", words)
    }

    /// Too much of it.
    pub(super) fn too_many(wait: u64) -> Self {
        let words = "too many requests; wait as long as Retry-After says";
        let problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests", words);
        Self { wait: Some(wait), ..problem }
    }

    /// Something of ours is in the way.
    pub(super) fn busy(detail: impl Into<String>, wait: u64) -> Self {
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail);
        Self { wait: Some(wait), ..problem }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a request was not answered");
        // What else the database says is for operators.
        let words = match error {
            StoreError::Full => "the disk is full",
            StoreError::Busy => "the database is busy",
            _ => "the database does not take it now",
        };
        Self::busy(words, DATABASE_WAIT)
    }
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::Unreadable(ReadError::TooLarge { limit, .. }) => Self::too_large(limit),
            IntakeError::Unreadable(error) => Self::unreadable(error.to_string()),
            IntakeError::Nothing(_) => Self::unreadable(error.to_string()),
            IntakeError::Store(error) => error.into(),
            IntakeError::Crowded => Self::busy(error.to_string(), REVIEW_WAIT),
            IntakeError::Broken(reason) => {
                tracing::error!(reason, "the reader broke down");
                let words = "the reader broke down; that is a defect of ours";
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "defect", words)
            }
        }
    }
}

impl From<FormError> for Problem {
    fn from(error: FormError) -> Self {
        match error {
            FormError::Syntax(_) => Self::bad(error.to_string()),
            FormError::Field(_) => Self::unreadable(error.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            // No page describes it further (RFC 9457, 4.2.1): then the title is the status's own.
            "type": "about:blank",
            "title": self.status.canonical_reason().unwrap_or_default(),
            "status": self.status.as_u16(),
            "kind": self.kind,
            "detail": self.detail,
        });
        let mut response = (self.status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(wait) = self.wait {
            headers.insert(RETRY_AFTER, HeaderValue::from(wait));
        }
        response
    }
}
