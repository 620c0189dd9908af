use super::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A server that answers each connection with the next of these, and its address.
async fn server(answers: Vec<String>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut read = [0; 4096];
            let _ = stream.read(&mut read).await.unwrap();
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    address
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn moved(to: &str) -> String {
    format!(
        "HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    )
}

fn local() -> Fetch {
    Fetch::new(Addresses::with(&["127.0.0.1".into()]).unwrap()).unwrap()
}

#[tokio::test]
async fn what_is_allowed_is_fetched_whole_or_not_at_all() {
    let address = server(vec![ok("hello"), ok("hello"), moved("/there"), ok("there")]).await;
    let url = format!("http://{address}/a");
    assert_eq!(local().get(&url, 5).await, Ok(b"hello".to_vec()));
    assert_eq!(local().get(&url, 4).await, Err(FetchError::TooLarge(4)));
    assert_eq!(local().get(&url, 9).await, Ok(b"there".to_vec()));
    // An answer that does not say how long it is.
    let endless = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_owned() + &"x".repeat(100);
    let address =
        server(vec![endless, "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".into()]).await;
    let url = format!("http://{address}/a");
    assert_eq!(local().get(&url, 99).await, Err(FetchError::TooLarge(99)));
    assert_eq!(local().get(&url, 99).await, Err(FetchError::Status(404)));
}

#[tokio::test]
async fn no_form_of_a_private_address_is_reached() {
    let fetch = Fetch::new(Addresses::default()).unwrap();
    let forms = [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "0.0.0.0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00::1]",
        "169.254.169.254",
        "2852039166",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "100.64.0.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "ⓛocalhost",
        "127。0。0。1",
        "①②⑦.0.0.1",
        "224.0.0.1",
        "255.255.255.255",
        // Written in other bases, with leading zeros, short, and mixed.
        "0x7f.0x0.0x0.0x1",
        "0177.0x0.0.01",
        "127.0.1",
        "127.0000.0000.0001",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "169.254.43518",
        "3232235777",
        "%31%32%37.0.0.1",
        // Of IPv4 in addresses of IPv6, and what leads there by tunnels.
        "[::ffff:10.0.0.1]",
        "[::ffff:169.254.169.254]",
        "[0000:0000:0000:0000:0000:ffff:c0a8:0101]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::a00:1]",
        "[2001:0:7f00:1::]",
        "[2002:a00:1::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[100::1]",
        // Other nets that are nobody's on the Internet.
        "0.1.2.3",
        "192.0.0.192",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "240.0.0.1",
    ];
    assert!(forms.len() >= 40);
    for form in forms {
        for url in [format!("http://{form}/"), format!("https://{form}:8080/a.png")] {
            // Not every resolver knows a name with a dot at its end.
            let unknown = form.ends_with('.');
            let fetched = fetch.get(&url, 10).await;
            let refused = fetched == Err(FetchError::Forbidden);
            assert!(refused || unknown && fetched.is_err(), "{url}: {fetched:?}");
        }
    }
    for url in [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://1.1.1.1/",
        "data:,x",
        "x",
        "http://",
        "http://user@example.org/",
        "http://user:secret@1.1.1.1/",
    ] {
        assert_eq!(fetch.get(url, 10).await, Err(FetchError::Forbidden), "{url}");
    }
}

#[tokio::test]
async fn a_redirect_leads_to_no_other_place_than_a_request() {
    for to in ["http://127.0.0.2/", "http://[::1]/", "file:///etc/passwd", "http://2130706434/"] {
        let address = server(vec![moved(to)]).await;
        let fetched = local().get(&format!("http://{address}/"), 10).await;
        // What is no address of the web is not followed at all.
        let unfollowed = to.starts_with("file:") && fetched == Err(FetchError::Status(302));
        assert!(unfollowed || fetched == Err(FetchError::Forbidden), "{to}: {fetched:?}");
    }
    let address = server(vec![moved("/again"); 9]).await;
    let url = format!("http://{address}/");
    assert_eq!(local().get(&url, 10).await, Err(FetchError::Circles));
}

/// A server that answers each connection with the next of these, its address, and what it was asked.
async fn listening(
    answers: Vec<Vec<u8>>,
) -> (SocketAddr, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (asked, questions) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut read = vec![0; 16_384];
            let length = stream.read(&mut read).await.unwrap();
            let _ = asked.send(String::from_utf8_lossy(&read[..length]).to_lowercase());
            // Whoever had enough has gone.
            let _ = stream.write_all(&answer).await;
        }
    });
    (address, questions)
}

fn bytes(text: String) -> Vec<u8> {
    text.into_bytes()
}

#[tokio::test]
async fn only_hops_that_are_for_good_are_remembered() {
    let permanent = |to: &str| moved(to).replace("302 Found", "301 Moved Permanently");
    let answers = vec![permanent("/b"), permanent("/c"), moved("/d"), permanent("/e"), ok("here")];
    let (address, _asked) = listening(answers.into_iter().map(bytes).collect()).await;
    let answer = local().ask(Request::new(format!("http://{address}/a"), 10)).await.unwrap();
    assert_eq!(answer.body, b"here");
    assert_eq!(answer.url.path(), "/e");
    assert_eq!(answer.moved.unwrap().path(), "/c", "what stands behind a passing hop may change");
}

#[tokio::test]
async fn credentials_are_told_to_their_own_host_alone() {
    let (other, mut asked_there) = listening(vec![bytes(ok("there"))]).await;
    let answers = vec![moved("/b"), moved(&format!("http://{other}/c"))];
    let (address, mut asked) = listening(answers.into_iter().map(bytes).collect()).await;
    let url = format!("http://ana:p%40ss@{address}/a");
    let refused = local().ask(Request::new(&url, 10)).await;
    assert!(matches!(refused, Err(FetchError::Forbidden)), "{refused:?}");
    let answer = local().ask(Request::new(&url, 10).with_credentials()).await.unwrap();
    assert_eq!(answer.body, b"there");
    for _ in 0..2 {
        // ana:p@ss
        assert!(asked.recv().await.unwrap().contains("authorization: basic yw5honbac3m="));
    }
    let there = asked_there.recv().await.unwrap();
    assert!(!there.contains("authorization") && !there.contains("referer"), "{there}");
    // A redirect that brings its own is none that may be followed.
    let (address, _asked) = listening(vec![bytes(moved("http://x:y@127.0.0.1/"))]).await;
    let led = local().get(&format!("http://{address}/"), 10).await;
    assert_eq!(led, Err(FetchError::Forbidden));
}

#[tokio::test]
async fn what_is_packed_is_counted_unpacked() {
    let body: Vec<u8> = packed(&vec![b'x'; 3_000_000]);
    assert!(body.len() < 10_000, "{}", body.len());
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let answer = [head.into_bytes(), body].concat();
    let (address, mut asked) = listening(vec![answer.clone(), answer]).await;
    let url = format!("http://{address}/");
    assert_eq!(local().get(&url, 3_000_000).await.unwrap().len(), 3_000_000);
    let asked = asked.recv().await.unwrap();
    assert!(
        asked.contains("accept-encoding: ") && asked.contains("gzip") && asked.contains("br"),
        "{asked}"
    );
    assert_eq!(local().get(&url, 2_999_999).await, Err(FetchError::TooLarge(2_999_999)));
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn a_form_is_posted_and_leads_nowhere_else() {
    let (address, mut asked) = listening(vec![bytes(moved("/b"))]).await;
    let request = Request::new(format!("http://{address}/hub"), 10)
        .form([("hub.mode", "subscribe"), ("hub.topic", "http://a/?b&c")])
        .header(reqwest::header::ACCEPT, "text/plain");
    assert_eq!(local().ask(request).await.unwrap().status, 302);
    let asked = asked.recv().await.unwrap();
    assert!(asked.starts_with("post /hub") && asked.contains("accept: text/plain"), "{asked}");
    assert!(asked.ends_with("hub.mode=subscribe&hub.topic=http%3a%2f%2fa%2f%3fb%26c"), "{asked}");
}

#[tokio::test]
async fn what_a_name_leads_to_is_looked_at_where_the_connection_is_made() {
    // A name may lead to a public address when it is looked at and to a private one when it is asked (rebinding): it is
    // resolved once, and connected to is what was looked at.
    let resolver = |allowed: &[String]| Resolver(Arc::new(Addresses::with(allowed).unwrap()));
    let found = async |resolver: Resolver| {
        let name: Name = "localhost".parse().unwrap();
        resolver.resolve(name).await.map(|found| found.map(|one| one.ip()).collect::<Vec<_>>())
    };
    assert!(found(resolver(&[])).await.is_err());
    let only_four = found(resolver(&["127.0.0.0/8".into()])).await.unwrap();
    assert!(!only_four.is_empty() && only_four.iter().all(IpAddr::is_ipv4), "{only_four:?}");
}
