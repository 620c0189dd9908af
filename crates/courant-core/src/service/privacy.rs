//! `/privacy`, `/export` and `/forget`: what is kept about people, all of it as a file, and how it is erased.

use super::{Answer, Ask};
use crate::command::{Action, Attachment, Button, ForgetPick, Reply};
use courant_newsletter::Block;
use std::sync::Arc;

/// What is kept, by the keys of the texts.
const KEPT: [&str; 7] = [
    "privacy-who",
    "privacy-settings",
    "privacy-saved",
    "privacy-sent",
    "privacy-invited",
    "privacy-edited",
    "privacy-shared",
];

/// What the file with everything is called.
const FILE: &str = "courant.json";

impl Ask<'_> {
    /// The same for everybody, so that it may be asked anywhere.
    pub(super) fn privacy(&self) -> Reply {
        let items = KEPT.map(|key| vec![Block::paragraph(self.language.say(key))]);
        Reply::default()
            .titled(self.language.say("privacy-title"))
            .block(Block::List { start: None, items: items.into() })
            .and(self.language.say("privacy-not"))
            .row([
                Button::act(self.language.say("button-export"), Action::Export),
                Button::act(self.language.say("button-forget"), Action::Forget(ForgetPick::Ask)),
            ])
    }

    /// Everything that is kept about the asker, for their eyes only.
    pub(super) async fn export(&self) -> Answer {
        if self.is_read_by_all() {
            return Ok(Reply::say(self.language.say("forget-private")));
        }
        let all = self.store.export(self.person.id).await?;
        let bytes = Arc::new(format!("{all:#}\n").into_bytes());
        let file = Some(Attachment { name: FILE.into(), bytes });
        Ok(Reply { file, apart: true, ..Reply::say(self.language.say("export-done")) })
    }

    /// Asks first; only who was asked can say yes.
    pub(super) async fn forget(&self, pick: ForgetPick) -> Answer {
        if self.is_read_by_all() {
            return Ok(Reply::say(self.language.say("forget-private")));
        }
        if pick == ForgetPick::Sure(self.person.id) {
            self.store.forget(self.person.id).await?;
            return Ok(Reply::say(self.language.say("forget-done")));
        }
        let sure = Action::Forget(ForgetPick::Sure(self.person.id));
        Ok(Reply::say(self.language.say("forget-ask"))
            .and(self.language.say("forget-for-good"))
            .row([
                Button::act(self.language.say("button-forget-sure"), sure),
                Button::act(self.language.say("button-keep"), Action::Privacy),
            ]))
    }
}
