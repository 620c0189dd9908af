//! The newsletters of the demo, written for it: a mail with HTML, a Markdown file, a feed.

/// A newsletter and one issue of it (of the feed, two).
pub(super) struct Sample {
    /// Its slug.
    pub(super) slug: &'static str,
    /// Its title.
    pub(super) title: &'static str,
    /// One line about it.
    pub(super) tagline: &'static str,
    /// The issue's file name.
    pub(super) file: &'static str,
    /// The issue.
    pub(super) bytes: &'static [u8],
    /// The newest issue's title, by which the story knows that it arrived.
    pub(super) issue: &'static str,
}

/// All of them.
pub(super) const SAMPLES: [Sample; 3] = [
    Sample {
        slug: "morning-tide",
        title: "Morning Tide",
        tagline: "the politics of six coasts",
        file: "morning-tide.eml",
        bytes: include_bytes!("../../samples/morning-tide.eml"),
        issue: "The harbour talks begin",
    },
    Sample {
        slug: "tinkerers-post",
        title: "Tinkerer's Post",
        tagline: "small tools, sharp edges",
        file: "tinkerers-post.md",
        bytes: include_bytes!("../../samples/tinkerers-post.md"),
        issue: "small tools, sharp edges",
    },
    Sample {
        slug: "field-notes",
        title: "Field Notes",
        tagline: "letters from people who count birds, frogs and ferns",
        file: "field-notes.xml",
        bytes: include_bytes!("../../samples/field-notes.xml"),
        issue: "The night the geese stayed",
    },
];

/// The newsletter that files dropped into the demo's inbox go to.
pub(super) const INBOX: (&str, &str, &str) =
    ("your-inbox", "Your Inbox", "any newsletter file that you drop in");
