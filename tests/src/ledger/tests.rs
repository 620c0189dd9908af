//! The ledger finds what is lost, swapped and doubled, and nothing else.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use super::*;

/// Two issues of newsletter 0 and one of newsletter 1, each of three parts with two paragraphs.
fn published() -> Vec<Published> {
    [(1, 0), (2, 1), (3, 0)]
        .map(|(number, newsletter)| Published { number, newsletter, marks: 6 })
        .to_vec()
}

/// A part as Telegram shows it.
fn part(issue: u32, number: usize) -> String {
    let head = if number == 1 { title(issue) + "\n\n" } else { String::new() };
    let marks = [number * 2 - 2, number * 2 - 1].map(|paragraph| read::mark(issue, paragraph));
    format!("{head}{} one\n\n{} two\n\n({number}/3)", marks[0], marks[1])
}

fn holding(parts: &[(u32, usize)]) -> Holding {
    Holding {
        platform: "telegram",
        chat: "7".into(),
        takes: vec![0],
        texts: parts.iter().map(|(issue, number)| part(*issue, *number)).collect(),
    }
}

const WHOLE: [(u32, usize); 6] = [(1, 1), (1, 2), (1, 3), (3, 1), (3, 2), (3, 3)];

fn found(parts: &[(u32, usize)]) -> (usize, usize, usize, usize) {
    // Another chat that has everything says how many parts there are.
    let findings = check(&published(), &[holding(&WHOLE), holding(parts)]);
    let twice = findings.twice_on("telegram");
    (findings.lost.len(), findings.out_of_order.len(), twice, findings.strange.len())
}

#[test]
fn what_is_whole_and_in_order_is_not_found() {
    assert_eq!(found(&WHOLE), (0, 0, 0, 0));
    assert_eq!(check(&published(), &[holding(&WHOLE)]), Findings::default());
}

#[test]
fn a_lost_part_is_found() {
    assert_eq!(found(&[(1, 1), (1, 3), (3, 1), (3, 2), (3, 3)]), (1, 0, 0, 0));
    assert_eq!(found(&WHOLE[..5]), (1, 0, 0, 0), "the last one too");
    assert_eq!(found(&WHOLE[..3]), (3, 0, 0, 0), "a whole issue");
    assert_eq!(found(&[]), (6, 0, 0, 0), "everything");
}

#[test]
fn an_issue_that_nobody_got_is_lost_once_a_chat() {
    let findings = check(&published(), &[holding(&[]), holding(&[])]);
    assert_eq!(findings.lost.len(), 4);
}

#[test]
fn swapped_parts_and_issues_are_out_of_order() {
    assert_eq!(found(&[(1, 1), (1, 3), (1, 2), (3, 1), (3, 2), (3, 3)]), (0, 1, 0, 0));
    assert_eq!(found(&[(3, 1), (3, 2), (3, 3), (1, 1), (1, 2), (1, 3)]), (0, 1, 0, 0));
    assert_eq!(found(&[(1, 1), (1, 2), (3, 1), (1, 3), (3, 2), (3, 3)]), (0, 1, 0, 0));
}

#[test]
fn issues_of_two_subscriptions_may_come_in_any_order() {
    let mut both =
        holding(&[(1, 1), (2, 1), (1, 2), (2, 2), (2, 3), (1, 3), (3, 1), (3, 2), (3, 3)]);
    both.takes.push(1);
    assert_eq!(check(&published(), &[both]), Findings::default());
}

#[test]
fn a_second_copy_is_twice_wherever_it_stands_and_breaks_no_order() {
    let end = [&WHOLE[..], &[(1, 2)]].concat();
    assert_eq!(found(&end), (0, 0, 1, 0));
    assert_eq!(
        found(&[(1, 1), (1, 1), (1, 1), (1, 2), (1, 3), (3, 1), (3, 2), (3, 3)]),
        (0, 0, 2, 0)
    );
}

#[test]
fn copies_are_counted_by_platform() {
    let mut discord = holding(&[(1, 1), (1, 1), (1, 2), (1, 3), (3, 1), (3, 2), (3, 3)]);
    discord.platform = "discord";
    let findings = check(&published(), &[holding(&WHOLE), discord]);
    assert_eq!((findings.twice_on("telegram"), findings.twice_on("discord")), (0, 1));
}

#[test]
fn a_message_that_nobody_published_or_subscribed_to_is_strange() {
    for text in ["Hello", &part(9, 1), &(part(1, 1) + &part(3, 2)), "Ledger00"] {
        let mut odd = holding(&WHOLE);
        odd.texts.push(text.to_owned());
        assert_eq!(check(&published(), &[odd]).strange.len(), 1, "{text}");
    }
    assert_eq!(found(&[&WHOLE[..], &[(2, 1)]].concat()).3, 1, "not subscribed to");
}

#[test]
fn paragraphs_that_the_parts_do_not_bring_are_lost() {
    let mut short = holding(&WHOLE);
    let cut = short.texts.get_mut(1).unwrap();
    *cut = cut.replace(&read::mark(1, 3), "nothing");
    let findings = check(&published(), &[short]);
    assert_eq!(findings.lost, ["telegram 7: issue 1 paragraph 3"]);
}

#[test]
fn an_issue_says_what_it_is_in_title_and_text() {
    let (text, marks) = issue(12, 2);
    assert_eq!(marks, 6);
    let part = read::read(&text).unwrap();
    assert_eq!((part.issue, part.marks), (12, vec![0, 1, 2, 3, 4, 5]));
    assert!(text.contains(&title(12)));
}

#[test]
fn parts_are_numbered_as_each_platform_writes_them() {
    for (line, expected) in [("(2/3)", (2, 3)), ("-# 2/3", (2, 3)), ("", (1, 1)), ("(4/3)", (1, 1))]
    {
        let part = read::read(&format!("{}\n\n{line}", title(5))).unwrap();
        assert_eq!((part.number, part.count), expected, "{line}");
    }
}
