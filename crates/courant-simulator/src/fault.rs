//! Faults that a test can script: what networks and platforms do on bad days.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What goes wrong with one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The answer comes later; the request is carried out.
    Delay(Duration),
    /// This HTTP status with the platform's own kind of body; the request is not carried out.
    Refuse {
        /// The HTTP status, such as 502.
        status: u16,
    },
    /// The request is carried out, and this HTTP status is answered all the same.
    RefuseAfter {
        /// The HTTP status, such as 502.
        status: u16,
    },
    /// 429 with this many seconds; the request is not carried out.
    TooMany {
        /// Seconds to wait, as the platform would say.
        retry_after: u32,
    },
    /// The connection is cut without an answer; the request is not carried out.
    CutBefore,
    /// The request is carried out, then the connection is cut without an answer.
    CutAfter,
    /// The request is carried out and the answer is cut after this many bytes of its body.
    CutWithin {
        /// Bytes of the body that still arrive.
        bytes: usize,
    },
}

/// A fault, and which requests it hits.
#[derive(Clone, Debug)]
pub struct FaultRule {
    /// Method name (`sendMessage`) or path fragment (`/messages`) that must match; `None` is any.
    pub on: Option<String>,
    /// Chat or channel id that must match; `None` is any.
    pub chat: Option<String>,
    /// Requests that pass unharmed first.
    pub after: u32,
    /// How often it strikes.
    pub times: u32,
    /// What happens.
    pub fault: Fault,
}

/// The faults that are scripted and not yet used up. Clones share the script.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Vec<FaultRule>>>);

impl Faults {
    /// Adds a rule; rules are tried in the order they were added.
    pub fn add(&self, rule: FaultRule) {
        self.lock().push(rule);
    }

    /// Whether every rule was used up.
    pub fn all_have_struck(&self) -> bool {
        self.lock().is_empty()
    }

    /// Forgets all rules.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// The fault that hits this request, if any; counts it as used. `chat` is asked for only if there are
    /// rules.
    pub fn strike(&self, on: &str, chat: impl FnOnce() -> Option<String>) -> Option<Fault> {
        let mut rules = self.lock();
        if rules.is_empty() {
            return None;
        }
        let chat = chat();
        let index = rules.iter().position(|rule| {
            rule.on.as_deref().is_none_or(|wanted| on.contains(wanted))
                && rule.chat.as_deref().is_none_or(|wanted| chat.as_deref() == Some(wanted))
        })?;
        let rule = rules.get_mut(index)?;
        if rule.after > 0 {
            rule.after -= 1;
            return None;
        }
        let fault = rule.fault.clone();
        rule.times = rule.times.saturating_sub(1);
        if rule.times == 0 {
            rules.remove(index);
        }
        Some(fault)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<FaultRule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
