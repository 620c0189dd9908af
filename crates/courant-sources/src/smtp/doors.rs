//! Who is let in: so many clients at a time, so many of them from one address, and so many bytes of mails.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts who is in. Clones share it.
#[derive(Clone, Debug)]
pub(super) struct Doors(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    most: usize,
    most_per_address: usize,
    inside: Mutex<HashMap<IpAddr, usize>>,
    most_bytes: usize,
    bytes: AtomicUsize,
}

/// Somebody who was let in, until it is dropped; with the bytes that it holds.
#[derive(Debug)]
pub(super) struct Visit {
    doors: Doors,
    from: IpAddr,
    bytes: usize,
}

impl Doors {
    pub(super) fn new(most: usize, most_per_address: usize, most_bytes: usize) -> Self {
        let inside = Mutex::default();
        let bytes = AtomicUsize::new(0);
        Self(Arc::new(Inner { most, most_per_address, inside, most_bytes, bytes }))
    }

    /// Lets a client in, unless there are too many. Mail servers of this machine are as many as they want: with LMTP
    /// all mail comes from them.
    pub(super) fn enter(&self, client: IpAddr) -> Option<Visit> {
        let from = whose(client);
        let mut inside = self.inside();
        let there = inside.get(&from).copied().unwrap_or(0);
        let all: usize = inside.values().sum();
        if all >= self.0.most || (there >= self.0.most_per_address && !from.is_loopback()) {
            return None;
        }
        inside.insert(from, there + 1);
        drop(inside);
        Some(Visit { doors: self.clone(), from, bytes: 0 })
    }

    /// Numbers stay whole if somebody panics while they are counted.
    fn inside(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.0.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visit {
    /// Holds so many bytes from now on, and says whether there is room for them; if not, none are held.
    pub(super) fn hold(&mut self, bytes: usize) -> bool {
        let (all, most) = (&self.doors.0.bytes, self.doors.0.most_bytes);
        let before = self.bytes;
        let held = all.fetch_update(Ordering::AcqRel, Ordering::Acquire, |all| {
            let after = all.saturating_sub(before).saturating_add(bytes);
            (bytes <= before || after <= most).then_some(after)
        });
        match held {
            Ok(_) => self.bytes = bytes,
            Err(_) => {
                self.hold(0);
            }
        }
        held.is_ok()
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.hold(0);
        let mut inside = self.doors.inside();
        let left = inside.get(&self.from).map_or(0, |there| there.saturating_sub(1));
        if left == 0 {
            inside.remove(&self.from);
        } else {
            inside.insert(self.from, left);
        }
    }
}

/// What counts as one address: of IPv6 the /64, which a single machine has all of.
fn whose(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) if !address.is_loopback() => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64))
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_goes_makes_room() {
        let doors = Doors::new(3, 2, 0);
        let one: IpAddr = Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, 1).into();
        let neighbour: IpAddr = Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 5, 0, 0, 9).into();
        let other: IpAddr = [192, 0, 2, 1].into();
        let (first, second) = (doors.enter(one), doors.enter(neighbour));
        assert!(first.is_some() && second.is_some());
        assert!(doors.enter(one).is_none(), "two from a /64");
        let third = doors.enter(other);
        assert!(third.is_some());
        assert!(doors.enter([192, 0, 2, 2].into()).is_none(), "three in all");
        drop(first);
        assert!(doors.enter(neighbour).is_some());
        drop((second, third));
        assert!(doors.inside().is_empty());
    }

    #[test]
    fn this_machine_is_counted_in_all_alone() {
        let doors = Doors::new(3, 1, 0);
        let local: IpAddr = [127, 0, 0, 1].into();
        let inside: Vec<_> = std::iter::from_fn(|| doors.enter(local)).collect();
        assert_eq!(inside.len(), 3);
    }

    #[test]
    fn bytes_are_held_as_long_as_there_is_room() {
        let doors = Doors::new(9, 9, 100);
        let (mut one, mut two) =
            (doors.enter([192, 0, 2, 1].into()), doors.enter([192, 0, 2, 2].into()));
        let mut hold = |which: usize, bytes| {
            [&mut one, &mut two][which].as_mut().is_some_and(|visit| visit.hold(bytes))
        };
        assert!(hold(0, 60) && hold(1, 40));
        assert!(!hold(1, 41), "101 in all");
        assert!(hold(0, 100), "the other one holds none any longer");
        assert!(!hold(1, 1));
        assert!(hold(0, 10) && hold(1, 90));
        drop(one.take());
        assert!(two.as_mut().is_some_and(|visit| visit.hold(100)));
    }
}
