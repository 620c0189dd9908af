//! What can be configured and what cannot.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;

fn config() -> Config {
    Config {
        name: "post".into(),
        host: "imap.example.org".into(),
        port: 993,
        security: Security::Tls,
        ca_file: None,
        user: "me".into(),
        login: Login::Password("hunter2".to_owned().into()),
        folders: vec!["INBOX".into()],
        backlog: Backlog::New,
        when_done: WhenDone::Keep,
        put_aside: None,
        poll: DEFAULT_POLL,
        idle: DEFAULT_IDLE,
    }
}

fn wrong(change: impl FnOnce(&mut Config)) -> ConfigError {
    let mut config = config();
    change(&mut config);
    check(&config).unwrap_err()
}

#[test]
fn what_cannot_work_is_said_at_once() {
    assert_eq!(check(&config()), Ok(()));
    assert_eq!(wrong(|config| config.security = Security::Plain), ConfigError::InTheOpen);
    for host in ["localhost", "127.0.0.1", "127.8.9.1", "::1"] {
        let mut config = config();
        config.security = Security::Plain;
        config.host = host.into();
        assert_eq!(check(&config), Ok(()), "{host}");
    }
    for host in ["10.0.0.1", "localhost.example.org", "0.0.0.0", "::ffff:8.8.8.8"] {
        let error = wrong(|config| {
            config.security = Security::Plain;
            config.host = host.into();
        });
        assert_eq!(error, ConfigError::InTheOpen, "{host}");
    }
    assert_eq!(wrong(|config| config.folders.clear()), ConfigError::Folders);
    assert_eq!(
        wrong(|config| config.folders.push("INBOX".into())),
        ConfigError::Twice("INBOX".into())
    );
    assert_eq!(
        wrong(|config| config.when_done = WhenDone::MoveTo("inbox".into())),
        ConfigError::Circle("inbox".into())
    );
    assert_eq!(
        wrong(|config| config.put_aside = Some("INBOX".into())),
        ConfigError::Circle("INBOX".into())
    );
    assert_eq!(
        wrong(|config| config.user = "me\u{1}auth=Bearer x".into()),
        ConfigError::Malformed("user")
    );
    assert_eq!(
        wrong(|config| config.idle = Duration::from_secs(30 * 60)),
        ConfigError::Time("idle", LONGEST_IDLE)
    );
    assert_eq!(
        wrong(|config| config.poll = Duration::ZERO).to_string(),
        "poll must be from 1s to 1740s"
    );
}

#[test]
fn no_secret_is_printed() {
    let mut config = config();
    assert!(!format!("{config:?}").contains("hunter2"));
    config.login = Login::Token { command: "curl -d hunter2".into() };
    assert!(!format!("{config:?}").contains("hunter2"));
}
