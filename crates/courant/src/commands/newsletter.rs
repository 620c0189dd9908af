//! `courant newsletter`

use super::{tokens, visibility};
use crate::app;
use crate::cli::Newsletter as Call;
use crate::config::Config;
use crate::out::{confirm, say};
use anyhow::Context as _;
use courant_core::intake::newsletter_of_title;
use courant_core::model::{Newsletter, Slug, Visibility};
use courant_core::service::secret_word;
use courant_core::store::{NewNewsletter, NewsletterChange, Store};
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Adds, lists, edits or removes newsletters, and says who may see them.
pub(crate) async fn run(config: &Config, call: Call) -> anyhow::Result<ExitCode> {
    let store = app::open_store(&config.data)?;
    match call {
        Call::Add { title, slug, tagline, folder, visible } => {
            let slug: Slug = match slug {
                Some(slug) => slug.parse()?,
                None => Slug::from_title(&title).context("name one with --slug")?,
            };
            anyhow::ensure!(!title.trim().is_empty(), "a newsletter needs a title");
            let folder = folder.as_deref().map(absolute).transpose()?;
            let visibility = visible.into();
            let new = NewNewsletter { slug: slug.clone(), title, tagline, folder, visibility };
            store.add_newsletter(new, Timestamp::now()).await?;
            let inbox = config.inbox.join(slug.as_str());
            say(format_args!("added {slug}. Drop its issues into {}, or run", inbox.display()));
            say(format_args!("  courant publish --newsletter {slug} FILE"));
            visibility::say_how(&slug, visibility);
        }
        Call::List => list(&store).await?,
        Call::Edit { slug, title, tagline, folder, review, visible } => {
            let newsletter = named(&store, &slug).await?;
            let folder = match folder {
                None => None,
                Some(none) if none.is_empty() => Some(None),
                Some(folder) => Some(Some(absolute(Path::new(&folder))?)),
            };
            let visibility = visible.map(Visibility::from);
            let change = NewsletterChange { title, tagline, folder, visibility };
            store.change_newsletter(newsletter.id, change, Timestamp::now()).await?;
            if let Some(review) = review {
                store.set_review(newsletter.id, review).await?;
            }
            say(format_args!("changed {slug}"));
            if let Some(visibility) = visibility {
                visibility::say_how(&newsletter.slug, visibility);
            }
        }
        Call::Address { slug } => address(config, &store, &named(&store, &slug).await?).await?,
        Call::Token { slug, label } => {
            tokens::make(config, &store, &named(&store, &slug).await?, label).await?;
        }
        Call::Tokens => tokens::list(&store).await?,
        Call::Revoke { token } => tokens::revoke(&store, token).await?,
        Call::Unbind { slug } => {
            let gone = store.unbind_senders(named(&store, &slug).await?.id).await?;
            say(format_args!("{slug} is bound to no sender any more ({gone} were)"));
        }
        Call::Invite { slug, once } => {
            visibility::invite(config, &store, &named(&store, &slug).await?, once).await?;
        }
        Call::Withdraw { slug } => {
            let newsletter = named(&store, &slug).await?;
            let gone = store.withdraw_invitations(newsletter.id).await?;
            say(format_args!("{gone} invitations to {slug} are worth nothing any more"));
        }
        Call::Admit { slug, who } => {
            visibility::admit(&store, &named(&store, &slug).await?, &who).await?;
        }
        Call::Expel { slug, who } => {
            visibility::expel(&store, &named(&store, &slug).await?, &who).await?;
        }
        Call::Remove { slug, yes } => {
            let newsletter = named(&store, &slug).await?;
            let readers = store.subscribers(newsletter.id).await?;
            let question = format!(
                "Remove {} with all its issues and {readers} subscriptions?",
                newsletter.title
            );
            if !yes && !confirm(&question)? {
                say(format_args!("{slug} stays"));
                return Ok(ExitCode::FAILURE);
            }
            store.remove_newsletter(newsletter.id).await?;
            say(format_args!("removed {slug}"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Letters of the secret part of an address: twelve of 32 are 60 bits, more than anybody tries by mail.
const ADDRESS_LETTERS: usize = 12;

/// Longest part of the slug in an address: what stands before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1).
const ADDRESS_SLUG: usize = 48;

/// Prints the address of a newsletter; one is made, if it has none.
async fn address(config: &Config, store: &Store, newsletter: &Newsletter) -> anyhow::Result<()> {
    let server = config.smtp.as_ref().context(
        "newsletters have addresses where Courant is a mail server: set smtp.listen and smtp.domain",
    )?;
    let known = store.addresses(newsletter.id).await?.into_iter().next();
    let local = match known {
        Some(local) => local,
        None => {
            let mut random = [0; ADDRESS_LETTERS];
            getrandom::fill(&mut random)?;
            let slug = newsletter.slug.as_str();
            let slug = slug.get(..slug.len().min(ADDRESS_SLUG)).unwrap_or(slug);
            let local = format!("{slug}-{}", secret_word(random));
            store.add_address(newsletter.id, local.clone()).await?;
            local
        }
    };
    say(format_args!("{local}@{}", server.domain));
    Ok(())
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let all = store.newsletters().await?;
    if all.is_empty() {
        say(format_args!(
            "there are no newsletters yet; add one with: courant newsletter add \"Its title\""
        ));
    }
    for newsletter in all {
        let readers = store.subscribers(newsletter.id).await?;
        let (_, issues) = store.issues(newsletter.id, 0, 1).await?;
        let Newsletter { id, slug, title, folder, visibility, .. } = newsletter;
        let folder = folder.map(|folder| format!(", watches {folder}")).unwrap_or_default();
        let who = match visibility {
            Visibility::All => String::new(),
            other => format!(", {other}: {} let in", store.admitted(id).await?),
        };
        say(format_args!(
            "{slug}: {title} ({issues} issues, {readers} subscriptions{folder}{who})"
        ));
    }
    Ok(())
}

/// The newsletter of a slug; an unknown one is answered with the nearest.
pub(super) async fn named(store: &Store, slug: &str) -> anyhow::Result<Newsletter> {
    let all = store.newsletters().await?;
    if let Some(newsletter) = all.iter().find(|newsletter| newsletter.slug.as_str() == slug) {
        return Ok(newsletter.clone());
    }
    let alike = |newsletter: &&Newsletter| strsim::jaro_winkler(slug, newsletter.slug.as_str());
    let nearest = all.iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
    match nearest {
        Some(nearest) => anyhow::bail!(
            "there is no newsletter {slug:?}; did you mean {:?}?",
            nearest.slug.as_str()
        ),
        None => anyhow::bail!(
            "there is no newsletter {slug:?}; add one with: courant newsletter add \"Its title\""
        ),
    }
}

/// The newsletter of that title; a new one with that tagline, if there is none, which is said. Where no slug can be made of
/// the title, one is made of `else_of`.
pub(super) async fn of_title(
    store: &Store,
    title: &str,
    tagline: Option<String>,
    else_of: Option<&str>,
) -> anyhow::Result<Newsletter> {
    let found = newsletter_of_title(store, title, tagline, else_of, Timestamp::now()).await?;
    let (newsletter, made) = found;
    if made {
        say(format_args!("added the newsletter {}", newsletter.slug));
    }
    Ok(newsletter)
}

/// A folder's full path: the bot may be started elsewhere.
fn absolute(folder: &Path) -> anyhow::Result<String> {
    let path: PathBuf = std::path::absolute(folder)?;
    path.into_os_string()
        .into_string()
        .map_err(|_| anyhow::anyhow!("the folder's name is not valid Unicode"))
}
