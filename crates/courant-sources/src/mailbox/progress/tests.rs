//! What comes next is never what was dealt with, and leaves nothing out.

use super::*;
use proptest::prelude::*;

fn at(uid_validity: u32, uid: u32) -> Bookmark {
    Bookmark { uid_validity, uid }
}

#[test]
fn reading_begins_where_it_was_left_or_where_it_is_told_to() {
    assert_eq!(begin(Some(at(7, 20)), 7, 30, Backlog::New), Beginning::GoesOn(at(7, 20)));
    assert_eq!(begin(None, 7, 30, Backlog::New), Beginning::First(at(7, 30)));
    assert_eq!(begin(None, 7, 30, Backlog::All), Beginning::First(at(7, 0)));
    assert_eq!(begin(Some(at(7, 20)), 8, 30, Backlog::New), Beginning::Anew(at(8, 0)));
}

#[test]
fn pauses_double_from_a_second_to_five_minutes() {
    let mut backoff = Backoff::default();
    let pauses: Vec<u64> = (0..11).map(|_| backoff.next(1.0).as_secs()).collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    assert_eq!(backoff.next(0.0).as_secs(), 150);
    backoff.reset();
    assert_eq!(backoff.next(0.0).as_secs(), 1);
}

proptest! {
    #[test]
    fn the_next_are_the_lowest_ones_behind_the_bookmark(
        after in 0_u32..50,
        most in 1_usize..20,
        listed in prop::collection::vec(0_u32..100, 0..80),
    ) {
        let mut next = Next::new(after, most);
        for uid in &listed {
            next.see(*uid, 1);
        }
        let found: Vec<u32> = next.into_mails().into_keys().collect();
        let mut expected: Vec<u32> = listed.into_iter().filter(|uid| *uid > after).collect();
        expected.sort_unstable();
        expected.dedup();
        expected.truncate(most);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn no_pause_is_out_of_bounds(failures in 0_u32..100, jitter in proptest::num::f64::ANY) {
        let mut backoff = Backoff { failures };
        let pause = backoff.next(jitter);
        prop_assert!(pause >= FIRST_PAUSE && pause <= LONGEST_PAUSE);
    }
}
