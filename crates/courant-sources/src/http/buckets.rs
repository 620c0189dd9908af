//! How often somebody may do something: token buckets, as many as there are somebodies, in bounded memory.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Most buckets that are kept; whoever comes beyond that shares one. Each takes some fifty bytes.
const MOST: usize = 4_096;

/// Buckets of one size.
#[derive(Debug)]
pub(super) struct Buckets<K> {
    /// What may be done at once.
    size: u32,
    /// How long it takes until once more may be done.
    refill: Duration,
    /// For each, when its bucket is full again; `None` is whoever has no bucket of their own.
    full_at: Mutex<HashMap<Option<K>, Instant>>,
}

impl<K: Hash + Eq> Buckets<K> {
    pub(super) fn new(size: u32, refill: Duration) -> Self {
        Self { size, refill, full_at: Mutex::default() }
    }

    /// Takes one out of somebody's bucket.
    ///
    /// # Errors
    /// When it is empty: how long until there is one.
    pub(super) fn take(&self, who: K, now: Instant) -> Result<(), Duration> {
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        let mut who = Some(who);
        if !full_at.contains_key(&who) && full_at.len() >= MOST {
            full_at.retain(|_, full| *full > now);
            if full_at.len() >= MOST {
                who = None;
            }
        }
        let full = full_at.get(&who).map_or(now, |full| (*full).max(now));
        // What is missing until it is full, with the one that is taken.
        let missing = full.saturating_duration_since(now) + self.refill;
        let whole = self.refill * self.size;
        if let Some(wait) = missing.checked_sub(whole).filter(|wait| !wait.is_zero()) {
            return Err(wait);
        }
        full_at.insert(who, now + missing);
        Ok(())
    }
}

/// Whose an address is: of IPv6 a whole network of 64 bits, which is the least that anybody has (RFC 6177).
pub(super) fn of_address(address: IpAddr) -> u64 {
    match address.to_canonical() {
        IpAddr::V4(address) => u64::from(u32::from(address)),
        IpAddr::V6(address) => u64::try_from(u128::from(address) >> 64).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_emptied_and_fills_again() {
        let buckets = Buckets::new(3, Duration::from_secs(10));
        let start = Instant::now();
        for _ in 0..3 {
            assert_eq!(buckets.take(1, start), Ok(()));
        }
        assert_eq!(buckets.take(1, start), Err(Duration::from_secs(10)));
        assert_eq!(buckets.take(2, start), Ok(()));
        let later = start + Duration::from_secs(10);
        assert_eq!(buckets.take(1, later), Ok(()));
        assert_eq!(buckets.take(1, later), Err(Duration::from_secs(10)));
        let much_later = start + Duration::from_secs(1_000);
        for _ in 0..3 {
            assert_eq!(buckets.take(1, much_later), Ok(()));
        }
        assert!(buckets.take(1, much_later).is_err());
    }

    #[test]
    fn many_take_no_more_room_than_a_few() {
        let buckets = Buckets::new(1, Duration::from_secs(10));
        let start = Instant::now();
        for who in 0..5_000 {
            let _ = buckets.take(who, start);
        }
        let kept = |buckets: &Buckets<i32>| buckets.full_at.lock().map(|all| all.len()).ok();
        assert_eq!(kept(&buckets), Some(MOST + 1));
        assert!(buckets.take(9_999, start).is_err());
        // Who did nothing for a while is forgotten.
        assert_eq!(buckets.take(9_999, start + Duration::from_secs(10)), Ok(()));
        assert_eq!(kept(&buckets), Some(1));
    }

    #[test]
    fn a_network_is_one() {
        let key = |text: &str| text.parse().map(of_address).ok();
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff:1"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
    }
}
