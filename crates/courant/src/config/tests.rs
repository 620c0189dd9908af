//! Files and environments, and what becomes of them.

use super::*;
use courant_core::outbox::InDoubt;
use std::time::Duration;

fn env(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn load(text: &str) -> Result<Config, ConfigError> {
    Config::from_parts(Some(("courant.toml", text)), &[])
}

#[test]
fn the_example_is_complete_and_right() {
    let config = Config::from_parts(None, &[]).unwrap();
    assert_eq!(config.data, Path::new("courant-data"));
    assert_eq!(config.inbox, Path::new("courant-data/inbox"));
    assert!(config.telegram.is_none() && config.discord.is_none());
    assert_eq!(load(EXAMPLE).unwrap().log_level, "info");
}

#[test]
fn the_environment_goes_before_the_file() {
    let environment = env(&[
        ("COURANT_DATA", "/env"),
        ("COURANT_TELEGRAM__TOKEN", "1:a"),
        ("COURANT_OPERATORS", "telegram:1, discord:2"),
        ("COURANT_SOMEBODY_ELSES", "x"),
        ("PATH", "/bin"),
    ]);
    let config = Config::from_parts(Some(("f", "data = \"/file\"")), &environment).unwrap();
    assert_eq!(config.data, Path::new("/env"));
    assert!(config.telegram.is_some());
    assert_eq!(config.operators.len(), 2);
}

#[test]
fn a_misspelt_key_is_named_with_the_nearest() {
    let error = load("[telegram]\ntokken = \"x\"").unwrap_err().to_string();
    assert_eq!(
        error,
        "courant.toml: there is no key \"telegram.tokken\"; did you mean \"telegram.token\"?"
    );
    let error =
        Config::from_parts(None, &env(&[("COURANT_DISCORD__TOKN", "x")])).unwrap_err().to_string();
    assert_eq!(
        error,
        "COURANT_DISCORD__TOKN: there is no key \"discord.tokn\"; did you mean \"discord.token\"?"
    );
}

#[test]
fn no_error_prints_a_value() {
    for text in [
        "[telegram]\ntoken = \"123:secret",
        "[telegram]\ntoken = 123",
        "[telegram]\ntoken = 123secret",
        "[discord]\nstyle = \"secret\"",
        "operators = [\"secret\"]",
        "telegram = \"secret\"",
    ] {
        let error = load(text).unwrap_err().to_string();
        assert!(
            !error.contains("123") && (!error.contains("secret") || text.contains("style")),
            "{error}"
        );
    }
    assert!(load("a = 1\nb = = 2").unwrap_err().to_string().starts_with("courant.toml, line 2: "));
}

#[test]
fn a_token_can_come_from_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, "1:a\n").unwrap();
    let text = format!("[discord]\ntoken_file = {:?}", path.display().to_string());
    assert!(load(&text).unwrap().discord.is_some());
    assert!(load(&format!("{text}\ntoken = \"x\"")).is_err());
    assert!(
        load("[discord]\ntoken_file = \"/nowhere\"")
            .unwrap_err()
            .to_string()
            .starts_with("discord.token_file: /nowhere")
    );
}

#[test]
fn the_delivery_keys_reach_the_adapters() {
    let tokens = "[telegram]\ntoken = \"1:a\"\n[discord]\ntoken = \"x\"\n";
    let config = load(tokens).unwrap();
    let (telegram, discord) = (config.telegram.unwrap(), config.discord.unwrap());
    assert_eq!(telegram.timeout, Duration::from_secs(60));
    assert_eq!(discord.timeout, Duration::from_secs(60));
    assert!(telegram.paced && discord.paced && !telegram.paid_broadcast);
    assert_eq!(config.policy.first_pause, Duration::from_secs(1));
    assert_eq!(config.policy.in_doubt, InDoubt::Resend);

    let text = "[delivery]\ntimeout_ms = 1500\nfirst_pause_ms = 20\nin_doubt = \"skip\"\n\
                [telegram]\ntoken = \"1:a\"\npaid_broadcast = true";
    let config = load(text).unwrap();
    let telegram = config.telegram.unwrap();
    assert_eq!(telegram.timeout, Duration::from_millis(1500));
    assert!(telegram.paid_broadcast);
    assert_eq!(config.policy.first_pause, Duration::from_millis(20));
    assert_eq!(config.policy.in_doubt, InDoubt::Skip);
}

#[test]
fn numbers_and_yes_or_no_can_come_from_the_environment() {
    let environment = env(&[
        ("COURANT_DELIVERY__TIMEOUT_MS", " 2500 "),
        ("COURANT_TELEGRAM__TOKEN", "1:a"),
        ("COURANT_TELEGRAM__PAID_BROADCAST", "true"),
    ]);
    let telegram = Config::from_parts(None, &environment).unwrap().telegram.unwrap();
    assert_eq!(telegram.timeout, Duration::from_millis(2500));
    assert!(telegram.paid_broadcast);

    for (variable, value, error) in [
        (
            "COURANT_DELIVERY__TIMEOUT_MS",
            "1 minute",
            "delivery.timeout_ms: COURANT_DELIVERY__TIMEOUT_MS must be a whole number",
        ),
        (
            "COURANT_TELEGRAM__PAID_BROADCAST",
            "yes",
            "telegram.paid_broadcast: COURANT_TELEGRAM__PAID_BROADCAST must be true or false",
        ),
        (
            "COURANT_DELIVERY__FIRST_PAUSE_MS",
            "0",
            "delivery.first_pause_ms: it takes 1 to 3600000 milliseconds",
        ),
    ] {
        let found = Config::from_parts(None, &env(&[(variable, value)])).unwrap_err();
        assert_eq!(found.to_string(), error);
    }
    for text in ["timeout_ms = -1", "timeout_ms = \"60\"", "timeout_ms = 1.5", "pacing = \"fast\""]
    {
        assert!(load(&format!("[delivery]\n{text}")).is_err(), "{text}");
    }
}

#[test]
fn pacing_is_off_only_on_this_machine() {
    let off = |telegram: Option<&str>, discord: Option<&str>| {
        let mut environment = env(&[("COURANT_DELIVERY__PACING", "off")]);
        for (section, token, url) in [("TELEGRAM", "1:a", telegram), ("DISCORD", "x", discord)] {
            if let Some(url) = url {
                environment.push((format!("COURANT_{section}__TOKEN"), token.into()));
                environment.push((format!("COURANT_{section}__API_URL"), url.into()));
            }
        }
        Config::from_parts(None, &environment)
    };
    let here = "http://127.0.0.1:8081";
    let config = off(Some(here), Some("http://[::1]:8082")).unwrap();
    assert!(!config.telegram.unwrap().paced && !config.discord.unwrap().paced);
    assert!(off(None, Some("http://localhost:1")).is_ok());
    assert!(off(None, None).is_ok(), "nothing is sent");
    for (telegram, discord, named) in [
        (Some(""), None, "telegram.api_url"),
        (Some("https://api.telegram.org"), Some(here), "telegram.api_url"),
        (Some(here), Some(""), "discord.api_url"),
        (Some(here), Some("https://discord.com"), "discord.api_url"),
    ] {
        let error = off(telegram, discord).unwrap_err().to_string();
        assert!(error.starts_with("delivery.pacing: ") && error.contains(named), "{error}");
    }
}
