//! What Courant fetches from the web: feeds, pages, and pictures that a platform cannot get itself. One client for all
//! of it.
//!
//! Addresses come from newsletters and servers, so they are hostile: only http and https, only hosts with public addresses
//! ([`Addresses`]), checked where the connection is made and on every hop of a redirect, whatever form the address is
//! written in and whatever a name resolves to. Size and time are bounded, of what is packed by what comes out of it; no
//! cookie is kept, no credentials are told to another host, no proxy of the environment is used.

mod addresses;
mod client;
mod request;

pub use addresses::{Addresses, WrongNetwork};
pub use client::{Fetch, FetchError};
pub use request::{Answer, Request};
pub use reqwest::header;
