use super::*;
use crate::schedule::tongue::{self, phrases_of};
use crate::schedule::{Schedule, Zone};
use crate::texts::Language;
use jiff::Timestamp;
use proptest::prelude::*;
use std::collections::HashMap;

const EN: Language = Language::ENGLISH;

fn read(words: &str) -> String {
    match when(words, EN) {
        Ok(schedule) => schedule.to_string(),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn schedules_are_understood_as_people_say_them() {
    for (words, schedule) in [
        ("7:30", "1234567@07:30"),
        ("07:30", "1234567@07:30"),
        ("0730", "1234567@07:30"),
        ("7.30", "1234567@07:30"),
        ("7h30", "1234567@07:30"),
        ("８：３０", "1234567@08:30"),
        ("٨:٣٠", "1234567@08:30"),
        ("at 8", "1234567@08:00"),
        ("8 pm", "1234567@20:00"),
        ("8:15pm", "1234567@20:15"),
        ("12 am", "1234567@00:00"),
        ("12 pm", "1234567@12:00"),
        ("noon", "1234567@12:00"),
        ("daily at 7:30", "1234567@07:30"),
        ("every day at 7:30 and 18:00", "1234567@07:30 1234567@18:00"),
        ("weekdays 7:30", "12345@07:30"),
        ("WEEKDAYS AT 7:30", "12345@07:30"),
        ("weekdays", "12345@07:30"),
        ("7:30 on weekdays", "12345@07:30"),
        ("weekends at 10", "67@10:00"),
        ("Sun 9:00 and Wed 18:00", "7@09:00 3@18:00"),
        ("sundays at 9", "7@09:00"),
        ("weekly on Sunday at 9", "7@09:00"),
        ("every monday at 9", "1@09:00"),
        ("mon, wed and fri 8:00", "135@08:00"),
        ("Mon-Fri 7:30, Sat 10", "12345@07:30 6@10:00"),
        ("Monday to Friday 8:00 and 18:00", "12345@08:00 12345@18:00"),
        ("fri to mon at 9", "1567@09:00"),
        ("every morning", "1234567@07:30"),
        ("in the morning at 8", "1234567@08:00"),
        ("mornings and evenings", "1234567@07:30 1234567@18:00"),
        ("as it comes", "live"),
        ("immediately", "live"),
        ("daily digest at 7:30", "1234567@07:30"),
        ("werktags um 7:30 Uhr", "12345@07:30"),
        ("täglich um 7 Uhr 30", "1234567@07:30"),
        ("Mo–Fr 7:30", "12345@07:30"),
        ("sonntags 9 und mittwochs 18 Uhr", "7@09:00 3@18:00"),
        ("jeden Morgen um 8", "1234567@08:00"),
        ("jeden Morgen", "1234567@07:30"),
        ("morgens um 8", "1234567@08:00"),
        ("abends um 8", "1234567@20:00"),
        ("8 Uhr abends", "1234567@20:00"),
        ("jeden Abend um 8", "1234567@20:00"),
        ("at 8 in the evening", "1234567@20:00"),
        ("8 in the morning and 8 in the evening", "1234567@08:00 1234567@20:00"),
        ("mornings, evenings", "1234567@07:30 1234567@18:00"),
        ("7:30 on weekdays and 9:00 on weekends", "12345@07:30 67@09:00"),
        ("7:30 werktags, 9:00 am Wochenende", "12345@07:30 67@09:00"),
        ("8:00 mon and fri", "15@08:00"),
        ("7:30 and 18:00 on weekdays", "12345@07:30 12345@18:00"),
        ("12 Uhr am Sonntag", "7@12:00"),
        ("12:30 am Montag", "1@12:30"),
        ("12:30 am", "1234567@00:30"),
        ("9 o’clock", "1234567@09:00"),
        ("sofort", "live"),
        ("\u{200f}7:30\u{200e}", "1234567@07:30"),
    ] {
        let read = read(words);
        // The order of a rule's times is that of the day.
        let sorted = |text: &str| {
            let mut slots: Vec<_> = text.split(' ').map(str::to_owned).collect();
            slots.sort();
            slots
        };
        assert_eq!(sorted(&read), sorted(schedule), "{words}: {read}");
    }
}

#[test]
fn what_is_no_schedule_says_why() {
    use Misunderstood::{Impossible, Nothing, TooMany, Word};
    let word = |word: &str| Word(word.into());
    let impossible = |said: &str| Impossible(said.into());
    let many: Vec<String> = (0..25).map(|minute| format!("9:{minute:02}")).collect();
    for (words, error) in [
        ("", Nothing),
        ("at", Nothing),
        ("7:30 and", Nothing),
        ("25:99", impossible("25:99")),
        ("weekdays at 24:00", impossible("24:00")),
        ("7:60", impossible("7:60")),
        ("7:30 sometimes", word("sometimes")),
        ("⏰", word("⏰")),
        ("mon tue banana", word("banana")),
        ("live at 7", Nothing),
        (&many.join(" "), TooMany),
        (&"9".repeat(5000), impossible("99:99")),
        (&"x".repeat(5000), word(&"x".repeat(5000))),
    ] {
        assert_eq!(when(words, EN), Err(error), "{}", words.chars().take(50).collect::<String>());
    }
}

#[test]
fn a_line_is_cut_at_each_gap_and_its_end_may_be_about_time() {
    let about = |line: &'static str| {
        let ends = cuts(line).into_iter().filter(|(_, end)| is_about_time(end, EN));
        ends.map(|(before, end)| format!("{before} | {end}")).collect::<Vec<_>>()
    };
    assert_eq!(
        about("balance of power weekdays at 7:30"),
        [
            "balance of power weekdays at | 7:30",
            "balance of power weekdays | at 7:30",
            "balance of power | weekdays at 7:30",
        ]
    );
    assert_eq!(about("the daily 9"), ["the daily | 9", "the | daily 9"]);
    assert!(about("balnce of powr").is_empty());
    assert!(
        about("balance of power weekdays 25:99")
            .contains(&"balance of power | weekdays 25:99".to_owned())
    );
    assert!(cuts(" ").is_empty() && cuts("one").is_empty());
}

#[test]
fn quiet_hours_are_understood() {
    for (words, hours) in [
        ("22-7", "22:00-07:00 hold"),
        ("22:00-7:00", "22:00-07:00 hold"),
        ("from 10 pm to 7 am", "22:00-07:00 hold"),
        ("22 bis 7 Uhr leise", "22:00-07:00 silence"),
        ("10 Uhr abends bis 7 Uhr morgens", "22:00-07:00 hold"),
        ("between midnight and 6:30 silently", "00:00-06:30 silence"),
    ] {
        assert_eq!(quiet(words, EN).unwrap().unwrap().to_string(), hours, "{words}");
    }
    assert_eq!(quiet("off", EN), Ok(None));
    assert_eq!(quiet("aus", EN), Ok(None));
    for words in ["", "22", "22-22", "22-7-9", "22-26", "⏰", "off 22-7"] {
        assert!(quiet(words, EN).is_err(), "{words}");
    }
}

#[test]
fn a_pause_ends_when_people_say() {
    let zone: Zone = "Europe/Berlin".parse().unwrap();
    // Monday, 23 November 2026, noon.
    let now: Timestamp = "2026-11-23T11:00:00Z".parse().unwrap();
    let read = |words: &str| match away(words, EN, &zone, now) {
        Ok(until) => zone.tz().to_datetime(until).strftime("%a %d %b %Y %H:%M").to_string(),
        Err(error) => format!("{error:?}"),
    };
    for (words, until) in [
        ("until monday", "Mon 30 Nov 2026 07:30"),
        ("I am away until Friday", "Fri 27 Nov 2026 07:30"),
        ("until fri 18:00", "Fri 27 Nov 2026 18:00"),
        ("tomorrow", "Tue 24 Nov 2026 07:30"),
        ("until 18:00", "Mon 23 Nov 2026 18:00"),
        ("until 9", "Tue 24 Nov 2026 09:00"),
        ("today 20:00", "Mon 23 Nov 2026 20:00"),
        ("3 days", "Thu 26 Nov 2026 07:30"),
        ("for a week", "Mon 30 Nov 2026 07:30"),
        ("2 weeks", "Mon 07 Dec 2026 07:30"),
        ("one month", "Word(\"one\")"),
        ("a month", "Wed 23 Dec 2026 07:30"),
        ("3 hours", "Mon 23 Nov 2026 15:00"),
        ("2026-12-24", "Thu 24 Dec 2026 07:30"),
        ("24.12.", "Thu 24 Dec 2026 07:30"),
        ("24.12.2026 18:00", "Thu 24 Dec 2026 18:00"),
        ("until December 24", "Thu 24 Dec 2026 07:30"),
        ("bis 24. Dezember", "Thu 24 Dec 2026 07:30"),
        ("bis morgen 8 Uhr", "Tue 24 Nov 2026 08:00"),
        ("bis Montag morgen", "Mon 30 Nov 2026 07:30"),
        ("until Monday 8 in the evening", "Mon 30 Nov 2026 20:00"),
        ("until 24 December 2026", "Thu 24 Dec 2026 07:30"),
        ("24. Dezember 2026", "Thu 24 Dec 2026 07:30"),
        ("December 24, 2026 at 18:00", "Thu 24 Dec 2026 18:00"),
        ("until 10th January", "Sun 10 Jan 2027 07:30"),
        ("3rd of March", "Wed 03 Mar 2027 07:30"),
        ("January 10th", "Sun 10 Jan 2027 07:30"),
        ("3h", "Mon 23 Nov 2026 15:00"),
        ("until tonight", "Mon 23 Nov 2026 18:00"),
        ("1 week 2 days", "Wed 02 Dec 2026 07:30"),
        ("I’m away until Friday", "Fri 27 Nov 2026 07:30"),
        ("2 Wochen", "Mon 07 Dec 2026 07:30"),
        ("", "Nothing"),
        ("until", "Nothing"),
        ("2026-11-01", "Past"),
        ("today 9:00", "Past"),
        ("31.2.", "Impossible(\"02-31\")"),
        ("2030-01-01", "TooFar"),
        ("9999 months", "TooFar"),
        ("🏖", "Word(\"🏖\")"),
    ] {
        assert_eq!(read(words), until, "{words}");
    }
}

#[test]
fn a_word_has_one_meaning_in_each_language() {
    for language in Language::all() {
        let mut known: HashMap<String, tongue::Meaning> = HashMap::new();
        for phrase in phrases_of(language) {
            let meaning = *known.entry(phrase.words()).or_insert(phrase.meaning);
            assert_eq!(meaning, phrase.meaning, "{}: {}", language.tag(), phrase.words());
        }
    }
}

#[test]
fn a_word_of_two_languages_is_meant_in_the_readers() {
    let said = |words: &str, tag: &str| {
        when(words, Language::exact(tag).unwrap()).map(|schedule| schedule.to_string())
    };
    // "do" is Thursday in German and Dutch, "until" in Polish.
    assert_eq!(said("do 9:00", "de").as_deref(), Ok("4@09:00"));
    assert_eq!(said("do 9:00", "en"), said("do 9:00", "nl"));
    assert_eq!(said("poniedziałek do piątek 9:00", "pl"), said("Mon-Fri 9:00", "pl"));
}

#[test]
fn a_day_of_the_week_may_be_today_where_something_is_to_happen() {
    let zone = Zone::default();
    // A Tuesday.
    let now: Timestamp = "2026-11-24T07:00:00Z".parse().unwrap();
    let when = |words: &str| at(words, EN, &zone, now).map(|at| at.to_string());
    assert_eq!(when("Tuesday 18:30").unwrap(), "2026-11-24T18:30:00Z");
    assert_eq!(when("Tuesday 6:30").unwrap(), "2026-12-01T06:30:00Z");
    assert_eq!(when("weekdays at noon").unwrap(), "2026-11-24T12:00:00Z");
    assert_eq!(when("Monday 18:30").unwrap(), "2026-11-30T18:30:00Z");
    assert_eq!(when("in a week").unwrap(), away("a week", EN, &zone, now).unwrap().to_string());
    assert_eq!(away("Tuesday 18:30", EN, &zone, now).unwrap().to_string(), "2026-12-01T18:30:00Z");
}

#[test]
fn what_the_bot_gives_as_an_example_is_understood() {
    /// The lines of a text that begin with a command, and end with a dot in the middle, a comma or the text.
    fn examples(text: &str, command: &str) -> Vec<String> {
        // Commands in Arabic and Hebrew begin with a mark that keeps their slash on their left.
        let text = text.replace('\u{200e}', "");
        let pieces = text.split(command).skip(1).map(|rest| {
            rest.split(['·', '。', '\n']).next().unwrap().trim().trim_end_matches('.').to_owned()
        });
        pieces.collect()
    }
    let zone = Zone::default();
    let now: Timestamp = "2026-11-24T00:00:00Z".parse().unwrap();
    let meant = |language: Language| {
        let mut all = Vec::new();
        for (id, command) in [
            ("when-type", "/schedule "),
            ("when-examples", "/schedule "),
            ("quiet-what", "/quiet "),
            ("quiet-examples", "/quiet "),
            ("away-ask", "/pause "),
            ("away-examples", "/pause "),
            ("zone-pick", "/timezone "),
        ] {
            for example in examples(&language.say(id), command) {
                let (is_understood, meant) = match command {
                    "/schedule " => {
                        let schedule = when(&example, language);
                        (schedule.is_ok(), schedule.map(|schedule| schedule.to_string()).ok())
                    }
                    "/quiet " => {
                        let quiet = quiet(&example, language);
                        (quiet.is_ok(), quiet.ok().flatten().map(|quiet| quiet.to_string()))
                    }
                    "/timezone " => (Zone::find(&example).is_some(), None),
                    _ => {
                        let until = away(&example, language, &zone, now);
                        (until.is_ok(), until.map(|until| until.to_string()).ok())
                    }
                };
                assert!(is_understood, "{}: {command}{example}", language.tag());
                all.push((command, meant));
            }
        }
        // When an editor's draft goes out: "Examples: tomorrow 8:00 · …".
        let listed = language.say("held-when-examples");
        let (_, listed) = listed.split_once([':', '：']).unwrap();
        for example in listed.split('·').map(str::trim) {
            let at = away(example, language, &zone, now);
            assert!(at.is_ok(), "{}: {example}", language.tag());
            all.push(("held", at.map(|at| at.to_string()).ok()));
        }
        all
    };
    let english = meant(EN);
    assert!(english.len() >= 13);
    for language in Language::all() {
        assert_eq!(meant(language), english, "{}", language.tag());
    }
}

proptest! {
    #[test]
    fn anything_typed_is_answered(words in any::<String>()) {
        let zone = Zone::default();
        let _ = when(&words, EN);
        let _ = quiet(&words, EN);
        let _ = away(&words, EN, &zone, Timestamp::UNIX_EPOCH);
        let _ = past(&words, EN, jiff::civil::Date::MIN);
        let _ = cuts(&words).into_iter().filter(|(_, end)| is_about_time(end, EN)).count();
    }

    #[test]
    fn words_of_times_in_any_order_are_answered(
        words in prop::collection::vec(prop::sample::select(vec![
            "mon", "fri", "daily", "and", "to", "-", ",", "7:30", "8", "pm", "at", "noon", "weekdays", "live", "until",
            "9999", "24.12.", "days", "uhr", "h", ":", "off",
        ]), 0..10),
    ) {
        let line = words.join(" ");
        if let Ok(schedule) = when(&line, EN) {
            prop_assert_eq!(schedule.to_string().parse::<Schedule>().unwrap(), schedule);
        }
        let _ = quiet(&line, EN);
        let _ = away(&line, EN, &Zone::default(), Timestamp::UNIX_EPOCH);
        let _ = past(&line, EN, jiff::civil::Date::MAX);
    }
}

#[test]
fn days_that_are_over() {
    let today: jiff::civil::Date = "2026-03-04".parse().unwrap();
    for (words, day) in [
        ("3 March", "2026-03-03"),
        ("4 March", "2026-03-04"),
        ("5 March", "2025-03-05"),
        ("March 3, 2024", "2024-03-03"),
        ("3. März 2025", "2025-03-03"),
        ("2025-12-24", "2025-12-24"),
        ("24.12.", "2025-12-24"),
        ("March", "2026-03-31"),
        ("April", "2025-04-30"),
        ("Februar 2024", "2024-02-29"),
        ("of February 2024", "2024-02-29"),
        ("29 February", "2024-02-29"),
        ("2025", "2025-12-31"),
        ("March 1999", "1999-03-31"),
        ("3 March 1999", "1999-03-03"),
        ("2025-02", "2025-02-28"),
        ("today", "2026-03-04"),
        ("gestern", "2026-03-03"),
        // It is a Wednesday.
        ("Monday", "2026-03-02"),
        ("Wednesday", "2026-03-04"),
        ("Donnerstag", "2026-02-26"),
        ("3月3日", "2026-03-03"),
        ("2025年12月24号", "2025-12-24"),
        ("2025年2月", "2025-02-28"),
        ("4월", "2025-04-30"),
    ] {
        assert_eq!(
            past(words, EN, today).map(|day| day.to_string()).as_deref(),
            Ok(day),
            "{words}"
        );
    }
    assert_eq!(past("2025-13", EN, today), Err(Misunderstood::Impossible("2025-13".into())));
    for words in [
        "",
        "0001-02",
        "31 February",
        "2025-02-30",
        "3",
        "7:30",
        "March April",
        "soon",
        "⏰",
        "morning 2026-03-01",
    ] {
        assert!(past(words, EN, today).is_err(), "{words}");
    }
}
