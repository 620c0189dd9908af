//! `courant operator`

use crate::app;
use crate::cli::Operator as Call;
use crate::config::Config;
use crate::out::say;
use courant_core::service::{INVITE_VALID, invite_code};
use courant_core::store::{Office, Store};
use jiff::Timestamp;
use std::process::ExitCode;

/// Invites, lists or removes operators.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    match call {
        Call::Invite => {
            invite(&store, Office::Operator).await?;
        }
        Call::List => {
            let operators = store.operators().await?;
            if operators.is_empty() {
                say(format_args!(
                    "there are no operators yet; invite one with: courant operator invite"
                ));
            }
            for operator in operators {
                say(format_args!("{}:{}", operator.platform, operator.user.0));
            }
        }
        Call::Remove { who } => {
            let operators = store.operators().await?;
            let is = |operator: &&courant_core::model::Person| {
                format!("{}:{}", operator.platform, operator.user.0) == who
            };
            let Some(operator) = operators.iter().find(is) else {
                anyhow::bail!("{who} is no operator; see: courant operator list");
            };
            store.set_operator(operator.id, false).await?;
            say(format_args!("{who} no longer runs the bot"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes a one-time code and says how it is used.
pub(super) async fn invite(store: &Store, office: Office) -> anyhow::Result<()> {
    let mut random = [0; 24];
    getrandom::fill(&mut random)?;
    let (code, hash) = invite_code(random);
    let now = Timestamp::now();
    store.add_invite(hash, office, now.checked_add(INVITE_VALID)?, now).await?;
    say(format_args!(
        "Send this to the bot in a private chat; it works once, within {} hours:",
        INVITE_VALID.as_hours()
    ));
    say(format_args!("  Telegram: /start o_{code}"));
    say(format_args!("  Discord:  /start code:o_{code}"));
    Ok(())
}
