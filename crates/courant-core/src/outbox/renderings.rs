//! Renderings: made once for all deliveries that would read the same, and kept.

use super::transport::{Part, Transport};
use crate::briefing::{self, Briefing, Preferences};
use crate::model::{IssueId, RenderingId, StoredIssue, Style};
use crate::store::{MadeFor, Store, StoreError};
use crate::texts::Language;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Renderings kept in memory: a few issues at three depths in a few languages.
const KEPT: usize = 64;

/// The messages of a briefing, and where they are kept.
#[derive(Clone, Debug)]
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
    pub(super) issues: Vec<IssueId>,
    /// The edition that is known to be the newest; the rendering may turn out to be of a newer one.
    pub(super) edition: u32,
    pub(super) preferences: Preferences,
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
    wanted: HashMap<Wanted, Rendering>,
    begun: HashMap<RenderingId, Rendering>,
}

impl Renderings {
    pub(super) fn new(store: Store, transport: Arc<dyn Transport>) -> Self {
        Self { store, transport, kept: Mutex::default(), making: tokio::sync::Mutex::default() }
    }

    /// The rendering that is wanted; `None` when the platform has no such form, or the issue is gone.
    pub(super) async fn of(&self, wanted: Wanted) -> Result<Option<Rendering>, StoreError> {
        if let Some(known) = self.known(&wanted) {
            return Ok(Some(known));
        }
        let _making = self.making.lock().await;
        if let Some(known) = self.known(&wanted) {
            return Ok(Some(known));
        }
        if let Some((id, parts)) = self.store.rendering(self.key(&wanted)).await? {
            let (parts, edition) = (Arc::new(serde_json::from_str(&parts)?), wanted.edition);
            return Ok(Some(self.keep(wanted, Rendering { id, edition, parts })));
        }
        let mut stored = Vec::with_capacity(wanted.issues.len());
        for issue in &wanted.issues {
            stored.extend(self.store.issue(*issue).await?);
        }
        let wanted = Wanted { edition: edition(&stored), ..wanted };
        let transport = Arc::clone(&self.transport);
        let (preferences, form) = (wanted.preferences, wanted.form);
        let render = move || {
            let briefing = tell(stored, preferences)?;
            match form {
                Form::Best => Some(transport.render(&briefing)),
                Form::Plainer => transport.render_plainer(&briefing),
            }
        };
        let parts = tokio::task::spawn_blocking(render)
            .await
            .map_err(|error| StoreError::Other(error.to_string()))?;
        let Some(parts) = parts else { return Ok(None) };
        let made_for = MadeFor {
            edition: wanted.edition,
            depth: Some(wanted.preferences.depth),
            language: Some(wanted.preferences.language.tag().to_owned()),
            style: wanted.preferences.style,
        };
        let json = serde_json::to_string(&parts)?;
        let id = self.store.keep_rendering(self.key(&wanted), json, made_for).await?;
        let rendering = Rendering { id, edition: wanted.edition, parts: Arc::new(parts) };
        Ok(Some(self.keep(wanted, rendering)))
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

    /// The preferences that a rendering was made for, as far as they were noted.
    pub(super) async fn preferences(
        &self,
        id: RenderingId,
        now: Preferences,
    ) -> Result<Preferences, StoreError> {
        let Some((_, made_for)) = self.store.rendering_of(id).await? else { return Ok(now) };
        let language = made_for.language.as_deref();
        Ok(Preferences {
            depth: made_for.depth.unwrap_or(now.depth),
            language: language.map_or(now.language, |tag| Language::choose([Some(tag)])),
            style: made_for.style,
        })
    }

    fn known(&self, wanted: &Wanted) -> Option<Rendering> {
        self.lock().wanted.get(wanted).cloned()
    }

    fn keep(&self, wanted: Wanted, rendering: Rendering) -> Rendering {
        let mut kept = self.lock();
        if kept.wanted.len() >= KEPT {
            kept.wanted.clear();
        }
        kept.wanted.insert(wanted, rendering.clone());
        rendering
    }

    /// A hash of everything that the renderer reads: an issue's document changes with its revision only.
    fn key(&self, wanted: &Wanted) -> String {
        let platform = self.transport.platform();
        let version = self.transport.rendering_version();
        let Wanted { issues, edition, preferences, form } = wanted;
        let Preferences { depth, language, style } = preferences;
        let issues: Vec<String> = issues.iter().map(ToString::to_string).collect();
        let issues = issues.join(" ");
        let language = language.tag();
        let style = style.map_or("", Style::as_str);
        let text = format!(
            "{platform}\n{version}\n{issues}\n{edition}\n{depth}\n{language}\n{style}\n{form:?}"
        );
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The edition of issues as they are stored, counted as the store counts it for a delivery.
fn edition(issues: &[StoredIssue]) -> u32 {
    let first = issues.first().map_or(0, |issue| issue.revision);
    first + issues.iter().skip(1).map(|issue| issue.revision + 1).sum::<u32>()
}

/// One issue is told as itself, several as a digest without those that were retracted. `None` where nothing is left.
fn tell(mut issues: Vec<StoredIssue>, preferences: Preferences) -> Option<Briefing> {
    if issues.len() > 1 {
        issues.retain(|issue| !issue.retracted);
        return briefing::digest(&issues, preferences.of_digest());
    }
    issues.first().map(|issue| briefing::compose(issue, preferences))
}
