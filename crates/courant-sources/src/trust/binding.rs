//! Whose a mail is: the newsletter that it names, if it is from where that newsletter comes from. Pure.

use super::{Proof, Sender, organizational};

/// Where a newsletter comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Binding {
    /// Its list's identifier, in lower case.
    pub list_id: Option<String>,
    /// The address that it is sent from, in the form of [`Sender::address`].
    pub address: Option<String>,
    /// The domain that its mails are authenticated for.
    pub domain: String,
}

/// What becomes of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict<Id> {
    /// It is this newsletter's, and comes from where that does.
    Accept(Id),
    /// It came to this newsletter's own address, which is bound to nobody yet, and it is known who sent it: the
    /// newsletter may be bound to that domain, because nobody else was told the address.
    First(Id),
    /// It claims to be of a newsletter and is not known to be: somebody has to look at it.
    Review(Why),
    /// It is of none.
    Unknown(Why),
    /// That cannot be told now: it is to be checked again.
    Later,
}

/// Why a mail was not accepted; words for who looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Nothing proves who sent it.
    #[error("nothing proves that it is from the domain that it names")]
    Unproved,
    /// From is missing, or names several.
    #[error("it does not name exactly one sender")]
    NoSender,
    /// It is from another domain than the newsletter.
    #[error("it is from another domain than the newsletter")]
    OtherDomain,
    /// Its list is the newsletter's, but the proof leaves that out, and the address is another one.
    #[error("anybody who sends from that domain could have named the list")]
    ListUnproved,
    /// Several newsletters have this list or address.
    #[error("it may be of several newsletters")]
    Several,
    /// No newsletter has this list or address.
    #[error("no newsletter comes from there")]
    NoNewsletter,
    /// It is from the newsletter's address, but of another list.
    #[error("it is from the newsletter's address, but of another list")]
    OtherList,
}

/// How a mail was matched to its newsletter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Matched {
    /// By the address that it came to.
    Recipient,
    /// By List-Id.
    List,
    /// By the address that it is from.
    Address,
}

/// Judges a mail. `addressed` is the newsletter whose own address it was sent to, where it was sent to one.
///
/// `bindings` lists every newsletter that has a binding; one that is `addressed` and not among them has none yet.
pub fn judge<Id: Copy + Eq>(
    sender: &Sender,
    proof: &Proof,
    bindings: &[(Id, Binding)],
    addressed: Option<Id>,
) -> Verdict<Id> {
    let unproved = if sender.address.is_some() { Why::Unproved } else { Why::NoSender };
    let found = match addressed {
        Some(id) => match bindings.iter().find(|(bound, _)| *bound == id) {
            Some(bound) => Ok((bound, Matched::Recipient)),
            // The address is known, but nobody has sent anything to it yet.
            None if proof.authenticated.is_some() => return Verdict::First(id),
            None if proof.temporary => return Verdict::Later,
            None => return Verdict::Review(unproved),
        },
        None => find(sender, bindings),
    };
    let ((id, binding), matched) = match found {
        Ok(found) => found,
        Err(Why::NoNewsletter) => return Verdict::Unknown(Why::NoNewsletter),
        Err(why) => return Verdict::Review(why),
    };
    let Some(proved) = &proof.authenticated else {
        return if proof.temporary { Verdict::Later } else { Verdict::Review(unproved) };
    };
    if organizational(&binding.domain).is_none_or(|domain| domain != proved.domain) {
        return Verdict::Review(Why::OtherDomain);
    }
    // Many newsletters come from the domain of one service: there the list tells them apart, and counts only if it
    // cannot have been written by another customer of that service.
    let is_own_address = binding.address.is_some() && binding.address == sender.address;
    if matched == Matched::List && !proved.list_id && !is_own_address {
        return Verdict::Review(Why::ListUnproved);
    }
    let lists = (&binding.list_id, &sender.list_id);
    if matched == Matched::Address
        && let (Some(own), Some(its)) = lists
        && own != its
    {
        return Verdict::Review(Why::OtherList);
    }
    Verdict::Accept(*id)
}

type Found<'a, Id> = (&'a (Id, Binding), Matched);

/// The newsletter that a mail names: by its list, by the address that it is from.
fn find<'a, Id: Copy + Eq>(
    sender: &Sender,
    bindings: &'a [(Id, Binding)],
) -> Result<Found<'a, Id>, Why> {
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    let of_list = |own: &Binding| same(&own.list_id, &sender.list_id);
    let of_address = |own: &Binding| same(&own.address, &sender.address);
    let all = |wanted: &dyn Fn(&Binding) -> bool| -> Vec<_> {
        bindings.iter().filter(|(_, own)| wanted(own)).collect()
    };
    let lists = all(&of_list);
    match (lists.as_slice(), all(&of_address).as_slice()) {
        ([one], _) => Ok((one, Matched::List)),
        ([], [one]) => Ok((one, Matched::Address)),
        ([], []) => Err(Why::NoNewsletter),
        // Several newsletters of one list: the address tells which.
        _ => match all(&|own| of_list(own) && of_address(own)).as_slice() {
            [one] => Ok((one, Matched::List)),
            _ => Err(Why::Several),
        },
    }
}

#[cfg(test)]
mod tests;
