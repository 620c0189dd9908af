//! A progress bar on a terminal; elsewhere nothing.

use crate::out::complain;
use indicatif::{ProgressBar, ProgressStyle};

/// How the bar looks.
const LOOK: &str = "{bar:30} {percent:>3} %  {eta_precise} left";

/// A bar, which is gone when it is dropped.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar that is full at `size`.
    pub(crate) fn new(size: u64) -> Self {
        // It draws on standard error, and nothing where that is no terminal.
        let bar = ProgressBar::new(size);
        if let Ok(style) = ProgressStyle::with_template(LOOK) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// So much is done.
    pub(crate) fn at(&mut self, done: u64) {
        self.0.set_position(done);
    }

    /// A line above the bar, on standard error.
    pub(crate) fn say(&self, line: &str) {
        self.0.suspend(|| complain(format_args!("{line}")));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
