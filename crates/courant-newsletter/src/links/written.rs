//! Addresses that stand written out in a text.

/// The number of a reference, and its address: "[3] https://pier.example/3".
pub(crate) fn reference(line: &str) -> Option<(u32, &str)> {
    let (number, rest) = line.trim().strip_prefix('[')?.split_once(']')?;
    let number = number.parse().ok()?;
    let rest = rest.trim_start_matches(':').trim();
    address(rest).map(|address| (number, address))
}

/// The address that a line is, and nothing else but brackets around it.
pub(crate) fn address(line: &str) -> Option<&str> {
    let bare = line.trim().trim_matches(['<', '>', '(', ')', '[', ']']).trim();
    let is_web = bare.starts_with("http://") || bare.starts_with("https://");
    (is_web && !bare.contains(char::is_whitespace)).then_some(bare)
}
