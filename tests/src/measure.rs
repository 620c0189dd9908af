//! Figures from what the simulated platforms have seen. Pure.

use std::time::Duration;

/// How long a rate must be sustained.
pub const WINDOW: Duration = Duration::from_secs(60);

/// When the window opens, after the first message: the start is not measured.
pub const RUN_UP: Duration = Duration::from_secs(2);

/// Messages in the window as a share of those that the platform permits in it; `None` where the messages end
/// before the window does.
pub fn share(times: &[Duration], per_second: u32) -> Option<f64> {
    let first = times.iter().min()?;
    let window = *first + RUN_UP..*first + RUN_UP + WINDOW;
    times.iter().find(|at| **at >= window.end)?;
    let posted = times.iter().filter(|at| window.contains(*at)).count();
    let permitted = WINDOW.as_secs_f64() * f64::from(per_second);
    Some(f64::from(u32::try_from(posted).ok()?) / permitted)
}

/// The value that this share of the samples does not exceed (nearest rank).
pub fn percentile(samples: &[Duration], share: f64) -> Option<Duration> {
    let mut sorted = samples.to_vec();
    sorted.sort_unstable();
    let exact = share * f64::from(u32::try_from(sorted.len()).ok()?);
    let rank = (1..=sorted.len())
        .find(|rank| f64::from(u32::try_from(*rank).unwrap_or(u32::MAX)) >= exact)?;
    sorted.get(rank - 1).copied()
}

/// A duration in milliseconds.
pub fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_of_the_window_alone() {
        // Fast before the window, then exactly half of the 30 a second.
        let run_up = (0..500).map(|_| Duration::from_secs(7));
        let steady = (0..1000).map(|n| Duration::from_secs(9) + Duration::from_secs(n) / 15);
        let times: Vec<_> = run_up.chain(steady).collect();
        assert!((share(&times, 30).unwrap() - 0.5).abs() < 1e-9);
    }

    #[test]
    fn a_broadcast_that_ends_too_early_has_no_share() {
        let times: Vec<_> = (0..1800).map(|n| Duration::from_secs(n) / 30).collect();
        assert_eq!(share(&times, 30), None);
        assert_eq!(share(&[], 30), None);
    }

    #[test]
    fn the_99th_percentile_is_the_second_worst_of_200() {
        let samples: Vec<_> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(percentile(&samples, 0.99), Some(Duration::from_millis(198)));
        assert_eq!(percentile(&samples[..1], 0.99), Some(Duration::from_millis(1)));
        assert_eq!(percentile(&[], 0.99), None);
    }
}
