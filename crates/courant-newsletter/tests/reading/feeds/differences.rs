//! Where Courant reads a feed otherwise than the expected result says, and why.

use Why::{Absolute, DateLine, Enclosure, Fullest, Tracking};

/// Why a field differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// The expected link is relative; readers need an absolute one.
    Absolute,
    /// A short line with a date stands at the top of the text. It is taken for the issue's own date and not told
    /// again: right for newsletters, a loss where the date is what is told.
    DateLine,
    /// An entry without a page leads to the sound that comes with it.
    Enclosure,
    /// The content is a stub, or there is none but what is said of the film: the fullest text is read.
    Fullest,
    /// What tells who came from where is taken off an address.
    Tracking,
}

/// File, number of the entry (of the feed itself, 0), field, reason.
pub(crate) const LISTED: &[(&str, usize, &str, Why)] = &[
    ("feed-rs/fixture/atom/atom_example_5.xml", 1, "words lost", DateLine),
    ("feed-rs/fixture/atom/atom_mediarss_youtube_1.xml", 1, "number of words", Fullest),
    ("feed-rs/fixture/atom/atom_relative.xml", 1, "link", Absolute),
    ("feed-rs/fixture/rss0/rss_0.92_spec_1.xml", 2, "link", Enclosure),
    ("feed-rs/fixture/rss1/rss_1.0_example_1.xml", 1, "link", Absolute),
    ("feed-rs/fixture/rss1/rss_1.0_example_1.xml", 2, "link", Absolute),
    ("feed-rs/fixture/rss2/rss_2.0_bbc.xml", 1, "number of words", Fullest),
    ("feed-rs/fixture/rss2/rss_2.0_ch9.xml", 1, "number of words", Fullest),
    ("feed-rs/fixture/rss2/rss_2.0_example_6.xml", 1, "number of words", Fullest),
    ("feed-rs/fixture/rss2/rss_2.0_kdist.xml", 1, "words lost", DateLine),
    ("feed-rs/fixture/rss2/rss_2.0_relurl_1.xml", 1, "number of words", Fullest),
    ("feed-rs/fixture/rss2/rss_2.0_wirecutter.xml", 1, "link", Tracking),
];
