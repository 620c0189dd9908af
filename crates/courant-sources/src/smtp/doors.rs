//! Who is let in: so many clients at a time, so many of them from one address, and so many bytes of mails, of which one
//! address may hold half: nobody alone keeps the others' mails out.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts who is in. Clones share it.
#[derive(Clone, Debug)]
pub(super) struct Doors(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    most: usize,
    most_per_address: usize,
    most_bytes: usize,
    inside: Mutex<HashMap<IpAddr, Share>>,
}

/// What one address has of it.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    clients: usize,
    bytes: usize,
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
        Self(Arc::new(Inner { most, most_per_address, most_bytes, inside: Mutex::default() }))
    }

    /// Lets a client in, unless there are too many. Mail servers of this machine are as many as they want: with LMTP
    /// all mail comes from them.
    pub(super) fn enter(&self, client: IpAddr) -> Option<Visit> {
        let from = whose(client);
        let mut inside = self.inside();
        let all: usize = inside.values().map(|share| share.clients).sum();
        let own = inside.get(&from).map_or(0, |share| share.clients);
        if all >= self.0.most || (own >= self.0.most_per_address && !from.is_loopback()) {
            return None;
        }
        inside.entry(from).or_default().clients += 1;
        drop(inside);
        Some(Visit { doors: self.clone(), from, bytes: 0 })
    }

    /// Numbers stay whole if somebody panics while they are counted.
    fn inside(&self) -> MutexGuard<'_, HashMap<IpAddr, Share>> {
        self.0.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visit {
    /// Holds so many bytes from now on, and says whether there is room for them; if not, none are held.
    pub(super) fn hold(&mut self, bytes: usize) -> bool {
        if bytes == self.bytes {
            return true;
        }
        let most = self.doors.0.most_bytes;
        let mut inside = self.doors.inside();
        let all: usize = inside.values().map(|share| share.bytes).sum();
        let share = inside.entry(self.from).or_default();
        let with = |held: usize| held.saturating_sub(self.bytes).saturating_add(bytes);
        let most_own = if self.from.is_loopback() { most } else { most / 2 };
        let fits = bytes < self.bytes || (with(all) <= most && with(share.bytes) <= most_own);
        let holds = if fits { bytes } else { 0 };
        share.bytes = share.bytes.saturating_sub(self.bytes).saturating_add(holds);
        drop(inside);
        self.bytes = holds;
        fits
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.hold(0);
        let mut inside = self.doors.inside();
        if let Some(share) = inside.get_mut(&self.from) {
            share.clients = share.clients.saturating_sub(1);
            if share.clients == 0 {
                inside.remove(&self.from);
            }
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
        let visit = |last| doors.enter([192, 0, 2, last].into());
        let mut visits = [visit(1), visit(1), visit(2), visit(3)];
        let mut hold =
            |which: usize, bytes| visits[which].as_mut().is_some_and(|visit| visit.hold(bytes));
        assert!(hold(0, 30) && hold(1, 20));
        assert!(!hold(1, 21), "half of it belongs to others");
        assert!(hold(0, 50), "the other one holds none any longer");
        assert!(!hold(1, 1));
        assert!(hold(2, 50) && !hold(3, 1), "there is no more");
        assert!(hold(2, 40) && hold(3, 10) && !hold(3, 11));
        visits[0] = None;
        assert!(visits[1].as_mut().is_some_and(|visit| visit.hold(50)));
        visits = [None, None, None, None];
        assert!(visits.iter().all(Option::is_none) && doors.inside().is_empty());
    }

    #[test]
    fn this_machine_may_hold_all() {
        let doors = Doors::new(9, 9, 100);
        let mut local = doors.enter([127, 0, 0, 1].into());
        assert!(local.as_mut().is_some_and(|visit| visit.hold(100) && !visit.hold(101)));
    }
}
