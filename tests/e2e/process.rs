//! The bot as a process: one a database, other commands beside it, signals, the demo.

use crate::program;
use courant_tests::{Start, Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_is_refused_and_other_commands_work_beside_the_first() {
    let mut town = Town::set(Start::default()).await;
    town.start_apart(&program()).await;
    let pid = town.pid().to_string();
    let second = town
        .run(&program(), &["run"])
        .await
        .expect(1)
        .says("a bot is running on this database already");
    assert!(second.err.contains(&format!("process {pid}")), "{second:?}");
    let run = async |arguments: &[&str]| town.run(&program(), arguments).await.expect(0);
    let _ = run(&["newsletter", "add", "Late Edition", "--tagline", "after midnight"])
        .await
        .says("added late-edition");
    let [ana, ben] = town.readers();
    for reader in [&ana, &ben] {
        reader.ask("/subscribe late", "You now get Late Edition").await;
    }
    let _ = run(&["newsletter", "list"])
        .await
        .says("late-edition: Late Edition (0 issues, 2 subscriptions)");
    let file = town.file("late.md", issue("Past midnight"));
    let published = run(&["publish", "--newsletter", "late-edition", file.to_str().unwrap()]).await;
    assert!(!published.out.contains("no bot is running"), "{published:?}");
    for reader in [&ana, &ben] {
        reader.gets_briefing("Past midnight").await;
    }
    let _ = run(&["newsletter", "edit", "late-edition", "--title", "Later Edition"])
        .await
        .says("changed");
    ana.ask("/newsletters", "Later Edition").await;
    let _ = run(&["deliveries"]).await.says("Past midnight");
    let _ = run(&["check"]).await.says("@courant_bot");
    let unknown =
        town.run(&program(), &["newsletter", "edit", "late-editon", "--title", "x"]).await;
    let _ = unknown.expect(1).says("did you mean \"late-edition\"?");
    let _ = town
        .run(&program(), &["newsletter", "remove", "late-edition"])
        .await
        .expect(1)
        .says("--yes");
    let _ =
        run(&["newsletter", "remove", "late-edition", "--yes"]).await.says("removed late-edition");
    ana.ask("/subscriptions", "Nothing yet.").await;
    // SIGTERM, and exit status 0, are part of this.
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_finishes_what_is_in_flight() {
    let mut start = Start::default();
    start.telegram.latency = std::time::Duration::from_millis(200);
    let mut town = Town::set(start).await;
    town.start_apart(&program()).await;
    // A new run does not know yet how fast the old one was.
    town.allow("Telegram sendMessage 429");
    let ana = town.ana();
    ana.ask("/settings full", "in full").await;
    ana.ask("/subscribe morning", "You now get Morning Tide").await;
    town.publish("morning-tide", &crate::parts::long("Stopped")).await;
    town.until("the first part", || (!crate::parts::parts(&ana.sees()).is_empty()).then_some(()))
        .await;
    town.stop().await;
    town.start_apart(&program()).await;
    assert_eq!(crate::parts::whole(&town, &ana).await, [], "nothing stands there twice");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_tells_its_story() {
    let output = program().run(&["demo", "--once"]).await.expect(0).says("Every briefing arrived.");
    assert!(output.out.contains("TELEGRAM") && output.out.contains("DISCORD"), "{output:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_are_off_exit_with_2_and_help_with_0() {
    let program = program();
    for words in
        [&["fly"] as &[&str], &["parse"], &["preview", "x"], &["preview", "x", "--for", "fax"], &[]]
    {
        let output = program.run(words).await.expect(2);
        assert!(output.err.contains("--help"), "{output:?}");
    }
    let help = program.run(&["--help"]).await.expect(0);
    for command in [
        "init",
        "demo",
        "run",
        "parse",
        "preview",
        "publish",
        "newsletter",
        "feed",
        "held",
        "sources",
        "operator",
        "import",
        "export",
        "deliveries",
        "check",
        "health",
        "completions",
        "man",
    ] {
        assert!(help.out.contains(command), "no {command} in {help:?}");
    }
}
