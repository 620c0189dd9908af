//! Where Courant's issues come from. So far: watched folders ([`folder`]).

pub mod folder;
