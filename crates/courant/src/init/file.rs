//! The configuration file: the example with values filled in, so that every comment stays. Pure.

use super::interview::{Answers, Platform};
use crate::config::EXAMPLE;
use toml::Value;

/// What stands above the example's own words.
const HEAD: &str =
    "# Written by `courant init`. A token is a password: keep this file to yourself.\n#\n";

/// Keys whose value is written when the environment sets it, because what was set up depends on it: the
/// newsletter is in that database, the token was checked on that server.
const KEPT: [(&str, &str, &str); 4] = [
    ("", "data", "COURANT_DATA"),
    ("", "inbox", "COURANT_INBOX"),
    ("telegram", "api_url", "COURANT_TELEGRAM__API_URL"),
    ("discord", "api_url", "COURANT_DISCORD__API_URL"),
];

/// The file's text.
pub(super) fn text(answers: &Answers, environment: &[(String, String)]) -> String {
    let mut values = Vec::new();
    for (section, key, variable) in KEPT {
        if let Some((_, value)) =
            environment.iter().find(|(name, value)| name == variable && !value.is_empty())
        {
            values.push((section, key, value.as_str()));
        }
    }
    for (platform, section) in [(Platform::Telegram, "telegram"), (Platform::Discord, "discord")] {
        if let Some(token) = answers.token(platform) {
            values.push((section, "token", token));
        }
    }
    fill(EXAMPLE, &values)
}

/// A TOML text with other values for some of its string keys (section, key, value); everything else stays as
/// it is.
fn fill(example: &str, values: &[(&str, &str, &str)]) -> String {
    let mut out = String::from(HEAD);
    let mut section = "";
    for line in example.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
        }
        let key = line.split_once(" = ").map(|(key, _)| key);
        match values.iter().find(|(of, name, _)| *of == section && key == Some(*name)) {
            Some((_, name, value)) => {
                // The library's own quoting: a value may hold quotes, backslashes, anything.
                out.push_str(&format!("{name} = {}", Value::String((*value).to_owned())));
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::config::Config;
    use secrecy::{ExposeSecret as _, SecretString};

    fn answers(telegram: Option<&str>, discord: Option<&str>) -> Answers {
        let token = |token: &str| Some(SecretString::from(token.to_owned()));
        let mut all = Answers::default();
        all.tokens.extend(telegram.map(|text| (Platform::Telegram, token(text))));
        all.tokens.extend(discord.map(|text| (Platform::Discord, token(text))));
        all
    }

    fn env(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn the_file_is_the_example_with_the_token_filled_in() {
        let text = text(&answers(Some("1:a"), None), &[]);
        let body = text.strip_prefix(HEAD).unwrap();
        let changed: Vec<_> =
            body.lines().zip(EXAMPLE.lines()).filter(|(new, old)| new != old).collect();
        assert_eq!(changed, [("token = \"1:a\"", "token = \"\"")]);
        assert_eq!(body.lines().count(), EXAMPLE.lines().count());
        let config = Config::from_parts(Some(("courant.toml", &text)), &[]).unwrap();
        assert!(config.discord.is_none());
        let telegram = config.telegram.unwrap();
        assert_eq!(telegram.token.expose_secret(), "1:a");
        assert!(telegram.api_url.is_none());
    }

    #[test]
    fn odd_values_come_back_as_they_were() {
        for odd in [
            "a\"b",
            "a'b\"c",
            "back\\slash",
            "'''",
            "\"\"\"",
            "#x",
            "a = b",
            "[x]",
            "ümläut 🗞",
            "tab\tend",
            "esc\u{1b}",
            "new\nline",
        ] {
            let environment = env(&[("COURANT_DATA", odd), ("COURANT_DISCORD__API_URL", odd)]);
            let text = text(&answers(Some(odd), Some(odd)), &environment);
            let config = Config::from_parts(Some(("f", &text)), &[]).unwrap();
            assert_eq!(config.telegram.unwrap().token.expose_secret(), odd);
            let discord = config.discord.unwrap();
            assert_eq!(discord.token.expose_secret(), odd);
            assert_eq!(discord.api_url.as_deref(), Some(odd));
            assert_eq!(config.data.to_str(), Some(odd));
        }
    }

    #[test]
    fn what_the_environment_sets_is_kept_and_nothing_else() {
        let environment = env(&[
            ("COURANT_TELEGRAM__API_URL", "http://127.0.0.1:8081"),
            ("COURANT_DISCORD__API_URL", ""),
            ("COURANT_TELEGRAM__TOKEN", "1:secret"),
            ("COURANT_INBOX", "/drop"),
        ]);
        let text = text(&answers(None, None), &environment);
        assert!(text.contains("api_url = \"http://127.0.0.1:8081\"\n"), "{text}");
        assert!(text.contains("inbox = \"/drop\"\n") && text.contains("data = \"courant-data\"\n"));
        assert_eq!(text.matches("api_url = \"\"").count(), 1, "{text}");
        assert!(!text.contains("1:secret"), "the environment's token stays there");
    }

    #[test]
    fn every_kept_key_is_one_of_the_example() {
        for (section, key, variable) in KEPT {
            let value = "http://x.test/";
            let text = fill(EXAMPLE, &[(section, key, value)]);
            assert_eq!(text.matches(value).count(), 1, "{key}");
            let path = variable.strip_prefix("COURANT_").unwrap().to_lowercase();
            let named = if section.is_empty() { key.into() } else { format!("{section}__{key}") };
            assert_eq!(path, named);
        }
    }
}
