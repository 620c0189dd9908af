//! `courant parse`

use super::input;
use crate::cli::Parse;
use crate::out::say;
use courant_newsletter::{Format, Issue, Item};
use std::process::ExitCode;

/// Prints what is understood of a file.
pub(crate) fn run(call: &Parse) -> anyhow::Result<ExitCode> {
    let reading = input::reading(&call.file)?;
    for note in &reading.notes {
        crate::out::complain(format_args!("note: {note}"));
    }
    if call.json || call.explain {
        let mut documents: Vec<_> =
            reading.issues.iter().map(|issue| issue.to_json(call.explain)).collect();
        let one = !matches!(reading.format, Format::Feed | Format::Mbox) && documents.len() == 1;
        let document = if one { documents.swap_remove(0) } else { documents.into() };
        say(format_args!("{}", serde_json::to_string_pretty(&document)?));
    } else {
        reading.issues.iter().for_each(outline);
    }
    Ok(ExitCode::SUCCESS)
}

fn outline(issue: &Issue) {
    let field = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            say(format_args!("{name:<11}{value}"));
        }
    };
    let authors = issue.authors.join(", ");
    field("newsletter", issue.newsletter.title.as_deref());
    field("tagline", issue.newsletter.tagline.as_deref());
    field("title", issue.title.as_deref());
    field("number", issue.number.as_deref());
    field("issued", issue.issued_at.as_deref());
    field("authors", Some(authors.as_str()).filter(|authors| !authors.is_empty()));
    field("language", issue.language.as_deref());
    field("web", issue.url.as_deref());
    field("preheader", issue.preheader.as_deref());
    for section in &issue.sections {
        say(format_args!("\n## {}", section.title.as_deref().unwrap_or("—")));
        section.items.iter().for_each(item);
    }
    if !issue.dropped.is_empty() {
        say(format_args!("\nset aside"));
    }
    for dropped in &issue.dropped {
        let reason = serde_json::to_value(dropped.reason).ok();
        let reason = reason.as_ref().and_then(|reason| reason.as_str()).unwrap_or_default();
        say(format_args!("  {reason:<12} {}", shortened(&dropped.text)));
    }
    say(format_args!(""));
}

fn item(item: &Item) {
    let kind = format!("{:?}", item.kind).to_lowercase();
    let sponsor = if item.sponsor { " (sponsor)" } else { "" };
    say(format_args!("  {kind}{sponsor}: {}", item.title.as_deref().unwrap_or("—")));
    if let Some(url) = &item.url {
        say(format_args!("    {url}"));
    }
    let text = courant_core::briefing::plain(&item.blocks);
    if !text.is_empty() {
        say(format_args!("    {}", shortened(&text)));
    }
}

/// A text on one line, cut where a terminal would break it more than once.
fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        line
    } else {
        line.chars().take(MOST - 1).chain(['…']).collect()
    }
}
