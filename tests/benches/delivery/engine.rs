//! The engine's ceiling: no pace, no latency; what counts is when the receipts are on disk.

use crate::stage::{self, BROADCAST, figure};
use courant_simulator::telegram;
use courant_tests::issue;
use std::time::Duration;

/// The title of what is broadcast.
const TITLE: &str = "As fast as it goes";

/// Chats: several seconds' worth.
const CHATS: usize = 30_000;

/// How often the database is looked at once every message has arrived.
const LOOK: Duration = Duration::from_millis(5);

/// How long the last receipts may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Deliveries a second, from the first message to the last receipt.
pub(crate) async fn measure() {
    let options = telegram::Options { limits: telegram::Limits::Off, ..Default::default() };
    let mut town = stage::set(options, &[("DELIVERY__PACING", "off")]).await;
    let chats = stage::readers(&town, BROADCAST, CHATS).await;
    town.start_apart(&stage::program()).await;
    let rows = stage::rows(&town);
    town.publish(BROADCAST, &issue(TITLE)).await;
    let (server, wanted) = (town.telegram.clone(), u64::try_from(CHATS).unwrap_or(u64::MAX));
    // The database is left alone until all is posted: looking costs what is measured.
    stage::until(&town, "engine", wanted, || server.counts().messages_sent).await;
    let clock = town.telegram.clock();
    let deadline = clock.elapsed() + PATIENCE;
    while rows.delivered().expect("the database can be read") < wanted {
        assert!(clock.elapsed() < deadline, "receipts are missing: {:?}", rows.by_state());
        tokio::time::sleep(LOOK).await;
    }
    let end = clock.elapsed();
    let times = stage::arrivals(chats.iter().map(|chat| town.on_telegram(*chat)), TITLE);
    let first = times.into_iter().min().unwrap_or_default();
    let rate = f64::from(u32::try_from(CHATS).unwrap_or(u32::MAX)) / (end - first).as_secs_f64();
    figure("engine.rate", format_args!("{rate:.0}"));
    town.stop().await;
    stage::judge(&town);
}
