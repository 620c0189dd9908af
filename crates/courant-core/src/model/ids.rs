//! Row ids as types of their own, so that one cannot be passed for another.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )*};
}

ids! {
    /// A publication.
    NewsletterId
    /// One edition of a newsletter.
    IssueId
    /// One reader on one platform.
    PersonId
    /// A place that briefings go to.
    ChatId
    /// A newsletter in a chat.
    SubscriptionId
    /// An issue on its way to its audience.
    FanoutId
    /// A briefing on its way to a chat.
    DeliveryId
    /// The messages that a briefing became.
    RenderingId
    /// One start of the bot.
    RunId
    /// A feed that is asked for entries.
    FeedId
    /// Something that waits for somebody to look at it.
    HeldId
    /// People of a chat that are told together, by the platform's id of them: opaque outside the adapter.
    RoleId
}

impl IssueId {
    /// The issue of something that waits, which can be opened before it is one: it goes by a number below zero, which no
    /// issue's row has.
    pub fn of_held(held: HeldId) -> Self {
        Self(held.0.saturating_neg())
    }

    /// What waits, where this is its issue.
    pub fn held(self) -> Option<HeldId> {
        (self.0 < 0).then(|| HeldId(self.0.saturating_neg()))
    }
}
