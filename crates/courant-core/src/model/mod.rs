//! What Courant keeps: newsletters, issues, people, chats, subscriptions, in the field's terms.

mod chat;
mod depth;
mod ids;
mod manner;
mod newsletter;
mod person;
mod style;
mod subscription;
mod view;
mod visibility;
mod without;

pub use chat::{Address, Chat, ChatKind, Destination, Platform};
pub use depth::{Depth, UnknownDepth};
pub use ids::{
    ChatId, DeliveryId, FanoutId, FeedId, HeldId, IssueId, NewsletterId, PersonId, RenderingId,
    RoleId, RunId, SubscriptionId,
};
pub use manner::{Manner, OwnManner};
pub use newsletter::{IssueLine, MonthLine, Newsletter, Slug, SlugError, StoredIssue};
pub use person::{Person, UserId};
pub use style::{Style, UnknownStyle};
pub use subscription::SubscriptionLine;
pub use view::View;
pub use visibility::{Viewer, Visibility};
pub use without::{Extra, UnknownExtra, Without};
