//! What a bot says: a broadcast posts the same into thousands of channels, so it is checked, read and kept
//! once, and shared by the messages and the record of calls. A nonce is no part of it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use super::check;
use super::check::form::{Object, present};
use super::check::message;
use super::errors::ApiError;
use super::mentions::Mentions;
use super::seen;

/// Bodies that are kept before all are forgotten.
const KEPT: usize = 512;

/// The body of a message that is posted, without its nonce.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) fields: Object,
    /// What is wrong with it, wherever it goes.
    pub(crate) verdict: Result<(), ApiError>,
    pub(crate) content: String,
    pub(crate) embeds: Arc<Vec<Value>>,
    pub(crate) components: Arc<Vec<Value>>,
    /// Whom it would ping if they were there.
    pub(crate) mentions: Mentions,
}

impl Said {
    fn new(fields: Object) -> Self {
        let verdict = check::create(&fields);
        let list = |key| present(&fields, key).and_then(Value::as_array).cloned();
        let content = present(&fields, "content").and_then(Value::as_str).unwrap_or_default();
        let content = content.trim().to_owned();
        let (embeds, components) = (list("embeds"), list("components"));
        let components = components.unwrap_or_default();
        let mentions = Mentions::of(&seen::pinging(&content, &components)).allowed(&fields, false);
        Self {
            verdict,
            content,
            embeds: Arc::new(embeds.unwrap_or_default()),
            components: Arc::new(components),
            mentions,
            fields,
        }
    }

    /// Checks the body with the nonce that it came with.
    pub(crate) fn check(&self, nonce: Option<&Value>) -> Result<(), ApiError> {
        match nonce {
            Some(nonce) if !message::is_nonce(nonce) => check::create(&self.with(Some(nonce))),
            _ => self.verdict.clone(),
        }
    }

    /// The body as it came.
    pub(crate) fn with(&self, nonce: Option<&Value>) -> Object {
        let mut whole = self.fields.clone();
        whole.extend(nonce.map(|nonce| (String::from("nonce"), nonce.clone())));
        whole
    }
}

/// The bodies that were right.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<HashMap<u64, Arc<Said>>>);

impl Known {
    /// Reads a body, or finds it read.
    pub(crate) fn read(&self, fields: Object) -> Arc<Said> {
        let mut hasher = DefaultHasher::new();
        fields.hash(&mut hasher);
        let key = hasher.finish();
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(found) = found.filter(|found| found.fields == fields) {
            return found;
        }
        let said = Arc::new(Said::new(fields));
        if said.verdict.is_ok() {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if all.len() >= KEPT {
                all.clear();
            }
            all.insert(key, Arc::clone(&said));
        }
        said
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: &Value) -> Object {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn the_same_body_is_read_once_and_a_wrong_one_each_time() {
        let known = Known::default();
        let right = object(&json!({ "content": "x" }));
        assert!(Arc::ptr_eq(&known.read(right.clone()), &known.read(right.clone())));
        let wrong = object(&json!({ "content": "x".repeat(2001) }));
        assert!(known.read(wrong.clone()).verdict.is_err());
        assert!(!Arc::ptr_eq(&known.read(wrong.clone()), &known.read(wrong)));
        assert!(!Arc::ptr_eq(&known.read(right), &known.read(object(&json!({ "content": "y" })))));
    }

    #[test]
    fn a_known_body_is_refused_for_its_nonce() {
        let said = Known::default().read(object(&json!({ "content": "x" })));
        assert_eq!(said.check(None), Ok(()));
        for nonce in [json!("n"), json!(5)] {
            assert_eq!(said.check(Some(&nonce)), Ok(()));
        }
        for nonce in [json!("n".repeat(26)), json!(1.5), json!([])] {
            let whole = said.with(Some(&nonce));
            assert_eq!(whole["nonce"], nonce);
            let refused = said.check(Some(&nonce));
            assert!(refused.is_err());
            assert_eq!(refused, check::create(&whole));
        }
    }
}
