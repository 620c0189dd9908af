//! Answers to quizzes hide until they are asked for: "Answer: Lisbon", somewhere behind a question.

use crate::boilerplate::{self, Group};
use crate::model::{Block, Inline, Section};
use crate::words;

use super::poll::has_question_mark;

/// Longest label before an answer with its colon, in bytes: "The answer to last week's quiz".
const MAX_LABEL: usize = 80;

/// Hides the answers in a section.
pub(crate) fn hide(section: &mut Section) {
    let mut asked = section.title.as_deref().is_some_and(has_question_mark);
    for item in &mut section.items {
        asked |= item.title.as_deref().is_some_and(has_question_mark);
        in_blocks(&mut item.blocks, &mut asked);
    }
}

fn in_blocks(blocks: &mut [Block], asked: &mut bool) {
    for block in blocks {
        match block {
            Block::Paragraph { content } if *asked => in_text(content),
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                *asked = *asked || any_text(content, &mut has_question_mark);
            }
            Block::Quote { content } => in_blocks(content, asked),
            Block::List { items, .. } => items.iter_mut().for_each(|item| in_blocks(item, asked)),
            _ => {}
        }
    }
}

/// Whether any of the texts is so; asked of one after the other, until one is.
fn any_text(content: &[Inline], is_so: &mut dyn FnMut(&str) -> bool) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } => is_so(text),
        Inline::Strong { content }
        | Inline::Emphasis { content }
        | Inline::Strike { content }
        | Inline::Spoiler { content }
        | Inline::Link { content, .. } => any_text(content, is_so),
        Inline::Break => false,
    })
}

/// Whether a colon stands where a label would end.
fn may_be_labelled(content: &[Inline]) -> bool {
    let mut left = MAX_LABEL;
    any_text(content, &mut |text| {
        let head = text.get(..text.floor_char_boundary(left)).unwrap_or(text);
        left = left.saturating_sub(text.len());
        head.contains([':', '：'])
    })
}

/// Hides what stands behind the label of an answer.
fn in_text(content: &mut Vec<Inline>) {
    if !may_be_labelled(content) {
        return;
    }
    let plain = Inline::plain(content);
    let Some((label, _)) = plain.split_once([':', '：']) else { return };
    let name = words::normal(label.trim());
    if label.len() > MAX_LABEL || boilerplate::find(Group::Answer, &name).is_none() {
        return;
    }
    // Neither the colon nor the space behind it hides.
    let answer = plain.get(label.len()..).unwrap_or_default();
    let answer = answer.trim_start_matches(|c: char| matches!(c, ':' | '：') || c.is_whitespace());
    if answer.is_empty() {
        return;
    }
    let (mut shown, hidden) = Inline::split(content, plain.len() - answer.len());
    shown.push(Inline::Spoiler { content: hidden });
    *content = shown;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commonmark;
    use crate::model::Item;

    fn paragraph(content: Vec<Inline>) -> Block {
        Block::Paragraph { content }
    }

    fn section(title: Option<&str>, blocks: Vec<Block>) -> Section {
        let items = vec![Item { blocks, ..Item::default() }];
        Section { title: title.map(str::to_owned), items, ..Section::default() }
    }

    /// What of a second paragraph, behind a question, is hidden.
    fn hidden(content: Vec<Inline>) -> Option<String> {
        let before = Inline::plain(&content);
        let blocks = vec![Block::paragraph("Which port is the oldest?"), paragraph(content)];
        let mut section = section(None, blocks);
        hide(&mut section);
        let Block::Paragraph { content } = &section.items[0].blocks[1] else { return None };
        assert_eq!(Inline::plain(content), before, "nothing is lost");
        content.iter().find_map(|inline| match inline {
            Inline::Spoiler { content } => Some(Inline::plain(content)),
            _ => None,
        })
    }

    #[test]
    fn what_follows_the_label_is_hidden() {
        let text = |text: &str| vec![Inline::text(text)];
        let lisbon = Some("Lisbon, of course.".to_owned());
        assert_eq!(hidden(text("Answer: Lisbon, of course.")), lisbon);
        assert_eq!(hidden(text("ANSWER:Lisbon, of course.")), lisbon);
        assert_eq!(
            hidden(vec![Inline::strong("Die Lösung:"), Inline::text(" Lisbon, of course.")]),
            lisbon
        );
        assert_eq!(
            hidden(vec![
                Inline::strong("Réponse"),
                Inline::text(" : Lisbon, "),
                Inline::strong("of course.")
            ]),
            lisbon
        );
        assert_eq!(hidden(text("答案：里斯本")), Some("里斯本".to_owned()));
        let linked = vec![Inline::text("Answer: "), Inline::link("https://e.org", "Lisbon")];
        assert_eq!(hidden(linked), Some("Lisbon".to_owned()));
        let marked = vec![Inline::strong("Answer: Lisbon"), Inline::text(" it is")];
        assert_eq!(hidden(marked), Some("Lisbon it is".to_owned()));
    }

    #[test]
    fn nothing_else_is_hidden() {
        for words in ["The captain's answer: no.", "Answer:", "Lisbon: the answer", "An answer"] {
            assert_eq!(hidden(vec![Inline::text(words)]), None, "{words}");
        }
        let answer = || vec![Block::paragraph("Answer: Lisbon")];
        let mut unasked = section(None, answer());
        hide(&mut unasked);
        assert_eq!(unasked.items[0].blocks, answer(), "nobody asked");
        let mut asked = section(Some("Which port?"), answer());
        hide(&mut asked);
        assert_ne!(asked.items[0].blocks, answer(), "the section's title does");
        assert_eq!(commonmark(&asked.items[0].blocks).trim(), "Answer: Lisbon");
    }
}
