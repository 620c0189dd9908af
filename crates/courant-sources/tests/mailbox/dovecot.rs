//! A Dovecot of a test's own: in a temporary folder, on free ports of this machine, with one user whose mail lies in a
//! Maildir. It is started as whoever runs the tests; as root it keeps mail as `nobody`, because it refuses to be root.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where Debian, Fedora and Homebrew have it.
const BINARIES: [&str; 4] =
    ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot", "/sbin/dovecot"];

/// Who has the mail.
pub(crate) const USER: &str = "reader@example.org";

/// And the password.
pub(crate) const PASSWORD: &str = "correct \"horse\" \\ staple";

/// How long a server may take to start.
const START: Duration = Duration::from_secs(30);

/// What is special about a server.
#[derive(Default)]
pub(crate) struct Setup {
    /// What it says it can, instead of all.
    pub(crate) capability: Option<&'static str>,
    /// Where it asks whose a token is: a port of this machine.
    pub(crate) introspection: Option<u16>,
    /// The certificate says that it is an authority's, as those do that people sign for themselves.
    pub(crate) self_signed: bool,
    /// The certificate is for another name.
    pub(crate) other_name: bool,
}

/// A server that runs until it is dropped.
pub(crate) struct Dovecot {
    folder: TempDir,
    binary: PathBuf,
    server: Option<Child>,
    pub(crate) imap: u16,
    pub(crate) imaps: u16,
}

impl Dovecot {
    /// Starts one; `None`, with a word about it, where Dovecot is not installed.
    pub(crate) fn start(setup: &Setup) -> Option<Self> {
        let Some(binary) = BINARIES.iter().map(PathBuf::from).find(|binary| binary.exists()) else {
            assert!(!are_needed(), "Dovecot is needed here and not installed (dovecot-imapd)");
            eprintln!("not tested: Dovecot is not installed (Debian: dovecot-imapd)");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        // Dovecot's own processes go through it as other users.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let mut dovecot = Self { folder, binary, server: None, imap: free(), imaps: free() };
        dovecot.write_certificates(setup);
        dovecot.configure(setup);
        dovecot.up();
        // Two who find no inbox at the same time are in each other's way.
        dovecot.doveadm(&["mailbox", "status", "-u", USER, "messages", "INBOX"], b"");
        Some(dovecot)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts it where it does not run.
    pub(crate) fn up(&mut self) {
        let output = fs::File::create(self.path("output")).unwrap();
        let server = Command::new(&self.binary)
            .arg("-F")
            .arg("-c")
            .arg(self.path("dovecot.conf"))
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .spawn()
            .unwrap();
        self.server = Some(server);
        let deadline = Instant::now() + START;
        while !greets(self.imap) {
            assert!(Instant::now() < deadline, "Dovecot does not start: {}", self.log());
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Ends it as a power cut of its connections.
    pub(crate) fn down(&mut self) {
        if let Some(mut server) = self.server.take() {
            let pid = server.id().to_string();
            assert!(Command::new("kill").arg(pid).status().unwrap().success());
            server.wait().unwrap();
        }
    }

    pub(crate) fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.path(name)).unwrap_or_default();
        read("output") + &read("log")
    }

    /// Runs doveadm, with something to read.
    pub(crate) fn doveadm(&self, arguments: &[&str], input: &[u8]) -> String {
        let mut doveadm = Command::new("doveadm")
            .arg("-c")
            .arg(self.path("dovecot.conf"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        doveadm.stdin.take().unwrap().write_all(input).unwrap();
        let output = doveadm.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "doveadm {arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Brings a mail as a delivery agent does.
    pub(crate) fn deliver(&self, folder: &str, subject: &str) {
        self.doveadm(&["save", "-u", USER, "-m", folder], &mail(subject));
    }

    /// Puts a mail into the inbox's Maildir, whether the server runs or not.
    pub(crate) fn drop_into_inbox(&self, name: &str, bytes: &[u8]) {
        let inbox = self.path("home/inbox");
        for part in ["", "tmp", "new", "cur"] {
            fs::create_dir_all(inbox.join(part)).unwrap();
            self.hand_over(&inbox.join(part));
        }
        let (written, delivered) = (inbox.join("tmp").join(name), inbox.join("new").join(name));
        fs::write(&written, bytes).unwrap();
        self.hand_over(&written);
        fs::rename(written, delivered).unwrap();
    }

    /// A folder's mails by subject, each with its flags that count here.
    pub(crate) fn mails(&self, folder: &str) -> Vec<String> {
        let fields = "hdr.subject flags";
        let fetch = ["-f", "tab", "fetch", "-u", USER, fields, "mailbox", folder];
        let listed = self.doveadm(&fetch, b"");
        let line = |line: &str| {
            let seen = if line.contains("\\Seen") { " (seen)" } else { "" };
            format!("{}{seen}", line.split('\t').next().unwrap_or_default())
        };
        listed.lines().skip(1).map(line).collect()
    }

    /// What clients have said so far, on all connections.
    pub(crate) fn said_by_clients(&self) -> String {
        let mut said = String::new();
        for entry in fs::read_dir(self.path("home/rawlog")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "in") {
                said += &String::from_utf8_lossy(&fs::read(path).unwrap());
            }
        }
        said
    }

    fn hand_over(&self, path: &Path) {
        if is_root(self.folder.path()) {
            let (uid, gid) = nobody();
            chown(path, Some(uid), Some(gid)).unwrap();
        }
    }

    fn write_certificates(&self, setup: &Setup) {
        let host = if setup.other_name { "mail.example.net" } else { "localhost" };
        let key = KeyPair::generate().unwrap();
        let mut server = CertificateParams::new(vec![host.to_owned()]).unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority =
            CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
        let (certificate, trusted) = if setup.self_signed {
            server.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            let own = server.self_signed(&key).unwrap().pem();
            (own.clone(), own)
        } else {
            (server.signed_by(&key, &authority).unwrap().pem(), authority.pem())
        };
        fs::write(self.path("certificate.pem"), certificate).unwrap();
        fs::write(self.path("trusted.pem"), trusted).unwrap();
        fs::write(self.path("key.pem"), key.serialize_pem()).unwrap();
    }

    fn configure(&self, setup: &Setup) {
        for folder in ["run", "state", "home", "home/rawlog"] {
            fs::create_dir(self.path(folder)).unwrap();
        }
        let (runs_as, group, keeps_as) = if is_root(self.folder.path()) {
            let (uid, gid) = nobody();
            ("nobody".to_owned(), name_of("-gn", Some("nobody")), (uid, gid))
        } else {
            let own = fs::metadata(self.folder.path()).unwrap();
            (name_of("-un", None), name_of("-gn", None), (own.uid(), own.gid()))
        };
        self.hand_over(&self.path("home"));
        self.hand_over(&self.path("home/rawlog"));
        let base = self.folder.path().display();
        let (imap, imaps) = (self.imap, self.imaps);
        let (uid, gid) = keeps_as;
        let mut text = format!(
            "base_dir = {base}/run\nstate_dir = {base}/state\nlog_path = {base}/log\n\
             protocols = imap\nlisten = 127.0.0.1\n\
             default_login_user = {runs_as}\ndefault_internal_user = {runs_as}\ndefault_internal_group = {group}\n\
             first_valid_uid = 1\nfirst_valid_gid = 1\nmail_fsync = never\nauth_failure_delay = 1 secs\n\
             ssl = yes\nssl_cert = <{base}/certificate.pem\nssl_key = <{base}/key.pem\n\
             mail_location = maildir:~/mail:LAYOUT=fs:INBOX=~/inbox\nrawlog_dir = {base}/home/rawlog\n\
             namespace inbox {{\n  inbox = yes\n  separator = /\n}}\n\
             userdb {{\n  driver = static\n  args = allow_all_users=yes uid={uid} gid={gid} home={base}/home\n}}\n\
             service anvil {{\n  chroot =\n}}\nservice stats {{\n  chroot =\n}}\n\
             service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {imap}\n  }}\n\
             inet_listener imaps {{\n    port = {imaps}\n    ssl = yes\n  }}\n}}\n",
        );
        if let Some(capability) = setup.capability {
            writeln!(text, "imap_capability = {capability}").unwrap();
        }
        if let Some(port) = setup.introspection {
            let asks = format!(
                "introspection_url = http://127.0.0.1:{port}/introspect\nintrospection_mode = post\n\
                 username_attribute = username\nactive_attribute = active\nactive_value = true\n"
            );
            fs::write(self.path("oauth2.conf"), asks).unwrap();
            writeln!(
                text,
                "auth_mechanisms = xoauth2\n\
                 passdb {{\n  driver = oauth2\n  args = {base}/oauth2.conf\n}}"
            )
            .unwrap();
        } else {
            fs::write(self.path("users"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).unwrap();
            writeln!(
                text,
                "passdb {{\n  driver = passwd-file\n  args = scheme=PLAIN {base}/users\n}}"
            )
            .unwrap();
        }
        fs::write(self.path("dovecot.conf"), text).unwrap();
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.log());
        }
        self.down();
    }
}

/// Whether a peer that is missing is a failure.
pub(crate) fn are_needed() -> bool {
    std::env::var_os("CI").is_some()
        || std::env::var("COURANT_REQUIRE_PEERS").is_ok_and(|set| set == "1")
}

/// A mail with this subject.
pub(crate) fn mail(subject: &str) -> Vec<u8> {
    format!(
        "From: Tide <tide@example.net>\r\nTo: {USER}\r\nSubject: {subject}\r\n\
         Message-ID: <{subject}@example.net>\r\n\r\nThe tide is {subject}.\r\n"
    )
    .into_bytes()
}

fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn greets(port: u16) -> bool {
    let mut greeting = [0; 4];
    TcpStream::connect(("127.0.0.1", port)).is_ok_and(|mut stream| {
        stream.set_read_timeout(Some(START)).unwrap();
        stream.read_exact(&mut greeting).is_ok() && greeting == *b"* OK"
    })
}

/// Whoever made the folder runs the tests.
fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}

fn nobody() -> (u32, u32) {
    let number = |what| name_of(what, Some("nobody")).parse().unwrap();
    (number("-u"), number("-g"))
}

/// What `id` says about somebody.
fn name_of(what: &str, who: Option<&str>) -> String {
    let output = Command::new("id").arg(what).args(who).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
