//! Courant on Discord: interactions become commands, replies and briefings become REST calls.
