//! Telegram's groups and channels: who may decide there, and the three ways to name a channel.

use courant_tests::{Reader, Seen, Town, issue};

#[tokio::test(flavor = "multi_thread")]
async fn a_groups_administrators_decide_and_everyone_may_read() {
    let town = Town::running().await;
    town.publish("morning-tide", &issue("Neap tide")).await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let group = town.telegram.add_group("Book club", ana.user());
    let supergroup = town.telegram.add_supergroup("Film club", ana.user());
    for (chat, name) in [(group, "Book club"), (supergroup, "Film club")] {
        town.telegram.join(chat, cleo.user());
        let (admin, member) = (town.in_chat(ana.user(), chat), town.in_chat(cleo.user(), chat));
        let welcome = admin.ask("/start@courant_bot", "Administrators choose which.").await;
        assert!(welcome.has("＋ Morning Tide"), "{welcome:?}");
        let done = admin.ask("/subscribe morning", &format!("{name} now gets Morning Tide")).await;
        member
            .ask("/subscribe evening", "Only administrators can change what this chat gets.")
            .await;
        let latest = member.ask("/latest", "Neap tide").await;
        // A click of a member turns nothing for the others and is answered to the clicker alone.
        let before = admin.sees();
        let query = member.press(&done, "Undo");
        let answer =
            town.until("the answer to the click", || town.telegram.click_answer(&query)).await;
        assert!(answer.text.unwrap().contains("Only administrators"));
        let own = member.turn(&latest, "Whole issue").await;
        assert!(own.ephemeral && own.text.contains("Neap tide"), "{own:?}");
        // Whoever presses again has not seen it.
        let query = member.press(&latest, "Whole issue");
        let answer =
            town.until("the answer to the click", || town.telegram.click_answer(&query)).await;
        assert_eq!(answer.url.as_deref(), Some("https://t.me/courant_bot?start=i_1_f"));
        assert_eq!(admin.sees(), before, "nothing has changed for the others");
        let subscribed = town.newsletter("morning-tide").await;
        assert!(town.store.subscribers(subscribed.id).await.unwrap() >= 1);
    }
    let member = town.in_chat(cleo.user(), supergroup);
    town.telegram.promote(supergroup, cleo.user());
    member.ask("/subscribe evening", "Film club now gets Evening Star").await;
    town.telegram.demote(supergroup, cleo.user());
    member.ask("/unsubscribe evening", "Only administrators").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_anonymous_administrator_is_one() {
    let town = Town::running().await;
    let ana = town.ana();
    let chat = town.telegram.add_supergroup("Quiet club", ana.user());
    let club = town.in_chat(ana.user(), chat);
    town.telegram.send_anonymously(chat, ana.user(), "/subscribe morning");
    club.gets("Quiet club now gets Morning Tide").await;
    town.publish("morning-tide", &issue("Ebb")).await;
    club.gets_briefing("Ebb").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_says_who_made_it() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let chat = town.telegram.add_supergroup("Film club", ana.user());
    town.telegram.join(chat, cleo.user());
    town.telegram.promote(chat, cleo.user());
    let (first, second) = (town.in_chat(ana.user(), chat), town.in_chat(cleo.user(), chat));
    let done = first.ask("/subscribe morning", "Film club now gets Morning Tide").await;
    assert!(done.text.contains("Changed by Ana."), "{done:?}");
    second.ask("/schedule daily at 8", "Changed by Cleo.").await;
    town.telegram.send_anonymously(chat, ana.user(), "/quiet 22-7");
    first.gets("Changed by Film club.").await;
    let list = first.ask("/subscriptions", "Last changed by Film club").await;
    let all = first.turn(&list, "Who changed what…").await;
    for line in ["/quiet – Film club", "/schedule – Cleo", "/subscribe Morning Tide – Ana"] {
        assert!(all.ephemeral && all.text.contains(line), "{all:?}");
    }
    // Of a channel it is told in private, to its administrators.
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    town.telegram.add_bot(channel, ana.user(), true);
    ana.ask("/subscribe morning @worlddesk", "World Desk now gets Morning Tide").await;
    ana.ask("/subscriptions @worlddesk", "Last changed by Ana").await;
    town.finish().await;
}

/// Presses a button in a group, and waits for a word with these words to the one who pressed.
async fn told(town: &Town, reader: &Reader, message: &Seen, label: &str, words: &str) {
    let query = reader.press(message, label);
    let answer =
        town.until("the word to the one who pressed", || town.telegram.click_answer(&query));
    let text = answer.await.text.unwrap_or_default();
    assert!(text.contains(words), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_topic_of_a_forum_takes_its_own() {
    let town = Town::running().await;
    let ana = town.ana();
    let forum = town.telegram.add_supergroup("Film club", ana.user());
    let (news, films) =
        (town.telegram.add_topic(forum, "News"), town.telegram.add_topic(forum, "Films"));
    let says = |topic, line: &str| {
        assert_ne!(town.telegram.send_in_topic(ana.user(), forum, topic, line), 0)
    };
    let club = town.in_chat(ana.user(), forum);
    says(news, "/subscribe morning");
    let done = club.gets("Film club › News now gets Morning Tide").await;
    says(films, "/subscribe evening");
    club.gets("Film club › Films now gets Evening Star").await;
    // Pressed buttons name no topic: it is called as before.
    told(&town, &club, &done, "Undo", "Film club › News no longer gets Morning Tide").await;
    says(news, "/subscribe morning");
    let again = || {
        let said = |seen: &Seen| seen.text.contains("News now gets Morning Tide");
        (club.sees().iter().filter(|seen| said(seen)).count() == 2).then_some(())
    };
    town.until("it is subscribed again", again).await;
    town.publish("morning-tide", &issue("Neap tide")).await;
    town.publish("evening-star", &issue("Venus")).await;
    club.gets_briefing("Neap tide").await;
    club.gets_briefing("Venus").await;
    let in_topic = |words: &str| {
        let found = town.telegram.messages(forum).into_iter().find(|m| m.text.contains(words));
        found.and_then(|message| message.thread)
    };
    assert_eq!((in_topic("Neap tide"), in_topic("Venus")), (Some(news), Some(films)));
    says(films, "/latest evening");
    let answered = || {
        let asked = |m: &courant_simulator::telegram::Message| m.text == "/latest evening";
        let all = town.telegram.messages(forum);
        let asked = all.iter().find(|m| asked(m))?.id;
        all.into_iter().find(|m| m.reply_to == Some(asked))
    };
    let answer = town.until("the answer in its topic", answered).await;
    assert_eq!(answer.thread, Some(films), "{answer:?}");
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discussion_group_is_answered_among_the_comments() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    let group = town.telegram.add_supergroup("World Desk talk", ana.user());
    town.telegram.link_discussion(channel, group);
    town.telegram.add_bot(channel, ana.user(), true);
    town.telegram.add_bot(group, ana.user(), true);
    town.telegram.join(group, cleo.user());
    ana.ask("/subscribe morning @worlddesk", "World Desk now gets Morning Tide").await;
    let talk = town.in_chat(ana.user(), group);
    let twice = talk.ask("/subscribe morning", "World Desk gets it too").await;
    told(&town, &talk, &twice, "Undo", "World Desk talk no longer gets Morning Tide").await;
    town.publish("morning-tide", &issue("Neap tide")).await;
    town.in_chat(ana.user(), channel).gets_briefing("Neap tide").await;
    let post = |words: &str| {
        let all = town.telegram.messages(group);
        all.into_iter().find(|message| message.text.contains(words)).map(|message| message.id)
    };
    let discussed = town.until("the post in the group", || post("Neap tide")).await;
    let comment = town.telegram.comment(cleo.user(), group, discussed, "/latest morning");
    let answered = || {
        let all = town.telegram.messages(group);
        all.into_iter().find(|message| message.reply_to == Some(comment))
    };
    let answer = town.until("the answer among the comments", answered).await;
    assert!(answer.text.contains("Neap tide"), "{answer:?}");
    // What the channel posts says nothing to the bot, even if it looks like a command.
    town.telegram.post(channel, ana.user(), "/unsubscribe morning");
    talk.ask("/help", "What I can do").await;
    let commands = post("/unsubscribe morning").unwrap();
    let all = town.telegram.messages(group);
    assert!(all.iter().all(|message| message.reply_to != Some(commands)), "{all:?}");
    assert_eq!(town.store.subscribers(town.newsletter("morning-tide").await.id).await.unwrap(), 1);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chatter_in_a_group_is_not_answered() {
    let town = Town::running().await;
    let ana = town.ana();
    let chat = town.telegram.add_supergroup("Loud club", ana.user());
    town.telegram.add_bot(chat, ana.user(), true);
    let club = town.in_chat(ana.user(), chat);
    club.say("good morning everybody");
    club.say("/ban somebody");
    club.say("/latest@another_bot");
    club.ask("/help", "What I can do").await;
    assert_eq!(club.sees().iter().filter(|seen| seen.by_bot).count(), 1);
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_set_up_by_its_name() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let channel = town.telegram.add_channel("World Desk", Some("worlddesk"), ana.user());
    town.allow("getChatMember 400 Bad Request: member list is inaccessible");
    ana.ask("/subscribe morning @worlddesk", "I cannot see @worlddesk. Add me there first").await;
    town.telegram.add_bot(channel, ana.user(), true);
    cleo.ask("/subscribe morning @worlddesk", "Only administrators of World Desk").await;
    ana.ask("/subscribe morning @worlddesk", "World Desk now gets Morning Tide").await;
    ana.ask("/subscriptions @worlddesk", "What World Desk gets").await;
    town.allow("getChat 400 Bad Request: chat not found");
    ana.ask("/subscribe morning @nowhere_at_all", "I cannot see @nowhere_at_all.").await;
    town.telegram.restrict_bot(channel, false);
    ana.ask("/subscribe evening @worlddesk", "I may not post in World Desk.").await;
    town.telegram.restrict_bot(channel, true);
    town.publish("morning-tide", &issue("Flood")).await;
    town.in_chat(ana.user(), channel).gets_briefing("Flood").await;
    let gone =
        ana.ask("/unsubscribe morning @worlddesk", "World Desk no longer gets Morning Tide.").await;
    ana.click(&gone, "Undo", "World Desk now gets Morning Tide").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_channel_is_picked_with_the_platforms_button() {
    let town = Town::running().await;
    let ana = town.ana();
    let channel = town.telegram.add_channel("Hidden Desk", None, ana.user());
    let done = ana.ask("/subscribe morning", "You now get Morning Tide").await;
    ana.click(&done, "In a channel or group…", "Morning Tide in a channel or group").await;
    let picker = || {
        let keyboard = town.telegram.reply_keyboard(ana.user())?;
        keyboard.rows.into_iter().flatten().find_map(|key| key.request_chat)
    };
    let picker = town.until("the picker", picker).await;
    assert!(picker.channel && picker.user_administrator && picker.bot_administrator, "{picker:?}");
    town.telegram.share_chat(ana.user(), picker.request_id, channel).unwrap();
    ana.gets("Hidden Desk now gets Morning Tide").await;
    town.publish("morning-tide", &issue("Undertow")).await;
    town.in_chat(ana.user(), channel).gets_briefing("Undertow").await;
    town.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_set_up_by_forwarding_a_post_of_it() {
    let town = Town::running().await;
    let (ana, cleo) = (town.ana(), town.telegram_reader("Cleo", "en"));
    let channel = town.telegram.add_channel("News Desk", Some("newsdesk"), ana.user());
    town.telegram.add_bot(channel, ana.user(), true);
    town.telegram.join(channel, cleo.user());
    let post = town.telegram.post(channel, ana.user(), "A post");
    cleo.ask("/start", "Welcome").await;
    town.telegram.forward(cleo.user(), channel, post, cleo.user());
    cleo.gets("Only administrators of News Desk can change what it gets.").await;
    town.telegram.forward(ana.user(), channel, post, ana.user());
    let offer = ana.gets("What should News Desk get?").await;
    ana.click(&offer, "＋ Evening Star", "News Desk now gets Evening Star").await;
    town.publish("evening-star", &issue("Venus")).await;
    town.in_chat(ana.user(), channel).gets_briefing("Venus").await;
    town.finish().await;
}
