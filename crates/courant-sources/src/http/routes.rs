//! Which address leads where.

use super::problem::Problem;
use super::shared::Shared;
use super::{issues, mail, websub};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;

/// What the server offers, as OpenAPI 3.1.
const DESCRIPTION: &str = include_str!("openapi.json");

/// All routes; a request takes at most so long.
pub(super) fn routes(shared: Arc<Shared>, longest: Duration) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok"))
        .route(
            "/v1/openapi.json",
            get(async || ([(CONTENT_TYPE, "application/json")], DESCRIPTION)),
        )
        .route("/v1/issues", post(issues::post))
        .route("/v1/mail", post(mail::post))
        .route("/v1/websub/{token}", get(websub::verify).post(websub::bring))
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || {
            let words = "that is not what can be done there; the header Allow says what can";
            Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", words)
        })
        .layer(from_fn_with_state(longest, in_time))
        .with_state(shared)
}

/// Gives a request up that takes too long. What it has handed to the database is finished nevertheless, and known when
/// it comes again.
async fn in_time(State(longest): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let words = "the request took too long";
            Problem::new(StatusCode::REQUEST_TIMEOUT, "too-slow", words).into_response()
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn the_description_names_every_reference_and_no_other() {
        let description: Value = serde_json::from_str(DESCRIPTION).unwrap();
        assert_eq!(description["openapi"], "3.1.0");
        assert_eq!(description["info"]["version"], env!("CARGO_PKG_VERSION"));
        let mut named: Vec<&str> = DESCRIPTION
            .split("\"$ref\": \"#/components/")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        named.sort_unstable();
        named.dedup();
        let mut there: Vec<String> = Vec::new();
        for (kind, all) in description["components"].as_object().unwrap() {
            if kind != "securitySchemes" {
                there.extend(all.as_object().unwrap().keys().map(|name| format!("{kind}/{name}")));
            }
        }
        there.sort_unstable();
        assert_eq!(named, there);
    }
}
