//! `courant held`

use super::newsletter;
use super::publish::fate;
use crate::app;
use crate::cli::Held as Call;
use crate::config::Config;
use crate::lock;
use crate::out::{bytes, say};
use anyhow::Context as _;
use courant_core::intake::Intake;
use courant_core::model::{HeldId, Newsletter, NewsletterId};
use courant_core::review::{self, ReviewError};
use courant_core::store::{HeldKind, HeldLine, Store};
use jiff::Timestamp;
use std::process::ExitCode;

/// Lists, shows, publishes, accepts, discards or blocks what waits.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let now = Timestamp::now();
    let mut goes_out = false;
    match call {
        Call::List => list(&store).await?,
        Call::Show { mail } => {
            let content = store.held_content(HeldId(mail)).await?;
            bytes(&content.with_context(|| gone(mail))?.bytes);
        }
        Call::Publish { mail, newsletter } => {
            let of = named(&store, newsletter).await?;
            let published = of_number(mail, review::publish(&store, HeldId(mail), of, now).await)?;
            goes_out = told(&published.newsletter, &published.intake);
        }
        Call::Accept { mail, newsletter } => {
            let of = named(&store, newsletter).await?;
            let id = HeldId(mail);
            let accepted = of_number(mail, review::accept_sender(&store, id, of, now).await)?;
            let newsletter = &accepted.newsletter;
            if accepted.made {
                say(format_args!("added the newsletter {}", newsletter.slug));
            }
            say(format_args!("{} comes from {} from now on", newsletter.slug, accepted.sender));
            for intake in &accepted.intakes {
                goes_out |= told(newsletter, intake);
            }
        }
        Call::Discard { mail } => {
            let line = of_number(mail, review::discard(&store, HeldId(mail), now).await)?;
            say(format_args!("threw away {mail}: {}", line.held.title));
            say(format_args!("for a week it can be had back with: courant held undo {mail}"));
        }
        Call::Block { mail } => {
            let line = of_number(mail, review::block(&store, HeldId(mail), now).await)?;
            let sender = line.held.sender;
            say(format_args!("{sender} is blocked: what comes from there is thrown away"));
            say(format_args!("if that was a mistake: courant held undo {mail}"));
        }
        Call::Undo { mail } => {
            of_number(mail, review::unblock(&store, HeldId(mail), now).await)?;
            say(format_args!("{mail} waits again, and its sender is not blocked"));
        }
    }
    if goes_out && lock::holder(&config.data).is_none() {
        say(format_args!("no bot is running: it goes out at the next start (courant run)"));
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let all = store.held_lines().await?;
    if all.is_empty() {
        say(format_args!("nothing waits for you"));
    }
    let newsletters = store.newsletters().await?;
    for HeldLine { id, held, since, publish_at, .. } in all {
        let of = newsletters.iter().find(|one| Some(one.id) == held.newsletter);
        let of = of.map(|one| format!(", for {}", one.slug)).unwrap_or_default();
        let (kind, sender) = (held.kind.as_str(), &held.sender);
        say(format_args!("{id} {kind}{of}: {sender}: {} ({since:.0})", held.title));
        match (&held.link, held.kind) {
            (Some(link), HeldKind::Confirmation) => {
                say(format_args!("  to subscribe, open {link}"));
            }
            _ => say(format_args!("  {}", held.reason)),
        }
        if let Some(at) = publish_at {
            say(format_args!("  it goes out by itself at {at:.0}"));
        }
    }
    Ok(())
}

/// Says what was taken in. Returns whether something goes out.
fn told(newsletter: &Newsletter, intake: &Intake) -> bool {
    let mut goes_out = false;
    for (title, accepted) in &intake.issues {
        goes_out |= accepted.audience > 0;
        say(format_args!("{}: {title} {}", newsletter.slug, fate(*accepted)));
    }
    goes_out
}

async fn named(store: &Store, slug: Option<String>) -> anyhow::Result<Option<NewsletterId>> {
    match slug {
        Some(slug) => Ok(Some(newsletter::named(store, &slug).await?.id)),
        None => Ok(None),
    }
}

/// Says what can be done about what went wrong.
fn of_number<T>(mail: i64, done: Result<T, ReviewError>) -> anyhow::Result<T> {
    let error = match done {
        Ok(done) => return Ok(done),
        Err(ReviewError::Gone) => anyhow::bail!(gone(mail)),
        Err(error) => error,
    };
    let hint = match &error {
        ReviewError::NoNewsletter => format!(
            ": name one with --newsletter, or take its sender as one with: courant held accept {mail}"
        ),
        ReviewError::Confirmation => "; courant held list shows where it is confirmed".to_owned(),
        ReviewError::Unproved => {
            format!("; to take in this one alone: courant held publish {mail} --newsletter SLUG")
        }
        ReviewError::Bound => {
            ", who would be blocked with it; courant newsletter unbind SLUG frees the newsletter"
                .to_owned()
        }
        ReviewError::NoSender => format!("; throw it away with: courant held discard {mail}"),
        _ => String::new(),
    };
    Err(anyhow::anyhow!("{error}{hint}"))
}

fn gone(mail: i64) -> String {
    format!("nothing with the number {mail} waits; see: courant held list")
}
