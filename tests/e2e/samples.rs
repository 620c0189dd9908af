//! Every sample at each depth in every form, as the calls that `preview` prints: what is changed in how briefings read
//! is seen here, and reviewed.

mod outline;

use crate::corpus::calls;
use courant_core::briefing::{Excerpt, Preferences, compose, digest};
use courant_core::model::{Depth, IssueId, NewsletterId};
use courant_core::texts::Language;
use courant_newsletter::read;
use courant_tests::corpus::stored;
use insta::assert_snapshot;
use outline::outline;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The samples of the readers' tests, which stand in this project.
pub(crate) fn samples() -> Vec<PathBuf> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/courant-newsletter/tests/layouts");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|found| found != "json")).collect();
    all.sort();
    assert!(all.len() >= 24, "{} samples", all.len());
    all
}

#[test]
fn a_digest_of_samples_reads_as_it_was_reviewed() {
    let issue = |(path, number): (PathBuf, i64)| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let document = read(&std::fs::read(&path).unwrap(), Some(&name)).unwrap().issues.remove(0);
        let mut issue = stored(document, &name);
        (issue.id, issue.newsletter.id) = (IssueId(number), NewsletterId(number));
        issue
    };
    let issues: Vec<Excerpt> =
        samples().into_iter().take(4).zip(1..).map(issue).map(Excerpt::from).collect();
    let wanted = Preferences { depth: Depth::Brief, language: Language::ENGLISH, style: None };
    for (form, calls) in calls(&digest(&issues, wanted).unwrap()) {
        let shown: Vec<String> = calls.iter().map(|call| outline(&call["body"])).collect();
        assert_snapshot!(format!("digest-{form}"), shown.join("\n=====\n"));
    }
}

#[test]
fn every_sample_reads_as_it_was_reviewed() {
    for path in samples() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let document = read(&std::fs::read(&path).unwrap(), Some(&name)).unwrap().issues.remove(0);
        let issue = stored(document, &name);
        let mut forms: BTreeMap<&str, String> = BTreeMap::new();
        for depth in Depth::ALL {
            let wanted = Preferences { depth, language: Language::ENGLISH, style: None };
            for (form, calls) in calls(&compose(&issue, wanted)) {
                let shown = forms.entry(form).or_default();
                for (call, number) in calls.iter().zip(1..) {
                    let (count, body) = (calls.len(), outline(&call["body"]));
                    writeln!(shown, "===== {depth}, {number} of {count}\n{body}").unwrap();
                }
            }
        }
        let sample = name.split('.').next().unwrap_or_default();
        for (form, shown) in forms {
            assert_snapshot!(format!("{sample}-{form}"), shown);
        }
    }
}
