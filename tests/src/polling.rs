//! Thousands of feeds, asked by the bot on one core: what that costs, and what conditional requests save.
//!
//! The feeds lie on servers of this machine under many addresses of 127.0.0.0/8, which are hosts of their own. Every
//! feed is asked once, and then once more, when a few have something new; what the rounds cost is told for the usual
//! hour between two questions.

mod cost;
mod site;

use crate::program::Program;
use crate::rows;
use crate::town::{Start, Town};
use cost::Cost;
use courant_core::model::Visibility;
use courant_core::store::{NewFeed, NewNewsletter};
use jiff::Timestamp;
use site::Site;
use std::fmt;
use std::time::Duration;

/// How the run is set up.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Feeds.
    pub feeds: usize,
    /// Hosts that they lie on.
    pub hosts: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { feeds: 10_000, hosts: 1_000 }
    }
}

/// Usual time between two questions for one feed (`USUAL` in `courant-sources/src/feed/rhythm.rs`).
const HOUR: Duration = Duration::from_secs(3_600);

/// What is allowed of memory over what the bot has without feeds, in MB.
const MOST_MEMORY: f64 = 60.0;

/// Feeds of one host that are asked at the same time, as the example configuration has it.
const PER_HOST: usize = 2;

/// What was seen.
#[derive(Clone, Debug)]
pub struct Findings {
    feeds: usize,
    first: Cost,
    second: Cost,
    idle: f64,
    peak: f64,
    most_of_a_host: usize,
    conditional: usize,
    bytes: (u64, u64),
}

impl Findings {
    /// Whether the limits were kept, and every feed was asked in both rounds.
    pub fn is_right(&self) -> bool {
        self.peak - self.idle <= MOST_MEMORY && self.most_of_a_host <= PER_HOST
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |cost: &Cost| 100.0 * cost.processor.as_secs_f64() / HOUR.as_secs_f64();
        let megabytes = |bytes: u64| bytes as f64 / 1e6;
        writeln!(
            f,
            "feeds {} asked first in {:.0} s, again in {:.0} s",
            self.feeds,
            self.first.wall.as_secs_f64(),
            self.second.wall.as_secs_f64()
        )?;
        writeln!(
            f,
            "cpu share of one core at one question an hour: first {:.2} % then {:.2} %",
            share(&self.first),
            share(&self.second)
        )?;
        writeln!(
            f,
            "memory idle {:.1} MB peak {:.1} MB over {:.1} MB",
            self.idle,
            self.peak,
            self.peak - self.idle
        )?;
        writeln!(
            f,
            "bodies saved by conditional requests {} of {}, bytes first {:.1} MB then {:.1} MB",
            self.conditional,
            self.feeds,
            megabytes(self.bytes.0),
            megabytes(self.bytes.1)
        )?;
        write!(f, "most of one host at once {} of {PER_HOST}", self.most_of_a_host)
    }
}

/// Has the bot ask all feeds twice. `program` is the bot.
pub async fn run(options: Options, program: &Program) -> Findings {
    let site = Site::start(options).await;
    let settings = vec![("FETCH__ALLOW", "127.0.0.0/8".to_owned())];
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.start_apart(program).await;
    let pid = town.pid();
    let idle = cost::memory(pid).0;
    add(&town, &site, options).await;
    let first = round(&town, &site, pid, options.feeds).await;
    let bytes = site.sent();
    site.publish();
    while !rows::make_feeds_due(&town.database()).expect("the feeds") {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let second = round(&town, &site, pid, options.feeds).await;
    let findings = Findings {
        feeds: options.feeds,
        first,
        second,
        idle,
        peak: cost::memory(pid).1,
        most_of_a_host: site.most_of_a_host(),
        conditional: site.not_modified(),
        bytes: (bytes, site.sent() - bytes),
    };
    town.stop().await;
    findings
}

/// Adds all feeds, ten to a newsletter.
async fn add(town: &Town, site: &Site, options: Options) {
    for number in 0..options.feeds.div_ceil(10) {
        let new = NewNewsletter {
            slug: format!("feed-{number}").parse().expect("a slug"),
            title: format!("Feed {number}"),
            tagline: String::new(),
            folder: None,
            visibility: Visibility::default(),
        };
        let newsletter = town.store.add_newsletter(new, Timestamp::now()).await.expect("new");
        let feeds = (number * 10..options.feeds.min(number * 10 + 10)).map(|feed| {
            let (host, url) = site.url(feed);
            NewFeed { newsletter, url, host, first_goes_out: true, full_text: false }
        });
        for feed in feeds {
            town.store.add_feed(feed, Timestamp::now()).await.expect("a new feed");
        }
    }
}

/// Waits until every feed was asked once more, and its answer is written down.
async fn round(town: &Town, site: &Site, pid: u32, feeds: usize) -> Cost {
    let before = Cost::now(pid);
    let asked = site.asked() / feeds * feeds + feeds;
    while site.asked() < asked || rows::feeds_due(&town.database()).expect("the feeds") > 0 {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Cost::now(pid).since(before)
}
