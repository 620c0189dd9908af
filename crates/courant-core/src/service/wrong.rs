//! Every way in which something was not understood or cannot be done, worded once, with a way on.

use super::place::Obstacle;
use super::{Answer, Ask, Trouble};
use crate::briefing::shortened;
use crate::command::{Action, Button, CommandError, Reply};
use crate::fold::is_format;
use crate::model::Newsletter;
use crate::schedule::{MAX_SLOTS, Misunderstood};

impl Ask<'_> {
    /// The answer to a line that is no command, or a command that is not right.
    pub(super) async fn wrong(&self, error: CommandError) -> Answer {
        let language = self.language;
        Ok(match error {
            CommandError::NotACommand => Reply::say(language.say("chatter")).row(self.ways_on()),
            CommandError::Unknown { name, nearest } => {
                let name: String = name.chars().take(32).collect();
                let reply =
                    Reply::say(language.tell("wrong-unknown-command", &[("name", (&name).into())]));
                match nearest {
                    Some(nearest) => {
                        reply.and(language.tell("wrong-did-you-mean", &[("name", nearest.into())]))
                    }
                    None => reply,
                }
                .row(self.ways_on())
            }
            CommandError::BadPage(page) => {
                let page: String = page.chars().take(20).collect();
                Reply::say(language.tell("wrong-page", &[("page", (&page).into())]))
                    .row(self.ways_on())
            }
            CommandError::BadSetting(word) => {
                let word: String = word.chars().take(40).collect();
                let said = language.tell("wrong-setting", &[("word", (&word).into())]);
                Reply::say(said)
                    .row([Button::act(language.say("button-settings"), Action::Settings)])
            }
            CommandError::BadLink => {
                self.with_newsletters(Reply::say(language.say("wrong-link"))).await?
            }
            CommandError::TooLong => Reply::say(language.say("wrong-long")).row(self.ways_on()),
            CommandError::StaleButton => self.stale_button().await?,
        })
    }

    /// The answer to a button that is no longer understood.
    pub(super) async fn stale_button(&self) -> Result<Reply, Trouble> {
        self.with_newsletters(Reply::say(self.language.say("wrong-button"))).await
    }

    /// Why it cannot be done there.
    pub(super) fn obstacle(&self, obstacle: &Obstacle) -> Reply {
        let say = |id: &str| self.language.say(id);
        let chat = |id: &str, chat: &String| self.language.tell(id, &[("chat", chat.into())]);
        match obstacle {
            Obstacle::NotHere => {
                let latest = Button::act(say("button-newsletters"), Action::Newsletters(0));
                Reply::say(say("only-administrators")).row([latest])
            }
            Obstacle::Brought => Reply::say(say("only-brought")),
            Obstacle::NotYours(title) => Reply::say(chat("elsewhere-not-yours", title)),
            Obstacle::CannotPost(title) => Reply::say(chat("elsewhere-cannot-post", title)),
            Obstacle::Unknown(name) => {
                let name: String = name.chars().take(60).collect();
                Reply::say(self.language.tell("elsewhere-unknown", &[("name", (&name).into())]))
            }
            Obstacle::Gone => Reply::say(say("elsewhere-gone")),
            Obstacle::CannotReach => Reply::say(say("cannot-reach")),
            Obstacle::NothingYet => {
                let all = Button::act(say("button-newsletters"), Action::Newsletters(0));
                Reply::say(say("nothing-taken")).row([all])
            }
        }
    }

    /// The buttons that help anybody on.
    pub(super) fn ways_on(&self) -> [Button; 3] {
        [
            Button::act(self.language.say("button-newsletters"), Action::Newsletters(0)),
            Button::act(self.language.say("button-subscriptions"), Action::Subscriptions),
            Button::act(self.language.say("button-help"), Action::Help),
        ]
    }

    /// That words say nothing about times, which of them do not, and what would.
    pub(super) fn misunderstood(
        &self,
        words: &str,
        error: &Misunderstood,
        examples: &str,
    ) -> Reply {
        let said = said_back(words);
        let language = self.language;
        let reply = match error {
            Misunderstood::Impossible(what) => {
                Reply::say(language.tell("wrong-time", &[("words", (&said_back(what)).into())]))
            }
            Misunderstood::Word(word) if said_back(word) != said.to_lowercase() => {
                Reply::say(language.tell(
                    "wrong-time-word",
                    &[("words", (&said).into()), ("word", (&said_back(word)).into())],
                ))
            }
            Misunderstood::Word(_) | Misunderstood::Nothing => {
                Reply::say(language.tell("wrong-time-nothing", &[("words", (&said).into())]))
            }
            Misunderstood::TooMany => Reply::say(language.tell(
                "wrong-time-many",
                &[("most", u64::try_from(MAX_SLOTS).unwrap_or_default().into())],
            )),
            Misunderstood::Past => Reply::say(language.say("wrong-time-past")),
            Misunderstood::TooFar => Reply::say(language.say("wrong-time-far")),
        };
        reply.and(language.say(examples)).row(self.ways_on())
    }

    /// That the newsletter of a line was understood, and its time was not.
    pub(super) fn half_understood(
        &self,
        newsletter: &Newsletter,
        words: &str,
        error: &Misunderstood,
        examples: &str,
    ) -> Reply {
        let reply = self.misunderstood(words, error, examples);
        let known = self
            .language
            .tell("wrong-time-newsletter", &[("newsletter", (&newsletter.title).into())]);
        let said = Reply::say(known).text.into_iter().chain(reply.text);
        Reply { text: said.collect(), buttons: reply.buttons, ..Reply::default() }
    }
}

/// What somebody typed, as it is said back: short, on one line, and with nothing in it that turns the line around.
pub(super) fn said_back(words: &str) -> String {
    /// Characters that are said back.
    const SAID: usize = 60;
    let seen: String = words.chars().filter(|letter| !is_format(*letter)).collect();
    let flat: Vec<&str> = seen.split_whitespace().collect();
    shortened(&flat.join(" "), SAID)
}
