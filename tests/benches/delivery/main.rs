//! How fast delivery is, how soon it begins, and what it costs: the whole bot against the simulated platforms.
//!
//!     cargo bench -p courant-tests --bench delivery [-- telegram discord …]
//!
//! This process holds the platforms; the bot is a process of its own, with a new data folder for each scenario.
//! Figures go to standard output, `name value`, one a line; what happens goes to standard error. No figure is
//! judged here; where a broadcast does not arrive whole and once, or anything but a counted 429 is refused, the
//! scenario says so and the run ends with status 1.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that goes wrong fails loudly"
)]

mod broadcast;
mod engine;
mod fair;
mod idle;
mod million;
mod stage;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// The platforms hold every message that they have seen: glibc's allocator stops them for a tenth of a second
/// now and then, to tidy up.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Every scenario by its name. Each makes the figures that begin with it.
const SCENARIOS: [(&str, fn()); 7] = [
    ("idle", || stage::run(idle::measure())),
    ("engine", || stage::run(engine::measure())),
    ("fair", || stage::run(fair::measure())),
    ("million", || stage::run(million::measure())),
    ("telegram", || stage::run(broadcast::telegram())),
    ("discord", || stage::run(broadcast::discord())),
    ("paid", || stage::run(broadcast::paid())),
];

fn main() -> ExitCode {
    // Cargo says --bench.
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let known = |word: &&String| SCENARIOS.iter().any(|(name, _)| name == word);
    if let Some(unknown) = wanted.iter().find(|word| !known(word)) {
        let names: Vec<_> = SCENARIOS.iter().map(|(name, _)| *name).collect();
        stage::tell(format_args!(
            "there is no scenario {unknown}; there are: {}",
            names.join(", ")
        ));
        return ExitCode::FAILURE;
    }
    let mut code = ExitCode::SUCCESS;
    for (name, measure) in SCENARIOS {
        if !wanted.is_empty() && !wanted.iter().any(|word| word == name) {
            continue;
        }
        stage::tell(format_args!("== {name}"));
        // The harness panics, with words, where something does not happen.
        if std::thread::spawn(measure).join().is_err() {
            stage::tell(format_args!("{name} failed; the others go on"));
            code = ExitCode::FAILURE;
        }
    }
    code
}
