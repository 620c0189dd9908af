//! The header line that says how a mail came here (RFC 5321, 4.4). Pure.

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use std::net::IpAddr;

/// What the line tells.
#[derive(Debug)]
pub(super) struct Hop<'a> {
    /// How the client named itself.
    pub(super) helo: &'a str,
    /// Its address.
    pub(super) client: IpAddr,
    /// The name of this server.
    pub(super) hostname: &'a str,
    /// How they spoke, as IANA's registry of mail transmission types calls it.
    pub(super) with: String,
    /// When.
    pub(super) now: Timestamp,
}

impl Hop<'_> {
    /// The line, folded. It does not say for whom: a mail may have recipients that others are not to see.
    pub(super) fn header(&self) -> Vec<u8> {
        let address = match self.client.to_canonical() {
            IpAddr::V4(address) => format!("[{address}]"),
            IpAddr::V6(address) => format!("[IPv6:{address}]"),
        };
        // It fails for years before 0 and after 9999 alone; a header without a date is better than no mail.
        let date = rfc2822::to_string(&self.now.to_zoned(TimeZone::UTC)).unwrap_or_default();
        let (helo, hostname, with) = (plain(self.helo), self.hostname, &self.with);
        format!("Received: from {helo} ({address})\r\n\tby {hostname} with {with};\r\n\t{date}\r\n")
            .into_bytes()
    }
}

/// The name, if it is one and cannot be taken for other parts of the line.
fn plain(helo: &str) -> &str {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
    if !helo.is_empty() && helo.chars().all(fits) { helo } else { "unknown" }
}
