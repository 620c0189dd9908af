//! `/settings` and a newsletter: how much of that one, in which form, without what.

use super::mention::where_told;
use super::place::{Purpose, Target};
use super::said::{Said, said};
use super::settings::{depth_label, extras, off, on_or_off, word};
use super::subject::Subject;
use super::{Answer, Ask};
use crate::command::{
    Action, Button, Change, CommandError, Place, Reply, Setting, Wanted, setting,
};
use crate::model::{Depth, OwnManner, Style, SubscriptionLine};
use crate::schedule::Misunderstood;

impl Ask<'_> {
    /// A newsletter's own settings.
    pub(super) async fn manner(
        &self,
        newsletter: Option<Wanted>,
        change: Change,
        place: Place,
    ) -> Answer {
        let purpose = match change {
            Change::None | Change::Languages => Purpose::Look,
            _ => Purpose::Change,
        };
        let place = where_told(&change, place);
        let show = |chat, newsletter| Action::Manner(chat, Some(newsletter), Change::None);
        let subject = match self.subject(newsletter.as_ref(), place, purpose, show).await? {
            Ok(subject) => subject,
            Err(reply) => return Ok(reply),
        };
        let Subject { target, taken, line } = subject;
        match (change, line) {
            (Change::Typed(words), None) => {
                let read =
                    |words: &str| setting(words).map_err(|_| Misunderstood::Word(words.to_owned()));
                match said(&taken, &words, self.language, read) {
                    Said::Of(line, setting) => {
                        let change = setting.map_or(Change::None, Change::To);
                        self.manner_of(&target, line, change).await
                    }
                    Said::Time(_) | Said::Half(..) | Said::Nothing(_) => {
                        self.wrong(CommandError::BadSetting(words)).await
                    }
                }
            }
            (change, Some(line)) => self.manner_of(&target, line, change).await,
            (_, None) => self.subscriptions(Place::Chat(target.chat.id)).await,
        }
    }

    async fn manner_of(&self, target: &Target, line: SubscriptionLine, change: Change) -> Answer {
        let mut line = line;
        let chat = target.chat.manner();
        let said = match change {
            Change::To(Setting::Depth(depth)) => {
                line.own.depth = Some(depth);
                let depth = self.language.say(&format!("depth-{depth}"));
                Some(self.language.tell("settings-depth-set", &[("depth", (&depth).into())]))
            }
            Change::To(Setting::Style(style)) => {
                line.own.style = style;
                let style = self.language.say(&format!("style-{}", word(style)));
                Some(self.language.tell("settings-style-set", &[("style", (&style).into())]))
            }
            Change::To(Setting::With(extra, with)) => {
                line.own.without = Some(line.own.over(chat).without.set(extra, !with));
                Some(on_or_off(extra, with, self.language))
            }
            Change::To(Setting::Mention(role)) => {
                if let Some(role) = role
                    && let Some(reply) = self.not_mentioned(role, target).await?
                {
                    return Ok(reply);
                }
                line.own.mention = Some(role);
                role.is_none().then(|| self.language.say("mention-none"))
            }
            Change::AsChat => {
                line.own = OwnManner::default();
                None
            }
            Change::None
            | Change::Languages
            | Change::Several(_)
            | Change::Typed(_)
            | Change::To(Setting::Language(_)) => {
                return self.manner_shown(target, &line, None).await;
            }
        };
        self.store.set_manner(line.id, line.own).await?;
        let shown = self.manner_shown(target, &line, said).await?;
        self.signed(shown, &target.chat, "settings", Some(line.newsletter.id)).await
    }

    /// How it comes now, with a button for each other choice.
    async fn manner_shown(
        &self,
        target: &Target,
        line: &SubscriptionLine,
        said: Option<String>,
    ) -> Answer {
        let language = self.language;
        let chat = target.chat.id;
        let manner = line.own.over(target.chat.manner());
        let act = |label: String, change| {
            Button::act(label, Action::Manner(chat, Some(line.newsletter.id), change))
        };
        let depths = Depth::ALL.into_iter().map(|depth| {
            let chosen = if depth == manner.depth { "✓ " } else { "" };
            let label = depth_label(depth, language);
            act(format!("{chosen}{label}"), Change::To(Setting::Depth(depth)))
        });
        let styles = [Style::Classic, Style::Rich].map(|style| {
            let chosen = if Some(style) == manner.style { "✓ " } else { "" };
            let label = language.say(&format!("button-style-{}", word(Some(style))));
            act(format!("{chosen}{label}"), Change::To(Setting::Style(Some(style))))
        });
        let extras = extras(manner.without, language)
            .map(|(label, extra, with)| act(label, Change::To(Setting::With(extra, with))));
        let depth = language.say(&format!("depth-{}", manner.depth));
        let style = language.say(&format!("style-{}", word(manner.style)));
        let off: Vec<String> =
            off(manner.without, language).filter(|line| Some(line) != said.as_ref()).collect();
        let mut reply = said
            .map_or_else(Reply::default, Reply::say)
            .and(language.tell("settings-depth", &[("depth", (&depth).into())]));
        for line in off {
            reply = reply.and(line);
        }
        let has_own = line.own != OwnManner::default();
        let as_chat = has_own.then(|| act(language.say("button-as-chat"), Change::AsChat));
        let all = Button::act(language.say("button-subscriptions"), Action::Subscriptions);
        let reply = reply
            .and(language.tell("settings-style", &[("style", (&style).into())]))
            .titled(line.newsletter.title.clone())
            .grid(depths, 3)
            .grid(extras, 3)
            .grid(styles, 3)
            .row(as_chat.into_iter().chain([all]));
        let off = |change| act(language.say("button-mention-off"), change);
        Ok(self.with_mention(reply, manner.mention, target, off).await)
    }
}
