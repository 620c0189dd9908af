//! Cutting a text with marks in two.

use crate::model::Inline;

impl Inline {
    /// Cuts at a byte offset of the plain text, or right before it where that is inside a letter: what stands before,
    /// what stands after; the marks around the cut are in both.
    pub fn split(content: &[Self], at: usize) -> (Vec<Self>, Vec<Self>) {
        let mut rest = at;
        let (mut head, mut tail) = (Vec::new(), Vec::new());
        for inline in content {
            let length = match inline {
                Inline::Break => 1,
                other => Inline::plain(std::slice::from_ref(other)).len(),
            };
            if length <= rest {
                rest -= length;
                head.push(inline.clone());
            } else if rest == 0 {
                tail.push(inline.clone());
            } else {
                let (before, after) = split_one(inline, rest);
                head.push(before);
                tail.push(after);
                rest = 0;
            }
        }
        (head, tail)
    }
}

fn split_one(inline: &Inline, at: usize) -> (Inline, Inline) {
    let inner = |content: &[Inline], mark: &dyn Fn(Vec<Inline>) -> Inline| {
        let (before, after) = Inline::split(content, at);
        (mark(before), mark(after))
    };
    let text = |text: &str, mark: &dyn Fn(String) -> Inline| {
        let (before, after) = text.split_at(text.floor_char_boundary(at));
        (mark(before.to_owned()), mark(after.to_owned()))
    };
    match inline {
        Inline::Text { text: words } => text(words, &|text| Inline::Text { text }),
        Inline::Code { text: words } => text(words, &|text| Inline::Code { text }),
        Inline::Strong { content } => inner(content, &|content| Inline::Strong { content }),
        Inline::Emphasis { content } => inner(content, &|content| Inline::Emphasis { content }),
        Inline::Strike { content } => inner(content, &|content| Inline::Strike { content }),
        Inline::Spoiler { content } => inner(content, &|content| Inline::Spoiler { content }),
        Inline::Link { url, content } => {
            inner(content, &|content| Inline::Link { url: url.clone(), content })
        }
        Inline::Break => (Inline::Break, Inline::text("")),
    }
}
