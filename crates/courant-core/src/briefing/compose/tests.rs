//! Briefings of hand-made issues at each depth, as a reader sees them.

use super::*;
use crate::filter::{self, Typed};
use crate::model::{IssueId, NewsletterId};
use crate::testing::{at, document, stored, story};
use insta::assert_snapshot;

fn told(document: &Issue, depth: Depth, language: Language) -> Briefing {
    compose(&stored(document.clone()), Preferences { depth, language, style: None })
}

/// All three depths, one under the other.
fn depths(document: &Issue) -> String {
    let show = |depth: Depth| {
        let briefing = told(document, depth, Language::ENGLISH);
        for block in &briefing.blocks {
            let said = !plain(std::slice::from_ref(block)).trim().is_empty();
            let shown = matches!(block, Block::Image { .. } | Block::Rule);
            assert!(said || shown, "an empty block at {depth}: {block:?}");
        }
        let image = briefing.lead_image.map(|image| format!("(above: {})\n", image.url));
        let text = courant_newsletter::commonmark(&briefing.blocks);
        format!("===== {depth} =====\n{}{}", image.unwrap_or_default(), text.trim_end())
    };
    Depth::ALL.map(show).join("\n")
}

fn section(title: &str, items: Vec<Item>) -> Section {
    Section { title: Some(title.into()), items, ..Section::default() }
}

fn untitled(kind: Kind, blocks: Vec<Block>) -> Item {
    Item { kind, blocks, ..Item::default() }
}

fn picture(name: &str) -> Image {
    Image { url: format!("https://example.org/{name}.jpg"), alt: format!("A {name}") }
}

#[test]
fn stories_in_sections() {
    let ferry =
        "The ferry is back. It took ten years. Nobody believed it. The captain did. He was right.";
    let crane = "Pier four has a new crane. It is the tallest yet. It lifts ninety tons.";
    let mut issue = document(
        "Ferries and cranes",
        vec![
            section("Shipping", vec![story("Ferry returns", ferry), story("New crane", crane)]),
            section(
                "Tides",
                vec![story("Spring tide", "The highest in nine years. Mind the quay.")],
            ),
        ],
    );
    issue.number = Some("12".into());
    issue.authors = vec!["Ana Silva".into(), "Ben Okri".into()];
    issue.url = Some("https://example.org/12".into());
    assert_snapshot!(depths(&issue));
    let briefing = told(&issue, Depth::Brief, Language::exact("de").unwrap());
    let footing = briefing.footing(1);
    let labels: Vec<Vec<&str>> = footing
        .rows
        .iter()
        .map(|row| row.iter().map(|button| button.label.as_str()).collect())
        .collect();
    let wanted =
        [vec!["Schlagzeilen", "Ganze Ausgabe"], vec!["Frühere Ausgaben", "☆ Aufheben", "Im Web"]];
    assert_eq!(labels, wanted);
    assert!(plain(&briefing.blocks).contains("1. März 2026 · Nr. 12 · Von Ana Silva, Ben Okri"));
}

#[test]
fn an_essay() {
    let paragraphs = [
        "I grew up by the sea. We did not swim. We fished. The water was for work. It still is.",
        "My father said that the tide is a clock. He was late all his life.",
        "So am I.",
    ];
    let mut blocks: Vec<Block> = paragraphs.into_iter().map(Block::paragraph).collect();
    blocks.insert(1, Block::Heading { level: 3, content: vec![Inline::text("The clock")] });
    blocks.push(Block::Quote { content: vec![Block::paragraph("Time and tide wait for no man.")] });
    let essay = Item { title: Some("On tides".into()), ..untitled(Kind::Story, blocks) };
    let issue = document("On tides", vec![Section { items: vec![essay], ..Section::default() }]);
    assert_snapshot!(depths(&issue));
}

#[test]
fn links_only() {
    let link = |title: &str| Item { blocks: Vec::new(), ..story(title, "") };
    let items = (1..=30).map(|number| link(&format!("Link {number}"))).collect();
    assert_snapshot!(depths(&document("Thirty links", vec![section("Read", items)])));
}

#[test]
fn a_video_and_a_sponsor() {
    let mut video =
        untitled(Kind::Video, vec![Block::paragraph("How a lock works. In one minute.")]);
    video.url = Some("https://example.org/lock".into());
    let mut sponsor = story("Ropes that hold", "Ours do. Use the code HARBOUR.");
    sponsor.sponsor = true;
    sponsor.image = Some(picture("rope"));
    let items = vec![sponsor, video, story("Ferry returns", "The ferry is back.")];
    let issue = document("Watch", vec![Section { items, ..Section::default() }]);
    assert_snapshot!(depths(&issue));
}

#[test]
fn pictures_with_captions() {
    let mut lead = story("Ferry returns", "The ferry is back.");
    lead.image = Some(picture("ferry"));
    lead.caption = Some("The ferry, yesterday".into());
    lead.credit = Some("C. Ortiz".into());
    let mut alone = untitled(Kind::Image, vec![]);
    alone.image = Some(picture("crane"));
    alone.caption = Some("The crane at dusk".into());
    let mut bare = untitled(Kind::Image, vec![]);
    bare.image = Some(Image { url: "https://example.org/x.png".into(), alt: String::new() });
    let mut twice = story("Quay", "Here it is.");
    twice.image = Some(picture("quay"));
    twice.blocks.push(Block::Image { image: picture("quay") });
    let items = vec![lead, alone, bare, twice];
    assert_snapshot!(depths(&document("Pictures", vec![Section { items, ..Section::default() }])));
}

#[test]
fn tables_lists_quotes_and_code() {
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let table = Item {
        kind: Kind::Table,
        title: Some("Tides today".into()),
        rows: vec![row(["Port", "High"]), row(["Lisbon", "14:02"]), row(["Porto", "14:20"])],
        ..Item::default()
    };
    let nameless = Item { title: None, ..table.clone() };
    let entries = ["Rope", "Tar", "Nails", "Paint"];
    let list = Block::List {
        start: None,
        items: entries.into_iter().map(|entry| vec![Block::paragraph(entry)]).collect(),
    };
    let mut linked = untitled(Kind::List, vec![list.clone()]);
    linked.url = Some("https://example.org/shop".into());
    let quote = Block::Quote { content: vec![Block::paragraph("A ship in harbour is safe.")] };
    let code = Block::Code { language: Some("sh".into()), text: "tide --today".into() };
    let items = vec![
        table,
        nameless,
        untitled(Kind::List, vec![list]),
        linked,
        untitled(Kind::Quote, vec![quote]),
        untitled(Kind::Code, vec![code]),
    ];
    assert_snapshot!(depths(&document("Mixed", vec![Section { items, ..Section::default() }])));
}

#[test]
fn an_issue_without_title_and_text() {
    let mut issue = document("", vec![Section::default()]);
    issue.title = None;
    assert_snapshot!(depths(&issue));
}

#[test]
fn a_long_issue_is_told_by_headlines_after_a_while() {
    let text =
        "A sentence of some length that says a little about the harbour and its people. ".repeat(6);
    let items = (1..=40).map(|number| story(&format!("Story {number}"), &text)).collect();
    let issue = document("Long", vec![section("All", items)]);
    let brief = told(&issue, Depth::Brief, Language::ENGLISH);
    let told = plain(&brief.blocks);
    assert!(told.chars().count() < 3000, "{}", told.chars().count());
    assert!(told.contains("Story 1\n") && told.contains("Story 20") && told.contains("more items"));
}

/// Labels of the rows under a briefing that takes so many messages.
fn labels(briefing: &Briefing, count: usize) -> Vec<Vec<String>> {
    let rows = briefing.footing(count).rows;
    rows.into_iter().map(|row| row.into_iter().map(|button| button.label).collect()).collect()
}

#[test]
fn a_section_is_opened_with_its_neighbours_around() {
    let text = "The ferry is back. It took ten years.";
    let opening = section("", vec![story("Hello", text)]);
    let issue = stored(document(
        "Ferries",
        vec![
            Section { title: None, ..opening },
            section("Shipping of the coast and beyond", vec![story("Ferry returns", text)]),
            section("Nothing here", vec![]),
            section("Tides", vec![story("Spring tide", text)]),
        ],
    ));
    let open = |view, page| open(&issue, view, page, Language::ENGLISH);
    let middle = open(View::Section(1), 0);
    let told = plain(&middle.blocks);
    assert!(told.starts_with("Harbour Notes · Ferries\nShipping"), "{told}");
    assert!(!told.contains("Spring tide") && !told.contains("Hello"), "{told}");
    assert_eq!(labels(&middle, 1)[0], ["‹ Hello", "Tides ›"]);
    assert_eq!(labels(&middle, 3)[0], ["‹ Hello", "More ›"]);
    assert_eq!(open(View::Section(1), 1).footing(3).page, Some(1));
    assert_eq!(labels(&open(View::Section(1), 1), 3)[0], ["‹ Back", "More ›"]);
    let last = open(View::Section(1), crate::command::LAST_PAGE);
    assert_eq!(
        (last.footing(3).page, labels(&last, 3)[0].clone()),
        (Some(2), vec!["‹ Back".into(), "Tides ›".into()])
    );
    assert_eq!(labels(&open(View::Section(0), 0), 1)[0], ["Shipping of the… ›"]);
    let contents: Vec<String> =
        middle.footing(1).contents.into_iter().map(|button| button.label).collect();
    assert_eq!(contents, ["Hello", "Shipping of the coast and beyond", "Tides"]);
}

#[test]
fn what_is_not_there_any_more_is_the_issue_in_brief() {
    let issue = stored(document("Ferries", vec![section("Tides", vec![story("Spring", "High.")])]));
    for number in [1, u16::MAX] {
        let opened = open(&issue, View::Section(number), 7, Language::ENGLISH);
        assert_eq!(opened.view, View::Depth(Depth::Brief));
        assert_eq!(opened.footing(1).page, Some(0));
        assert!(opened.footing(1).contents.is_empty(), "one section is no contents");
    }
}

#[test]
fn code_alone_is_told_by_its_first_lines_as_code() {
    let text = (1..=9).map(|n| format!("  line {n}")).collect::<Vec<_>>().join("\n");
    let code = Block::Code { language: Some("sh".into()), text };
    let sections = vec![section("A little code", vec![untitled(Kind::Code, vec![code])])];
    let brief = told(&document("Code", sections), Depth::Brief, Language::ENGLISH);
    let Some(Block::Code { text, .. }) = brief.blocks.last() else {
        unreachable!("no code in {:?}", brief.blocks)
    };
    assert!(text.starts_with("  line 1\n  line 2") && text.ends_with("  line 6\n…"), "{text}");
}

#[test]
fn facts_stay_together_in_a_masthead_from_right_to_left() {
    let mut issue = document("بئر", vec![section("أخبار", vec![story("نخلة", "عادت السدرة.")])]);
    issue.direction = courant_newsletter::Direction::Rtl;
    issue.number = Some("22".into());
    let facts = "\u{2068}1 March 2026\u{2069} · \u{2068}No. 22\u{2069}";
    let told = plain(&told(&issue, Depth::Brief, Language::ENGLISH).blocks);
    assert!(told.contains(facts), "{told:?}");
}

#[test]
fn a_poll_keeps_all_of_its_answers() {
    let answers = ["The mooring", "The paperwork", "The gulls", "Nothing"];
    let list = Block::List {
        start: None,
        items: answers.into_iter().map(|answer| vec![Block::paragraph(answer)]).collect(),
    };
    let poll = Item { title: Some("What first?".into()), ..untitled(Kind::Poll, vec![list]) };
    let brief =
        told(&document("Poll", vec![section("Poll", vec![poll])]), Depth::Brief, Language::ENGLISH);
    assert!(
        plain(&brief.blocks)
            .ends_with("What first?\nThe mooring\nThe paperwork\nThe gulls\nNothing"),
        "{}",
        plain(&brief.blocks)
    );
}

/// Issues of which all is wanted.
fn whole(issues: Vec<StoredIssue>) -> Vec<Excerpt> {
    issues.into_iter().map(Excerpt::from).collect()
}

/// Three issues of two newsletters.
fn several() -> Vec<StoredIssue> {
    let ferry =
        "The ferry is back. It took ten years. Nobody believed it. The captain did. He was right.";
    let mut monday = document("Monday", Vec::new());
    monday.url = Some("https://example.org/monday".into());
    monday.sections = vec![
        section("Harbour", vec![story("The ferry", ferry), story("The crane", "It turns again.")]),
        section("Elsewhere", vec![story("A film", "It runs.")]),
    ];
    let mut tuesday = document("Tuesday", Vec::new());
    tuesday.sections = vec![section("Harbour", vec![story("The bell", "It rings.")])];
    let mut star = document("First star", Vec::new());
    star.sections = vec![section("Sky", vec![story("Venus", "It is bright.")])];
    let (mut first, mut second, mut other) = (stored(monday), stored(tuesday), stored(star));
    (first.id, second.id, other.id) = (IssueId(1), IssueId(2), IssueId(3));
    (second.issued_at, other.issued_at) = (at(90_000), at(40_000));
    other.newsletter.id = NewsletterId(4);
    other.newsletter.title = "Evening Star".into();
    vec![first, second, other]
}

#[test]
fn a_digest_is_grouped_by_newsletter_and_newest_first() {
    let show = |depth| {
        let wanted = Preferences { depth, language: Language::ENGLISH, style: None };
        let digest = digest(&whole(several()), wanted).unwrap();
        let labels: Vec<&str> =
            digest.ways.contents.iter().map(|button| button.label.as_str()).collect();
        assert_eq!(
            labels,
            ["Harbour Notes: Tuesday", "Evening Star: First star", "Harbour Notes: Monday"]
        );
        let text = courant_newsletter::commonmark(&digest.blocks);
        format!("===== {depth} =====\n{}", text.trim_end())
    };
    assert_snapshot!("digest", Depth::ALL.map(show).join("\n"));
    let wanted = Preferences { depth: Depth::Brief, language: Language::ENGLISH, style: None };
    assert_eq!(digest(&[], wanted), None);
}

#[test]
fn what_a_filter_leaves_says_how_much_that_is_and_leads_to_all_of_it() {
    let Ok(Typed::Filter(filter)) = filter::read("ferry", Language::ENGLISH) else {
        unreachable!()
    };
    let wanted = Preferences { depth: Depth::Brief, language: Language::ENGLISH, style: None };
    let left: Vec<Excerpt> =
        several().into_iter().filter_map(|issue| Excerpt::by(issue, &filter)).collect();
    assert_eq!((left.len(), left[0].kept), (1, Some((1, 3))));
    let briefing = compose_excerpt(&left[0], wanted);
    let text = courant_newsletter::commonmark(&briefing.blocks);
    let rows: Vec<Vec<String>> = briefing
        .ways
        .rows
        .iter()
        .map(|row| row.iter().map(|button| button.label.clone()).collect())
        .collect();
    let both = digest(&[left[0].clone(), several()[1].clone().into()], wanted).unwrap();
    let both = courant_newsletter::commonmark(&both.blocks);
    assert_snapshot!(
        "excerpt",
        format!("{}\n{rows:?}\n=====\n{}", text.trim_end(), both.trim_end())
    );
}

#[test]
fn a_digest_of_many_issues_stays_short_and_counts_the_rest() {
    let long = "A sentence of some length about the harbour. ".repeat(40);
    let items: Vec<Item> = (0..30).map(|number| story(&format!("Story {number}"), &long)).collect();
    let issues: Vec<StoredIssue> = (0..40)
        .map(|number| {
            let mut document = document(&format!("Issue {number}"), Vec::new());
            document.sections = vec![section("Harbour", items.clone())];
            StoredIssue { id: IssueId(number), issued_at: at(number), ..stored(document) }
        })
        .collect();
    for depth in [Depth::Headlines, Depth::Brief] {
        let wanted = Preferences { depth, language: Language::ENGLISH, style: None };
        let digest = digest(&whole(issues.clone()), wanted).unwrap();
        assert_eq!(digest.ways.contents.len(), 24);
        let text = plain(&digest.blocks);
        assert!(text.contains("40 issues") && text.contains("… and 16 more"), "{text}");
        assert!(text.contains("Issue 39") && !text.contains("Issue 15"), "{text}");
        assert!(text.chars().count() < 3000, "{} characters", text.chars().count());
    }
}
