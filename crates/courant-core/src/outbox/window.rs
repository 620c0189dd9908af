//! How many requests are in flight at once, pure: few at first, more as answers come back and only as many as
//! are needed. Requests that are held up together (connections being opened, a platform that stops for a
//! moment) arrive together, and a platform counts what arrives: the window bounds how many those are.

use std::time::{Duration, Instant};

/// At first: half a second at the ordinary pace, and no storm of new connections at a fast one.
const FIRST: usize = 16;

/// Beyond the most that were needed lately: fewer than the platforms tolerate above what they promise.
const SPARE: usize = 8;

/// While the need is known, a full window grows with one in that many that end: by an eighth with each round
/// trip. A platform that stops for a moment does not look like one that has become slow.
const SLOWLY: u32 = 8;

/// How far back "lately" goes.
const LATELY: Duration = Duration::from_secs(10);

/// The window of one sender.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    room: usize,
    /// It never gets larger.
    most: usize,
    /// Whether a request was turned away since the last one that was admitted.
    full: bool,
    /// Requests that have ended since it grew.
    ended: u32,
    /// Whether it is known how many are needed.
    settled: bool,
    /// The most that were in flight lately.
    peak: usize,
    since: Instant,
}

impl Window {
    /// The first one; it will never be larger than `most`.
    pub(super) fn new(most: usize, now: Instant) -> Self {
        Self {
            room: FIRST.min(most),
            most,
            full: false,
            ended: 0,
            settled: false,
            peak: 0,
            since: now,
        }
    }

    /// Whether another request may leave beside those in flight.
    pub(super) fn admits(&mut self, in_flight: usize) -> bool {
        self.full = in_flight >= self.room;
        self.peak = self.peak.max(in_flight);
        !self.full
    }

    /// A request has ended. While the window is full it grows: at first with each, so that it doubles with
    /// every round trip.
    pub(super) fn landed(&mut self) {
        if !self.full {
            return;
        }
        self.ended += 1;
        if self.ended >= if self.settled { SLOWLY } else { 1 } {
            self.ended = 0;
            self.room = (self.room + 1).min(self.most);
        }
    }

    /// Time passes: what was not needed lately is given back.
    pub(super) fn passes(&mut self, now: Instant) {
        if now.saturating_duration_since(self.since) >= LATELY {
            self.room = self.room.min((self.peak + SPARE).max(FIRST));
            self.settled = self.room > FIRST;
            self.peak = 0;
            self.since = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Starts as many as it admits; returns how many are in flight then.
    fn fill(window: &mut Window, mut in_flight: usize) -> usize {
        while window.admits(in_flight) {
            in_flight += 1;
        }
        in_flight
    }

    #[test]
    fn it_doubles_with_every_round_trip_up_to_the_most() {
        let mut window = Window::new(100, Instant::now());
        let mut seen = Vec::new();
        for _ in 0..5 {
            let in_flight = fill(&mut window, 0);
            seen.push(in_flight);
            (0..in_flight).for_each(|_| window.landed());
        }
        assert_eq!(seen, [16, 32, 64, 100, 100]);
    }

    #[test]
    fn it_does_not_grow_beyond_what_is_needed_and_gives_back() {
        let start = Instant::now();
        let mut window = Window::new(1000, start);
        for _ in 0..6 {
            let in_flight = fill(&mut window, 0);
            (0..in_flight).for_each(|_| window.landed());
        }
        assert_eq!(window.room, 1000);
        // Forty at a time are enough for ten seconds.
        window.passes(start + LATELY);
        for _ in 0..1000 {
            assert!(window.admits(39));
            assert!(window.admits(40));
            window.landed();
        }
        window.passes(start + LATELY * 2);
        assert_eq!(window.room, 40 + SPARE);
        // What stops for a moment and comes back at once makes it little larger.
        let in_flight = fill(&mut window, 40);
        (0..in_flight).for_each(|_| window.landed());
        assert_eq!(window.room, 40 + SPARE + (40 + SPARE) / 8);
        window.passes(start + LATELY * 3);
        window.passes(start + LATELY * 4);
        assert_eq!(window.room, FIRST);
    }

    proptest! {
        #[test]
        fn it_always_admits_the_first_and_never_more_than_the_most(
            most in 1_usize..300,
            steps in prop::collection::vec((0_usize..400, 0_u64..8), 0..200),
        ) {
            let mut now = Instant::now();
            let mut window = Window::new(most, now);
            for (in_flight, seconds) in steps {
                now += Duration::from_secs(seconds);
                window.passes(now);
                prop_assert!(window.admits(0));
                prop_assert!(!window.admits(in_flight) || in_flight < most);
                window.landed();
            }
        }
    }
}
