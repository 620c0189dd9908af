//! What becomes of a session whose server falls silent, with a clock that is moved.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::connect::Stream;
use super::super::gate::Gate;
use super::*;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};
use tokio::time::sleep;

/// What a server under test does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Answers, and says "Still here" every two minutes of an IDLE, as Dovecot does.
    Usual,
    /// Does not answer to this any more.
    SilentAt(&'static str),
    /// Tells of a mail before IDLE has begun.
    Hasty,
}

async fn serve(stream: DuplexStream, manner: Manner) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut idling = String::new();
    loop {
        let mut line = String::new();
        if idling.is_empty() {
            stream.read_line(&mut line).await?;
        } else if timeout(Duration::from_secs(120), stream.read_line(&mut line)).await.is_err() {
            stream.write_all(b"* OK Still here\r\n").await?;
            continue;
        }
        let line = line.trim_end();
        let (tag, command) = line.split_once(' ').unwrap_or((&idling, line));
        if matches!(manner, Manner::SilentAt(what) if command.starts_with(what)) {
            sleep(Duration::from_secs(24 * 3600)).await;
        }
        let said = match command.split(' ').next().unwrap_or_default() {
            "CAPABILITY" => "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK\r\n",
            "IDLE" if manner == Manner::Hasty => "* 7 EXISTS\r\n+ idling\r\n",
            "IDLE" => "+ idling\r\n",
            _ => "TAG OK\r\n",
        };
        let said = said.replace("TAG", tag);
        idling = if command == "IDLE" { tag.to_owned() } else { String::new() };
        stream.write_all(said.as_bytes()).await?;
    }
}

async fn session(manner: Manner) -> Session {
    let (ours, theirs) = duplex(64 * 1024);
    tokio::spawn(serve(theirs, manner));
    let client = async_imap::Client::new(Gate::new(Box::new(ours) as Box<dyn Stream>));
    Session::new(client.login("me", "secret").await.unwrap()).await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn signs_of_life_do_not_make_an_idle_longer() {
    let mut session = session(Manner::Usual).await;
    let begun = Instant::now();
    let nine = Duration::from_secs(9 * 60);
    assert_eq!(session.wait(nine).await, Ok(Outcome::Done));
    assert!(begun.elapsed() >= nine && begun.elapsed() < nine + Duration::from_secs(1));
    // The session goes on.
    assert_eq!(session.ask().await, Ok(()));
    assert!(!session.has_news());
}

#[tokio::test(start_paused = true)]
async fn news_before_an_idle_has_begun_end_it_at_once() {
    let mut session = session(Manner::Hasty).await;
    let begun = Instant::now();
    assert_eq!(session.wait(Duration::from_secs(60)).await, Ok(Outcome::Done));
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert!(session.has_news());
}

#[tokio::test(start_paused = true)]
async fn a_server_that_falls_silent_is_given_up() {
    let idle = Duration::from_secs(60);
    let begun = Instant::now();
    let trouble = session(Manner::SilentAt("DONE")).await.wait(idle).await;
    assert_eq!(trouble, Err(Trouble::Slow));
    assert!(begun.elapsed() <= idle + COMMAND + Duration::from_secs(1), "{:?}", begun.elapsed());
    let trouble = session(Manner::SilentAt("IDLE")).await.wait(idle).await;
    assert_eq!(trouble, Err(Trouble::Slow));
    let begun = Instant::now();
    let trouble = session(Manner::SilentAt("UID FETCH")).await.body(1, 1000).await.map(|_| ());
    assert_eq!(trouble, Err(Trouble::Slow));
    assert!(begun.elapsed() <= TRANSFER + Duration::from_secs(1), "{:?}", begun.elapsed());
    let begun = Instant::now();
    session(Manner::SilentAt("LOGOUT")).await.leave().await;
    assert!(begun.elapsed() <= GOODBYE + Duration::from_secs(1), "{:?}", begun.elapsed());
}
