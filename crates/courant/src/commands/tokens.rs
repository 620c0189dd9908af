//! `courant newsletter token`, `tokens` and `revoke`: who may post issues by HTTP.

use crate::config::Config;
use crate::out::say;
use courant_core::model::Newsletter;
use courant_core::store::Store;
use courant_sources::http::new_token;
use jiff::Timestamp;

/// Makes a token; it is shown this once, and kept as a hash.
pub(super) async fn make(
    config: &Config,
    store: &Store,
    newsletter: &Newsletter,
    label: String,
) -> anyhow::Result<()> {
    let (token, hash) = new_token()?;
    let number = store.add_publish_token(newsletter.id, hash, label, Timestamp::now()).await?;
    say(format_args!("{token}"));
    say(format_args!(
        "It is shown this once; courant newsletter revoke {number} makes it worthless. To post an issue:"
    ));
    let listens = config.http.as_ref().map(|web| web.server.listen.as_str());
    let url = config.http.as_ref().and_then(|web| web.url.clone());
    let url = url.unwrap_or_else(|| format!("http://{}/", listens.unwrap_or("127.0.0.1:8480")));
    let url = url.trim_end_matches('/');
    say(format_args!(
        "  curl {url}/v1/issues -H 'Authorization: Bearer TOKEN' -H 'Content-Type: text/markdown' --data-binary @issue.md"
    ));
    if listens.is_none() {
        say(format_args!("nothing listens there yet: set http.listen in courant.toml"));
    }
    Ok(())
}

/// Lists the tokens, without what they are.
pub(super) async fn list(store: &Store) -> anyhow::Result<()> {
    let tokens = store.publish_tokens().await?;
    if tokens.is_empty() {
        say(format_args!("nobody has a token; make one with: courant newsletter token SLUG"));
    }
    let newsletters = store.newsletters().await?;
    for token in tokens {
        let of = newsletters.iter().find(|one| one.id == token.newsletter);
        let slug = of.map(|one| one.slug.as_str()).unwrap_or_default();
        let used =
            token.last_used_at.map_or("never used".to_owned(), |at| format!("last used {at:.0}"));
        say(format_args!("{} {slug} {} ({used})", token.id, token.label));
    }
    Ok(())
}

/// Makes a token worthless.
pub(super) async fn revoke(store: &Store, token: i64) -> anyhow::Result<()> {
    anyhow::ensure!(
        store.withdraw_publish_token(token).await?,
        "there is no token {token}; see: courant newsletter tokens"
    );
    say(format_args!("token {token} is worth nothing any more"));
    Ok(())
}
