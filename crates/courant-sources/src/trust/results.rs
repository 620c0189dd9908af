//! What a mail server wrote down that it found (Authentication-Results, RFC 8601, 2.2), read strictly: what does not
//! follow the grammar says nothing, because a value that breaks out of its place could say anything.

use super::domains;

/// Longest header that is read, in bytes: some fifty results.
const MAX_BYTES: usize = 16 * 1_024;

/// Comments in one another (RFC 5322, 3.2.2, allows any number).
const MAX_NESTING: usize = 8;

/// What a server says of a mail.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Results {
    /// What the server calls itself, in lower case (authserv-id).
    pub(crate) server: String,
    methods: Vec<Method>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Method {
    name: String,
    result: String,
    /// "header.d" and its value.
    properties: Vec<(String, String)>,
}

impl Results {
    /// Reads the value of a header; `None` where it is not well-formed.
    pub(crate) fn parse(value: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(value).ok().filter(|text| text.len() <= MAX_BYTES)?;
        let mut rest = Rest(text);
        rest.skip()?;
        let server = rest.value()?.to_lowercase();
        rest.skip()?;
        // The version of the format; there is no other than 1.
        if rest.0.starts_with(|c: char| c.is_ascii_digit()) && rest.word()? != "1" {
            return None;
        }
        let mut methods = Vec::new();
        loop {
            rest.skip()?;
            if rest.0.is_empty() {
                return Some(Self { server, methods });
            }
            rest.take(';')?;
            rest.skip()?;
            if !rest.at_end() {
                methods.extend(rest.method()?);
            }
        }
    }

    /// Reads what a sealer kept of it (ARC-Authentication-Results, RFC 8617, 4.1.1): the same behind "i=1;".
    pub(crate) fn parse_sealed(value: &[u8]) -> Option<Self> {
        let start = value.iter().position(|byte| *byte == b';')?;
        Self::parse(value.get(start + 1..)?)
    }

    /// Whether by what the server found the mail is of this domain's organisation.
    pub(crate) fn vouch_for(&self, domain: &str) -> bool {
        self.found_signature(domain) || self.found("dmarc", &["header.from"], domain)
    }

    /// Whether the server found that a signature of this domain's organisation holds.
    pub(crate) fn found_signature(&self, domain: &str) -> bool {
        self.found("dkim", &["header.d", "header.i"], domain)
    }

    fn found(&self, method: &str, wanted: &[&str], domain: &str) -> bool {
        self.methods.iter().filter(|found| found.name == method).any(|found| {
            let mut named = found
                .properties
                .iter()
                .filter(|(name, _)| wanted.contains(&name.as_str()))
                .map(|(_, value)| value.rsplit_once('@').map_or(value.as_str(), |(_, at)| at))
                .peekable();
            // Each that is named must agree: what says two things says nothing.
            found.result == "pass"
                && named.peek().is_some()
                && named.all(|named| domains::aligned(named, domain))
        })
    }
}

/// What is not read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn at_end(&self) -> bool {
        self.0.is_empty() || self.0.starts_with(';')
    }

    fn take(&mut self, c: char) -> Option<()> {
        self.0 = self.0.strip_prefix(c)?;
        Some(())
    }

    /// White space and comments.
    fn skip(&mut self) -> Option<()> {
        loop {
            self.0 = self.0.trim_start_matches([' ', '\t', '\r', '\n']);
            if !self.0.starts_with('(') {
                return Some(());
            }
            self.0 = after_comment(self.0)?;
        }
    }

    /// A word without quotes: a keyword, or a value that ends at white space, a comment or the next result.
    fn run(&mut self, ends: &[char]) -> Option<&'a str> {
        let odd = |c: char| c.is_whitespace() || c.is_control() || "();\"".contains(c);
        let end = self.0.find(|c: char| odd(c) || ends.contains(&c)).unwrap_or(self.0.len());
        let (run, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        (!run.is_empty()).then_some(run)
    }

    fn word(&mut self) -> Option<&'a str> {
        self.run(&['='])
    }

    fn value(&mut self) -> Option<String> {
        let Some(quoted) = self.0.strip_prefix('"') else {
            return self.run(&[]).map(str::to_owned);
        };
        let mut out = String::new();
        let mut characters = quoted.char_indices();
        while let Some((at, c)) = characters.next() {
            match c {
                '"' => {
                    self.0 = quoted.get(at + 1..)?;
                    return Some(out);
                }
                '\\' => out.push(characters.next()?.1),
                _ => out.push(c),
            }
        }
        None
    }

    /// "dkim = pass (comment) reason="…" header.d=example.org"; `Some(None)` for "none".
    fn method(&mut self) -> Option<Option<Method>> {
        let name = self.word()?;
        self.skip()?;
        if self.at_end() {
            return (name.eq_ignore_ascii_case("none")).then_some(None);
        }
        self.take('=')?;
        self.skip()?;
        // "dkim/1": the method's version.
        let name = name.split('/').next().unwrap_or(name).to_lowercase();
        let mut method =
            Method { name, result: self.word()?.to_lowercase(), properties: Vec::new() };
        loop {
            self.skip()?;
            if self.at_end() {
                return Some(Some(method));
            }
            let property = self.word()?.to_lowercase();
            self.skip()?;
            self.take('=')?;
            self.skip()?;
            method.properties.push((property, self.value()?));
        }
    }
}

/// What stands behind the comment that a text begins with; `None` where it does not end.
fn after_comment(text: &str) -> Option<&str> {
    let mut depth = 0;
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '\\' => {
                characters.next()?;
            }
            _ => {}
        }
        match depth {
            0 => return text.get(at + 1..),
            MAX_NESTING.. => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a header of "mx.example.net" vouches for example.org.
    fn vouches(value: &str) -> bool {
        Results::parse(value.as_bytes()).is_some_and(|results| {
            assert_eq!(results.server, "mx.example.net", "{value}");
            results.vouch_for("example.org")
        })
    }

    #[test]
    fn what_a_server_found_is_read() {
        for value in [
            " mx.example.net; dkim=pass header.d=example.org",
            " MX.example.net 1; dkim=pass header.i=@example.org header.s=s1 header.b=\"ab+/\";\r\n spf=fail",
            "mx.example.net;\r\n\tdkim = pass (2048-bit key; \"x\") header.d = news.example.org;",
            "mx.example.net; spf=pass smtp.mailfrom=b@else.example; dmarc=pass(p=REJECT) header.from=example.org",
            "(first) mx.example.net (then (nested \\) one)) ; dkim/1=pass header.d=EXAMPLE.org",
            "\"mx.example.net\"; dkim=pass reason=\"good; fine\" header.d=example.org",
            "mx.example.net; dkim=fail header.d=example.org; dkim=pass header.d=example.org",
            "mx.example.net; dmarc=pass action=none header.from=example.org;compauth=pass reason=100",
            "mx.example.net; dkim=pass header.i=\"news@\"@example.org; dkim=pass header.i=n@example.org",
        ] {
            let sure = !value.contains("\"news@\"@");
            assert_eq!(vouches(value), sure, "{value}");
        }
    }

    #[test]
    fn what_says_something_else_or_is_broken_says_nothing() {
        for value in [
            "mx.example.net",
            "mx.example.net; none",
            "mx.example.net; dkim=fail header.d=example.org",
            "mx.example.net; dkim=pass",
            "mx.example.net; dkim=pass header.d=evil.example",
            "mx.example.net; dkim=pass header.d=example.org.evil.example",
            "mx.example.net; dkim=pass header.d=example.org header.i=@evil.example",
            "mx.example.net; dkim=pass header.d=org",
            "mx.example.net; spf=pass smtp.mailfrom=example.org header.from=example.org",
            "mx.example.net; arc=pass header.d=example.org",
            "mx.example.net; x-dkim=pass header.d=example.org",
            "mx.example.net; spf=pass (dkim=pass header.d=example.org)",
            "mx.example.net; spf=pass smtp.mailfrom=\"; dkim=pass header.d=example.org\"",
            "mx.example.net; spf=pass (open; dkim=pass header.d=example.org",
            "mx.example.net; spf=pass smtp.mailfrom=\"open; dkim=pass header.d=example.org",
            "mx.example.net; spf=pass smtp.mailfrom=a) ; dkim=pass header.d=example.org",
            "mx.example.net; none extra; dkim=pass header.d=example.org",
            "mx.example.net 2; dkim=pass header.d=example.org",
            "mx.example.net dkim=pass header.d=example.org",
            "",
            ";",
        ] {
            assert!(!vouches(value), "{value}");
        }
        // Some write no name of theirs at all: nobody can be told by that.
        assert_eq!(
            Results::parse(b"dkim=pass header.d=example.org").map(|r| r.server),
            None::<String>
        );
        assert_eq!(Results::parse(b"((((((((x)))))))) mx.example.net"), None);
        assert_eq!(Results::parse(&b"("[..].repeat(8_000)), None);
        assert_eq!(Results::parse(&b"a;"[..].repeat(10_000)), None);
    }

    #[test]
    fn what_was_sealed_has_its_number_before_it() {
        let sealed = Results::parse_sealed(b" i=2; mx.example.net; dkim=pass header.d=example.org");
        assert!(sealed.is_some_and(|results| results.vouch_for("example.org")));
        assert_eq!(Results::parse_sealed(b"mx.example.net"), None);
    }
}
