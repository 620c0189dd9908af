//! Samples that the project wrote, with what is expected of each beside it.

use std::path::PathBuf;

use courant_newsletter::read;

use crate::check;

#[test]
fn samples_read_as_expected() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples"));
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("the samples are in the crate")
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.contains(".snap"))
        .collect();
    names.sort();
    assert!(names.len() >= 8, "there are {} samples", names.len());
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let reading = read(&bytes, Some(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        for issue in &reading.issues {
            check::conserved(issue);
        }
        let value: Vec<_> = reading.issues.iter().map(|issue| issue.to_json(true)).collect();
        let shown = serde_json::json!({"issues": value, "notes": reading.notes});
        insta::with_settings!({snapshot_path => folder.clone(), prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_json_snapshot!(name, shown);
        });
    }
}
