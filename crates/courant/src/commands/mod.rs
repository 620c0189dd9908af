//! What the command line does, a file a command.

pub(crate) mod check;
pub(crate) mod deliveries;
pub(crate) mod editor;
pub(crate) mod feed;
pub(crate) mod health;
pub(crate) mod held;
pub(crate) mod import;
mod input;
pub(crate) mod manual;
pub(crate) mod newsletter;
pub(crate) mod operator;
pub(crate) mod parse;
pub(crate) mod preview;
pub(crate) mod publish;
pub(crate) mod retract;
pub(crate) mod run;
pub(crate) mod sources;
mod tokens;
mod visibility;
