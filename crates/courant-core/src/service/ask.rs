//! Asking somebody to type something, where a platform has a field for it.

use super::{Answer, Ask};
use crate::command::{Action, Button, Prompt, Question, Reply};

impl Ask<'_> {
    /// Opens a field; where everybody reads what is said, only examples are given.
    pub(super) fn ask(&self, question: Question) -> Answer {
        let language = self.language;
        let (title, hint) = match question {
            Question::Schedule(..) => (language.say("button-when"), language.say("option-when")),
            Question::Zone(_) => (language.say("button-zone"), language.say("option-city")),
            Question::Quiet(_) => (language.say("button-quiet"), language.say("option-hours")),
            Question::Away(..) => (language.say("button-away"), language.say("option-until")),
            Question::Filter(..) => (language.say("button-filter"), language.say("option-items")),
            Question::Search(_) => (language.say("command-search"), language.say("option-words")),
            Question::Publish(_) => {
                (language.say("button-held-schedule"), language.say("held-when-hint"))
            }
        };
        let title = title.trim_end_matches(['…', '.']).trim_end().to_owned();
        let reply = Reply::say(&hint);
        if self.is_read_by_all() {
            return Ok(reply.titled(title));
        }
        let prompt = Prompt { question, title, hint };
        let reply = reply.and(language.say("ask-answer"));
        Ok(Reply { prompt: Some(prompt), apart: true, ..reply })
    }

    /// The button that opens a field.
    pub(super) fn type_button(&self, question: Question) -> Button {
        Button::act(self.language.say("button-type"), Action::Ask(question))
    }
}
