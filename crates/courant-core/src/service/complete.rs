//! Completing what somebody types into an option.

use super::search::{headline_of, opening_of};
use super::{Service, find};
use crate::briefing;
use crate::command::OptionKind;
use crate::model::{Newsletter, StoredIssue, Viewer};
use crate::schedule::{Zone, nearest_cities};
use crate::search::{Passage, Query};
use crate::store::{StoreError, Within};
use crate::texts::Language;

/// Characters that are looked at; what is longer is no word to be completed.
const TYPED: usize = 100;

/// Issues that are offered under words: each is read for its passage, with every letter that is typed.
const FOUND: u32 = 8;

impl Service {
    /// What fits what was typed so far into an option of that kind, of what the one who types may see, best first: its
    /// value, and what is shown of it. Words are completed from the newsletter that is named already.
    pub async fn complete(
        &self,
        kind: OptionKind,
        typed: &str,
        newsletter: Option<&str>,
        count: usize,
        language: Language,
        viewer: Viewer,
    ) -> Vec<(String, String)> {
        if typed.chars().count() > TYPED {
            return Vec::new();
        }
        let found = match kind {
            OptionKind::City => {
                let named =
                    |(city, zone): (&str, Zone)| (zone.to_string(), format!("{city} ({zone})"));
                Ok(nearest_cities(typed, count).into_iter().map(named).collect())
            }
            OptionKind::Words => self.complete_words(typed, newsletter, language, viewer).await,
            _ => self.complete_newsletter(typed, count, viewer).await,
        };
        found.unwrap_or_else(|error| {
            tracing::error!(%error, "what is typed could not be completed");
            Vec::new()
        })
    }

    async fn complete_newsletter(
        &self,
        typed: &str,
        count: usize,
        viewer: Viewer,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let all = self.store.visible(viewer).await?;
        let fitting = find::ranked(&all, typed).into_iter().take(count);
        let choice =
            |newsletter: &Newsletter| (newsletter.slug.to_string(), newsletter.title.clone());
        Ok(fitting.map(choice).collect())
    }

    /// What is found under the words so far, each leading straight there; first the words themselves.
    async fn complete_words(
        &self,
        typed: &str,
        newsletter: Option<&str>,
        language: Language,
        viewer: Viewer,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let Some(query) = Query::read(typed) else { return Ok(Vec::new()) };
        let all = self.store.visible(viewer.clone()).await?;
        let within = match newsletter.and_then(|name| find::find(&all, name).one()) {
            Some(found) => Within::One(found.id),
            None => Within::AllBut(self.store.hidden(viewer).await?),
        };
        let looked_for = query.clone();
        let look = move |issue: StoredIssue| {
            let passage = Passage::find(&issue.document, &looked_for);
            let day = briefing::day(issue.issued_at, language);
            let title = headline_of(&issue, &passage, language);
            let shown = format!("{title} – {}, {day}", issue.newsletter.title);
            (opening_of(&issue, &passage).payload(), shown)
        };
        let found = self.store.search(&query, &within, (0, FOUND), look).await?;
        let mut choices = vec![(typed.to_owned(), typed.to_owned())];
        choices.extend(found.issues);
        Ok(choices)
    }
}
