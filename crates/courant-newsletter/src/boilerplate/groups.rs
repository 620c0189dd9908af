//! The groups of phrases, and which of them are reasons.

use crate::model::Reason;

use Group as G;

/// What a phrase tells of its line. The first ones are reasons to set it aside: of several, the first counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Group {
    /// Leaving, preferences.
    Unsubscribe,
    /// Reading it in a browser.
    ViewOnline,
    /// Address books, spam folders.
    Delivery,
    /// Why one got it.
    Why,
    /// The subscriber.
    Personal,
    /// Rights, terms, privacy.
    Legal,
    /// Postal addresses.
    Address,
    /// Comments and likes.
    Comments,
    /// Referral programmes.
    Referral,
    /// App stores.
    Apps,
    /// Passing it on.
    Share,
    /// Subscribing.
    Signup,
    /// Social networks.
    Social,
    /// Who may advertise.
    Advertise,
    /// Other things of the sender.
    More,
    /// Menus, contents, feedback.
    Navigation,
    /// What feeds add below an entry.
    FeedTail,
    /// Greetings.
    Greeting,
    /// Begins a greeting by name.
    Hail,
    /// Parts of addresses.
    Place,
    /// Who pays.
    Sponsor,
    /// "WATCH:".
    VideoLabel,
    /// Links that only lead on.
    Cta,
    /// Before an author.
    Byline,
    /// Before who made a picture.
    Credit,
    /// Patterns of a greeting that names the newsletter.
    Welcome,
    /// Before an issue's number.
    Number,
    /// Names of months.
    Months,
    /// Names of polls and quizzes.
    Poll,
    /// Before the answer to a quiz.
    Answer,
    /// How long a text takes.
    ReadingTime,
    /// Announces a forwarded mail.
    Forwarded,
    /// Fields of a mail's header.
    MailFields,
    /// Headings over what else the sender has.
    MoreHeading,
    /// Before the name under a letter.
    Closing,
    /// Between author and newsletter in a sender's name.
    SentFrom,
    /// Words that stand often in texts of this language, and of no other.
    Frequent,
}

/// Groups by their names in the files.
pub(super) const GROUPS: &[(&str, Group)] = &[
    ("unsubscribe", G::Unsubscribe),
    ("view-online", G::ViewOnline),
    ("delivery", G::Delivery),
    ("why", G::Why),
    ("personal", G::Personal),
    ("legal", G::Legal),
    ("address", G::Address),
    ("comments", G::Comments),
    ("referral", G::Referral),
    ("apps", G::Apps),
    ("share", G::Share),
    ("signup", G::Signup),
    ("social", G::Social),
    ("advertise", G::Advertise),
    ("more", G::More),
    ("navigation", G::Navigation),
    ("feed-tail", G::FeedTail),
    ("greeting", G::Greeting),
    ("hail", G::Hail),
    ("place", G::Place),
    ("sponsor", G::Sponsor),
    ("video-label", G::VideoLabel),
    ("cta", G::Cta),
    ("byline", G::Byline),
    ("credit", G::Credit),
    ("welcome", G::Welcome),
    ("number", G::Number),
    ("months", G::Months),
    ("poll", G::Poll),
    ("answer", G::Answer),
    ("reading-time", G::ReadingTime),
    ("forwarded", G::Forwarded),
    ("mail-fields", G::MailFields),
    ("more-heading", G::MoreHeading),
    ("closing", G::Closing),
    ("sent-from", G::SentFrom),
    ("frequent", G::Frequent),
];

/// Groups that are reasons, and the most words of a line that the group's phrases speak for.
pub(super) const REASONS: &[(Group, Reason, u32)] = &[
    (G::Unsubscribe, Reason::Unsubscribe, 45),
    (G::ViewOnline, Reason::ViewOnline, 30),
    (G::Delivery, Reason::ViewOnline, 30),
    (G::Why, Reason::Why, 60),
    (G::Personal, Reason::Personal, 12),
    (G::Legal, Reason::Legal, 60),
    (G::Address, Reason::Address, 30),
    (G::Comments, Reason::Comments, 12),
    (G::Referral, Reason::Referral, 30),
    (G::Apps, Reason::Apps, 14),
    (G::Share, Reason::Share, 25),
    (G::Signup, Reason::Signup, 30),
    (G::Social, Reason::Social, 25),
    (G::Advertise, Reason::More, 40),
    (G::More, Reason::More, 14),
    (G::Navigation, Reason::Navigation, 20),
    (G::FeedTail, Reason::Navigation, 60),
    (G::Greeting, Reason::Greeting, 8),
];
