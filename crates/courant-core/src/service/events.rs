//! What happens to chats without anybody asking: the bot is blocked, removed, let in again, a chat moves.

use super::Service;
use crate::model::{Address, Platform};
use crate::store::StoreError;
use jiff::Timestamp;

impl Service {
    /// The bot can no longer write there; nothing is sent until it is let in again.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn shut_out(
        &self,
        platform: Platform,
        chat: Address,
        reason: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        match self.store.chat_at(platform, chat).await? {
            Some(chat) => self.store.pause_chat(chat.id, reason.to_owned(), now).await,
            None => Ok(()),
        }
    }

    /// The bot can write there again.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn let_in(&self, platform: Platform, chat: Address) -> Result<(), StoreError> {
        if let Some(chat) = self.store.chat_at(platform, chat).await? {
            self.store.resume_chat(chat.id).await?;
        }
        Ok(())
    }

    /// A chat has a new address for good.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn moved(
        &self,
        platform: Platform,
        from: Address,
        to: Address,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(chat) = self.store.chat_at(platform, from).await? {
            self.store.move_chat(chat.id, to, now).await?;
        }
        Ok(())
    }
}
