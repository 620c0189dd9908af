//! Where a message stands: in its chat's own channel, or in a thread under that. Pure.

use courant_core::model::Destination;
use courant_core::outbox::Receipt;

/// Parts a thread from the message, in receipts.
const IN: char = '/';

/// A message's place and id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot<'a> {
    /// The channel or thread.
    pub(crate) channel: &'a str,
    /// The message.
    pub(crate) message: &'a str,
}

impl<'a> Spot<'a> {
    /// Where a receipt says that a message of a chat stands.
    pub(crate) fn of(to: &'a Destination, receipt: &'a Receipt) -> Self {
        let (channel, message) = receipt.0.split_once(IN).unwrap_or((&to.address.0, &receipt.0));
        Self { channel, message }
    }

    /// The receipt for it.
    pub(crate) fn receipt(self, to: &Destination) -> Receipt {
        let Self { channel, message } = self;
        Receipt(if is_home(to, channel) {
            message.to_owned()
        } else {
            format!("{channel}{IN}{message}")
        })
    }

    /// Whether it is what a thread of that id begins with, as a forum's posts do.
    pub(crate) fn begins_thread(self) -> bool {
        self.channel == self.message
    }
}

/// Whether a channel is the chat's own, and no thread under it.
pub(crate) fn is_home(to: &Destination, channel: &str) -> bool {
    to.address.0 == channel
}

#[cfg(test)]
mod tests {
    use super::*;
    use courant_core::model::{Address, ChatKind};

    #[test]
    fn a_receipt_says_where_its_message_stands() {
        let to = Destination { address: Address("7".into()), kind: ChatKind::Channel };
        for (receipt, channel, message) in [("90", "7", "90"), ("80/91", "80", "91")] {
            let receipt = Receipt(receipt.into());
            let spot = Spot::of(&to, &receipt);
            assert_eq!(spot, Spot { channel, message });
            assert_eq!(spot.receipt(&to), receipt);
            assert!(!spot.begins_thread());
        }
        assert!(Spot::of(&to, &Receipt("80/80".into())).begins_thread());
    }
}
