//! The README's ways from nothing to "my newsletter arrives in my chat": its own lines are carried out, in a folder with the
//! `courant.toml` that it tells to write, and nothing else.

use crate::http::{free, has_curl};
use crate::mail::dovecot::{Dovecot, PASSWORD, Setup, USER};
use crate::mail::{has_swaks, save, swaks, vouched};
use crate::operators::appoint;
use crate::program;
use courant_tests::{Page, Post, Program, Reader, Start, Town, Web, issue};
use std::path::PathBuf;
use tokio::process::Command;

const README: &str = include_str!("../../README.md");

/// Most lines that a way may have.
const LINES: usize = 5;

/// What the README says of a way, from its name in bold to the next one's.
fn way(name: &str) -> &'static str {
    let from = README.find(&format!("\n**{name}**")).unwrap_or_else(|| panic!("no way {name:?}"));
    let rest = README.get(from + 1..).unwrap_or_default();
    let way = rest.split_once("\n\n**").map_or(rest, |(way, _)| way);
    let numbered = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit());
    let steps = way.lines().filter(numbered).count();
    assert!(steps <= LINES, "{name}: {steps} lines");
    way
}

/// What stands between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The command of a way that begins so.
fn command<'a>(way: &'a str, begins: &str) -> &'a str {
    let indented = way.lines().filter_map(|line| line.strip_prefix("    "));
    let mut all = quoted(way).chain(indented);
    all.find(|text| text.starts_with(begins)).unwrap_or_else(|| panic!("no {begins:?} in {way}"))
}

/// Somebody who follows the README in a folder of their own.
struct Newcomer {
    town: Town,
    program: Program,
    folder: PathBuf,
}

impl Newcomer {
    /// Writes `courant.toml` with what a way quotes of it; `instead` are the values that are one's own, `more` what this
    /// machine needs beside.
    async fn with(way: &str, instead: &[(&str, &str)], more: &str) -> Self {
        let town = Town::set(Start::default()).await;
        let folder = town.file("courant.toml", "").parent().unwrap().to_owned();
        let is_config = |text: &&str| text.starts_with('[') || text.contains(" = ");
        let lines: Vec<&str> = quoted(way).filter(is_config).collect();
        let mut config = format!("{}\n{more}\n", lines.join("\n"));
        for (example, own) in instead {
            assert!(config.contains(example), "{example:?} is not in\n{config}");
            config = config.replace(example, own);
        }
        town.file("courant.toml", config);
        let program = program().through("env", &["-C", &folder.display().to_string()]);
        Self { town, program, folder }
    }

    async fn starts(&mut self) {
        self.town.start_apart(&self.program).await;
    }

    /// Runs a line of the README.
    async fn runs(&self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (first, words) = words.split_first().unwrap();
        assert_eq!(*first, "courant", "{line}");
        self.town.run(&self.program, words).await.expect(0).out
    }

    async fn reader(&self) -> Reader {
        let reader = self.town.ana();
        reader.ask("/subscribe balance of power", "You now get Balance of Power").await;
        reader
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed() {
    let way = way("A feed");
    let mut newcomer = Newcomer::with("", &[], "[fetch]\nallow = [\"127.0.0.1\"]").await;
    let web = Web::start().await;
    let entry = "<item><guid>1</guid><title>Ebb 1</title><description>The water falls.</description></item>";
    let feed =
        format!("<rss version='2.0'><channel><title>Ebb Tables</title>{entry}</channel></rss>");
    web.put("/feed.xml", Page::of(feed.as_str()));
    let head = "<link rel='alternate' type='application/rss+xml' href='/feed.xml'>";
    let page = Page::of(format!("<html><head>{head}</head></html>"));
    web.put("/", page.header("Content-Type", "text/html"));
    newcomer.starts().await;
    newcomer
        .runs(&command(way, "courant feed add").replace("https://example.org", &web.url("/")))
        .await;
    let reader = newcomer.town.ana();
    reader.ask("/subscribe ebb tables", "You now get Ebb Tables").await;
    reader.ask("/latest ebb", "The water falls.").await;
    assert!(newcomer.runs("courant sources").await.contains("✓ feeds"));
    newcomer.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox() {
    let Some(dovecot) = Dovecot::start(&Setup::default()) else { return };
    let instead = [("imap.example.org", "localhost"), ("you@example.org", USER)];
    let ca = dovecot.path("trusted.pem").display().to_string();
    let more = format!(
        "port = {}\nca_file = \"{ca}\"\n[mail]\nauthserv_ids = [\"mx.example.net\"]",
        dovecot.imaps
    );
    let mut newcomer = Newcomer::with(way("A mailbox"), &instead, &more).await;
    std::fs::write(newcomer.folder.join("mailbox-password"), PASSWORD).unwrap();
    newcomer.starts().await;
    let reader = newcomer.town.ana();
    appoint(&newcomer.town, &reader).await;
    let asks = "From: Tide Letters <letters@tide.example>\r\nTo: you@example.org\r\nSubject: Please confirm your \
        subscription\r\nMessage-ID: <c@tide.example>\r\n\r\nPlease confirm your subscription to Tide Letters:\r\n\
        https://tide.example/confirm?t=abc\r\n";
    save(&dovecot, asks.as_bytes());
    reader.gets("https://tide.example/confirm?t=abc").await;
    save(&dovecot, &vouched(&Post::unsigned("Tide 1", USER)));
    let told = reader.gets("“Tide 1” has come from a sender that is no newsletter yet").await;
    let accepted = reader.click(&told, "Accept", "Tide Letters is a newsletter now").await;
    reader.click(&accepted, "＋ Tide Letters", "You now get Tide Letters").await;
    save(&dovecot, &vouched(&Post::unsigned("Tide 2", USER)));
    reader.gets_briefing("Tide 2").await;
    newcomer.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_domain_of_ones_own() {
    if !has_swaks().await {
        return;
    }
    let (way, port, post) = (way("A domain of your own"), free(), Post::start().await);
    let listen = format!("127.0.0.1:{port}");
    let more = format!("[mail]\ndns = [\"{}\"]", post.names());
    let mut newcomer = Newcomer::with(way, &[("0.0.0.0:25", &listen)], &more).await;
    newcomer.starts().await;
    let reader = newcomer.reader().await;
    let address = newcomer.runs(command(way, "courant newsletter address")).await;
    let address = address.trim();
    assert!(address.ends_with("@news.example.org"), "{address}");
    let (taken, said) =
        swaks(&newcomer.town, port, address, &post.mail("Low water", address)).await;
    assert!(taken, "{said}");
    reader.gets_briefing("Low water").await;
    newcomer.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn http() {
    if !has_curl().await {
        return;
    }
    let (way, port) = (way("HTTP"), free());
    let listen = format!("127.0.0.1:{port}");
    // Of the keys that are told here only these two are set.
    let instead = [("127.0.0.1:8480", listen.as_str())];
    let mut newcomer = Newcomer::with(way, &instead, "").await;
    newcomer.starts().await;
    let reader = newcomer.reader().await;
    let made = newcomer.runs(command(way, "courant newsletter token")).await;
    let token = made.lines().next().unwrap();
    newcomer.town.file("issue.md", issue("Posted"));
    let line = command(way, "curl").replace('…', &format!("--silent http://{listen}"));
    let line = line.replace("TOKEN", token);
    let output = Command::new("sh").arg("-c").arg(&line).current_dir(&newcomer.folder).output();
    let said = String::from_utf8(output.await.unwrap().stdout).unwrap();
    assert!(said.contains("\"fate\":\"new\""), "{line}: {said}");
    reader.gets_briefing("Posted").await;
    newcomer.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chat() {
    let way = way("The chat");
    let mut newcomer = Newcomer::with("", &[], "").await;
    newcomer.starts().await;
    let reader = newcomer.reader().await;
    let made = newcomer.runs(command(way, "courant editor invite")).await;
    let code = made.split_whitespace().find(|word| word.starts_with("o_")).unwrap();
    reader.ask(&format!("/start {code}"), "You may now publish to Balance of Power.").await;
    let text = "# Ferry resumes\n\nThe ferry to the island runs again.";
    let shown = reader.after("a text", || reader.write(text), "which you can publish").await;
    for button in ["Publish", "Schedule…", "Discard"] {
        assert!(way.contains(&format!("*{button}*")) && shown.has(button), "{button}");
    }
    reader.click(&shown, "Publish", "goes out to one chat.").await;
    reader.gets_briefing("Ferry resumes").await;
    newcomer.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_and_an_archive() {
    let (file, archive) = (way("A file"), way("An archive"));
    let mut newcomer = Newcomer::with("", &[], "").await;
    newcomer.starts().await;
    let reader = newcomer.reader().await;
    let mail = |title: &str| Post::unsigned(title, "you@example.org");
    newcomer.town.file("issue.eml", mail("Tide 1"));
    let publish = format!("{} --newsletter balance-of-power", command(file, "courant publish"));
    newcomer.runs(&publish).await;
    reader.gets_briefing("Tide 1").await;
    newcomer.town.drop_file("balance-of-power", "issue.eml", mail("Tide 2"));
    reader.gets_briefing("Tide 2").await;
    let old =
        format!("From a@b Sun Mar 01 08:00:00 2020\n{}", mail("Old tide").replace("\r\n", "\n"));
    newcomer.town.file("old.mbox", old);
    let import = command(archive, "courant import old.mbox").replace("SLUG", "balance-of-power");
    newcomer.runs(&import).await;
    reader.ask("/search old tide", "Old tide").await;
    newcomer.town.finish().await;
}
