//! What can be asked about what waits for somebody to look at it.

use super::StaleAction;
use crate::model::{HeldId, NewsletterId};
use jiff::Timestamp;

/// What becomes of something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeldPick {
    /// `l`: a page of what waits.
    List(u32),
    /// It is shown as readers would get it.
    Preview(HeldId),
    /// `m` and a page: of which newsletter is it?
    Which(HeldId, u32),
    /// `n` and its number: of that one.
    Of(HeldId, NewsletterId),
    /// `p`, and the newsletter's number: it goes out to the readers of that newsletter, as its preview said.
    Publish(HeldId, Option<NewsletterId>),
    /// `s`: when is it to go out?
    When(HeldId),
    /// `t` and seconds since 1970: then.
    At(HeldId, Timestamp),
    /// What somebody typed: when.
    Typed(HeldId, String),
    /// `u`: when somebody says so.
    NoTime(HeldId),
    /// `a`: its sender is a newsletter.
    Accept(HeldId),
    /// `d`: it is thrown away.
    Discard(HeldId),
    /// `r`: it waits again.
    BringBack(HeldId),
    /// `b`: nothing of its sender is kept any more.
    Block(HeldId),
    /// `x`: that was a mistake.
    Unblock(HeldId),
}

impl HeldPick {
    pub(super) fn write(&self) -> String {
        match self {
            Self::List(page) => format!("l{page}"),
            Self::Preview(id) | Self::Typed(id, _) => id.to_string(),
            Self::Which(id, page) => format!("{id}.m{page}"),
            Self::Of(id, newsletter) => format!("{id}.n{newsletter}"),
            Self::Publish(id, None) => format!("{id}.p"),
            Self::Publish(id, Some(newsletter)) => format!("{id}.p{newsletter}"),
            Self::When(id) => format!("{id}.s"),
            Self::At(id, at) => format!("{id}.t{}", at.as_second()),
            Self::NoTime(id) => format!("{id}.u"),
            Self::Accept(id) => format!("{id}.a"),
            Self::Discard(id) => format!("{id}.d"),
            Self::BringBack(id) => format!("{id}.r"),
            Self::Block(id) => format!("{id}.b"),
            Self::Unblock(id) => format!("{id}.x"),
        }
    }

    pub(super) fn read<'a>(mut fields: impl Iterator<Item = &'a str>) -> Result<Self, StaleAction> {
        let first = fields.next().ok_or(StaleAction)?;
        let rest = fields.next();
        if fields.next().is_some() {
            return Err(StaleAction);
        }
        if let Some(page) = first.strip_prefix('l') {
            return if rest.is_none() { number(page).map(Self::List) } else { Err(StaleAction) };
        }
        let id = HeldId(number(first)?);
        let Some(rest) = rest else { return Ok(Self::Preview(id)) };
        match rest.split_at_checked(1).ok_or(StaleAction)? {
            ("m", page) => Ok(Self::Which(id, number(page)?)),
            ("n", newsletter) => Ok(Self::Of(id, NewsletterId(number(newsletter)?))),
            ("t", second) => {
                let at = Timestamp::from_second(number(second)?).map_err(|_| StaleAction)?;
                Ok(Self::At(id, at))
            }
            ("p", "") => Ok(Self::Publish(id, None)),
            ("p", newsletter) => Ok(Self::Publish(id, Some(NewsletterId(number(newsletter)?)))),
            ("s", "") => Ok(Self::When(id)),
            ("u", "") => Ok(Self::NoTime(id)),
            ("a", "") => Ok(Self::Accept(id)),
            ("d", "") => Ok(Self::Discard(id)),
            ("r", "") => Ok(Self::BringBack(id)),
            ("b", "") => Ok(Self::Block(id)),
            ("x", "") => Ok(Self::Unblock(id)),
            _ => Err(StaleAction),
        }
    }
}

/// A number as it was written.
fn number<N: std::str::FromStr + ToString>(field: &str) -> Result<N, StaleAction> {
    field.parse().ok().filter(|number: &N| number.to_string() == field).ok_or(StaleAction)
}
