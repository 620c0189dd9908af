//! Receipts: a message, or the pictures of an album. Pure.

use courant_core::outbox::{Receipt, Refusal};

/// Before the ids of pictures.
const PICTURES: char = 'p';

/// What a receipt is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Posted {
    /// A message of text, by its id.
    Message(i64),
    /// Pictures, a message each, by their ids.
    Pictures(Vec<i64>),
}

impl Posted {
    /// Reads a receipt.
    pub(crate) fn read(receipt: &Receipt) -> Result<Self, Refusal> {
        let wrong = || Refusal::Rejected("a receipt that is no message of Telegram".into());
        let id = |text: &str| text.parse().map_err(|_| wrong());
        match receipt.0.strip_prefix(PICTURES) {
            Some(ids) => Ok(Self::Pictures(ids.split(',').map(id).collect::<Result<_, _>>()?)),
            None => id(&receipt.0).map(Self::Message),
        }
    }

    /// The receipt for it.
    pub(crate) fn receipt(&self) -> Receipt {
        Receipt(match self {
            Self::Message(id) => id.to_string(),
            Self::Pictures(ids) => {
                let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
                format!("{PICTURES}{}", ids.join(","))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_read_as_it_was_written() {
        for posted in [Posted::Message(7), Posted::Pictures(vec![8]), Posted::Pictures(vec![8, 9])]
        {
            assert_eq!(Posted::read(&posted.receipt()), Ok(posted));
        }
        assert_eq!(Posted::Message(7).receipt(), Receipt("7".into()), "as ever");
        for wrong in ["", "x", "p", "p7,", "px"] {
            assert!(Posted::read(&Receipt(wrong.into())).is_err(), "{wrong}");
        }
    }
}
