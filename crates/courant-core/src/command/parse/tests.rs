//! Every form of every command, and every way to be wrong.

use super::*;
use crate::model::{Depth, Extra, IssueId, Style, View};
use proptest::prelude::*;

fn words(text: &str) -> Option<Wanted> {
    Some(Wanted::Words(text.into()))
}

fn parse(line: &str) -> Result<Command, CommandError> {
    parse_text(line, "courant_bot")
}

fn typed_issues(line: &str) -> Command {
    Command::Issues { newsletter: None, pick: IssuesPick::Typed(line.into()) }
}

#[test]
fn typed_commands() {
    let subscribe = |newsletter, place| Command::Subscribe { newsletter, when: None, place };
    let cases = [
        ("/start", Command::Start { payload: None, place: Place::Usual }),
        ("/start o_abc", Command::Start { payload: Some("o_abc".into()), place: Place::Usual }),
        ("/start s_balance-of-power", subscribe(words("balance-of-power"), Place::Usual)),
        ("/start i_12", Command::Read(Opening::of(IssueId(12)))),
        ("/HELP", Command::Help),
        ("/newsletters@courant_bot", Command::Newsletters { page: 0 }),
        ("/subscribe", subscribe(None, Place::Usual)),
        ("  /subscribe  balance of power ", subscribe(words("balance of power"), Place::Usual)),
        (
            "/subscribe balance of power @world",
            subscribe(words("balance of power"), Place::Named("@world".into())),
        ),
        ("/subscribe @world", subscribe(None, Place::Named("@world".into()))),
        ("/unsubscribe x", Command::Unsubscribe { newsletter: words("x"), place: Place::Usual }),
        ("/subscriptions", Command::Subscriptions { place: Place::Usual }),
        ("/latest", Command::Latest { newsletter: None }),
        ("/latest\npower", Command::Latest { newsletter: words("power") }),
        ("/issues", Command::Issues { newsletter: None, pick: IssuesPick::Page(0) }),
        ("/issues power 3", typed_issues("power 3")),
        ("/issues March 2026", typed_issues("March 2026")),
        ("/search", Command::Search { newsletter: None, words: None, page: 0 }),
        (
            "/search oil \"north sea\"",
            Command::Search { newsletter: None, words: Some("oil \"north sea\"".into()), page: 0 },
        ),
        ("/search i_12_3", Command::Read(Opening::of(IssueId(12)).view(View::Section(3)))),
        ("/save", Command::Save(SavePick::Latest(None))),
        ("/save power", Command::Save(SavePick::Latest(words("power")))),
        ("/saved", Command::Saved { page: 0 }),
        (
            "/settings",
            Command::Settings { newsletter: None, change: Change::None, place: Place::Usual },
        ),
        (
            "/settings full",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::Depth(Depth::Full)),
                place: Place::Usual,
            },
        ),
        (
            "/settings pictures off",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::With(Extra::Pictures, false)),
                place: Place::Usual,
            },
        ),
        (
            "/settings rust full",
            Command::Settings {
                newsletter: None,
                change: Change::Typed("rust full".into()),
                place: Place::Usual,
            },
        ),
        (
            "/settings language de",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::Language(Some("de".into()))),
                place: Place::Usual,
            },
        ),
        (
            "/settings auto",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::Language(None)),
                place: Place::Usual,
            },
        ),
        (
            "/settings Rich",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::Style(Some(Style::Rich))),
                place: Place::Usual,
            },
        ),
        (
            "/settings style auto",
            Command::Settings {
                newsletter: None,
                change: Change::To(Setting::Style(None)),
                place: Place::Usual,
            },
        ),
        (
            "/schedule power weekdays 7:30 @world",
            Command::Schedule {
                newsletter: None,
                pick: SchedulePick::Typed("power weekdays 7:30".into()),
                place: Place::Named("@world".into()),
            },
        ),
        ("/timezone", Command::Zone { pick: ZonePick::Show, place: Place::Usual }),
        (
            "/quiet 22-7",
            Command::Quiet { pick: QuietPick::Typed("22-7".into()), place: Place::Usual },
        ),
        (
            "/pause until monday",
            Command::Away {
                newsletter: None,
                pick: AwayPick::Typed("until monday".into()),
                place: Place::Usual,
            },
        ),
        (
            "/resume power",
            Command::Away { newsletter: words("power"), pick: AwayPick::Back, place: Place::Usual },
        ),
        (
            "/filter power oil, #Markets",
            Command::Filter {
                newsletter: None,
                pick: FilterPick::Typed("power oil, #Markets".into()),
                place: Place::Usual,
            },
        ),
        (
            "/why power @world",
            Command::Why { newsletter: words("power"), place: Place::Named("@world".into()) },
        ),
        ("/deliveries", Command::Deliveries),
    ];
    for (line, expected) in cases {
        assert_eq!(parse(line), Ok(expected), "{line}");
    }
}

#[test]
fn each_way_to_be_wrong() {
    let unknown = |name: &str, nearest| Err(CommandError::Unknown { name: name.into(), nearest });
    assert_eq!(parse("hello"), Err(CommandError::NotACommand));
    assert_eq!(parse(""), Err(CommandError::NotACommand));
    assert_eq!(parse("/latest@other_bot"), Err(CommandError::NotACommand));
    assert_eq!(parse("/subscibe x"), unknown("subscibe", Some("subscribe")));
    assert_eq!(parse("/zzz"), unknown("zzz", None));
    assert_eq!(parse("/"), unknown("", None));
    let options = BTreeMap::from([("page".to_owned(), "0".to_owned())]);
    assert_eq!(parse_options("issues", &options), Err(CommandError::BadPage("0".into())));
    let options = BTreeMap::from([("depth".to_owned(), "loud".to_owned())]);
    let loud = Err(CommandError::BadSetting("loud".into()));
    assert_eq!(parse_options("settings", &options), loud);
    assert_eq!(parse("/start i_x"), Err(CommandError::BadLink));
    assert_eq!(parse(&format!("/subscribe {}", "a".repeat(5000))), Err(CommandError::TooLong));
}

#[test]
fn slash_command_options() {
    let options = |pairs: &[(&str, &str)]| {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>()
    };
    let subscribe = |newsletter, place| Ok(Command::Subscribe { newsletter, when: None, place });
    let parse = |name: &str, pairs: &[(&str, &str)]| parse_options(name, &options(pairs));
    assert_eq!(
        parse("subscribe", &[("newsletter", "power")]),
        subscribe(words("power"), Place::Usual)
    );
    assert_eq!(
        parse("subscribe", &[("newsletter", "power"), ("to", "me")]),
        subscribe(words("power"), Place::Me)
    );
    assert_eq!(parse("subscribe", &[("to", "channel")]), subscribe(None, Place::Here));
    assert_eq!(
        parse("subscribe", &[("channel", "99")]),
        subscribe(None, Place::Named("99".into()))
    );
    assert_eq!(
        parse("issues", &[("newsletter", "power"), ("page", "2")]),
        Ok(Command::Issues { newsletter: words("power"), pick: IssuesPick::Page(1) })
    );
    assert_eq!(
        parse("issues", &[("newsletter", "power"), ("date", "3 March")]),
        Ok(Command::Issues {
            newsletter: words("power"),
            pick: IssuesPick::Typed("3 March".into())
        })
    );
    assert_eq!(
        parse("search", &[("words", "oil"), ("newsletter", "power")]),
        Ok(Command::Search { newsletter: words("power"), words: Some("oil".into()), page: 0 })
    );
    assert_eq!(
        parse("settings", &[("depth", "headlines")]),
        Ok(Command::Settings {
            newsletter: None,
            change: Change::To(Setting::Depth(Depth::Headlines)),
            place: Place::Usual
        })
    );
    assert_eq!(
        parse("subscribe", &[("newsletter", "power"), ("when", "weekdays 7:30")]),
        Ok(Command::Subscribe {
            newsletter: words("power"),
            when: Some("weekdays 7:30".into()),
            place: Place::Usual
        })
    );
    assert_eq!(
        parse("schedule", &[("newsletter", "power"), ("when", "7:30")]),
        Ok(Command::Schedule {
            newsletter: words("power"),
            pick: SchedulePick::Typed("7:30".into()),
            place: Place::Usual
        })
    );
    assert_eq!(parse("schedule", &[("when", &"7".repeat(5000))]), Err(CommandError::TooLong));
    assert_eq!(
        parse("settings", &[("language", "xx")]),
        Err(CommandError::BadSetting("xx".into()))
    );
}

#[test]
fn every_catalogued_command_parses() {
    for spec in CATALOGUE {
        assert!(parse(&format!("/{}", spec.name)).is_ok(), "{}", spec.name);
        assert!(parse_options(spec.name, &BTreeMap::new()).is_ok(), "{}", spec.name);
    }
}

proptest! {
    #[test]
    fn nothing_typed_panics(line in "/?\\PC{0,80}") {
        let _ = parse(&line);
    }
}
