//! `/quiet`: when nothing comes, or nothing that makes a sound.

use super::place::{Purpose, Target};
use super::{Answer, Ask, clock};
use crate::command::{Action, Button, Place, Question, QuietPick, Reply};
use crate::schedule::{self, Hush, Quiet, TimeOfDay};
use crate::store::Retiming;

/// Hours that are offered; others are typed.
const NIGHTS: [(u16, u16); 3] = [(21, 8), (22, 7), (23, 9)];

impl Ask<'_> {
    pub(super) async fn quiet(&self, pick: QuietPick, place: Place) -> Answer {
        let purpose = if pick == QuietPick::Show { Purpose::Look } else { Purpose::Change };
        let mut target = match self.target(place, purpose).await? {
            Ok(target) => target,
            Err(reply) => return Ok(reply),
        };
        let set = match pick {
            QuietPick::Show => None,
            QuietPick::Set(quiet) => Some(quiet),
            QuietPick::Typed(words) => match schedule::quiet(&words, self.language) {
                Ok(quiet) => Some(quiet),
                Err(error) => return Ok(self.misunderstood(&words, &error, "quiet-examples")),
            },
        };
        if let Some(quiet) = set {
            self.retime(&mut target, Retiming::Quiet(quiet), quiet.is_some()).await?;
            target.chat.quiet = quiet;
            return self.signed(self.quiet_shown(&target), &target.chat, "quiet", None).await;
        }
        Ok(self.quiet_shown(&target))
    }

    fn quiet_shown(&self, target: &Target) -> Reply {
        let (language, chat) = (self.language, target.chat.id);
        let now = match &target.chat.quiet {
            Some(quiet) => {
                let zone = self.zone_name(&target.chat);
                let hours = clock::quiet(quiet, language);
                language.tell("quiet-is", &[("hours", (&hours).into()), ("zone", (&zone).into())])
            }
            None => language.say("quiet-none"),
        };
        let button = |label: String, quiet: Option<Quiet>| {
            let mark = if quiet == target.chat.quiet { "✓ " } else { "" };
            Button::act(format!("{mark}{label}"), Action::Quiet(chat, QuietPick::Set(quiet)))
        };
        let night = |(from, to): (u16, u16), hush: Hush| {
            let (from, to) = (TimeOfDay::new(from, 0)?, TimeOfDay::new(to, 0)?);
            Quiet::new(from, to, hush)
        };
        let mut reply = Reply::say(now);
        for hush in Hush::ALL {
            let nights = NIGHTS.into_iter().filter_map(|hours| night(hours, hush));
            let label = |quiet: &Quiet| {
                let sign = match hush {
                    Hush::Hold => "🌙",
                    Hush::Silence => "🔕",
                };
                let (from, to) =
                    (clock::clock(quiet.from(), language), clock::clock(quiet.to(), language));
                format!("{sign} {from}–{to}")
            };
            reply = reply.row(nights.map(|quiet| button(label(&quiet), Some(quiet))));
        }
        reply.and(language.say("quiet-what")).row([
            button(language.say("button-quiet-off"), None),
            self.type_button(Question::Quiet(chat)),
            self.back_to_schedule(chat),
        ])
    }
}
