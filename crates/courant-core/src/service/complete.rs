//! Completing what somebody types into an option.

use super::search::opening_of;
use super::{Service, find};
use crate::briefing;
use crate::command::OptionKind;
use crate::schedule::{Zone, nearest_cities};
use crate::search::{Passage, Query};
use crate::store::StoreError;
use crate::texts::Language;
use courant_newsletter::Inline;

impl Service {
    /// What fits what was typed so far into an option of that kind, best first: its value, and what is shown of it.
    pub async fn complete(
        &self,
        kind: OptionKind,
        typed: &str,
        count: usize,
        language: Language,
    ) -> Vec<(String, String)> {
        let found = match kind {
            OptionKind::City => {
                let named =
                    |(city, zone): (&str, Zone)| (zone.to_string(), format!("{city} ({zone})"));
                Ok(nearest_cities(typed, count).into_iter().map(named).collect())
            }
            OptionKind::Words => self.complete_words(typed, count, language).await,
            _ => self.complete_newsletter(typed, count).await,
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
    ) -> Result<Vec<(String, String)>, StoreError> {
        let all = self.store.newsletters().await?;
        let fitting = find::ranked(&all, typed).into_iter().take(count);
        let choice = |newsletter: &crate::model::Newsletter| {
            (newsletter.slug.to_string(), newsletter.title.clone())
        };
        Ok(fitting.map(choice).collect())
    }

    /// What is found under the words so far, each leading straight there; first the words themselves.
    async fn complete_words(
        &self,
        typed: &str,
        count: usize,
        language: Language,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let Some(query) = Query::read(typed) else { return Ok(Vec::new()) };
        let limit = u32::try_from(count.saturating_sub(1)).unwrap_or(0);
        let found = self.store.search(&query, None, 0, limit).await?;
        let mut choices = vec![(typed.to_owned(), typed.to_owned())];
        for issue in found.issues {
            let passage = Passage::find(&issue.document, &query);
            let day = briefing::day(issue.issued_at, language);
            let headline = Inline::plain(&passage.headline);
            let title =
                if headline.is_empty() { briefing::title_of(&issue, language) } else { headline };
            let shown = format!("{title} – {}, {day}", issue.newsletter.title);
            choices.push((opening_of(&issue, &passage).payload(), shown));
        }
        Ok(choices)
    }
}
