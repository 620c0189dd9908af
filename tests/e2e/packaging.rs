//! Container image, compose file and systemd unit: everything about them that can be checked without an engine.

use crate::program;
use courant_tests::{Start, Town};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What the outbox takes at most to finish what is in flight (`GRACE` there).
const GRACE: Duration = Duration::from_secs(20);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The Dockerfile's instructions: name and words; comments are gone, continued lines joined.
fn instructions() -> Vec<(String, String)> {
    let text = read("Dockerfile");
    let lines: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
    let joined = lines.join("\n").replace("\\\n", " ");
    let split = |line: &str| line.trim().split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned()));
    joined.lines().filter_map(split).collect()
}

fn all(name: &str) -> Vec<String> {
    instructions().into_iter().filter(|(found, _)| found == name).map(|(_, words)| words).collect()
}

/// The words of an instruction in exec form.
fn exec(words: &str) -> Vec<String> {
    serde_json::from_str(words).unwrap_or_else(|_| panic!("no exec form: {words}"))
}

/// Sources of COPY from the context.
fn copied() -> Vec<String> {
    let mut sources = Vec::new();
    for copy in all("COPY").iter().filter(|copy| !copy.contains("--from=")) {
        let mut words: Vec<_> = copy.split(' ').filter(|word| !word.starts_with("--")).collect();
        let _target = words.pop();
        sources.extend(words.into_iter().map(str::to_owned));
    }
    sources
}

/// Whether `.dockerignore` leaves a path out: the last pattern that matches decides. Knows the forms that the
/// file uses, and fails on others.
fn ignored(path: &str) -> bool {
    let mut out = false;
    for line in read(".dockerignore").lines().filter(|line| !line.starts_with('#')) {
        let (keeps, pattern) = match line.strip_prefix('!') {
            Some(pattern) => (true, pattern),
            None => (false, line),
        };
        let matches = match pattern.strip_prefix("**/") {
            Some(name) => path.split('/').any(|part| part == name),
            None if pattern == "*" => true,
            None => {
                assert!(!pattern.contains('*'), "a pattern that this test does not know: {line}");
                Path::new(path).starts_with(pattern)
            }
        };
        if matches {
            out = !keeps;
        }
    }
    out
}

/// Names and values of the environment that a text sets, commented lines too.
fn environment(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in text.lines() {
        let Some(at) = line.find("COURANT_") else { continue };
        let rest = &line[at..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let value = rest[end..].trim_start_matches([':', '=', ' ']);
        let value = value.split_whitespace().next().unwrap_or_default();
        found.push((rest[..end].to_owned(), value.to_owned()));
    }
    assert!(!found.is_empty());
    found
}

/// The variables of every key, from the example that is the reference.
fn variables() -> Vec<String> {
    let mut section = String::new();
    let mut all = Vec::new();
    for line in courant::config::EXAMPLE.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = format!("{}__", name.trim_end_matches(']').to_uppercase());
        } else if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) {
            all.push(format!("COURANT_{section}{}", key.to_uppercase()));
        }
    }
    all
}

/// The files below a folder of the repository, as paths from its root; without what tools leave there.
fn files(folder: &str) -> Vec<String> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        if ["target", "node_modules"].iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

#[test]
fn everything_that_the_build_needs_is_copied_and_not_ignored() {
    let copied = copied();
    for source in &copied {
        assert!(root().join(source).exists(), "COPY {source}: there is no such thing");
    }
    let comes = |path: &str| {
        let covered = copied.iter().any(|source| Path::new(path).starts_with(source));
        assert!(covered && !ignored(path), "{path} does not come into the build");
    };
    // Members of the workspace: their manifests and all of their code.
    let members = read("Cargo.toml");
    assert!(members.contains(r#"members = ["crates/*", "tests"]"#), "other members now");
    for file in [files("crates"), files("tests")].concat() {
        comes(&file);
    }
    for file in ["Cargo.toml", "Cargo.lock", "config/courant.example.toml", "LICENSE"] {
        comes(file);
    }
    for secret in [
        "courant.toml",
        "config/telegram-token",
        "courant-data/courant.db",
        ".git/config",
        "target/x",
    ] {
        assert!(ignored(secret), "{secret} comes into the build's context");
    }
}

#[test]
fn base_images_are_pinned_and_the_last_user_is_not_root() {
    let bases = all("FROM");
    assert_eq!(bases.len(), 2, "{bases:?}");
    for base in &bases {
        let image = base.split(' ').next().unwrap();
        let (name, tag) = image.rsplit_once(':').expect("a tag");
        let pinned = [name, tag].iter().any(|part| part.contains(|c: char| c.is_ascii_digit()));
        assert!(pinned && tag != "latest", "{image} names no version");
    }
    let manifest = read("Cargo.toml");
    let rust = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).unwrap();
    assert!(bases[0].starts_with(&format!("rust:{}-", rust.trim_matches('"'))), "{bases:?}");
    assert!(all("ARG").contains(&format!("VERSION={}", env!("CARGO_PKG_VERSION"))));

    let order = instructions();
    let at = |name: &str| order.iter().rposition(|(found, _)| found == name).unwrap();
    assert!(at("FROM") < at("USER") && at("USER") < at("ENTRYPOINT"));
    let user = all("USER").pop().unwrap();
    let (user, group) = user.split_once(':').unwrap();
    assert!(user.parse::<u32>().unwrap() > 0 && group.parse::<u32>().unwrap() > 0);
    assert!(all("COPY").iter().any(|copy| copy.contains(&format!("--chown={user}:{group} /data"))));
    let image = format!("image: courant:{}\n", env!("CARGO_PKG_VERSION"));
    assert!(read("config/compose.yaml").contains(&image), "another version in the compose file");
    for file in ["Dockerfile", "config/compose.yaml", "config/courant.service"] {
        let text = read(file);
        for arch in [":latest", "amd64/", "arm64/", "x86_64", "aarch64"] {
            assert!(!text.contains(arch), "{file} names {arch}");
        }
    }
}

#[test]
fn environment_keys_are_keys_of_the_configuration() {
    let known = variables();
    assert!(
        known.contains(&"COURANT_DATA".to_owned())
            && known.contains(&"COURANT_DISCORD__TOKEN_FILE".to_owned())
    );
    for file in ["Dockerfile", "config/compose.yaml", "config/courant.service", "README.md"] {
        for (name, _) in environment(&read(file)) {
            assert!(known.contains(&name) || name == "COURANT_SHARED", "{file}: {name} is no key");
        }
    }
    // Secrets are where the variables say.
    let compose = read("config/compose.yaml");
    for (_, path) in environment(&compose).iter().filter(|(name, _)| name.ends_with("_FILE")) {
        let secret = path.strip_prefix("/run/secrets/").unwrap();
        assert!(compose.contains(&format!("file: ./{secret}")), "no secret {secret}");
    }
    let unit = read("config/courant.service");
    for (_, path) in environment(&unit).iter().filter(|(name, _)| name.ends_with("_FILE")) {
        let secret = path.strip_prefix("%d/").unwrap();
        assert!(unit.contains(&format!("LoadCredential={secret}:/etc/courant/{secret}")));
    }
}

#[test]
fn the_service_is_given_time_and_little_else() {
    let seconds = |text: &str, key: &str| {
        let value = text.lines().find_map(|line| line.trim().strip_prefix(key)).unwrap();
        Duration::from_secs(value.trim().trim_end_matches('s').parse().unwrap())
    };
    let compose = read("config/compose.yaml");
    assert!(seconds(&compose, "stop_grace_period:") > GRACE);
    for line in [
        "read_only: true",
        "- ALL",
        "- no-new-privileges:true",
        "restart: unless-stopped",
        "- data:/data",
    ] {
        assert!(compose.lines().any(|found| found.trim() == line), "no {line}");
    }
    assert!(
        !compose.contains('\t')
            && !compose.contains("ports:")
            && !compose.contains("privileged: true")
    );
    let unit = read("config/courant.service");
    assert!(seconds(&unit, "TimeoutStopSec=") > GRACE);
    for line in [
        "User=courant",
        "StateDirectory=courant",
        "ProtectSystem=strict",
        "NoNewPrivileges=yes",
        "PrivateTmp=yes",
        "CapabilityBoundingSet=",
        "MemoryDenyWriteExecute=yes",
        "SystemCallFilter=@system-service",
        "Restart=on-failure",
    ] {
        assert!(unit.lines().any(|found| found == line), "no {line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_health_check_tells_a_running_bot_from_none() {
    let checks = all("HEALTHCHECK");
    let (_, command) = checks[0].split_once("CMD ").unwrap();
    let words = exec(command);
    assert_eq!(exec(&all("ENTRYPOINT")[0]), ["courant"]);
    assert_eq!(exec(&all("CMD")[0]), ["run"]);
    assert_eq!(words[0], "courant");
    let arguments: Vec<&str> = words[1..].iter().map(String::as_str).collect();

    let mut town = Town::set(Start::default()).await;
    let _ = town.run(&program(), &arguments).await.expect(1).says("no bot is running on ");
    town.start_apart(&program()).await;
    let pid = town.pid().to_string();
    let _ = town.run(&program(), &arguments).await.expect(0).says(&format!("(process {pid})"));
    town.kill().await;
    let _ = town.run(&program(), &arguments).await.expect(1);
    town.start_apart(&program()).await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn completions_and_man_page_are_printed() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let _ = program().run(&["completions", shell]).await.expect(0).says("deliveries");
    }
    let man = program().run(&["man"]).await.expect(0);
    assert!(man.out.contains(".TH courant 1") && man.out.contains("COURANT PUBLISH"), "{man:?}");
    assert_eq!(man.err, "");
    let _ = program().run(&["completions", "fax"]).await.expect(2);
}
