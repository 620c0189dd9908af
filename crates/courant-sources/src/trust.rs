//! Whether a mail is what it says it is, and which newsletter it belongs to: who sent it ([`Sender`]), what could be
//! proved of that ([`Checker`], [`Proof`]), and whose it is ([`judge`]).
//! What is done about it is the desk's business.

mod binding;
mod checks;
mod dns;
mod domains;
mod results;
mod sender;

pub use binding::{Binding, Verdict, Why, judge};
pub use checks::{Authenticated, By, Checker, Proof, Trusted};
pub use dns::{Dns, NoDns};
pub use domains::organizational;
pub use sender::Sender;
