//! Issues that lie together: an mbox, a Maildir, a folder of files. Read one at a time, however many there are.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Largest issue that is read: what the reader takes at most.
const MAX_BYTES: u64 = courant_newsletter::MAX_INPUT_BYTES as u64;

/// Deepest that folders are looked into.
const MAX_DEPTH: usize = 32;

/// What the line above each mail of an mbox begins with.
const MARK: &[u8] = b"From ";

/// One of the issues.
#[derive(Debug)]
pub struct Piece {
    /// What it is called.
    pub name: String,
    /// Its bytes; an error where it could not be read, or is too large.
    pub bytes: io::Result<Vec<u8>>,
}

/// What lies at a path.
#[derive(Debug)]
pub enum Archive {
    /// An mbox: mails one after the other in one file.
    Mbox(PathBuf),
    /// Files, in the order of their names: of a Maildir, of a folder and those in it, or one.
    Files(Vec<PathBuf>),
}

impl Archive {
    /// Looks at what is there.
    ///
    /// # Errors
    /// When it cannot be looked at.
    pub fn at(path: &Path) -> io::Result<Self> {
        if path.is_dir() {
            let mut files = Vec::new();
            let maildir = ["cur", "new"].map(|part| path.join(part));
            if maildir.iter().all(|part| part.is_dir()) {
                for part in maildir {
                    list(&part, 0, &mut files)?;
                }
            } else {
                list(path, 0, &mut files)?;
            }
            files.sort();
            return Ok(Self::Files(files));
        }
        let mut begin = Vec::new();
        File::open(path)?.take(MARK.len() as u64).read_to_end(&mut begin)?;
        if begin == MARK {
            Ok(Self::Mbox(path.to_owned()))
        } else {
            Ok(Self::Files(vec![path.to_owned()]))
        }
    }

    /// How much there is, in bytes for an mbox, else in files: what progress is counted in.
    ///
    /// # Errors
    /// When it cannot be looked at.
    pub fn size(&self) -> io::Result<u64> {
        match self {
            Self::Mbox(path) => Ok(path.metadata()?.len()),
            Self::Files(files) => Ok(files.len() as u64),
        }
    }

    /// The issues, one after the other; with each, how much of [`Self::size`] is done then.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn pieces(self) -> io::Result<Box<dyn Iterator<Item = (Piece, u64)> + Send>> {
        match self {
            Self::Mbox(path) => Ok(Box::new(Mbox::new(BufReader::new(File::open(path)?)))),
            Self::Files(files) => {
                let files = files.into_iter().zip(1..);
                Ok(Box::new(files.map(|(path, done)| (file(&path), done))))
            }
        }
    }
}

fn list(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // Links are not followed, hidden files are somebody's own.
        let (kind, path) = (entry.file_type()?, entry.path());
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() && depth < MAX_DEPTH {
            list(&path, depth + 1, files)?;
        } else if kind.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

fn file(path: &Path) -> Piece {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // What a Maildir writes behind the colon are flags (":2,S"), and all that lies in one is mail.
    let folder = path.parent().and_then(Path::file_name);
    let in_maildir = folder.is_some_and(|folder| folder == "cur" || folder == "new");
    let name = match name.split_once(":2,") {
        Some((mail, _)) => format!("{mail}.eml"),
        None if in_maildir => format!("{name}.eml"),
        None => name,
    };
    let read = || {
        let mut bytes = Vec::new();
        File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BYTES { Err(too_large()) } else { Ok(bytes) }
    };
    Piece { name, bytes: read() }
}

fn too_large() -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, format!("it has over {MAX_BYTES} bytes"))
}

/// The mails of an mbox: each begins behind an empty line with a line "From …", and in it such lines have a ">" before
/// them (mboxrd).
struct Mbox<R> {
    reader: R,
    line: Vec<u8>,
    number: u64,
    done: u64,
}

impl<R: BufRead> Mbox<R> {
    fn new(reader: R) -> Self {
        Self { reader, line: Vec::new(), number: 0, done: 0 }
    }

    /// Reads a line into `self.line`, of which no more than `room` bytes are kept; `false` at the end.
    fn next_line(&mut self, room: u64) -> io::Result<bool> {
        self.line.clear();
        let kept = (&mut self.reader).take(room.max(1)).read_until(b'\n', &mut self.line)?;
        self.done += kept as u64;
        // The rest of one that is too long.
        if kept > 0 && !self.line.ends_with(b"\n") {
            self.done += self.reader.skip_until(b'\n')? as u64;
        }
        Ok(kept > 0)
    }

    fn mail(&mut self) -> io::Result<Option<Vec<u8>>> {
        let (mut mail, mut empty, mut large) = (Vec::new(), false, false);
        // The mark of the mail itself, which the last call has read where there was one.
        if !self.line.starts_with(MARK) && !self.next_line(MAX_BYTES)? {
            return Ok(None);
        }
        while self.next_line(MAX_BYTES)? {
            if empty && self.line.starts_with(MARK) {
                break;
            }
            empty = matches!(self.line.as_slice(), b"\n" | b"\r\n");
            let quoted = self.line.iter().position(|byte| *byte != b'>').unwrap_or(0);
            let quoted =
                quoted > 0 && self.line.get(quoted..).is_some_and(|rest| rest.starts_with(MARK));
            let line = self.line.get(usize::from(quoted)..).unwrap_or_default();
            large |= (mail.len() + line.len()) as u64 > MAX_BYTES;
            if !large {
                mail.extend_from_slice(line);
            }
        }
        if large { Err(too_large()) } else { Ok(Some(mail)) }
    }
}

impl<R: BufRead> Iterator for Mbox<R> {
    type Item = (Piece, u64);

    fn next(&mut self) -> Option<(Piece, u64)> {
        let bytes = match self.mail() {
            Ok(None) => return None,
            Ok(Some(mail)) => Ok(mail),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(error),
            // The disk does not read on.
            Err(error) => {
                tracing::error!(%error, "the mbox could not be read to its end");
                return None;
            }
        };
        self.number += 1;
        Some((Piece { name: format!("{}.eml", self.number), bytes }, self.done))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn mails(mbox: &str) -> Vec<String> {
        let pieces = Mbox::new(mbox.as_bytes());
        pieces.map(|(piece, _)| String::from_utf8(piece.bytes.unwrap()).unwrap()).collect()
    }

    #[test]
    fn mails_of_an_mbox_are_told_apart() {
        let mbox = "From a@b Thu Jan 1 00:00:00 1970\nSubject: 1\n\nFrom here on.\n>From me\n>>From you\n\n\
            From c@d Thu Jan 1 00:00:00 1970\r\nSubject: 2\r\n\r\nx\r\n";
        let wanted =
            ["Subject: 1\n\nFrom here on.\nFrom me\n>From you\n\n", "Subject: 2\r\n\r\nx\r\n"];
        // What stands behind an empty line and looks like a mark is one: nobody can tell.
        assert_eq!(
            mails(&mbox.replace("From here", "from here")),
            wanted.map(|mail| mail.replace("From here", "from here"))
        );
        assert_eq!(mails(""), [""; 0]);
        assert_eq!(mails("From a"), [""]);
    }

    #[test]
    fn files_of_a_maildir_have_their_names_without_flags() {
        let folder = tempfile::tempdir().unwrap();
        for part in ["cur", "new", "tmp"] {
            std::fs::create_dir(folder.path().join(part)).unwrap();
        }
        for name in ["cur/1.host:2,S", "new/2.host", "tmp/3.host", "cur/.hidden"] {
            std::fs::write(folder.path().join(name), "Subject: x\n\ny").unwrap();
        }
        let archive = Archive::at(folder.path()).unwrap();
        assert_eq!(archive.size().unwrap(), 2);
        let names: Vec<String> = archive.pieces().unwrap().map(|(piece, _)| piece.name).collect();
        assert_eq!(names, ["1.host.eml", "2.host.eml"]);
    }
}
