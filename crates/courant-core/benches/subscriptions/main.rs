//! What a tick costs: with a million subscriptions that each hold an issue and none due, and with some due. And what a
//! search over 50,000 issues costs.
//! `cargo bench -p courant-core --bench subscriptions` prints medians of ticks, and percentiles of searches.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program that prints its figures, and may fail loudly"
)]

mod search;
mod tick;

#[tokio::main]
async fn main() {
    // `tick` or `search` alone, where it is named.
    let named = |name: &str| std::env::args().skip(1).any(|argument| argument == name);
    if !named("search") {
        tick::measure().await;
    }
    if !named("tick") {
        search::measure().await;
    }
}
