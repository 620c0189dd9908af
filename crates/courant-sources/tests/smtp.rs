//! The mail server, with clients that others have written: swaks and Python's smtplib. Where one is missing, its tests
//! say so and do nothing, unless `CI` or `COURANT_REQUIRE_PEERS` is set.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "smtp/desk.rs"]
mod desk;
#[path = "smtp/peers.rs"]
mod peers;

use courant_sources::mail::{Envelope, Way};
use courant_sources::smtp::{Config, Protocol};
use courant_sources::{Health, Source, SourceError, State};
use desk::{Desk, Server, config, smtp};
use peers::{python, swaks};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;

/// A mail with lines of dots, bytes that are no ASCII, and long lines.
fn odd_mail() -> Vec<u8> {
    let mut mail =
        b"From: a@example.net\r\nSubject: odd\r\n\r\n.\r\n..\r\n.a\r\n\r\n \r\n".to_vec();
    mail.extend((0x80..=0xff_u8).chain([b'\r', b'\n']));
    mail.extend([&b"x".repeat(900)[..], b"\r\n\r\n\r\n"].concat());
    mail
}

/// What is behind the line that the server put in front.
fn behind_received(bytes: &[u8], with: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split_inclusive("\r\n");
    let header: String = lines.by_ref().take(3).collect();
    assert!(header.starts_with("Received: from "), "{header}");
    assert!(header.contains(&format!("\r\n\tby mx.example.org with {with};\r\n\t")), "{header}");
    let length = bytes.split_inclusive(|byte| *byte == b'\n').take(3).map(<[u8]>::len).sum();
    bytes[length..].to_vec()
}

fn envelope(way: &Way) -> &Envelope {
    let Way::Envelope(envelope) = way else { unreachable!("it came by SMTP") };
    envelope
}

#[tokio::test]
async fn swaks_hands_a_mail_in() {
    let server = Server::start(smtp()).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mail.eml");
    std::fs::write(&file, odd_mail()).unwrap();
    let data = format!("@{}", file.display());
    // It adds an empty line behind a file.
    let arguments =
        ["--from", "a@example.net", "--to", "news@example.org", "--helo", "client.example"];
    let Some(done) = swaks(&server, &[&arguments[..], &["--data", &data]].concat()).await else {
        return;
    };
    assert!(done.code == 0, "{}", done.said);
    let mails = server.desk.mails();
    assert_eq!(mails.len(), 1);
    let came = behind_received(&mails[0].bytes, "ESMTP");
    assert!(came.starts_with(&odd_mail()), "byte for byte");
    assert!(came[odd_mail().len()..].iter().all(|byte| b"\r\n".contains(byte)));
    let envelope = envelope(&mails[0].way);
    assert_eq!(envelope.sender, "a@example.net");
    assert_eq!(envelope.recipients, ["news@example.org"]);
    assert_eq!(envelope.helo, "client.example");
    assert!(envelope.client.is_loopback());
    server.stop().await;
}

#[tokio::test]
async fn swaks_hears_refusals() {
    let server = Server::start(Config { max_bytes: 5000, ..smtp() }).await;
    let large = "x".repeat(70) + "\\n";
    let large = large.repeat(100);
    let cases: [(&[&str], &str); 5] = [
        (&["--to", "nobody@example.org"], "550 5.1.1"),
        (&["--to", "somebody@example.com"], "550 5.1.1"),
        (&["--to", "later@example.org"], "451 4.3.0"),
        (&["--to", "news@example.org", "--body", "never take this"], "554 5.6.0 nothing in it"),
        (&["--to", "news@example.org", "--body", &large], "552 5.3.4"),
    ];
    for (arguments, refusal) in cases {
        let Some(done) = swaks(&server, &[&["--from", "a@example.net"], arguments].concat()).await
        else {
            return;
        };
        assert!(done.code != 0 && done.said.contains(refusal), "{refusal}: {}", done.said);
    }
    assert!(server.desk.mails().is_empty());
    server.stop().await;
}

#[tokio::test]
async fn swaks_goes_on_encrypted_and_pipelines() {
    let (config, _files) = config(Protocol::Smtp, true);
    let server = Server::start(config).await;
    for arguments in [&["--tls"][..], &["--tls", "--pipeline"]] {
        let to = ["--from", "a@example.net", "--to", "news@example.org,weekly@example.org"];
        let Some(done) = swaks(&server, &[&to[..], arguments].concat()).await else { return };
        assert!(done.code == 0, "{}", done.said);
    }
    let mails = server.desk.mails();
    assert_eq!(mails.len(), 2);
    for mail in mails {
        behind_received(&mail.bytes, "ESMTPS");
        assert_eq!(envelope(&mail.way).recipients, ["news@example.org", "weekly@example.org"]);
    }
    server.stop().await;
}

#[tokio::test]
async fn swaks_speaks_lmtp() {
    let (config, _files) = config(Protocol::Lmtp, false);
    let server = Server::start(config).await;
    let to = [
        "--protocol",
        "LMTP",
        "--from",
        "a@example.net",
        "--to",
        "news@example.org,weekly@example.org",
    ];
    let Some(done) = swaks(&server, &to).await else { return };
    assert!(done.code == 0, "{}", done.said);
    behind_received(&server.desk.mails()[0].bytes, "LMTP");
    server.stop().await;
}

#[tokio::test]
async fn smtplib_hands_mails_in() {
    let server = Server::start(smtp()).await;
    // Five megabytes with lines of all lengths, a dot in front of every third, then bytes that are no ASCII.
    let script = r#"
large = b"Subject: large\r\n\r\n" + b"".join(
    (b"." if n % 3 == 0 else b"") + b"y" * (n % 800) + b"\r\n" for n in range(12500)
)
odd = b"Subject: odd\r\n\r\n.\r\n..\r\n" + bytes(range(128, 256)) + b"\r\n"
with smtplib.SMTP(HOST, PORT, local_hostname="client.example", timeout=60) as client:
    client.ehlo()
    assert client.has_extn("size") and client.has_extn("pipelining") and not client.has_extn("starttls")
    for mail in (large, odd):
        assert client.sendmail("a@example.net", ["news@example.org"], mail, ["BODY=8BITMIME"]) == {}
    assert client.sendmail("", ["news@example.org", "no@example.org"], odd)["no@example.org"][0] == 550
    assert client.verify("news")[0] == 252
    assert client.noop()[0] == 250
sys.stdout.buffer.write(large)
"#;
    let Some(done) = python(&server, script).await else { return };
    assert!(done.code == 0, "{}", done.said);
    let mails = server.desk.mails();
    assert_eq!(mails.len(), 3);
    let large = behind_received(&mails[0].bytes, "ESMTP");
    assert!(large.len() > 4_900_000 && large == done.out, "byte for byte");
    let odd: Vec<u8> =
        [b"Subject: odd\r\n\r\n.\r\n..\r\n".to_vec(), (128..=255).collect(), b"\r\n".to_vec()]
            .concat();
    assert!(behind_received(&mails[1].bytes, "ESMTP") == odd);
    assert_eq!(envelope(&mails[2].way).sender, "");
    assert_eq!(envelope(&mails[2].way).recipients, ["news@example.org"]);
    server.stop().await;
}

#[tokio::test]
async fn smtplib_goes_on_encrypted_and_checks_the_certificate() {
    let (config, files) = config(Protocol::Smtp, true);
    let certificate = files.path().join("certificate.pem");
    let server = Server::start(config).await;
    let script = format!(
        r#"
import ssl
context = ssl.create_default_context(cafile={:?})
context.check_hostname = False
with smtplib.SMTP(HOST, PORT, timeout=60) as client:
    client.ehlo()
    client.mail("a@example.net")
    assert client.starttls(context=context)[0] == 220
    assert client.rcpt("news@example.org")[0] == 503
    client.ehlo()
    assert not client.has_extn("starttls")
    client.sendmail("a@example.net", ["news@example.org"], b"Subject: x\r\n\r\n" + b"z" * 100000 + b"\r\n")
"#,
        certificate.display().to_string()
    );
    let Some(done) = python(&server, &script).await else { return };
    assert!(done.code == 0, "{}", done.said);
    let mail = behind_received(&server.desk.mails()[0].bytes, "ESMTPS");
    assert_eq!(mail.len(), 14 + 100_000 + 2);

    // Another certificate takes the place of the first while the server runs.
    desk::certify(files.path());
    let Some(done) = python(&server, &script).await else { return };
    assert!(done.code == 0, "{}", done.said);
    server.stop().await;
}

#[tokio::test]
async fn nothing_is_injected_into_what_is_encrypted() {
    let (config, _files) = config(Protocol::Smtp, true);
    let server = Server::start(config).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(b"EHLO a\r\nSTARTTLS\r\nRSET\r\n").await.unwrap();
    let said = heard(stream).await;
    assert!(said.ends_with("421 4.7.0 nothing may follow STARTTLS\r\n"), "{said}");

    // What comes later in clear is no handshake.
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(b"STARTTLS\r\n").await.unwrap();
    let greeting = "220 mx.example.org ESMTP\r\n220 2.0.0 ready for TLS\r\n";
    let mut said = vec![0; greeting.len()];
    stream.read_exact(&mut said).await.unwrap();
    assert_eq!(said, greeting.as_bytes());
    stream.write_all(b"RSET\r\nNOOP\r\n").await.unwrap();
    let mut rest = Vec::new();
    // Whether the alert still comes, or the connection is reset before, is the system's business.
    let _ = stream.read_to_end(&mut rest).await;
    assert!(!rest.starts_with(b"250"), "{rest:?}");
    server.stop().await;
}

#[tokio::test]
async fn smtplib_speaks_lmtp() {
    let (config, _files) = config(Protocol::Lmtp, false);
    let server = Server::start(config).await;
    let script = r#"
with smtplib.LMTP(HOST, PORT, timeout=60) as client:
    # It says LHLO.
    client.ehlo()
    for body, code in ((b"fine", 250), (b"never", 554), (b"later", 451)):
        assert client.mail("a@example.net")[0] == 250
        for name, known in (("news", 250), ("no", 550), ("weekly", 250)):
            assert client.rcpt(name + "@example.org")[0] == known
        # One reply comes with data(), the other one behind it.
        assert client.data(b"Subject: x\r\n\r\n" + body + b"\r\n")[0] == code
        assert client.getreply()[0] == code
"#;
    let Some(done) = python(&server, script).await else { return };
    assert!(done.code == 0, "{}", done.said);
    let mails = server.desk.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(envelope(&mails[0].way).recipients, ["news@example.org", "weekly@example.org"]);
    server.stop().await;
}

/// What a client hears until the server hangs up.
async fn heard(mut stream: TcpStream) -> String {
    let mut heard = String::new();
    stream.read_to_string(&mut heard).await.unwrap();
    heard
}

#[tokio::test]
async fn so_many_are_let_in_and_a_stop_tells_them() {
    let server = Server::start(Config { max_connections: 2, ..smtp() }).await;
    let mut inside = Vec::new();
    for _ in 0..2 {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let mut greeting = [0; 4];
        stream.read_exact(&mut greeting).await.unwrap();
        assert_eq!(&greeting, b"220 ");
        inside.push(stream);
    }
    let third = TcpStream::connect(server.address).await.unwrap();
    assert_eq!(heard(third).await, "421 4.7.0 too many connections\r\n");
    let address = server.address;
    server.stop().await;
    for stream in inside {
        assert!(heard(stream).await.ends_with("421 4.3.2 stopping; come back later\r\n"));
    }
    assert!(TcpStream::connect(address).await.is_err(), "nobody listens any longer");
}

#[tokio::test]
async fn a_stop_waits_for_a_mail_that_is_taken() {
    let server = Server::start_with(smtp(), Desk::slow()).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let mail = "HELO a\r\nMAIL FROM:<>\r\nRCPT TO:<news@example.org>\r\nDATA\r\nx\r\n.\r\n";
    stream.write_all(mail.as_bytes()).await.unwrap();
    server.desk.begun.notified().await;
    let desk = server.desk.clone();
    let stopped = tokio::spawn(server.stop());
    assert!(desk.mails().is_empty() && !stopped.is_finished());
    desk.go.notify_one();
    stopped.await.unwrap();
    assert_eq!(desk.mails().len(), 1);
    assert!(
        heard(stream).await.ends_with("250 2.0.0 taken\r\n421 4.3.2 stopping; come back later\r\n")
    );
}

#[tokio::test]
async fn it_says_how_it_is_and_what_is_wrong_with_its_settings() {
    let server = Server::start(smtp()).await;
    let state = server.health.watch().borrow().clone();
    assert_eq!(state, State::Well(format!("listening on {}", server.address)));
    let taken = Config { listen: server.address, ..smtp() };
    let wrong = |error: Result<_, SourceError>| error.unwrap_err().to_string();
    let error = wrong(desk::receiver(taken).bind().await);
    assert!(error.starts_with(&format!("{}: ", server.address)), "{error}");
    server.stop().await;

    let named = Config { hostname: "mx\r\n250".into(), ..smtp() };
    assert!(wrong(desk::receiver(named).bind().await).contains("no host's name"));
    let mut lmtp = Config { protocol: Protocol::Lmtp, ..smtp() };
    lmtp.listen.set_port(25);
    assert!(wrong(desk::receiver(lmtp).bind().await).contains("port 25"));
    let (config, files) = config(Protocol::Smtp, true);
    std::fs::write(files.path().join("key.pem"), "secret").unwrap();
    let error = wrong(desk::receiver(config).bind().await);
    assert!(error.contains("key.pem") && !error.contains("secret"), "{error}");
}

#[tokio::test]
async fn it_can_be_started_again() {
    let receiver = Arc::new(desk::receiver(smtp()));
    for _ in 0..2 {
        let address = receiver.bind().await.unwrap();
        let (stop, stopped) = watch::channel(false);
        let runs = Arc::clone(&receiver);
        let running = tokio::spawn(async move { runs.run(&Health::default(), stopped).await });
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"QUIT\r\n").await.unwrap();
        assert_eq!(heard(stream).await, "220 mx.example.org ESMTP\r\n221 2.0.0 bye\r\n");
        stop.send(true).unwrap();
        assert_eq!(tokio::time::timeout(PATIENCE, running).await.unwrap().unwrap(), Ok(()));
    }
}

/// How long a test waits for a server that stops.
const PATIENCE: Duration = Duration::from_secs(30);
