//! When hubs are asked, and what they are answered.

use super::*;

const HUB: &str = "https://hub.example/";
const TOPIC: &str = "https://example.org/feed";

fn at(hours: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + hours * 3600).unwrap()
}

fn channel(hubs: &[&str], topic: Option<&str>) -> Channel {
    Channel {
        hubs: hubs.iter().map(|hub| (*hub).to_owned()).collect(),
        topic: topic.map(str::to_owned),
        ..Channel::default()
    }
}

fn hub(asked: i64, until: Option<i64>) -> Hub {
    Hub {
        url: HUB.into(),
        topic: TOPIC.into(),
        token: "t".into(),
        secret: "s".into(),
        asked_at: at(asked),
        lease_until: until.map(at),
    }
}

fn subscribe(hub: &str) -> Option<Step> {
    Some(Step::Subscribe { hub: hub.into(), topic: TOPIC.into() })
}

#[test]
fn a_hub_is_asked_when_a_feed_names_it_and_itself() {
    let now = at(0);
    assert_eq!(next_step(None, Some(&channel(&[HUB], Some(TOPIC))), now), subscribe(HUB));
    assert_eq!(next_step(None, Some(&channel(&[HUB], None)), now), None);
    assert_eq!(next_step(None, Some(&channel(&[], Some(TOPIC))), now), None);
    assert_eq!(next_step(None, None, now), None);
    let two = channel(&["http://plain.example/", HUB], Some(TOPIC));
    assert_eq!(next_step(None, Some(&two), now), subscribe(HUB));
    let long = "https://hub.example/".repeat(200);
    assert_eq!(next_step(None, Some(&channel(&[&long], Some(TOPIC))), now), None);
}

#[test]
fn what_is_not_confirmed_is_asked_again_after_a_while() {
    let (told, has) = (channel(&[HUB], Some(TOPIC)), hub(0, None));
    for told in [Some(&told), None] {
        assert_eq!(next_step(Some(&has), told, at(5)), None);
        assert_eq!(next_step(Some(&has), told, at(6)), Some(Step::Renew));
    }
}

#[test]
fn a_lease_is_renewed_at_two_thirds() {
    let has = hub(0, Some(240));
    for (hours, wanted) in [(7, false), (159, false), (161, true), (239, true), (300, true)] {
        let step = next_step(Some(&has), None, at(hours));
        assert_eq!(step, wanted.then_some(Step::Renew), "{hours}");
    }
    // A short one is renewed each time that the feed is asked.
    assert_eq!(next_step(Some(&hub(0, Some(24))), None, at(12)), Some(Step::Renew));
    // Asked again and not confirmed: not at once again.
    assert_eq!(next_step(Some(&hub(161, Some(240))), None, at(166)), None);
    assert_eq!(next_step(Some(&hub(161, Some(240))), None, at(214)), Some(Step::Renew));
}

#[test]
fn another_hub_or_none_ends_it() {
    let has = hub(0, Some(240));
    let other = channel(&["https://other.example/"], Some(TOPIC));
    assert_eq!(next_step(Some(&has), Some(&other), at(5)), None);
    assert_eq!(next_step(Some(&has), Some(&other), at(12)), subscribe("https://other.example/"));
    assert_eq!(next_step(Some(&has), Some(&channel(&[], Some(TOPIC))), at(12)), Some(Step::Drop));
    let moved = channel(&[HUB], Some("https://example.org/new"));
    assert!(matches!(next_step(Some(&has), Some(&moved), at(12)), Some(Step::Subscribe { .. })));
}

#[test]
fn only_what_was_asked_for_is_meant() {
    let (has, now) = (hub(0, None), at(1));
    let ask = |query: &str| verdict(&has, &Question::of(query), now);
    let good = "hub.mode=subscribe&hub.topic=https%3A%2F%2Fexample.org%2Ffeed&hub.challenge=a%26b&hub.lease_seconds=864000";
    assert_eq!(ask(good), Verdict::Meant { until: Some(at(241)), challenge: "a&b".into() });
    let denied = "hub.mode=denied&hub.topic=https://example.org/feed&hub.reason=no";
    assert_eq!(ask(denied), Verdict::Denied);
    let long = format!("hub.mode=subscribe&hub.topic={TOPIC}&hub.challenge={}", "x".repeat(1_025));
    for wrong in [
        "",
        "hub.mode=subscribe&hub.topic=https://example.org/other&hub.challenge=x",
        "hub.mode=subscribe&hub.topic=https://example.org/feed",
        "hub.mode=unsubscribe&hub.topic=https://example.org/feed&hub.challenge=x",
        "hub.mode=denied",
        &long,
    ] {
        assert_eq!(ask(wrong), Verdict::NotMeant, "{wrong}");
    }
}

#[test]
fn leases_are_bounded() {
    let now = at(0);
    assert_eq!(lease(3_600, now), None);
    assert_eq!(lease(-1, now), None);
    assert_eq!(lease(86_400, now), Some(at(24)));
    assert_eq!(lease(i64::MAX, now), Some(at(720)));
}
