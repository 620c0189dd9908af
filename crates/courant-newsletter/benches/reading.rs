//! How fast reading is: the whole way from mail bytes to an issue against html5ever alone, other kinds in MB/s,
//! and how the time for hostile input grows with its size.
//!
//!     cargo bench -p courant-newsletter
//!
//! With a word behind `--`, only mails whose name holds it are measured, and nothing else.
//!
//! Figures go to standard output, `name value`, one a line. Each time is the best of several, ratios are made of
//! times that were taken in turns: the machine has other things to do.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement says what it finds"
)]

#[path = "shared/mod.rs"]
mod shared;

use courant_newsletter::{Original, html5ever_alone, original, read};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Mails whose HTML part is smaller are mostly headers.
const SMALLEST_HTML: usize = 10_000;

/// Times of which the best counts.
const ROUNDS: usize = 9;

/// Bytes of a hostile input; it is compared with one twice as large.
const HOSTILE: usize = 1 << 20;

fn main() {
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    ratios(only.as_deref().unwrap_or_default());
    if only.is_some() {
        return;
    }
    for (kind, folders, extensions) in shared::KINDS {
        speed(kind, &shared::corpus(folders, extensions));
    }
    growth();
}

fn time(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// Reading a mail against building the tree of its HTML.
fn ratios(only: &str) {
    let mut ratios = Vec::new();
    let mails = shared::corpus(&["mail"], &["eml"]);
    for input in mails.into_iter().filter(|input| input.name.contains(only)) {
        let Ok(reading) = read(&input.bytes, Some(&input.name)) else { continue };
        let Some(issue) = reading.issues.first() else { continue };
        let Some(Original::Html(html)) = original(&input.bytes, Some(&input.name), &issue.identity)
        else {
            continue;
        };
        if html.len() < SMALLEST_HTML {
            continue;
        }
        let (mut whole, mut tree) = (Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            tree = tree.min(time(|| {
                black_box(html5ever_alone(black_box(&html)));
            }));
            whole = whole.min(time(|| {
                black_box(read(black_box(&input.bytes), Some(&input.name)))
                    .expect("it was read before");
            }));
        }
        ratios.push((whole.as_secs_f64() / tree.as_secs_f64(), input.name));
    }
    ratios.sort_by(|one, other| one.0.total_cmp(&other.0));
    println!("parse.mails {}", ratios.len());
    let (median, _) = &ratios[ratios.len() / 2];
    println!("parse.ratio_median {median:.2}");
    for (ratio, name) in ratios.iter().rev().take(5) {
        eprintln!("{ratio:.2} {name}");
    }
    println!("parse.ratio_max {:.2}", ratios[ratios.len() - 1].0);
}

fn speed(kind: &str, inputs: &[shared::Input]) {
    let bytes: usize = inputs.iter().map(|input| input.bytes.len()).sum();
    let best = (0..ROUNDS / 2)
        .map(|_| {
            time(|| {
                for input in inputs {
                    // What cannot be read costs time too.
                    let _ = black_box(read(black_box(&input.bytes), Some(&input.name)));
                }
            })
        })
        .min();
    let seconds = best.unwrap_or_default().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "megabytes are told with one digit")]
    let speed = bytes as f64 / 1e6 / seconds;
    println!("{kind}.mb_per_s {speed:.1}");
}

/// How much longer twice the input takes: 2 is linear, 4 quadratic.
fn growth() {
    let mut worst = 0.0_f64;
    for (name, make) in HOSTILE_KINDS {
        let (one, two) = (make(HOSTILE), make(2 * HOSTILE));
        let (mut short, mut long) = (Duration::MAX, Duration::MAX);
        for _ in 0..3 {
            short = short.min(time(|| drop(black_box(read(&one, Some(name))))));
            long = long.min(time(|| drop(black_box(read(&two, Some(name))))));
        }
        let growth = long.as_secs_f64() / short.as_secs_f64();
        eprintln!(
            "{name} {:.0} ms, twice as much {growth:.2} times as long",
            short.as_secs_f64() * 1e3
        );
        worst = worst.max(growth);
    }
    println!("hostile.growth_max {worst:.2}");
}

type Make = fn(usize) -> Vec<u8>;

fn repeated(head: &str, unit: &str, size: usize) -> Vec<u8> {
    format!("{head}{}", unit.repeat(size / unit.len())).into_bytes()
}

const HOSTILE_KINDS: [(&str, Make); 12] = [
    ("divs.html", |size| repeated("<body>", "<div>", size)),
    ("tables.html", |size| repeated("<body>", "<table><tr><td>x", size)),
    ("formats.html", |size| repeated("<body>", "<b><i><a href=x>y", size)),
    ("misnested.html", |size| repeated("<body>", "<p><b id=1></p>z", size)),
    ("entities.html", |size| repeated("<body>", "&amp;&bogus;&#8204;", size)),
    ("open.html", |size| repeated("<body>", "<", size)),
    ("padding.html", |size| repeated("<body>", "\u{200c}\u{a0}\u{34f}", size)),
    ("parts.eml", |size| {
        let head = "From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
        repeated(head, "--b\r\nContent-Type: text/plain\r\n\r\nword\r\n", size)
    }),
    ("base64.eml", |size| {
        let head = "From: a@example.org\r\nSubject: x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        repeated(head, "PGRpdj4=\r\n", size)
    }),
    ("brackets.md", |size| repeated("", "[a](", size)),
    ("line.txt", |size| repeated("", "Mr. A said no. ", size)),
    ("items.xml", |size| repeated("<rss><channel>", "<item><title>x</title>", size)),
];
