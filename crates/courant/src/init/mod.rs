//! `courant init`: from nothing to a bot that can be started, in a few questions.
//!
//! [`interview`] knows the questions and what comes of each answer, [`file`] makes the configuration of them,
//! both without I/O; `keyboard` reads, `platforms` asks the real platforms whose a token is, `write` writes.
//! Nothing is written before everything is answered.

mod file;
mod interview;
mod keyboard;
mod platforms;
mod write;

use crate::app;
use crate::config::{Config, DEFAULT_FILE};
use crate::out::{ask, complain, say};
use anyhow::Context as _;
use courant_core::model::{Slug, Visibility};
use courant_core::store::NewNewsletter;
use interview::{Answers, Interview, Platform, Step, Verdict};
use jiff::Timestamp;
use secrecy::SecretString;
use std::path::Path;
use std::process::ExitCode;

/// How people come to the bot.
type Links = Vec<(Platform, String)>;

/// Asks, checks, writes, and says what is next.
pub(crate) async fn run(
    file: Option<&Path>,
    environment: &[(String, String)],
) -> anyhow::Result<ExitCode> {
    let path = file.unwrap_or(Path::new(DEFAULT_FILE));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder {
        anyhow::ensure!(folder.is_dir(), "there is no folder {}", folder.display());
    }
    let exists = std::fs::symlink_metadata(path).is_ok();
    let Some((answers, links)) = talk(path, exists, environment).await? else {
        say(format_args!("Nothing was written."));
        return Ok(ExitCode::FAILURE);
    };
    let text = file::text(&answers, environment);
    let name = path.display().to_string();
    let config = Config::from_parts(Some((&name, &text)), environment)?;
    let slug = answers.slug.clone().context("a newsletter without a name")?;
    let inbox = add(&config, &answers, &slug).await?;
    write::write(path, &text, exists)?;
    say(format_args!("✓ {name} is written, with every key explained in it"));
    ending(file, &inbox, &answers, &slug, &links);
    Ok(ExitCode::SUCCESS)
}

/// The conversation; `None` when it was stopped or the input ended.
async fn talk(
    path: &Path,
    exists: bool,
    environment: &[(String, String)],
) -> anyhow::Result<Option<(Answers, Links)>> {
    let given = Config::from_parts(None, environment)?;
    let given = [
        given.telegram.is_some().then_some(Platform::Telegram),
        given.discord.is_some().then_some(Platform::Discord),
    ];
    let mut interview = Interview::new(exists, given.into_iter().flatten().collect());
    let mut links = Links::new();
    loop {
        let answered = match interview.step() {
            Step::Done(answers) => return Ok(Some((answers.clone(), links))),
            Step::Stopped => return Ok(None),
            Step::Check(platform, token) => {
                let (platform, token) = (*platform, token.clone());
                let verdict = check(platform, token.as_ref(), environment, &mut links).await?;
                interview.checked(&verdict)
            }
            question => {
                let secret = matches!(question, Step::Token(_));
                put(question, path);
                let line = if secret { keyboard::secret() } else { keyboard::line() }?;
                let Some(line) = line else {
                    complain(format_args!("courant: the input has ended before all was answered"));
                    return Ok(None);
                };
                interview.answer(&line)
            }
        };
        if let Err(again) = answered {
            say(format_args!("✗ {again}"));
        }
    }
}

/// Puts a question.
fn put(question: &Step, path: &Path) {
    match question {
        Step::Replace => {
            ask(format_args!("{} is there already. Replace it? [y/N]", path.display()));
        }
        Step::Platforms => {
            ask(format_args!("Where should briefings go: telegram, discord or both?"));
        }
        Step::Token(Platform::Telegram) => {
            say(format_args!(
                "Send /newbot to @BotFather (https://t.me/BotFather); it answers with a token."
            ));
            ask(format_args!("Telegram's token{}:", UNSEEN));
        }
        Step::Token(Platform::Discord) => {
            say(format_args!(
                "Make an application on https://discord.com/developers/applications; “Bot”, “Reset Token” shows a token. No privileged intent is needed."
            ));
            ask(format_args!("Discord's token{}:", UNSEEN));
        }
        Step::Keep(_, Some(_)) => ask(format_args!("Keep this token unchecked? [y/N]")),
        Step::Keep(_, None) => ask(format_args!("Go on without checking the token? [y/N]")),
        Step::Title => ask(format_args!("Title of your first newsletter:")),
        Step::ShortName(_) => ask(format_args!("Its short name (a-z, 0-9, -):")),
        Step::Check(..) | Step::Done(_) | Step::Stopped => {}
    }
}

/// Said of a token.
const UNSEEN: &str = " (it is not shown while you type)";

/// Checks a token and says who the bot is.
async fn check(
    platform: Platform,
    token: Option<&SecretString>,
    environment: &[(String, String)],
    links: &mut Links,
) -> anyhow::Result<Verdict> {
    let found = platforms::check(platform, token, environment).await?;
    let source = if token.is_none() { " (its token is in the environment)" } else { "" };
    match found.verdict {
        Verdict::Good => say(format_args!("✓ {}{source}", found.words)),
        Verdict::Unreachable => say(format_args!("✗ {}", found.words)),
        // Worded by the interview.
        Verdict::Wrong => {}
    }
    links.extend(found.link.map(|link| (platform, link)));
    Ok(found.verdict)
}

/// Adds the newsletter, unless it is there; returns the folder that it watches.
async fn add(config: &Config, answers: &Answers, slug: &Slug) -> anyhow::Result<String> {
    let store = app::open_store(&config.data)?;
    let title = answers.title.clone();
    if store.newsletters().await?.iter().any(|known| known.slug == *slug) {
        say(format_args!("✓ the newsletter {slug} is there already, and stays as it is"));
    } else {
        let new = NewNewsletter {
            slug: slug.clone(),
            title,
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        };
        store.add_newsletter(new, Timestamp::now()).await?;
        say(format_args!("✓ {} is added as {slug}", answers.title));
    }
    let inbox = config.inbox.join(slug.as_str());
    std::fs::create_dir_all(&inbox)
        .with_context(|| format!("the folder {} cannot be made", inbox.display()))?;
    Ok(inbox.display().to_string())
}

/// What to do next.
fn ending(file: Option<&Path>, inbox: &str, answers: &Answers, slug: &Slug, links: &Links) {
    let named = file.map(|file| format!(" --config \"{}\"", file.display())).unwrap_or_default();
    say(format_args!(""));
    say(format_args!("Start the bot:   courant run{named}"));
    for (platform, link) in links {
        match platform {
            Platform::Telegram => {
                say(format_args!("On Telegram:     open {link}?start=s_{slug} and press Start"));
            }
            Platform::Discord => {
                say(format_args!("On Discord:      invite the bot with {link}"));
                say(format_args!("                 then type /subscribe newsletter:{slug}"));
            }
        }
    }
    if links.len() < answers.tokens.len() {
        // A token was kept unchecked: nobody knows yet whose it is.
        say(format_args!("The bot's links: courant check{named}"));
    }
    say(format_args!("Send an issue:   drop its file (mail, HTML, Markdown, text, feed) into"));
    say(format_args!("                 {inbox}"));
}
