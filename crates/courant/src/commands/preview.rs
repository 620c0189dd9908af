//! `courant preview`

mod page;

use super::input;
use crate::cli::{Depth as CliDepth, Form, Preview};
use crate::out::say;
use courant_core::briefing::{Briefing, Preferences, compose};
use courant_core::model::{
    Depth, IssueId, Newsletter, NewsletterId, Slug, StoredIssue, Visibility,
};
use courant_core::texts::Language;
use courant_discord as discord;
use courant_newsletter::Issue;
use courant_telegram as telegram;
use jiff::Timestamp;
use serde_json::Value;
use std::process::ExitCode;

/// Prints the messages that a file would become.
pub(crate) fn run(call: &Preview) -> anyhow::Result<ExitCode> {
    let reading = input::reading(&call.file)?;
    let stem =
        call.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut calls = Vec::new();
    for issue in reading.issues {
        let briefing = briefing(issue, &stem, call.depth)?;
        calls.extend(match call.platform {
            Form::Telegram => telegram::calls(&briefing, telegram::Style::Classic),
            Form::TelegramRich => telegram::calls(&briefing, telegram::Style::Rich),
            Form::Discord => discord::calls(&briefing, discord::Style::Components),
            Form::DiscordEmbeds => discord::calls(&briefing, discord::Style::Embeds),
        });
    }
    if let Some(out) = &call.html {
        page::write(out, call, &calls)?;
    }
    if call.json {
        say(format_args!("{}", serde_json::to_string_pretty(&calls)?));
    } else if call.html.is_none() {
        calls.iter().for_each(show);
    }
    Ok(ExitCode::SUCCESS)
}

/// The briefing of an issue that no database knows.
fn briefing(document: Issue, stem: &str, depth: CliDepth) -> anyhow::Result<Briefing> {
    let title = document.newsletter.title.clone().unwrap_or_else(|| stem.to_owned());
    let slug = Slug::from_title(&title).or_else(|_| "newsletter".parse())?;
    let newsletter = Newsletter {
        id: NewsletterId(1),
        slug,
        title,
        tagline: String::new(),
        folder: None,
        visibility: Visibility::default(),
    };
    let issued_at =
        document.issued_at.as_deref().and_then(|at| at.parse().ok()).unwrap_or_else(Timestamp::now);
    let depth = match depth {
        CliDepth::Headlines => Depth::Headlines,
        CliDepth::Brief => Depth::Brief,
        CliDepth::Full => Depth::Full,
    };
    let stored = StoredIssue {
        id: IssueId(1),
        newsletter,
        issued_at,
        document,
        revision: 0,
        retracted: false,
    };
    Ok(compose(&stored, Preferences { depth, language: Language::ENGLISH, style: None }))
}

/// A call as text: its method, then every text in it.
fn show(call: &Value) {
    let line = "─".repeat(72);
    say(format_args!("{line}"));
    let body = call.get("body").unwrap_or(&Value::Null);
    let mut texts = Vec::new();
    collect(body, &mut texts);
    texts.iter().for_each(|text| say(format_args!("{text}")));
}

/// The texts of a message and the labels of its buttons, in order.
fn collect(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for key in ["text", "content", "description", "label"] {
                if let Some(text) = fields.get(key).and_then(Value::as_str) {
                    let button = fields.contains_key("callback_data")
                        || fields.contains_key("url")
                        || fields.contains_key("custom_id");
                    out.push(if button { format!("[ {text} ]") } else { text.to_owned() });
                }
            }
            fields.values().for_each(|value| collect(value, out));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, out)),
        _ => {}
    }
}
