//! Language and direction of an issue.

use crate::boilerplate;
use crate::lines::Page;
use crate::model::Direction;

/// How much text tells the language.
const SAMPLE: usize = 700;

/// Fewest words of a sample that tell a language.
const MIN_WORDS: usize = 60;

/// BCP 47 tag of the main language, told from a sample; a declaration decides where that is unsure.
pub(crate) fn language(page: &Page, sample: &str) -> Option<String> {
    let declared =
        page.meta.language.as_deref().map(str::trim).filter(|tag| is_tag(tag)).map(cased);
    if let Some(found) = by_words(sample) {
        return declared.filter(|tag| is_of(tag, found)).or_else(|| Some(found.to_owned()));
    }
    match whatlang::detect(sample) {
        Some(info) if info.is_reliable() => {
            let found = tag(info.lang().code());
            declared.filter(|tag| is_of(tag, found)).or_else(|| Some(found.to_owned()))
        }
        Some(info) => declared
            .or_else(|| (info.confidence() > 0.3).then(|| tag(info.lang().code()).to_owned())),
        None => declared,
    }
}

/// The language whose frequent words a sample is full of, and no other's. Telling it by its letters takes a tenth of
/// reading.
fn by_words(sample: &str) -> Option<&'static str> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    let mut all = 0;
    let lower = sample.to_lowercase();
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        all += 1;
        let Some(language) = boilerplate::language_of(word) else { continue };
        match counts.iter_mut().find(|(known, _)| *known == language) {
            Some((_, count)) => *count += 1,
            None => counts.push((language, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let (language, count) = *counts.first()?;
    let second = counts.get(1).map_or(0, |(_, count)| *count);
    (all >= MIN_WORDS && count * 10 > all && second * 5 <= count).then_some(language)
}

/// Whether a tag is of a language: "pt-BR" of "pt", which it says more than.
fn is_of(tag: &str, language: &str) -> bool {
    tag.split('-').next() == Some(language)
}

/// Right to left when most letters of a sample are.
pub(crate) fn direction(sample: &str) -> Direction {
    let (mut right, mut left) = (0, 0);
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        match c {
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => right += 1,
            _ => left += 1,
        }
    }
    if right > left { Direction::Rtl } else { Direction::Ltr }
}

/// The text that tells the language.
pub(crate) fn sample(page: &Page) -> String {
    let mut out = String::new();
    // Long lines first told: links and labels are often in another language.
    for least in [8, 0] {
        for line in page.lines.iter().filter(|line| line.is_text() && line.len() >= least) {
            out.push_str(line.plain());
            out.push('\n');
            if out.len() > SAMPLE {
                out.truncate(out.floor_char_boundary(SAMPLE));
                return out;
            }
        }
        if out.len() > 200 {
            break;
        }
        out.clear();
    }
    out
}

/// A tag in the usual case: "en-GB", "zh-Hant" (RFC 5646, 2.1.1).
fn cased(tag: &str) -> String {
    let parts = tag.split(['-', '_']).enumerate().map(|(n, part)| match (n, part.len()) {
        (1.., 2) => part.to_ascii_uppercase(),
        (1.., 4) => {
            let (first, rest) = part.split_at(1);
            first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
        }
        _ => part.to_ascii_lowercase(),
    });
    parts.collect::<Vec<_>>().join("-")
}

fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag.split(['-', '_']).all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
        && !tag.eq_ignore_ascii_case("und")
}

/// ISO 639-3 to the shorter tag of BCP 47.
fn tag(code: &str) -> &str {
    const SHORT: &[(&str, &str)] = &[
        ("eng", "en"),
        ("deu", "de"),
        ("fra", "fr"),
        ("spa", "es"),
        ("ita", "it"),
        ("nld", "nl"),
        ("por", "pt"),
        ("swe", "sv"),
        ("pol", "pl"),
        ("rus", "ru"),
        ("ukr", "uk"),
        ("tur", "tr"),
        ("ara", "ar"),
        ("heb", "he"),
        ("hin", "hi"),
        ("cmn", "zh"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("pes", "fa"),
        ("urd", "ur"),
        ("ben", "bn"),
        ("dan", "da"),
        ("nob", "nb"),
        ("fin", "fi"),
        ("ces", "cs"),
        ("slk", "sk"),
        ("hun", "hu"),
        ("ron", "ro"),
        ("bul", "bg"),
        ("srp", "sr"),
        ("hrv", "hr"),
        ("slv", "sl"),
        ("ell", "el"),
        ("cat", "ca"),
        ("epo", "eo"),
        ("est", "et"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("lat", "la"),
        ("mkd", "mk"),
        ("mar", "mr"),
        ("mya", "my"),
        ("nep", "ne"),
        ("ori", "or"),
        ("pan", "pa"),
        ("sin", "si"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
        ("ind", "id"),
        ("jav", "jv"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("mal", "ml"),
        ("aka", "ak"),
        ("amh", "am"),
        ("aze", "az"),
        ("bel", "be"),
        ("guj", "gu"),
        ("hye", "hy"),
        ("afr", "af"),
        ("sna", "sn"),
        ("cym", "cy"),
    ];
    SHORT.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_a_language_only_where_they_are_its_own() {
        let english = "The harbour and the ferry that they have been waiting for are what you would like to see. ";
        let german = "Der Hafen und die Fähre, auf die sie nicht mehr warten, ist für eine Woche mit dem Kran belegt. ";
        let danish = "Det er den by, som har en havn med en færge, og det er på tide at se den igen med egne øjne. ";
        assert_eq!(by_words(&english.repeat(5)), Some("en"));
        assert_eq!(by_words(&german.repeat(5)), Some("de"));
        assert_eq!(by_words(&danish.repeat(5)), None);
        assert_eq!(by_words(&(english.repeat(3) + &german.repeat(3))), None);
        assert_eq!(by_words(english), None);
    }

    #[test]
    fn tags_are_cased() {
        assert_eq!(cased("EN_gb"), "en-GB");
        assert_eq!(cased("zh-hant-tw"), "zh-Hant-TW");
    }
}
