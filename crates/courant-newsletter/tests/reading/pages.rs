//! Articles of web pages: own pages with what is expected of each beside it, and pages that mean harm.

use courant_newsletter::{Direction, Issue, article};
use url::Url;

use crate::check;

fn read(name: &str, page: &[u8]) -> Option<Issue> {
    let address = Url::parse("https://pier.example/").unwrap().join(name).unwrap();
    let issue = article(page, &address);
    issue.as_ref().map(check::conserved);
    issue
}

#[test]
fn pages_read_as_expected() {
    let (folder, mut names) = check::samples("pages");
    names.retain(|name| !name.contains(".snap"));
    assert!(names.len() >= 10, "there are {} pages", names.len());
    for name in names {
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let shown = read(&name, &bytes).map(|issue| issue.to_json(true));
        insta::with_settings!({snapshot_path => folder.clone(), prepend_module_to_snapshot => false, omit_expression => true}, {
            insta::assert_json_snapshot!(name, shown);
        });
    }
}

const PROSE: &str = "The harbour board met on Tuesday evening and voted, five to four, for the new crane that will \
    stand at pier four by the end of the year, and nobody asked who pays for it.";

fn words(issue: &Issue) -> usize {
    issue.to_json(false).to_string().split_whitespace().count()
}

#[test]
fn which_of_two_articles_is_meant_may_be_unknown() {
    let two = format!("<article><p>{PROSE}</p></article><article><p>{PROSE}</p></article>");
    assert_eq!(read("two", two.as_bytes()), None);
    let one_is_long = format!("{two}<article><p>{}</p></article>", PROSE.repeat(5));
    assert!(words(&read("long", one_is_long.as_bytes()).unwrap()) > 100);
    let headed = two.replacen("<p>", "<h1>A new crane</h1><p>", 1);
    assert_eq!(read("headed", headed.as_bytes()).unwrap().title.as_deref(), Some("A new crane"));
}

#[test]
fn a_page_is_decoded_as_it_says() {
    let page = "<meta charset=windows-1252><article><h1>F\u{e4}hre</h1><p>Die F\u{e4}hre f\u{e4}hrt wieder \
        jeden Morgen um neun von der alten Br\u{fc}cke ab und kommt am Nachmittag um vier mit allen zur\u{fc}ck, \
        die hin\u{fc}bergefahren sind.</article>";
    let bytes: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(read("latin", &bytes).unwrap().title.as_deref(), Some("F\u{e4}hre"));
}

#[test]
fn right_to_left_pages_say_so() {
    let (folder, _) = check::samples("pages");
    let bytes = std::fs::read(folder.join("rtl.html")).unwrap();
    assert_eq!(read("rtl.html", &bytes).unwrap().direction, Direction::Rtl);
}

#[test]
fn huge_pages_are_read() {
    let page =
        format!("<nav>Menu</nav><article>{}</article>", format!("<p>{PROSE}</p>").repeat(2_000));
    assert!(words(&read("huge", page.as_bytes()).unwrap()) > 60_000);
}

#[test]
fn hostile_pages_are_survived() {
    const SIZE: usize = 1_024 * 1_024;
    let part = [
        "<article>",
        "<article><h1><a href='/hostile'>x</a></h1>",
        "<div>",
        "<ul><li>one two three four five six seven eight nine",
        "<header><form>",
        "<main role=main itemprop=articleBody>x ",
        "<a href='/hostile'>x <h2>",
        "<h2>Comments</h2>x ",
        "<table><tr><td><b>x",
        "<p>one two three four five six seven eight nine ten eleven",
        "<svg><math><nav>",
        "<base href='https://other.example/'>",
    ];
    for part in part {
        let prose = format!("<article><p>{PROSE}</p>");
        for page in [part.repeat(SIZE / part.len()), prose + &part.repeat(SIZE / part.len())] {
            let began = std::time::Instant::now();
            read("hostile", page.as_bytes());
            let took = began.elapsed().as_secs();
            assert!(took < 60, "{part} takes {took} seconds");
        }
    }
}
