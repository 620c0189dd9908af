//! Where Courant's issues come from. Each kind is a module behind one trait ([`Source`]) and says how it is
//! ([`Health`]); mail is handed to one desk ([`mail::MailDesk`]) whichever way it came.

pub mod archive;
pub mod desk;
pub mod due;
pub mod feed;
pub mod folder;
pub mod http;
pub mod mail;
pub mod mailbox;
pub mod opml;
pub mod review;
pub mod smtp;
mod source;
mod supervise;
pub mod trust;

pub use source::{Health, Source, SourceError, State, Stop};
pub use supervise::run;
