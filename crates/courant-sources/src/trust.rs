//! Whether a mail is what it says it is, and which newsletter it belongs to: who sent it ([`Sender`]), what could be
//! proved of that ([`Checker`], [`Proof`]), whose it is ([`judge`]), and whether it only asks for a confirmation
//! ([`confirmation`]). What is done about it is the desk's business.

mod binding;
mod checks;
mod confirmation;
mod dns;
mod domains;
mod links;
mod results;
mod sender;

pub use binding::{Binding, Verdict, Why, judge};
pub use checks::{Authenticated, By, Checker, Proof, Trusted};
pub use confirmation::{Confirmation, confirmation};
pub use dns::{Dns, NoDns};
pub use domains::organizational;
pub use sender::Sender;
