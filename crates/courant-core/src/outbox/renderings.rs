//! Renderings: made once for all deliveries that would read the same, and kept.

use super::transport::{Part, Transport};
use crate::briefing::{self, Briefing, Excerpt, Preferences};
use crate::filter::Filter;
use crate::model::{RenderingId, StoredIssue, Style, Without};
use crate::store::{MadeFor, Store, StoreError, Told};
use crate::texts::Language;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Renderings kept in memory: a few issues at three depths in a few languages.
const KEPT: usize = 64;

/// The messages of a briefing, and where they are kept.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rendering {
    pub(super) id: RenderingId,
    /// The edition of what it tells: of one issue its revision.
    pub(super) edition: u32,
    pub(super) parts: Arc<Vec<Part>>,
}

/// What a rendering is wanted for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Wanted {
    /// Several are a digest.
    pub(super) issues: Vec<Told>,
    /// The edition that is known to be the newest; the rendering may turn out to be of a newer one.
    pub(super) edition: u32,
    pub(super) preferences: Preferences,
    /// What the chat does without, as far as it is read.
    pub(super) without: Without,
    pub(super) form: Form,
}

/// Which form of a briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The platform's best.
    Best,
    /// What is left when the platform refuses that.
    Plainer,
}

/// Why there is no rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Untold {
    /// The issues are gone.
    Gone,
    /// Their reader wants nothing of them.
    Filtered,
    /// The platform has no such form.
    NoForm,
}

/// The renderings of one platform.
pub(super) struct Renderings {
    store: Store,
    transport: Arc<dyn Transport>,
    kept: Mutex<Kept>,
    /// Held by whoever makes one: the many who want the same one at once wait for it.
    making: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Kept {
    wanted: HashMap<Wanted, Result<Rendering, Untold>>,
    begun: HashMap<RenderingId, Rendering>,
}

impl Renderings {
    pub(super) fn new(store: Store, transport: Arc<dyn Transport>) -> Self {
        Self { store, transport, kept: Mutex::default(), making: tokio::sync::Mutex::default() }
    }

    /// The rendering that is wanted, or why there is none.
    pub(super) async fn of(&self, wanted: Wanted) -> Result<Result<Rendering, Untold>, StoreError> {
        if let Some(known) = self.known(&wanted) {
            return Ok(known);
        }
        let _making = self.making.lock().await;
        if let Some(known) = self.known(&wanted) {
            return Ok(known);
        }
        if let Some((id, parts)) = self.store.rendering(self.key(&wanted)).await? {
            let (parts, edition) = (Arc::new(serde_json::from_str(&parts)?), wanted.edition);
            return Ok(Ok(self.keep(wanted, Rendering { id, edition, parts })));
        }
        let mut stored = Vec::with_capacity(wanted.issues.len());
        for told in &wanted.issues {
            let issue = self.store.issue(told.issue).await?;
            stored.extend(issue.map(|issue| (issue, told.filter.clone())));
        }
        let wanted = Wanted { edition: edition(&stored), ..wanted };
        let transport = Arc::clone(&self.transport);
        let Wanted { preferences, without, form, .. } = wanted;
        let render = move || {
            let briefing = tell(stored, without, preferences)?;
            match form {
                Form::Best => Ok(transport.render(&briefing)),
                Form::Plainer => transport.render_plainer(&briefing).ok_or(Untold::NoForm),
            }
        };
        let parts = tokio::task::spawn_blocking(render)
            .await
            .map_err(|error| StoreError::Other(error.to_string()))?;
        let parts = match parts {
            Ok(parts) => parts,
            Err(untold) => {
                self.remember(wanted, Err(untold));
                return Ok(Err(untold));
            }
        };
        let made_for = MadeFor {
            edition: wanted.edition,
            depth: Some(wanted.preferences.depth),
            language: Some(wanted.preferences.language.tag().to_owned()),
            style: wanted.preferences.style,
            without: wanted.without,
            filters: wanted.issues.iter().map(|told| told.filter.as_deref().cloned()).collect(),
        };
        let json = serde_json::to_string(&parts)?;
        let id = self.store.keep_rendering(self.key(&wanted), json, made_for).await?;
        let rendering = Rendering { id, edition: wanted.edition, parts: Arc::new(parts) };
        Ok(Ok(self.keep(wanted, rendering)))
    }

    /// The rendering that a delivery began with.
    pub(super) async fn begun(&self, id: RenderingId) -> Result<Option<Rendering>, StoreError> {
        if let Some(known) = self.lock().begun.get(&id) {
            return Ok(Some(known.clone()));
        }
        let Some((parts, made_for)) = self.store.rendering_of(id).await? else { return Ok(None) };
        let parts = Arc::new(serde_json::from_str(&parts)?);
        let rendering = Rendering { id, edition: made_for.edition, parts };
        let mut kept = self.lock();
        if kept.begun.len() >= KEPT {
            kept.begun.clear();
        }
        kept.begun.insert(id, rendering.clone());
        Ok(Some(rendering))
    }

    /// What is wanted of a copy: what the rendering that it shows was made for, as far as that was noted.
    pub(super) async fn as_before(
        &self,
        shown: RenderingId,
        now: Wanted,
    ) -> Result<Wanted, StoreError> {
        let Some((_, made_for)) = self.store.rendering_of(shown).await? else { return Ok(now) };
        let language = made_for.language.as_deref();
        let preferences = Preferences {
            depth: made_for.depth.unwrap_or(now.preferences.depth),
            language: language
                .map_or(now.preferences.language, |tag| Language::choose([Some(tag)])),
            style: made_for.style,
        };
        let mut filters = made_for.filters.into_iter().map(|filter| filter.map(Arc::new));
        let as_told = |told| Told { filter: filters.next().flatten(), ..told };
        let issues = now.issues.into_iter().map(as_told).collect();
        Ok(Wanted { preferences, without: made_for.without, issues, ..now })
    }

    fn known(&self, wanted: &Wanted) -> Option<Result<Rendering, Untold>> {
        self.lock().wanted.get(wanted).cloned()
    }

    fn keep(&self, wanted: Wanted, rendering: Rendering) -> Rendering {
        self.remember(wanted, Ok(rendering.clone()));
        rendering
    }

    fn remember(&self, wanted: Wanted, made: Result<Rendering, Untold>) {
        let mut kept = self.lock();
        if kept.wanted.len() >= KEPT {
            kept.wanted.clear();
        }
        kept.wanted.insert(wanted, made);
    }

    /// A hash of everything that the renderer reads: an issue's document changes with its revision only.
    fn key(&self, wanted: &Wanted) -> String {
        let platform = self.transport.platform();
        let version = self.transport.rendering_version();
        let Wanted { issues, edition, preferences, without, form } = wanted;
        let Preferences { depth, language, style } = preferences;
        let issue = |told: &Told| match &told.filter {
            Some(filter) => format!("{} {filter}", told.issue),
            None => told.issue.to_string(),
        };
        let issues: Vec<String> = issues.iter().map(issue).collect();
        // What is in a filter is quoted, so that no line break is its own.
        let issues = issues.join(" ");
        let language = language.tag();
        let style = style.map_or("", Style::as_str);
        let without = without.to_string();
        // As it was before one could do without anything: renderings that are kept are found.
        let without = if without.is_empty() { without } else { format!("\nwithout {without}") };
        let text = format!(
            "{platform}\n{version}\n{issues}\n{edition}\n{depth}\n{language}\n{style}\n{form:?}{without}"
        );
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The edition of issues as they are stored, counted as the store counts it for a delivery.
fn edition(issues: &[Filtered]) -> u32 {
    let first = issues.first().map_or(0, |(issue, _)| issue.revision);
    first + issues.iter().skip(1).map(|(issue, _)| issue.revision + 1).sum::<u32>()
}

/// An issue, and what of it is wanted.
type Filtered = (StoredIssue, Option<Arc<Filter>>);

/// One issue is told as itself, several as a digest without those that were retracted, or of which nothing is wanted.
fn tell(
    mut issues: Vec<Filtered>,
    without: Without,
    preferences: Preferences,
) -> Result<Briefing, Untold> {
    let is_digest = issues.len() > 1;
    if is_digest {
        issues.retain(|(issue, _)| !issue.retracted);
    }
    if issues.is_empty() {
        return Err(Untold::Gone);
    }
    let excerpt = |(issue, filter): Filtered| match filter {
        Some(filter) => Excerpt::by(issue, &filter),
        None => Some(Excerpt::from(issue)),
    };
    let excerpts: Vec<Excerpt> =
        issues.into_iter().filter_map(excerpt).map(|excerpt| excerpt.without(without)).collect();
    let told = match excerpts.first() {
        Some(only) if !is_digest => Some(briefing::compose_excerpt(only, preferences)),
        _ => briefing::digest(&excerpts, preferences.of_digest()),
    };
    told.ok_or(Untold::Filtered)
}
