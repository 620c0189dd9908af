//! `courant newsletter invite|admit|expel`: who may see a newsletter that is not for everybody.

use crate::cli::Visible;
use crate::config::Config;
use crate::out::say;
use anyhow::Context as _;
use courant_core::model::{Address, Newsletter, Platform, Slug, Visibility};
use courant_core::service::invite_code;
use courant_core::store::Store;
use courant_telegram::Telegram;
use jiff::Timestamp;

/// The platforms on which somebody can be let in.
const PLATFORMS: [&str; 2] = [courant_telegram::PLATFORM, courant_discord::PLATFORM];

/// Says how somebody is let in.
pub(super) fn say_how(slug: &Slug, visibility: Visibility) {
    match visibility {
        Visibility::All => {}
        Visibility::Invited => {
            say(format_args!("let people in with: courant newsletter invite {slug}"));
        }
        Visibility::Listed => say(format_args!(
            "let people and chats in with: courant newsletter admit {slug} telegram:ID discord:ID"
        )),
    }
}

/// Makes an invitation and says how it is used.
pub(super) async fn invite(
    config: &Config,
    store: &Store,
    newsletter: &Newsletter,
    once: bool,
) -> anyhow::Result<()> {
    let slug = &newsletter.slug;
    let change = format!("courant newsletter edit {slug} --visible invited");
    match newsletter.visibility {
        Visibility::All => anyhow::bail!("{slug} is for everybody; to change that: {change}"),
        Visibility::Listed => anyhow::bail!(
            "{slug} is for whoever you list: courant newsletter admit {slug} telegram:ID; for invitations: {change}"
        ),
        Visibility::Invited => {}
    }
    let mut random = [0; 24];
    getrandom::fill(&mut random)?;
    let (code, hash) = invite_code(random);
    store.add_invitation(newsletter.id, hash, once, Timestamp::now()).await?;
    let whom = if once { "one person or chat" } else { "whoever has it" };
    say(format_args!("An invitation to {}, for {whom}:", newsletter.title));
    if let Some(telegram) = &config.telegram {
        match Telegram::connect(telegram).await {
            Ok(bot) => {
                let link = format!("https://t.me/{}", bot.username());
                say(format_args!("  Telegram:          {link}?start=v_{code}"));
                say(format_args!("  a Telegram group:  {link}?startgroup=v_{code}"));
            }
            Err(error) => {
                // The code is good all the same.
                say(format_args!("  Telegram:          /start v_{code}   (no link: {error})"));
            }
        }
    }
    if config.discord.is_some() {
        say(format_args!("  Discord:           /start code:v_{code}"));
        say(format_args!("  a Discord channel: /start code:v_{code} to:this channel"));
    }
    if config.telegram.is_none() && config.discord.is_none() {
        say(format_args!("  /start v_{code}   (no platform is configured yet)"));
    }
    Ok(())
}

/// Lets people and chats in.
pub(super) async fn admit(
    store: &Store,
    newsletter: &Newsletter,
    who: &[String],
) -> anyhow::Result<()> {
    let slug = &newsletter.slug;
    for (platform, address) in identities(who)? {
        store.admit(newsletter.id, platform.clone(), address.clone(), Timestamp::now()).await?;
        say(format_args!("{platform}:{address} may see {slug}"));
    }
    if newsletter.visibility == Visibility::All {
        say(format_args!("everybody may, until: courant newsletter edit {slug} --visible listed"));
    }
    Ok(())
}

/// Puts people and chats out.
pub(super) async fn expel(
    store: &Store,
    newsletter: &Newsletter,
    who: &[String],
) -> anyhow::Result<()> {
    let slug = &newsletter.slug;
    for (platform, address) in identities(who)? {
        let out =
            store.expel(newsletter.id, platform.clone(), address.clone(), Timestamp::now()).await?;
        anyhow::ensure!(out, "{platform}:{address} was not let in to {slug}, and does not get it");
        say(format_args!("{platform}:{address} no longer sees {slug}"));
    }
    if newsletter.visibility == Visibility::All {
        say(format_args!(
            "everybody may come back, until: courant newsletter edit {slug} --visible listed"
        ));
    }
    Ok(())
}

/// People and chats as the command line names them; all of them, or an error that says which is none.
fn identities(who: &[String]) -> anyhow::Result<Vec<(Platform, Address)>> {
    who.iter().map(|who| identity(who)).collect()
}

fn identity(who: &str) -> anyhow::Result<(Platform, Address)> {
    let known = |(platform, _): &(&str, &str)| PLATFORMS.contains(platform);
    let (platform, id) = who.split_once(':').filter(known).with_context(|| {
        format!("{who:?} names nobody; write telegram:ID or discord:ID, with the platform's id")
    })?;
    let is_id = |part: &str| part.parse::<i64>().is_ok();
    anyhow::ensure!(
        id.split('/').all(is_id),
        "{id:?} is no id: people and chats are let in by their number, not by their name"
    );
    Ok((Platform::new(platform), Address(id.to_owned())))
}

impl From<Visible> for Visibility {
    fn from(visible: Visible) -> Self {
        match visible {
            Visible::All => Self::All,
            Visible::Invited => Self::Invited,
            Visible::Listed => Self::Listed,
        }
    }
}
