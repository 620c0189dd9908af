//! `/settings`: how much of an issue, in which form, the language; and the way to all that says when.

use super::mention::where_told;
use super::place::{Purpose, Target};
use super::{Answer, Ask, clock};
use crate::command::{
    Action, AwayPick, Button, Change, Place, QuietPick, Reply, SchedulePick, Setting, Wanted,
    ZonePick,
};
use crate::model::{Depth, Extra, Style, Without};
use crate::texts::Language;

impl Ask<'_> {
    pub(super) async fn settings(&self, change: Change, place: Place) -> Answer {
        let purpose = match change {
            Change::To(_) => Purpose::Change,
            _ => Purpose::Look,
        };
        let mut target = match self.target(where_told(&change, place), purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let (language, said) = match change {
            Change::None | Change::AsChat | Change::Several(_) | Change::Typed(_) => {
                (self.language, None)
            }
            Change::Languages => return Ok(self.languages(&target)),
            Change::To(Setting::Depth(depth)) => {
                self.store.set_depth(target.chat.id, depth).await?;
                target.chat.depth = depth;
                let depth = self.language.say(&format!("depth-{depth}"));
                (
                    self.language,
                    Some(self.language.tell("settings-depth-set", &[("depth", (&depth).into())])),
                )
            }
            Change::To(Setting::Style(style)) => {
                self.store.set_style(target.chat.id, style).await?;
                target.chat.style = style;
                let style = self.language.say(&format!("style-{}", word(style)));
                (
                    self.language,
                    Some(self.language.tell("settings-style-set", &[("style", (&style).into())])),
                )
            }
            Change::To(Setting::With(extra, with)) => {
                target.chat.without = target.chat.without.set(extra, !with);
                self.store.set_without(target.chat.id, target.chat.without).await?;
                (self.language, Some(on_or_off(extra, with, self.language)))
            }
            Change::To(Setting::Mention(role)) => {
                if let Some(role) = role
                    && let Some(reply) = self.not_mentioned(role, &target).await?
                {
                    return Ok(reply);
                }
                self.store.set_mention(target.chat.id, role).await?;
                target.chat.mention = role;
                (self.language, role.is_none().then(|| self.language.say("mention-none")))
            }
            Change::To(Setting::Language(tag)) => {
                self.store.set_language(target.chat.id, tag.clone()).await?;
                target.chat.language = tag;
                let language = self.language_of(&target);
                (language, Some(language.say("settings-language-set")))
            }
        };
        let shown = self.shown(&target, language, said);
        let act = |change| {
            let label = language.say("button-mention-off");
            Button::act(label, Action::Manner(target.chat.id, None, change))
        };
        let shown = self.with_mention(shown, target.chat.mention, &target, act).await;
        match purpose {
            Purpose::Change => self.signed(shown, &target.chat, "settings", None).await,
            _ => self.with_last_change(shown, &target.chat).await,
        }
    }

    /// Sets one after the other, in the order of the parser's names; says what the last one says. That is the role where
    /// there is one, which alone may be refused by itself.
    pub(super) async fn set_several(
        &self,
        newsletter: Option<Wanted>,
        settings: Vec<Setting>,
        place: Place,
    ) -> Answer {
        let mut said = Reply::default();
        for setting in settings {
            let (ask, change) = (self.again().await?, Change::To(setting));
            said = match &newsletter {
                None => ask.settings(change, place.clone()).await?,
                Some(_) => ask.manner(newsletter.clone(), change, place.clone()).await?,
            };
        }
        Ok(said)
    }

    /// The languages there are.
    fn languages(&self, target: &Target) -> Reply {
        let chat = &target.chat;
        let mark = |chosen: bool| if chosen { "✓ " } else { "" };
        let languages = Language::all().map(|other| {
            let chosen = mark(chat.language.as_deref() == Some(other.tag()));
            let label = format!("{chosen}{}", other.name());
            Button::act(label, Action::Language(chat.id, Some(other.tag().into())))
        });
        let label =
            format!("{}{}", mark(chat.language.is_none()), self.language.say("button-auto"));
        let auto = Button::act(label, Action::Language(chat.id, None));
        let name = self.language_name(target, self.language);
        Reply::say(self.language.tell("settings-language", &[("language", (&name).into())])).menu(
            self.language.say("button-language"),
            languages.chain([auto]),
            4,
        )
    }

    fn language_name(&self, target: &Target, language: Language) -> String {
        let spoken = self.language_of(target);
        match target.chat.language {
            Some(_) => spoken.name().to_owned(),
            None => language.tell("settings-language-auto", &[("language", spoken.name().into())]),
        }
    }

    fn language_of(&self, target: &Target) -> Language {
        Language::choose([target.chat.language.as_deref(), self.origin.language.as_deref()])
    }

    /// The settings as they are now, with a button for each other choice.
    fn shown(&self, target: &Target, language: Language, said: Option<String>) -> Reply {
        let chat = &target.chat;
        let depth = language.say(&format!("depth-{}", chat.depth));
        let name = self.language_name(target, language);
        let mut title = language.say("settings-title");
        if let Some(chat) = &target.name {
            title = format!("{title} – {chat}");
        }
        let depths = Depth::ALL.into_iter().map(|depth| {
            let chosen = if depth == chat.depth { "✓ " } else { "" };
            Button::act(
                format!("{chosen}{}", depth_label(depth, language)),
                Action::Depth(chat.id, depth),
            )
        });
        let styles = [None, Some(Style::Classic), Some(Style::Rich)].map(|style| {
            let chosen = if style == chat.style { "✓ " } else { "" };
            let label = language.say(&format!("button-style-{}", word(style)));
            Button::act(format!("{chosen}{label}"), Action::Style(chat.id, style))
        });
        let style = language.say(&format!("style-{}", word(chat.style)));
        let off: Vec<String> =
            off(chat.without, language).filter(|line| Some(line) != said.as_ref()).collect();
        let said = said.map_or_else(Reply::default, Reply::say);
        let schedule = clock::schedule(&chat.schedule, &chat.timing().zone, language);
        let mut reply = said
            .and(language.tell("settings-depth", &[("depth", (&depth).into())]))
            .and(language.tell("settings-schedule", &[("schedule", (&schedule).into())]));
        if let Some(quiet) = &chat.quiet {
            let hours = clock::quiet(quiet, language);
            reply = reply.and(language.tell("settings-quiet", &[("hours", (&hours).into())]));
        }
        if let Some(until) = chat.away_until.filter(|until| *until > self.now) {
            let until = clock::moment(until, &chat.timing().zone, self.now, language);
            reply = reply.and(language.tell("settings-away", &[("until", (&until).into())]));
        }
        let extras = extras(chat.without, language).map(|(label, extra, with)| {
            let change = Change::To(Setting::With(extra, with));
            Button::act(label, Action::Manner(chat.id, None, change))
        });
        for line in off {
            reply = reply.and(line);
        }
        reply
            .and(language.tell("settings-language", &[("language", (&name).into())]))
            .and(language.tell("settings-style", &[("style", (&style).into())]))
            .titled(title)
            .grid(depths, 3)
            .row([
                Button::act(
                    language.say("button-when"),
                    Action::Schedule(chat.id, None, SchedulePick::Show),
                ),
                Button::act(language.say("button-quiet"), Action::Quiet(chat.id, QuietPick::Show)),
                Button::act(
                    language.say("button-away"),
                    Action::Away(chat.id, None, AwayPick::Show),
                ),
            ])
            .grid(extras, 3)
            .grid(styles, 3)
            .row([
                Button::act(language.say("button-zone"), Action::Zone(chat.id, ZonePick::Show)),
                Button::act(language.say("button-language"), Action::Languages(chat.id)),
            ])
            // Who came for the language goes on to what there is.
            .row([
                Button::act(language.say("button-newsletters"), Action::Newsletters(0)),
                Button::act(language.say("button-privacy"), Action::Privacy),
            ])
    }
}

/// What a depth is called on a button.
pub(super) fn depth_label(depth: Depth, language: Language) -> String {
    match depth {
        Depth::Headlines => language.say("button-headlines"),
        Depth::Brief => language.say("button-brief"),
        Depth::Full => language.say("button-full"),
    }
}

/// For each of the extras the label of its button, and whether pressing that brings it.
pub(super) fn extras(
    without: Without,
    language: Language,
) -> impl Iterator<Item = (String, Extra, bool)> {
    Extra::ALL.into_iter().map(move |extra| {
        let missing = without.has(extra);
        let chosen = if missing { "" } else { "✓ " };
        (format!("{chosen}{}", called(extra, language)), extra, missing)
    })
}

/// A line for each that is missing.
pub(super) fn off(without: Without, language: Language) -> impl Iterator<Item = String> {
    let missing = Extra::ALL.into_iter().filter(move |extra| without.has(*extra));
    missing.map(move |extra| on_or_off(extra, false, language))
}

/// "Pictures: off".
pub(super) fn on_or_off(extra: Extra, with: bool, language: Language) -> String {
    let what = called(extra, language);
    let what = [("what", (&what).into())];
    if with { language.tell("settings-on", &what) } else { language.tell("settings-off", &what) }
}

fn called(extra: Extra, language: Language) -> String {
    match extra {
        Extra::Pictures => language.say("button-pictures"),
        Extra::Sponsors => language.say("button-sponsors"),
        Extra::Sound => language.say("button-sound"),
    }
}

/// The word for a style in the keys of texts.
pub(super) fn word(style: Option<Style>) -> &'static str {
    style.map_or("auto", Style::as_str)
}
