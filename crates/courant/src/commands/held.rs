//! `courant held`

use super::newsletter;
use super::publish::fate;
use crate::app;
use crate::cli::Held as Call;
use crate::config::Config;
use crate::lock;
use crate::out::{bytes, say};
use anyhow::Context as _;
use courant_core::intake::{Outgoing, accept, read};
use courant_core::model::Newsletter;
use courant_core::store::{HeldKind, HeldLine, MailSender, Store};
use jiff::Timestamp;
use std::process::ExitCode;

/// Lists, shows, publishes, accepts, discards or blocks mails that wait.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    let goes_out = match call {
        Call::List => {
            list(&store).await?;
            false
        }
        Call::Show { mail } => {
            bytes(&content(&store, mail).await?.1);
            false
        }
        Call::Publish { mail, newsletter } => publish(&store, mail, newsletter).await?,
        Call::Accept { mail, newsletter } => take_sender(&store, mail, newsletter).await?,
        Call::Discard { mail } => {
            let line = known(&store, mail).await?;
            store.let_go(line.id).await?;
            say(format_args!("threw away {mail}: {}", line.held.title));
            false
        }
        Call::Block { mail } => {
            block(&store, mail).await?;
            false
        }
    };
    if goes_out && lock::holder(&config.data).is_none() {
        say(format_args!("no bot is running: it goes out at the next start (courant run)"));
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let all = store.held_mails().await?;
    if all.is_empty() {
        say(format_args!("no mail waits for you"));
    }
    let newsletters = store.newsletters().await?;
    for HeldLine { id, held, since } in all {
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
    }
    Ok(())
}

/// Takes one mail in. Returns whether something goes out.
async fn publish(store: &Store, mail: i64, slug: Option<String>) -> anyhow::Result<bool> {
    let line = known(store, mail).await?;
    anyhow::ensure!(
        line.held.kind != HeldKind::Confirmation || slug.is_some(),
        "it asks for a confirmation and is nothing to read; courant held list shows where it is confirmed"
    );
    let newsletter = match (slug, line.held.newsletter) {
        (Some(slug), _) => newsletter::named(store, &slug).await?,
        (None, Some(id)) => store.newsletter(id).await?.context("its newsletter was removed")?,
        (None, None) => anyhow::bail!(
            "it is of no newsletter yet: name one with --newsletter, or take its sender as one with: courant held \
             accept {mail}"
        ),
    };
    take_in(store, &newsletter, &line, Outgoing::Each).await
}

/// Takes a mail's sender as a newsletter's, and all its mails that wait: the newest goes out. Returns whether it does.
async fn take_sender(store: &Store, mail: i64, slug: Option<String>) -> anyhow::Result<bool> {
    let line = known(store, mail).await?;
    anyhow::ensure!(
        !line.held.domain.is_empty(),
        "nothing proves who sent it, so anybody could send more like it; to take in this one alone: courant held \
         publish {mail} --newsletter SLUG"
    );
    let newsletter = match slug {
        Some(slug) => newsletter::named(store, &slug).await?,
        None => of_its_name(store, &line).await?,
    };
    store
        .bind_sender(MailSender {
            newsletter: newsletter.id,
            list_id: line.held.list_id.clone(),
            address: line.held.address.clone(),
            domain: line.held.domain.clone(),
        })
        .await?;
    say(format_args!("{} comes from {} from now on", newsletter.slug, line.held.sender));
    let waiting = store.held_mails().await?;
    let mails: Vec<&HeldLine> = waiting
        .iter()
        .filter(|other| same_sender(other, &line) && other.held.kind == HeldKind::Unknown)
        .collect();
    let mut goes_out = false;
    for (at, other) in mails.iter().enumerate() {
        let newest = at + 1 == mails.len();
        let outgoing = if newest { Outgoing::Each } else { Outgoing::Nothing };
        goes_out |= take_in(store, &newsletter, other, outgoing).await?;
    }
    Ok(goes_out)
}

async fn block(store: &Store, mail: i64) -> anyhow::Result<()> {
    let line = known(store, mail).await?;
    let (list_id, address) = (line.held.list_id.clone(), line.held.address.clone());
    anyhow::ensure!(
        list_id.is_some() || address.is_some(),
        "it names no sender that could be blocked; throw it away with: courant held discard {mail}"
    );
    store.block_sender(list_id, address, Timestamp::now()).await?;
    let waiting = store.held_mails().await?;
    for other in waiting.iter().filter(|other| other.id == mail || same_sender(other, &line)) {
        store.let_go(other.id).await?;
    }
    say(format_args!("{} is blocked: what comes from there is thrown away", line.held.sender));
    Ok(())
}

/// Whether two mails are of one sender that was proved the same way: of one list, or from one address.
fn same_sender(one: &HeldLine, other: &HeldLine) -> bool {
    let (one, other) = (&one.held, &other.held);
    one.domain == other.domain && one.list_id == other.list_id && one.address == other.address
}

/// Takes a mail in, and forgets that it waited.
async fn take_in(
    store: &Store,
    newsletter: &Newsletter,
    line: &HeldLine,
    outgoing: Outgoing,
) -> anyhow::Result<bool> {
    let (name, bytes) = content(store, line.id).await?;
    let source = read(&name, bytes).await?;
    let taken = accept(store, newsletter, source, outgoing, Timestamp::now()).await?;
    store.let_go(line.id).await?;
    let mut goes_out = false;
    for (title, accepted) in &taken.issues {
        goes_out |= accepted.audience > 0;
        say(format_args!("{}: {title} {}", newsletter.slug, fate(*accepted)));
    }
    Ok(goes_out)
}

/// The newsletter that a mail names itself; a new one, if there is none.
async fn of_its_name(store: &Store, line: &HeldLine) -> anyhow::Result<Newsletter> {
    if let Some(id) = line.held.newsletter
        && let Some(newsletter) = store.newsletter(id).await?
    {
        return Ok(newsletter);
    }
    let (name, bytes) = content(store, line.id).await?;
    let source = read(&name, bytes).await?;
    let masthead = source.reading.issues.into_iter().next().map(|issue| issue.newsletter);
    let masthead = masthead.unwrap_or_default();
    let title =
        masthead.title.context("it does not say what it is called: name it with --newsletter")?;
    newsletter::of_title(store, &title, masthead.tagline, None).await
}

async fn known(store: &Store, id: i64) -> anyhow::Result<HeldLine> {
    let found = store.held_mails().await?.into_iter().find(|line| line.id == id);
    found.with_context(|| format!("no mail {id} waits; see: courant held list"))
}

async fn content(store: &Store, id: i64) -> anyhow::Result<(String, Vec<u8>)> {
    let found = store.held_mail(id).await?;
    found.with_context(|| format!("no mail {id} waits; see: courant held list"))
}
