//! How long `/latest` takes: from when a reader sends it to when the answer arrives, both on the platform's clock.

use crate::stage::{self, OTHER};
use courant_simulator::telegram::{Message, Sender};
use courant_tests::Town;
use courant_tests::measure::percentile;
use std::time::Duration;

/// Readers who take turns, so that no chat exceeds its own rate.
pub(super) const READERS: usize = 10;

/// Questions, and the time between two.
const SAMPLES: usize = 200;
const APART: Duration = Duration::from_millis(250);

/// Readers of the other newsletter's archive.
pub(super) struct Readers(Vec<i64>);

/// A question: who asked, and the message's id.
type Question = (i64, i64);

impl Readers {
    pub(super) fn new(chats: Vec<i64>) -> Self {
        Self(chats)
    }

    /// Each asks once: what is made at the first time is not measured.
    pub(super) async fn greet(&self, town: &Town) {
        let questions: Vec<Question> = self.0.iter().map(|reader| ask(town, *reader)).collect();
        answered(town, &questions).await;
    }

    /// Asks again and again; the 99th percentile of what the answers take.
    pub(super) async fn ask_all(&self, town: &Town) -> Duration {
        let mut turns = tokio::time::interval(APART);
        let mut questions = Vec::new();
        for reader in self.0.iter().cycle().take(SAMPLES) {
            turns.tick().await;
            questions.push(ask(town, *reader));
        }
        let all = answered(town, &questions).await;
        percentile(&all, 0.99).unwrap_or_default()
    }
}

fn ask(town: &Town, reader: i64) -> Question {
    let message = town.telegram.send(reader, reader, &format!("/latest {OTHER}"));
    assert_ne!(message, 0, "the reader can write");
    (reader, message)
}

/// Waits until every question is answered; how long each answer took.
async fn answered(town: &Town, questions: &[Question]) -> Vec<Duration> {
    let all =
        || questions.iter().filter_map(|question| answer(town, *question)).collect::<Vec<_>>();
    let count = || u64::try_from(all().len()).unwrap_or_default();
    stage::until(town, "/latest", u64::try_from(questions.len()).unwrap_or(u64::MAX), count).await;
    all()
}

/// How long the answer took: a reader's questions are answered in order, each by one message.
fn answer(town: &Town, (reader, question): Question) -> Option<Duration> {
    let all = town.telegram.messages(reader);
    let is_question = |message: &&Message| message.text.starts_with("/latest");
    let place = all.iter().filter(is_question).position(|message| message.id == question)?;
    let asked = all.iter().find(|message| message.id == question)?;
    let answer = all.iter().filter(|message| message.sender == Sender::Bot).nth(place)?;
    Some(answer.at.saturating_sub(asked.at))
}
