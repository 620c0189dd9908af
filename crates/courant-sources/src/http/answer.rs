//! What a publisher is answered.

use super::publisher::Published;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use courant_core::store::Fate;
use courant_newsletter::{Format, Reading};
use serde_json::{Value, json};

/// A good answer: a JSON document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The status.
    pub(super) status: StatusCode,
    /// The document.
    pub(super) body: String,
}

impl Answer {
    /// What became of what was posted: 201 where there is an issue that was not there, 202 where somebody has to look
    /// at it first.
    pub(super) fn of(published: &Published) -> Self {
        match published {
            Published::TakenIn(intake) => {
                let issues: Vec<Value> = intake
                    .issues
                    .iter()
                    .map(|(title, accepted)| {
                        json!({
                            "id": accepted.issue.0,
                            "title": title,
                            "fate": fate(accepted.fate),
                            "audience": accepted.audience,
                        })
                    })
                    .collect();
                let new = intake.issues.iter().any(|(_, accepted)| accepted.is_new());
                let status = if new { StatusCode::CREATED } else { StatusCode::OK };
                let body = json!({"issues": issues, "notes": intake.notes}).to_string();
                Self { status, body }
            }
            Published::Waits { titles, notes } => {
                let body = json!({"issues": [], "waits_for_review": titles, "notes": notes});
                Self { status: StatusCode::ACCEPTED, body: body.to_string() }
            }
        }
    }

    /// What is understood: as `courant parse --json` prints it.
    pub(super) fn understood(reading: &Reading) -> Self {
        let mut documents: Vec<Value> =
            reading.issues.iter().map(|issue| issue.to_json(false)).collect();
        let one = !matches!(reading.format, Format::Feed | Format::Mbox) && documents.len() == 1;
        let document = if one { documents.swap_remove(0) } else { documents.into() };
        Self { status: StatusCode::OK, body: document.to_string() }
    }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::New => "new",
        Fate::Known => "known",
        Fate::Corrected => "corrected",
        Fate::Twin => "twin",
        Fate::Retracted => "retracted",
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, [(CONTENT_TYPE, "application/json")], self.body).into_response()
    }
}
