//! Where Courant's issues come from. Each kind is a module behind one trait ([`Source`]) and says how it is
//! ([`Health`]); mail is handed to one desk ([`mail::MailDesk`]) whichever way it came.

pub mod folder;
pub mod mail;
pub mod smtp;
mod source;

pub use source::{Health, Source, SourceError, State, Stop};
