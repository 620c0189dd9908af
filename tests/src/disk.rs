//! A small disk of its own under a town's data folder, which can be filled up.

use crate::program::Program;
use crate::town::Town;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// Mounts it over the data folder, with what is in there, in a mount namespace that lasts until standard input
/// ends. Needs no rights where the system lets everybody make user namespaces.
const MOUNT: &str = "set -e
copy=$(mktemp -d)
cp -a \"$1/.\" \"$copy\"
mount -t tmpfs -o size=\"$2\" disk \"$1\"
cp -a \"$copy/.\" \"$1\"
rm -r \"$copy\"
echo ready
cat";

/// What is written at once while it is filled up: a page.
const PAGE: [u8; 4096] = [0; 4096];

/// The disk; gone with all that is on it when dropped.
#[derive(Debug)]
pub struct Disk {
    /// The process that keeps the namespace.
    keeper: Child,
    data: PathBuf,
}

impl Disk {
    /// Puts the data of a town whose bot does not run yet on a disk of that size (as `mount` reads it: `8m`).
    /// From then on only [`Disk::program`] sees it.
    pub fn under(town: &Town, size: &str) -> Self {
        let data = town.data();
        let mut keeper = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", MOUNT, "sh"])
            .arg(&data)
            .arg(size)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("unshare is missing: apt-get install util-linux");
        let mut ready = [0; 5];
        let out = keeper.stdout.as_mut().expect("standard output is piped");
        std::io::Read::read_exact(out, &mut ready)
            .expect("no user namespace with a mount of its own: the system does not permit it");
        Self { keeper, data }
    }

    /// The program, on that disk.
    #[must_use]
    pub fn program(&self, program: &Program) -> Program {
        let keeper = self.keeper.id().to_string();
        let words = ["--target", &keeper, "--user", "--mount", "--preserve-credentials"];
        program.clone().through("nsenter", &words)
    }

    /// Fills it up to the last page; returns how many it took, which the bot may have given back since the
    /// last time.
    pub fn fill(&self) -> usize {
        let file = OpenOptions::new().create(true).append(true).open(self.filler());
        let mut file = file.expect("the disk is there");
        let mut pages = 0;
        loop {
            match file.write_all(&PAGE) {
                Ok(()) => pages += 1,
                Err(error) if error.kind() == ErrorKind::StorageFull => return pages,
                Err(error) => panic!("the disk cannot be filled: {error}"),
            }
        }
    }

    /// Makes room again.
    pub fn clear(&self) {
        std::fs::remove_file(self.filler()).expect("the disk was filled");
    }

    /// As it is seen from outside.
    fn filler(&self) -> PathBuf {
        let data = self.data.strip_prefix("/").unwrap_or(&self.data);
        PathBuf::from(format!("/proc/{}/root", self.keeper.id())).join(data).join("filler")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Its standard input ends; should it be gone already, so be it.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}
