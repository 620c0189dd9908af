//! Whether a mail is what it says it is: who sent it ([`Sender`]), and what could be proved of that ([`Checker`],
//! [`Proof`]).

mod checks;
mod dns;
mod domains;
mod results;
mod sender;

pub use checks::{Authenticated, By, Checker, Proof, Trusted};
pub use dns::{Dns, NoDns};
pub use domains::organizational;
pub use sender::Sender;
