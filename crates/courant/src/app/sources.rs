//! The sources of a running bot, as the configuration has them.

use crate::config::Config;
use anyhow::Context as _;
use courant_core::outbox::Notices;
use courant_core::store::Store;
use courant_fetch::Fetch;
use courant_sources::Source;
use courant_sources::desk::Desk;
use courant_sources::due::Due;
use courant_sources::feed::Feeds;
use courant_sources::folder::Folders;
use courant_sources::http::{Parts, Server};
use courant_sources::mail::MailDesk;
use courant_sources::mailbox::Mailbox;
use courant_sources::review::Review;
use courant_sources::smtp::Receiver;
use courant_sources::trust::{Checker, Dns};
use std::sync::Arc;

/// All sources that are configured.
///
/// # Errors
/// When one cannot be set up at all; the words say which.
pub(super) fn of(
    config: &Config,
    store: &Store,
    notices: &Notices,
) -> anyhow::Result<Vec<Arc<dyn Source>>> {
    let folders =
        Folders { store: store.clone(), inbox: config.inbox.clone(), notices: notices.clone() };
    let mut feeds = Feeds::new(store.clone(), fetch(config)?, config.feeds, notices.clone());
    if let Some(url) = config.http.as_ref().and_then(|web| web.url.as_ref()) {
        feeds = feeds.with_callbacks(url).context("http.url")?;
    }
    let due = Due { store: store.clone(), notices: notices.clone() };
    let mut all: Vec<Arc<dyn Source>> =
        vec![Arc::new(folders), Arc::new(feeds.clone()), Arc::new(due)];
    let webhooks = config.http.as_ref().is_some_and(|web| web.takes_mail);
    let has_mail = config.mailbox.is_some() || config.smtp.is_some() || webhooks;
    let desk: Option<Arc<dyn MailDesk>> = match has_mail {
        true => Some(Arc::new(desk(config, store, notices)?)),
        false => None,
    };
    if let (Some(mailbox), Some(desk)) = (&config.mailbox, &desk) {
        let mailbox = Mailbox::new(mailbox.clone(), store.clone(), Arc::clone(desk));
        all.push(Arc::new(mailbox.context("mailbox")?));
    }
    if let (Some(server), Some(desk)) = (&config.smtp, &desk) {
        all.push(Arc::new(Receiver::new(server.receiver.clone(), Arc::clone(desk))));
    }
    if let Some(web) = &config.http {
        let parts = Parts {
            store: store.clone(),
            publisher: Arc::new(Review::new(store.clone(), notices.clone())),
            mail: desk.filter(|_| web.takes_mail),
            feeds: Some(feeds),
        };
        all.push(Arc::new(Server::new(web.server.clone(), parts)));
    }
    Ok(all)
}

/// Where all mail is handed in.
fn desk(config: &Config, store: &Store, notices: &Notices) -> anyhow::Result<Desk> {
    let dns = match config.mail.dns.as_slice() {
        [] => Dns::of_system(),
        servers => Dns::at(servers),
    };
    let dns = dns.context("mail cannot be checked; name servers can be set as mail.dns")?;
    let checker = Checker::new(dns, config.mail.trusted.clone());
    let domain = config.smtp.as_ref().map(|server| server.domain.clone());
    Ok(Desk::new(store.clone(), checker, notices.clone(), domain))
}

/// The client for what the bot itself fetches.
///
/// # Errors
/// When none can be made.
pub(crate) fn fetch(config: &Config) -> anyhow::Result<Fetch> {
    Fetch::new(config.reachable.clone()).context("no client for the web can be made")
}
