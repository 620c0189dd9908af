//! The state's objects as JSON, as API v10 shows them.

use std::time::Duration;

use serde_json::{Value, json};

use super::check::message::LOADING;
use super::shown::message;
use super::state::{
    Channel, ChannelKind, Guild, Interaction, Member, Place, Role, State, Stored, Tag, User,
};

/// Bytes of a file that a person without Nitro may send (developer documentation,
/// `reference#uploading-files`).
pub(crate) const ATTACHMENT_SIZE: usize = 10 * 1024 * 1024;

/// `2026-11-22T15:55:14.123000+00:00`.
pub(crate) fn timestamp(unix: Duration) -> String {
    let days = i64::try_from(unix.as_secs() / 86_400).unwrap_or(0);
    let seconds = unix.as_secs() % 86_400;
    // Days to a date, by Howard Hinnant's `civil_from_days`; years begin in March, eras are 400 years.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:06}+00:00",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        unix.subsec_micros()
    )
}

pub(crate) fn id(id: u64) -> Value {
    Value::String(id.to_string())
}

pub(crate) fn user(user: &User) -> Value {
    json!({"id": id(user.id), "username": user.name, "discriminator": "0", "global_name": user.name,
        "avatar": null, "bot": user.bot, "system": false, "public_flags": 0, "banner": null,
        "accent_color": null, "avatar_decoration_data": null})
}

/// A user by id, as the server always knows one that acts.
pub(crate) fn user_by_id(state: &State, person: u64) -> Value {
    state.users.get(&person).map_or(Value::Null, user)
}

/// The bot about itself.
pub(crate) fn current_user(state: &State) -> Value {
    let mut value = user_by_id(state, state.bot);
    value["mfa_enabled"] = json!(true);
    value["verified"] = json!(true);
    value["locale"] = json!("en-US");
    value["flags"] = json!(0);
    value
}

pub(crate) fn application(state: &State) -> Value {
    json!({"id": id(state.bot), "name": "Courant", "icon": null, "description": "", "bot_public": true,
        "bot_require_code_grant": false, "verify_key": "0".repeat(64), "team": null, "flags": 0,
        "owner": null, "bot": current_user(state), "approximate_guild_count": state.guilds.len(),
        "integration_types_config": {"0": {}}})
}

pub(crate) fn role(role: &Role, state: &State) -> Value {
    let mut value = json!({"id": id(role.id), "name": role.name, "color": 0, "hoist": false, "icon": null,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "unicode_emoji": null, "position": 0, "permissions": role.permissions.to_string(),
        "managed": role.managed, "mentionable": role.mentionable, "flags": 0});
    if role.managed {
        value["tags"] = json!({"bot_id": id(state.bot)});
    }
    value
}

pub(crate) fn member(state: &State, person: u64, member: &Member) -> Value {
    json!({"user": user_by_id(state, person), "nick": null, "avatar": null, "banner": null,
        "roles": member.roles.iter().map(|role| id(*role)).collect::<Vec<_>>(),
        "joined_at": timestamp(member.joined), "premium_since": null, "deaf": false, "mute": false,
        "flags": 0, "pending": false, "communication_disabled_until": null})
}

/// Channel flag of a forum whose posts must have a tag (`resources/channel#channel-object-channel-flags`).
const REQUIRE_TAG: u64 = 1 << 4;

fn tag(tag: &Tag) -> Value {
    json!({"id": id(tag.id), "name": tag.name, "moderated": tag.moderated, "emoji_id": null,
        "emoji_name": null})
}

pub(crate) fn channel(state: &State, channel: &Channel) -> Value {
    let last = channel.messages.last().map(|last| id(*last));
    match channel.place {
        Place::Direct { user, .. } => {
            json!({"id": id(channel.id), "type": 1, "last_message_id": last,
            "flags": 0, "recipients": [user_by_id(state, user)]})
        }
        Place::People { one, other } => {
            let people = [one, other].map(|person| user_by_id(state, person));
            json!({"id": id(channel.id), "type": 1, "last_message_id": last, "flags": 0, "recipients": people})
        }
        Place::Guild { guild, kind, parent } => {
            let mut overwrites = Vec::new();
            if channel.denied != 0 {
                let (bot, denied) = (id(state.bot), channel.denied.to_string());
                overwrites.push(json!({"id": bot, "type": 1, "allow": "0", "deny": denied}));
            }
            let mut value = json!({"id": id(channel.id), "type": kind.number(), "guild_id": id(guild),
                "name": channel.name, "position": 0, "permission_overwrites": overwrites, "nsfw": false,
                "topic": null, "rate_limit_per_user": 0, "parent_id": parent.map(id),
                "last_message_id": last, "flags": 0});
            if kind == ChannelKind::Forum {
                value["flags"] = json!(if channel.needs_tag { REQUIRE_TAG } else { 0 });
                value["available_tags"] = channel.tags.iter().map(tag).collect();
            }
            if kind == ChannelKind::Thread {
                let made = channel.made.as_ref();
                value["owner_id"] = id(made.map_or(state.bot, |(owner, _)| *owner));
                let applied = made.map(|(_, tags)| tags.as_slice()).unwrap_or_default();
                value["applied_tags"] = applied.iter().copied().map(id).collect();
                value["total_message_sent"] = json!(channel.messages.len());
                value["message_count"] = json!(channel.messages.len());
                value["member_count"] = json!(1);
                value["thread_metadata"] = json!({"archived": channel.archived, "auto_archive_duration": 1440,
                    "archive_timestamp": timestamp(Duration::ZERO), "locked": false});
            }
            value
        }
    }
}

pub(crate) fn guild(state: &State, guild: &Guild) -> Value {
    let roles: Vec<Value> = guild.roles.values().map(|found| role(found, state)).collect();
    json!({"id": id(guild.id), "name": guild.name, "icon": null, "splash": null, "discovery_splash": null,
        "owner_id": id(guild.owner), "afk_channel_id": null, "afk_timeout": 300,
        "widget_enabled": false, "widget_channel_id": null, "verification_level": 0,
        "default_message_notifications": 0, "explicit_content_filter": 0, "roles": roles, "emojis": [],
        "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null,
        "system_channel_flags": 0, "rules_channel_id": null, "vanity_url_code": null,
        "description": null, "banner": null, "premium_tier": 0, "premium_subscription_count": 0,
        "preferred_locale": "en-US", "public_updates_channel_id": null, "nsfw_level": 0, "nsfw": false,
        "stickers": [], "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null,
        "incidents_data": null, "max_members": 500_000, "max_video_channel_users": 25})
}

/// A guild as the gateway shows it, with its channels and threads and the bot as a member.
pub(crate) fn guild_create(state: &State, found: &Guild) -> Value {
    let (mut channels, mut threads) = (Vec::new(), Vec::new());
    for one in state.channels.values() {
        match one.place {
            Place::Guild { guild, kind: ChannelKind::Thread, .. } if guild == found.id => {
                threads.push(channel(state, one));
            }
            Place::Guild { guild, .. } if guild == found.id => channels.push(channel(state, one)),
            _ => {}
        }
    }
    let bot = found.members.get(&state.bot);
    let mut value = guild(state, found);
    value["joined_at"] = json!(timestamp(bot.map_or(Duration::ZERO, |bot| bot.joined)));
    value["large"] = json!(false);
    value["unavailable"] = json!(false);
    value["member_count"] = json!(found.members.len());
    value["members"] =
        json!(bot.map(|bot| member(state, state.bot, bot)).into_iter().collect::<Vec<_>>());
    value["channels"] = json!(channels);
    value["threads"] = json!(threads);
    for key in [
        "voice_states",
        "presences",
        "stage_instances",
        "guild_scheduled_events",
        "soundboard_sounds",
    ] {
        value[key] = json!([]);
    }
    value
}

/// Whether people see a message yet: not while the bot is thinking.
pub(crate) fn is_shown(message: &Stored) -> bool {
    message.flags & LOADING == 0
}

/// Who installed the bot for what happens here: the guild, or "0" in the bot's direct messages; and the one who acts.
pub(crate) fn owners(state: &State, channel: u64, user: u64) -> Value {
    let mut owners = json!({});
    if state.is_installed_at(channel) {
        owners["0"] = id(state.guild_of(channel).unwrap_or(0));
    }
    if state.installed.contains(&user) {
        owners["1"] = id(user);
    }
    owners
}

/// What the gateway sends when a person acts.
pub(crate) fn interaction(state: &State, found: &Interaction, data: Value) -> Value {
    let guild = state.guild_of(found.channel);
    let mut value = json!({"id": id(found.id), "application_id": id(state.bot), "type": found.kind,
        "data": data, "channel_id": id(found.channel), "token": found.token, "version": 1,
        "app_permissions": state.permissions(found.channel, state.bot).to_string(),
        "locale": state.users.get(&found.user).map(|user| user.locale.clone()), "entitlements": [],
        "authorizing_integration_owners": owners(state, found.channel, found.user),
        "context": state.context(found.channel), "attachment_size_limit": ATTACHMENT_SIZE});
    if let Some(one) = state.channels.get(&found.channel) {
        let mut one = channel(state, one);
        one["permissions"] = json!(state.permissions(found.channel, found.user).to_string());
        value["channel"] = one;
    }
    if let Some(pressed) = found.source.and_then(|pressed| state.messages.get(&pressed)) {
        value["message"] = message(state, pressed);
    }
    match guild.and_then(|guild| state.guilds.get(&guild)) {
        Some(guild) => {
            value["guild_id"] = id(guild.id);
            value["guild"] = json!({"id": id(guild.id), "features": [], "locale": "en-US"});
            value["guild_locale"] = json!("en-US");
            let mut one = guild
                .members
                .get(&found.user)
                .map_or(Value::Null, |m| member(state, found.user, m));
            one["permissions"] = json!(state.permissions(found.channel, found.user).to_string());
            value["member"] = one;
        }
        None => value["user"] = user_by_id(state, found.user),
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert_eq!(timestamp(Duration::ZERO), "1970-01-01T00:00:00.000000+00:00");
        assert_eq!(timestamp(Duration::from_secs(951_782_400)), "2000-02-29T00:00:00.000000+00:00");
        assert_eq!(
            timestamp(Duration::from_millis(1_795_391_999_123)),
            "2026-11-22T23:59:59.123000+00:00"
        );
    }
}
