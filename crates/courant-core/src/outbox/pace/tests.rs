//! Limits, bursts, blocks and what is forgotten.

use super::*;
use crate::model::{Address, ChatKind};
use proptest::prelude::*;

const MS: Duration = Duration::from_millis(1);

fn limits() -> Vec<Limit> {
    vec![
        Limit { scope: Scope::Bot, burst: 1, interval: 33 * MS },
        Limit { scope: Scope::Chat, burst: 3, interval: 1000 * MS },
        Limit { scope: Scope::SharedChat, burst: 5, interval: 4000 * MS },
    ]
}

fn to(chat: u32, kind: ChatKind) -> Destination {
    Destination { address: Address(chat.to_string()), kind }
}

/// Sends as fast as allowed; returns when each message left, since the start.
fn send(pace: &mut Pace, chats: &[Destination], count: usize) -> Vec<Duration> {
    let start = Instant::now();
    let mut now = start;
    let mut sent = Vec::new();
    for index in 0..count {
        let chat = &chats[index % chats.len()];
        now = pace.ready_at(chat, Sort::Broadcast, now);
        pace.take(chat, Sort::Broadcast, now);
        sent.push(now - start);
    }
    sent
}

#[test]
fn the_bots_messages_are_evenly_spaced() {
    let chats: Vec<_> = (0..100).map(|chat| to(chat, ChatKind::Private)).collect();
    let sent = send(&mut Pace::new(limits()), &chats, 100);
    assert!(sent.windows(2).all(|pair| pair[1] - pair[0] == 33 * MS));
}

proptest! {
    #[test]
    fn albums_exceed_no_window(weights in prop::collection::vec(prop_oneof![5 => Just(1_u32), 1 => 2_u32..=10], 1..80)) {
        // A broadcast to many chats, and one to a single group.
        let chats: Vec<_> = (0..1000).map(|chat| to(chat, ChatKind::Private)).collect();
        let group = [to(7, ChatKind::Group)];
        for (chats, window, most) in [(&chats[..], 1000 * MS, 33), (&group[..], 60_000 * MS, 20)] {
            let mut pace = Pace::new(limits());
            let (mut now, mut sent) = (Instant::now(), Vec::new());
            for (index, weight) in weights.iter().enumerate() {
                let chat = &chats[index % chats.len()];
                let at = pace.ready_for(chat, Sort::Broadcast, *weight, now);
                let leaves = pace.take_many(chat, Sort::Broadcast, *weight, at);
                sent.extend(std::iter::repeat_n(leaves, usize::try_from(*weight).unwrap_or_default()));
                now = leaves;
            }
            for (index, first) in sent.iter().enumerate() {
                let within = sent[index..].iter().take_while(|at| **at < *first + window).count();
                prop_assert!(within <= most, "{within} within {window:?}");
            }
        }
    }
}

#[test]
fn one_chat_gets_its_burst_and_then_one_a_second() {
    let sent = send(&mut Pace::new(limits()), &[to(1, ChatKind::Private)], 6);
    assert!(sent[2] < 100 * MS, "{sent:?}");
    assert!(sent[5] - sent[2] >= 2900 * MS, "{sent:?}");
}

proptest! {
    #[test]
    fn no_window_of_a_minute_has_more_than_a_group_takes(rests in prop::collection::vec(0_u64..20_000, 60)) {
        let mut pace = Pace::new(limits());
        let chat = to(1, ChatKind::Group);
        let mut now = Instant::now();
        let mut sent = Vec::new();
        for rest in rests {
            now = pace.ready_at(&chat, Sort::Broadcast, now + Duration::from_millis(rest));
            pace.take(&chat, Sort::Broadcast, now);
            sent.push(now);
        }
        for (index, first) in sent.iter().enumerate() {
            let within = sent[index..].iter().take_while(|at| **at < *first + Duration::from_secs(60)).count();
            prop_assert!(within <= 20, "{within}");
        }
    }
}

#[test]
fn a_block_holds_its_scope_only() {
    let mut pace = Pace::new(limits());
    let now = Instant::now();
    let (one, two) = (to(1, ChatKind::Private), to(2, ChatKind::Private));
    pace.block(&Blocked::Chat(one.address.clone()), now + 5000 * MS);
    assert_eq!(pace.ready_at(&one, Sort::Reply, now), now + 5000 * MS);
    assert_eq!(pace.ready_at(&two, Sort::Reply, now), now);
    pace.block(&Blocked::Bot, now + 9000 * MS);
    assert_eq!(pace.ready_at(&two, Sort::Reply, now), now + 9000 * MS);
}

#[test]
fn places_of_one_chat_share_its_limits() {
    let start = Instant::now();
    let mut pace = Pace::new(limits());
    let place = |topic: u8| Destination {
        address: Address(format!("-100/{topic}")),
        kind: ChatKind::Group,
    };
    let mut now = start;
    let mut sent = Vec::new();
    for number in 0..40 {
        now = pace.ready_at(&place(number % 4), Sort::Broadcast, now);
        pace.take(&place(number % 4), Sort::Broadcast, now);
        sent.push(now - start);
    }
    for window in sent.windows(21) {
        assert!(window[20] - window[0] > Duration::from_secs(60), "{window:?}");
    }
    pace.block(&Blocked::Chat(Address("-100/1".into())), now + Duration::from_secs(500));
    assert!(pace.ready_at(&place(3), Sort::Reply, now) >= now + Duration::from_secs(500));
}

#[test]
fn idle_chats_are_forgotten() {
    let mut pace = Pace::new(limits());
    let mut now = Instant::now();
    for chat in 0..20_000 {
        let chat = to(chat, ChatKind::Private);
        now = pace.ready_at(&chat, Sort::Broadcast, now);
        pace.take(&chat, Sort::Broadcast, now);
    }
    assert!(pace.chats.len() <= KEPT, "{}", pace.chats.len());
}

#[test]
fn a_run_that_follows_another_counts_what_that_one_sent() {
    let now = Instant::now() + 60_000 * MS;
    let mut pace = Pace::new(limits());
    let (begun, fresh) = (to(1, ChatKind::Private), to(2, ChatKind::Private));
    // Its burst was used up half a second ago.
    for _ in 0..3 {
        pace.take(&begun, Sort::Broadcast, now - 500 * MS);
    }
    pace.inherit(now);
    let first = pace.ready_at(&fresh, Sort::Broadcast, now);
    assert!(first <= now + 150 * MS, "{:?}", first - now);
    assert_eq!(pace.ready_at(&begun, Sort::Broadcast, now), now + 500 * MS);
    // Nobody knows what a reply of the other run brought there: one at once, and no burst.
    pace.take(&fresh, Sort::Broadcast, first);
    let next = pace.ready_at(&fresh, Sort::Broadcast, first);
    assert!(next >= now + 1000 * MS, "{:?}", next - now);
    let rested = now + 60_000 * MS;
    let other = to(3, ChatKind::Private);
    for _ in 0..3 {
        assert!(pace.ready_at(&other, Sort::Broadcast, rested) < rested + 150 * MS);
        pace.take(&other, Sort::Broadcast, rested);
    }
}

#[test]
fn answers_after_a_restart_keep_their_distance() {
    let now = Instant::now() + 60_000 * MS;
    let mut pace = Pace::new(limits());
    pace.inherit(now);
    let chat = to(1, ChatKind::Private);
    let mut at = now;
    // The run before may have used the chat's burst for answers just before it ended.
    for answer in 1..=3 {
        at = pace.ready_at(&chat, Sort::Reply, at);
        assert!(at >= now + 1000 * MS * answer, "{answer}: {:?}", at - now);
        pace.take(&chat, Sort::Reply, at);
    }
    let rested = at + 60_000 * MS;
    pace.take(&chat, Sort::Reply, rested);
    assert!(pace.ready_at(&chat, Sort::Reply, rested) < rested + 150 * MS);
}

#[test]
fn replies_and_paid_broadcasts_do_not_count_for_each_other() {
    let limits = vec![
        Limit { scope: Scope::Unpaid, burst: 1, interval: 33 * MS },
        Limit { scope: Scope::Paid, burst: 1, interval: MS },
    ];
    let mut pace = Pace::new(limits);
    let (now, chat) = (Instant::now(), to(1, ChatKind::Private));
    pace.take(&chat, Sort::Reply, now);
    assert_eq!(pace.ready_at(&chat, Sort::Broadcast, now), now);
    assert_eq!(pace.ready_at(&chat, Sort::Reply, now), now + 33 * MS);
    assert_eq!(pace.ready_at(&chat, Sort::Change, now), now + 33 * MS);
    pace.take(&chat, Sort::Broadcast, now);
    assert_eq!(pace.ready_at(&chat, Sort::Broadcast, now), now + MS);
}

#[test]
fn the_bot_learns_from_a_refusal_and_forgets_it_slowly() {
    let mut pace = Pace::new(vec![Limit { scope: Scope::Bot, burst: 1, interval: 100 * MS }]);
    let (chat, start) = (to(1, ChatKind::Private), Instant::now());
    let distance = |pace: &mut Pace, now: Instant| {
        let at = pace.ready_at(&chat, Sort::Broadcast, now);
        pace.take(&chat, Sort::Broadcast, at);
        pace.ready_at(&chat, Sort::Broadcast, at) - at
    };
    assert_eq!(distance(&mut pace, start), 100 * MS);
    let until = start + 3000 * MS;
    for _ in 0..20 {
        pace.refused(&Blocked::Bot, start, until);
    }
    assert_eq!(distance(&mut pace, until), 102 * MS, "requests in flight are one refusal");
    pace.refused(&Blocked::Bot, until, until + MS);
    assert_eq!(distance(&mut pace, until + MS), 104 * MS);
    assert_eq!(distance(&mut pace, until + Duration::from_secs(2 * 30 + 1)), 102 * MS);
    assert_eq!(distance(&mut pace, until + Duration::from_secs(3600)), 100 * MS);
}

#[test]
fn a_chat_that_was_refused_goes_on_without_a_burst() {
    let mut pace = Pace::new(limits());
    let (now, chat) = (Instant::now(), to(1, ChatKind::Private));
    pace.refused(&Blocked::Chat(chat.address.clone()), now, now + 5000 * MS);
    let first = pace.ready_at(&chat, Sort::Broadcast, now);
    pace.take(&chat, Sort::Broadcast, first);
    assert_eq!(first, now + 5000 * MS);
    assert_eq!(pace.ready_at(&chat, Sort::Broadcast, first), now + 6000 * MS);
}
