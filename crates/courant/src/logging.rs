//! The log: on standard error, for people on a terminal, as JSON elsewhere.

use crate::config::LogFormat;
use std::io::IsTerminal as _;
use tracing_subscriber::EnvFilter;

/// What the libraries may say: below that they are silent, however talkative we are. serenity and reqwest
/// print addresses and payloads at debug, which may hold tokens and texts.
const LIBRARIES: &str = "serenity=error,teloxide=warn,teloxide_core=warn,reqwest=warn,hyper=warn,tungstenite=warn,rustls=warn,h2=warn,tokio_tungstenite=warn,tracing::span=off";

/// Starts the log. A filter that is not understood is replaced by "info".
pub(crate) fn start(level: &str, format: LogFormat) {
    let filter = EnvFilter::try_new(format!("{level},{LIBRARIES}"))
        .unwrap_or_else(|_| EnvFilter::new(format!("info,{LIBRARIES}")));
    let human = match format {
        LogFormat::Auto => std::io::stderr().is_terminal(),
        LogFormat::Human => true,
        LogFormat::Json => false,
    };
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start (in tests) keeps the first log.
    let _ = if human {
        builder.with_ansi(std::io::stderr().is_terminal()).with_target(false).try_init()
    } else {
        builder.json().flatten_event(true).try_init()
    };
}

/// The demo's log: only what goes wrong, so that the chats can be read; more where `COURANT_LOG__LEVEL` asks
/// for it.
pub(crate) fn for_demo() {
    let level = std::env::var("COURANT_LOG__LEVEL").unwrap_or_else(|_| "error".into());
    start(&level, LogFormat::Human);
}
