//! The methods that ask about the bot and its chats, set its menus, and answer clicks.

use std::time::Duration;

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, Refusal};
use super::chat::{Chat, ChatKind, Status};
use super::observe::ClickAnswer;
use super::reading::start_link;
use super::request::{Request, Target};
use super::world::World;

/// How long a click waits for its answer. The documents name no number; bots report that answers
/// after about this long are refused.
const QUERY: Duration = Duration::from_secs(15);

impl World {
    /// Carries out a call; `getUpdates` waits and is done by the server.
    pub(crate) fn execute(&mut self, request: Request) -> Result<Answer, Refusal> {
        match request {
            Request::Send(send) => self.send(send),
            request => self.execute_other(request).map(Answer::Value),
        }
    }

    fn execute_other(&mut self, request: Request) -> Outcome {
        match request {
            Request::GetMe => Ok(self.me()),
            Request::Send(_) | Request::GetUpdates(_) => Ok(json!([])),
            Request::DeleteWebhook { drop_pending } => {
                if drop_pending {
                    self.updates.clear();
                }
                Ok(json!(true))
            }
            Request::GetWebhookInfo => Ok(json!({
                "url": "",
                "has_custom_certificate": false,
                "pending_update_count": self.updates.pending(),
            })),
            Request::Edit(edit) => self.edit(edit),
            Request::Delete { chat, ids, many } => self.delete(&chat, &ids, many),
            Request::Action { chat, thread } => {
                let chat = self.writable(&chat, "text messages")?;
                super::access::check_thread(chat, thread)?;
                Ok(json!(true))
            }
            Request::EditEphemeral { chat, user, id, content, buttons } => {
                self.edit_whisper(&chat, (user, id), content, buttons)
            }
            Request::AnswerQuery { id, text, alert, url } => {
                self.answer_query(&id, ClickAnswer { text, show_alert: alert, url })
            }
            Request::AnswerInline { id, answer } => self.answer_inline(&id, answer),
            Request::SetCommands { scope, language, commands } if commands.is_empty() => {
                self.menus.remove(&(scope, language));
                Ok(json!(true))
            }
            Request::SetCommands { scope, language, commands } => {
                self.menus.insert((scope, language), commands);
                Ok(json!(true))
            }
            Request::GetCommands { scope, language } => {
                let menu = self.menus.get(&(scope, language)).cloned().unwrap_or_default();
                let command = |(name, text)| json!({ "command": name, "description": text });
                Ok(menu.into_iter().map(command).collect())
            }
            Request::DeleteCommands { scope, language } => {
                self.menus.remove(&(scope, language));
                Ok(json!(true))
            }
            Request::SetProfile { field, language, value } => {
                self.profile.insert((field, language), value);
                Ok(json!(true))
            }
            Request::GetProfile { field, language } => {
                let value = self.profile.get(&(field, language));
                Ok(json!({ field: value.map(String::as_str).unwrap_or_default() }))
            }
            Request::GetFile(id) => self.get_file(&id),
            Request::GetChat(chat) => self.visible(&chat, false).map(|chat| self.full_chat(chat)),
            Request::GetMember { chat, user } => self.member(&chat, user),
            Request::CountMembers(chat) => self.visible(&chat, false).map(count),
            Request::GetAdministrators(chat) => self.administrators(&chat),
            Request::Leave(chat) => self.leave(&chat),
        }
    }

    fn me(&self) -> Value {
        let mut me = self.bot_json();
        for (field, value) in [
            ("can_join_groups", true),
            ("can_read_all_group_messages", false),
            ("supports_guest_queries", false),
            ("supports_inline_queries", self.options.inline),
            ("can_connect_to_business", false),
            ("has_main_web_app", false),
            ("has_topics_enabled", false),
            ("allows_users_to_create_topics", false),
            ("can_manage_bots", false),
            ("supports_join_request_queries", false),
        ] {
            me[field] = json!(value);
        }
        me
    }

    fn full_chat(&self, chat: &Chat) -> Value {
        let mut value = self.chat_json(chat);
        if let Some(all) = value.as_object_mut() {
            all.remove("all_members_are_administrators");
        }
        value["accent_color_id"] = json!(0);
        value["max_reaction_count"] = json!(11);
        value["accepted_gift_types"] = json!({
            "unlimited_gifts": false,
            "limited_gifts": false,
            "unique_gifts": false,
            "premium_subscription": false,
            "gifts_from_channels": false,
        });
        if let Some(linked) = chat.linked {
            value["linked_chat_id"] = json!(linked);
        }
        if let Some(username) = &chat.username {
            value["active_usernames"] = json!([username]);
        }
        value
    }

    fn member(&self, target: &Target, user: i64) -> Outcome {
        let chat = self.visible(target, false)?;
        let bot = self.options.bot_id();
        if user == bot {
            return Ok(self.member_json(chat, bot, chat.bot));
        }
        check_list(chat)?;
        if user <= 0 {
            return Err(Refusal::bad("invalid user_id specified"));
        }
        if !self.users.contains_key(&user) {
            return Err(Refusal::bad("PARTICIPANT_ID_INVALID"));
        }
        let status = if chat.id == user { Status::Member } else { chat.status(user) };
        Ok(self.member_json(chat, user, status))
    }

    fn administrators(&self, target: &Target) -> Outcome {
        let chat = self.visible(target, false)?;
        if chat.kind == ChatKind::Private {
            return Err(Refusal::bad("there are no administrators in the private chat"));
        }
        check_list(chat)?;
        let bot = Some((self.options.bot_id(), chat.bot));
        let all = chat.members.iter().map(|(id, status)| (*id, *status)).chain(bot);
        let administrators = all.filter(|(_, status)| status.is_administrator());
        Ok(administrators.map(|(id, status)| self.member_json(chat, id, status)).collect())
    }

    fn leave(&mut self, target: &Target) -> Outcome {
        let chat = self.visible(target, true)?;
        if chat.kind == ChatKind::Private {
            return Err(Refusal::bad("chat member status can't be changed in private chats"));
        }
        let id = chat.id;
        self.set_bot(id, self.options.bot_id(), Status::Left);
        Ok(json!(true))
    }

    fn answer_query(&mut self, id: &str, answer: ClickAnswer) -> Outcome {
        let opens = answer.url.as_deref().and_then(start_link);
        if opens.is_some_and(|bot| !bot.eq_ignore_ascii_case(&self.options.username)) {
            return Err(Refusal::bad("URL_INVALID"));
        }
        let now = self.now();
        let old =
            || Refusal::bad("query is too old and response timeout expired or query ID is invalid");
        let query = self.queries.get_mut(id).ok_or_else(old)?;
        if query.answer.is_some() || now.saturating_sub(query.at) > QUERY {
            return Err(old());
        }
        query.answer = Some(answer);
        Ok(json!(true))
    }
}

/// Who is in a channel is told to its administrators only.
fn check_list(chat: &Chat) -> Result<(), Refusal> {
    if chat.kind == ChatKind::Channel && !chat.bot.is_administrator() {
        return Err(Refusal::bad("member list is inaccessible"));
    }
    Ok(())
}

fn count(chat: &Chat) -> Value {
    let people = chat.members.values().filter(|status| status.is_present()).count();
    let bot = usize::from(chat.bot.is_present() || chat.kind == ChatKind::Private);
    let person = usize::from(chat.kind == ChatKind::Private);
    json!(people + bot + person)
}
