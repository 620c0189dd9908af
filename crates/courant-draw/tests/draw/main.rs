//! What is drawn of whole messages, and what can never come out.

mod balance;
mod hostile;
mod samples;
