//! What the bot says, in the languages it speaks: Fluent files, a folder a language.
//!
//! English is complete by definition; a message that another language lacks is said in English. A new
//! language is a folder and a line in `LANGUAGES`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A language of the bot: tag, its own name, its texts.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en", "English", include_str!("en/courant.ftl")),
    ("de", "Deutsch", include_str!("de/courant.ftl")),
    ("fr", "Français", include_str!("fr/courant.ftl")),
    ("es", "Español", include_str!("es/courant.ftl")),
    ("pt-BR", "Português (Brasil)", include_str!("pt-BR/courant.ftl")),
    ("it", "Italiano", include_str!("it/courant.ftl")),
    ("nl", "Nederlands", include_str!("nl/courant.ftl")),
    ("pl", "Polski", include_str!("pl/courant.ftl")),
    ("ru", "Русский", include_str!("ru/courant.ftl")),
    ("uk", "Українська", include_str!("uk/courant.ftl")),
    ("tr", "Türkçe", include_str!("tr/courant.ftl")),
    ("ar", "العربية", include_str!("ar/courant.ftl")),
    ("he", "עברית", include_str!("he/courant.ftl")),
    ("hi", "हिन्दी", include_str!("hi/courant.ftl")),
    ("zh-Hans", "简体中文", include_str!("zh-Hans/courant.ftl")),
    ("zh-Hant", "繁體中文", include_str!("zh-Hant/courant.ftl")),
    ("ja", "日本語", include_str!("ja/courant.ftl")),
    ("ko", "한국어", include_str!("ko/courant.ftl")),
    ("id", "Bahasa Indonesia", include_str!("id/courant.ftl")),
];

static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|(tag, _, source)| bundle(tag, source)).collect());

/// One of the languages that the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(usize);

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl Language {
    /// The language that is always complete.
    pub const ENGLISH: Self = Self(0);

    /// All languages, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(Self)
    }

    /// The language of exactly that tag, or whose own name it is; upper and lower case are alike.
    pub fn exact(tag: &str) -> Option<Self> {
        let is = |&(known, name, _): &(&str, &str, &str)| {
            known.eq_ignore_ascii_case(tag) || name.to_lowercase() == tag.to_lowercase()
        };
        LANGUAGES.iter().position(is).map(Self)
    }

    /// The first of the wishes that is spoken ("de-AT" is served by "de"), English if none is.
    pub fn choose<'a>(wishes: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let spoken = |tag: &str| {
            let tag = tag.replace('_', "-").to_lowercase();
            let known = Self::exact(&tag).or_else(|| Self::exact(served(&tag)?));
            known.or_else(|| Self::exact(tag.split('-').next().unwrap_or(&tag)))
        };
        wishes.into_iter().flatten().find_map(spoken).unwrap_or_default()
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        LANGUAGES.get(self.0).map_or("en", |(tag, _, _)| tag)
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        LANGUAGES.get(self.0).map_or("English", |(_, name, _)| name)
    }

    /// A message without variables.
    pub fn say(self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// A message with its variables.
    pub fn tell(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.fluent());
        }
        format(self, id, &arguments)
            .or_else(|| format(Self::ENGLISH, id, &arguments))
            .unwrap_or_else(|| {
                tracing::error!(id, "a text is missing");
                id.to_owned()
            })
    }
}

/// The language for a client's tag, in lower case, where it is called something else.
fn served(tag: &str) -> Option<&'static str> {
    /// What tags begin with, the longer first.
    const SERVED: [(&str, &str); 8] = [
        ("zh-hant", "zh-Hant"),
        ("zh-tw", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("zh-mo", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("pt", "pt-BR"),
        ("iw", "he"),
        ("in", "id"),
    ];
    let begins = |start: &str| {
        tag.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    SERVED.into_iter().find(|(start, _)| begins(start)).map(|(_, language)| language)
}

/// A variable of a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which chooses plurals.
    Number(u64),
}

impl Value<'_> {
    fn fluent(self) -> FluentValue<'static> {
        match self {
            Self::Text(text) => FluentValue::from(text.to_owned()),
            Self::Number(number) => FluentValue::from(number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

fn format(language: Language, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = BUNDLES.get(language.0)?;
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    if !errors.is_empty() {
        tracing::error!(
            id,
            language = language.tag(),
            ?errors,
            "a text does not fit its variables"
        );
    }
    Some(text.into_owned())
}

/// A language's texts; what does not parse is left out and logged, and a test keeps it from happening.
fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle =
        FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Newsletter titles stand beside the bot's words; isolation marks would be sent to the platforms.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(tag, ?errors, "a text file does not parse");
            resource
        });
    if let Err(errors) = bundle.add_resource(resource) {
        tracing::error!(tag, ?errors, "a text stands twice");
    }
    bundle
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::command::CATALOGUE;
    use fluent_bundle::FluentResource;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// Each message's id with the variables it names.
    fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let resource =
            FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors).unwrap();
        let ids = resource.entries().filter_map(|entry| match entry {
            fluent_bundle_entry!(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        ids.map(|id| {
            let start = source.find(&format!("\n{id} =")).unwrap();
            let body = &source[start + 1..];
            let end = body.match_indices('\n').find(|(at, _)| {
                !body[at + 1..].starts_with([' ', '}', '\n']) || body[at + 1..].is_empty()
            });
            let body = &body[..end.map_or(body.len(), |(at, _)| at)];
            let variables = body.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect::<String>()
            });
            (id, variables.collect())
        })
        .collect()
    }

    macro_rules! fluent_bundle_entry {
        ($name:ident) => {
            fluent_syntax::ast::Entry::Message($name)
        };
    }
    use fluent_bundle_entry;

    #[test]
    fn every_language_has_every_message_with_its_variables() {
        let english = messages(LANGUAGES[0].2);
        for (tag, _, source) in LANGUAGES {
            assert_eq!(messages(source), english, "{tag}");
        }
    }

    #[test]
    fn every_message_is_used_and_every_use_has_one() {
        let mut code = String::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    code.push_str(&std::fs::read_to_string(path).unwrap());
                }
            }
        }
        for id in messages(LANGUAGES[0].2).keys() {
            let family = ["command-", "option-", "depth-", "style-", "button-style-", "why-"]
                .iter()
                .any(|prefix| id.starts_with(prefix));
            assert!(family || code.contains(&format!("\"{id}\"")), "{id} is used nowhere");
        }
        for used in code.split(".say(\"").chain(code.split(".tell(\"")).skip(1) {
            let id = used.split('"').next().unwrap();
            let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(!plain || messages(LANGUAGES[0].2).contains_key(id), "{id} has no text");
        }
    }

    #[test]
    fn every_command_is_described_within_the_menus_limits() {
        for language in Language::all() {
            for spec in CATALOGUE {
                let text = language.say(&format!("command-{}", spec.name));
                assert!(!text.starts_with("command-"), "{text}");
                // The tighter of the two platforms: 100 characters.
                assert!(text.chars().count() <= 100, "{text}");
                for option in spec.options {
                    let text = language.say(&format!("option-{}", option.name));
                    assert!(!text.starts_with("option-") && text.chars().count() <= 100, "{text}");
                }
            }
        }
    }

    #[test]
    fn a_language_is_chosen_by_the_first_wish_that_is_spoken() {
        assert_eq!(Language::choose([None, Some("xx"), Some("de-AT"), Some("en")]).tag(), "de");
        assert_eq!(Language::choose([Some("de_CH")]).tag(), "de");
        assert_eq!(Language::choose([Some("xx")]), Language::ENGLISH);
        assert_eq!(Language::exact("deutsch").unwrap().tag(), "de");
        assert_eq!(Language::exact("de-AT"), None);
    }
}
