//! Interactions → commands: what somebody asked, who they are, and where.

use crate::PLATFORM;
use crate::permissions::is_thread;
use courant_core::command::{Action, Command, CommandError, Origin, Where, parse_options};
use courant_core::model::{Address, ChatKind, Destination, Platform, UserId};
use serenity::all::{
    ActionRowComponent, AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, ChannelId,
    ChannelType, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, GuildId,
    InteractionContext, Member, ModalInteraction, PartialChannel, Permissions, ResolvedValue, User,
};
use std::collections::BTreeMap;

/// What a slash command asks.
pub(crate) fn command(interaction: &CommandInteraction) -> Result<Command, CommandError> {
    let options: BTreeMap<String, String> = interaction
        .data
        .options()
        .into_iter()
        .filter_map(|option| value(&option.value).map(|value| (option.name.to_owned(), value)))
        .collect();
    parse_options(&interaction.data.name, &options)
}

fn value(value: &ResolvedValue<'_>) -> Option<String> {
    match value {
        ResolvedValue::String(text) => Some((*text).to_owned()),
        ResolvedValue::Integer(number) => Some(number.to_string()),
        ResolvedValue::Role(role) => Some(format!("<@&{}>", role.id)),
        ResolvedValue::Channel(channel) => Some(channel.id.to_string()),
        _ => None,
    }
}

/// What a pressed button asks, or what was chosen from a menu.
pub(crate) fn click(interaction: &ComponentInteraction) -> Result<Command, CommandError> {
    let data = match &interaction.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first(),
        _ => Some(&interaction.data.custom_id),
    };
    Ok(Action::decode(data.map(String::as_str).unwrap_or_default())?.into())
}

/// Ends the id of a field that was opened where the bot is with the asker alone.
pub(crate) const BROUGHT: char = '~';

/// What was typed into a field that a button had opened.
pub(crate) fn typed(interaction: &ModalInteraction) -> Result<Command, CommandError> {
    let id = interaction.data.custom_id.trim_end_matches(BROUGHT);
    let Ok(Action::Ask(question)) = Action::decode(id) else {
        return Err(CommandError::StaleButton);
    };
    let fields = interaction.data.components.iter().flat_map(|row| &row.components);
    let words = fields.filter_map(|field| match field {
        ActionRowComponent::InputText(input) => input.value.as_deref(),
        _ => None,
    });
    question.answered(words.into_iter().next().unwrap_or_default())
}

/// Who typed into a field, and where.
pub(crate) fn origin_of_typed(interaction: &ModalInteraction) -> Origin {
    origin(&Scene {
        user: &interaction.user,
        member: interaction.member.as_ref(),
        guild: interaction.guild_id,
        channel: interaction.channel.as_ref(),
        channel_id: interaction.channel_id,
        locale: &interaction.locale,
        // The SDK does not tell; the field's own id does.
        brought: interaction.data.custom_id.ends_with(BROUGHT),
    })
}

/// Who asks with a slash command, and where.
pub(crate) fn origin_of_command(interaction: &CommandInteraction) -> Origin {
    origin(&Scene {
        user: &interaction.user,
        member: interaction.member.as_deref(),
        guild: interaction.guild_id,
        channel: interaction.channel.as_ref(),
        channel_id: interaction.channel_id,
        locale: &interaction.locale,
        brought: is_brought(&interaction.authorizing_integration_owners, interaction.context),
    })
}

/// Who presses a button, and where.
pub(crate) fn origin_of_click(interaction: &ComponentInteraction) -> Origin {
    origin(&Scene {
        user: &interaction.user,
        member: interaction.member.as_ref(),
        guild: interaction.guild_id,
        channel: interaction.channel.as_ref(),
        channel_id: interaction.channel_id,
        locale: &interaction.locale,
        brought: is_brought(&interaction.authorizing_integration_owners, interaction.context),
    })
}

/// Whether the bot was brought along by whoever asks, and is not there itself.
fn is_brought(owners: &AuthorizingIntegrationOwners, context: Option<InteractionContext>) -> bool {
    let by_place = |owner: &AuthorizingIntegrationOwner| {
        matches!(owner, AuthorizingIntegrationOwner::GuildInstall(_))
    };
    // Its own direct messages are never a place to which it was brought.
    context != Some(InteractionContext::BotDm)
        && (context == Some(InteractionContext::PrivateChannel)
            || !owners.0.is_empty() && !owners.0.iter().any(by_place))
}

/// What all kinds of interaction tell of their surroundings.
struct Scene<'a> {
    user: &'a User,
    member: Option<&'a Member>,
    guild: Option<GuildId>,
    channel: Option<&'a PartialChannel>,
    channel_id: ChannelId,
    locale: &'a str,
    /// Whether the bot is there with the asker alone.
    brought: bool,
}

fn origin(scene: &Scene<'_>) -> Origin {
    // A chat in which the bot is not is one of others, whoever reads there.
    let shared = scene.guild.is_some() || scene.brought;
    let name = scene.channel.and_then(|channel| channel.name.as_deref());
    let name = name.filter(|_| shared && !scene.brought);
    Origin {
        platform: Platform::new(PLATFORM),
        user: UserId(scene.user.id.to_string()),
        name: scene
            .member
            .map_or_else(|| scene.user.display_name(), Member::display_name)
            .to_owned(),
        language: Some(scene.locale.to_owned()).filter(|locale| !locale.is_empty()),
        chat: Destination {
            address: Address(scene.channel_id.to_string()),
            kind: match scene.channel.map(|channel| channel.kind) {
                _ if !shared => ChatKind::Private,
                _ if scene.brought => ChatKind::Channel,
                Some(kind) => kind_of(kind),
                None => ChatKind::Channel,
            },
        },
        title: name.map(|name| format!("#{name}")).unwrap_or_default(),
        administers: if scene.brought {
            Some(false)
        } else {
            scene.member.and_then(|member| member.permissions).map(administers)
        },
        usual: Where::Me,
        visiting: scene.brought,
    }
}

/// What a server's channel is to Courant.
pub(crate) fn kind_of(channel: ChannelType) -> ChatKind {
    match channel {
        ChannelType::News => ChatKind::Announcements,
        ChannelType::Forum => ChatKind::Forum,
        _ if is_thread(channel) => ChatKind::Group,
        _ => ChatKind::Channel,
    }
}

/// Whether these permissions let somebody decide what a server's channels take.
pub(crate) fn administers(permissions: Permissions) -> bool {
    permissions.intersects(Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR)
}
