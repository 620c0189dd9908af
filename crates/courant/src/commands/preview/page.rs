//! `courant preview --html`: the messages as a page.

use crate::cli::{Form, Preview};
use crate::out::say;
use anyhow::{Context as _, anyhow};
use courant_draw::{self as draw, Pane};
use courant_simulator::{discord, telegram};
use serde_json::Value;
use std::path::Path;

/// Writes the page, and says so where standard output does not carry a document.
///
/// The messages are what the simulated platform makes of the calls, so one that the platform would
/// refuse is refused here too.
pub(super) fn write(out: &Path, call: &Preview, calls: &[Value]) -> anyhow::Result<()> {
    let messages = calls
        .iter()
        .zip(1_u32..)
        .map(|(one, number)| {
            let drawn = message(call.platform, one, number).map_err(|words| anyhow!("{words}"));
            drawn.with_context(|| format!("message {number} would be refused"))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let count = messages.len();
    let (title, class) = match call.platform {
        Form::Telegram => ("Telegram", "telegram"),
        Form::TelegramRich => ("Telegram, rich messages", "telegram"),
        Form::Discord => ("Discord", "discord"),
        Form::DiscordEmbeds => ("Discord, embeds", "discord"),
    };
    let name = call.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.filter(|name| name != "-").unwrap_or_else(|| "standard input".into());
    let page = draw::document(&format!("Preview of {name}"), &[Pane { title, class, messages }]);
    std::fs::write(out, page).with_context(|| format!("cannot write {}", out.display()))?;
    if !call.json {
        let words = if count == 1 { "message" } else { "messages" };
        say(format_args!("{}: {count} {words}", out.display()));
    }
    Ok(())
}

/// A call as the message that would arrive, drawn.
fn message(form: Form, call: &Value, number: u32) -> Result<String, String> {
    let text = |name: &str| call.get(name).and_then(Value::as_str).unwrap_or_default();
    let body = call.get("body").unwrap_or(&Value::Null);
    match form {
        Form::Telegram | Form::TelegramRich => {
            let messages = telegram::messages_of(text("method"), body)?;
            let drawn = messages.into_iter().map(|mut message| {
                message.id = number.into();
                draw::telegram::message(&message)
            });
            Ok(drawn.collect())
        }
        Form::Discord | Form::DiscordEmbeds => {
            let mut message = discord::message_of(text("method"), text("path"), body)?;
            message.id = number.into();
            Ok(draw::discord::message(&message))
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::cli::Depth;
    use std::path::PathBuf;

    #[test]
    fn every_form_of_a_sample_is_a_page() {
        let folder = tempfile::tempdir().unwrap();
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        for (platform, class) in [
            (Form::Telegram, "message tg bot"),
            (Form::TelegramRich, "message tg bot"),
            (Form::Discord, "message dc bot"),
            (Form::DiscordEmbeds, "message dc bot"),
        ] {
            for sample in ["field-notes.xml", "morning-tide.eml", "tinkerers-post.md"] {
                let out: PathBuf = folder.path().join("out.html");
                let file = samples.join(sample);
                let html = Some(out.clone());
                let call = Preview { file, platform, depth: Depth::Full, json: false, html };
                super::super::run(&call).unwrap();
                let page = std::fs::read_to_string(&out).unwrap();
                assert!(page.contains(class) && page.ends_with("</html>"), "{sample}");
                assert!(page.contains(sample) && !page.contains("<script"), "{sample}");
            }
        }
    }
}
