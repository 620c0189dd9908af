//! The fields that are accepted are those of Discord's own OpenAPI document.

use std::collections::BTreeSet;
use std::path::PathBuf;

use courant_simulator::discord::{Attachment, Written, accepted};
use serde_json::Value;

fn schema() -> Value {
    let shared = std::env::var_os("COURANT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let path = shared.join("specs/discord-openapi.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{} is needed for this test (COURANT_SHARED names its folder): {error}",
            path.display()
        )
    });
    serde_json::from_str(&text).unwrap()
}

fn fields(schema: &Value, name: &str) -> BTreeSet<String> {
    let properties = schema["components"]["schemas"][name]["properties"].as_object();
    properties.unwrap_or_else(|| panic!("the schema has no {name}")).keys().cloned().collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn fields_are_those_of_the_schema() {
    let schema = schema();
    let same = [
        ("MessageCreateRequest", accepted::CREATE),
        ("BaseCreateMessageCreateRequest", accepted::FIRST),
        ("CreateForumThreadRequest", accepted::POST),
        ("CreateTextThreadWithMessageRequest", accepted::UNDER),
        ("MessageEditRequestPartial", accepted::EDIT),
        ("IncomingWebhookInteractionRequest", accepted::ANSWER),
        ("IncomingWebhookUpdateForInteractionCallbackRequestPartial", accepted::UPDATE),
        ("IncomingWebhookUpdateRequestPartial", accepted::WEBHOOK_EDIT),
        ("CreateMessageInteractionCallbackRequest", accepted::CALLBACK),
        ("UpdateMessageInteractionCallbackRequest", accepted::CALLBACK),
        ("ApplicationCommandAutocompleteCallbackRequest", accepted::CALLBACK),
        ("ModalInteractionCallbackRequest", accepted::CALLBACK),
        ("ModalInteractionCallbackRequestData", accepted::MODAL),
        ("InteractionApplicationCommandAutocompleteCallbackStringData", accepted::CHOICES),
        ("RichEmbed", accepted::EMBED),
    ];
    for (name, accepted) in same {
        assert_eq!(set(accepted), fields(&schema, name), "{name}");
    }
}

#[test]
fn follow_ups_have_no_name_and_make_no_thread() {
    let mut wanted = fields(&schema(), "IncomingWebhookRequestPartial");
    for absent in ["username", "avatar_url", "thread_name", "applied_tags"] {
        assert!(wanted.remove(absent));
    }
    assert_eq!(set(accepted::FOLLOW_UP), wanted);
}

#[test]
fn commands_have_the_fields_of_the_schema_and_nsfw() {
    let mut wanted = fields(&schema(), "ApplicationCommandUpdateRequest");
    wanted.insert("nsfw".to_owned());
    assert_eq!(set(accepted::COMMAND), wanted);
    assert!(fields(&schema(), "ApplicationCommandCreateRequest").is_subset(&wanted));
}

#[test]
fn options_have_the_fields_of_all_option_types() {
    let schema = schema();
    let kinds = [
        "Subcommand",
        "SubcommandGroup",
        "String",
        "Integer",
        "Number",
        "Channel",
        "Boolean",
        "User",
        "Role",
    ];
    let wanted = kinds
        .iter()
        .flat_map(|kind| fields(&schema, &format!("ApplicationCommand{kind}Option")))
        .collect();
    assert_eq!(set(accepted::OPTION), wanted);
}

#[test]
fn locales_are_those_of_the_schema() {
    let schema = schema();
    let all = schema["components"]["schemas"]["AvailableLocalesEnum"]["oneOf"].as_array().unwrap();
    let wanted = all.iter().map(|one| one["const"].as_str().unwrap().to_owned()).collect();
    assert_eq!(set(accepted::LOCALES), wanted);
}

#[test]
fn components_have_the_fields_of_the_schema() {
    let schema = schema();
    let same = [
        ("ActionRowComponentForMessageRequest", accepted::ROW_FIELDS),
        ("ButtonComponentForMessageRequest", accepted::BUTTON_FIELDS),
        ("StringSelectOptionForRequest", accepted::SELECT_OPTION),
        ("ContainerComponentForMessageRequest", accepted::CONTAINER_FIELDS),
        ("SectionComponentForMessageRequest", accepted::SECTION_FIELDS),
        ("TextDisplayComponentForMessageRequest", accepted::TEXT_FIELDS),
        ("ThumbnailComponentForMessageRequest", accepted::THUMBNAIL_FIELDS),
        ("MediaGalleryComponentForMessageRequest", accepted::GALLERY_FIELDS),
        ("MediaGalleryItemRequest", accepted::GALLERY_ITEM_FIELDS),
        ("FileComponentForMessageRequest", accepted::FILE_FIELDS),
        ("SeparatorComponentForMessageRequest", accepted::SEPARATOR_FIELDS),
    ];
    for (name, accepted) in same {
        assert_eq!(set(accepted), fields(&schema, name), "{name}");
    }
    let kinds = ["String", "User", "Role", "Mentionable", "Channel"];
    let selects = kinds
        .iter()
        .flat_map(|kind| fields(&schema, &format!("{kind}SelectComponentForMessageRequest")));
    assert_eq!(set(accepted::SELECT_FIELDS), selects.collect());
}

#[tokio::test]
async fn what_people_write_is_as_the_schema_has_it() {
    let schema = schema();
    let bench = crate::bench::Bench::new().await;
    let dm = bench.server.open_dm(bench.ada);
    let file = Attachment { name: "été.eml", content_type: "message/rfc822", bytes: b"x" };
    let id = bench.server.write(bench.ada, dm, Written { text: "x", files: &[file] }).unwrap();
    let id = bench.server.forward(bench.ada, dm, id, dm).unwrap();
    let body = bench.get(&format!("/channels/{dm}/messages/{id}")).await.body;
    let snapshot = &body["message_snapshots"][0];
    for (name, value) in [
        ("MessageResponse", &body),
        ("MessageReferenceResponse", &body["message_reference"]),
        ("MessageSnapshotResponse", snapshot),
        ("MinimalContentMessageResponse", &snapshot["message"]),
        ("MessageAttachmentResponse", &snapshot["message"]["attachments"][0]),
    ] {
        let there: BTreeSet<String> = value.as_object().unwrap().keys().cloned().collect();
        let required = schema["components"]["schemas"][name]["required"].as_array().unwrap();
        let mut required = required.iter().map(|field| field.as_str().unwrap().to_owned());
        assert_eq!(required.find(|field| !there.contains(field)), None, "{name}");
        let known = fields(&schema, name);
        assert_eq!(there.difference(&known).next(), None, "{name}");
    }
}
