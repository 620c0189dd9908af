//! What a process has cost so far, as Linux tells it.

use std::time::{Duration, Instant};

/// Ticks of a second in `/proc/PID/stat`: 100 on every Linux that Rust runs on (`getconf CLK_TCK`).
const TICKS: u32 = 100;

/// Time on the clock and on the processor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    pub(crate) processor: Duration,
    at: Instant,
}

impl Cost {
    /// What it has cost until now.
    pub(crate) fn now(pid: u32) -> Self {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("the process");
        // The name in brackets may hold anything; user and system time are fields 14 and 15 (proc(5)).
        let (_, fields) = stat.rsplit_once(')').expect("a name");
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: u32 = ticks.map(|ticks| ticks.parse::<u32>().expect("ticks")).sum();
        Self {
            wall: Duration::ZERO,
            processor: Duration::from_secs(1) * ticks / TICKS,
            at: Instant::now(),
        }
    }

    /// What it has cost since then.
    pub(crate) fn since(self, before: Self) -> Self {
        let processor = self.processor.saturating_sub(before.processor);
        Self { wall: self.at.duration_since(before.at), processor, at: self.at }
    }
}

/// Memory of a process in MB: now, and at its most.
pub(crate) fn memory(pid: u32) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).expect("the process");
    let field = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a field");
        let kilobytes: f64 =
            line.split_whitespace().next().and_then(|n| n.parse().ok()).expect("kB");
        kilobytes * 1024.0 / 1e6
    };
    (field("VmRSS:"), field("VmHWM:"))
}
