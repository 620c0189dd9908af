//! Files that go along with a request. Pure.

use crate::call::Call;
use courant_core::outbox::Refusal;
use reqwest::multipart::{Form, Part};
use std::sync::Arc;

/// A file that goes along with a request.
#[derive(Debug)]
pub(crate) struct Upload {
    /// What `attach://` names it, and what it is called.
    pub(crate) name: String,
    pub(crate) bytes: Arc<Vec<u8>>,
}

/// A body with its files.
pub(crate) fn form(body: &Call<'_>, uploads: &[Upload]) -> Result<Form, Refusal> {
    let fields =
        serde_json::to_value(body).map_err(|error| Refusal::Rejected(error.to_string()))?;
    let mut form = Form::new();
    for (name, value) in fields.as_object().into_iter().flatten() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        form = form.text(name.clone(), text);
    }
    for upload in uploads {
        let file = Part::bytes(upload.bytes.to_vec()).file_name(upload.name.clone());
        form = form.part(upload.name.clone(), file);
    }
    Ok(form)
}
