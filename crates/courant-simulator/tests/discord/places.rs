//! Who may do what where: tokens, routes, channels, guilds, direct messages, crossposts.

use courant_simulator::discord::{ChannelKind, Server, permissions};
use serde_json::json;

use crate::bench::Bench;

#[tokio::test]
async fn a_wrong_token_is_401() {
    let bench = Bench::new().await;
    for token in
        ["Bot wrong".to_owned(), bench.server.token(), format!("Bearer {}", bench.server.token())]
    {
        let request = bench.http.get(bench.url("/users/@me")).header("authorization", token);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 401);
        let body: serde_json::Value = response.json().await.unwrap();
        assert_eq!(body, json!({"message": "401: Unauthorized", "code": 0}));
    }
    assert_eq!(bench.http.get(bench.url("/users/@me")).send().await.unwrap().status(), 401);
    assert_eq!(bench.http.get(bench.url("/gateway")).send().await.unwrap().status(), 200);
    assert_eq!(bench.server.counts().invalid_requests, 4);
}

#[tokio::test]
async fn unknown_routes_are_loud() {
    let bench = Bench::new().await;
    let unknown = bench.get("/voice/regions").await;
    assert_eq!(
        (unknown.status, unknown.body),
        (404, json!({"message": "404: Not Found", "code": 0}))
    );
    bench.get("/channels/x").await;
    let url = format!("{}/api/v9/gateway", bench.server.api_url());
    let old: serde_json::Value = bench.http.get(url).send().await.unwrap().json().await.unwrap();
    assert_eq!(old["code"], 50041);
    assert_eq!(bench.server.unknown_routes(), 3);
    let calls = bench.server.calls();
    assert_eq!(
        (calls[0].path.as_str(), calls[0].status, calls[0].code),
        ("/voice/regions", 404, Some(0))
    );
}

#[tokio::test]
async fn bodies_are_json() {
    let bench = Bench::new().await;
    let post = || {
        let auth = format!("Bot {}", bench.server.token());
        bench.http.post(bench.url(&bench.posts())).header("authorization", auth)
    };
    let broken = post().header("content-type", "application/json").body("{").send().await.unwrap();
    assert_eq!(broken.json::<serde_json::Value>().await.unwrap()["code"], 50109);
    let form = post().body("content=x").send().await.unwrap();
    let form: serde_json::Value = form.json().await.unwrap();
    assert_eq!(
        (&form["code"], &form["errors"]["_errors"][0]["code"]),
        (&json!(50035), &json!("CONTENT_TYPE_INVALID"))
    );
    let list = bench.post(json!([])).await;
    assert_eq!((list.status, list.code()), (400, 0));
}

#[tokio::test]
async fn the_bot_reads_about_itself_and_others() {
    let bench = Bench::new().await;
    let bot = bench.server.bot_user().to_string();
    assert_eq!(bench.get("/users/@me").await.body["id"], bot);
    assert_eq!(bench.get("/applications/@me").await.body["id"], bot);
    assert_eq!(bench.get("/oauth2/applications/@me").await.body["id"], bot);
    assert_eq!(bench.get(&format!("/users/{}", bench.ada)).await.body["username"], "Ada");
    assert_eq!(bench.get("/users/1").await.code(), 10013);
    let guild = format!("/guilds/{}", bench.guild);
    assert_eq!(bench.get(&guild).await.body["name"], "Readers");
    assert_eq!(bench.get(&format!("{guild}/channels")).await.body[0]["name"], "news");
    assert_eq!(bench.get(&format!("{guild}/roles")).await.body.as_array().unwrap().len(), 2);
    assert_eq!(
        bench.get(&format!("{guild}/members/{}", bench.ada)).await.body["user"]["username"],
        "Ada"
    );
    let bob = bench.server.add_user("Bob", "de");
    assert_eq!(bench.get(&format!("{guild}/members/{bob}")).await.code(), 10007);
    assert_eq!(bench.get(&format!("{guild}/members/1")).await.code(), 10013);
    assert_eq!(bench.get("/guilds/1").await.code(), 10004);
    bench.server.remove_bot(bench.guild);
    let gone = bench.get(&guild).await;
    assert_eq!((gone.status, gone.code()), (404, 10004));
}

#[tokio::test]
async fn channels_refuse_what_the_bot_may_not_do() {
    let bench = Bench::new().await;
    let hello = || json!({"content": "x"});
    let unknown = bench.call("POST", "/channels/1/messages", hello()).await;
    assert_eq!((unknown.status, unknown.code()), (404, 10003));
    bench.server.deny_bot(bench.channel, permissions::EMBED_LINKS);
    assert_eq!(bench.post(json!({"embeds": [{"title": "x"}]})).await.code(), 50013);
    assert_eq!(bench.post(hello()).await.status, 200);
    bench.server.deny_bot(bench.channel, permissions::READ_MESSAGE_HISTORY);
    assert_eq!(bench.get(&bench.posts()).await.body, json!([]));
    bench.server.deny_bot(bench.channel, permissions::SEND_MESSAGES);
    let refused = bench.post(hello()).await;
    assert_eq!((refused.status, refused.code()), (403, 50013));
    assert_eq!(refused.body["message"], "Missing Permissions");
    bench.server.deny_bot(bench.channel, permissions::VIEW_CHANNEL);
    let refused = bench.post(hello()).await;
    assert_eq!((refused.status, refused.code()), (403, 50001));
    assert_eq!(bench.get(&format!("/channels/{}", bench.channel)).await.code(), 50001);
    bench.server.allow_bot(bench.channel);
    assert_eq!(bench.post(hello()).await.status, 200);
    bench.server.remove_bot(bench.guild);
    assert_eq!(bench.post(hello()).await.code(), 50001);
    bench.server.invite_bot(bench.guild);
    assert_eq!(bench.post(hello()).await.status, 200);
    bench.server.delete_channel(bench.channel);
    assert_eq!(bench.post(hello()).await.code(), 10003);
}

#[tokio::test]
async fn kinds_of_channels() {
    let bench = Bench::new().await;
    let post = async |channel: u64| {
        bench.call("POST", &format!("/channels/{channel}/messages"), json!({"content": "x"})).await
    };
    let forum = bench.server.add_channel(bench.guild, "forum", ChannelKind::Forum);
    assert_eq!(post(forum).await.code(), 50008);
    let heading = bench.server.add_channel(bench.guild, "heading", ChannelKind::Category);
    assert_eq!(post(heading).await.code(), 50008);
    let thread = bench.server.add_channel(bench.guild, "thread", ChannelKind::Thread);
    assert_eq!(post(thread).await.status, 200);
    assert_eq!(
        bench.get(&format!("/channels/{thread}")).await.body["parent_id"],
        forum.to_string()
    );
    bench.server.deny_bot(forum, permissions::SEND_MESSAGES_IN_THREADS);
    assert_eq!(post(thread).await.code(), 50013, "a thread has its parent's permissions");
}

#[tokio::test]
async fn direct_messages() {
    let bench = Bench::new().await;
    let open = async |user: u64| {
        bench.call("POST", "/users/@me/channels", json!({"recipient_id": user.to_string()})).await
    };
    let post = async |channel: u64| {
        bench.call("POST", &format!("/channels/{channel}/messages"), json!({"content": "x"})).await
    };
    assert_eq!(bench.server.dm(bench.ada), None);
    let dm = open(bench.ada).await;
    assert_eq!((dm.status, &dm.body["type"]), (200, &json!(1)));
    assert_eq!(open(bench.ada).await.id(), dm.id());
    assert_eq!((bench.server.dm(bench.ada), bench.server.counts().dms_opened), (Some(dm.id()), 1));
    assert_eq!(post(dm.id()).await.status, 200);
    assert_eq!(bench.server.messages(dm.id(), bench.ada).len(), 1);
    bench.server.close_dms(bench.ada, true);
    let closed = post(dm.id()).await;
    assert_eq!((closed.status, closed.code()), (403, 50007));
    assert_eq!(closed.body["message"], "Cannot send messages to this user");
    bench.server.close_dms(bench.ada, false);
    assert_eq!(post(dm.id()).await.status, 200);
    let stranger = bench.server.add_user("Stranger", "en-US");
    let dm = open(stranger).await.id();
    assert_eq!(post(dm).await.code(), 50007, "no guild in common");
    assert_eq!(bench.server.open_dm(stranger), dm);
    assert_eq!(post(dm).await.status, 200, "the stranger came by");
    assert_eq!(open(1).await.code(), 50033);
    assert_eq!(open(bench.server.bot_user()).await.code(), 50033);
    assert!(bench.server.messages(dm, bench.ada).is_empty(), "not Ada's channel");
}

#[tokio::test]
async fn crossposts_are_for_announcements_and_once() {
    let bench = Bench::new().await;
    let announcements = bench.server.add_channel(bench.guild, "a", ChannelKind::Announcement);
    let path = format!("/channels/{announcements}/messages");
    let id = bench.call("POST", &path, json!({"content": "x"})).await.id();
    let publish = async |path: &str, id: u64| {
        bench.try_call("POST", &format!("{path}/{id}/crosspost"), None).await.unwrap()
    };
    let published = publish(&path, id).await;
    assert_eq!((published.status, &published.body["flags"]), (200, &json!(1)));
    assert_eq!(publish(&path, id).await.code(), 40033);
    let plain = bench.post(json!({"content": "x"})).await.id();
    assert_eq!(publish(&bench.posts(), plain).await.code(), 50024);
    let theirs = bench.server.say(bench.ada, announcements, "x").unwrap();
    assert_eq!(publish(&path, theirs).await.code(), 50013);
    assert!(bench.server.messages(announcements, bench.ada)[0].crossposted);
}

#[tokio::test]
async fn ids_are_snowflakes_of_the_clock() {
    let bench = Bench::new().await;
    let (first, second) =
        (bench.server.add_user("a", "en-US"), bench.server.add_user("b", "en-US"));
    assert!(first < second);
    bench.skip(3600);
    let later = bench.server.add_user("c", "en-US");
    assert!((3_600_000..3_700_000).contains(&((later >> 22) - (second >> 22))));
    assert!(
        Server::start_on(bench.server.api_url()[7..].parse().unwrap(), Default::default())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn thousands_of_direct_channels_are_opened_at_once() {
    let server = Server::start(Default::default()).await.unwrap();
    let begun = std::time::Instant::now();
    let people: Vec<u64> = (0..20_000).map(|_| server.add_user("reader", "en-US")).collect();
    let channels: Vec<u64> = people.iter().map(|person| server.open_dm(*person)).collect();
    assert!(people.iter().zip(&channels).all(|(person, dm)| server.dm(*person) == Some(*dm)));
    assert_eq!(server.open_dm(people[7]), channels[7]);
    assert!(begun.elapsed() < std::time::Duration::from_secs(5), "{:?}", begun.elapsed());
}
