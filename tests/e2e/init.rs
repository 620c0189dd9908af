//! `courant init`: answers piped in, tokens checked with the simulated platforms, the file used afterwards.

use crate::program;
use courant_tests::{Output, Program, Start, Town};
use std::path::PathBuf;

/// A town's platforms, and a folder in which nothing was set up yet.
struct Fresh {
    town: Town,
    folder: tempfile::TempDir,
}

impl Fresh {
    async fn set() -> Self {
        let town = Town::set(Start::default()).await;
        Self { town, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("courant.toml")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program, told where platforms and data are.
    fn program(&self) -> Program {
        program()
            .with("COURANT_TELEGRAM__API_URL", &self.town.telegram.api_url())
            .with("COURANT_DISCORD__API_URL", &self.town.discord.api_url())
            .with("COURANT_DATA", self.data().to_str().unwrap())
    }

    async fn init(&self, answers: &[&str]) -> Output {
        self.init_with(&self.program(), answers).await
    }

    async fn init_with(&self, program: &Program, answers: &[&str]) -> Output {
        let file = self.file().display().to_string();
        let input: String = answers.iter().map(|answer| format!("{answer}\n")).collect();
        let output = program.run_with(&["--config", &file, "init"], input.as_bytes()).await;
        for token in [self.town.telegram.token(), self.town.discord.token()] {
            let said = format!("{}{}", output.out, output.err);
            assert!(!said.contains(&token), "a token is printed: {output:#?}");
        }
        output
    }

    /// Runs a command with nothing but the file.
    async fn after(&self, arguments: &[&str]) -> Output {
        let file = self.file().display().to_string();
        program().run(&[&["--config", &file], arguments].concat()).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_platforms_are_set_up_with_four_answers() {
    let fresh = Fresh::set().await;
    let (telegram, discord) = (fresh.town.telegram.token(), fresh.town.discord.token());
    let output = fresh.init(&["both", &telegram, &discord, "Balance of Power"]).await.expect(0);
    let output = output
        .says("✓ Telegram: this is @courant_bot")
        .says("✓ Discord: this is ")
        .says("✓ Balance of Power is added as balance-of-power")
        .says("courant run --config")
        .says("open https://t.me/courant_bot?start=s_balance-of-power")
        .says("client_id=")
        .says("/subscribe newsletter:balance-of-power");
    let inbox = fresh.data().join("inbox").join("balance-of-power");
    assert!(inbox.is_dir() && output.out.contains(inbox.to_str().unwrap()), "{output:#?}");
    assert_eq!(output.out.matches("(it is not shown while you type)").count(), 2);
    assert_eq!(output.err, "");

    let text = std::fs::read_to_string(fresh.file()).unwrap();
    assert!(
        text.contains("# One running bot a folder.") || text.contains("One running bot a folder.")
    );
    assert!(text.contains(&telegram) && text.contains(&discord));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(fresh.file()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "a token is in it");
    }
    let _ = fresh
        .after(&["check"])
        .await
        .expect(0)
        .says("✓ Telegram: @courant_bot")
        .says("✓ Discord: invite it with https://discord.com/oauth2/authorize?client_id=")
        .says("balance-of-power: watches");
    fresh.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_is_asked_for_again_at_once() {
    let fresh = Fresh::set().await;
    fresh.town.allow(" 401");
    let token = fresh.town.telegram.token();
    let wrong = "123456:wrong-AAbbCCddEEffGGhhIIjjKKllMM";
    let output = fresh.init(&["fax", "telegram", "", wrong, &token, "", "News"]).await.expect(0);
    let output = output
        .says("✗ Please type telegram, discord or both.")
        .says("✗ Nothing was typed.")
        .says("✗ Telegram does not know this token.")
        .says("✗ A newsletter needs a title.")
        .says("✓ News is added as news");
    assert!(
        !output.out.contains("wrong-AAbb") && !output.err.contains("wrong-AAbb"),
        "{output:#?}"
    );
    assert!(!output.out.contains("Discord"), "nobody asked for it: {output:#?}");
    let _ = fresh.after(&["check"]).await.expect(0).says("Discord: no token, not used");

    std::fs::remove_file(fresh.file()).unwrap();
    let token = fresh.town.discord.token();
    let wrong = "MTA5OTUxMTYyNzc3NjAwMDAwMA.Gs1mUl.a-wrong-token-000000000000000000000000";
    let answers = ["d", wrong, "not a tökén\u{1}", &format!("Bot {token}"), "News"];
    let output = fresh.init(&answers).await.expect(0);
    let output = output.says("the newsletter news is there already, and stays as it is");
    assert_eq!(output.out.matches("✗ Discord does not know this token.").count(), 2, "{output:#?}");
    assert!(!output.out.contains("a-wrong-token"), "{output:#?}");
    let _ = fresh.after(&["check"]).await.expect(0).says("Telegram: no token, not used");
    fresh.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_existing_file_is_kept_unless_told_otherwise() {
    let fresh = Fresh::set().await;
    let token = fresh.town.telegram.token();
    // Whatever is in it: it need not be right, or a configuration at all.
    std::fs::write(fresh.file(), "mine = ").unwrap();
    for answers in [&[""] as &[&str], &["n"], &["what?", "no"], &[]] {
        let _ = fresh.init(answers).await.expect(1).says("Nothing was written.");
        assert_eq!(std::fs::read_to_string(fresh.file()).unwrap(), "mine = ");
        assert!(!fresh.data().exists());
    }
    let _ = fresh.init(&["y", "t", &token, "News"]).await.expect(0).says("is written");
    let _ = fresh.after(&["check"]).await.expect(0).says("@courant_bot");
    fresh.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_end_of_the_input_nothing_is_written() {
    let fresh = Fresh::set().await;
    let token = fresh.town.telegram.token();
    for answers in [&[] as &[&str], &["both"], &["both", &token], &["t", &token]] {
        let _ = fresh
            .init(answers)
            .await
            .expect(1)
            .says("the input has ended before all was answered")
            .says("Nothing was written.");
        assert!(!fresh.file().exists() && !fresh.data().exists(), "{answers:?}");
    }
    fresh.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_kept_unchecked_where_the_platform_does_not_answer() {
    let fresh = Fresh::set().await;
    // A port that was just given back: nobody listens there.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let lonely = fresh
        .program()
        .with("COURANT_TELEGRAM__API_URL", &format!("http://{nobody}"))
        .with("COURANT_DISCORD__API_URL", &format!("http://{nobody}"));
    let (telegram, discord) = (fresh.town.telegram.token(), fresh.town.discord.token());
    let answers = ["both", &telegram, "n", &telegram, "y", &discord, "yes", "News"];
    let output = fresh.init_with(&lonely, &answers).await.expect(0);
    let output = output
        .says("✗ Telegram does not answer: ")
        .says("✗ Discord does not answer: ")
        .says("Keep this token unchecked? [y/N]")
        .says("The bot's links: courant check");
    assert!(!output.out.contains("t.me/courant"), "{output:#?}");
    assert!(std::fs::read_to_string(fresh.file()).unwrap().contains(&nobody.to_string()));
    let _ = fresh.after(&["check"]).await.expect(1).says("✗ Telegram: Telegram does not answer");
    fresh.town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_the_environment_is_checked_and_stays_there() {
    let fresh = Fresh::set().await;
    fresh.town.allow(" 401");
    let token = fresh.town.telegram.token();
    let held = fresh.folder.path().join("token");
    std::fs::write(&held, &token).unwrap();
    let given = fresh.program().with("COURANT_TELEGRAM__TOKEN_FILE", held.to_str().unwrap());
    let _ = fresh
        .init_with(&given, &["telegram", "News"])
        .await
        .expect(0)
        .says("this is @courant_bot (its token is in the environment)");
    assert!(!std::fs::read_to_string(fresh.file()).unwrap().contains(&token));
    std::fs::write(&held, "1:wrong").unwrap();
    let _ = fresh
        .init_with(&given, &["y", "telegram", "News"])
        .await
        .expect(1)
        .says("The token in the environment is refused")
        .says("Nothing was written.");
    fresh.town.finish().await;
}
