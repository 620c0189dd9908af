//! `courant demo`: the real adapters at work on simulated platforms, without any account or token.

mod acting;
mod page;
mod samples;
mod screen;
mod stage;
mod story;
mod typed;

use crate::app;
use crate::cli::Demo;
use crate::out::{complain, say};
use anyhow::Context as _;
use screen::Screen;
use stage::Stage;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use story::Story;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::sync::watch;
use typed::Typed;

/// Runs the demo: the story, and unless it is told once only, whatever one types.
pub async fn run(call: &Demo) -> anyhow::Result<ExitCode> {
    let data = folder()?;
    let stage = Arc::new(Stage::set().await?);
    let config = stage.config(&data)?;
    let inbox = config.inbox.join(samples::INBOX.0);
    let store = app::open_store(&data)?;
    let (stop, stopped) = watch::channel(false);
    let (ready, mut is_ready) = watch::channel(false);
    let bot = tokio::spawn(app::run(config, store.clone(), stopped, ready));
    let mut screen = Screen::new();
    if !call.once {
        let address = page::serve(Arc::clone(&stage), store.clone(), call.port).await?;
        say(format_args!("In the browser: http://{address}/\n"));
    }
    let told = async {
        is_ready.wait_for(|ready| *ready).await.context("the bot did not start")?;
        while !stage.discord.connected() || stage.discord.commands().is_empty() {
            stage.discord.changed().changed().await.context("simulated Discord has ended")?;
        }
        Story { stage: &stage, store: &store, screen: &mut screen }.tell().await
    };
    let told = told.await;
    if told.is_ok() && !call.once {
        screen.tell(&format!("Your turn. Drop newsletter files into {}", inbox.display()));
        say(format_args!("{}", typed::HELP));
        converse(&stage, &mut screen).await;
    } else {
        say(format_args!("\n"));
        screen.transcript(&stage.seen());
    }
    stop.send_replace(true);
    bot.await.context("the bot has broken down")??;
    drop(store);
    clear_away(&data);
    match told {
        Ok(()) => {
            say(format_args!("\nEvery briefing arrived."));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            complain(format_args!("courant: {error:#}"));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Shows what comes and does what is typed, until the end of the input.
async fn converse(stage: &Stage, screen: &mut Screen) {
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let (mut telegram, mut discord) = (stage.telegram.changed(), stage.discord.changed());
    loop {
        screen.show(stage.seen());
        tokio::select! {
            _ = telegram.changed() => {}
            _ = discord.changed() => {}
            () = crate::signals::asked_to_stop() => return,
            line = lines.next_line() => {
                let Ok(Some(line)) = line else { return };
                let done = match typed::read(&line) {
                    Typed::Quit => return,
                    Typed::Nothing => Ok(()),
                    Typed::Transcript => {
                        screen.transcript(&stage.seen());
                        Ok(())
                    }
                    Typed::Say(side, line) => typed::say(stage, side, &line),
                    Typed::Click(side, number) => typed::click(stage, &stage.seen(), side, number),
                    Typed::Unknown => Err(typed::HELP.to_owned()),
                };
                if let Err(words) = done {
                    say(format_args!("{words}"));
                }
            }
        }
    }
}

/// A folder of its own for this demo.
fn folder() -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("courant-demo-{}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}

fn clear_away(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        complain(format_args!("{} could not be cleared away: {error}", folder.display()));
    }
}
