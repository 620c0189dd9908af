//! Events of the gateway.

use crate::answer::{self, Asked};
use crate::bot::Discord;
use crate::desk::describe;
use crate::{PLATFORM, commands, incoming, message, submission};
use courant_core::command::{CATALOGUE, OptionKind, Origin};
use courant_core::model::{Platform, UserId, Viewer};
use courant_core::service::Service;
use courant_core::texts::Language;
use jiff::Timestamp;
use serenity::all::{
    CommandInteraction, ComponentInteraction, Context, EventHandler, Interaction, InteractionId,
    Message, MessageFlags, ModalInteraction, Ready, ResolvedValue, ResumedEvent,
};

/// Choices offered while one types (Discord: at most 25).
const CHOICES: usize = 25;

/// Handles events for a bot.
pub(crate) struct Events {
    pub(crate) bot: Discord,
    pub(crate) service: Service,
}

#[serenity::async_trait]
impl EventHandler for Events {
    async fn ready(&self, _: Context, ready: Ready) {
        tracing::info!("Discord is connected");
        if let Err(error) = commands::set(self.bot.http(), ready.application.id).await {
            tracing::error!(
                error = describe(&error),
                "Discord's slash commands could not be registered"
            );
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        tracing::info!("Discord is connected again");
    }

    async fn message(&self, _: Context, message: Message) {
        let Some((said, origin)) = submission::said(&message, self.bot.name()) else { return };
        let reply = self.service.answer(said, &origin, &self.bot, Timestamp::now()).await;
        message::answer(&self.bot, &origin.chat, &reply).await;
    }

    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        match interaction {
            Interaction::Command(command) => self.command(&command).await,
            Interaction::Autocomplete(command) => self.complete(&command).await,
            Interaction::Component(click) => self.click(&click).await,
            Interaction::Modal(typed) => self.typed(&typed).await,
            Interaction::Ping(_) => {}
            _ => tracing::debug!("an interaction of a kind that is not known"),
        }
    }
}

impl Events {
    async fn command(&self, interaction: &CommandInteraction) {
        let origin = incoming::origin_of_command(interaction);
        let asked = asked(interaction.id, &interaction.token, None, &origin);
        let said = incoming::command(interaction);
        answer::answer(
            &self.bot,
            &asked,
            self.service.answer(said, &origin, &self.bot, Timestamp::now()),
        )
        .await;
    }

    async fn typed(&self, interaction: &ModalInteraction) {
        let origin = incoming::origin_of_typed(interaction);
        let message = interaction.message.as_deref();
        let asked = asked(interaction.id, &interaction.token, message, &origin);
        let said = incoming::typed(interaction);
        answer::answer(
            &self.bot,
            &asked,
            self.service.answer(said, &origin, &self.bot, Timestamp::now()),
        )
        .await;
    }

    async fn click(&self, interaction: &ComponentInteraction) {
        let origin = incoming::origin_of_click(interaction);
        let message = Some(&*interaction.message);
        let asked = asked(interaction.id, &interaction.token, message, &origin);
        let said = incoming::click(interaction);
        answer::answer(
            &self.bot,
            &asked,
            self.service.answer(said, &origin, &self.bot, Timestamp::now()),
        )
        .await;
    }

    async fn complete(&self, interaction: &CommandInteraction) {
        let asked = Asked {
            id: interaction.id,
            token: &interaction.token,
            shared: false,
            in_place: false,
            components_only: false,
            brought: false,
        };
        let Some(focused) = interaction.data.autocomplete() else { return };
        let specs = CATALOGUE.iter().flat_map(|command| command.options);
        let kind = specs.into_iter().find(|option| option.name == focused.name);
        let kind = kind.map_or(OptionKind::Newsletter, |option| option.kind);
        let language = Language::choose([Some(interaction.locale.as_str())]);
        let options = interaction.data.options();
        let newsletter = options.iter().find_map(|option| match option.value {
            ResolvedValue::String(name) if option.name == "newsletter" => Some(name),
            _ => None,
        });
        let typed = focused.value;
        let user = UserId(interaction.user.id.to_string());
        let viewer = Viewer::Person(Platform::new(PLATFORM), user);
        let found = self.service.complete(kind, typed, newsletter, CHOICES, language, viewer).await;
        answer::complete_typing(&self.bot, &asked, &found).await;
    }
}

/// What is answered, said under a message or by itself.
fn asked<'a>(
    id: InteractionId,
    token: &'a str,
    under: Option<&Message>,
    origin: &Origin,
) -> Asked<'a> {
    let shared = origin.chat.kind.is_shared();
    // A message that only the clicker sees may become the answer; one that others read stays.
    let may_become = |message: &Message| {
        let flags = message.flags.unwrap_or_else(MessageFlags::empty);
        !shared || flags.contains(MessageFlags::EPHEMERAL)
    };
    // serenity leaves the flag out, which it does not know; the bot's other messages have embeds.
    let has_components_only =
        |message: &Message| message.content.is_empty() && message.embeds.is_empty();
    Asked {
        id,
        token,
        shared,
        in_place: under.is_some_and(may_become),
        components_only: under.is_some_and(has_components_only),
        brought: origin.visiting,
    }
}
