//! Courant on Telegram: updates become commands, replies and briefings become Bot API calls.
