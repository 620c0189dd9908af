//! Issues, subscriptions, commands, briefings, the outbox and the store of Courant.
