//! Reading what strace saw: how much of the write-ahead log was on disk when each request left. Pure.
//!
//! Lines of several threads stand between each other; a call that others interrupt has two lines, one that ends
//! in `<unfinished ...>` and one that begins with `<... NAME resumed>`.

use std::collections::HashMap;

/// The calls that are looked at: what writes a file, what puts it on disk, what sends.
pub(super) const CALLS: &str = "trace=pwrite64,fdatasync,fsync,sendto,sendmsg,write,writev";

/// What the database and its write-ahead log are called.
const DATABASE: &str = "/courant.db>";
const LOG: &str = "/courant.db-wal>";

/// What a request that posts a message begins with, wherever the server is.
const REQUEST: &str = "/sendMessage HTTP/1.1";

/// One call of one thread: its name and arguments, and what it gave back once it has ended.
struct Line<'a> {
    thread: &'a str,
    step: Step<'a>,
}

enum Step<'a> {
    Begins { name: &'a str, arguments: &'a str },
    Ends { result: &'a str },
    Whole { name: &'a str, arguments: &'a str, result: &'a str },
}

/// What an unfinished call will mean when it ends.
enum Pending {
    /// Writes the log up to there.
    Write(u64),
    /// Puts on disk what was written before it began.
    Sync(u64),
    Other,
}

/// The bytes of the write-ahead log that were on disk when each posting request began to leave, in order.
///
/// # Errors
/// When the database itself was written: then the log begins anew, and its bytes say nothing.
pub(super) fn requests(trace: &str) -> Result<Vec<u64>, String> {
    let mut pending: HashMap<&str, Pending> = HashMap::new();
    let (mut written, mut durable) = (0, 0);
    let mut requests = Vec::new();
    for line in trace.lines().filter_map(read) {
        let ended = match line.step {
            Step::Begins { name, arguments } => {
                let call = begin(name, arguments, written)?;
                note(name, arguments, durable, &mut requests);
                pending.insert(line.thread, call);
                continue;
            }
            Step::Ends { result } => pending.remove(line.thread).map(|call| (call, result)),
            Step::Whole { name, arguments, result } => {
                note(name, arguments, durable, &mut requests);
                Some((begin(name, arguments, written)?, result))
            }
        };
        match ended {
            Some((Pending::Write(to), result)) if succeeded(result) => written = written.max(to),
            Some((Pending::Sync(to), result)) if succeeded(result) => durable = durable.max(to),
            _ => {}
        }
    }
    Ok(requests)
}

fn read(line: &str) -> Option<Line<'_>> {
    let (thread, rest) = line.split_once(' ')?;
    let rest = rest.trim_start();
    if rest.starts_with("<... ") {
        let (_, result) = rest.rsplit_once(" = ")?;
        return Some(Line { thread, step: Step::Ends { result } });
    }
    let (name, rest) = rest.split_once('(')?;
    if let Some(arguments) = rest.strip_suffix(" <unfinished ...>") {
        return Some(Line { thread, step: Step::Begins { name, arguments } });
    }
    let (arguments, result) = rest.rsplit_once(" = ")?;
    // strace lines the results up.
    let arguments = arguments.trim_end().strip_suffix(')')?;
    Some(Line { thread, step: Step::Whole { name, arguments, result } })
}

fn begin(name: &str, arguments: &str, written: u64) -> Result<Pending, String> {
    let file = arguments.split_once(',').map_or(arguments, |(file, _)| file).trim();
    Ok(match name {
        "pwrite64" if file.ends_with(DATABASE) => {
            return Err("the database itself was written: a checkpoint has come between".into());
        }
        "pwrite64" if file.ends_with(LOG) => {
            let mut last = arguments.rsplit(", ").map(|number| number.trim().parse::<u64>());
            let (Some(Ok(offset)), Some(Ok(bytes))) = (last.next(), last.next()) else {
                return Err(format!("a write without its place: {arguments}"));
            };
            Pending::Write(offset + bytes)
        }
        "fdatasync" | "fsync" if file.ends_with(LOG) => Pending::Sync(written),
        _ => Pending::Other,
    })
}

fn note(name: &str, arguments: &str, durable: u64, requests: &mut Vec<u64>) {
    if matches!(name, "sendto" | "sendmsg" | "write" | "writev") && arguments.contains(REQUEST) {
        requests.push(durable);
    }
}

fn succeeded(result: &str) -> bool {
    result.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

#[test]
fn a_request_after_the_sync_has_its_attempt_on_disk() {
    let trace = "\
7 pwrite64(9</t/data/courant.db-wal>, \"\\0\\1\"..., 24, 32) = 24
7 pwrite64(9</t/data/courant.db-wal>, \"a), b = (\\\"\"..., 4096, 56) = 4096
7 fdatasync(9</t/data/courant.db-wal>)    = 0
8 writev(12<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base=\"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., iov_len=9}], 1) = 9
";
    assert_eq!(requests(trace), Ok(vec![4152]));
}

#[test]
fn a_request_without_a_sync_has_nothing_on_disk() {
    let trace = "\
7 pwrite64(9</t/data/courant.db-wal>, \"x\"..., 4096, 56) = 4096
8 sendto(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900, MSG_NOSIGNAL, NULL, 0) = 900
7 fdatasync(9</t/data/courant.db-wal>) = 0
";
    assert_eq!(requests(trace), Ok(vec![0]));
}

#[test]
fn a_sync_that_has_not_ended_or_failed_or_began_before_the_write_says_nothing() {
    let trace = "\
7 fdatasync(9</t/data/courant.db-wal> <unfinished ...>
6 pwrite64(9</t/data/courant.db-wal>, \"x\"..., 4096, 56) = 4096
7 <... fdatasync resumed>) = 0
8 write(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900) = 900
7 fdatasync(9</t/data/courant.db-wal>) = -1 EIO (Input/output error)
8 write(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900) = 900
7 fdatasync(9</t/data/courant.db-wal> <unfinished ...>
8 write(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900 <unfinished ...>
7 <... fdatasync resumed>)                = 0
8 <... write resumed>)                    = 900
8 write(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900) = 900
";
    assert_eq!(requests(trace), Ok(vec![0, 0, 0, 4152]));
}

#[test]
fn a_write_counts_from_its_end_and_other_files_do_not() {
    let trace = "\
6 pwrite64(9</t/data/courant.db-wal>, \"x\"..., 4096, 56 <unfinished ...>
7 fdatasync(9</t/data/courant.db-wal>) = 0
6 <... pwrite64 resumed>) = 4096
7 pwrite64(5</t/data/other.db>, \"x\"..., 4096, 8192) = 4096
7 fdatasync(5</t/data/other.db>) = 0
8 write(2<pipe:[1]>, \"a line of the log\", 17) = 17
8 write(12<TCP:[1->2]>, \"POST /bot1:x/sendMessage HTTP/1.1\\r\\n\"..., 900) = 900
8 +++ exited with 0 +++
";
    assert_eq!(requests(trace), Ok(vec![0]));
}

#[test]
fn a_checkpoint_is_told() {
    let trace = "7 pwrite64(4</t/data/courant.db>, \"x\"..., 4096, 8192) = 4096\n";
    assert!(requests(trace).is_err());
}
