//! Discord.

use super::*;
use courant_discord::Style;

struct Place {
    server: discord::Server,
    bot: Discord,
    person: u64,
    channel: u64,
    chat: Destination,
}

impl Place {
    async fn new() -> Self {
        let server = discord_server().await;
        let bot = on_discord(&server, Style::Components).await;
        let person = server.add_user("Ben", "en-US");
        let guild = server.add_guild("Readers", person);
        let channel = server.add_channel(guild, "news", ChannelKind::Text);
        Self { server, bot, person, channel, chat: to(channel, ChatKind::Channel) }
    }

    /// A message of which the bot does not know whether it was posted.
    async fn doubt(&self, chat: &Destination, part: &Part, is_posted: bool) -> Timestamp {
        let fault_is = if is_posted { Fault::CutAfter } else { Fault::CutBefore };
        self.server.faults().add(fault("POST", 1, fault_is));
        let since = self.bot.time(Timestamp::UNIX_EPOCH);
        let nonce = since.as_nanosecond().to_string();
        let refused = self.bot.deliver(chat, posting(part, &nonce)).await.result;
        assert!(matches!(refused, Err(Refusal::InDoubt(_))), "{refused:?}");
        since
    }

    fn last(&self, chat: &Destination) -> Receipt {
        let messages = self.server.messages(chat.address.0.parse().unwrap(), self.person);
        Receipt(messages.last().unwrap().id.to_string())
    }

    async fn find(
        &self,
        part: &Part,
        after: Option<&Receipt>,
        since: Timestamp,
    ) -> Result<Search, Refusal> {
        self.bot.find(&self.chat, part, after, since).await.result
    }
}

#[tokio::test]
async fn a_message_is_edited_deleted_and_then_missing() {
    for style in [Style::Components, Style::Embeds] {
        let place = Place::new().await;
        let bot = on_discord(&place.server, style).await;
        let message = posted(&bot, &place.chat, &bot.note("one *star*"), "n").await;
        for words in ["two", "two"] {
            let edited = bot.edit(&place.chat, &message, &bot.note(words)).await.result;
            assert_eq!(edited, Ok(Change::Made));
        }
        let seen = place.server.message(message.0.parse().unwrap()).unwrap();
        assert_eq!((seen.text().as_str(), seen.edited), ("two", true));
        assert_eq!(bot.delete(&place.chat, &message).await.result, Ok(Change::Made));
        assert_eq!(bot.delete(&place.chat, &message).await.result, Ok(Change::Missing));
        let edited = bot.edit(&place.chat, &message, &bot.note("three")).await.result;
        assert_eq!(edited, Ok(Change::Missing));
    }
}

#[tokio::test]
async fn embeds_become_components() {
    let place = Place::new().await;
    let old = on_discord(&place.server, Style::Embeds).await;
    let message = posted(&old, &place.chat, &old.note("one"), "n").await;
    let edited = place.bot.edit(&place.chat, &message, &card("two")).await.result;
    assert_eq!(edited, Ok(Change::Made));
    let seen = place.server.message(message.0.parse().unwrap()).unwrap();
    assert_eq!(seen.text().trim(), "two");
    assert!(seen.embeds.is_empty());
    // The other way is closed.
    let edited = old.edit(&place.chat, &message, &old.note("three")).await.result;
    assert!(matches!(edited, Err(Refusal::Rejected(_))), "{edited:?}");
}

#[tokio::test]
async fn a_used_up_bucket_is_told_for_edits_too() {
    let place = Place::new().await;
    let message = posted(&place.bot, &place.chat, &card("0"), "n").await;
    let mut told = Vec::new();
    for number in 1..=5 {
        let edited = place.bot.edit(&place.chat, &message, &card(&number.to_string())).await;
        assert_eq!(edited.result, Ok(Change::Made));
        told.push(edited.pace.map(|(blocked, _)| blocked));
    }
    let blocked = Some(Blocked::Chat(place.chat.address.clone()));
    assert_eq!(told, [None, None, None, None, blocked]);
}

#[tokio::test]
async fn a_message_whose_answer_was_lost_is_found() {
    let place = Place::new().await;
    let since = place.doubt(&place.chat, &card("one"), true).await;
    let found = place.find(&card("one"), None, since).await;
    assert_eq!(found, Ok(Search::Posted(place.last(&place.chat))));
    // The next part of the same delivery, whose receipt is known.
    let first = place.last(&place.chat);
    let since = place.doubt(&place.chat, &card("two"), true).await;
    let found = place.find(&card("two"), Some(&first), since).await;
    assert_eq!(found, Ok(Search::Posted(place.last(&place.chat))));
    assert_eq!(place.find(&card("three"), Some(&first), since).await, Ok(Search::NotThere));
    assert_eq!(place.server.unknown_routes(), 0);
}

#[tokio::test]
async fn time_is_told_by_discords_clock() {
    let place = Place::new().await;
    // Whatever the machine's clock shows.
    let told = || place.bot.time(Timestamp::UNIX_EPOCH);
    let real = Timestamp::now();
    assert!(told().duration_since(real).abs() < SignedDuration::from_secs(5));
    // As the last answer had it: an hour passes there.
    place.server.clock().skip(std::time::Duration::from_secs(3600));
    posted(&place.bot, &place.chat, &card("one"), "n").await;
    let hour = SignedDuration::from_mins(59)..SignedDuration::from_mins(61);
    assert!(hour.contains(&told().duration_since(real)));
    let since = place.doubt(&place.chat, &card("two"), true).await;
    let found = place.find(&card("two"), None, since).await;
    assert_eq!(found, Ok(Search::Posted(place.last(&place.chat))));
}

#[tokio::test]
async fn a_message_that_never_arrived_is_not_there() {
    let place = Place::new().await;
    let since = place.doubt(&place.chat, &card("one"), false).await;
    assert_eq!(place.find(&card("one"), None, since).await, Ok(Search::NotThere));
    // Nor is what others say, or what the bot says otherwise.
    place.server.say(place.person, place.channel, "one").unwrap();
    posted(&place.bot, &place.chat, &card("other"), "n").await;
    assert_eq!(place.find(&card("one"), None, since).await, Ok(Search::NotThere));
}

#[tokio::test]
async fn embeds_are_found_as_well() {
    let place = Place::new().await;
    let bot = on_discord(&place.server, Style::Embeds).await;
    let part = bot.note("one\n\n*two* ");
    let since = place.doubt(&place.chat, &part, true).await;
    let found = bot.find(&place.chat, &part, None, since).await.result;
    assert_eq!(found, Ok(Search::Posted(place.last(&place.chat))));
}

#[tokio::test]
async fn without_permission_to_read_nothing_can_be_said() {
    let place = Place::new().await;
    for denied in [permissions::READ_MESSAGE_HISTORY, permissions::VIEW_CHANNEL] {
        for is_posted in [true, false] {
            let first = posted(&place.bot, &place.chat, &card("zero"), "zero").await;
            let since = place.doubt(&place.chat, &card("one"), is_posted).await;
            place.server.deny_bot(place.channel, denied);
            for after in [None, Some(&first)] {
                let found = place.find(&card("one"), after, since).await;
                assert_eq!(found, Ok(Search::CannotSay), "{denied} {is_posted}");
            }
            place.server.allow_bot(place.channel);
        }
    }
    place.server.delete_channel(place.channel);
    let found = place.find(&card("one"), None, Timestamp::now()).await;
    assert!(matches!(found, Err(Refusal::Gone(_))), "{found:?}");
}

#[tokio::test]
async fn a_direct_message_can_always_be_read() {
    let place = Place::new().await;
    let dm = to(place.server.open_dm(place.person), ChatKind::Private);
    let since = place.doubt(&dm, &card("one"), false).await;
    let find = async || place.bot.find(&dm, &card("one"), None, since).await.result;
    assert_eq!(find().await, Ok(Search::NotThere));
    place.doubt(&dm, &card("one"), true).await;
    assert_eq!(find().await, Ok(Search::Posted(place.last(&dm))));
}

#[tokio::test]
async fn an_earlier_copy_is_not_taken_for_it() {
    let place = Place::new().await;
    let copy = posted(&place.bot, &place.chat, &card("one"), "n").await;
    // Long after: it is too old to be the one. A minute after: perhaps, if the clocks differ.
    let later = |minutes| Timestamp::now() + SignedDuration::from_mins(minutes);
    assert_eq!(place.find(&card("one"), None, later(60)).await, Ok(Search::NotThere));
    assert_eq!(place.find(&card("one"), None, later(1)).await, Ok(Search::CannotSay));
    // What must precede it is certain.
    let found = place.find(&card("one"), Some(&copy), Timestamp::now()).await;
    assert_eq!(found, Ok(Search::NotThere));
    let since = place.doubt(&place.chat, &card("one"), true).await;
    let found = place.find(&card("one"), Some(&copy), since).await;
    assert_eq!(found, Ok(Search::Posted(place.last(&place.chat))));
}

#[tokio::test]
async fn too_much_talk_since_is_not_searched() {
    let place = Place::new().await;
    let since = place.doubt(&place.chat, &card("one"), false).await;
    for number in 0..499 {
        place.server.say(place.person, place.channel, &number.to_string()).unwrap();
    }
    assert_eq!(place.find(&card("one"), None, since).await, Ok(Search::NotThere));
    place.server.say(place.person, place.channel, "and one").unwrap();
    assert_eq!(place.find(&card("one"), None, since).await, Ok(Search::CannotSay));
    place.doubt(&place.chat, &card("one"), true).await;
    assert_eq!(place.find(&card("one"), None, since).await, Ok(Search::CannotSay));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_more_is_sent_long_before_the_ban() {
    /// From here on nothing more is to be sent; Discord bans at 10,000.
    const ENOUGH: u32 = 5000;
    let place = Place::new().await;
    place.server.faults().add(fault("POST", ENOUGH, Fault::Refuse { status: 403 }));
    let mut senders = tokio::task::JoinSet::new();
    for sender in 0..16 {
        let (bot, chat) = (place.bot.clone(), place.chat.clone());
        senders.spawn(async move {
            let part = card("one");
            for number in 0..ENOUGH / 16 {
                let sent = bot.deliver(&chat, posting(&part, &format!("{sender}-{number}"))).await;
                assert!(matches!(sent.result, Err(Refusal::Forbidden(_))), "{sent:?}");
                assert!(!matches!(sent.pace, Some((Blocked::Bot, _))), "{sent:?}");
            }
        });
    }
    while let Some(ended) = senders.join_next().await {
        ended.unwrap();
    }
    let mut pace = None;
    for number in 0..ENOUGH % 16 {
        pace =
            place.bot.deliver(&place.chat, posting(&card("one"), &format!("{number}"))).await.pace;
    }
    assert_eq!(place.server.counts().invalid_requests, u64::from(ENOUGH));
    let Some((Blocked::Bot, wait)) = pace else { panic!("{pace:?}") };
    let window = Duration::from_secs(600);
    assert!(wait > window / 2 && wait <= window + Duration::from_secs(1), "{wait:?}");
    // It is told with each outcome, whatever was asked.
    let told = place.bot.delete(&place.chat, &Receipt("1".into())).await.pace;
    assert!(matches!(told, Some((Blocked::Bot, _))), "{told:?}");
}
