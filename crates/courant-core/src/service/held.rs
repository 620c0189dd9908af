//! `/publish`: what waits for an editor or operator, how readers would get it, and what becomes of it.

mod outcome;
mod shown;
mod time;

use super::{Answer, Ask, Trouble};
use crate::command::{Action, Button, HeldPick, Reply};
use crate::intake::{IntakeError, NamingError};
use crate::model::{HeldId, Newsletter, NewsletterId};
use crate::review::{self, ReviewError};
use crate::store::{HeldKind, HeldLine};

/// Newsletters that are offered at once, as buttons.
const NEWSLETTERS: usize = 10;

/// Why something was not decided, or not shown.
#[derive(Debug)]
enum Wrong {
    /// As decisions go wrong.
    Review(ReviewError),
    /// As anything does.
    Trouble(Trouble),
}

impl From<ReviewError> for Wrong {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::Intake(IntakeError::Store(error))
            | ReviewError::Naming(NamingError::Store(error)) => Self::Trouble(error.into()),
            other => Self::Review(other),
        }
    }
}

impl<E: Into<Trouble>> From<E> for Wrong {
    fn from(error: E) -> Self {
        Self::Trouble(error.into())
    }
}

impl Ask<'_> {
    pub(super) async fn held(&self, pick: HeldPick) -> Answer {
        let edits = match self.edits().await? {
            Ok(edits) => edits,
            Err(reply) => return Ok(reply),
        };
        let id = match &pick {
            HeldPick::List(page) => return self.held_list(*page, &edits).await,
            HeldPick::Preview(id)
            | HeldPick::Which(id, _)
            | HeldPick::Of(id, _)
            | HeldPick::Publish(id, _)
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
        match self.decide(pick, line, &edits).await {
            Ok(reply) => Ok(reply),
            Err(Wrong::Trouble(trouble)) => Err(trouble),
            Err(Wrong::Review(error)) => Ok(self.not_done(id, &error)),
        }
    }

    async fn decide(
        &self,
        pick: HeldPick,
        line: HeldLine,
        edits: &[Newsletter],
    ) -> Result<Reply, Wrong> {
        let (store, id, now) = (self.store, line.id, self.now);
        // Whose mail is trusted, and whose is thrown away, is the operators' business.
        let of_operators =
            matches!(pick, HeldPick::Accept(_) | HeldPick::Block(_) | HeldPick::Unblock(_));
        if of_operators && !self.person.operator {
            return Ok(Reply::say(self.language.say("operator-only")));
        }
        match pick {
            HeldPick::BringBack(_) => {
                review::bring_back(store, id, now).await?;
                self.held_again(id, edits).await
            }
            HeldPick::Unblock(_) => {
                review::unblock(store, id, now).await?;
                self.held_again(id, edits).await
            }
            _ if line.decision.is_some() => {
                Err(line.decision.map_or(ReviewError::Gone, ReviewError::Decided).into())
            }
            HeldPick::List(_) => Err(ReviewError::Gone.into()),
            HeldPick::Preview(_) => Ok(self.held_shown(&line, edits).await?),
            HeldPick::Which(_, page) => Ok(self.which_of(&line, edits, page)),
            HeldPick::Of(_, newsletter) => self.is_of(line, newsletter, edits).await,
            // The button stands under a preview for the readers of another newsletter.
            HeldPick::Publish(_, newsletter) if newsletter != line.held.newsletter => {
                Ok(self.held_shown(&line, edits).await?)
            }
            HeldPick::Publish(..) => {
                let published = review::publish(store, id, None, now).await?;
                Ok(self.published(&published.newsletter, &published.intake))
            }
            HeldPick::When(_) => Ok(self.when_out(&line, None)),
            HeldPick::At(_, at) => self.set_time(line, at).await,
            HeldPick::Typed(_, words) => self.set_typed_time(line, &words).await,
            HeldPick::NoTime(_) => {
                store.schedule_held(id, None).await?;
                self.held_again(id, edits).await
            }
            HeldPick::Accept(_) => {
                Ok(self.accepted(&review::accept_sender(store, id, None, now).await?))
            }
            HeldPick::Discard(_) => {
                let line = review::discard(store, id, now).await?;
                Ok(self.undone_by("held-discarded", &line, HeldPick::BringBack(id)))
            }
            HeldPick::Block(_) => {
                let line = review::block(store, id, now).await?;
                Ok(self.undone_by("held-blocked", &line, HeldPick::Unblock(id)))
            }
        }
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

    /// It is of that newsletter: a draft is shown anew, a sender who is proved is taken as it, any other mail is published
    /// this once.
    async fn is_of(
        &self,
        line: HeldLine,
        newsletter: NewsletterId,
        edits: &[Newsletter],
    ) -> Result<Reply, Wrong> {
        let (store, id, now) = (self.store, line.id, self.now);
        let Some(newsletter) = edits.iter().find(|edited| edited.id == newsletter) else {
            return Ok(self.stale_button().await?);
        };
        match line.held.kind {
            HeldKind::Draft => {
                store.set_newsletter_of_held(id, newsletter.id).await?;
                self.held_again(id, edits).await
            }
            // It is of the newsletter whose editors look at it.
            HeldKind::Review => Ok(self.held_shown(&line, edits).await?),
            HeldKind::Unknown | HeldKind::Unproved if !line.held.domain.is_empty() => {
                let accepted = review::accept_sender(store, id, Some(newsletter.id), now).await?;
                Ok(self.accepted(&accepted))
            }
            HeldKind::Unknown | HeldKind::Unproved => {
                let published = review::publish(store, id, Some(newsletter.id), now).await?;
                Ok(self.published(&published.newsletter, &published.intake))
            }
            HeldKind::Confirmation => Err(ReviewError::Confirmation.into()),
        }
    }

    /// Asks of which newsletter it is.
    pub(super) fn which_of(&self, line: &HeldLine, edits: &[Newsletter], page: u32) -> Reply {
        let of = |newsletter: &Newsletter| {
            Button::act(&newsletter.title, Action::Held(HeldPick::Of(line.id, newsletter.id)))
        };
        let question = match line.held.kind {
            HeldKind::Draft | HeldKind::Review => "held-which",
            _ if line.held.domain.is_empty() => "held-which-once",
            _ => "held-which-sender",
        };
        let pages = edits.len().div_ceil(NEWSLETTERS).max(1);
        let page = usize::try_from(page).unwrap_or(0).min(pages - 1);
        let turn = |to: usize| HeldPick::Which(line.id, u32::try_from(to).unwrap_or(0));
        let back = (page > 0).then(|| self.held_act("button-previous", turn(page - 1)));
        let on = (page + 1 < pages).then(|| self.held_act("button-next", turn(page + 1)));
        let look = self.held_act("button-held-preview", HeldPick::Preview(line.id));
        Reply::say(self.language.say(question))
            .grid(edits.iter().skip(page * NEWSLETTERS).take(NEWSLETTERS).map(of), 2)
            .row(back.into_iter().chain([look]).chain(on))
    }

    /// The button to what waits.
    pub(super) fn held_button(&self) -> Button {
        self.held_act("button-held", HeldPick::List(0))
    }

    fn held_act(&self, label: &str, pick: HeldPick) -> Button {
        Button::act(self.language.say(label), Action::Held(pick))
    }
}
