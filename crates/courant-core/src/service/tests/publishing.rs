//! Editors and operators: what waits, how it is shown, and what becomes of it.

use super::scene::{actions, group, in_german, private};
use super::*;
use crate::command::{Action, Command, Content, HeldPick, Question, Reply, SentFile, Submission};
use crate::intake::{self, Outgoing};
use crate::model::{ChatKind, HeldId, NewsletterId};
use crate::outbox::{Notice, Notices};
use crate::review;
use crate::service::INVITE_VALID;
use crate::store::{Again, Held, HeldKind, Holding, Office};
use crate::testing::{at, place, platform};
use insta::assert_snapshot;
use jiff::SignedDuration;

const TEXT: &str = "# Ferry resumes\n\nThe ferry to the island runs again from Monday on. Tickets cost what they \
                    cost before.\n\n## Markets\n\n- Herring is up.\n- Cod is down.\n";

/// Makes somebody an editor of a newsletter, as one becomes it.
async fn edits(scene: &Scene, who: &str, newsletter: usize) -> Reply {
    let random = [u8::try_from(newsletter).unwrap() + 40; 24];
    let (code, hash) = crate::service::invite_code(random);
    let office = Office::Editor(scene.newsletters[newsletter].id);
    scene.store().add_invite(hash, office, at(0) + INVITE_VALID, at(0)).await.unwrap();
    scene.types(&private(who), &format!("/start o_{code}")).await
}

async fn appoint(scene: &Scene, who: &str) {
    let origin = private(who);
    scene.types(&origin, "/start").await;
    scene.service.appoint(origin.platform.clone(), origin.user.clone(), at(0)).await.unwrap();
}

fn text(text: &str) -> Submission {
    let content = Content::Text { name: "text", text: text.to_owned() };
    Submission { content, channel: None, forwarded: false, stripped: false }
}

async fn sends(scene: &Scene, who: &str, submission: Submission) -> Reply {
    scene.answer(Ok(Command::Submit(submission)), &private(who)).await
}

fn file(scene: &Scene, name: &str, bytes: &[u8]) -> Submission {
    scene.desk.files.lock().unwrap().insert(name.into(), bytes.to_vec());
    let size = u64::try_from(bytes.len()).unwrap();
    let file = SentFile { name: name.into(), size, handle: name.into() };
    Submission { content: Content::File(file), ..text("") }
}

/// Lets a mail wait, as the desk of the sources does; `domain` is what is proved of its sender.
async fn waits(
    scene: &Scene,
    kind: HeldKind,
    newsletter: Option<NewsletterId>,
    domain: &str,
    title: &str,
) -> HeldId {
    let mail = format!(
        "From: Tide Letters <hello@tide.example>\r\nList-Id: Tide Letters <tide.example>\r\nMessage-ID: <{title}@tide.example>\r\n\
         Subject: {title}\r\nDate: Sun, 01 Mar 2026 08:00:00 +0000\r\n\r\nThe tide comes in at seven, and goes out at one.\r\n"
    );
    let source = intake::read("mail.eml", mail.into_bytes()).await.unwrap();
    let held = Held {
        kind,
        newsletter,
        identity: format!("{title}@tide.example"),
        domain: domain.into(),
        list_id: Some("tide.example".into()),
        address: Some("hello@tide.example".into()),
        sender: "Tide Letters <hello@tide.example>".into(),
        title: title.into(),
        reason: "nothing proves that it is from there".into(),
        link: (kind == HeldKind::Confirmation).then(|| "https://tide.example/c?t=1".into()),
        sent_by: None,
    };
    let (notices, _kept) = Notices::channel();
    match review::hold(scene.store(), &notices, held, source, Again::Same, at(0)).await.unwrap() {
        Holding::New(id) => id,
        other => unreachable_holding(other),
    }
}

#[expect(clippy::panic, reason = "a test may fail loudly")]
fn unreachable_holding(holding: Holding) -> ! {
    panic!("{holding:?}")
}

#[tokio::test]
async fn an_editor_sends_a_text_sees_it_and_publishes_it() {
    let scene = Scene::new().await;
    assert_snapshot!("editor_welcome", show(&edits(&scene, "ed", 0).await));
    scene.types(&private("ana"), "/subscribe balance").await;
    let shown = sends(&scene, "ed", text(TEXT)).await;
    assert_snapshot!("draft_shown", show(&shown));
    let published = scene.clicks(&private("ed"), &shown, "Publish").await;
    assert_snapshot!("draft_published", show(&published));
    let latest = scene.types(&private("ana"), "/latest balance").await;
    assert!(show(&latest).contains("Ferry resumes"), "{}", show(&latest));
    // Pressed twice: it stays one issue.
    let again = scene.clicks(&private("ed"), &shown, "Publish").await;
    assert_snapshot!("draft_published_twice", show(&again));
    let (_, count) = scene.store().issues(scene.newsletters[0].id, 0, 10).await.unwrap();
    assert_eq!(count, 1);
    let asked = scene.clicks(&private("ed"), &published, "Take it back…").await;
    assert_snapshot!("take_back_ask", show(&asked));
    let gone = scene.clicks(&private("ed"), &asked, "Take it back").await;
    assert_snapshot!("take_back_done", show(&gone));
    let latest = scene.types(&private("ana"), "/latest balance").await;
    assert!(!show(&latest).contains("Ferry resumes"), "{}", show(&latest));
}

#[tokio::test]
async fn a_preview_is_opened_page_by_page_by_its_editors_alone() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    edits(&scene, "eve", 1).await;
    let shown = sends(&scene, "ed", text(TEXT)).await;
    let of_issue = |action: &Action| matches!(action, Action::Read(_));
    let opens: Vec<Action> =
        actions(&shown).into_iter().map(|(_, action)| action).filter(of_issue).collect();
    assert!(opens.len() >= 3, "{opens:?}");
    for open in &opens {
        let opened = scene.presses(&private("ed"), open).await;
        assert!(!opened.briefings.is_empty(), "{open:?}: {}", show(&opened));
        let kept = |(_, action): &(String, Action)| {
            matches!(action, Action::Save(..) | Action::Issues(..))
        };
        assert!(!actions(&opened).iter().any(kept), "nobody can keep what is not published");
        for other in [private("eve"), private("ana"), group("ed", "Newsroom")] {
            let refused = scene.presses(&other, open).await;
            assert!(refused.briefings.is_empty(), "{}", show(&refused));
        }
    }
    for other in ["eve", "ana"] {
        let refused = scene.clicks(&private(other), &shown, "Publish").await;
        assert!(!show(&refused).contains("goes out"), "{}", show(&refused));
    }
    assert!(scene.store().latest(scene.newsletters[0].id).await.unwrap().is_none());
}

#[tokio::test]
async fn a_draft_is_thrown_away_and_brought_back() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let ed = private("ed");
    let shown = sends(&scene, "ed", text(TEXT)).await;
    let gone = scene.clicks(&ed, &shown, "Discard").await;
    assert_snapshot!("draft_discarded", show(&gone));
    let published = scene.clicks(&ed, &shown, "Publish").await;
    assert_snapshot!("draft_published_after_all", show(&published));
    let back = scene.clicks(&ed, &published, "Bring it back").await;
    assert!(show(&back).contains("which you can publish"), "{}", show(&back));
    assert!(show(&scene.clicks(&ed, &back, "Publish").await).contains("in the archive"));
    // The same text the same day is the same issue; it can be looked at once more.
    let again = sends(&scene, "ed", text(TEXT)).await;
    assert!(show(&again).contains("It has been published before"), "{}", show(&again));
}

#[tokio::test]
async fn what_was_thrown_away_is_kept_for_a_week() {
    let scene = Scene::new().await;
    let id = waits(&scene, HeldKind::Unknown, None, "tide.example", "Tide 1").await;
    review::discard(scene.store(), id, at(0)).await.unwrap();
    let week = crate::store::BROUGHT_BACK;
    let later = at(0) + week;
    assert!(review::bring_back(scene.store(), id, later).await.is_err());
    scene.store().empty_discarded(later - SignedDuration::from_secs(1)).await.unwrap();
    assert!(scene.store().held_content(id).await.unwrap().is_some());
    scene.store().empty_discarded(later).await.unwrap();
    assert!(scene.store().held_content(id).await.unwrap().is_none());
    let values = scene.store().values().await;
    assert!(!values.iter().any(|value| value.contains("hello@tide")), "{values:?}");
}

#[tokio::test]
async fn a_draft_goes_out_at_its_time() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let ed = private("ed");
    scene.types(&ed, "/timezone Berlin").await;
    scene.types(&private("ana"), "/subscribe balance").await;
    let shown = sends(&scene, "ed", text(TEXT)).await;
    let asked = scene.clicks(&ed, &shown, "Schedule…").await;
    assert_snapshot!("draft_when", show(&asked));
    let prompt = scene.clicks(&ed, &asked, "✎ Type it…").await.prompt.unwrap();
    let Question::Publish(id) = prompt.question else { unreachable!("{prompt:?}") };
    let wrong = scene.answer(prompt.question.answered("whenever"), &ed).await;
    assert_snapshot!("draft_when_wrong", show(&wrong));
    let set = scene.answer(prompt.question.answered("tomorrow 8:00"), &ed).await;
    assert_snapshot!("draft_scheduled", show(&set));
    assert_snapshot!("draft_list", show(&scene.types(&ed, "/publish").await));
    let (notices, mut told) = Notices::channel();
    // 1 March 2026, noon UTC; tomorrow 8:00 in Berlin is 19 hours away.
    let due = at(19 * 3600);
    let second = SignedDuration::from_secs(1);
    assert_eq!(review::publish_due(scene.store(), &notices, due - second).await.unwrap(), 0);
    let not_by_itself = scene.clicks(&ed, &set, "Remove the time").await;
    assert!(!show(&not_by_itself).contains("It goes out"), "{}", show(&not_by_itself));
    assert_eq!(review::publish_due(scene.store(), &notices, due).await.unwrap(), 0);
    scene.presses(&ed, &Action::Held(HeldPick::At(id, due))).await;
    assert_eq!(review::publish_due(scene.store(), &notices, due).await.unwrap(), 1);
    assert_eq!(review::publish_due(scene.store(), &notices, due).await.unwrap(), 0);
    let Notice::WentOut { newsletter, audience, .. } = told.try_recv().unwrap() else {
        unreachable!("another notice")
    };
    assert_eq!((newsletter.as_str(), audience), ("Balance of Power", 1));
    let past = scene.presses(&ed, &Action::Held(HeldPick::At(id, at(-1)))).await;
    assert!(show(&past).contains("published already"), "{}", show(&past));
}

#[tokio::test]
async fn an_editor_of_several_says_which_it_is_of() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    edits(&scene, "ed", 1).await;
    let ed = private("ed");
    let asked = sends(&scene, "ed", text(TEXT)).await;
    assert_snapshot!("draft_which", show(&asked));
    let shown = scene.clicks(&ed, &asked, "Morning Power").await;
    assert!(show(&shown).contains("Morning Power: “Ferry resumes”"), "{}", show(&shown));
    let not_own = Action::Held(HeldPick::Of(HeldId(1), scene.newsletters[2].id));
    let refused = scene.presses(&ed, &not_own).await;
    assert!(show(&refused).contains("out of date"), "{}", show(&refused));
    let other = scene.clicks(&ed, &shown, "Of which newsletter…").await;
    let shown = scene.clicks(&ed, &other, "Balance of Power").await;
    scene.clicks(&ed, &shown, "Publish").await;
    assert!(scene.store().latest(scene.newsletters[0].id).await.unwrap().is_some());
    assert!(scene.store().latest(scene.newsletters[1].id).await.unwrap().is_none());
    // One that names its newsletter needs no question.
    let named = "---\nnewsletter: Morning Power\ntitle: Herring\n---\n\nHerring is up once more.\n";
    let shown = sends(&scene, "ed", file(&scene, "herring.md", named.as_bytes())).await;
    assert!(show(&shown).contains("Morning Power: “Herring”"), "{}", show(&shown));
}

#[tokio::test]
async fn files_are_read_whatever_they_are() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let html = "<html><head><title>Herring</title></head><body><h1>Herring</h1><p>Herring is up once more.</p></body></html>";
    for (name, bytes) in [
        ("herring.html", html.as_bytes()),
        ("herring.md", b"# Herring\n\nHerring is up once more.\n".as_slice()),
        (
            "herring.eml",
            b"From: a@b.example\r\nSubject: Herring\r\n\r\nHerring is up once more.\r\n".as_slice(),
        ),
    ] {
        let shown = sends(&scene, "ed", file(&scene, name, bytes)).await;
        assert!(show(&shown).contains("Balance of Power: “Herring”"), "{name}: {}", show(&shown));
    }
    let answers = [
        sends(&scene, "ed", file(&scene, "photo.jpg", &[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0, 1])).await,
        sends(&scene, "ed", file(&scene, "empty.md", b" \n")).await,
        sends(&scene, "ed", Submission { content: Content::Nothing, stripped: true, ..text("") }).await,
        sends(&scene, "ed", {
            let large = SentFile { name: "a.md".into(), size: 30 << 20, handle: "a.md".into() };
            Submission { content: Content::File(large), ..text("") }
        })
        .await,
        sends(&scene, "ed", {
            let gone = SentFile { name: "b.md".into(), size: 3, handle: "b.md".into() };
            Submission { content: Content::File(gone), ..text("") }
        })
        .await,
        sends(&scene, "ed", file(&scene, "two.mbox", b"From a@b Sun Mar 01 08:00:00 2026\nFrom: a@b.example\nSubject: One\n\nOne is told here.\n\nFrom a@b Sun Mar 01 09:00:00 2026\nFrom: a@b.example\nSubject: Two\n\nTwo is told here.\n")).await,
    ];
    let answers: Vec<String> = answers.iter().map(show).collect();
    assert_snapshot!("draft_not_read", answers.join("\n---\n"));
    let stripped = sends(&scene, "ed", Submission { stripped: true, ..text(TEXT) }).await;
    assert!(show(&stripped).contains("The picture stays behind"), "{}", show(&stripped));
}

#[tokio::test]
async fn whoever_is_no_editor_only_talks() {
    let scene = Scene::new().await;
    let chatter = show(&sends(&scene, "ana", text(TEXT)).await);
    assert!(chatter.contains("I only understand commands"), "{chatter}");
    let with_file = show(&sends(&scene, "ana", file(&scene, "a.md", TEXT.as_bytes())).await);
    assert_eq!(with_file, chatter);
    assert_snapshot!("publish_not_yours", show(&scene.types(&private("ana"), "/publish").await));
    edits(&scene, "ed", 0).await;
    assert_snapshot!("editor_talks", show(&sends(&scene, "ed", text("Hello?")).await));
    let forwarded = Submission { forwarded: true, ..text("Herring is up.") };
    assert!(show(&sends(&scene, "ed", forwarded).await).contains("Herring is up"));
    assert_snapshot!(
        "publish_in_group",
        show(&scene.types(&group("ed", "Newsroom"), "/publish").await)
    );
    assert!(scene.store().held_lines().await.unwrap().len() == 1);
}

#[tokio::test]
async fn a_post_of_a_channel_of_the_bot_sets_it_up_and_any_other_is_a_draft() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let own = place("own", ChatKind::Channel);
    scene.make_administrator("ed", "own");
    scene.make_visible("own", "own", "World desk");
    let forwarded = |channel| Submission { channel: Some(channel), forwarded: true, ..text(TEXT) };
    let offered = sends(&scene, "ed", forwarded(own)).await;
    assert!(show(&offered).contains("What should World desk get?"), "{}", show(&offered));
    scene.desk.muted.lock().unwrap().insert("wire".into());
    let draft = sends(&scene, "ed", forwarded(place("wire", ChatKind::Channel))).await;
    assert!(show(&draft).contains("“Ferry resumes”"), "{}", show(&draft));
}

#[tokio::test]
async fn an_unknown_sender_is_accepted_ignored_or_blocked() {
    let scene = Scene::new().await;
    appoint(&scene, "boss").await;
    let boss = private("boss");
    edits(&scene, "ed", 0).await;
    waits(&scene, HeldKind::Unknown, None, "tide.example", "Tide 1").await;
    let second = waits(&scene, HeldKind::Unknown, None, "tide.example", "Tide 2").await;
    assert!(show(&scene.types(&private("ed"), "/publish").await).contains("Nothing waits"));
    let list = scene.types(&boss, "/held").await;
    assert_snapshot!("held_list", show(&list));
    let shown = scene.clicks(&boss, &list, "Tide 2").await;
    assert_snapshot!("held_unknown", show(&shown));
    let blocked = scene.clicks(&boss, &shown, "Block").await;
    assert_snapshot!("held_blocked", show(&blocked));
    assert!(show(&scene.types(&boss, "/held").await).contains("Nothing waits"));
    let blocks = || scene.store().is_blocked(Some("tide.example".into()), None);
    assert!(blocks().await.unwrap());
    let back = scene.clicks(&boss, &blocked, "Undo").await;
    assert!(!blocks().await.unwrap());
    let accepted = scene.clicks(&boss, &back, "Accept").await;
    assert_snapshot!("held_accepted", show(&accepted));
    let newsletter = scene.store().newsletters().await.unwrap();
    assert!(newsletter.iter().any(|one| one.title == "Tide Letters"), "{newsletter:?}");
    let gone = scene.presses(&boss, &Action::Held(HeldPick::Accept(second))).await;
    assert!(show(&gone).contains("published already"), "{}", show(&gone));
    // Nothing proves it: it can be taken in this once.
    waits(&scene, HeldKind::Unknown, None, "", "Tide 3").await;
    let list = scene.types(&boss, "/held").await;
    let shown = scene.clicks(&boss, &list, "Tide 3").await;
    assert_snapshot!("held_unproved", show(&shown));
    let which = scene.clicks(&boss, &shown, "Of which newsletter…").await;
    let published = scene.clicks(&boss, &which, "Rust Weekly").await;
    assert!(show(&published).contains("Rust Weekly: “Tide 3”"), "{}", show(&published));
    assert!(scene.store().senders().await.unwrap().len() == 1);
}

#[tokio::test]
async fn a_confirmation_is_the_operators_alone() {
    let scene = Scene::new().await;
    appoint(&scene, "boss").await;
    edits(&scene, "ed", 0).await;
    let id =
        waits(&scene, HeldKind::Confirmation, Some(scene.newsletters[0].id), "", "Please confirm")
            .await;
    let shown = scene.presses(&private("boss"), &Action::Held(HeldPick::Preview(id))).await;
    assert_snapshot!("held_confirmation", show(&shown));
    let other = scene.presses(&private("ed"), &Action::Held(HeldPick::Preview(id))).await;
    assert!(!show(&other).contains("tide.example"), "{}", show(&other));
    let published = scene
        .presses(
            &private("boss"),
            &Action::Held(HeldPick::Publish(id, Some(scene.newsletters[0].id))),
        )
        .await;
    assert!(!show(&published).contains("goes out"), "{}", show(&published));
}

#[tokio::test]
async fn what_a_newsletter_wants_looked_at_waits() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    scene.types(&private("ana"), "/subscribe balance").await;
    let newsletter = scene.newsletters[0].clone();
    scene.store().set_review(newsletter.id, true).await.unwrap();
    let feed = |entries: &str| {
        format!(
            "<rss version=\"2.0\"><channel><title>Balance</title><link>https://b.example</link>{entries}</channel></rss>"
        )
    };
    let entry = |id: u8, words: &str| {
        format!(
            "<item><title>Entry {id}</title><guid isPermaLink=\"false\">{id}</guid><pubDate>Sun, 01 Mar 2026 0{id}:00:00 +0000</pubDate><description>{words}</description></item>"
        )
    };
    let (notices, mut told) = Notices::channel();
    let arrives = async |xml: String, outgoing: Outgoing| {
        let source = intake::read("https://b.example/feed", xml.into_bytes()).await.unwrap();
        let held = waiting_held(None);
        let held = (held, Again::Edited);
        review::receive(scene.store(), &notices, &newsletter, source, outgoing, held, at(0))
            .await
            .unwrap()
    };
    // What stood there before goes into the archive, the newest of it waits.
    let first = arrives(
        feed(
            &(entry(1, "The first entry is told here.")
                + &entry(2, "The second one is told here.")),
        ),
        Outgoing::Newest,
    )
    .await;
    assert_eq!(
        (first.intake.new_issues().count(), first.waits.as_slice()),
        (1, ["Entry 2".to_owned()].as_slice())
    );
    let both =
        entry(1, "The first entry is told here.") + &entry(2, "The second one is told here.");
    let again = arrives(feed(&both), Outgoing::Each).await;
    assert_eq!((again.intake.new_issues().count(), again.waits.len()), (0, 1));
    let mut count = 0;
    while let Ok(Notice::Waits { .. }) = told.try_recv() {
        count += 1;
    }
    assert_eq!(count, 1, "of what waits already nobody is told again");
    // It reads otherwise before anybody has looked at it: that waits in its place.
    let edited =
        entry(1, "The first entry is told here.") + &entry(2, "The second one is told anew.");
    arrives(feed(&edited), Outgoing::Each).await;
    let lines = scene.store().held_lines().await.unwrap();
    assert_eq!(lines.len(), 1);
    let old = scene
        .presses(
            &private("ed"),
            &Action::Held(HeldPick::Publish(HeldId(lines[0].id.0 - 1), Some(newsletter.id))),
        )
        .await;
    assert!(show(&old).contains("does not wait any more"), "{}", show(&old));
    let shown = scene.presses(&private("ed"), &Action::Held(HeldPick::Preview(lines[0].id))).await;
    assert_snapshot!("held_review", show(&shown));
    let published = scene.clicks(&private("ed"), &shown, "Publish").await;
    assert!(show(&published).contains("goes out to one chat"), "{}", show(&published));
    assert_eq!(arrives(feed(&edited), Outgoing::Each).await.waits.len(), 0);
    // A correction of what was delivered waits too; thrown away, it is not asked about again.
    let corrected =
        entry(1, "The first entry is told here.") + &entry(2, "The second one is put right.");
    assert_eq!(arrives(feed(&corrected), Outgoing::Each).await.waits.len(), 1);
    let line = scene.store().held_lines().await.unwrap().remove(0);
    let shown = scene.presses(&private("ed"), &Action::Held(HeldPick::Preview(line.id))).await;
    assert!(show(&shown).contains("would be corrected"), "{}", show(&shown));
    scene.clicks(&private("ed"), &shown, "Discard").await;
    assert_eq!(arrives(feed(&corrected), Outgoing::Each).await.waits.len(), 0);
}

#[tokio::test]
async fn the_way_to_what_waits_is_shown_to_those_who_decide() {
    let scene = Scene::new().await;
    let has = |reply: &Reply| actions(reply).iter().any(|(label, _)| label == "What waits");
    assert!(!has(&scene.types(&private("ana"), "/start").await));
    edits(&scene, "ed", 0).await;
    assert!(has(&scene.types(&private("ed"), "/start").await));
    assert!(!has(&scene.types(&group("ed", "Newsroom"), "/start").await));
    let german = show(&scene.types(&in_german(private("ed")), "/publish").await);
    assert!(german.contains("Markdown") && !german.contains("Nothing waits"), "{german}");
    // Who is no editor any more decides nothing.
    let ed = scene.store().editors(scene.newsletters[0].id).await.unwrap().remove(0);
    assert!(scene.store().remove_editor(scene.newsletters[0].id, ed.id).await.unwrap());
    assert!(!has(&scene.types(&private("ed"), "/start").await));
    assert_eq!(ed.platform, platform());
}

#[tokio::test]
async fn what_was_taken_back_is_put_right_and_goes_out() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let ed = private("ed");
    scene.types(&private("ana"), "/subscribe balance").await;
    let newsletter = scene.newsletters[0].id;
    let publishes = async |words: &str| {
        let shown = sends(&scene, "ed", text(words)).await;
        scene.clicks(&ed, &shown, "Publish").await
    };
    let first = publishes(TEXT).await;
    // A slip is put right in the issue that went out.
    let slip = TEXT.replace("Cod is down", "Cod is up");
    let shown = sends(&scene, "ed", text(&slip)).await;
    assert!(show(&shown).contains("would be corrected"), "{}", show(&shown));
    let corrected = scene.clicks(&ed, &shown, "Publish").await;
    assert!(show(&corrected).contains("is corrected"), "{}", show(&corrected));
    assert_eq!(scene.store().issues(newsletter, 0, 10).await.unwrap().1, 1);
    // Taken back, it is published anew: the same text, and one that is like it.
    for words in [slip.as_str(), TEXT] {
        let latest = scene.store().latest(newsletter).await.unwrap().unwrap();
        scene.presses(&ed, &Action::TakeBack(latest.id, true)).await;
        assert!(scene.store().latest(newsletter).await.unwrap().is_none());
        let again = publishes(words).await;
        assert!(show(&again).contains("goes out to one chat"), "{}", show(&again));
    }
    assert!(show(&first).contains("goes out to one chat"), "{}", show(&first));
}

#[tokio::test]
async fn a_stranger_is_not_taken_for_a_newsletter_by_its_name() {
    let scene = Scene::new().await;
    appoint(&scene, "boss").await;
    crate::testing::newsletter(scene.store(), "Tide Letters", "").await;
    let id = waits(&scene, HeldKind::Unknown, None, "tide.example", "Tide 1").await;
    let shown = scene.presses(&private("boss"), &Action::Held(HeldPick::Preview(id))).await;
    let refused = scene.clicks(&private("boss"), &shown, "Accept").await;
    assert!(show(&refused).contains("Say of which newsletter it is"), "{}", show(&refused));
    assert!(scene.store().senders().await.unwrap().is_empty());
    let which = scene.clicks(&private("boss"), &refused, "Of which newsletter…").await;
    let accepted = scene.clicks(&private("boss"), &which, "Tide Letters").await;
    assert!(show(&accepted).contains("“Tide 1”"), "{}", show(&accepted));
    // Whoever asks for a confirmation is bound, and nothing of it is published.
    let asks = waits(&scene, HeldKind::Confirmation, None, "tide.example", "Please confirm").await;
    let of = scene.newsletters[0].id;
    let accepted = review::accept_sender(scene.store(), asks, Some(of), at(0)).await.unwrap();
    assert!(accepted.intakes.is_empty());
    assert!(scene.store().latest(of).await.unwrap().is_none());
}

#[tokio::test]
async fn editors_decide_about_issues_and_not_about_senders() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    edits(&scene, "ed", 1).await;
    let of = Some(scene.newsletters[0].id);
    let id = waits(&scene, HeldKind::Review, of, "tide.example", "Tide 1").await;
    for pick in [HeldPick::Block(id), HeldPick::Accept(id), HeldPick::Unblock(id)] {
        let refused = scene.presses(&private("ed"), &Action::Held(pick)).await;
        assert!(show(&refused).contains("Only operators"), "{}", show(&refused));
    }
    let other = HeldPick::Of(id, scene.newsletters[1].id);
    let stays = scene.presses(&private("ed"), &Action::Held(other)).await;
    assert!(show(&stays).contains("Balance of Power: “Tide 1”"), "{}", show(&stays));
    assert!(scene.store().held_line(id).await.unwrap().unwrap().decision.is_none());
    assert!(!scene.store().is_blocked(Some("tide.example".into()), None).await.unwrap());
}

#[tokio::test]
async fn a_preview_publishes_for_the_readers_that_it_names() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    edits(&scene, "ed", 1).await;
    let ed = private("ed");
    let asked = sends(&scene, "ed", text(TEXT)).await;
    let old = scene.clicks(&ed, &asked, "Balance of Power").await;
    scene.clicks(&ed, &asked, "Morning Power").await;
    let shown = scene.clicks(&ed, &old, "Publish").await;
    assert!(show(&shown).contains("Morning Power: “Ferry resumes”, which"), "{}", show(&shown));
    for newsletter in &scene.newsletters {
        assert!(scene.store().latest(newsletter.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn what_may_not_be_published_any_more_does_not_go_out_by_itself() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    edits(&scene, "eve", 0).await;
    let (notices, mut told) = Notices::channel();
    let newsletter = scene.newsletters[0].id;
    for (who, words) in [("ed", TEXT), ("eve", "# Herring\n\nHerring is up once more, says Eve.")] {
        let shown = sends(&scene, who, text(words)).await;
        let Some((_, Action::Held(HeldPick::Publish(id, _)))) =
            actions(&shown).into_iter().find(|(label, _)| label == "Publish")
        else {
            unreachable!("it can be published")
        };
        scene.presses(&private(who), &Action::Held(HeldPick::At(id, at(60)))).await;
    }
    let people = scene.store().editors(newsletter).await.unwrap();
    scene.store().remove_editor(newsletter, people[0].id).await.unwrap();
    scene.store().forget(people[1].id).await.unwrap();
    assert_eq!(review::publish_due(scene.store(), &notices, at(3600)).await.unwrap(), 0);
    assert!(told.try_recv().is_err());
    let lines = scene.store().held_lines().await.unwrap();
    assert_eq!(lines.len(), 1, "what somebody wrote who is forgotten is gone");
    assert!(lines[0].publish_at.is_none());
}

#[tokio::test]
async fn whoever_gave_it_a_time_hears_that_it_came_again_otherwise() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let of = Some(scene.newsletters[0].id);
    let (notices, mut told) = Notices::channel();
    let holds = async |words: &str| {
        let source = intake::read("a.md", words.as_bytes().to_vec()).await.unwrap();
        let line = waiting_held(of);
        review::hold(scene.store(), &notices, line, source, Again::Edited, at(0)).await.unwrap()
    };
    let Holding::New(first) = holds("# Tide\n\nThe tide comes in at seven.").await else {
        unreachable!("it is new")
    };
    scene.presses(&private("ed"), &Action::Held(HeldPick::At(first, at(3600)))).await;
    // What no reader sees is no difference.
    assert_eq!(holds("# Tide\n\nThe tide comes in at seven.").await, Holding::Waits(first));
    let Holding::New(second) = holds("# Tide\n\nThe tide comes in at eight.").await else {
        unreachable!("it reads otherwise")
    };
    let all: Vec<Notice> = std::iter::from_fn(|| told.try_recv().ok()).collect();
    let again = |notice: &Notice| matches!(notice, Notice::DidNotGoOut { id, .. } if *id == second);
    assert!(all.iter().any(again), "{all:?}");
    assert_eq!(review::publish_due(scene.store(), &notices, at(7200)).await.unwrap(), 0);
}

#[tokio::test]
async fn what_strangers_send_leaves_room_for_editors() {
    let scene = Scene::new().await;
    let held = |kind, n: usize| Held {
        kind,
        identity: format!("{n}"),
        domain: "ads.example".into(),
        ..waiting_held(None)
    };
    let content = crate::store::HeldContent {
        name: "a.md".into(),
        bytes: b"Buy now.".to_vec(),
        issues: None,
        hash: String::new(),
    };
    let hold = async |kind, n| {
        let (held, content) = (held(kind, n), content.clone());
        scene.store().hold(held, content, Again::Same, 3, at(0)).await.unwrap()
    };
    for n in 0..3 {
        assert!(matches!(hold(HeldKind::Unknown, n).await, Holding::New(_)));
    }
    assert_eq!(hold(HeldKind::Unproved, 4).await, Holding::Full);
    for n in 5..8 {
        assert!(matches!(hold(HeldKind::Review, n).await, Holding::New(_)));
    }
    assert_eq!(hold(HeldKind::Draft, 9).await, Holding::Full);
}

#[tokio::test]
async fn many_newsletters_are_offered_page_by_page() {
    let scene = Scene::new().await;
    appoint(&scene, "boss").await;
    for n in 0..30 {
        crate::testing::newsletter(scene.store(), &format!("Paper {n:02}"), "").await;
    }
    let asked = sends(&scene, "boss", text(TEXT)).await;
    let mut page = asked;
    let mut seen = std::collections::BTreeSet::new();
    loop {
        seen.extend(actions(&page).into_iter().map(|(label, _)| label));
        let Some((_, next)) = actions(&page).into_iter().find(|(label, _)| label == "More ›")
        else {
            break;
        };
        page = scene.presses(&private("boss"), &next).await;
    }
    assert!((0..30).all(|n| seen.contains(&format!("Paper {n:02}"))), "{seen:?}");
}

/// Something that an editor is to look at.
fn waiting_held(newsletter: Option<NewsletterId>) -> Held {
    Held {
        kind: HeldKind::Review,
        newsletter,
        identity: "tide".into(),
        domain: String::new(),
        list_id: None,
        address: None,
        sender: "its feed".into(),
        title: "Tide".into(),
        reason: String::new(),
        link: None,
        sent_by: None,
    }
}

#[tokio::test]
async fn the_first_line_of_a_text_is_its_title() {
    let scene = Scene::new().await;
    edits(&scene, "ed", 0).await;
    let titles = async |words: &str| {
        let shown = sends(&scene, "ed", text(words)).await;
        shown.briefings[0].title.clone()
    };
    let plain = "Ferry resumes\n\nThe ferry runs again.\n\nTickets cost what they cost before.";
    assert_eq!(titles(plain).await, "Ferry resumes");
    assert_eq!(titles("Herring\n\n- It is up.\n- Nobody knows why.").await, "Herring");
    assert_eq!(titles("# Cod\n\nIt is down.").await, "Cod");
    // A sentence is none, nor is what stands alone.
    let untitled = "Issue of 1 March 2026";
    assert_eq!(titles("The ferry runs again.\n\nTickets cost what they cost.").await, untitled);
    assert_eq!(titles(&"Herring is up ".repeat(8)).await, untitled);
    let said = sends(&scene, "ed", text(plain)).await;
    let words = crate::briefing::plain(&said.briefings[0].blocks);
    assert_eq!(words.matches("Ferry resumes").count(), 1, "{words}");
}
