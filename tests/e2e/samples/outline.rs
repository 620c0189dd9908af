//! A call's body as text that people review: what stays the same in all of them left out.

use serde_json::Value;

/// Fields that say nothing of how a message reads.
const ASIDE: [&str; 4] = ["allowed_mentions", "chat_id", "parse_mode", "skip_entity_detection"];

/// Fields a line each, texts of several lines as they are, what is nested indented.
pub(super) fn outline(body: &Value) -> String {
    let mut out = String::new();
    write(body, 0, &mut out);
    out.trim_end().to_owned()
}

fn write(value: &Value, level: usize, out: &mut String) {
    let indent = "  ".repeat(level);
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| !ASIDE.contains(&name.as_str())) {
                match value {
                    Value::String(text) if text.contains('\n') => {
                        let text = text.replace('\n', &format!("\n{indent}  | "));
                        out.push_str(&format!("{indent}{name}:\n{indent}  | {text}\n"));
                    }
                    Value::Object(_) | Value::Array(_) if !is_text(value) => {
                        out.push_str(&format!("{indent}{name}:\n"));
                        write(value, level + 1, out);
                    }
                    value => out.push_str(&format!("{indent}{name}: {}\n", line(value))),
                }
            }
        }
        Value::Array(all) => {
            for one in all {
                let mut entry = String::new();
                write(one, level + 1, &mut entry);
                let entry = entry.trim_start();
                out.push_str(&format!("{indent}- {entry}"));
            }
        }
        other => out.push_str(&format!("{indent}{}\n", line(other))),
    }
}

/// Whether a value is a text with marks, which is read in one line.
fn is_text(value: &Value) -> bool {
    match value {
        Value::Array(all) => all.iter().any(Value::is_string) || all.iter().all(is_text),
        Value::Object(fields) => {
            fields.contains_key("text")
                && fields.get("blocks").is_none()
                && fields.len() <= 3
                && fields.contains_key("type")
        }
        _ => false,
    }
}

fn line(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
