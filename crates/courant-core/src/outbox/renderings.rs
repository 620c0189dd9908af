//! Renderings: made once for all deliveries that would read the same, and kept.

use super::transport::{Part, Transport};
use crate::briefing::{Preferences, compose};
use crate::model::{IssueId, RenderingId};
use crate::store::{Store, StoreError};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Renderings kept in memory: a few issues at three depths in a few languages.
const KEPT: usize = 64;

/// A rendering and where it is kept.
pub(super) type Rendering = (RenderingId, Arc<Vec<Part>>);

/// Which form of a briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Form {
    /// The platform's best.
    Best,
    /// What is left when the platform refuses that.
    Plainer,
}

/// The renderings of one platform.
pub(super) struct Renderings {
    store: Store,
    transport: Arc<dyn Transport>,
    kept: Mutex<HashMap<(IssueId, Preferences, Form), Rendering>>,
}

impl Renderings {
    pub(super) fn new(store: Store, transport: Arc<dyn Transport>) -> Self {
        Self { store, transport, kept: Mutex::default() }
    }

    /// The rendering of an issue for these preferences; `None` when the issue is gone.
    pub(super) async fn of(
        &self,
        issue: IssueId,
        wants: Preferences,
    ) -> Result<Option<Rendering>, StoreError> {
        self.in_form(issue, wants, Form::Best).await
    }

    /// The plainer rendering; `None` when the platform has none, or the issue is gone.
    pub(super) async fn plainer(
        &self,
        issue: IssueId,
        wants: Preferences,
    ) -> Result<Option<Rendering>, StoreError> {
        self.in_form(issue, wants, Form::Plainer).await
    }

    async fn in_form(
        &self,
        issue: IssueId,
        wants: Preferences,
        form: Form,
    ) -> Result<Option<Rendering>, StoreError> {
        if let Some(known) = self.lock().get(&(issue, wants, form)) {
            return Ok(Some(known.clone()));
        }
        let key = self.key(issue, wants, form);
        let rendering = match self.store.rendering(key.clone()).await? {
            Some((id, parts)) => (id, Arc::new(serde_json::from_str(&parts)?)),
            None => {
                let Some(stored) = self.store.issue(issue).await? else { return Ok(None) };
                let transport = Arc::clone(&self.transport);
                let render = move || {
                    let briefing = compose(&stored, wants);
                    match form {
                        Form::Best => Some(transport.render(&briefing)),
                        Form::Plainer => transport.render_plainer(&briefing),
                    }
                };
                let parts = tokio::task::spawn_blocking(render)
                    .await
                    .map_err(|e| StoreError::Other(e.to_string()))?;
                let Some(parts) = parts else { return Ok(None) };
                (
                    self.store.keep_rendering(key, serde_json::to_string(&parts)?).await?,
                    Arc::new(parts),
                )
            }
        };
        let mut kept = self.lock();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert((issue, wants, form), rendering.clone());
        Ok(Some(rendering))
    }

    /// The rendering that a delivery began with.
    pub(super) async fn begun(&self, id: RenderingId) -> Result<Option<Rendering>, StoreError> {
        let Some(parts) = self.store.rendering_of(id).await? else { return Ok(None) };
        Ok(Some((id, Arc::new(serde_json::from_str(&parts)?))))
    }

    /// A hash of everything that the renderer reads: an issue's document never changes once accepted.
    fn key(&self, issue: IssueId, wants: Preferences, form: Form) -> String {
        let platform = self.transport.platform();
        let version = self.transport.rendering_version();
        let Preferences { depth, language } = wants;
        let language = language.tag();
        let text = format!("{platform}\n{version}\n{issue}\n{depth}\n{language}\n{form:?}");
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(IssueId, Preferences, Form), Rendering>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
