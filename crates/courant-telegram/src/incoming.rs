//! Updates → commands: what somebody said, who they are, and where.

use crate::PLATFORM;
use crate::desk::kind;
use crate::{layout, submission};
use courant_core::command::{Action, Command, CommandError, Origin, Question, Where, parse_text};
use courant_core::model::{Address, ChatKind, Destination, NewsletterId, Platform, UserId};
use courant_core::store::WITHIN;
use courant_core::texts::Language;
use teloxide::types::{
    CallbackQuery, CallbackQueryId, Chat, Message, MessageId, MessageKind, User,
};

/// The account that posts for administrators who are anonymous (Telegram's GroupAnonymousBot).
const ANONYMOUS_ADMINISTRATOR: u64 = 1_087_968_824;

/// Something that somebody said to the bot.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    /// What.
    pub(crate) command: Result<Command, CommandError>,
    /// Who, and where.
    pub(crate) origin: Origin,
    /// The button that was pressed, if one was.
    pub(crate) click: Option<Click>,
    /// The message that said it, if one did.
    pub(crate) message: Option<MessageId>,
}

impl Said {
    /// The language of the client.
    pub(crate) fn language(&self) -> Language {
        Language::choose([self.origin.language.as_deref()])
    }
}

/// A pressed button.
#[derive(Clone, Debug)]
pub(crate) struct Click {
    /// Its query, which must be answered.
    pub(crate) query: CallbackQueryId,
    /// The button's data.
    pub(crate) data: String,
    /// The message under which it stands, if it can still be edited.
    pub(crate) message: Option<MessageId>,
}

impl Click {
    /// Whether the button stands under a message that only the one who pressed it sees: such messages have the id 0
    /// (Bot API, Message).
    pub(crate) fn is_of_whisper(&self) -> bool {
        self.message.is_some_and(|id| id.0 == 0)
    }
}

/// What a message says to the bot; `None` where it is not for the bot.
pub(crate) fn message(message: &Message, bot: &str) -> Option<Said> {
    // A channel's post in its discussion group is for those who discuss it.
    if message.is_automatic_forward() {
        return None;
    }
    let private = message.chat.is_private();
    let user = message.from.as_ref()?;
    if user.is_bot && !is_anonymous(message, user) {
        return None;
    }
    // An issue that somebody shares says nothing to the bot; one that is forwarded may show it a channel.
    let is_own = |with: &User| with.username.as_deref().is_some_and(|name| name == bot);
    if message.via_bot.as_ref().is_some_and(is_own) && message.forward_origin().is_none() {
        return None;
    }
    let command = if let (true, MessageKind::ChatShared(shared)) = (private, &message.kind) {
        let chat = shared.chat_shared.chat_id.0;
        Ok(offer(
            Some(NewsletterId(shared.chat_shared.request_id.0.into())),
            chat,
            ChatKind::Channel,
        ))
    } else if private && (message.forward_origin().is_some() || message.document().is_some()) {
        Ok(Command::Submit(submission::of(message)))
    } else {
        let text = message.text().or_else(|| message.caption());
        let answered = answered(message, bot).filter(|_| private);
        let read = |text: &str| match (parse_text(text, bot), answered) {
            (Err(CommandError::NotACommand), Some(question)) => question.answered(text),
            (parsed, _) => parsed,
        };
        match text.map(read) {
            // Nobody talks to the bot in a group unless by a command that it knows, or by its name.
            Some(Err(CommandError::NotACommand)) | None if !private => return None,
            Some(Err(CommandError::Unknown { .. })) if !private && !names(text, bot) => {
                return None;
            }
            None if is_service(message) => return None,
            // The other pictures of an album: what is said stands under its first.
            None if message.media_group_id().is_some() => return None,
            // What is no command may be an issue.
            Some(Err(CommandError::NotACommand)) | None => {
                Ok(Command::Submit(submission::of(message)))
            }
            Some(parsed) => parsed,
        }
    };
    let anonymous = is_anonymous(message, user);
    let id = if anonymous { format!("anonymous{}", message.chat.id) } else { user.id.to_string() };
    let mut origin = origin(user, message);
    origin.user = UserId(id);
    if anonymous {
        origin.administers = Some(true);
        origin.name = origin.title.clone();
    }
    Some(Said { command, origin, click: None, message: Some(message.id) })
}

/// What a pressed button says.
pub(crate) fn click(query: &CallbackQuery) -> Option<Said> {
    let message = query.message.as_ref()?;
    let regular = message.regular_message();
    let data = query.data.as_deref().unwrap_or_default();
    Some(Said {
        command: Action::decode(data).map(Command::from).map_err(CommandError::from),
        origin: match regular {
            Some(message) => origin(&query.from, message),
            None => origin_in(&query.from, message.chat(), None),
        },
        message: None,
        click: Some(Click {
            query: query.id.clone(),
            data: data.to_owned(),
            message: regular.map(|message| message.id),
        }),
    })
}

/// A chat's address: its id, and its topic where it has one.
pub(crate) fn address(chat: &Chat, topic: Option<i32>) -> Address {
    Address(topic.map_or_else(|| chat.id.to_string(), |topic| format!("{}/{topic}", chat.id)))
}

/// Who says something, and where.
fn origin(user: &User, message: &Message) -> Origin {
    let topic = message.thread_id.filter(|_| message.is_topic_message).map(|topic| topic.0.0);
    let origin = origin_in(user, &message.chat, topic);
    match (topic, topic_of(message)) {
        (Some(_), Some(name)) => {
            Origin { title: format!("{}{WITHIN}{name}", origin.title), ..origin }
        }
        _ => origin,
    }
}

/// What a topic is called: a message that answers no other there comes with the topic's first one.
fn topic_of(message: &Message) -> Option<&str> {
    match &message.reply_to_message()?.kind {
        MessageKind::ForumTopicCreated(created) => Some(&created.forum_topic_created.name),
        _ => None,
    }
}

fn origin_in(user: &User, chat: &Chat, topic: Option<i32>) -> Origin {
    Origin {
        platform: Platform::new(PLATFORM),
        user: UserId(user.id.to_string()),
        name: user.full_name(),
        language: user.language_code.clone(),
        chat: Destination { address: address(chat, topic), kind: kind(chat) },
        title: chat.title().unwrap_or_default().to_owned(),
        administers: None,
        usual: Where::Here,
        visiting: false,
    }
}

fn offer(newsletter: Option<NewsletterId>, chat: i64, kind: ChatKind) -> Command {
    Command::Offer { newsletter, chat: Destination { address: Address(chat.to_string()), kind } }
}

fn is_anonymous(message: &Message, user: &User) -> bool {
    let as_the_group =
        message.sender_chat.as_ref().is_some_and(|sender| sender.id == message.chat.id);
    user.id.0 == ANONYMOUS_ADMINISTRATOR && as_the_group
}

fn names(text: Option<&str>, bot: &str) -> bool {
    text.is_some_and(|text| text.to_lowercase().contains(&format!("@{}", bot.to_lowercase())))
}

/// The question of the bot that a message answers.
fn answered(message: &Message, bot: &str) -> Option<Question> {
    let asked = message.reply_to_message()?;
    let by_bot = asked.from.as_ref()?.username.as_deref() == Some(bot);
    layout::question(asked, bot).filter(|_| by_bot)
}

/// A message that nobody wrote.
fn is_service(message: &Message) -> bool {
    !matches!(message.kind, MessageKind::Common(_))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn said(with: Value) -> Option<Said> {
        let mut sent = json!({
            "message_id": 1,
            "date": 0,
            "chat": { "id": 5, "type": "private", "first_name": "Ana" },
            "from": { "id": 5, "is_bot": false, "first_name": "Ana" },
            "text": "Tide",
        });
        sent.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        message(&serde_json::from_value(sent).unwrap(), "courant_bot")
    }

    fn via(username: &str) -> Value {
        json!({ "id": 9, "is_bot": true, "first_name": "A bot", "username": username })
    }

    #[test]
    fn what_somebody_shares_says_nothing_to_the_bot() {
        assert!(said(json!({})).is_some());
        assert!(said(json!({ "via_bot": via("courant_bot") })).is_none());
        assert!(said(json!({ "via_bot": via("gif") })).is_some(), "of another bot it is chatter");
        let channel = json!({ "id": -1001, "type": "channel", "title": "World desk" });
        let origin = json!({ "type": "channel", "date": 0, "chat": channel, "message_id": 4 });
        let forwarded = json!({ "via_bot": via("courant_bot"), "forward_origin": origin });
        let shown = said(forwarded).unwrap().command;
        let channel = match shown {
            Ok(Command::Submit(submission)) => submission.channel,
            other => unreachable!("{other:?}"),
        };
        assert_eq!(channel.unwrap().address.0, "-1001");
    }
}
