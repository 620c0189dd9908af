//! What the folders of a mailbox share.

use super::Config;
use super::board::Board;
use crate::mail::MailDesk;
use courant_core::store::Store;
use rustls::ClientConfig;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// KiB of mail that a mailbox's folders may hold in memory together: the largest mail, and some small ones beside it.
const HELD_KIB: usize = 64 * 1024;

/// What each folder is given.
pub(super) struct Shared<'a> {
    pub(super) config: &'a Config,
    pub(super) tls: &'a Arc<ClientConfig>,
    pub(super) store: &'a Store,
    pub(super) desk: &'a dyn MailDesk,
    pub(super) board: &'a Board,
    /// What folders may hold in memory, in KiB.
    pub(super) held: Semaphore,
}

impl<'a> Shared<'a> {
    pub(super) fn new(
        config: &'a Config,
        tls: &'a Arc<ClientConfig>,
        store: &'a Store,
        desk: &'a dyn MailDesk,
        board: &'a Board,
    ) -> Self {
        Self { config, tls, store, desk, board, held: Semaphore::new(HELD_KIB) }
    }
}
