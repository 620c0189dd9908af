//! Whom a mailbox trusts, and what it says when it cannot log in.

use crate::dovecot::{Dovecot, Setup, USER};
use crate::watched::{Kept, config, config_tls};
use courant_sources::mailbox::{Login, Security};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::time::Duration;

#[tokio::test]
async fn a_certificate_of_an_own_authority_or_of_its_own_is_trusted_if_it_is_named() {
    for self_signed in [false, true] {
        let Some(dovecot) = Dovecot::start(&Setup { self_signed, ..Setup::default() }) else {
            return;
        };
        dovecot.deliver("INBOX", "one");
        for security in [Security::Tls, Security::StartTls] {
            let kept = Kept::new();
            let mut settings = config_tls(&dovecot);
            settings.security = security;
            if security == Security::StartTls {
                settings.port = dovecot.imap;
            }
            let mut watched = kept.watch(settings.clone());
            watched.taken(1).await;
            watched.well().await;
            watched.stop().await;
            // And not if it is not.
            settings.ca_file = None;
            let kept = Kept::new();
            let mut watched = kept.watch(settings);
            let why = watched.ailing().await;
            let says = "INBOX: the server's certificate is ";
            assert!(why.starts_with(says), "{self_signed} {security:?}: {why}");
            watched.stop().await;
            assert!(kept.desk.handed().is_empty());
        }
    }
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let setup = Setup { other_name: true, ..Setup::default() };
    let Some(dovecot) = Dovecot::start(&setup) else { return };
    let mut watched = Kept::new().watch(config_tls(&dovecot));
    assert_eq!(watched.ailing().await, "INBOX: the server's certificate is for another name");
    watched.stop().await;
}

#[tokio::test]
async fn tls_is_not_spoken_to_what_does_not_speak_it() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let mut settings = config_tls(&dovecot);
    settings.port = dovecot.imap;
    let mut watched = Kept::new().watch(settings);
    let why = watched.ailing().await;
    assert_eq!(why, "INBOX: TLS does not come up: the server speaks something else on this port");
    watched.stop().await;
}

#[tokio::test]
async fn a_wrong_password_is_said_and_not_tried_over_and_over() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let mut settings = config_tls(&dovecot);
    settings.login = Login::Password("wrong".to_owned().into());
    let mut watched = Kept::new().watch(settings);
    assert_eq!(
        watched.ailing().await,
        "INBOX: the server does not accept the user name and the password"
    );
    // It waits five minutes, and stops at once nevertheless.
    watched.stop().await;
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut watched = Kept::new().watch(config(port));
    let why = watched.ailing().await;
    assert!(why.starts_with("INBOX: the server cannot be reached: "), "{why}");
    watched.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_printed_anew_for_each_login() {
    let (port, _asked) = introspection();
    let setup = Setup { introspection: Some(port), ..Setup::default() };
    let Some(mut dovecot) = Dovecot::start(&setup) else { return };
    dovecot.deliver("INBOX", "one");
    let kept = Kept::new();
    let mut settings = config_tls(&dovecot);
    let count = dovecot.path("count");
    let command = format!("echo x >> '{0}'; echo good-$(wc -l < '{0}')", count.display());
    settings.login = Login::Token { command };
    let mut watched = kept.watch(settings.clone());
    watched.taken(1).await;
    watched.well().await;
    dovecot.down();
    watched.ailing().await;
    dovecot.up();
    watched.well().await;
    watched.stop().await;
    assert!(std::fs::read_to_string(&count).unwrap().lines().count() >= 2);
    settings.login = Login::Token { command: "echo expired".into() };
    let mut watched = Kept::new().watch(settings.clone());
    assert_eq!(
        watched.ailing().await,
        "INBOX: the server does not accept the user name and the token"
    );
    watched.stop().await;
    settings.login = Login::Token { command: "exit 7".into() };
    let mut watched = Kept::new().watch(settings);
    let why = watched.ailing().await;
    assert_eq!(why, "INBOX: the command for the token fails (exit status: 7)");
    watched.stop().await;
}

/// Tells Dovecot whose a token is (RFC 7662): those that begin with "good" are the user's. Ends with the test.
fn introspection() -> (u16, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let answering = std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap());
            let mut length = 0;
            loop {
                let mut line = String::new();
                if lines.read_line(&mut line).unwrap_or(0) <= 2 {
                    break;
                }
                if let Some(told) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = told.trim().parse().unwrap();
                }
            }
            let mut body = vec![0; length];
            let _ = lines.read_exact(&mut body);
            let active = String::from_utf8_lossy(&body).contains("token=good");
            let says = format!("{{\"active\":{active},\"username\":\"{USER}\"}}");
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{says}",
                says.len()
            );
        }
    });
    (port, answering)
}
