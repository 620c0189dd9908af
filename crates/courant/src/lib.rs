//! Courant's library and binary: configuration, wiring and the command line.
