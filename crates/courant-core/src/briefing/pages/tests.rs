//! Whatever is broken into pages fits, and nothing of its text is lost.

use super::*;
use crate::briefing::plain;
use proptest::prelude::*;

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let text = "[a-zäß漢字👩‍🚀. \u{301}]{0,60}".prop_map(Inline::text);
    let leaf = prop_oneof![
        text,
        Just(Inline::Break),
        "[a-z ]{1,20}".prop_map(|text| Inline::Code { text })
    ];
    let nested = leaf.prop_recursive(3, 16, 4, |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(|content| Inline::Strong { content }),
            content.clone().prop_map(|content| Inline::Emphasis { content }),
            ("https://[a-z]{1,90}", content)
                .prop_map(|(url, content)| Inline::Link { url, content }),
        ]
    });
    prop::collection::vec(nested, 1..6)
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        4 => inlines().prop_map(|content| Block::Paragraph { content }),
        1 => inlines().prop_map(|content| Block::Heading { level: 2, content }),
        1 => "[a-z\n]{1,80}".prop_map(|text| Block::Code { language: None, text }),
        1 => prop::collection::vec(prop::collection::vec("[a-z]{0,9}", 2), 1..9).prop_map(|rows| Block::Table { rows }),
        1 => Just(Block::Rule),
    ];
    let nested = leaf.prop_recursive(2, 12, 4, |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(|content| Block::Quote { content }),
            prop::collection::vec(content, 1..4)
                .prop_map(|items| Block::List { start: Some(1), items }),
        ]
    });
    prop::collection::vec(nested, 0..8)
}

/// A measure like an adapter's: text, marks and a link's address count.
fn cost(blocks: &[Block]) -> usize {
    fn inline(content: &[Inline]) -> usize {
        content
            .iter()
            .map(|part| match part {
                Inline::Text { text } | Inline::Code { text } => text.chars().count(),
                Inline::Break => 1,
                Inline::Link { url, content } => 4 + url.len() + inline(content),
                Inline::Strong { content }
                | Inline::Emphasis { content }
                | Inline::Strike { content }
                | Inline::Spoiler { content } => 4 + inline(content),
            })
            .sum()
    }
    let one = |block: &Block| match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => 2 + inline(content),
        Block::List { items, .. } => items.iter().map(|item| 3 + cost(item)).sum(),
        Block::Quote { content } => 2 + cost(content),
        Block::Code { text, .. } => 8 + text.chars().count(),
        Block::Table { rows } => rows.iter().flatten().map(|cell| cell.len() + 2).sum(),
        Block::Image { image } => image.url.len(),
        Block::Rule => 1,
    };
    blocks.iter().map(one).sum()
}

/// Writes what costs so much at most.
fn within(budget: usize) -> impl Fn(&[Block]) -> Option<usize> {
    move |blocks| Some(cost(blocks)).filter(|cost| *cost <= budget)
}

fn letters(blocks: &[Block]) -> String {
    plain(blocks).chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn pages_fit_and_keep_every_letter(blocks in blocks(), budget in 40_usize..200) {
        let pages = pages(&blocks, Some(Language::ENGLISH), &within(budget));
        for page in &pages {
            prop_assert!(!page.said().is_empty());
            let cost = cost(&page.blocks);
            prop_assert!(cost <= budget, "{cost} > {budget}: {page:?}");
            prop_assert_eq!(page.written, cost);
            if page.continued {
                prop_assert!(plain(&page.blocks[..1]).ends_with("(continued)"), "{page:?}");
            }
        }
        let joined: String = pages.iter().map(|page| letters(&page.said())).collect();
        prop_assert_eq!(joined, letters(&blocks));
    }
}

#[test]
fn what_fits_stays_whole() {
    let blocks = vec![Block::paragraph("One. Two."), Block::Rule, Block::paragraph("Three.")];
    let (blocks_of_it, written) = (blocks.clone(), cost(&blocks));
    let whole = Page { blocks: blocks_of_it, continued: false, columns: false, written };
    assert_eq!(pages(&blocks, None, &within(1000)), vec![whole]);
}

#[test]
fn a_long_paragraph_is_cut_after_a_sentence() {
    let blocks = vec![Block::paragraph("First sentence here. Second sentence here. Third one.")];
    let pages = pages(&blocks, None, &within(48));
    let texts: Vec<_> = pages.iter().map(|page| plain(&page.blocks)).collect();
    assert_eq!(
        texts,
        ["First sentence here. Second sentence here.", "Third one."].map(|text| {
            // The space after the cut may stand on either side.
            text.to_owned()
        })
    );
}

#[test]
fn a_heading_goes_with_what_it_heads() {
    let heading = Block::Heading { level: 2, content: vec![Inline::text("Heading")] };
    let blocks =
        vec![Block::paragraph("a".repeat(30)), heading.clone(), Block::paragraph("b".repeat(30))];
    let pages = pages(&blocks, None, &within(50));
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1].blocks[0], heading);
    assert!(!pages[1].continued);
}

#[test]
fn marks_are_closed_and_opened_again() {
    let content =
        vec![Inline::Strong { content: vec![Inline::text("one two three four five six")] }];
    let pages = pages(&[Block::Paragraph { content }], None, &within(20));
    assert!(pages.len() > 1);
    for page in pages {
        assert!(
            matches!(&page.blocks[0], Block::Paragraph { content } if matches!(content[0], Inline::Strong { .. }))
        );
    }
}

#[test]
fn a_section_that_goes_on_has_its_heading_again() {
    let heading = |level, text: &str| Block::Heading { level, content: vec![Inline::text(text)] };
    let text = |letter: &str| Block::paragraph(letter.repeat(30));
    let blocks = vec![
        heading(1, "Paper"),
        heading(2, "Tides"),
        text("a"),
        heading(3, "Neap"),
        text("b"),
        text("c"),
        heading(2, "Winds"),
        text("d"),
    ];
    let pages = pages(&blocks, Some(Language::ENGLISH), &within(60));
    let firsts: Vec<(bool, String)> =
        pages.iter().map(|page| (page.continued, plain(&page.blocks[..1]))).collect();
    let again = (true, "Tides (continued)".to_owned());
    assert_eq!(firsts, [(false, "Paper".into()), again.clone(), again, (false, "Winds".into())]);
}

#[test]
fn a_table_that_goes_on_has_the_names_of_its_columns_again() {
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let rows = vec![row(["port", "high"]), row(["lisbon", "two"]), row(["porto", "three"])];
    let table = |rows: &[usize], all: &[Vec<String>]| Block::Table {
        rows: rows.iter().map(|at| all[*at].clone()).collect(),
    };
    let quoted = Block::Quote { content: vec![table(&[0, 1, 2], &rows)] };
    let pages = pages(&[quoted], None, &within(32));
    let quote = |of: &[usize]| vec![Block::Quote { content: vec![table(of, &rows)] }];
    assert_eq!(pages[0].blocks, quote(&[0, 1]));
    assert_eq!((&pages[1].blocks, pages[1].columns), (&quote(&[0, 2]), true));
    assert_eq!(pages[1].said().into_owned(), quote(&[2]));
}
