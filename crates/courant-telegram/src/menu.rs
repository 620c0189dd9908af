//! The command menu, in each language.

use courant_core::command::CATALOGUE;
use courant_core::texts::Language;
use std::collections::BTreeSet;
use teloxide::payloads::{GetMyCommandsSetters as _, SetMyCommandsSetters as _};
use teloxide::prelude::Requester as _;
use teloxide::types::BotCommand;
use teloxide::{Bot, RequestError};

/// Sets the menu of each language where it is not as it should be; clients in other languages see English.
pub(crate) async fn set(bot: &Bot) -> Result<(), RequestError> {
    let mut done = BTreeSet::new();
    for language in Language::all() {
        let code = code(language);
        // Of two scripts of a language the first has the menu: Telegram tells languages apart by two letters.
        if !done.insert(code) {
            continue;
        }
        let wanted: Vec<BotCommand> = CATALOGUE
            .iter()
            .map(|spec| BotCommand::new(spec.name, language.say(&format!("command-{}", spec.name))))
            .collect();
        if bot.get_my_commands().language_code(code).await? != wanted {
            bot.set_my_commands(wanted).language_code(code).await?;
        }
    }
    Ok(())
}

/// Two letters of ISO 639-1 (Bot API, setMyCommands); none for English, which everybody else sees too.
fn code(language: Language) -> &'static str {
    if language == Language::ENGLISH {
        return "";
    }
    language.tag().split('-').next().unwrap_or_default()
}
