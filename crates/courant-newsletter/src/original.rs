//! What a reader of the original would have had before them.

use crate::model::Identity;
use crate::read::Format;
use crate::{charset, feed, mail, mbox, sniff};

/// The body of an issue as its publisher wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Original {
    /// HTML, hostile as any: to be shown in a sandbox only.
    Html(String),
    /// Plain text or Markdown.
    Text(String),
}

/// The body that an issue was read from: of a mail the part that a reader sees, of a feed or an mbox the one
/// entry. `bytes` and `name` are what [`read`](crate::read()) was given; `None` where no such issue is in it.
pub fn original(bytes: &[u8], name: Option<&str>, issue: &Identity) -> Option<Original> {
    let text = || charset::decode(bytes, None);
    Some(match sniff::format(&sniff::head(bytes), name) {
        Format::Html => Original::Html(text()),
        Format::Markdown | Format::Text | Format::Xml => Original::Text(text()),
        Format::Feed => Original::Html(feed::original(bytes, issue)?),
        Format::Mail => of_mail(bytes),
        Format::Mbox => of_mail(&mbox::find(bytes, issue)?),
    })
}

fn of_mail(bytes: &[u8]) -> Original {
    match mail::original(bytes) {
        Some((source, true)) => Original::Html(source),
        Some((source, false)) => Original::Text(source),
        // Without a text, the mail as it came is all there is.
        None => Original::Text(charset::decode(bytes, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn each_issue_has_the_body_that_it_was_read_from() {
        let mail =
            "From: a@b.example\nSubject: One\nContent-Type: text/html\n\n<p>One <b>boat</b>\n";
        let mbox =
            format!("From x\n{mail}\nFrom x\nFrom: a@b.example\nSubject: Two\n\nTwo boats\n");
        let feed = "<rss version=\"2.0\"><channel><title>x</title><item><title>One</title><description>&lt;p&gt;One</description></item>\
            <item><guid>2</guid><description>&lt;p&gt;Two</description></item></channel></rss>";
        let bodies = |source: &str, name| {
            let reading = read(source.as_bytes(), Some(name)).unwrap();
            let of =
                |issue: &crate::Issue| original(source.as_bytes(), Some(name), &issue.identity);
            reading.issues.iter().map(|issue| of(issue).unwrap()).collect::<Vec<_>>()
        };
        let html = |text: &str| Original::Html(text.to_owned());
        let text = |text: &str| Original::Text(text.to_owned());
        assert_eq!(bodies(mail, "a.eml"), [html("<p>One <b>boat</b>\n")]);
        assert_eq!(bodies(&mbox, "a.mbox"), [html("<p>One <b>boat</b>\n\n"), text("Two boats\n")]);
        assert_eq!(bodies(feed, "a.xml"), [html("<p>One"), html("<p>Two")]);
        // Found by fuzzing: what is no mail but by its name, and a root that is not in UTF-8.
        assert_eq!(bodies("no mail", "a.eml"), [text("no mail")]);
        assert_eq!(bodies("# One\n\nBoat", "a.md"), [text("# One\n\nBoat")]);
    }
}
