//! `courant check`

use crate::config::Config;
use crate::out::say;
use crate::{app, lock};
use courant_discord::{Discord, install_link, invite_link};
use courant_sources::folder::folders;
use courant_telegram::Telegram;
use std::process::ExitCode;

/// `courant check`
pub(crate) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let wrong = check(config).await;
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Checks everything that `courant run` needs, and says what is wrong with what; returns how much is.
async fn check(config: &Config) -> usize {
    let mut wrong = 0;
    let mut report = |good: bool, line: String| {
        say(format_args!("{} {line}", if good { "✓" } else { "✗" }));
        wrong += usize::from(!good);
    };
    match app::open_store(&config.data) {
        Err(error) => report(false, format!("database: {error:#}")),
        Ok(store) => {
            report(true, format!("database in {}", config.data.display()));
            match store.newsletters().await {
                Err(error) => report(false, format!("newsletters: {error}")),
                Ok(all) if all.is_empty() => {
                    report(true, "no newsletters yet: courant newsletter add \"Its title\"".into());
                }
                Ok(all) => {
                    for newsletter in all {
                        let watched: Vec<_> = folders(&config.inbox, &newsletter)
                            .iter()
                            .map(|folder| folder.display().to_string())
                            .collect();
                        report(
                            true,
                            format!("{}: watches {}", newsletter.slug, watched.join(" and ")),
                        );
                    }
                }
            }
        }
    }
    match &config.telegram {
        None => report(true, "Telegram: no token, not used".into()),
        Some(telegram) => match Telegram::connect(telegram).await {
            Ok(bot) => report(
                true,
                format!("Telegram: @{name}, https://t.me/{name}", name = bot.username()),
            ),
            Err(error) => report(false, format!("Telegram: {error}")),
        },
    }
    match &config.discord {
        None => report(true, "Discord: no token, not used".into()),
        Some(discord) => match Discord::connect(discord).await {
            Ok(bot) => {
                report(true, format!("Discord: invite it with {}", invite_link(bot.application())));
                let own = install_link(bot.application());
                report(true, format!("Discord: anybody takes it along with {own}"));
            }
            Err(error) => report(false, format!("Discord: {error}")),
        },
    }
    if config.telegram.is_none() && config.discord.is_none() {
        report(false, "no platform: set telegram.token or discord.token".into());
    }
    if let Some(pid) = lock::holder(&config.data) {
        report(true, format!("a bot is running (process {pid})"));
    }
    wrong
}
