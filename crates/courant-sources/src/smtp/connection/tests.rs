//! Time, stopping and pipes, on a clock that the test moves.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::doors::Doors;
use super::super::session::{Protocol, Terms};
use super::*;
use crate::mail::NotTaken;
use async_trait::async_trait;
use std::sync::Mutex;
use tokio::io::DuplexStream;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// A desk that knows everybody, and takes a mail when it is allowed to.
#[derive(Default)]
struct Desk {
    taken: Mutex<Vec<Mail>>,
    begun: Notify,
    go: Notify,
}

#[async_trait]
impl MailDesk for Desk {
    async fn knows(&self, _: &str) -> Result<bool, NotTaken> {
        Ok(true)
    }

    async fn take(&self, mail: Mail) -> Result<(), NotTaken> {
        self.begun.notify_one();
        self.go.notified().await;
        self.taken.lock().unwrap().push(mail);
        Ok(())
    }
}

/// A client at its connection.
struct Client {
    stream: DuplexStream,
    desk: Arc<Desk>,
    stop: watch::Sender<bool>,
    served: JoinHandle<()>,
}

impl Client {
    async fn new() -> Self {
        Self::with(Doors::new(1, 1, 16_000)).await
    }

    async fn with(doors: Doors) -> Self {
        let terms = Terms {
            hostname: "mx.example.org".into(),
            protocol: Protocol::Smtp,
            tls: true,
            max_bytes: 4000,
        };
        let client = [192, 0, 2, 1].into();
        let desk = Arc::new(Desk::default());
        let (stop, stopped) = watch::channel(false);
        let connection = Connection {
            session: Session::new(Arc::new(terms), client),
            desk: Arc::clone(&desk) as Arc<dyn MailDesk>,
            certificate: None,
            visit: doors.enter(client).unwrap(),
            stop: stopped,
        };
        let (stream, other) = tokio::io::duplex(1 << 16);
        let served = tokio::spawn(connection.serve(other));
        let mut client = Self { stream, desk, stop, served };
        client.hears("220 mx.example.org ESMTP\r\n").await;
        client
    }

    async fn says(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).await.unwrap();
    }

    async fn hears(&mut self, text: &str) {
        let mut heard = vec![0; text.len()];
        self.stream.read_exact(&mut heard).await.unwrap();
        assert_eq!(String::from_utf8(heard).unwrap(), text);
    }

    /// All that is said before the server hangs up.
    async fn hears_the_rest(&mut self) -> String {
        let mut heard = String::new();
        self.stream.read_to_string(&mut heard).await.unwrap();
        heard
    }

    /// Begins a mail.
    async fn begins(&mut self) {
        self.says("HELO a\r\nMAIL FROM:<>\r\nRCPT TO:<a@example.org>\r\nDATA\r\n").await;
        self.hears("250 mx.example.org\r\n250 2.1.0 OK\r\n250 2.1.5 OK\r\n").await;
        self.hears("354 send it, and end it with a line of one dot\r\n").await;
    }
}

#[tokio::test(start_paused = true)]
async fn who_says_nothing_is_sent_away() {
    let mut client = Client::new().await;
    let begun = Instant::now();
    assert_eq!(client.hears_the_rest().await, "421 4.4.2 that took too long\r\n");
    assert_eq!(begun.elapsed().as_secs(), COMMAND_TIMEOUT.as_secs());
}

#[tokio::test(start_paused = true)]
async fn a_byte_now_and_then_is_no_command() {
    let mut client = Client::new().await;
    let begun = Instant::now();
    for _ in 0..4 {
        tokio::time::sleep(COMMAND_TIMEOUT / 5).await;
        client.says("x").await;
    }
    assert_eq!(client.hears_the_rest().await, "421 4.4.2 that took too long\r\n");
    assert_eq!(begun.elapsed().as_secs(), COMMAND_TIMEOUT.as_secs());
}

#[tokio::test(start_paused = true)]
async fn a_mail_has_its_time_and_no_more() {
    let mut client = Client::new().await;
    client.begins().await;
    let begun = Instant::now();
    assert_eq!(client.hears_the_rest().await, "421 4.4.2 that took too long\r\n");
    assert_eq!(begun.elapsed().as_secs(), BLOCK_TIMEOUT.as_secs());

    let mut client = Client::new().await;
    client.begins().await;
    let begun = Instant::now();
    while !client.served.is_finished() {
        let _ = client.stream.write_all(b"x").await;
        tokio::time::sleep(Duration::from_secs(20)).await;
    }
    assert_eq!(begun.elapsed().as_secs() / 60, MAIL_TIMEOUT.as_secs() / 60);
    assert!(client.desk.taken.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_session_ends_whatever_it_does() {
    let mut client = Client::new().await;
    let begun = Instant::now();
    client.says("HELO a\r\n").await;
    while !client.served.is_finished() {
        let _ = client.stream.write_all(b"NOOP\r\n").await;
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    let late = begun.elapsed() - SESSION_TIMEOUT;
    assert!(late <= Duration::from_secs(60), "{late:?}");
}

#[tokio::test(start_paused = true)]
async fn who_does_not_read_is_left() {
    let desk = Arc::new(Desk::default());
    let doors = Doors::new(1, 1, 0);
    let terms = Terms {
        hostname: "mx.example.org".into(),
        protocol: Protocol::Smtp,
        tls: false,
        max_bytes: 1,
    };
    let client = [192, 0, 2, 1].into();
    let (_stop, stop) = watch::channel(false);
    let connection = Connection {
        session: Session::new(Arc::new(terms), client),
        desk,
        certificate: None,
        visit: doors.enter(client).unwrap(),
        stop,
    };
    // There is no room for the greeting.
    let (_stream, other) = tokio::io::duplex(5);
    let begun = Instant::now();
    connection.serve(other).await;
    assert!(begun.elapsed() <= REPLY_TIMEOUT * 2);
    assert!(doors.enter(client).is_some(), "it made room");
}

#[tokio::test(start_paused = true)]
async fn a_stop_ends_who_waits_and_lets_a_mail_be_taken() {
    let mut idle = Client::new().await;
    idle.stop.send(true).unwrap();
    assert_eq!(idle.hears_the_rest().await, "421 4.3.2 stopping; come back later\r\n");

    let mut client = Client::new().await;
    client.begins().await;
    client.says("x\r\n.\r\nQUIT\r\n").await;
    client.desk.begun.notified().await;
    client.stop.send(true).unwrap();
    // Longer than a mail that is under way may still take: this one is at the desk.
    tokio::time::sleep(STOP_GRACE * 5).await;
    assert!(!client.served.is_finished());
    client.desk.go.notify_one();
    let rest = client.hears_the_rest().await;
    assert_eq!(rest, "250 2.0.0 taken\r\n421 4.3.2 stopping; come back later\r\n");
    assert_eq!(client.desk.taken.lock().unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_mail_under_way_may_end_if_that_is_soon() {
    let mut client = Client::new().await;
    client.begins().await;
    client.stop.send(true).unwrap();
    tokio::time::sleep(STOP_GRACE / 2).await;
    client.desk.go.notify_one();
    client.says("x\r\n.\r\n").await;
    let rest = client.hears_the_rest().await;
    assert_eq!(rest, "250 2.0.0 taken\r\n421 4.3.2 stopping; come back later\r\n");

    let mut client = Client::new().await;
    client.begins().await;
    client.stop.send(true).unwrap();
    let begun = Instant::now();
    while !client.served.is_finished() {
        let _ = client.stream.write_all(b"x\r\n").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    assert!(begun.elapsed() <= STOP_GRACE + Duration::from_secs(2), "{:?}", begun.elapsed());
    assert!(client.desk.taken.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_mail_that_breaks_off_is_none() {
    let mut client = Client::new().await;
    client.begins().await;
    client.says("x\r\n.\r").await;
    client.stream.shutdown().await.unwrap();
    assert_eq!(client.hears_the_rest().await, "");
    assert!(client.desk.taken.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn what_is_sent_behind_the_last_reply_is_still_read() {
    let mut client = Client::new().await;
    client.says("QUIT\r\n").await;
    assert_eq!(client.hears_the_rest().await, "221 2.0.0 bye\r\n");
    // More than the pipe holds.
    client.says(&"NOOP\r\n".repeat(1 << 14)).await;
    let hung_up = Instant::now();
    client.served.await.unwrap();
    assert!(hung_up.elapsed() <= LINGER);
}

#[tokio::test(start_paused = true)]
async fn nothing_follows_starttls_in_clear() {
    let mut client = Client::new().await;
    client.says("STARTTLS\r\nMAIL FROM:<>\r\n").await;
    assert_eq!(client.hears_the_rest().await, "421 4.7.0 nothing may follow STARTTLS\r\n");
}

#[tokio::test(start_paused = true)]
async fn mails_share_the_room_that_there_is() {
    let doors = Doors::new(2, 2, 9000);
    let (mut one, mut two) = (Client::with(doors.clone()).await, Client::with(doors).await);
    let large = format!("{}\r\n", "x".repeat(2500));
    one.begins().await;
    one.says(&large).await;
    two.begins().await;
    two.says(&large).await;
    // The clock moves when nobody has anything to do: all that was said is read.
    tokio::time::sleep(Duration::from_millis(1)).await;
    two.says(".\r\n").await;
    two.hears("452 4.3.1 too many mails at a time\r\n").await;
    one.desk.go.notify_one();
    one.says(".\r\n").await;
    one.hears("250 2.0.0 taken\r\n").await;
    two.says("MAIL FROM:<>\r\nRCPT TO:<a@example.org>\r\nDATA\r\n").await;
    two.hears("250 2.1.0 OK\r\n250 2.1.5 OK\r\n").await;
    two.hears("354 send it, and end it with a line of one dot\r\n").await;
    two.desk.go.notify_one();
    two.says(&large).await;
    two.says(".\r\n").await;
    two.hears("250 2.0.0 taken\r\n").await;
}
