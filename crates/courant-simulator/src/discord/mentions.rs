//! Whom a message pings.

use std::collections::BTreeSet;

use serde_json::Value;

use super::check::form::{Object, present, snowflake};

/// The people and roles that a message pings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// People, by id.
    pub users: BTreeSet<u64>,
    /// Roles, by id.
    pub roles: BTreeSet<u64>,
    /// @everyone or @here.
    pub everyone: bool,
}

impl Mentions {
    /// Whether nobody is pinged.
    pub fn is_empty(&self) -> bool {
        self.users.is_empty() && self.roles.is_empty() && !self.everyone
    }

    /// What `text` would ping if everything were allowed: code does not ping, the rest does.
    pub(crate) fn of(text: &str) -> Self {
        let mut found = Self::default();
        for plain in outside_code(text) {
            found.everyone |= plain.contains("@everyone") || plain.contains("@here");
            for after in plain.split("<@").skip(1) {
                let Some((inner, _)) = after.split_once('>') else { continue };
                if let Some(Ok(role)) = inner.strip_prefix('&').map(str::parse) {
                    found.roles.insert(role);
                } else if let Ok(user) = inner.trim_start_matches('!').parse() {
                    found.users.insert(user);
                }
            }
        }
        found
    }

    /// Leaves what `allowed_mentions` of the body allows. Without it everything is parsed; in answers
    /// to interactions and in webhooks people only.
    pub(crate) fn allowed(mut self, body: &Object, interaction: bool) -> Self {
        let Some(Value::Object(allowed)) = present(body, "allowed_mentions") else {
            if interaction {
                self.roles.clear();
                self.everyone = false;
            }
            return self;
        };
        let parses = |kind: &str| {
            let parse = allowed.get("parse").and_then(Value::as_array);
            parse.is_some_and(|parse| parse.iter().any(|item| item.as_str() == Some(kind)))
        };
        let listed = |kind: &str| -> BTreeSet<u64> {
            let ids = allowed.get(kind).and_then(Value::as_array);
            ids.into_iter().flatten().filter_map(snowflake).collect()
        };
        if !parses("users") {
            self.users = &self.users & &listed("users");
        }
        if !parses("roles") {
            self.roles = &self.roles & &listed("roles");
        }
        self.everyone &= parses("everyone");
        self
    }
}

/// The parts of a text that are not in code spans or code blocks. An unclosed fence is plain text.
fn outside_code(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        let (before, from) = rest.split_at(start);
        let ticks = from.len() - from.trim_start_matches('`').len();
        let (fence, inside) = from.split_at(ticks);
        parts.push(before);
        rest = match inside.find(fence) {
            Some(end) => inside.get(end + ticks..).unwrap_or_default(),
            None => inside,
        };
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_does_not_ping() {
        assert!(Mentions::of("`@everyone` and ```\n<@12>\n``` ``<@&1> ` ``").is_empty());
        assert!(Mentions::of("` @everyone").everyone);
    }

    #[test]
    fn users_and_roles() {
        let found = Mentions::of("<@12> <@!13> <@&14> <@x> @here");
        assert_eq!(found.users, BTreeSet::from([12, 13]));
        assert_eq!(found.roles, BTreeSet::from([14]));
        assert!(found.everyone);
    }
}
