//! Collects what is wrong with a body, in Discord's nested `errors` shape (code 50035).
//!
//! One rule is stricter than the real server on purpose: a field that the schema does not have is
//! refused (`UNKNOWN_FIELD`), so that a misspelt one shows in a test. `null` counts as absent.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::discord::errors::ApiError;

/// A JSON object.
pub(crate) type Object = Map<String, Value>;

/// Files that came with a body, by their names.
pub(crate) type Files = BTreeMap<String, Arc<Vec<u8>>>;

/// What is wrong so far, and where we are.
#[derive(Default)]
pub(crate) struct Form {
    path: Vec<String>,
    errors: Map<String, Value>,
    files: Vec<String>,
}

impl Form {
    /// A form whose fields lie under `prefix`, such as the `data` of an interaction's answer.
    pub(crate) fn within(prefix: &str) -> Self {
        Self { path: vec![prefix.to_owned()], ..Self::default() }
    }

    /// The same with files to which the body may refer.
    pub(crate) fn and(self, files: &Files) -> Self {
        Self { files: files.keys().cloned().collect(), ..self }
    }

    /// Whether there is such a file.
    pub(crate) fn has_file(&self, name: &str) -> bool {
        self.files.iter().any(|file| file == name)
    }

    pub(crate) fn finish(self) -> Result<(), ApiError> {
        if self.errors.is_empty() {
            return Ok(());
        }
        let mut error = ApiError::new(400, 50035, "Invalid Form Body");
        error.errors = Some(Value::Object(self.errors));
        Err(error)
    }

    /// Runs `check` one level deeper.
    pub(crate) fn at<T>(&mut self, key: impl ToString, check: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(key.to_string());
        let result = check(self);
        self.path.pop();
        result
    }

    pub(crate) fn fail(&mut self, code: &str, message: impl Into<String>) {
        let mut node = &mut self.errors;
        for key in &self.path {
            let child = node.entry(key.clone()).or_insert_with(|| json!({}));
            let Value::Object(map) = child else { return };
            node = map;
        }
        if let Value::Array(list) = node.entry("_errors").or_insert_with(|| json!([])) {
            list.push(json!({"code": code, "message": message.into()}));
        }
    }

    pub(crate) fn fail_at(&mut self, key: impl ToString, code: &str, message: impl Into<String>) {
        self.at(key, |form| form.fail(code, message));
    }

    /// Refuses fields that are not among `names`.
    pub(crate) fn known(&mut self, object: &Object, names: &[&str]) {
        for (name, _) in object
            .iter()
            .filter(|(name, value)| !value.is_null() && !names.contains(&name.as_str()))
        {
            tracing::error!(path = ?self.path, field = %name, "a field that Discord does not have");
            self.fail_at(name, "UNKNOWN_FIELD", "The simulated server knows no such field.");
        }
    }

    pub(crate) fn require(&mut self, object: &Object, key: &str) {
        if present(object, key).is_none() {
            self.fail_at(key, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    /// A text of `min..=max` Unicode code points, if it is there.
    pub(crate) fn text<'a>(
        &mut self,
        object: &'a Object,
        key: &str,
        min: usize,
        max: usize,
    ) -> Option<&'a str> {
        let value = present(object, key)?;
        let Some(text) = value.as_str() else {
            self.fail_at(
                key,
                "STRING_TYPE_CONVERT",
                format!("Could not interpret \"{value}\" as string."),
            );
            return None;
        };
        self.at(key, |form| form.length(text.chars().count(), min, max));
        Some(text)
    }

    fn length(&mut self, length: usize, min: usize, max: usize) {
        if (min..=max).contains(&length) {
            return;
        }
        if min == 0 {
            self.fail("BASE_TYPE_MAX_LENGTH", format!("Must be {max} or fewer in length."));
        } else {
            self.fail(
                "BASE_TYPE_BAD_LENGTH",
                format!("Must be between {min} and {max} in length."),
            );
        }
    }

    pub(crate) fn integer(
        &mut self,
        object: &Object,
        key: &str,
        min: i64,
        max: i64,
    ) -> Option<i64> {
        let value = present(object, key)?;
        let Some(number) = value.as_i64() else {
            self.fail_at(key, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
            return None;
        };
        if number > max {
            self.fail_at(
                key,
                "NUMBER_TYPE_MAX",
                format!("int value should be less than or equal to {max}."),
            );
        } else if number < min {
            self.fail_at(
                key,
                "NUMBER_TYPE_MIN",
                format!("int value should be greater than or equal to {min}."),
            );
        }
        Some(number)
    }

    /// A number that must be one of a few.
    pub(crate) fn choice(&mut self, object: &Object, key: &str, allowed: &[i64]) -> Option<i64> {
        let number = self.integer(object, key, i64::MIN, i64::MAX)?;
        if !allowed.contains(&number) {
            self.fail_at(
                key,
                "BASE_TYPE_CHOICES",
                format!("Value must be one of {{{}}}.", join(allowed)),
            );
            return None;
        }
        Some(number)
    }

    pub(crate) fn boolean(&mut self, object: &Object, key: &str) -> bool {
        match present(object, key) {
            None => false,
            Some(Value::Bool(value)) => *value,
            Some(_) => {
                self.fail_at(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
                false
            }
        }
    }

    /// A list of `min..=max` items; empty if it is absent.
    pub(crate) fn list<'a>(
        &mut self,
        object: &'a Object,
        key: &str,
        min: usize,
        max: usize,
    ) -> &'a [Value] {
        match present(object, key) {
            None => &[],
            Some(Value::Array(items)) => {
                self.at(key, |form| form.length(items.len(), min, max));
                items
            }
            Some(_) => {
                self.fail_at(key, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
                &[]
            }
        }
    }

    /// Runs `check` on the object under `key`, if it is there.
    pub(crate) fn object(
        &mut self,
        object: &Object,
        key: &str,
        check: impl FnOnce(&mut Self, &Object),
    ) {
        if let Some(value) = present(object, key) {
            self.at(key, |form| form.as_object(value, check));
        }
    }

    /// Runs `check` on a value that must be an object.
    pub(crate) fn as_object(&mut self, value: &Value, check: impl FnOnce(&mut Self, &Object)) {
        match value {
            Value::Object(object) => check(self, object),
            Value::Null => {
                self.fail("LIST_ITEM_VALUE_REQUIRED", "List item values of ModelType are required")
            }
            _ => self.fail("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
        }
    }

    pub(crate) fn snowflake(&mut self, object: &Object, key: &str) -> Option<u64> {
        let value = present(object, key)?;
        let id = snowflake(value);
        if id.is_none() {
            self.fail_at(key, "NUMBER_TYPE_COERCE", format!("Value {value} is not snowflake."));
        }
        id
    }

    /// An address with one of `schemes`, at most `max` characters.
    pub(crate) fn url(&mut self, object: &Object, key: &str, max: usize, schemes: &[&str]) {
        let Some(url) = self.text(object, key, 0, max) else { return };
        let Some((scheme, rest)) = url.split_once("://") else {
            self.fail_at(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return;
        };
        if !schemes.contains(&scheme.to_ascii_lowercase().as_str()) {
            let known =
                schemes.iter().map(|scheme| format!("'{scheme}'")).collect::<Vec<_>>().join(", ");
            let words =
                format!("Scheme \"{scheme}\" is not supported. Scheme must be one of ({known}).");
            self.fail_at(key, "URL_TYPE_INVALID_SCHEME", words);
        } else if scheme.starts_with("http") && !well_formed(rest) {
            self.fail_at(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }
}

/// A value that is there and not null.
pub(crate) fn present<'a>(object: &'a Object, key: &str) -> Option<&'a Value> {
    object.get(key).filter(|value| !value.is_null())
}

/// An id as a string or a number.
pub(crate) fn snowflake(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.parse().ok(),
        Value::Number(number) => number.as_u64(),
        _ => None,
    }
}

fn join(numbers: &[i64]) -> String {
    numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

/// Whether what follows `http://` is an address: a host name with a dot, an optional port, no blanks.
fn well_formed(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host_and_port = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = host_and_port.split_once(':').unwrap_or((host_and_port, "80"));
    let host_is_good = host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    host_is_good
        && port.parse::<u16>().is_ok()
        && !rest.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_nest_by_path() {
        let mut form = Form::default();
        form.at("embeds", |form| form.at(0, |form| form.fail_at("title", "CODE", "words")));
        let body = form.finish().map_err(|error| error.body());
        assert_eq!(
            body,
            Err(json!({"message": "Invalid Form Body", "code": 50035,
                "errors": {"embeds": {"0": {"title": {"_errors": [{"code": "CODE", "message": "words"}]}}}}}))
        );
    }

    #[test]
    fn addresses() {
        for good in ["example.org", "example.org:8080/a?b#c", "münchen.de/ä", "u@example.org/"] {
            assert!(well_formed(good), "{good}");
        }
        for bad in ["", "localhost", "exa mple.org", ".org", "example.org:port", "example.org/a b"]
        {
            assert!(!well_formed(bad), "{bad}");
        }
    }
}
