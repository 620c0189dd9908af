//! The bot is killed again and again while mail arrives, by IMAP and by SMTP: what was acknowledged is an issue, once.

use crate::mail::dovecot::{Dovecot, Setup, USER};
use crate::mail::{mailbox, server};
use crate::program;
use courant_tests::{Post, Start, Town, rows};
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// Mails that arrive each way.
const MAILS: usize = 500;

/// How often the bot is killed.
const KILLS: usize = 100;

/// Longest that the bot lives.
const LIFE: Duration = Duration::from_millis(900);

/// Hands a mail in as a mail server does; `true` only when the other one has said that it has it.
async fn hand_in(port: u16, to: &str, mail: &str) -> std::io::Result<bool> {
    let mut stream = BufReader::new(TcpStream::connect(("127.0.0.1", port)).await?);
    let body = format!("{}\r\n.\r\n", mail.replace("\r\n.", "\r\n..").trim_end());
    let commands = [
        String::new(),
        "EHLO mail.tide.example\r\n".to_owned(),
        "MAIL FROM:<bounce@tide.example>\r\n".to_owned(),
        format!("RCPT TO:<{to}>\r\n"),
        "DATA\r\n".to_owned(),
        body,
    ];
    for command in commands {
        stream.get_mut().write_all(command.as_bytes()).await?;
        let mut reply = String::new();
        loop {
            reply.clear();
            if stream.read_line(&mut reply).await? == 0 {
                return Ok(false);
            }
            if reply.as_bytes().get(3) != Some(&b'-') {
                break;
            }
        }
        if !reply.starts_with(['2', '3']) {
            return Ok(false);
        }
    }
    Ok(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_an_issue_once_however_often_the_bot_is_killed() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let post = Post::start().await;
    let (mut settings, port) = server(&post);
    settings.extend(mailbox(&dovecot));
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.allow("Telegram");
    town.allow("Discord");
    let words = ["newsletter", "address", "morning-tide"];
    let address = town.run(&program(), &words).await.expect(0).out;
    let address = address.trim().to_owned();
    // Both ways lead to newsletters of their own: each comes from one place.
    rows::bind(&town.database(), "evening-star", "list.star.example", "star.example").unwrap();
    // By SMTP, each is tried until somebody has said that it is there.
    let (letters, to) =
        ((0..MAILS).map(|n| post.mail(&format!("Low {n}"), &address)), address.clone());
    let letters: Vec<String> = letters.collect();
    let sender = tokio::spawn(async move {
        let mut in_vain = 0;
        for letter in letters {
            while !hand_in(port, &to, &letter).await.unwrap_or(false) {
                in_vain += 1;
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        in_vain
    });
    // By IMAP, they just come to lie there.
    let star = |n: usize| {
        format!(
            "Authentication-Results: mx.example.net; dkim=pass header.d=star.example\r\nFrom: Star <s@star.example>\r\n\
             To: {USER}\r\nSubject: High {n}\r\nMessage-ID: <high-{n}@star.example>\r\nList-Id: <list.star.example>\r\n\
             \r\nThe star of {n} stands high, and number {n} is what it is called by those who count.\r\n"
        )
    };
    town.begin_apart(&program(), &["run"]);
    town.until_logged("watching INBOX").await;
    for kill in 0..KILLS {
        for n in (0..MAILS).skip(kill * MAILS / KILLS).take(MAILS / KILLS) {
            dovecot.drop_into_inbox(&format!("{n}.high"), star(n).as_bytes());
        }
        tokio::time::sleep(LIFE.mul_f64(fastrand::f64())).await;
        town.kill().await;
        town.begin_apart(&program(), &["run"]);
    }
    let in_vain = sender.await.unwrap();
    assert!(in_vain > 0, "no mail was under way when the bot was killed");
    let wanted = |word: &str| (0..MAILS).map(|n| format!("{word} {n}")).collect::<BTreeSet<_>>();
    for (slug, word) in [("morning-tide", "Low"), ("evening-star", "High")] {
        let mut titles = Vec::new();
        for _ in 0..1_200 {
            titles = rows::titles(&town.database(), slug).unwrap();
            if titles.len() >= MAILS {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let distinct: BTreeSet<String> = titles.iter().cloned().collect();
        let missing: Vec<String> = wanted(word).difference(&distinct).cloned().collect();
        assert!(missing.is_empty(), "{slug}: {} are lost: {missing:?}", missing.len());
        assert_eq!(titles.len(), MAILS, "{slug}: some are there twice");
    }
    let held = town.run(&program(), &["held", "list"]).await.expect(0).out;
    assert!(held.contains("nothing waits for you"), "{held}");
    town.kill().await;
}
