//! Samples that the project wrote, with what is expected of each beside it.

use courant_newsletter::read;

use crate::check;

#[test]
fn samples_read_as_expected() {
    let (folder, mut names) = check::samples("samples");
    names.retain(|name| !name.contains(".snap"));
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
