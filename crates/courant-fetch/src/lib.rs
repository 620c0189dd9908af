//! What Courant fetches from the web: pictures that a platform cannot get itself. One client for all of it.
//!
//! Addresses come from newsletters, so they are hostile: only http and https, only hosts with public addresses
//! ([`Addresses`]), checked where the connection is made and on every hop of a redirect, whatever form the address is
//! written in and whatever a name resolves to. Size and time are bounded; nothing is decompressed, no cookie is kept,
//! no proxy of the environment is used.

mod addresses;
mod client;

pub use addresses::{Addresses, WrongNetwork};
pub use client::{Fetch, FetchError};
