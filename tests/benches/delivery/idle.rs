//! A bot that has nothing to do: its memory, and how soon it is ready.

use crate::stage::{self, figure};
use courant_tests::measure::{ms, percentile};
use courant_tests::{Start, Town};
use std::time::{Duration, Instant};

/// Starts of which the median is taken.
const STARTS: usize = 5;

/// When memory is looked at.
const SETTLED: Duration = Duration::from_secs(5);

/// Memory with both adapters connected, and the time from the start of the process to its word that it is ready.
pub(crate) async fn measure() {
    let mut town = Town::set(Start::default()).await;
    // The database is there, and the menus are set.
    town.start_apart(&stage::program()).await;
    tokio::time::sleep(SETTLED).await;
    let resident = stage::memory(&town, "VmRSS");
    town.stop().await;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let started = Instant::now();
        town.begin_apart(&stage::program(), &["run"]);
        town.until_logged("Courant is ready").await;
        starts.push(started.elapsed());
        town.stop().await;
    }
    let median = percentile(&starts, 0.5).unwrap_or_default();
    figure("idle.rss_mb", format_args!("{resident:.1}"));
    figure("start.ms", format_args!("{:.0}", ms(median)));
    stage::judge(&town);
}
