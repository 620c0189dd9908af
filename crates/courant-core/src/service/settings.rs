//! `/settings`: how much of an issue, in which form, and the language.

use super::place::{Purpose, Target};
use super::{Answer, Ask};
use crate::command::{Action, Button, Place, Reply, Setting};
use crate::model::{Depth, Style};
use crate::texts::Language;

impl Ask<'_> {
    pub(super) async fn settings(&self, change: Option<Setting>, place: Place) -> Answer {
        let purpose = if change.is_some() { Purpose::Change } else { Purpose::Look };
        let mut target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let (language, said) = match change {
            None => (self.language, None),
            Some(Setting::Depth(depth)) => {
                self.store.set_depth(target.chat.id, depth).await?;
                target.chat.depth = depth;
                let depth = self.language.say(&format!("depth-{depth}"));
                (
                    self.language,
                    Some(self.language.tell("settings-depth-set", &[("depth", (&depth).into())])),
                )
            }
            Some(Setting::Style(style)) => {
                self.store.set_style(target.chat.id, style).await?;
                target.chat.style = style;
                let style = self.language.say(&format!("style-{}", word(style)));
                (
                    self.language,
                    Some(self.language.tell("settings-style-set", &[("style", (&style).into())])),
                )
            }
            Some(Setting::Language(tag)) => {
                self.store.set_language(target.chat.id, tag.clone()).await?;
                target.chat.language = tag;
                let language = self.language_of(&target);
                (language, Some(language.say("settings-language-set")))
            }
        };
        Ok(self.shown(&target, language, said))
    }

    fn language_of(&self, target: &Target) -> Language {
        Language::choose([target.chat.language.as_deref(), self.origin.language.as_deref()])
    }

    /// The settings as they are now, with a button for each other choice.
    fn shown(&self, target: &Target, language: Language, said: Option<String>) -> Reply {
        let chat = &target.chat;
        let depth = language.say(&format!("depth-{}", chat.depth));
        let spoken = self.language_of(target);
        let name = match chat.language {
            Some(_) => spoken.name().to_owned(),
            None => language.tell("settings-language-auto", &[("language", spoken.name().into())]),
        };
        let mut title = language.say("settings-title");
        if let Some(chat) = &target.name {
            title = format!("{title} – {chat}");
        }
        let label = |depth: Depth| match depth {
            Depth::Headlines => language.say("button-headlines"),
            Depth::Brief => language.say("button-brief"),
            Depth::Full => language.say("button-full"),
        };
        let depths = Depth::ALL.into_iter().map(|depth| {
            let chosen = if depth == chat.depth { "✓ " } else { "" };
            Button::act(format!("{chosen}{}", label(depth)), Action::Depth(chat.id, depth))
        });
        let languages = Language::all().map(|other| {
            let chosen = if chat.language.as_deref() == Some(other.tag()) { "✓ " } else { "" };
            Button::act(
                format!("{chosen}{}", other.name()),
                Action::Language(chat.id, Some(other.tag().into())),
            )
        });
        let chosen = if chat.language.is_none() { "✓ " } else { "" };
        let auto = Button::act(
            format!("{chosen}{}", language.say("button-auto")),
            Action::Language(chat.id, None),
        );
        let styles = [None, Some(Style::Classic), Some(Style::Rich)].map(|style| {
            let chosen = if style == chat.style { "✓ " } else { "" };
            let label = language.say(&format!("button-style-{}", word(style)));
            Button::act(format!("{chosen}{label}"), Action::Style(chat.id, style))
        });
        let style = language.say(&format!("style-{}", word(chat.style)));
        let said = said.map_or_else(Reply::default, Reply::say);
        said.and(language.tell("settings-depth", &[("depth", (&depth).into())]))
            .and(language.tell("settings-language", &[("language", (&name).into())]))
            .and(language.tell("settings-style", &[("style", (&style).into())]))
            .titled(title)
            .grid(depths, 3)
            .grid(styles, 3)
            .grid(languages.chain([auto]), 3)
    }
}

/// The word for a style in the keys of texts.
fn word(style: Option<Style>) -> &'static str {
    style.map_or("auto", Style::as_str)
}
