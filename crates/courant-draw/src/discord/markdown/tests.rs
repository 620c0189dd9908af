//! Texts beside their HTML.

use super::*;

fn shape(text: &str) -> String {
    super::super::text::draw(text).into_string()
}

#[test]
fn marks_nest_and_end_where_discord_ends_them() {
    for (text, html) in [
        ("**a *b* c**", "<b>a <i>b</i> c</b>"),
        ("***a***", "<b><i>a</i></b>"),
        ("__*a*__ ~~b~~", "<u><i>a</i></u> <s>b</s>"),
        ("snake_case_name _yes_", "snake_case_name <i>yes</i>"),
        (r"\*a\* \_b\_", "*a* _b_"),
        ("`*a*` ``b ` c``", "<code>*a*</code> <code>b ` c</code>"),
        ("2 * 3 * 4 **", "2 * 3 * 4 **"),
        (
            "<@12> <#3> </latest:4> @here",
            "<span class=\"pill\">@someone</span> <span class=\"pill\">#channel</span> <span class=\"pill\">/latest</span> <span class=\"pill\">@here</span>",
        ),
    ] {
        assert_eq!(shape(text), format!("<div class=\"words\">{html}</div>"), "{text}");
    }
}

#[test]
fn links_in_all_their_forms() {
    let hrefs = |text: &str| -> Vec<String> {
        shape(text)
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(hrefs("**[a](https://e.org/a_b_*c)** x"), ["https://e.org/a_b_*c"]);
    assert_eq!(
        hrefs("see https://e.org/a_(b), https://e.org/c. <https://e.org/d>"),
        ["https://e.org/a_(b)", "https://e.org/c", "https://e.org/d"]
    );
    assert_eq!(hrefs("[a](javascript:alert(1)) [b](e.org)"), [""; 0]);
    assert_eq!(hrefs("[https://a.org](https://b.org/)"), ["https://b.org/"]);
}

#[test]
fn blocks() {
    let text = "# One\ntext\n\n> quote\n> more\n1. a\n  - b\n    more b\n2. c\n-# small\n```rs\nlet x;\n```\nend";
    let kinds: Vec<&str> = parse(text)
        .iter()
        .map(|block| match block {
            Block::Text(_) => "text",
            Block::Gap => "gap",
            Block::Heading(..) => "heading",
            Block::Subtext(_) => "subtext",
            Block::Quote(_) => "quote",
            Block::Code(..) => "code",
            Block::List(..) => "list",
        })
        .collect();
    assert_eq!(kinds, ["heading", "text", "gap", "quote", "list", "subtext", "code", "text"]);
    assert_eq!(shape("- a\n  - b\n- c"), "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    assert_eq!(shape("3. a"), "<ol start=\"3\"><li>a</li></ol>");
    assert_eq!(shape(r"12\. a"), "<div class=\"words\">12. a</div>");
    assert_eq!(shape(">>> a\nb"), "<blockquote><div class=\"words\">a\nb</div></blockquote>");
}
