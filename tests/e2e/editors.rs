//! Editors: what they send to the bot is shown to them as readers will see it, and published, given a time, or thrown away.

use crate::operators::appoint;
use crate::program;
use courant_tests::{Reader, Start, Town, rows};

const TEXT: &str = "# Ferry resumes\n\nThe ferry to the island runs again from Monday on. Tickets cost what they cost \
                    before the storm.\n\n## Markets\n\n- Herring is up once more, after a long summer.\n- Cod is down.";

/// A town whose bot may fetch what the simulated Discord keeps.
async fn town() -> Town {
    let settings = vec![("FETCH__ALLOW", "127.0.0.1".to_owned())];
    let mut town = Town::set(Start { settings, ..Start::default() }).await;
    town.start_apart(&program()).await;
    town
}

/// Makes a reader an editor, as one becomes it: with a code in the private chat.
async fn edits(town: &Town, reader: &Reader, slug: &str, title: &str) {
    let output = town.run(&program(), &["editor", "invite", slug]).await.expect(0);
    let code = output.out.split_whitespace().find(|word| word.starts_with("o_")).unwrap();
    let welcome = format!("You may now publish to {title}.");
    reader.ask(&format!("/start {code}"), &welcome).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_previewed_and_published() {
    let town = town().await;
    let subscribers = [town.telegram_reader("Cleo", "en"), town.discord_reader("Dora", "en-US")];
    for reader in &subscribers {
        reader.ask("/subscribe morning", "You now get").await;
    }
    for (number, editor) in town.readers().into_iter().enumerate() {
        edits(&town, &editor, "morning-tide", "Morning Tide").await;
        let text = TEXT.replace("Ferry resumes", &format!("Ferry {number} resumes"));
        let title = format!("Ferry {number} resumes");
        let asks = format!("Morning Tide: “{title}”, which you can publish now or later.");
        let shown = editor.after("a text", || editor.write(&text), &asks).await;
        assert!(shown.text.contains("It would go to 2 chats."), "{shown:?}");
        let seen = editor.sees();
        let at = seen.iter().position(|seen| seen.id == shown.id).unwrap();
        let preview = &seen[at - 1];
        assert!(preview.by_bot && preview.text.contains("Herring is up"), "{preview:?}");
        assert!(!preview.has("Earlier issues") && !preview.has("☆ Save"), "{preview:?}");
        assert!(subscribers.iter().all(|reader| reader.count(&title) == 0));
        // The whole of it can be read before it goes out.
        editor.click(preview, "Headlines", "Markets").await;
        editor.click(&shown, "Publish", "goes out to 2 chats.").await;
        for reader in &subscribers {
            reader.gets_briefing(&title).await;
        }
        editor.after("/publish", || editor.write("/publish"), "Nothing waits for you.").await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_fetched_read_and_previewed() {
    let town = town().await;
    let html = "<html><body><h1>Herring</h1><p>Herring is up once more, and nobody knows why.</p></body></html>";
    let mail = "From: Tide <t@tide.example>\r\nSubject: Cod\r\nMessage-ID: <cod@tide.example>\r\n\r\nCod is down today, \
                and everybody knows why.\r\n";
    for editor in town.readers() {
        edits(&town, &editor, "morning-tide", "Morning Tide").await;
        let send = |name, kind, bytes: &'static str| {
            let editor = editor.clone();
            move || editor.send_file(name, kind, bytes.as_bytes())
        };
        editor.after("a page", send("a.html", "text/html", html), "“Herring”, which you can").await;
        editor.after("a mail", send("a.eml", "message/rfc822", mail), "“Cod”, which you can").await;
        editor.after("Markdown", send("a.md", "text/markdown", TEXT), "“Ferry resumes”").await;
        let picture = move |editor: &Reader| editor.send_file("a.pdf", "application/pdf", &[0; 64]);
        let refused = "I cannot make an issue of that";
        editor.after("a picture", || picture(&editor), refused).await;
        let list = editor.after("/publish", || editor.write("/publish"), "Ferry resumes").await;
        let cod = editor.click(&list, "Cod", "“Cod”, which you can").await;
        let gone = editor.click(&cod, "Discard", "“Cod” is thrown away.").await;
        editor.click(&gone, "Undo", "“Cod”, which you can").await;
    }
    let held = town.run(&program(), &["held", "list"]).await.expect(0).out;
    assert_eq!(held.matches("draft, for morning-tide: an editor").count(), 6, "{held}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_goes_out_at_its_time() {
    let town = town().await;
    let reader = town.telegram_reader("Cleo", "en");
    reader.ask("/subscribe morning", "You now get").await;
    for (number, editor) in town.readers().into_iter().enumerate() {
        edits(&town, &editor, "morning-tide", "Morning Tide").await;
        let title = format!("Ferry {number} resumes");
        let text = TEXT.replace("Ferry resumes", &title);
        let shown = editor.after("a text", || editor.write(&text), "which you can publish").await;
        let asked = editor.click(&shown, "Schedule…", "When shall").await;
        let set = editor.types(&asked, "✎ Type it…", "tomorrow 8:00", "goes out tomorrow").await;
        let shown = editor.click(&set, "Remove the time", "which you can publish").await;
        let asked = editor.click(&shown, "Schedule…", "When shall").await;
        editor.types(&asked, "✎ Type it…", "in 3 hours", "goes out").await;
        // As if they had passed.
        assert_eq!(rows::schedule_now(&town.database()).unwrap(), 1);
        editor.gets(&format!("Morning Tide: “{title}” goes out to one chat.")).await;
        reader.gets_briefing(&title).await;
    }
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn formatted_and_forwarded_texts_keep_what_they_are() {
    let town = town().await;
    let [ana, ben] = town.readers();
    for editor in [&ana, &ben] {
        edits(&town, editor, "morning-tide", "Morning Tide").await;
    }
    let user = ana.user();
    let html = "<b>Ferry resumes</b>\n\nThe ferry runs again, <a href=\"https://ferry.example/times\">says the company</a>.";
    let send = || assert_ne!(town.telegram.send_formatted(user, user, html), 0);
    let shown = ana.after("a formatted text", send, "which you can publish").await;
    assert!(shown.text.contains("“Ferry resumes”"), "{shown:?}");
    let calls = town.telegram.calls();
    let linked = calls.iter().any(|call| call.body.to_string().contains("ferry.example/times"));
    assert!(linked, "the link is in the preview");
    // A line of a channel in which the bot is not is a draft once it is forwarded.
    town.allow("chat not found");
    let wire = town.telegram.add_channel("Wire", None, user);
    let post = town.telegram.post(wire, user, "Herring is up.");
    let forward = || assert_ne!(town.telegram.forward(user, wire, post, user), 0);
    ana.after("a forwarded post", forward, "“Herring is up.”, which you can publish").await;
    ana.after("talk", || ana.write("Hello?"), "To publish, send or forward me").await;
    ben.after("talk", || ben.write("Hello?"), "To publish, send or forward me").await;
    let cleo = town.telegram_reader("Cleo", "en");
    let talked = cleo.after("a text", || cleo.write(TEXT), "I only understand commands").await;
    assert!(!talked.text.contains("publish"), "{talked:?}");
    let dora = town.discord_reader("Dora", "en-US");
    dora.after("a text", || dora.write(TEXT), "I only understand commands").await;
    dora.after("/help", || dora.write("/help"), "What I can do").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn editors_and_operators_hear_of_what_is_to_be_looked_at() {
    let town = town().await;
    let [ana, ben] = town.readers();
    let cleo = town.telegram_reader("Cleo", "en");
    edits(&town, &ben, "morning-tide", "Morning Tide").await;
    appoint(&town, &ana).await;
    cleo.ask("/subscribe morning", "You now get").await;
    let _ = town
        .run(&program(), &["newsletter", "edit", "morning-tide", "--review", "yes"])
        .await
        .expect(0);
    town.drop_file("morning-tide", "one.md", TEXT);
    let told = "Morning Tide: “Ferry resumes” is to be published.";
    let (by_ana, by_ben) = (ana.gets(told).await, ben.gets(told).await);
    assert_eq!(cleo.count("Ferry resumes"), 0);
    let shown = ben.click(&by_ben, "Look at it", "It would go to one chat.").await;
    ben.click(&shown, "Publish", "goes out to one chat.").await;
    cleo.gets_briefing("Ferry resumes").await;
    ana.click(&by_ana, "Publish", "That was published already.").await;
    // Undone by whoever pressed too soon.
    let published = ben.gets("goes out to one chat.").await;
    let asked = ben.click(&published, "Take it back…", "Shall I take back").await;
    ben.click(&asked, "Take it back", "is taken back").await;
    let gone = || (cleo.count("Herring is up") == 0).then_some(());
    town.until("the copy is gone", gone).await;
    let _ = town
        .run(&program(), &["editor", "remove", "morning-tide", &format!("discord:{}", ben.user())])
        .await
        .expect(0);
    ben.after("/publish", || ben.write("/publish"), "Only editors and operators").await;
    town.finish().await;
}
