//! A name server on loopback that knows what a test tells it, and that nothing else is there.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::net::UdpSocket;
use tokio::task::AbortHandle;

use crate::trust::Dns;

const TXT: u16 = 16;

/// "The server has failed", "there is no such name", "the server does not answer you".
const SERVFAIL: u8 = 2;
const NXDOMAIN: u8 = 3;
pub(super) const REFUSED: u8 = 5;

/// What is answered for a name.
#[derive(Clone)]
enum Answer {
    Text(String),
    /// The server answers with this code (RFC 1035, 4.1.1).
    Code(u8),
}

#[derive(Default)]
struct Known {
    answers: BTreeMap<String, Answer>,
    asked: Vec<String>,
}

pub(super) struct Names {
    address: SocketAddr,
    known: Arc<Mutex<Known>>,
    server: AbortHandle,
}

impl Names {
    pub(super) async fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        let known = Arc::new(Mutex::new(Known::default()));
        let server = tokio::spawn(serve(socket, Arc::clone(&known))).abort_handle();
        Self { address, known, server }
    }

    pub(super) fn say(&self, name: &str, text: &str) {
        let answer = Answer::Text(text.to_owned());
        self.known.lock().unwrap().answers.insert(name.to_owned(), answer);
    }

    pub(super) fn fail(&self, name: &str) {
        self.answer(name, SERVFAIL);
    }

    pub(super) fn answer(&self, name: &str, code: u8) {
        self.known.lock().unwrap().answers.insert(name.to_owned(), Answer::Code(code));
    }

    pub(super) fn dns(&self) -> Dns {
        Dns::at(&[self.address]).unwrap()
    }

    /// The names that were asked for.
    pub(super) fn asked(&self) -> Vec<String> {
        self.known.lock().unwrap().asked.clone()
    }
}

impl Drop for Names {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn serve(socket: UdpSocket, known: Arc<Mutex<Known>>) {
    let mut buffer = [0; 1_500];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { return };
        let answer = answer(&buffer[..length], &known);
        let _ = socket.send_to(&answer, from).await;
    }
}

/// An answer in the format of RFC 1035, 4.1.
fn answer(question: &[u8], known: &Mutex<Known>) -> Vec<u8> {
    let mut labels = Vec::new();
    let mut at = 12;
    while question[at] != 0 {
        let end = at + 1 + usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..end]).to_lowercase());
        at = end;
    }
    let name = labels.join(".");
    let kind = u16::from_be_bytes([question[at + 1], question[at + 2]]);
    let mut known = known.lock().unwrap();
    let found = known.answers.get(&name).cloned();
    known.asked.push(name);
    let (code, text): (u8, _) = match found {
        Some(Answer::Text(text)) if kind == TXT => (0, Some(text)),
        Some(Answer::Text(_)) => (0, None),
        Some(Answer::Code(code)) => (code, None),
        None => (NXDOMAIN, None),
    };
    let mut out = question[..2].to_vec();
    out.extend([0x81, 0x80 | code, 0, 1, 0, u8::from(text.is_some()), 0, 0, 0, 0]);
    out.extend(&question[12..at + 5]);
    if let Some(text) = text {
        let data: Vec<u8> = text
            .as_bytes()
            .chunks(255)
            .flat_map(|part| {
                std::iter::once(u8::try_from(part.len()).unwrap()).chain(part.iter().copied())
            })
            .collect();
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 1, 0]);
        out.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        out.extend(data);
    }
    out
}
