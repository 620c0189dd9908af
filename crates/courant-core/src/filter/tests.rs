//! What is typed as a filter, and what filters leave.

use super::*;
use crate::testing::{document, story};
use crate::texts::Language;
use courant_newsletter::{Issue, Section};
use proptest::prelude::*;

fn read(line: &str) -> Result<Typed, Unusable> {
    super::read(line, Language::ENGLISH)
}

/// What a line says, as the database keeps it.
fn typed(line: &str) -> String {
    match read(line) {
        Ok(Typed::Filter(filter)) => filter.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn words_sections_patterns_and_what_is_not_wanted() {
    for (line, kept) in [
        ("oil", r#"{"only":["oil"]}"#),
        ("Oil sanctions, “north sea”", r#"{"only":["Oil sanctions","\"north sea\""]}"#),
        ("only oil, gas", r#"{"only":["oil","gas"]}"#),
        ("without sports", r#"{"never":["sports"]}"#),
        ("oil without sports, weather", r#"{"only":["oil"],"never":["sports","weather"]}"#),
        ("without sports, only oil", r#"{"only":["oil"],"never":["sports"]}"#),
        ("all but section Markets", r##"{"never":["#Markets"]}"##),
        ("-sports -weather", r#"{"never":["sports","weather"]}"#),
        ("oil -gas", r#"{"only":["oil -gas"]}"#),
        ("#Markets, -#Sports & Games", r##"{"only":["#Markets"],"never":["#Sports & Games"]}"##),
        ("section: “Markets, today”", r##"{"only":["#Markets, today"]}"##),
        ("/tank(er|ship)s?/, -/a{2,3}/", r#"{"only":["/tank(er|ship)s?/"],"never":["/a{2,3}/"]}"#),
        (r"/a\/b,c/", r#"{"only":["/a\\/b,c/"]}"#),
        ("and/or, 1/2", r#"{"only":["and/or","1/2"]}"#),
        ("\u{202e}oil\u{200f}", r#"{"only":["oil"]}"#),
        ("石油，选举", r#"{"only":["石油","选举"]}"#),
        ("“without”", r#"{"only":["\"without\""]}"#),
        ("oil, OIL, oil", r#"{"only":["oil","OIL"]}"#),
    ] {
        assert_eq!(typed(line), kept, "{line}");
    }
    for line in ["everything", "off", " ALL "] {
        assert_eq!(read(line), Ok(Typed::All), "{line}");
    }
    let german = |line: &str| super::read(line, Language::exact("de").unwrap());
    assert_eq!(german("Öl ohne Sport, Rubrik Märkte"), read("Öl without Sport, section Märkte"));
    assert_eq!(german("Alles"), Ok(Typed::All));
}

#[test]
fn each_way_to_be_wrong() {
    let nothing = |words: &str| Err(Unusable::Nothing(words.into()));
    assert_eq!(read("🗳️"), nothing("🗳️"));
    assert_eq!(read("oil, …, gas"), nothing("…"));
    assert_eq!(read("only"), nothing("only"));
    assert_eq!(read("#"), nothing("#"));
    assert_eq!(read("section: —"), nothing("section: —"));
    let pattern = |words: &str, error| Err(Unusable::Pattern(words.into(), error));
    assert_eq!(read("/(oil/"), pattern("/(oil/", BadPattern::Wrong));
    // Without a limit this would take gigabytes.
    let big = r"/(\w{500}){500}/";
    assert_eq!(read(big), pattern(big, BadPattern::TooBig));
    let deep = format!("/{}a{}/", "(".repeat(40), ")".repeat(40));
    assert_eq!(read(&deep), pattern(&deep, BadPattern::Wrong));
    let long = format!("/{}/", "a".repeat(300));
    assert_eq!(read(&long), pattern(&long, BadPattern::TooBig));
    // Found in every text there is.
    assert_eq!(read("/x*/"), pattern("/x*/", BadPattern::Wrong));
    assert_eq!(read("/oil|/"), pattern("/oil|/", BadPattern::Wrong));
    let many: Vec<String> = (0..=MAX_TESTS).map(|number| format!("word{number}")).collect();
    assert_eq!(read(&many.join(", ")), Err(Unusable::TooMany));
    assert_eq!(read("/a/, /b/, /c/, /d/, /e/"), Err(Unusable::TooMany));
}

fn issue() -> Issue {
    let section =
        |title: &str, items| Section { title: Some(title.into()), items, ..Section::default() };
    let mut sponsor = story("Oil for your car", "Buy oil.");
    sponsor.sponsor = true;
    document(
        "Monday",
        vec![
            section("Lead", vec![story("Ferry returns", "The ferry is back on the North Sea.")]),
            section(
                "Markets & Money",
                vec![story("What moved", "Tankers carry oil to Łódź."), sponsor],
            ),
            section("Sports", vec![story("Cup", "A draw at sea.")]),
        ],
    )
}

/// The titles that are left, and how many of how many.
fn left(line: &str) -> Option<(Vec<String>, usize, usize)> {
    let Ok(Typed::Filter(filter)) = read(line) else { return None };
    let issue = issue();
    let sifted = Sieve::new(&issue).sift(&filter)?;
    assert_eq!(sifted.document.sections.len(), issue.sections.len(), "sections keep their numbers");
    let items = sifted.document.sections.iter().flat_map(|section| &section.items);
    let titles = items.map(|item| item.title.clone().unwrap()).collect();
    Some((titles, sifted.kept, sifted.all))
}

#[test]
fn what_is_left_of_an_issue() {
    for (line, titles) in [
        ("oil", vec!["What moved", "Oil for your car"]),
        ("lodz", vec!["What moved"]),
        ("sea", vec!["Ferry returns", "Cup"]),
        ("\"north sea\"", vec!["Ferry returns"]),
        ("sea -north", vec!["Cup"]),
        ("sea without north", vec!["Cup"]),
        ("ferry draw", vec![]),
        ("ferry, draw", vec!["Ferry returns", "Cup"]),
        ("sports", vec!["Cup"]),
        ("#sports", vec!["Cup"]),
        ("#money", vec!["What moved", "Oil for your car"]),
        ("#market", vec![]),
        ("-#sports", vec!["Ferry returns", "What moved", "Oil for your car"]),
        ("/tank(er|ship)s?/", vec!["What moved"]),
        (r"/\bSEA\b/", vec!["Ferry returns", "Cup"]),
        ("without sea, oil", vec![]),
        // A sponsor alone is no issue.
        ("\"Oil for your car\"", vec![]),
    ] {
        let found = left(line);
        let told = found.as_ref().map(|(titles, ..)| titles.clone()).unwrap_or_default();
        assert_eq!(told, titles, "{line}");
        assert!(found.is_none_or(|(titles, kept, all)| all == 3 && kept <= titles.len()), "{line}");
    }
}

#[test]
fn a_section_is_left_out_and_taken_back() {
    let without = Filter::with_section(None, "Sports").unwrap().unwrap();
    assert!(without.leaves_out("SPORTS") && !without.leaves_out("Markets"));
    assert_eq!(Filter::with_section(Some(&without), "sports"), Ok(None));
    let both: Filter = r##"{"only":["oil"],"never":["#Sports"]}"##.parse().unwrap();
    let back = Filter::with_section(Some(&both), "Sports").unwrap().unwrap();
    assert_eq!(back.to_string(), r#"{"only":["oil"]}"#);
}

#[test]
fn what_is_kept_has_tests() {
    assert!("{}".parse::<Filter>().is_err());
    assert!(r#"{"only":["🗳️"]}"#.parse::<Filter>().is_err());
    // One that an older version took and this one cannot compile is found nowhere.
    let old: Filter = r#"{"only":["/(/"]}"#.parse().unwrap();
    assert_eq!(Sieve::new(&issue()).sift(&old), None);
}

proptest! {
    #[test]
    fn what_is_typed_is_kept_as_it_was_read(line in "((only |without |-|#|/|section )?\\PC{0,12}/?[,\" ]?){0,6}") {
        if let Ok(Typed::Filter(filter)) = read(&line) {
            prop_assert_eq!(filter.to_string().parse::<Filter>(), Ok(filter));
        }
    }

    /// What is wanted and what is not wanted part an issue.
    #[test]
    fn only_and_without_part_an_issue(line in "[a-z]{1,6}( [a-z]{1,6})?") {
        let kept = |line: &str| left(line).map_or(0, |(_, kept, _)| kept);
        prop_assert_eq!(kept(&line) + kept(&format!("without {line}")), 3, "{}", line);
    }
}

#[test]
fn a_without_may_follow_what_it_is_about() {
    let turkish = |line: &str| super::read(line, Language::exact("tr").unwrap());
    assert_eq!(turkish("petrol, spor hariç"), turkish("petrol, hariç spor"));
    assert_eq!(turkish("kuzey denizi hariç, petrol"), turkish("petrol, hariç: kuzey denizi"));
}

#[test]
fn a_word_for_without_is_one_in_its_language_alone() {
    let spanish = |line: &str| super::read(line, Language::exact("es").unwrap());
    assert_eq!(spanish("sin impuestos"), spanish("without impuestos"));
    assert_ne!(read("sin taxes"), read("without taxes"));
    assert_eq!(read("sin taxes"), read("only sin taxes"));
}

#[test]
fn what_the_bot_gives_as_an_example_is_understood_in_every_language() {
    for language in Language::all() {
        let text = language.say("filter-type").replace('\u{200e}', "");
        let example = text.split("/filter ").nth(1).unwrap();
        // Two that are wanted, and one that is not.
        let tests = super::read(example, language).map(|typed| match typed {
            Typed::Filter(filter) => (filter.only.len(), filter.never.len()),
            Typed::All => (0, 0),
        });
        assert_eq!(tests, Ok((2, 1)), "{}: {example}", language.tag());
        let examples = language.say("filter-examples").replace('\u{200e}', "");
        for example in examples.split("/filter ").skip(1) {
            let example = example.trim_end().trim_end_matches('·').trim_end();
            assert!(super::read(example, language).is_ok(), "{}: {example}", language.tag());
        }
        let all = examples.rsplit("/filter ").next().unwrap();
        assert!(matches!(super::read(all, language), Ok(Typed::All)), "{}: {all}", language.tag());
    }
}
