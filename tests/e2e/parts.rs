//! Checking that a chat holds every part of a long issue, in order.

use courant_tests::{Reader, Seen, Town, long_issue, markers};

/// Stories of a long issue: some 21,000 characters, six messages on Telegram.
pub(crate) const STORIES: usize = 36;

/// A long issue.
pub(crate) fn long(title: &str) -> String {
    long_issue(title, STORIES)
}

/// The messages of the long issue in a chat.
pub(crate) fn parts(all: &[Seen]) -> Vec<(usize, usize, &Seen)> {
    let number = |seen: &Seen| {
        let line = seen.text.trim_end().lines().last()?.trim_start_matches("-# ");
        let (number, count) = line.trim_matches(['(', ')']).split_once('/')?;
        Some((number.parse().ok()?, count.parse().ok()?))
    };
    let bots = all.iter().filter(|seen| seen.by_bot);
    bots.filter_map(|seen| number(seen).map(|(n, count)| (n, count, seen))).collect()
}

/// Waits until the last part is there; then every part must be, in order and with all its text. Gives back
/// the parts that stand there twice.
pub(crate) async fn whole(town: &Town, reader: &Reader) -> Vec<Seen> {
    let what = format!("the last part for {} on {}", reader.user(), reader.platform());
    let last = || parts(&reader.sees()).iter().any(|(n, count, _)| n == count).then_some(());
    town.until(&what, last).await;
    check(reader, STORIES)
}

/// Checks a chat that has the last part of an issue of that many stories.
pub(crate) fn check(reader: &Reader, stories: usize) -> Vec<Seen> {
    check_seen(&reader.sees(), stories)
}

/// Checks messages that have the last part of an issue of that many stories.
pub(crate) fn check_seen(all: &[Seen], stories: usize) -> Vec<Seen> {
    let found = parts(all);
    let count = found.first().map_or(0, |(_, count, _)| *count);
    assert!(count > 2, "{} messages only", found.len());
    let numbers: Vec<usize> = found.iter().map(|(number, _, _)| *number).collect();
    assert!(numbers.is_sorted(), "out of order: {numbers:?}");
    let mut once = found.clone();
    once.dedup_by_key(|(number, _, _)| *number);
    let order: Vec<usize> = once.iter().map(|(number, _, _)| *number).collect();
    assert_eq!(order, (1..=count).collect::<Vec<_>>(), "of {numbers:?}");
    let text: String = once.iter().map(|(_, _, seen)| seen.text.as_str()).collect();
    let mut from = 0;
    for marker in markers(stories) {
        let at = text.get(from..).and_then(|rest| rest.find(&marker));
        from += at.unwrap_or_else(|| unreachable!("{marker} is missing or out of order in {text}"));
    }
    // The first copy of each part that stands there twice.
    let pairs = found.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    pairs.map(|pair| pair[0].2.clone()).collect()
}
