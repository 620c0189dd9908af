//! Where Courant's issues come from: watched folders.
