//! An access token, as a command prints it, and how it is said to the server (XOAUTH2, as Google and Microsoft
//! document it for IMAP).

use super::wrong::Trouble;
use async_imap::Authenticator;
use secrecy::{ExposeSecret, SecretString};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::process::Command;

/// How long the command may take: it may ask a server for a new token.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Longest token that is taken; Microsoft's have about 2 KiB.
const MAX_TOKEN: u64 = 16 * 1024;

/// Runs the command and reads the token that it prints.
pub(super) async fn print(command: &str) -> Result<SecretString, Trouble> {
    let trouble = |reason: &str| Trouble::Token(reason.to_owned());
    let mut child = Command::new("sh")
        .arg("-c")
        .arg(command)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        // What it says besides may hold a secret.
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| Trouble::Token(format!("cannot be started: {error}")))?;
    let Some(stdout) = child.stdout.take() else { return Err(trouble("prints nowhere")) };
    let run = async {
        let mut printed = String::new();
        let read = stdout.take(MAX_TOKEN + 1).read_to_string(&mut printed).await;
        Ok::<_, std::io::Error>((read.map(|_| printed), child.wait().await?))
    };
    let (printed, status) = tokio::time::timeout(TIMEOUT, run)
        .await
        .map_err(|_| trouble("takes too long"))?
        .map_err(|error| Trouble::Token(format!("cannot be waited for: {error}")))?;
    if !status.success() {
        return Err(Trouble::Token(format!("fails ({status})")));
    }
    let printed = printed.map_err(|_| trouble("prints no token"))?;
    let token = printed.trim();
    // Bearer tokens are visible ASCII (RFC 6750, 2.1).
    let is_one = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_one || printed.len() as u64 > MAX_TOKEN {
        return Err(trouble("prints no token"));
    }
    Ok(token.to_owned().into())
}

/// Says the token once. A server that refuses it answers with a challenge that tells why, which wants an empty answer
/// before it says so.
pub(super) struct Xoauth2 {
    said: Option<SecretString>,
}

impl Xoauth2 {
    pub(super) fn new(user: &str, token: &SecretString) -> Self {
        let said = format!("user={user}\u{1}auth=Bearer {}\u{1}\u{1}", token.expose_secret());
        Self { said: Some(said.into()) }
    }
}

impl Authenticator for Xoauth2 {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        self.said.take().map(|said| said.expose_secret().to_owned()).unwrap_or_default()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    async fn printed(command: &str) -> Result<String, Trouble> {
        print(command).await.map(|token| token.expose_secret().to_owned())
    }

    #[tokio::test]
    async fn a_command_prints_a_token_or_says_why_not() {
        assert_eq!(printed("echo ya29.abc-_~+/=").await.unwrap(), "ya29.abc-_~+/=");
        for (command, reason) in [
            ("echo secret; exit 3", "fails (exit status: 3)"),
            ("true", "prints no token"),
            ("echo two words", "prints no token"),
            ("printf 'a\\001b'", "prints no token"),
            ("printf '\\377'", "prints no token"),
            ("no-such-command-here", "fails (exit status: 127)"),
        ] {
            assert_eq!(printed(command).await, Err(Trouble::Token(reason.into())), "{command}");
        }
        // Whoever prints without end is not read to it; the pipe breaks under it.
        assert!(printed("yes").await.is_err());
    }

    #[test]
    fn the_token_is_said_once() {
        let mut say = Xoauth2::new("someone@example.com", &"vF9dft4qmT".to_owned().into());
        assert_eq!(
            say.process(b""),
            "user=someone@example.com\u{1}auth=Bearer vF9dft4qmT\u{1}\u{1}"
        );
        assert_eq!(say.process(b"{\"status\":\"401\"}"), "");
    }
}
