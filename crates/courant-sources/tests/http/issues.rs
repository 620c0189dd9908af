//! Publishers post issues.

use crate::world::{NOW, World, answered, newsletter};
use async_trait::async_trait;
use courant_core::intake::{IntakeError, Outgoing, Source};
use courant_core::model::{IssueId, Newsletter};
use courant_core::store::{Store, StoreError};
use courant_sources::http::{Patience, Published, Publisher};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

const MARKDOWN: &str = "# Harbour Notes 12\n\n## Shipping\n\n- [Ferry returns](https://example.org/ferry) - after ten years\n";
const HTML: &str = "<!doctype html><title>Pier Post 3</title><h1>Pier Post 3</h1><p>The old crane at pier four is taken down this week.</p>";
const MAIL: &str = "From: Ann <ann@example.org>\r\nSubject: Low water\r\nMessage-ID: <1@example.org>\r\nDate: Sun, 29 Nov 2026 07:00:00 +0000\r\n\r\nNo boat leaves before the tide turns at ten.\r\n";
const TEXT: &str =
    "Lighthouse closed\n\nThe lighthouse is closed to visitors until the lamp has been replaced.\n";

#[tokio::test]
async fn each_kind_is_taken_in() {
    let world = World::start().await;
    let form = serde_json::json!({"title": "Storm warning", "html": "<p>Moor your boats twice before the night."}).to_string();
    let all = [
        ("text/markdown; charset=utf-8", MARKDOWN, "Harbour Notes 12"),
        ("text/html", HTML, "Pier Post 3"),
        ("message/rfc822", MAIL, "Low water"),
        ("text/plain", TEXT, ""),
        ("application/json", form.as_str(), "Storm warning"),
    ];
    for (number, (kind, body, title)) in all.into_iter().enumerate() {
        let (status, answer) = world.publish(kind, body).await;
        assert_eq!(status, 201, "{kind}: {answer}");
        let issue = &answer["issues"][0];
        assert_eq!((&issue["title"], &issue["fate"]), (&title.into(), &"new".into()), "{kind}");
        assert_eq!(issue["audience"], 0);
        let (status, answer) = world.publish(kind, body).await;
        assert_eq!((status, &answer["issues"][0]["fate"]), (200, &"known".into()), "{kind}");
        assert_eq!(world.issues().await, u32::try_from(number).unwrap() + 1);
    }
    let token = world.store.publish_tokens().await.unwrap().pop().unwrap();
    assert_eq!(token.last_used_at, Some(Timestamp::from_second(NOW).unwrap()));
}

#[tokio::test]
async fn what_a_form_says_is_kept() {
    let world = World::start().await;
    for (number, body) in ["markdown", "html", "text"].into_iter().enumerate() {
        let text = format!("The mole is closed until number {number} has passed it at noon.");
        let form = serde_json::json!({
            "title": format!("Mole {number}"), "url": format!("https://example.org/{number}?a=b"),
            "issued_at": "2026-11-29T07:00:00+01:00", "authors": ["Ann Lee", "Bo, Jr."], body: text,
        });
        let (status, answer) = world.publish("application/json", &form.to_string()).await;
        assert_eq!(status, 201, "{answer}");
        let id = answer["issues"][0]["id"].as_i64().unwrap();
        let issue = world.store.issue(IssueId(id)).await.unwrap().unwrap();
        assert_eq!(issue.document.url, Some(format!("https://example.org/{number}?a=b")));
        assert_eq!(issue.document.authors, ["Ann Lee", "Bo, Jr."]);
        assert_eq!(issue.document.title, Some(format!("Mole {number}")));
        assert_eq!(issue.issued_at, "2026-11-29T06:00:00Z".parse().unwrap());
    }
}

#[tokio::test]
async fn an_id_makes_a_correction() {
    let world = World::start().await;
    let form =
        |text: &str| serde_json::json!({"id": "12", "title": "Tides", "text": text}).to_string();
    let one =
        world.publish("application/json", &form("High water is at six in the morning.")).await;
    assert_eq!((one.0, &one.1["issues"][0]["fate"]), (201, &"new".into()));
    let two =
        world.publish("application/json", &form("High water is at seven in the morning.")).await;
    assert_eq!((two.0, &two.1["issues"][0]["fate"]), (200, &"corrected".into()), "{}", two.1);
    assert_eq!(one.1["issues"][0]["id"], two.1["issues"][0]["id"]);
    assert_eq!(world.issues().await, 1);
}

#[tokio::test]
async fn a_trial_stores_nothing_and_says_what_is_understood() {
    let world = World::start().await;
    let request = world.post("/v1/issues?dry_run=true", "text/markdown", MARKDOWN);
    let (status, answer) = answered(request.header("idempotency-key", "k")).await;
    assert_eq!(status, 200);
    assert_eq!(answer["number"], "12");
    assert_eq!(answer["sections"][0]["items"][0]["title"], "Ferry returns");
    assert_eq!(world.issues().await, 0);
    for wrong in ["?dryrun=true", "?dry_run=yes", "?deliver", "?x=1"] {
        let request = world.post(&format!("/v1/issues{wrong}"), "text/markdown", MARKDOWN);
        let (status, problem) = answered(request).await;
        assert_eq!((status, &problem["kind"]), (400, &"bad-request".into()), "{wrong}");
    }
    assert_eq!(world.issues().await, 0);
}

#[tokio::test]
async fn what_is_not_delivered_is_in_the_archive() {
    let world = World::start().await;
    let fates = async |store: &Store| {
        store.progress(9, Timestamp::from_second(NOW).unwrap()).await.unwrap().len()
    };
    let request = world.post("/v1/issues?deliver=false", "text/markdown", MARKDOWN);
    assert_eq!(answered(request).await.0, 201);
    let form = serde_json::json!({"text": TEXT, "deliver": false}).to_string();
    assert_eq!(world.publish("application/json", &form).await.0, 201);
    assert_eq!((world.issues().await, fates(&world.store).await), (2, 0));
    assert_eq!(world.publish("text/html", HTML).await.0, 201);
    assert_eq!((world.issues().await, fates(&world.store).await), (3, 1));
}

#[tokio::test]
async fn the_same_key_gets_the_same_answer() {
    let world = World::start().await;
    let post = |key: &str, body: &'static str| {
        world.post("/v1/issues", "text/markdown", body).header("idempotency-key", key)
    };
    let first = answered(post("k", MARKDOWN)).await;
    assert_eq!(first.0, 201);
    let again = post("k", MARKDOWN).send().await.unwrap();
    assert_eq!(again.headers()["idempotent-replayed"], "true");
    assert_eq!(again.status(), 201);
    assert_eq!(again.json::<serde_json::Value>().await.unwrap(), first.1);
    let (status, problem) = answered(post("k", "# Another one\n\nWith another text.\n")).await;
    assert_eq!((status, &problem["kind"]), (422, &"key-reused".into()));
    // Another key, or none: it is known.
    assert_eq!(answered(post("l", MARKDOWN)).await.0, 200);
    // A key is its newsletter's.
    let (_, token) = newsletter(&world.store, "Another").await;
    let other = world.client.post(world.url("/v1/issues")).bearer_auth(token);
    let other = other.header("content-type", "text/markdown").header("idempotency-key", "k");
    let other = other.body(MARKDOWN).send().await.unwrap();
    assert_eq!(other.status(), 201);
    assert!(!other.headers().contains_key("idempotent-replayed"));
    // After a week it is forgotten.
    *world.clock.lock().unwrap() += SignedDuration::from_hours(7 * 24);
    let later = post("k", MARKDOWN).send().await.unwrap();
    assert_eq!(later.status(), 200);
    assert!(!later.headers().contains_key("idempotent-replayed"));
    for wrong in ["", &"x".repeat(256)] {
        assert_eq!(answered(post(wrong, MARKDOWN)).await.0, 400);
    }
}

#[tokio::test]
async fn an_answer_that_was_lost_with_a_crash_does_no_harm() {
    let world = World::start().await;
    let form =
        serde_json::json!({"title": "Tides", "markdown": "High water is at six in the morning."})
            .to_string();
    let post = || world.post("/v1/issues", "application/json", form.clone());
    // Taken in, and then nothing was kept: as without a key.
    let first = answered(post()).await;
    let again = answered(post().header("idempotency-key", "k")).await;
    assert_eq!((first.0, again.0, &again.1["issues"][0]["fate"]), (201, 200, &"known".into()));
    assert_eq!(world.issues().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_with_one_key_are_one() {
    let world = World::start().await;
    let posts = (0..16).map(|_| {
        answered(world.post("/v1/issues", "text/markdown", MARKDOWN).header("idempotency-key", "k"))
    });
    let answers = futures::future::join_all(posts).await;
    let statuses: Vec<u16> = answers.iter().map(|(status, _)| *status).collect();
    assert!(statuses.iter().all(|status| matches!(status, 201 | 409)), "{statuses:?}");
    assert!(statuses.contains(&201));
    assert_eq!(world.issues().await, 1);
}

#[tokio::test]
async fn who_has_no_token_is_refused() {
    let world = World::start().await;
    let post = |value: &str| {
        let request = world.client.post(world.url("/v1/issues"));
        request
            .header("authorization", value)
            .header("content-type", "text/markdown")
            .body(MARKDOWN)
    };
    let good = format!("Bearer {}", world.token);
    for wrong in
        ["", "Bearer", "Bearer x", "Basic YTpi", &good[..good.len() - 1], &format!("{good}0")]
    {
        let answer = post(wrong).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{wrong}");
        assert_eq!(answer.headers()["www-authenticate"], "Bearer");
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
    }
    assert_eq!(post(&good.replace("Bearer", "bearer")).send().await.unwrap().status(), 201);
    let token = world.store.publish_tokens().await.unwrap().pop().unwrap();
    world.store.withdraw_publish_token(token.id).await.unwrap();
    assert_eq!(post(&good).send().await.unwrap().status(), 401);
    assert_eq!(world.issues().await, 1);
}

#[tokio::test]
async fn who_fails_too_often_waits_and_holds_nobody_up() {
    let world = World::start().await;
    let fail = async || {
        let answer = world.client.post(world.url("/v1/issues")).send().await.unwrap();
        (answer.status().as_u16(), answer.headers().contains_key("retry-after"))
    };
    for _ in 0..20 {
        assert_eq!(fail().await, (401, false));
    }
    // Some come free again where the machine is slow.
    let mut last = fail().await;
    for _ in 0..100 {
        if last == (429, true) {
            break;
        }
        last = fail().await;
    }
    assert_eq!(last, (429, true));
    assert_eq!(world.publish("text/markdown", MARKDOWN).await.0, 201);
}

#[tokio::test]
async fn one_token_posts_so_many_issues() {
    let world = World::start().await;
    let mut statuses = Vec::new();
    // Some come free again where the machine is slow.
    while statuses.len() < 200 && statuses.last() != Some(&429) {
        statuses.push(world.publish("text/markdown", MARKDOWN).await.0);
    }
    assert_eq!(statuses[0], 201);
    assert!(statuses[1..60].iter().all(|status| *status == 200), "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429));
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_words() {
    let world = World::start().await;
    for (kind, body, status, words) in [
        ("application/pdf", "x", 415, "Content-Type is one of"),
        ("text/markdown", "", 422, "empty"),
        ("text/html", "   \n", 422, "empty"),
        ("text/plain", "%PDF-1.7", 422, "binary"),
        ("application/json", "{\"title\": \"x\"", 400, "EOF"),
        ("application/json", "{\"title\": \"x\"}", 422, "exactly one of"),
        ("text/markdown", "<?xml version='1.0'?><urlset></urlset>", 422, "XML, but no feed"),
    ] {
        let (answered, problem) = world.publish(kind, body).await;
        assert_eq!(answered, status, "{kind} {body}: {problem}");
        assert!(problem["detail"].as_str().unwrap().contains(words), "{kind}: {problem}");
        assert_eq!(problem["status"], status);
    }
    let packed =
        world.post("/v1/issues", "text/markdown", MARKDOWN).header("content-encoding", "gzip");
    assert_eq!(answered(packed).await.0, 415);
    assert_eq!(world.issues().await, 0);
}

/// Says what it was told to say.
struct Says(fn() -> Result<Published, IntakeError>);

#[async_trait]
impl Publisher for Says {
    async fn publish(
        &self,
        _newsletter: &Newsletter,
        _source: Source,
        _outgoing: Outgoing,
        _now: Timestamp,
    ) -> Result<Published, IntakeError> {
        (self.0)()
    }
}

#[tokio::test]
async fn a_database_that_is_full_is_said_and_the_answer_not_kept() {
    let full = Says(|| Err(IntakeError::Store(StoreError::Full)));
    let world = World::build(Patience::default(), Some(Arc::new(full))).await;
    for _ in 0..2 {
        let request = world.post("/v1/issues", "text/markdown", MARKDOWN);
        let answer = request.header("idempotency-key", "k").send().await.unwrap();
        assert_eq!(answer.status(), 503);
        assert_eq!(answer.headers()["retry-after"], "30");
        let problem: serde_json::Value = answer.json().await.unwrap();
        assert_eq!(problem["detail"], "the disk is full");
    }
}

#[tokio::test]
async fn what_waits_for_review_is_said() {
    let waits = Says(|| Ok(Published::Waits { titles: vec!["One".into()], notes: vec![] }));
    let world = World::build(Patience::default(), Some(Arc::new(waits))).await;
    let (status, answer) = world.publish("text/markdown", MARKDOWN).await;
    assert_eq!((status, &answer["waits_for_review"][0]), (202, &"One".into()));
}
