//! Whole files in, whole issues out: samples, the shared corpus, conservation, hostile input.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod check;
mod conservation;
mod corpus;
mod feeds;
mod formats;
mod hostile;
mod layouts;
mod pages;
mod samples;
mod visible;
