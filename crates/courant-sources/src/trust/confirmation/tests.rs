//! Welcome mails and issues that ask for no confirmation, and the shared corpus; what does ask is in `tests/asking`.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod asking;

use std::path::PathBuf;

use super::*;

/// Where each of the mails below is to be confirmed.
const LINK: &str = "https://letters.example.org/c?t=9f8a&utm_source=mail&e=1";

/// A mail of plain text. `LINK` and `OTHER` in it become addresses.
fn plain(subject: &str, text: &str) -> Vec<u8> {
    mail(subject, "text/plain", text)
}

fn html(subject: &str, text: &str) -> Vec<u8> {
    mail(subject, "text/html", &text.replace("LINK", &LINK.replace('&', "&amp;")))
}

fn mail(subject: &str, kind: &str, text: &str) -> Vec<u8> {
    let text = text.replace("LINK", LINK).replace("OTHER", "https://letters.example.org/other");
    format!(
        "From: Letters <letters@example.org>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n\
         Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

#[test]
fn welcomes_issues_and_farewells_are_none() {
    let long = "<p>The ferry came back after ten years, and the harbour was full of people. </p>"
        .repeat(40);
    let mails = [
        (
            "a welcome",
            html(
                "Welcome to Tide Letters",
                "<p>Your subscription has been confirmed. The first letter comes on Friday.</p>\
             <a href='OTHER'>Confirm your profile</a>",
            ),
        ),
        (
            "a welcome that offers more",
            html(
                "Your subscription is confirmed",
                "<p>Welcome! You may confirm your email for our app too.</p><a href='OTHER'>Confirm</a>",
            ),
        ),
        (
            "a welcome in Japanese",
            html(
                "登録が確認されました",
                "<p>ご登録ありがとうございます。</p><a href='OTHER'>登録内容の確認</a>",
            ),
        ),
        (
            "a survey",
            html(
                "Two questions",
                "<p>Complete the survey of our newsletter today.</p><a href='OTHER'>Complete the survey</a>",
            ),
        ),
        (
            "a farewell",
            html(
                "Please confirm",
                "<p>Please confirm that you want to unsubscribe from our newsletter.</p><a href='OTHER'>Confirm</a>",
            ),
        ),
        (
            "a farewell's button",
            html(
                "Tide Letters",
                "<p>Please confirm your subscription, or else it ends.</p><a href='OTHER'>Confirm and unsubscribe</a>",
            ),
        ),
        (
            "an issue that tells of one",
            html(
                "Tide Letters 12",
                &format!(
                    "{long}<p>Friends may confirm their newsletter subscription now.</p><a href='OTHER'>Confirm</a>"
                ),
            ),
        ),
        (
            "a short issue",
            html(
                "Tide Letters 13",
                "<p>The ferry is back.</p><a href='OTHER'>Read on</a><p>You get this because you confirmed your \
             subscription. <a href='OTHER'>Manage your subscription</a></p>",
            ),
        ),
        (
            "an order",
            html(
                "Please confirm your order",
                "<p>Please confirm your order of two lamps.</p><a href='OTHER'>Confirm the order</a>",
            ),
        ),
        (
            "no link at all",
            plain("Please confirm your subscription", "Please confirm it by answering."),
        ),
        (
            "no web link",
            html(
                "Please confirm your subscription",
                "<p>Please confirm your subscription.</p><a href='javascript:alert(1)'>Confirm</a>\
             <a href='mailto:a@example.org'>Confirm</a>",
            ),
        ),
        (
            "only the footer's links",
            html(
                "Please confirm your subscription",
                "<p>Please confirm your subscription by answering this mail.</p><a href='OTHER'>Privacy</a>",
            ),
        ),
        (
            "words of a link's address",
            plain("Hello", "See https://e.example/confirm-your-subscription today."),
        ),
        ("nothing", Vec::new()),
        ("no text", b"Subject: Please confirm your subscription\r\n\r\n".to_vec()),
    ];
    for (what, mail) in &mails {
        assert_eq!(confirmation(mail), None, "{what}");
    }
}

#[test]
fn a_hostile_mail_costs_little() {
    let deep = "<div><a href='http://e.example/'>".repeat(5_000);
    let signs = "http://".repeat(40_000);
    let quotes = "<a href='".repeat(30_000);
    for text in [deep, signs, quotes, "confirm your email ".repeat(15_000)] {
        for mail in [html("Confirm", &text), plain("Confirm", &text)] {
            let started = std::time::Instant::now();
            let _ = confirmation(&mail);
            assert!(started.elapsed().as_secs() < 5, "it took {:?}", started.elapsed());
        }
    }
}

/// The mails of the shared corpus; a missing one fails the test and says how to mend it.
fn corpus() -> Vec<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared =
        std::env::var_os("COURANT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let root = shared.join("corpus/mail");
    assert!(
        root.is_dir(),
        "the shared corpus is not at {}: set COURANT_SHARED to the folder that holds it",
        shared.display()
    );
    let mut folders = vec![root];
    let mut mails = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "eml") {
                mails.push(path);
            }
        }
    }
    mails.sort();
    mails
}

/// Looked at by hand: what of the corpus does ask for a confirmation.
const KNOWN: &[&str] = &[];

#[test]
fn no_newsletter_of_the_corpus_is_called_a_confirmation() {
    let mails = corpus();
    assert!(mails.len() > 100, "{} mails", mails.len());
    let found: Vec<String> = mails
        .iter()
        .filter(|path| confirmation(&std::fs::read(path).unwrap()).is_some())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(found, KNOWN);
}
