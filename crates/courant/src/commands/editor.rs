//! `courant editor`

use super::newsletter::named;
use super::operator::invite;
use crate::app;
use crate::cli::Editor as Call;
use crate::config::Config;
use crate::out::say;
use courant_core::model::{Person, Visibility};
use courant_core::store::Office;
use std::process::ExitCode;

/// Invites, lists or removes those who may publish to a newsletter.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    match call {
        Call::Invite { slug } => {
            let newsletter = named(&store, &slug).await?;
            invite(&store, Office::Editor(newsletter.id)).await?;
        }
        Call::List => {
            let mut count = 0;
            for newsletter in store.newsletters().await? {
                for editor in store.editors(newsletter.id).await? {
                    say(format_args!("{} {}", newsletter.slug, shown(&editor)));
                    count += 1;
                }
            }
            if count == 0 {
                say(format_args!(
                    "there are no editors yet, and operators publish to all; invite one with: courant editor invite SLUG"
                ));
            }
        }
        Call::Remove { slug, who } => {
            let newsletter = named(&store, &slug).await?;
            let editors = store.editors(newsletter.id).await?;
            let Some(editor) = editors.iter().find(|editor| shown(editor) == who) else {
                anyhow::bail!("{who} is no editor of {slug}; see: courant editor list");
            };
            store.remove_editor(newsletter.id, editor.id).await?;
            say(format_args!("{who} no longer publishes to {slug}"));
            if newsletter.visibility != Visibility::All {
                say(format_args!(
                    "if they get it they still do; to end that: courant newsletter expel {slug} {who}"
                ));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn shown(person: &Person) -> String {
    format!("{}:{}", person.platform, person.user.0)
}
