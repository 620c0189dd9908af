//! `/publish`: what waits for an editor or operator, how readers would get it, and what becomes of it.

use super::issues::LABEL;
use super::{Answer, Ask, Trouble, clock};
use crate::briefing::{self, shortened};
use crate::command::{Action, Button, HeldPick, Question, Reply, ZonePick};
use crate::intake::{Intake, IntakeError, NamingError};
use crate::model::{HeldId, IssueId, Newsletter, StoredIssue};
use crate::review::{self, ReviewError, Seer};
use crate::schedule::{self, Days, Misunderstood, Rule, Slot, TimeOfDay, Zone};
use crate::store::{Decision, Fate, HeldKind, HeldLine, NewIssue};
use courant_newsletter::{Block, Inline};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// What waits, on a page.
const PAGE: usize = 8;

/// Newsletters that are offered at once, as buttons.
const NEWSLETTERS: usize = 20;

/// Hours at which issues are usually sent, which are offered as times.
const HOURS: [u16; 3] = [8, 12, 18];

/// How far away the first time is at least that is offered: what is nearer is published by hand.
const SOON: SignedDuration = SignedDuration::from_mins(20);

impl Ask<'_> {
    pub(super) async fn held(&self, pick: HeldPick) -> Answer {
        let edits = match self.edits().await? {
            Ok(edits) => edits,
            Err(reply) => return Ok(reply),
        };
        let id = match &pick {
            HeldPick::List(page) => return self.held_list(*page, &edits).await,
            HeldPick::Preview(id)
            | HeldPick::Which(id)
            | HeldPick::Of(id, _)
            | HeldPick::Publish(id)
            | HeldPick::When(id)
            | HeldPick::At(id, _)
            | HeldPick::Typed(id, _)
            | HeldPick::NoTime(id)
            | HeldPick::Accept(id)
            | HeldPick::Discard(id)
            | HeldPick::BringBack(id)
            | HeldPick::Block(id)
            | HeldPick::Unblock(id) => *id,
        };
        let Some(line) = self.held_line(id, &edits).await? else {
            return Ok(self.not_held("held-gone"));
        };
        let done = self.decide(pick, line, &edits).await;
        done.or_else(|error| match error {
            Wrong::Trouble(trouble) => Err(trouble),
            Wrong::Review(ReviewError::Intake(IntakeError::Store(error))) => {
                Err(Trouble::Store(error))
            }
            Wrong::Review(error) => Ok(self.not_done(id, &error)),
        })
    }

    async fn decide(
        &self,
        pick: HeldPick,
        line: HeldLine,
        edits: &[Newsletter],
    ) -> Result<Reply, Wrong> {
        let (store, id, now) = (self.store, line.id, self.now);
        match pick {
            HeldPick::List(_) => {}
            HeldPick::BringBack(_) => {
                review::bring_back(store, id, now).await?;
                return self.held_again(id, edits).await;
            }
            HeldPick::Unblock(_) => {
                review::unblock(store, id, now).await?;
                return self.held_again(id, edits).await;
            }
            _ if line.decision.is_some() => {
                return Err(line.decision.map_or(ReviewError::Gone, ReviewError::Decided).into());
            }
            HeldPick::Preview(_) => return Ok(self.held_shown(&line, edits).await?),
            HeldPick::Which(_) => return Ok(self.which_of(&line, edits)),
            HeldPick::Of(_, newsletter) => {
                let Some(newsletter) = edits.iter().find(|edited| edited.id == newsletter) else {
                    return Ok(self.stale_button().await?);
                };
                return self.is_of(line, newsletter, edits).await;
            }
            HeldPick::Publish(_) => {
                let published = review::publish(store, id, None, now).await?;
                return Ok(self.published(&published.newsletter, &published.intake));
            }
            HeldPick::When(_) => return Ok(self.when_out(&line, None)),
            HeldPick::At(_, at) if at <= now => {
                return Ok(self.when_out(&line, Some(("", &Misunderstood::Past))));
            }
            HeldPick::At(_, at) => return self.set_time(line, at).await,
            HeldPick::Typed(_, words) => {
                let zone = self.own_zone();
                return match schedule::away(&words, self.language, &zone, now) {
                    Ok(at) => self.set_time(line, at).await,
                    Err(error) => Ok(self.when_out(&line, Some((&words, &error)))),
                };
            }
            HeldPick::NoTime(_) => {
                store.schedule_held(id, None).await?;
                return self.held_again(id, edits).await;
            }
            HeldPick::Accept(_) => {
                let accepted = review::accept_sender(store, id, None, now).await?;
                return Ok(self.accepted(&accepted));
            }
            HeldPick::Discard(_) => {
                let line = review::discard(store, id, now).await?;
                return Ok(self.undone_by("held-discarded", &line, HeldPick::BringBack(id)));
            }
            HeldPick::Block(_) => {
                let line = review::block(store, id, now).await?;
                return Ok(self.undone_by("held-blocked", &line, HeldPick::Unblock(id)));
            }
        }
        Err(ReviewError::Gone.into())
    }

    /// Something that waits or waited, where the asker may decide about it.
    async fn held_line(
        &self,
        id: HeldId,
        edits: &[Newsletter],
    ) -> Result<Option<HeldLine>, Trouble> {
        let line = self.store.held_line(id).await?;
        Ok(line.filter(|line| self.may_decide(line, edits)))
    }

    /// The issue that something is which waits, for the eyes of whoever may decide about it.
    pub(super) async fn held_issue(&self, id: HeldId) -> Result<Option<StoredIssue>, Trouble> {
        let Ok(edits) = self.edits().await? else { return Ok(None) };
        let line = self.held_line(id, &edits).await?.filter(|line| line.decision.is_none());
        let Some(line) = line else { return Ok(None) };
        match self.read_held(&line).await {
            Ok((issue, _)) => Ok(Some(issue)),
            Err(Wrong::Trouble(trouble)) => Err(trouble),
            Err(Wrong::Review(ReviewError::Intake(IntakeError::Store(error)))) => {
                Err(Trouble::Store(error))
            }
            Err(Wrong::Review(_)) => Ok(None),
        }
    }

    /// Something that waits as the issue that it would be, and what that is to what is there.
    async fn read_held(&self, line: &HeldLine) -> Result<(StoredIssue, Option<Fate>), Wrong> {
        let source = review::source(self.store, line.id).await?;
        let nothing = || IntakeError::Nothing("there is no issue in it".to_owned());
        let document = source.reading.issues.into_iter().next().ok_or_else(nothing);
        let document = document.map_err(ReviewError::Intake)?;
        let issued_at = document.issued_at.as_deref().and_then(|at| at.parse().ok());
        let known = match line.held.newsletter {
            Some(id) => self.store.newsletter(id).await?,
            None => None,
        };
        let (newsletter, fate) = match known {
            Some(newsletter) => {
                let new = NewIssue {
                    document: document.clone(),
                    title: document.title.clone().unwrap_or_default(),
                    issued_at,
                    deliver: true,
                };
                let fates = self.store.would_become(newsletter.id, vec![new], self.now).await?;
                (newsletter, fates.into_iter().next().map(|(_, fate)| fate))
            }
            None => (self.nobodys(line, &document), None),
        };
        let issue = StoredIssue {
            id: IssueId::of_held(line.id),
            newsletter,
            issued_at: issued_at.unwrap_or(self.now),
            document,
            revision: 0,
            retracted: false,
        };
        Ok((issue, fate))
    }

    /// What waits, with its preview above it.
    pub(super) async fn held_shown(&self, line: &HeldLine, edits: &[Newsletter]) -> Answer {
        let newsletter = match line.held.newsletter {
            Some(id) => self.store.newsletter(id).await?,
            None => None,
        };
        let title = newsletter.as_ref().map(|newsletter| newsletter.title.as_str());
        let seer = Seer { language: self.language, sees_it: true, has_others: edits.len() > 1 };
        if line.held.kind == HeldKind::Confirmation {
            return Ok(Reply { apart: true, ..review::told(line, title, seer) });
        }
        let (issue, fate) = match self.read_held(line).await {
            Ok(read) => read,
            Err(Wrong::Trouble(trouble)) => return Err(trouble),
            Err(Wrong::Review(ReviewError::Intake(IntakeError::Store(error)))) => {
                return Err(error.into());
            }
            Err(Wrong::Review(error)) => return Ok(self.not_done(line.id, &error)),
        };
        let preferences = briefing::Preferences {
            depth: self.chat.depth,
            language: self.language,
            style: self.chat.style,
        };
        let preview = Arc::new(briefing::compose(&issue, preferences));
        let mut reply = review::told(line, title, seer);
        if let Some(newsletter) = &newsletter {
            reply = reply.and(self.would_be(newsletter, fate).await?);
        }
        if let Some(at) = line.publish_at {
            let at = clock::moment(at, &self.own_zone(), self.now, self.language);
            reply = reply.and(self.language.tell("held-goes-out", &[("when", (&at).into())]));
        }
        Ok(Reply { briefings: vec![preview], below: true, apart: true, ..reply })
    }

    /// What would come of publishing it.
    async fn would_be(
        &self,
        newsletter: &Newsletter,
        fate: Option<Fate>,
    ) -> Result<String, Trouble> {
        Ok(match fate {
            Some(Fate::Known | Fate::Twin) => self.language.say("held-would-be-known"),
            Some(Fate::Retracted) => self.language.say("held-would-be-retracted"),
            Some(Fate::Corrected) => self.language.say("held-would-be-corrected"),
            Some(Fate::New) | None => {
                let chats = self.store.subscribers(newsletter.id).await?;
                self.language.tell("held-would-go", &[("chats", chats.into())])
            }
        })
    }

    /// The newsletter of something that is of none yet: what it calls itself.
    fn nobodys(&self, line: &HeldLine, document: &courant_newsletter::Issue) -> Newsletter {
        let title = document.newsletter.title.clone().unwrap_or_else(|| line.held.sender.clone());
        Newsletter::nobodys(title)
    }

    /// What still waits, after something was taken back.
    async fn held_again(&self, id: HeldId, edits: &[Newsletter]) -> Result<Reply, Wrong> {
        match self.held_line(id, edits).await? {
            Some(line) => Ok(self.held_shown(&line, edits).await?),
            None => Ok(self.not_held("held-gone")),
        }
    }

    /// It is of that newsletter: a draft is shown anew, a sender who is proved is taken as it, anything else is published
    /// this once.
    async fn is_of(
        &self,
        line: HeldLine,
        newsletter: &Newsletter,
        edits: &[Newsletter],
    ) -> Result<Reply, Wrong> {
        let (store, id, now) = (self.store, line.id, self.now);
        match line.held.kind {
            HeldKind::Draft => {
                store.set_newsletter_of_held(id, newsletter.id).await?;
                self.held_again(id, edits).await
            }
            HeldKind::Unknown | HeldKind::Unproved if !line.held.domain.is_empty() => {
                let accepted = review::accept_sender(store, id, Some(newsletter.id), now).await?;
                Ok(self.accepted(&accepted))
            }
            HeldKind::Unknown | HeldKind::Unproved | HeldKind::Review | HeldKind::Confirmation => {
                let published = review::publish(store, id, Some(newsletter.id), now).await?;
                Ok(self.published(&published.newsletter, &published.intake))
            }
        }
    }

    pub(super) fn which_of(&self, line: &HeldLine, edits: &[Newsletter]) -> Reply {
        let of = |newsletter: &Newsletter| {
            Button::act(&newsletter.title, Action::Held(HeldPick::Of(line.id, newsletter.id)))
        };
        let question = match line.held.kind {
            HeldKind::Draft | HeldKind::Review => "held-which",
            _ if line.held.domain.is_empty() => "held-which-once",
            _ => "held-which-sender",
        };
        let back = Button::act(
            self.language.say("button-held-preview"),
            Action::Held(HeldPick::Preview(line.id)),
        );
        Reply::say(self.language.say(question))
            .grid(edits.iter().take(NEWSLETTERS).map(of), 2)
            .row([back])
    }

    /// What waits for the asker, oldest first; and how one publishes.
    async fn held_list(&self, page: u32, edits: &[Newsletter]) -> Answer {
        let language = self.language;
        let all: Vec<HeldLine> = self.store.held_lines().await?;
        let all: Vec<&HeldLine> = all.iter().filter(|line| self.may_decide(line, edits)).collect();
        let how = language.say("held-how");
        if all.is_empty() {
            return Ok(Reply::say(language.say("held-none")).and(how));
        }
        let pages = all.len().div_ceil(PAGE);
        let page = usize::try_from(page).unwrap_or(0).min(pages - 1);
        let mut items = Vec::new();
        let mut buttons = Vec::new();
        for line in all.iter().skip(page * PAGE).take(PAGE) {
            let title = self.held_title(line);
            let of = line.held.newsletter;
            let of = of.and_then(|id| edits.iter().find(|edited| edited.id == id));
            let of = of.map_or_else(|| line.held.sender.clone(), |of| of.title.clone());
            let values = [("title", (&title).into()), ("of", (&of).into())];
            let text = match line.publish_at {
                None => language.tell("held-line", &values),
                Some(at) => {
                    let at = clock::moment(at, &self.own_zone(), self.now, language);
                    let [title, of] = values;
                    language.tell("held-line-when", &[title, of, ("when", (&at).into())])
                }
            };
            items.push(vec![Block::Paragraph { content: vec![Inline::text(text)] }]);
            let open = Action::Held(HeldPick::Preview(line.id));
            buttons.push(Button::act(shortened(&title, LABEL), open));
        }
        let turn = |to: usize| Action::Held(HeldPick::List(u32::try_from(to).unwrap_or(0)));
        let back = (page > 0).then(|| Button::act(language.say("button-previous"), turn(page - 1)));
        let on =
            (page + 1 < pages).then(|| Button::act(language.say("button-next"), turn(page + 1)));
        let start = u64::try_from(page * PAGE + 1).ok().and_then(|start| u32::try_from(start).ok());
        Ok(Reply::default()
            .block(Block::List { start, items })
            .and(how)
            .titled(language.say("held-title"))
            .grid(buttons, 1)
            .row(back.into_iter().chain(on)))
    }

    fn held_title(&self, line: &HeldLine) -> String {
        if line.held.title.is_empty() {
            self.language.say("held-untitled")
        } else {
            line.held.title.clone()
        }
    }

    /// Asks when it is to go out; says why what was typed is no time.
    fn when_out(&self, line: &HeldLine, wrong: Option<(&str, &Misunderstood)>) -> Reply {
        let language = self.language;
        let zone = self.own_zone();
        let title = self.held_title(line);
        let zone_name = clock::zone_name(&zone, language);
        let values = [("title", (&title).into()), ("zone", (&zone_name).into())];
        let ask = Reply::say(language.tell("held-when", &values));
        let said = match wrong {
            Some((words, error)) => {
                let said = self.misunderstood(words, error, "held-when-examples");
                Reply { text: said.text.into_iter().chain(ask.text).collect(), ..Reply::default() }
            }
            None => ask,
        };
        let at = |at: Timestamp| {
            let label = clock::moment(at, &zone, self.now, language);
            Button::act(label, Action::Held(HeldPick::At(line.id, at)))
        };
        let zones = Action::Zone(self.chat.id, ZonePick::Show);
        said.grid(times(&zone, self.now).into_iter().map(at), 2).row([
            self.type_button(Question::Publish(line.id)),
            Button::act(language.say("button-zone"), zones),
            Button::act(
                language.say("button-held-preview"),
                Action::Held(HeldPick::Preview(line.id)),
            ),
        ])
    }

    async fn set_time(&self, line: HeldLine, at: Timestamp) -> Result<Reply, Wrong> {
        if line.held.newsletter.is_none() {
            return Err(ReviewError::NoNewsletter.into());
        }
        if !self.store.schedule_held(line.id, Some((at, self.person.id))).await? {
            return Err(ReviewError::Gone.into());
        }
        let (title, zone) = (self.held_title(&line), self.own_zone());
        let when = clock::moment(at, &zone, self.now, self.language);
        let zone = clock::zone_name(&zone, self.language);
        let values =
            [("title", (&title).into()), ("when", (&when).into()), ("zone", (&zone).into())];
        let act = |label: &str, pick| Button::act(self.language.say(label), Action::Held(pick));
        Ok(Reply::say(self.language.tell("held-scheduled", &values)).row([
            act("button-held-preview", HeldPick::Preview(line.id)),
            act("button-held-no-time", HeldPick::NoTime(line.id)),
        ]))
    }

    /// Whose clocks count for the asker.
    fn own_zone(&self) -> Zone {
        self.chat.zone.clone().or_else(|| self.guessed_zone()).unwrap_or_default()
    }

    /// What was published, with a way to take it back.
    pub(super) fn published(&self, newsletter: &Newsletter, intake: &Intake) -> Reply {
        let language = self.language;
        let mut reply = Reply::default();
        let mut undo = Vec::new();
        for (title, taken) in &intake.issues {
            let title =
                if title.is_empty() { language.say("held-untitled") } else { title.clone() };
            let values = [
                ("newsletter", (&newsletter.title).into()),
                ("title", (&title).into()),
                ("chats", taken.audience.into()),
            ];
            let key = match taken.fate {
                Fate::New => "published-new",
                Fate::Corrected => "published-corrected",
                Fate::Known | Fate::Twin => "published-known",
                Fate::Retracted => "published-retracted",
            };
            reply = reply.and(language.tell(key, &values));
            if taken.fate == Fate::New {
                let label = language.say("button-take-back");
                undo.push(Button::act(label, Action::TakeBack(taken.issue, false)));
            }
        }
        let deliveries = self
            .person
            .operator
            .then(|| Button::act(language.say("button-deliveries"), Action::Deliveries));
        reply.row(undo.into_iter().take(1).chain(deliveries))
    }

    fn accepted(&self, accepted: &review::Accepted) -> Reply {
        let key = if accepted.made { "held-accepted-new" } else { "held-accepted" };
        let values = [
            ("newsletter", (&accepted.newsletter.title).into()),
            ("sender", (&accepted.sender).into()),
        ];
        let reply = Reply::say(self.language.tell(key, &values));
        let last = accepted.intakes.last();
        let published = last.map(|intake| self.published(&accepted.newsletter, intake));
        let published = published.unwrap_or_default();
        let subscribe = self
            .language
            .tell("button-subscribe-to", &[("newsletter", (&accepted.newsletter.title).into())]);
        let subscribe = Button::act(subscribe, Action::Subscribe(accepted.newsletter.id));
        let text = reply.text.into_iter().chain(published.text).collect();
        Reply { text, buttons: published.buttons, ..Reply::default() }.row([subscribe])
    }

    /// What was done, and how it is undone.
    fn undone_by(&self, text: &str, line: &HeldLine, undo: HeldPick) -> Reply {
        let title = self.held_title(line);
        let values = [("title", (&title).into()), ("sender", (&line.held.sender).into())];
        Reply::say(self.language.tell(text, &values)).row([
            Button::act(self.language.say("button-undo"), Action::Held(undo)),
            self.held_button(),
        ])
    }

    /// The button to what waits.
    pub(super) fn held_button(&self) -> Button {
        Button::act(self.language.say("button-held"), Action::Held(HeldPick::List(0)))
    }

    fn not_held(&self, text: &str) -> Reply {
        Reply::say(self.language.say(text)).row([self.held_button()])
    }

    /// Why a decision was not carried out.
    fn not_done(&self, id: HeldId, error: &ReviewError) -> Reply {
        let which = || {
            let label = self.language.say("button-held-which");
            Button::act(label, Action::Held(HeldPick::Which(id)))
        };
        match error {
            ReviewError::Gone | ReviewError::Decided(Decision::Replaced) => {
                self.not_held("held-gone")
            }
            ReviewError::Decided(Decision::Published) => self.not_held("held-published-before"),
            ReviewError::Decided(Decision::Discarded) => {
                let undo = Action::Held(HeldPick::BringBack(id));
                let undo = Button::act(self.language.say("button-held-bring-back"), undo);
                Reply::say(self.language.say("held-discarded-before"))
                    .row([undo, self.held_button()])
            }
            ReviewError::NoNewsletter | ReviewError::Confirmation => {
                Reply::say(self.language.say("held-nowhere")).row([which()])
            }
            ReviewError::Unproved => {
                Reply::say(self.language.say("held-not-proved")).row([which()])
            }
            ReviewError::NoSender => self.not_held("held-no-sender"),
            ReviewError::Naming(NamingError::Store(_)) => self.not_held("wrong-trouble"),
            ReviewError::Naming(_) => Reply::say(self.language.say("held-no-name")).row([which()]),
            ReviewError::Intake(error) => self.unreadable(error),
        }
    }

    /// That something cannot be read as an issue.
    pub(super) fn unreadable(&self, error: &IntakeError) -> Reply {
        let reason = error.to_string();
        Reply::say(self.language.tell("held-unreadable", &[("reason", (&reason).into())]))
    }
}

/// Why something was not decided.
#[derive(Debug)]
enum Wrong {
    /// As decisions go wrong.
    Review(ReviewError),
    /// As anything does.
    Trouble(Trouble),
}

impl From<ReviewError> for Wrong {
    fn from(error: ReviewError) -> Self {
        Self::Review(error)
    }
}

impl<E: Into<Trouble>> From<E> for Wrong {
    fn from(error: E) -> Self {
        Self::Trouble(error.into())
    }
}

/// Times that are offered: the next of each usual hour, the earliest first.
fn times(zone: &Zone, now: Timestamp) -> Vec<Timestamp> {
    let soon = now.checked_add(SOON).unwrap_or(now);
    let next = |hour: u16, from: Timestamp| {
        let slot = Slot { time: TimeOfDay::new(hour, 0)?, days: Days::ALL };
        Some(Rule::new([slot])?.first(zone.tz(), from))
    };
    let tomorrow = now.checked_add(SignedDuration::from_hours(24)).unwrap_or(now);
    let all = [soon, tomorrow].into_iter().flat_map(|from| HOURS.map(|hour| next(hour, from)));
    let mut all: Vec<Timestamp> = all.flatten().collect();
    all.sort();
    all.dedup();
    all.truncate(4);
    all
}
