//! `courant retract`

use crate::cli::Retract;
use crate::config::Config;
use crate::out::{confirm, say};
use crate::{app, lock};
use anyhow::Context as _;
use courant_core::model::IssueId;
use jiff::Timestamp;
use std::process::ExitCode;

/// Takes an issue back; the running bot deletes its copies, or the next one that is started.
pub(crate) async fn run(config: &Config, call: &Retract) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let id = IssueId(call.issue);
    let nowhere = || format!("there is no issue {id}; courant deliveries shows their numbers");
    let issue = store.issue(id).await?.with_context(nowhere)?;
    let title = issue.document.title.as_deref().unwrap_or("an issue without a title");
    let newsletter = &issue.newsletter.title;
    if issue.retracted {
        say(format_args!("{newsletter}: {title} was taken back before"));
        return Ok(ExitCode::SUCCESS);
    }
    let copies = store.copies(id).await?;
    let question = format!("Take back {title:?} of {newsletter}, which {copies} chats have?");
    if !call.yes && !confirm(&question)? {
        say(format_args!("nothing was changed"));
        return Ok(ExitCode::SUCCESS);
    }
    let retraction = store.retract(id, Timestamp::now()).await?.with_context(nowhere)?;
    let copies = match retraction.copies {
        0 => "no chat had it yet".to_owned(),
        1 => "its copy in one chat is deleted".to_owned(),
        copies => format!("its copies in {copies} chats are deleted"),
    };
    say(format_args!("{newsletter}: {title} is taken back; {copies}"));
    if retraction.copies > 0 && lock::holder(&config.data).is_none() {
        say(format_args!("no bot is running: they go at the next start (courant run)"));
    }
    Ok(ExitCode::SUCCESS)
}
