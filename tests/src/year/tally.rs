//! What came of a year.

use super::oracle::{Expected, Together};
use super::paper::Posted;
use super::scenario::Scenario;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How late is late.
const LATE: SignedDuration = SignedDuration::from_secs(60);

/// Findings that are shown in full.
const SHOWN: usize = 20;

/// What came of a year.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Issues that should reach a chat.
    pub expected: usize,
    /// Those that did.
    pub delivered: usize,
    /// Those that did not.
    pub missing: usize,
    /// Those that did more than once.
    pub twice: usize,
    /// Those that came more than a minute after their time.
    pub late: usize,
    /// Those that came before their time.
    pub early: usize,
    /// Those that came and should not have.
    pub uncalled: usize,
    /// Messages that were posted.
    pub messages: usize,
    /// Messages that there should be: what is due at once comes together.
    pub together: usize,
    /// Messages that may come besides: where an issue is accepted at the very moment at which others go out, nobody can
    /// say whether it still comes with them.
    pub at_once: usize,
    /// Messages that made no sound.
    pub silent: usize,
    /// The first that was wrong: its chat, and when it should have come.
    first_wrong: Option<(usize, Timestamp)>,
    /// What was wrong, in words.
    pub findings: Vec<String>,
}

impl Tally {
    pub(super) fn of(scenario: &Scenario, expected: &Expected, posted: &[Posted]) -> Self {
        let mut came: BTreeMap<(usize, usize), Vec<Timestamp>> = BTreeMap::new();
        for message in posted {
            for issue in &message.issues {
                came.entry((message.chat, *issue)).or_default().push(message.at);
            }
            // What a long digest only counts is what was expected with it and is not named.
            if message.more > 0 {
                let of_chat = expected.range((message.chat, 0)..(message.chat + 1, 0));
                let unnamed: Vec<_> = of_chat
                    .filter(|((_, issue), (at, _))| {
                        *at == message.at && !message.issues.contains(issue)
                    })
                    .collect();
                if unnamed.len() >= message.more {
                    for (key, _) in unnamed.into_iter().take(message.more) {
                        came.entry(*key).or_default().push(message.at);
                    }
                }
            }
        }
        let moments: BTreeSet<_> =
            expected.iter().map(|((chat, _), (at, together))| (*chat, *at, *together)).collect();
        let accepted: BTreeSet<(usize, Timestamp)> = scenario.accepted().collect();
        let at_once: BTreeSet<_> = expected
            .iter()
            .filter(|((_, issue), (at, together))| {
                !matches!(together, Together::Alone(_)) && accepted.contains(&(*issue, *at))
            })
            .map(|((chat, _), (at, together))| (*chat, *at, *together))
            .collect();
        let mut tally = Self {
            expected: expected.len(),
            messages: posted.len(),
            together: moments.len(),
            at_once: at_once.len(),
            silent: posted.iter().filter(|message| message.silent).count(),
            ..Self::default()
        };
        for (key, (at, _)) in expected {
            let times = came.remove(key).unwrap_or_default();
            tally.compare(*key, *at, &times);
        }
        if let Some((chat, at)) = tally.first_wrong {
            tally.find(scenario.told(chat, at));
        }
        tally.uncalled = came.len();
        for ((chat, issue), times) in came {
            tally.find(format!("uncalled: chat {chat}, issue {issue} at {times:?}"));
        }
        tally
    }

    fn compare(&mut self, (chat, issue): (usize, usize), at: Timestamp, times: &[Timestamp]) {
        let what = format!("chat {chat}, issue {issue}, expected at {at}");
        match times {
            [] => {
                self.missing += 1;
                self.first_wrong.get_or_insert((chat, at));
                return self.find(format!("missing: {what}"));
            }
            [_] => {}
            _ => {
                self.twice += 1;
                self.find(format!("twice: {what}, came at {times:?}"));
            }
        }
        self.delivered += 1;
        let Some(first) = times.first() else { return };
        if first.duration_since(at) > LATE {
            self.late += 1;
            self.first_wrong.get_or_insert((chat, at));
            self.find(format!("late: {what}, came at {first}"));
        }
        if *first < at {
            self.early += 1;
            self.first_wrong.get_or_insert((chat, at));
            self.find(format!("early: {what}, came at {first}"));
        }
    }

    fn find(&mut self, finding: String) {
        if self.findings.len() < SHOWN {
            self.findings.push(finding);
        }
    }

    /// Whether all came as it should, once, and as few messages as can be.
    pub fn is_right(&self) -> bool {
        let wrong = [self.missing, self.twice, self.late, self.early, self.uncalled];
        let right = self.together..=self.together + self.at_once;
        wrong.iter().all(|count| *count == 0) && right.contains(&self.messages)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { expected, delivered, missing, twice, late, early, uncalled, .. } = self;
        let Self { messages, together, silent, .. } = self;
        writeln!(
            f,
            "messages {messages} of {together} silent {silent} early {early} uncalled {uncalled}"
        )?;
        write!(
            f,
            "expected {expected} delivered {delivered} missing {missing} twice {twice} late {late}"
        )
    }
}
