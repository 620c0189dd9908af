//! Mail providers hand mails in.

use crate::world::{MAILGUN, NOW, SECRET, World, answered};
use courant_sources::mail::{Mail, NotTaken, Way};
use jiff::SignedDuration;
use ring::hmac;
use std::fmt::Write as _;

const MAIL: &str = "From: a@example.org\r\nSubject: x\r\n\r\nThe mole is closed.\r\n";

pub(crate) fn sign(key: &str, text: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
    hmac::sign(&key, text.as_bytes()).as_ref().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// A mail with Courant's own signature.
pub(crate) fn signed(world: &World, mail: &str) -> reqwest::RequestBuilder {
    signed_at(world, mail, NOW, "message/rfc822")
}

fn signed_at(world: &World, body: &str, at: i64, kind: &str) -> reqwest::RequestBuilder {
    let signature = sign(SECRET, &format!("{at}.{body}"));
    let request = world.client.post(world.url("/v1/mail")).header("content-type", kind);
    request
        .header("x-courant-timestamp", at)
        .header("x-courant-signature", format!("sha256={signature}"))
        .body(body.to_owned())
}

/// Mailgun's form.
fn mailgun(world: &World, token: &str, at: i64, mail: &str) -> reqwest::RequestBuilder {
    let form = reqwest::multipart::Form::new()
        .text("recipient", "news@example.org")
        .text("timestamp", at.to_string())
        .text("token", token.to_owned())
        .text("signature", sign(MAILGUN, &format!("{at}{token}")))
        .text("body-mime", mail.to_owned());
    world.client.post(world.url("/v1/mail")).multipart(form)
}

fn taken(world: &World) -> Vec<Mail> {
    world.desk.mails.lock().unwrap().clone()
}

#[tokio::test]
async fn a_signed_mail_reaches_the_desk_as_it_is() {
    let world = World::start().await;
    assert_eq!(answered(signed(&world, MAIL)).await.0, 200);
    assert_eq!(
        answered(signed_at(&world, MAIL, NOW - 300, "application/octet-stream")).await.0,
        200
    );
    let form = format!("x=y&email={}", "From%3A+a%0D%0A%0D%0Ab");
    let kind = "application/x-www-form-urlencoded";
    assert_eq!(answered(signed_at(&world, &form, NOW, kind)).await.0, 200);
    let mails = taken(&world);
    assert_eq!(mails[0], Mail { bytes: MAIL.into(), way: Way::Webhook });
    assert_eq!((mails.len(), mails[2].bytes.as_slice()), (3, b"From: a\r\n\r\nb".as_slice()));
}

#[tokio::test]
async fn what_is_not_signed_is_not_taken() {
    let world = World::start().await;
    let post = || world.client.post(world.url("/v1/mail")).header("content-type", "message/rfc822");
    let good = format!("sha256={}", sign(SECRET, &format!("{NOW}.{MAIL}")));
    let with = |at: i64, signature: &str, body: &'static str| {
        post().header("x-courant-timestamp", at).header("x-courant-signature", signature).body(body)
    };
    for request in [
        post().body(MAIL),
        with(NOW, "sha256=00", MAIL),
        with(NOW, &good, "From: b@example.org\r\n\r\nx"),
        with(NOW + 1, &good, MAIL),
        with(NOW, &good["sha256=".len()..], MAIL),
        signed_at(&world, MAIL, NOW - 301, "message/rfc822"),
        signed_at(&world, MAIL, NOW + 301, "message/rfc822"),
        mailgun(&world, "t", NOW - 301, MAIL),
        mailgun(&world, &"t".repeat(300), NOW, MAIL),
    ] {
        let (status, problem) = answered(request).await;
        assert_eq!((status, &problem["kind"]), (401, &"unauthorized".into()));
    }
    assert!(taken(&world).is_empty());
}

#[tokio::test]
async fn mailguns_form_counts_once() {
    let world = World::start().await;
    assert_eq!(answered(mailgun(&world, "one", NOW, MAIL)).await.0, 200);
    assert_eq!(taken(&world)[0].bytes, MAIL.as_bytes());
    // Whoever has seen its signature may send what they like with it: nothing comes of it.
    assert_eq!(
        answered(mailgun(&world, "one", NOW, "From: eve@example.org\r\n\r\nx")).await.0,
        200
    );
    assert_eq!(taken(&world).len(), 1);
    // What was not taken yet comes again.
    let later = || NotTaken::Later("not now".into());
    world.desk.answers.lock().unwrap().extend([Err(later()), Ok(())]);
    let answer = mailgun(&world, "two", NOW, MAIL).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.headers().contains_key("retry-after")),
        (503, true)
    );
    assert_eq!(answered(mailgun(&world, "two", NOW, MAIL)).await.0, 200);
    assert_eq!(taken(&world).len(), 3);
    // When its time is over, the signature does not hold any more.
    *world.clock.lock().unwrap() += SignedDuration::from_secs(301);
    assert_eq!(answered(mailgun(&world, "one", NOW, MAIL)).await.0, 401);
}

#[tokio::test]
async fn what_is_never_taken_is_told_so_that_it_does_not_come_again() {
    let world = World::start().await;
    let never = || Err(NotTaken::Never("there is nothing in it".into()));
    world.desk.answers.lock().unwrap().extend([never(), never()]);
    let (status, problem) = answered(signed(&world, MAIL)).await;
    assert_eq!((status, &problem["detail"]), (422, &"there is nothing in it".into()));
    assert_eq!(answered(mailgun(&world, "one", NOW, MAIL)).await.0, 406);
}

#[tokio::test]
async fn forms_without_a_mail_are_refused() {
    let world = World::start().await;
    for (body, kind) in [
        ("a=b", "application/x-www-form-urlencoded"),
        ("--X\r\n", "multipart/form-data; boundary=X"),
        ("x", "multipart/form-data; boundary=X"),
    ] {
        let (status, problem) = answered(signed_at(&world, body, NOW, kind)).await;
        assert_eq!((status, &problem["kind"]), (400, &"bad-request".into()), "{body}");
    }
    assert!(taken(&world).is_empty());
}
