//! Messages that were read before: a broadcast says the same to thousands of chats, and is read once.
//!
//! What a call says does not depend on the chat that it goes to. So its reading is kept under its parameters
//! without those that name the chat, and shared by the messages and the record of calls.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value};

use super::answer::Refusal;
use super::fields::{self, Method};
use super::reading;
use super::request::{Files, Params, Request, Says, Send};

/// Readings that are kept before all are forgotten.
const KEPT: usize = 512;

/// The parameters that name the place.
const PLACE: [&str; 2] = ["chat_id", "message_thread_id"];

/// A call's parameters apart: what is said, and where.
#[derive(Clone, Debug)]
pub(crate) struct Apart {
    said: Arc<Map<String, Value>>,
    place: Map<String, Value>,
}

impl Apart {
    /// The parameters as they came.
    pub(crate) fn whole(&self) -> Map<String, Value> {
        let mut whole = Map::clone(&self.said);
        whole.extend(self.place.clone());
        whole
    }
}

#[derive(Clone)]
struct Reading {
    method: &'static str,
    said: Arc<Map<String, Value>>,
    says: Arc<Says>,
}

/// The readings.
#[derive(Default)]
pub(crate) struct Known(Mutex<HashMap<u64, Reading>>);

impl Known {
    /// Reads a call that posts; gives back its parameters as a record of calls keeps them.
    pub(crate) fn read(
        &self,
        method: &'static Method,
        mut params: Map<String, Value>,
    ) -> (Result<Send, Refusal>, Apart) {
        let place = PLACE.iter().filter_map(|name| params.remove_entry(*name)).collect();
        let mut hasher = DefaultHasher::new();
        (method.name, &params).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(Reading { said, says, .. }) = self.find(key, method.name, &params) {
            let apart = Apart { said, place };
            return (send(method, &apart.place, says), apart);
        }
        let apart = Apart { said: Arc::new(params), place };
        let read = read(method, apart.whole());
        if let Ok(send) = &read {
            let (said, says) = (Arc::clone(&apart.said), Arc::clone(&send.says));
            let mut all = self.lock();
            if all.len() >= KEPT {
                all.clear();
            }
            all.insert(key, Reading { method: method.name, said, says });
        }
        (read, apart)
    }

    fn find(&self, key: u64, method: &str, said: &Map<String, Value>) -> Option<Reading> {
        let all = self.lock();
        all.get(&key).filter(|found| found.method == method && *found.said == *said).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Reading>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(method: &Method, params: Map<String, Value>) -> Result<Send, Refusal> {
    let params = fields::normalise(method, params)?;
    match reading::read(method, &Params { map: &params, files: &Files::new() })? {
        Request::Send(send) => Ok(send),
        _ => Err(Refusal::not_found()),
    }
}

/// Only the place is read anew.
fn send(method: &Method, place: &Map<String, Value>, says: Arc<Says>) -> Result<Send, Refusal> {
    let place = fields::convert_all(method, place.clone())?;
    let params = Params { map: &place, files: &Files::new() };
    Ok(Send { chat: reading::chat(&params)?, thread: reading::thread(&params), says })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(known: &Known, params: &Value) -> (Result<Send, Refusal>, Apart) {
        let method = fields::method("sendMessage").unwrap();
        known.read(method, params.as_object().unwrap().clone())
    }

    #[test]
    fn the_same_words_are_read_once_and_go_to_each_place() {
        let known = Known::default();
        let params =
            |chat: Value| json!({ "chat_id": chat, "text": "<b>x</b>", "parse_mode": "HTML" });
        let (one, _) = read(&known, &params(json!(5)));
        let mut with_topic = params(json!("-100"));
        with_topic["message_thread_id"] = json!("7");
        let (two, apart) = read(&known, &with_topic);
        let (one, two) = (one.unwrap(), two.unwrap());
        assert!(Arc::ptr_eq(&one.says, &two.says));
        assert_eq!(two.thread, Some(7));
        assert_eq!(Value::Object(apart.whole()), with_topic);
        let mut other = params(json!(5));
        other["protect_content"] = json!(true);
        let (other, _) = read(&known, &other);
        assert!(!Arc::ptr_eq(&one.says, &other.unwrap().says));
    }

    #[test]
    fn a_known_message_is_still_refused_where_its_place_is_wrong() {
        let known = Known::default();
        let params = |chat: Value| json!({ "chat_id": chat, "text": "x" });
        assert!(read(&known, &params(json!(5))).0.is_ok());
        for wrong in [json!(null), json!(0), json!(""), json!([1]), json!(1.5), json!("nobody")] {
            let fresh = read(&Known::default(), &params(wrong.clone())).0.unwrap_err();
            assert_eq!(read(&known, &params(wrong)).0.unwrap_err(), fresh);
        }
        let nowhere = read(&known, &json!({ "text": "x" })).0.unwrap_err();
        assert_eq!(nowhere.description, "Bad Request: chat_id is empty");
    }

    #[test]
    fn what_is_refused_is_not_kept() {
        let known = Known::default();
        for _ in 0..2 {
            assert!(read(&known, &json!({ "chat_id": 1, "text": "" })).0.is_err());
        }
        assert!(known.lock().is_empty());
    }
}
