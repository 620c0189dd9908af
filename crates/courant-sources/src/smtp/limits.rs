//! How much and how long: what one client may ask of the receiver. Those that RFC 5321 speaks of are at least what it
//! says; the others are ours, since everybody on the Internet may connect.

use std::time::Duration;

/// The largest mail that is taken if the operator says nothing else: what the reader of newsletters takes at most.
pub const MAX_MAIL_BYTES: usize = 50 * 1024 * 1024;

/// How many clients may be connected if the operator says nothing else; each costs a task and two small buffers.
pub const MAX_CONNECTIONS: usize = 100;

/// How many of them may come from one address (of IPv6, from one /64): as many as Postfix makes to one destination.
pub const MAX_CONNECTIONS_PER_ADDRESS: usize = 20;

/// How many mails of the largest size are held at a time, all connections together; who sends more is asked to come
/// back later.
pub(super) const MAX_MAILS_HELD: usize = 4;

/// The longest command line with its CRLF: 512 (RFC 5321, 4.5.3.1.4), 26 for SIZE (RFC 1870), 17 for BODY (RFC 6152),
/// 10 for SMTPUTF8 (RFC 6531), and some more for clients that count differently.
pub const MAX_LINE_BYTES: usize = 1024;

/// The most recipients of one mail, which has to be 100 at least (RFC 5321, 4.5.3.1.8).
pub const MAX_RECIPIENTS: usize = 100;

/// How many commands may be wrong before the client is sent away (RFC 5321, 4.3.2 and 7.8 leave the number open).
pub const MAX_WRONG_COMMANDS: u32 = 10;

/// How many recipients may be unknown before the client is sent away: it is trying names (RFC 5321, 7.8).
pub const MAX_UNKNOWN_RECIPIENTS: u32 = 50;

/// How many commands that lead nowhere (NOOP, RSET, HELP, VRFY, a new EHLO) there may be between two mails.
pub const MAX_IDLE_COMMANDS: u32 = 100;

/// The longest text of a refusal's reason: a reply's line has 512 bytes at most (RFC 5321, 4.5.3.1.5).
pub(super) const MAX_REASON_BYTES: usize = 300;

/// How long a client may take for a command, to its last byte (RFC 5321, 4.5.3.2.7).
pub(super) const COMMAND_TIMEOUT: Duration = Duration::from_secs(5 * 60);

/// How long nothing may come while a mail is sent (RFC 5321, 4.5.3.2.5).
pub(super) const BLOCK_TIMEOUT: Duration = Duration::from_secs(3 * 60);

/// How long a whole mail may take: 50 MiB at 30 kB/s; without it a byte every three minutes would hold a connection.
pub(super) const MAIL_TIMEOUT: Duration = Duration::from_secs(30 * 60);

/// How long a session may last, whatever it does.
pub(super) const SESSION_TIMEOUT: Duration = Duration::from_secs(60 * 60);

/// How long a client may leave replies unread.
pub(super) const REPLY_TIMEOUT: Duration = Duration::from_secs(60);

/// How long the handshake of TLS may take.
pub(super) const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(60);

/// How long a mail that is under way may go on when the bot stops.
pub(super) const STOP_GRACE: Duration = Duration::from_secs(10);

/// How long it is waited for a client to hang up after the last reply.
pub(super) const LINGER: Duration = Duration::from_secs(1);

/// How long no connection is taken after one could not be: too many files are open, which passes.
pub(super) const ACCEPT_PAUSE: Duration = Duration::from_secs(1);

/// How much is read at a time. It bounds the commands, and so the replies, that wait in memory.
pub(super) const READ_BYTES: usize = 16 * 1024;
