//! Made-up issues, in any script and with every sign that a platform could take for its own: each message is one that
//! the platform takes, says what the briefing says, and calls nobody.

use crate::corpus::{calls, judged, judged_whole};
use courant_core::briefing::{Preferences, compose, open};
use courant_core::model::{Depth, StoredIssue, View};
use courant_core::texts::Language;
use courant_newsletter::{Block, Direction, Inline, Issue, Item, Kind, Section, read};
use courant_tests::corpus::stored;
use proptest::prelude::*;

/// Words of many scripts, with signs of both platforms, invisible ones, and letters of several code points.
fn text(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-Zäéß]{1,12}",
        2 => "[@#/$<>&*_`~|\\\\:!.()\\[\\]-]{1,4}[a-z0-9]{0,8}",
        1 => "[漢字かなカナ한글。、]{1,30}",
        1 => "[אבגדهوعربي]{1,9}",
        1 => "(👩‍🚀|🇩🇪|e\u{301}\u{302}|\u{200d}|\u{202e}|\u{2060}){1,4}",
        1 => "\\PC{1,6}",
        1 => prop_oneof![
            Just("https://e.org/a_b*c?d=1&e=<f>".to_owned()),
            Just("<@123456789012345678>".to_owned()),
            Just("@everyone".to_owned()),
            Just("1. one".to_owned()),
            Just("&lt;b&gt;".to_owned()),
            Just("</b>".to_owned()),
        ],
    ];
    prop::collection::vec(word, 0..most).prop_map(|words| words.join(" "))
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        6 => text(60).prop_map(Inline::text),
        1 => text(6).prop_map(|text| Inline::Code { text }),
        1 => Just(Inline::Break),
    ];
    let nested = leaf.prop_recursive(3, 12, 3, |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(|content| Inline::Strong { content }),
            content.clone().prop_map(|content| Inline::Emphasis { content }),
            content.clone().prop_map(|content| Inline::Strike { content }),
            content.clone().prop_map(|content| Inline::Spoiler { content }),
            ("https?://[a-z]{1,9}\\.org/[a-z_()&]{0,60}", content)
                .prop_map(|(url, content)| Inline::Link { url, content }),
        ]
    });
    prop::collection::vec(nested, 1..5)
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        6 => inlines().prop_map(|content| Block::Paragraph { content }),
        1 => (2_u8..7, inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => text(40).prop_map(|text| Block::Code { language: None, text }),
        1 => Just(Block::Rule),
    ];
    let nested = leaf.prop_recursive(3, 16, 4, |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(|content| Block::Quote { content }),
            (prop::option::of(0_u32..9), prop::collection::vec(content, 1..4))
                .prop_map(|(start, items)| Block::List { start, items }),
        ]
    });
    prop::collection::vec(nested, 0..6)
}

fn item() -> impl Strategy<Value = Item> {
    (prop::option::of(text(12)), blocks(), any::<bool>()).prop_map(|(title, blocks, sponsor)| {
        Item { kind: Kind::Story, title, blocks, sponsor, ..Item::default() }
    })
}

fn issue() -> impl Strategy<Value = StoredIssue> {
    let section = (prop::option::of(text(8)), prop::collection::vec(item(), 0..4))
        .prop_map(|(title, items)| Section { title, items, ..Section::default() });
    (prop::option::of(text(10)), prop::collection::vec(section, 0..4), any::<bool>()).prop_map(
        |(title, sections, rtl)| {
            let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
            let blank = read(b"x", Some("x.txt")).unwrap().issues.remove(0);
            stored(Issue { title, sections, direction, ..blank }, "Made up")
        },
    )
}

/// Issues that are made up, unless `PROPTEST_CASES` wants others: each is rendered twelve times and checked.
fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(32)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_message_is_whole_and_accepted(issue in issue()) {
        for depth in Depth::ALL {
            let briefing = compose(&issue, Preferences { depth, language: Language::ENGLISH, style: None });
            let complaints = judged_whole(&briefing);
            prop_assert!(complaints.is_empty(), "{depth}: {complaints:#?}");
        }
        for number in 0..4 {
            let page = open(&issue, View::Section(number), 0, Language::ENGLISH);
            for (form, calls) in calls(&page) {
                prop_assert_eq!(calls.len(), 1, "{} of section {}", form, number);
                prop_assert_eq!(judged(form, &calls[0]), Ok(()));
            }
        }
    }
}
