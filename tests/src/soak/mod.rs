//! The soak: a broadcast on both platforms whose bot is killed again and again, and the ledger at its end.
//!
//! The bot is a process of its own; it ends by SIGKILL at random moments, also before it is ready, and starts
//! again at once. After one kill in ten, ten minutes pass, in which Discord forgets its nonces. Further issues
//! are published as long as there are kills to come, some while others are under way, so that each kill hits a
//! broadcast. Everything random comes from the seed; what the machine does with it does not.

mod cast;
mod kills;
mod options;
mod quiet;
mod storm;
mod tally;

pub use options::{InDoubt, Options, Pacing, USAGE};
pub use tally::Tally;

use crate::ledger;
use crate::program::Program;
use cast::Cast;
use std::fmt::Display;

/// Runs a soak; `program` is Courant.
///
/// # Errors
/// Says what went wrong that is no finding of the ledger: a bot that ends by itself, a broadcast that makes no
/// progress, a refusal that nobody meant.
pub async fn run(options: &Options, program: &Program) -> Result<Tally, String> {
    let mut cast = Cast::set(options).await?;
    let doubts = kills::run(options, &mut cast, program).await?;
    cast.start(program).await;
    quiet::wait(&cast).await?;
    cast.town.stop().await;
    cast.judge()?;
    let findings = ledger::check(cast.published(), &cast.holdings());
    let tally = Tally::new(options, &findings, doubts + cast.storm.doubtful());
    show(&findings);
    Ok(tally)
}

/// Findings that are printed of each kind.
const SHOWN: usize = 10;

fn show(findings: &ledger::Findings) {
    let twice = findings.twice.values().flatten();
    print("lost", findings.lost.iter());
    print("out of order", findings.out_of_order.iter());
    print("twice", twice);
    print("strange", findings.strange.iter());
}

fn print<'a>(kind: &str, lines: impl Iterator<Item = &'a String>) {
    for line in lines.take(SHOWN) {
        progress(format_args!("{kind}: {line}"));
    }
}

/// A line of progress on standard error.
#[expect(clippy::print_stderr, reason = "that is where progress goes")]
fn progress(line: impl Display) {
    eprintln!("{line}");
}
