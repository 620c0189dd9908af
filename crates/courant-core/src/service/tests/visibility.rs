//! Newsletters that are not for everybody: who sees them, and how somebody is let in.

use super::scene::{group, private, server};
use super::*;
use crate::command::{Action, Opening};
use crate::model::{Address, NewsletterId, UserId, Viewer, Visibility};
use crate::service::invite_code;
use crate::store::NewsletterChange;
use crate::testing::{at, platform};
use crate::texts::Language;
use insta::assert_snapshot;

/// Balance of Power, which has an issue, is for whoever was let in.
async fn scene(visibility: Visibility) -> (Scene, NewsletterId) {
    let scene = Scene::new().await;
    scene.issues(0, &["Oil ferries"]).await;
    let newsletter = scene.newsletters[0].id;
    narrow(&scene, visibility).await;
    (scene, newsletter)
}

async fn narrow(scene: &Scene, visibility: Visibility) {
    let change = NewsletterChange { visibility: Some(visibility), ..NewsletterChange::default() };
    scene.store().change_newsletter(scene.newsletters[0].id, change, at(0)).await.unwrap();
}

async fn admit(scene: &Scene, who: &str) {
    let newsletter = scene.newsletters[0].id;
    scene.store().admit(newsletter, platform(), Address(who.into()), at(0)).await.unwrap();
}

/// Everything that could tell of the newsletter.
const LOOKS: [&str; 12] = [
    "/start",
    "/newsletters",
    "/subscribe",
    "/subscribe balance",
    "/subscribe balance weekdays at 7:30",
    "/latest",
    "/latest balance",
    "/issues balance",
    "/search oil",
    "/save balance",
    "/schedule balance daily at 7",
    "/filter balance oil",
];

#[tokio::test]
async fn who_was_not_let_in_learns_nothing_of_it() {
    let (scene, newsletter) = scene(Visibility::Invited).await;
    for from in [private("ben"), group("ben", "Newsroom"), server("ben")] {
        scene.make_administrator("ben", "newsroom");
        for line in LOOKS {
            let shown = show(&scene.types(&from, line).await);
            assert!(!shown.contains("Balance of Power"), "{line}:\n{shown}");
            assert!(!shown.contains("Oil ferries"), "{line}:\n{shown}");
        }
        for action in [
            Action::Subscribe(newsletter),
            Action::Latest(newsletter),
            Action::Issues(newsletter, 0),
            Action::Elsewhere(newsletter),
            Action::Search(Some(newsletter), 0, "oil".into()),
            Action::Read(Opening::of(crate::model::IssueId(1))),
            Action::Save(crate::model::IssueId(1), None),
        ] {
            let shown = show(&scene.presses(&from, &action).await);
            assert!(!shown.contains("Balance of Power"), "{action:?}:\n{shown}");
            assert!(!shown.contains("Oil ferries"), "{action:?}:\n{shown}");
        }
    }
    let viewer = || Viewer::Person(platform(), UserId("ben".into()));
    let shared = |typed| scene.service.shares(typed, 0, 9, Language::ENGLISH, viewer());
    assert!(shared("oil").await.unwrap().is_empty() && shared("").await.unwrap().is_empty());
    let kind = crate::command::OptionKind::Newsletter;
    let all = scene.service.complete(kind, "", None, 9, Language::ENGLISH, viewer()).await;
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(scene.takes("ben").await, Vec::<String>::new());
    assert_eq!(scene.takes("newsroom").await, Vec::<String>::new());
}

#[tokio::test]
async fn who_was_let_in_sees_it_and_may_take_it_for_themselves_alone() {
    let (scene, _) = scene(Visibility::Listed).await;
    admit(&scene, "ana").await;
    scene.make_administrator("ana", "newsroom");
    scene.make_visible("@newsroom", "newsroom", "Newsroom");
    let found = scene.types(&private("ana"), "/search oil").await;
    assert!(show(&found).contains("Oil ferries"), "{}", show(&found));
    scene.types(&private("ana"), "/subscribe balance").await;
    assert_eq!(scene.takes("ana").await, ["balance-of-power"]);
    let no = scene.types(&private("ana"), "/subscribe balance @newsroom").await;
    assert_snapshot!("by_invitation", show(&no));
    let in_group = scene.types(&group("ana", "Newsroom"), "/subscribe balance").await;
    assert!(!show(&in_group).contains("Balance"), "{}", show(&in_group));
    // A chat that is listed may, and its administrator need not be let in.
    admit(&scene, "newsroom").await;
    scene.make_administrator("cleo", "newsroom");
    let done = scene.types(&private("cleo"), "/subscribe balance @newsroom").await;
    assert!(show(&done).contains("Newsroom now gets Balance of Power"), "{}", show(&done));
    let list = scene.types(&private("cleo"), "/subscriptions @newsroom").await;
    let gone = scene.clicks(&private("cleo"), &list, "－ Balance of Power").await;
    assert!(show(&gone).contains("no longer gets Balance of Power"), "{}", show(&gone));
    let own = show(&scene.types(&private("cleo"), "/newsletters").await);
    assert!(!own.contains("Balance"), "{own}");
}

#[tokio::test]
async fn an_invitation_lets_in_and_subscribes() {
    let (scene, newsletter) = scene(Visibility::Invited).await;
    let (once, hash) = invite_code([7; 24]);
    scene.store().add_invitation(newsletter, hash, true, at(0)).await.unwrap();
    let (many, hash) = invite_code([9; 24]);
    scene.store().add_invitation(newsletter, hash, false, at(0)).await.unwrap();

    let done = scene.types(&private("ana"), &format!("/start v_{once}")).await;
    assert_snapshot!("invited", show(&done));
    let no = scene.types(&private("ben"), &format!("/start v_{once}")).await;
    assert_snapshot!("invitation_wrong", show(&no));
    scene.types(&private("ben"), &format!("/start v_{many}")).await;
    assert_eq!(scene.takes("ben").await, ["balance-of-power"]);

    // In a group it is for the group, by its administrators.
    let line = format!("/start@courant_bot v_{many}");
    let no = scene.types(&group("cleo", "Newsroom"), &line).await;
    assert!(show(&no).contains("Only administrators"), "{}", show(&no));
    scene.make_administrator("cleo", "newsroom");
    scene.types(&group("cleo", "Newsroom"), &line).await;
    assert_eq!(scene.takes("newsroom").await, ["balance-of-power"]);

    assert_eq!(scene.store().withdraw_invitations(newsletter).await.unwrap(), 1);
    let no = scene.types(&private("dora"), &format!("/start v_{many}")).await;
    assert_eq!(show(&no), show(&scene.types(&private("dora"), "/start v_nonsense").await));
    scene.types(&private("ben"), "/unsubscribe balance").await;
    scene.types(&private("ben"), "/subscribe balance").await;
    assert_eq!(scene.takes("ben").await, ["balance-of-power"], "whoever was let in stays so");
}

#[tokio::test]
async fn a_code_is_worth_nothing_where_the_operator_lists_who_may() {
    let (scene, newsletter) = scene(Visibility::Listed).await;
    let (code, hash) = invite_code([7; 24]);
    scene.store().add_invitation(newsletter, hash, false, at(0)).await.unwrap();
    scene.types(&private("ana"), &format!("/start v_{code}")).await;
    assert_eq!(scene.takes("ana").await, Vec::<String>::new());
}

#[tokio::test]
async fn who_gets_it_when_it_is_narrowed_keeps_it_until_they_are_put_out() {
    let (scene, newsletter) = scene(Visibility::All).await;
    scene.types(&private("ana"), "/subscribe balance").await;
    narrow(&scene, Visibility::Invited).await;
    assert!(show(&scene.types(&private("ana"), "/latest balance").await).contains("Oil ferries"));
    let out = |who: &str| scene.store().expel(newsletter, platform(), Address(who.into()), at(1));
    assert!(out("ana").await.unwrap());
    assert!(!out("ana").await.unwrap(), "once");
    assert_eq!(scene.takes("ana").await, Vec::<String>::new());
    let shown = show(&scene.types(&private("ana"), "/newsletters").await);
    assert!(!shown.contains("Balance"), "{shown}");
    narrow(&scene, Visibility::All).await;
    let shown = show(&scene.types(&private("ana"), "/newsletters").await);
    assert!(shown.contains("Balance"), "{shown}");
}

#[tokio::test]
async fn an_operator_sees_all_and_gives_it_to_chats() {
    let (scene, _) = scene(Visibility::Listed).await;
    scene.service.appoint(platform(), UserId("oda".into()), at(0)).await.unwrap();
    scene.make_administrator("oda", "newsroom");
    scene.make_visible("@newsroom", "newsroom", "Newsroom");
    assert!(show(&scene.types(&private("oda"), "/newsletters").await).contains("Balance"));
    let in_group = show(&scene.types(&group("oda", "Newsroom"), "/newsletters").await);
    assert!(!in_group.contains("Balance"), "everybody reads it: {in_group}");
    scene.types(&private("oda"), "/subscribe balance @newsroom").await;
    assert_eq!(scene.takes("newsroom").await, ["balance-of-power"]);
    let in_group = show(&scene.types(&group("ben", "Newsroom"), "/latest balance").await);
    assert!(in_group.contains("Oil ferries"), "{in_group}");
}

#[tokio::test]
async fn readers_of_a_chat_read_on_in_private() {
    let (scene, _) = scene(Visibility::Listed).await;
    admit(&scene, "newsroom").await;
    // The bot has seen the chat.
    scene.types(&group("ana", "Newsroom"), "/newsletters").await;
    let opening = Action::Read(Opening::of(crate::model::IssueId(1)));
    let no = show(&scene.presses(&private("ben"), &opening).await);
    assert!(!no.contains("Oil ferries"), "{no}");
    scene.desk.readers.lock().unwrap().insert(("ben".into(), "newsroom".into()));
    let shown = show(&scene.presses(&private("ben"), &opening).await);
    assert!(shown.contains("Oil ferries"), "{shown}");
    let list = show(&scene.types(&private("ben"), "/newsletters").await);
    assert!(!list.contains("Balance"), "reading along is not being let in: {list}");
}

#[tokio::test]
async fn who_has_never_talked_to_the_bot_is_invited_on_a_server() {
    let (scene, newsletter) = scene(Visibility::Invited).await;
    let (once, hash) = invite_code([7; 24]);
    scene.store().add_invitation(newsletter, hash, true, at(0)).await.unwrap();
    let code = format!("v_{once}");
    let done = scene.slash(&server("zoe"), "start", &[("code", &code)]).await;
    assert!(show(&done).contains("You now get Balance of Power"), "{}", show(&done));
    assert_eq!(scene.takes("zoe").await, ["balance-of-power"]);
}

#[tokio::test]
async fn places_of_a_chat_that_was_let_in_see_it_and_go_with_it() {
    let (scene, newsletter) = scene(Visibility::Listed).await;
    admit(&scene, "-100").await;
    scene.make_administrator("ana", "-100/7");
    let chat = crate::testing::place("-100/7", crate::model::ChatKind::Group);
    let topic = crate::command::Origin { chat, title: "Club › News".into(), ..group("ana", "x") };
    scene.types(&topic, "/subscribe balance").await;
    assert_eq!(scene.takes("-100/7").await, ["balance-of-power"]);
    let out = scene.store().expel(newsletter, platform(), Address("-100".into()), at(1)).await;
    assert!(out.unwrap());
    assert_eq!(scene.takes("-100/7").await, Vec::<String>::new());
    let shown = show(&scene.types(&topic, "/latest balance").await);
    assert!(!shown.contains("Oil ferries"), "{shown}");
}

#[tokio::test]
async fn who_is_put_out_loses_sight_of_what_they_saved() {
    let (scene, newsletter) = scene(Visibility::All).await;
    scene.types(&private("ana"), "/save balance").await;
    narrow(&scene, Visibility::Listed).await;
    scene.store().expel(newsletter, platform(), Address("ana".into()), at(1)).await.unwrap();
    let saved = show(&scene.types(&private("ana"), "/saved").await);
    assert!(!saved.contains("Oil ferries"), "{saved}");
    let why = show(&scene.types(&private("ana"), "/why").await);
    assert!(!why.contains("Oil ferries"), "{why}");
}

#[tokio::test]
async fn nobody_takes_others_along() {
    use crate::model::Platform;
    for (visibility, other, comes) in [
        (Visibility::Invited, "pigeon", false),
        (Visibility::Invited, "raven", true),
        (Visibility::Listed, "raven", false),
    ] {
        let (scene, newsletter) = scene(visibility).await;
        admit(&scene, "ana").await;
        scene.types(&private("ana"), "/subscribe balance").await;
        let (code, hash) = invite_code([5; 24]);
        let store = scene.store();
        let ana = store.meet(platform(), UserId("ana".into()), None, at(0)).await.unwrap();
        store.add_link(hash, ana.id, at(60), at(0)).await.unwrap();
        let there = crate::command::Origin { platform: Platform::new(other), ..private("zoe") };
        scene.types(&there, &format!("/link {code}")).await;
        let zoe = Viewer::Person(Platform::new(other), UserId("zoe".into()));
        let sees = store.visible(zoe).await.unwrap().iter().any(|seen| seen.id == newsletter);
        assert_eq!(sees, comes, "{visibility} {other}");
        let chat = store.chat_at(Platform::new(other), Address("zoe".into())).await.unwrap();
        let taken = store.subscriptions(chat.unwrap().id).await.unwrap();
        assert_eq!(taken.len(), usize::from(comes), "{visibility} {other}");
    }
}

#[tokio::test]
async fn a_discussion_group_reads_what_its_channel_gets() {
    let (scene, _) = scene(Visibility::Listed).await;
    admit(&scene, "desk").await;
    let opening = Action::Read(Opening::of(crate::model::IssueId(1)));
    let no = show(&scene.presses(&group("ben", "Newsroom"), &opening).await);
    assert!(!no.contains("Oil ferries"), "{no}");
    scene.desk.discussed.lock().unwrap().insert("newsroom".into(), "desk".into());
    let shown = show(&scene.presses(&group("ben", "Newsroom"), &opening).await);
    assert!(shown.contains("Oil ferries"), "{shown}");
}
