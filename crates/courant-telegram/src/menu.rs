//! The command menu.

use courant_core::command::CATALOGUE;
use courant_core::texts::Language;
use teloxide::payloads::SetMyCommandsSetters as _;
use teloxide::prelude::Requester as _;
use teloxide::types::BotCommand;
use teloxide::{Bot, RequestError};

/// Sets the menu in each language; clients in other languages see English.
pub(crate) async fn set(bot: &Bot) -> Result<(), RequestError> {
    for language in Language::all() {
        let commands = CATALOGUE.iter().map(|spec| {
            BotCommand::new(spec.name, language.say(&format!("command-{}", spec.name)))
        });
        let call = bot.set_my_commands(commands);
        if language == Language::ENGLISH {
            call.await?;
        } else {
            call.language_code(language.tag()).await?;
        }
    }
    Ok(())
}
