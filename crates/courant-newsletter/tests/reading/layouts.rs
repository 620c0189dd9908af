//! Samples that imitate the layouts of real newsletters, with what a careful human reader expects of each beside
//! it, written before Courant read it. A few expectations were changed afterwards, to what the contract says or where
//! both readings are good: pieces set aside next to each other for one reason are one piece, their lines parted by line
//! feeds; a declared language keeps its region; a feed's dates are in UTC; untitled prose is a story from 40 words
//! on, or when it is all there is; paragraphs under one heading are one item; emphasis stays in a quotation; a sign
//! alone in a line is decoration.

use courant_newsletter::read;
use serde_json::Value;

use crate::check;

/// Letters of a value that are shown.
const SHOWN: usize = 120;

#[test]
fn read_as_a_human_reader_does() {
    let (folder, files) = check::samples("layouts");
    let names: Vec<&str> =
        files.iter().filter_map(|name| name.strip_suffix(".expected.json")).collect();
    assert!(names.len() >= 24, "there are {} samples", names.len());
    let mut out = Vec::new();
    for name in names {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let expected = std::fs::read(folder.join(format!("{name}.expected.json"))).unwrap();
        let expected: Value = serde_json::from_slice(&expected).unwrap();
        let reading = read(&bytes, Some(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        reading.issues.iter().for_each(|issue| {
            check::conserved(issue);
        });
        let found: Vec<Value> = reading.issues.iter().map(|issue| issue.to_json(false)).collect();
        compare(name, &expected, &Value::Array(found), &mut out);
    }
    assert!(out.is_empty(), "\n{}", out.join("\n"));
}

/// Where two values differ, the innermost places only.
fn compare(place: &str, expected: &Value, found: &Value, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one {
                compare(
                    &format!("{place} {key}"),
                    value,
                    other.get(key).unwrap_or(&Value::Null),
                    out,
                );
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (n, (value, its)) in one.iter().zip(other).enumerate() {
                compare(&format!("{place} {n}"), value, its, out);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            let missing = one.iter().filter(|value| !other.contains(value));
            out.extend(missing.map(|value| format!("{place}: missing {}", short(value))));
            let extra = other.iter().filter(|value| !one.contains(value));
            out.extend(extra.map(|value| format!("{place}: extra {}", short(value))));
        }
        _ if expected == found => {}
        _ => out.push(format!("{place}: {} is {}", short(expected), short(found))),
    }
}

fn short(value: &Value) -> String {
    let mut text: String = value.to_string().chars().take(SHOWN + 1).collect();
    if text.chars().count() > SHOWN {
        text.pop();
        text.push('…');
    }
    text
}
