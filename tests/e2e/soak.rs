//! The soak in its small form: a few kills, few chats, no pacing.

use crate::program;
use courant_tests::soak::{self, InDoubt, Options, Pacing};
use std::time::Duration;

const KILLS: u32 = 10;
const CHATS: usize = 100;

/// Enough that requests are in flight when the bot is killed.
const LATENCY: Duration = Duration::from_millis(20);

async fn soak(in_doubt: InDoubt, kills: u32, jumps: bool) {
    let options = Options {
        kills,
        chats: CHATS,
        in_doubt,
        seed: 4,
        pacing: Pacing::Off,
        latency: LATENCY,
        faults: false,
        jumps,
    };
    let tally = soak::run(&options, &program()).await.unwrap();
    assert_eq!(tally.wrong(), [""; 0], "{tally}");
}

#[tokio::test(flavor = "multi_thread")]
async fn under_resend_nothing_is_lost_and_only_telegram_has_what_was_in_doubt_twice() {
    soak(InDoubt::Resend, KILLS, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn under_skip_nothing_is_twice_and_only_what_was_in_doubt_is_lost() {
    soak(InDoubt::Skip, KILLS, false).await;
}

/// Enough that Discord forgets its nonces in between, time and again: after one kill in ten.
#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_by_an_hour_changes_nothing() {
    soak(InDoubt::Resend, 3 * KILLS, true).await;
}
