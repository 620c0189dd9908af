//! Writes blocks as CommonMark; what reads as markup in the text is escaped.

use crate::model::{Block, Image, Inline};

/// `blocks` as CommonMark, without a line feed at its end.
///
/// ```
/// use courant_newsletter::{Block, Inline, commonmark};
///
/// let blocks = [Block::Paragraph {
///     content: vec![Inline::text("2 * 3 is "), Inline::strong("six"), Inline::text(".")],
/// }];
/// assert_eq!(commonmark(&blocks), r"2 \* 3 is **six**.");
/// ```
pub fn commonmark(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        let text = one(block);
        if text.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&text);
    }
    out
}

fn one(block: &Block) -> String {
    match block {
        Block::Paragraph { content } => guarded(inlines(content).trim_end()),
        Block::Heading { level, content } => {
            let marks = "#".repeat(usize::from((*level).clamp(1, 6)));
            format!("{marks} {}", inlines(content).replace("\\\n", " "))
        }
        Block::List { start, items } => list(*start, items),
        Block::Quote { content } => commonmark(content)
            .lines()
            .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Code { language, text } => code(language.as_deref(), text),
        Block::Image { image } => picture(image),
        Block::Table { rows } => table(rows),
        Block::Rule => "---".to_owned(),
    }
}

fn list(start: Option<u32>, items: &[Vec<Block>]) -> String {
    let mut out = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let mark = match start {
            Some(first) => {
                format!("{}. ", first.saturating_add(u32::try_from(n).unwrap_or(u32::MAX)))
            }
            None => "- ".to_owned(),
        };
        let indent = " ".repeat(mark.len());
        let body = commonmark(item);
        let lines: Vec<String> = body
            .lines()
            .enumerate()
            .map(|(n, line)| {
                if n == 0 || line.is_empty() { line.to_owned() } else { format!("{indent}{line}") }
            })
            .collect();
        out.push(format!("{mark}{}", lines.join("\n")));
    }
    let loose = items.iter().any(|item| item.len() > 1);
    out.join(if loose { "\n\n" } else { "\n" })
}

fn code(language: Option<&str>, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let language: String =
        language.unwrap_or_default().chars().filter(|c| !c.is_whitespace() && *c != '`').collect();
    format!("{fence}{language}\n{text}\n{fence}")
}

fn picture(image: &Image) -> String {
    format!("![{}]({})", escape(&image.alt), destination(&image.url))
}

fn table(rows: &[Vec<String>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let cells: Vec<String> = (0..width)
            .map(|at| row.get(at).map(|cell| escape(cell).replace('|', "\\|")).unwrap_or_default())
            .collect();
        out.push(format!("| {} |", cells.join(" | ")));
        if n == 0 {
            out.push(format!("|{}", " --- |".repeat(width)));
        }
    }
    out.join("\n")
}

fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text } => out.push_str(&escape(text)),
            Inline::Strong { content } => wrap(&mut out, "**", &inlines(content)),
            Inline::Emphasis { content } => wrap(&mut out, "*", &inlines(content)),
            Inline::Strike { content } => wrap(&mut out, "~~", &inlines(content)),
            Inline::Spoiler { content } => out.push_str(&inlines(content)),
            Inline::Code { text } => out.push_str(&inline_code(text)),
            Inline::Link { url, content } => {
                let text = inlines(content);
                let bare = text.trim();
                let (head, tail) = spaces(&text);
                out.push_str(&format!("{head}[{bare}]({}){tail}", destination(url)));
            }
            Inline::Break => out.push_str("\\\n"),
        }
    }
    out
}

/// Marks stand at the words: white space goes outside of them.
fn wrap(out: &mut String, mark: &str, text: &str) {
    let inner = text.trim();
    let (head, tail) = spaces(text);
    out.push_str(head);
    if !inner.is_empty() {
        // Two runs of the same mark in a row would close each other.
        if out.ends_with(mark) && !out.ends_with(&format!("\\{mark}")) {
            out.truncate(out.len() - mark.len());
            out.push_str(inner);
        } else {
            out.push_str(mark);
            out.push_str(inner);
        }
        out.push_str(mark);
    }
    out.push_str(tail);
}

fn spaces(text: &str) -> (&str, &str) {
    let blank = text.trim().is_empty();
    let head = if text.starts_with(' ') { " " } else { "" };
    let tail = if text.ends_with(' ') && !blank { " " } else { "" };
    (head, tail)
}

fn inline_code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// An address in parentheses: what would end it is percent-encoded.
fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

/// Escapes what would be markup inside a line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (n, c) in chars.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| chars.get(n));
        let after = chars.get(n + 1);
        let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' => true,
            // Inside a word an underscore is a letter.
            '_' => !(word(before) && word(after)),
            '~' => before == Some(&'~') || after == Some(&'~'),
            '&' => after.is_some_and(|c| c.is_alphanumeric() || *c == '#'),
            '!' => after == Some(&'['),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

/// Escapes what would make a block of each line's beginning.
fn guarded(text: &str) -> String {
    text.split('\n').map(guarded_line).collect::<Vec<_>>().join("\n")
}

fn guarded_line(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if (1..=9).contains(&digits)
        && (rest.starts_with(". ") || rest.starts_with(") ") || rest == "." || rest == ")")
    {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    let rule = !line.is_empty() && line.chars().all(|c| c == '-' || c == '=' || c == ' ');
    let hashes = line.chars().take_while(|c| *c == '#').count();
    let heading = (1..=6).contains(&hashes)
        && line.get(hashes..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let bullet = line.starts_with("- ") || line.starts_with("+ ") || line == "-" || line == "+";
    if rule || heading || bullet || line.starts_with('>') || line.starts_with("~~~") {
        return format!("\\{line}");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> String {
        commonmark(&[Block::paragraph(text)])
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(
            paragraph("# no *heading* [a](b) <i> &amp;"),
            r"\# no \*heading\* \[a\](b) \<i> \&amp;"
        );
        assert_eq!(paragraph("1. no list"), r"1\. no list");
        assert_eq!(paragraph("- no list"), r"\- no list");
        assert_eq!(paragraph("snake_case stays, _this_ not"), r"snake_case stays, \_this\_ not");
        assert_eq!(paragraph("Tom & Ann"), "Tom & Ann");
    }

    #[test]
    fn blocks_of_all_kinds() {
        let list = Block::List {
            start: Some(3),
            items: vec![vec![Block::paragraph("a")], vec![Block::paragraph("b")]],
        };
        let quote = Block::Quote { content: vec![Block::paragraph("q"), list] };
        let code =
            Block::Code { language: Some("rust".to_owned()), text: "let x = \"```\";".to_owned() };
        let table = Block::Table {
            rows: vec![vec!["a|b".to_owned(), "c".to_owned()], vec!["1".to_owned()]],
        };
        let text = commonmark(&[quote, code, table, Block::Rule]);
        assert_eq!(
            text,
            "> q\n>\n> 3. a\n> 4. b\n\n````rust\nlet x = \"```\";\n````\n\n| a\\|b | c |\n| --- | --- |\n| 1 |  |\n\n---"
        );
    }

    #[test]
    fn marks_stand_at_the_words() {
        let content = vec![
            Inline::strong("a "),
            Inline::strong("b"),
            Inline::link("https://e.org/(x)", " c "),
        ];
        assert_eq!(
            commonmark(&[Block::Paragraph { content }]),
            "**a** **b** [c](https://e.org/%28x%29)"
        );
    }
}
