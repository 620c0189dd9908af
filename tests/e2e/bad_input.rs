//! Files, configurations and data folders that are no good, through the program: exit status and words.

use crate::program;
use courant_tests::{Program, Start, Town};
use std::path::Path;

/// Runs `parse` on a file of that content.
async fn parse(name: &str, content: &[u8]) -> courant_tests::Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    program().run(&["parse", "--json", path.to_str().unwrap()]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_hold_nothing_to_read_are_refused_with_their_name() {
    for (name, content) in [
        ("empty.eml", b"".as_slice()),
        ("blank.txt", b" \n\n\t "),
        ("picture.eml", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".repeat(50)),
        ("noise.html", &[0_u8, 255, 1, 254, 2].repeat(400)),
    ] {
        let output = parse(name, content).await.expect(1);
        assert!(output.err.contains(name) && output.out.is_empty(), "{output:?}");
    }
    let missing = program().run(&["parse", "/nowhere/at/all.eml"]).await.expect(1);
    assert!(missing.err.contains("/nowhere/at/all.eml"), "{missing:?}");
    let piped =
        program().run_with(&["parse", "--json", "-"], b"# Hello\n\nA letter.\n").await.expect(0);
    assert!(piped.out.contains("A letter."), "{piped:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_huge_file_is_refused_and_a_long_one_is_cut_with_a_note() {
    let long = [
        b"Subject: Long\r\nContent-Type: text/plain\r\n\r\n".as_slice(),
        &b"word ".repeat(450_000),
    ]
    .concat();
    let cut = parse("long.eml", &long).await.expect(0);
    assert!(cut.err.starts_with("note: ") && cut.err.contains("cut"), "{}", cut.err);
    let output = parse("huge.txt", &b"word ".repeat(11 * 1024 * 1024)).await.expect(1);
    assert!(output.err.contains("huge.txt: it has 52428801 bytes"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_charset_is_read_all_the_same() {
    let mail = b"From: a@example.org\r\nSubject: Gr\xfc\xdfe\r\nMIME-Version: 1.0\r\n\
        Content-Type: text/plain; charset=x-klingon\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
        The caf\xe9 opens at nine. Everybody is welcome to come.\r\n";
    let output = parse("charset.eml", mail).await.expect(0);
    assert!(output.out.contains("opens at nine"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_entry_of_a_feed_costs_only_itself() {
    let feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Field Notes</title>\
        <link>https://notes.example/</link><description>x</description>\
        <item><title>First good</title><guid>1</guid><description>One letter about frogs.</description></item>\
        <item><title>Broken <b>one</title><guid>2</guid><description>Nobody & nothing</item>\
        <item><title>Second good</title><guid>3</guid><description>One letter about ferns.</description></item>\
        </channel></rss>";
    let output = parse("feed.xml", feed.as_bytes()).await.expect(0).says("note:");
    assert!(output.out.contains("frogs") && output.out.contains("ferns"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn publish_says_what_is_wrong_and_takes_the_others() {
    let town = Town::set(Start::default()).await;
    let (good, empty) =
        (town.file("good.md", courant_tests::issue("Good one")), town.file("empty.md", ""));
    let files = [empty.to_str().unwrap(), good.to_str().unwrap()];
    let output = town
        .run(&program(), &["publish", "--newsletter", "morning-tide", files[0], files[1]])
        .await
        .expect(1);
    assert!(output.err.contains("empty.md") && output.out.contains("Good one"), "{output:?}");
    let which = town.run(&program(), &["publish", files[1]]).await.expect(1);
    let _ = which.says("which newsletter is it of?").says("balance-of-power");
    let slip = town
        .run(&program(), &["publish", "--newsletter", "morning-tied", files[1]])
        .await
        .expect(1);
    let _ = slip.says("did you mean \"morning-tide\"?");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typo_in_the_configuration_is_named_with_the_nearest_key() {
    let folder = tempfile::tempdir().unwrap();
    let write = |text: &str| {
        let path = folder.path().join("courant.toml");
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let secret = "123456:very-secret-token";
    let file = write(&format!("[telegram]\ntokken = \"{secret}\""));
    let output = program().run(&["--config", &file, "run"]).await.expect(1);
    let output =
        output.says("there is no key \"telegram.tokken\"; did you mean \"telegram.token\"?");
    assert!(!output.err.contains("very-secret"), "{output:?}");
    let file = write(&format!("[telegram]\ntoken = \"{secret}"));
    let output = program().run(&["--config", &file, "run"]).await.expect(1).says("line 2");
    assert!(!output.err.contains("very-secret"), "{output:?}");
    let _ =
        program().run(&["--config", "/nowhere.toml", "run"]).await.expect(1).says("/nowhere.toml");
    let typo = program().with("COURANT_DISCORD__TOKN", secret).run(&["run"]).await.expect(1);
    let typo = typo.says("did you mean \"discord.token\"?");
    assert!(!typo.err.contains("very-secret"), "{typo:?}");
}

/// The program on a data folder, without any platform.
fn on(data: &Path) -> Program {
    program().with("COURANT_DATA", data.to_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_token_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let output = on(folder.path()).run(&["run"]).await.expect(1).says("no platform is configured");
    let _ = output.says("COURANT_TELEGRAM__TOKEN").says("courant demo");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_data_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    // A folder cannot be made under a file, whoever runs this.
    let file = folder.path().join("a-file");
    std::fs::write(&file, "x").unwrap();
    let data = file.join("data");
    for command in [&["run"] as &[&str], &["newsletter", "list"], &["check"]] {
        let _ = on(&data).run(command).await.expect(1).says("a-file");
    }
    // A database in the place of which a folder stands.
    let data = folder.path().join("data");
    std::fs::create_dir_all(data.join("courant.db")).unwrap();
    let _ = on(&data).run(&["newsletter", "list"]).await.expect(1).says("courant.db");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_version_or_none_at_all_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let _ = on(folder.path()).run(&["newsletter", "add", "Kept"]).await.expect(0);
    let path = folder.path().join("courant.db");
    let database = rusqlite::Connection::open(&path).unwrap();
    database.pragma_update(None, "user_version", 999).unwrap();
    database.close().unwrap();
    for command in [&["newsletter", "list"] as &[&str], &["run"]] {
        let output = on(folder.path()).run(command).await.expect(1).says("of version 999");
        assert!(output.err.contains("use a newer Courant"), "{output:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("courant.db");
    std::fs::write(&path, "this is a letter, not a database. ".repeat(200)).unwrap();
    let _ = on(folder.path()).run(&["newsletter", "list"]).await.expect(1).says("courant.db");
}
