//! Whether two issues are one that came twice: by mail and in a feed, or to two addresses. Pure.

use courant_newsletter::{Issue, commonmark};
use jiff::SignedDuration;
use std::collections::HashMap;

/// How far apart the dates of one issue may be that came twice: a feed often dates it when it was put on the web.
pub(crate) const APART: SignedDuration = SignedDuration::from_hours(3 * 24);

/// How much of both texts must be the same, in percent: what a mail has and a feed has not is a footer or a picture's
/// caption. A daily issue under the same title every day is far below.
const ALIKE_PERCENT: usize = 90;

/// Whether two issues of one newsletter, dated near each other, are the same: the same title or page, and a text that
/// is nearly the same. Without any text, both must agree.
pub(crate) fn alike(one: &Issue, other: &Issue) -> bool {
    let title = one.title.is_some() && one.title == other.title;
    let page = one.url.is_some() && one.url == other.url;
    if !title && !page {
        return false;
    }
    let (first, second) = (words(one), words(other));
    let (a, b): (usize, usize) = (first.values().sum(), second.values().sum());
    if a + b == 0 {
        return title && page;
    }
    let shared: usize = first
        .iter()
        .map(|(word, count)| (*count).min(second.get(word).copied().unwrap_or(0)))
        .sum();
    2 * shared * 100 >= ALIKE_PERCENT * (a + b)
}

/// The words of what there is to read, and how often each stands there.
fn words(issue: &Issue) -> HashMap<String, usize> {
    let mut all = HashMap::new();
    let items = issue.sections.iter().flat_map(|section| &section.items);
    for item in items {
        let rows = item.rows.iter().flatten().map(String::as_str);
        let body = commonmark(&item.blocks);
        let texts = item.title.as_deref().into_iter().chain([body.as_str()]).chain(rows);
        for word in texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
            if !word.is_empty() {
                *all.entry(word.to_lowercase()).or_default() += 1;
            }
        }
    }
    all
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    /// An issue of a feed's entry or of a page.
    fn read(text: &str, name: &str) -> Issue {
        courant_newsletter::read(text.as_bytes(), Some(name)).unwrap().issues.remove(0)
    }

    fn mail(subject: &str, body: &str) -> Issue {
        read(&format!("Subject: {subject}\nFrom: Pier Post <post@example.org>\n\n{body}"), "a.eml")
    }

    fn entry(title: &str, link: &str, body: &str) -> Issue {
        let body = body.replace("\n\n", "</p><p>");
        read(
            &format!("<rss><channel><title>Pier Post</title><item><title>{title}</title><link>{link}</link>
                <description><![CDATA[<p>{body}</p>]]></description></item></channel></rss>"),
            "a.xml",
        )
    }

    const LONG: &str = "The harbour board met on Tuesday and voted for the new crane, which will stand at pier \
        four by the end of the year.\n\nFishers asked who pays for it. Nobody answered, and the meeting closed early.";

    #[test]
    fn one_issue_by_mail_and_in_a_feed_is_one() {
        let (mail, entry) =
            (mail("A new crane", LONG), entry("A new crane", "https://example.org/1", LONG));
        assert!(alike(&mail, &entry) && alike(&entry, &mail));
    }

    #[test]
    fn another_text_or_another_name_is_another_issue() {
        let crane = mail("Daily notes", LONG);
        let other = mail(
            "Daily notes",
            "The ferry is back. It leaves at nine, as it did ten years ago, from pier two.",
        );
        assert!(!alike(&crane, &other), "the same title every day");
        assert!(!alike(&crane, &mail("Other notes", LONG)), "no title and no page in common");
        let cut = mail("Daily notes", LONG.split("\n\n").next().unwrap());
        assert!(!alike(&crane, &cut), "half of it");
    }

    #[test]
    fn without_a_text_title_and_page_must_agree() {
        let one = entry("Ferry", "https://example.org/1", "");
        assert!(alike(&one, &entry("Ferry", "https://example.org/1", "")));
        assert!(!alike(&one, &entry("Ferry", "https://example.org/2", "")));
        assert!(!alike(&one, &entry("Crane", "https://example.org/1", "")));
    }
}
