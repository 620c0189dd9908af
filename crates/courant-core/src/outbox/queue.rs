//! What a sender has claimed and not yet sent, pure: newsletters take turns, lower ranks go first, and what
//! has to wait for its time does so apart.

use crate::model::NewsletterId;
use crate::store::OnHand;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::time::Instant;

/// What the queue asks of a job.
pub(super) trait Queued {
    /// The lowest goes first.
    fn rank(&self) -> u8;
    /// Whose turn it takes.
    fn newsletter(&self) -> NewsletterId;
}

/// The queue of one sender.
pub(super) struct Queue<J> {
    lines: BTreeMap<u8, VecDeque<(NewsletterId, VecDeque<J>)>>,
    paused: BinaryHeap<Reverse<(Instant, u64)>>,
    pausing: BTreeMap<u64, J>,
    number: u64,
}

impl<J: Queued> Queue<J> {
    pub(super) fn new() -> Self {
        Self {
            lines: BTreeMap::new(),
            paused: BinaryHeap::new(),
            pausing: BTreeMap::new(),
            number: 0,
        }
    }

    /// Adds a job at the end of its newsletter's line.
    pub(super) fn push(&mut self, job: J) {
        self.line(&job).push_back(job);
    }

    /// Adds a job that is next in its newsletter's line.
    pub(super) fn push_first(&mut self, job: J) {
        self.line(&job).push_front(job);
    }

    /// Keeps a job until a time; then it is next in its line.
    pub(super) fn pause(&mut self, job: J, until: Instant) {
        self.number += 1;
        self.paused.push(Reverse((until, self.number)));
        self.pausing.insert(self.number, job);
    }

    /// Puts jobs back into their lines whose time has come; returns when the next one's comes.
    pub(super) fn wake(&mut self, now: Instant) -> Option<Instant> {
        while let Some(Reverse((at, number))) = self.paused.peek().copied() {
            if at > now {
                return Some(at);
            }
            self.paused.pop();
            if let Some(job) = self.pausing.remove(&number) {
                self.push_first(job);
            }
        }
        None
    }

    /// The first job, in order of rank and of the newsletters' turns, that `takes` accepts.
    pub(super) fn take(&mut self, mut takes: impl FnMut(&J) -> bool) -> Option<J> {
        for turns in self.lines.values_mut() {
            for turn in 0..turns.len() {
                let Some((_, line)) = turns.get_mut(turn) else { break };
                let found = line.iter().position(&mut takes);
                let Some(job) = found.and_then(|index| line.remove(index)) else { continue };
                // Its newsletter goes to the end of the turns; an empty line goes away.
                if let Some((newsletter, line)) = turns.remove(turn)
                    && !line.is_empty()
                {
                    turns.push_back((newsletter, line));
                }
                return Some(job);
            }
        }
        None
    }

    /// Jobs that are in line.
    pub(super) fn in_line(&self) -> usize {
        self.lines.values().flatten().map(|(_, line)| line.len()).sum()
    }

    /// Jobs that wait for their time.
    pub(super) fn paused(&self) -> usize {
        self.pausing.len()
    }

    /// How many jobs of each newsletter are in line.
    pub(super) fn held(&self) -> OnHand {
        let mut held = OnHand::new();
        for (newsletter, line) in self.lines.values().flatten() {
            *held.entry(*newsletter).or_default() += u32::try_from(line.len()).unwrap_or(u32::MAX);
        }
        held
    }

    /// All jobs, in no order.
    pub(super) fn drain(&mut self) -> Vec<J> {
        let lines = std::mem::take(&mut self.lines);
        let pausing = std::mem::take(&mut self.pausing);
        self.paused.clear();
        let waiting = lines.into_values().flatten().flat_map(|(_, line)| line);
        waiting.chain(pausing.into_values()).collect()
    }

    fn line(&mut self, job: &J) -> &mut VecDeque<J> {
        let turns = self.lines.entry(job.rank()).or_default();
        let newsletter = job.newsletter();
        let at = turns.iter().position(|(other, _)| *other == newsletter).unwrap_or_else(|| {
            turns.push_back((newsletter, VecDeque::new()));
            turns.len() - 1
        });
        &mut turns[at].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[derive(Debug, PartialEq, Eq)]
    struct Job(u8, i64, u32);

    impl Queued for Job {
        fn rank(&self) -> u8 {
            self.0
        }
        fn newsletter(&self) -> NewsletterId {
            NewsletterId(self.1)
        }
    }

    fn all(queue: &mut Queue<Job>) -> Vec<(i64, u32)> {
        std::iter::from_fn(|| queue.take(|_| true)).map(|job| (job.1, job.2)).collect()
    }

    #[test]
    fn newsletters_take_turns_and_keep_their_own_order() {
        let mut queue = Queue::new();
        for number in 0..4 {
            queue.push(Job(0, 1, number));
        }
        queue.push(Job(0, 2, 0));
        queue.push(Job(0, 2, 1));
        assert_eq!(all(&mut queue), [(1, 0), (2, 0), (1, 1), (2, 1), (1, 2), (1, 3)]);
        assert_eq!((queue.in_line(), queue.held().len()), (0, 0));
    }

    #[test]
    fn the_lowest_rank_goes_first_unless_it_cannot() {
        let mut queue = Queue::new();
        queue.push(Job(1, 1, 0));
        queue.push(Job(0, 2, 0));
        let only_corrections = |job: &Job| job.0 == 1;
        assert_eq!(queue.take(only_corrections), Some(Job(1, 1, 0)));
        queue.push(Job(1, 1, 1));
        assert_eq!(all(&mut queue), [(2, 0), (1, 1)]);
        queue.push(Job(0, 2, 1));
        assert_eq!(queue.take(|_| false), None);
    }

    #[test]
    fn what_pauses_is_next_when_its_time_comes() {
        let mut queue = Queue::new();
        let now = Instant::now();
        let later = now + Duration::from_secs(1);
        queue.push(Job(0, 1, 1));
        queue.pause(Job(0, 1, 0), later);
        assert_eq!((queue.wake(now), queue.paused(), queue.in_line()), (Some(later), 1, 1));
        assert_eq!(queue.wake(later), None);
        assert_eq!(all(&mut queue), [(1, 0), (1, 1)]);
        queue.pause(Job(0, 1, 5), later);
        queue.push(Job(0, 1, 6));
        assert_eq!(queue.drain().len(), 2);
    }
}
