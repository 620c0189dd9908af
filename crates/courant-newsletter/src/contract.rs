//! An issue as the JSON that `courant parse --json` prints.

use serde_json::{Value, json};

use crate::commonmark::commonmark;
use crate::model::{Dropped, Issue, Item, Origin, Section};

impl Issue {
    /// The issue as the JSON of the command line's contract. Absent values are null, `text` is
    /// CommonMark, `image` is the picture's address.
    ///
    /// With `explain`, the newsletter, each section, each item and each dropped piece carry `at`,
    /// the ranges `[from, to)` of source words that it took, and `why`, the rule and its evidence.
    /// The issue itself carries both for the words of its title, number, date and authors. A
    /// section's `at` is its heading's words only: its items have their own. Together they cover
    /// every visible word of the source exactly once.
    pub fn to_json(&self, explain: bool) -> Value {
        let mut newsletter =
            json!({"title": self.newsletter.title, "tagline": self.newsletter.tagline});
        let mut out = json!({
            "title": self.title,
            "number": self.number,
            "issued_at": self.issued_at,
            "authors": self.authors,
            "language": self.language,
            "direction": self.direction,
            "url": self.url,
            "preheader": self.preheader,
            "sections": self.sections.iter().map(|section| section_json(section, explain)).collect::<Vec<_>>(),
            "dropped": self.dropped.iter().map(|dropped| dropped_json(dropped, explain)).collect::<Vec<_>>(),
        });
        if explain {
            add(&mut newsletter, &self.newsletter.origin);
            add(&mut out, &self.origin);
        }
        if let Value::Object(fields) = &mut out {
            fields.insert("newsletter".to_owned(), newsletter);
        }
        out
    }
}

fn section_json(section: &Section, explain: bool) -> Value {
    let items: Vec<Value> = section.items.iter().map(|item| item_json(item, explain)).collect();
    let mut out = json!({"title": section.title, "items": items});
    if explain {
        add(&mut out, &section.origin);
    }
    out
}

fn item_json(item: &Item, explain: bool) -> Value {
    let text = commonmark(&item.blocks);
    let mut out = json!({
        "kind": item.kind,
        "sponsor": item.sponsor,
        "title": item.title,
        "url": item.url,
        "text": (!text.is_empty()).then_some(text),
        "image": item.image.as_ref().map(|image| &image.url),
        "caption": item.caption,
        "credit": item.credit,
        "authors": item.authors,
        "rows": item.rows,
    });
    if explain {
        add(&mut out, &item.origin);
    }
    out
}

fn dropped_json(dropped: &Dropped, explain: bool) -> Value {
    let mut out = json!({"reason": dropped.reason, "text": dropped.text});
    if explain {
        add(&mut out, &dropped.origin);
    }
    out
}

fn add(value: &mut Value, origin: &Origin) {
    if let Value::Object(fields) = value {
        fields.insert("at".to_owned(), json!(origin.at));
        fields.insert("why".to_owned(), json!(origin.why));
    }
}
