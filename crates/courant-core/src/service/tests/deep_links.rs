//! Links that open the bot.

use super::scene::private;
use super::*;
use insta::assert_snapshot;

#[tokio::test]
async fn a_link_subscribes_at_once() {
    let scene = Scene::new().await;
    let ana = private("ana");
    let reply = scene.types(&ana, "/start s_rust-weekly").await;
    assert!(show(&reply).starts_with("You now get Rust Weekly here"), "{}", show(&reply));
    assert_eq!(scene.takes("ana").await, ["rust-weekly"]);
}

#[tokio::test]
async fn a_link_opens_an_issue() {
    let scene = Scene::new().await;
    scene.issues(0, &["Oil"]).await;
    let reply = scene.types(&private("ana"), "/start i_1").await;
    assert_eq!(reply.briefings[0].title, "Oil");
}

#[tokio::test]
async fn links_that_lead_nowhere_show_what_there_is() {
    let scene = Scene::new().await;
    let ana = private("ana");
    assert_snapshot!("link_unknown", show(&scene.types(&ana, "/start zzz").await));
    assert_snapshot!("link_newsletter", show(&scene.types(&ana, "/start s_rust-weakly").await));
    assert_snapshot!("link_issue", show(&scene.types(&ana, "/start i_nine").await));
}
