//! Servers that say what no server should: the worst that comes of it is that the folder is not watched.

use crate::dovecot::mail;
use crate::watched::{Kept, Watched, config, until};
use courant_sources::mailbox::{Backlog, Security};
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A server that answers each command with what `answer` gives for it; `TAG` stands for the command's. What it does not
/// give is answered as a server would with one folder of UIDVALIDITY 1. `None` ends the connection.
async fn server(
    greeting: &'static str,
    answer: impl Fn(&str, usize) -> Option<Vec<u8>> + Send + Sync + 'static,
) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let answer = Arc::new(answer);
    let connections = AtomicUsize::new(0);
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let number = connections.fetch_add(1, Ordering::Relaxed);
            let answer = Arc::clone(&answer);
            tokio::spawn(async move {
                let mut stream = BufReader::new(stream);
                stream.write_all(greeting.as_bytes()).await?;
                let mut line = String::new();
                while stream.read_line(&mut line).await? > 0 {
                    let (tag, command) = line.trim_end().split_once(' ').unwrap_or(("", &line));
                    let Some(said) = answer(command, number) else { break };
                    let said = if said.is_empty() { usual(command) } else { said };
                    stream.write_all(&replace(&said, tag)).await?;
                    line.clear();
                }
                Ok::<_, std::io::Error>(())
            });
        }
    });
    port
}

fn usual(command: &str) -> Vec<u8> {
    let said = match command.split(' ').next().unwrap_or_default() {
        "CAPABILITY" => "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK\r\n",
        "EXAMINE" => "* 3 EXISTS\r\n* OK [UIDVALIDITY 1]\r\n* OK [UIDNEXT 4]\r\nTAG OK\r\n",
        "IDLE" => "+ idling\r\n",
        "LOGOUT" => "* BYE\r\nTAG OK\r\n",
        _ => "TAG OK\r\n",
    };
    said.into()
}

fn replace(said: &[u8], tag: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for (number, part) in said.split(|byte| *byte == b'\n').enumerate() {
        if number > 0 {
            out.push(b'\n');
        }
        match part.strip_prefix(b"TAG") {
            Some(rest) => out.extend([tag.as_bytes(), rest].concat()),
            None => out.extend(part),
        }
    }
    out
}

/// A mail as an answer.
fn body(uid: u32, subject: &str) -> Vec<u8> {
    let bytes = mail(subject);
    let mut said = format!("* {uid} FETCH (UID {uid} BODY[] {{{}}}\r\n", bytes.len()).into_bytes();
    said.extend(bytes);
    said.extend(b")\r\nTAG OK\r\n");
    said
}

fn list(uids: &[u32]) -> Vec<u8> {
    let mut said = String::new();
    for uid in uids {
        write!(said, "* {uid} FETCH (RFC822.SIZE 100 UID {uid})\r\n").unwrap();
    }
    (said + "TAG OK\r\n").into_bytes()
}

/// The UIDs that a command for a list asks for begin here.
fn listed_from(command: &str) -> Option<u32> {
    command.strip_prefix("UID FETCH ")?.split_once(":*")?.0.parse().ok()
}

fn watch(kept: &Kept, port: u16) -> Watched {
    kept.watch(config(port))
}

#[tokio::test]
async fn what_would_fill_memory_or_the_stack_is_not_read() {
    let deep = format!("* 1 FETCH (UID 1 BODYSTRUCTURE {}", "(".repeat(60_000));
    let hidden = format!("* OK look {{70000}}\r\n{deep}");
    let answers = [
        "* 1 FETCH (UID 1 BODY[] {500000000}\r\n".to_owned(),
        "* 1 FETCH (UID 1 BODY[] {4294967295}\r\n".to_owned(),
        deep,
        hidden,
        format!("* OK {}", "x".repeat(1_000_000)),
    ];
    for said in answers {
        let start: String = said.chars().take(40).collect();
        let port = server("* OK\r\n", move |command, _| {
            Some(if listed_from(command).is_some() { said.clone().into() } else { Vec::new() })
        })
        .await;
        let mut watched = watch(&Kept::new(), port);
        let why = watched.ailing().await;
        assert_eq!(why, "INBOX: the server sends more than it was asked for", "{start}");
        watched.stop().await;
    }
}

#[tokio::test]
async fn what_is_no_imap_is_said_without_repeating_it() {
    for greeting in
        ["220 mail.example.net ESMTP secret\r\n", "* PREAUTH secret\r\n", "* BYE secret\r\n"]
    {
        let port = server(greeting, |_, _| None).await;
        let mut watched = watch(&Kept::new(), port);
        let why = watched.ailing().await;
        assert!(why.starts_with("INBOX: the server ") && !why.contains("secret"), "{why}");
        watched.stop().await;
    }
    let port = server("* OK\r\n", |command, _| {
        let garbled = command.starts_with("EXAMINE");
        Some(if garbled { b"* secret \xff secret\r\n".to_vec() } else { Vec::new() })
    })
    .await;
    let mut watched = watch(&Kept::new(), port);
    assert_eq!(watched.ailing().await, "INBOX: the server sends something that is not IMAP");
    watched.stop().await;
}

#[tokio::test]
async fn nothing_is_said_in_the_clear_where_starttls_is_refused() {
    let said = Arc::new(std::sync::Mutex::new(Vec::new()));
    let heard = Arc::clone(&said);
    let port = server("* OK [CAPABILITY IMAP4rev1]\r\n", move |command, _| {
        heard.lock().unwrap().push(command.to_owned());
        Some(b"TAG BAD what?\r\n".to_vec())
    })
    .await;
    let mut settings = config(port);
    settings.security = Security::StartTls;
    let mut watched = Kept::new().watch(settings);
    assert_eq!(watched.ailing().await, "INBOX: the server does not begin TLS (STARTTLS)");
    watched.stop().await;
    assert!(said.lock().unwrap().iter().all(|command| command == "STARTTLS"));
}

#[tokio::test]
async fn a_connection_that_ends_within_a_list_ends_no_list() {
    // The first time the end of the list is missing, in which the lowest UID stands.
    let port = server("* OK\r\n", |command, connection| match listed_from(command) {
        Some(_) if connection == 0 => {
            Some([&list(&[3])[..list(&[3]).len() - 8], b"* BYE\r\n"].concat())
        }
        Some(from) => Some(list(&[3, 1, 2].map(|uid: u32| if uid < from { 3 } else { uid }))),
        None if command.contains("BODY.PEEK") => {
            let uid: u32 = command.split(' ').nth(2).unwrap().parse().unwrap();
            Some(body(uid, &format!("n{uid}")))
        }
        None => Some(Vec::new()),
    })
    .await;
    let kept = Kept::new();
    let watched = watch(&kept, port);
    assert_eq!(watched.taken(3).await.1, ["n1", "n2", "n3"]);
    watched.stop().await;
    assert_eq!(kept.bookmark("INBOX").await.unwrap().uid, 3);
}

#[tokio::test]
async fn a_mail_that_cannot_be_brought_does_not_stop_the_others() {
    let port = server("* OK\r\n", |command, _| match listed_from(command) {
        Some(from) => {
            Some(list(&[from.max(1)].into_iter().filter(|uid| *uid < 4).collect::<Vec<_>>()))
        }
        None if command.contains("FETCH 1 ") => Some(body(1, "one")),
        // Larger than it was said to be.
        None if command.contains("FETCH 2 ") => {
            Some(b"* 2 FETCH (UID 2 BODY[] {99000000}\r\n".to_vec())
        }
        // Nothing at all.
        None if command.contains("FETCH 3 ") => {
            Some(b"* 3 FETCH (UID 3 BODY[] NIL)\r\nTAG OK\r\n".to_vec())
        }
        None => Some(Vec::new()),
    })
    .await;
    let kept = Kept::new();
    let mut watched = watch(&kept, port);
    watched
        .says("2 mails not taken, the last one INBOX UID 3: the server gives nothing of it")
        .await;
    assert_eq!(kept.desk.taken(), ["one"]);
    watched.stop().await;
    assert_eq!(kept.bookmark("INBOX").await.unwrap().uid, 3);
}

#[tokio::test]
async fn a_server_that_tells_of_news_without_end_is_not_asked_without_end() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let port = server("* OK\r\n", move |command, _| {
        Some(match listed_from(command) {
            Some(_) => {
                count.fetch_add(1, Ordering::Relaxed);
                b"* 9 EXISTS\r\nTAG OK\r\n".to_vec()
            }
            None => Vec::new(),
        })
    })
    .await;
    let since = std::time::Instant::now();
    let mut watched = watch(&Kept::new(), port);
    watched.well().await;
    until("the lists", || asked.load(Ordering::Relaxed) >= 4).await;
    // Three pauses lie between four lists.
    assert!(since.elapsed() >= std::time::Duration::from_millis(1400), "{:?}", since.elapsed());
    watched.stop().await;
}

#[tokio::test]
async fn where_no_uidnext_is_told_the_last_mail_says_where_new_mail_begins() {
    let port = server("* OK\r\n", |command, _| match command {
        "EXAMINE \"INBOX\"" => Some(b"* 2 EXISTS\r\n* OK [UIDVALIDITY 1]\r\nTAG OK\r\n".to_vec()),
        "UID FETCH * (UID RFC822.SIZE)" => Some(list(&[77])),
        "UID FETCH 78:* (UID RFC822.SIZE)" => Some(list(&[77])),
        _ => Some(Vec::new()),
    })
    .await;
    let kept = Kept::new();
    let mut settings = config(port);
    settings.backlog = Backlog::New;
    let mut watched = kept.watch(settings);
    watched.well().await;
    watched.stop().await;
    assert_eq!(kept.bookmark("INBOX").await.unwrap().uid, 77);
    assert!(kept.desk.handed().is_empty());
}
