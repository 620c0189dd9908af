//! The words of each language, as the data file beside has them.

use std::sync::LazyLock;

const FILE: &str = include_str!("phrases.txt");

/// All languages.
pub(super) static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| load(FILE));

/// The words of one language; the file says what each kind is.
#[derive(Debug, Default)]
pub(super) struct Language {
    pub(super) verbs: Vec<&'static str>,
    pub(super) nouns: Vec<&'static str>,
    pub(super) yes: Vec<&'static str>,
    pub(super) here: Vec<&'static str>,
    pub(super) done: Vec<&'static str>,
    pub(super) leaving: Vec<&'static str>,
}

/// A line that is not understood is left out; a test sees to it that there is none.
fn load(file: &'static str) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            languages.push(Language::default());
        } else if let Some((kind, words)) = line.split_once(':')
            && let Some(list) = languages.last_mut().and_then(|language| language.list(kind))
        {
            list.extend(words.split(',').map(str::trim));
        }
    }
    languages
}

impl Language {
    fn list(&mut self, kind: &str) -> Option<&mut Vec<&'static str>> {
        Some(match kind {
            "verbs" => &mut self.verbs,
            "nouns" => &mut self.nouns,
            "yes" => &mut self.yes,
            "here" => &mut self.here,
            "done" => &mut self.done,
            "leaving" => &mut self.leaving,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_kind_of_words_in_lower_case() {
        assert!(LANGUAGES.len() >= 22);
        for language in &*LANGUAGES {
            let Language { verbs, nouns, yes, here, done, leaving } = language;
            for words in [verbs, nouns, yes, here, done, leaving] {
                assert!(!words.is_empty(), "{language:?}");
                let good = |word: &&str| !word.is_empty() && word.to_lowercase() == **word;
                assert!(words.iter().all(good), "{words:?}");
            }
        }
        // Tag and six lists each, and nothing that was not understood.
        let lines = FILE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(lines, LANGUAGES.len() * 7);
    }
}
