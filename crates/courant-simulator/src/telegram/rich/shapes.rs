//! The blocks and texts of rich messages, each with its fields, as Bot API 10.3 describes them.
//!
//! Left out, and refused: maps, formulas, media other than photos, and `thinking` (drafts only).

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Text,
    Blocks,
    Items,
    Cells,
    Photo,
    Caption,
    Button,
    Buttons,
    /// A string that is not shown.
    Name,
    /// A string that is shown.
    Shown,
    Link,
    Number,
    Flag,
    /// A heading's size, 1-6.
    Size,
    /// `left`, `center` or `right`.
    Align,
    /// `top`, `middle` or `bottom`.
    Valign,
    /// The numbering of an ordered list.
    Numbering,
    /// An object that is taken as it is.
    Any,
}

/// A field: its name, what it holds, whether it is required.
pub(super) type Field = (&'static str, Part, bool);

/// An object: its `type`, its name in the documents, its fields without `type`.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) kind: &'static str,
    pub(super) name: &'static str,
    pub(super) fields: &'static [Field],
}

const fn shape(kind: &'static str, name: &'static str, fields: &'static [Field]) -> Shape {
    Shape { kind, name, fields }
}

const TEXT: Field = ("text", Part::Text, true);
const CREDIT: Field = ("credit", Part::Text, false);
const CAPTION: Field = ("caption", Part::Caption, false);
const BLOCKS_: Field = ("blocks", Part::Blocks, true);

/// `InputRichBlock`.
pub(super) const BLOCKS: &[Shape] = &[
    shape("paragraph", "InputRichBlockParagraph", &[TEXT]),
    shape("heading", "InputRichBlockSectionHeading", &[TEXT, ("size", Part::Size, true)]),
    shape("pre", "InputRichBlockPreformatted", &[TEXT, ("language", Part::Name, false)]),
    shape("footer", "InputRichBlockFooter", &[TEXT]),
    shape("divider", "InputRichBlockDivider", &[]),
    shape("anchor", "InputRichBlockAnchor", &[("name", Part::Name, true)]),
    shape("list", "InputRichBlockList", &[("items", Part::Items, true)]),
    shape("blockquote", "InputRichBlockBlockQuotation", &[BLOCKS_, CREDIT]),
    shape("expandable_blockquote", "InputRichBlockExpandableBlockQuotation", &[TEXT, CREDIT]),
    shape("pullquote", "InputRichBlockPullQuotation", &[TEXT, CREDIT]),
    shape("collage", "InputRichBlockCollage", &[BLOCKS_, CAPTION]),
    shape("slideshow", "InputRichBlockSlideshow", &[BLOCKS_, CAPTION]),
    shape(
        "table",
        "InputRichBlockTable",
        &[
            ("cells", Part::Cells, true),
            ("is_bordered", Part::Flag, false),
            ("is_striped", Part::Flag, false),
            ("is_compact", Part::Flag, false),
            ("caption", Part::Text, false),
        ],
    ),
    shape(
        "details",
        "InputRichBlockDetails",
        &[("summary", Part::Text, true), BLOCKS_, ("is_open", Part::Flag, false)],
    ),
    shape(
        "buttons",
        "InputRichBlockButtons",
        &[("buttons", Part::Buttons, true), ("align", Part::Align, false)],
    ),
    shape("photo", "InputRichBlockPhoto", &[("photo", Part::Photo, true), CAPTION]),
];

/// `RichText`, beside plain strings and arrays.
pub(super) const TEXTS: &[Shape] = &[
    shape("bold", "RichTextBold", &[TEXT]),
    shape("italic", "RichTextItalic", &[TEXT]),
    shape("underline", "RichTextUnderline", &[TEXT]),
    shape("strikethrough", "RichTextStrikethrough", &[TEXT]),
    shape("spoiler", "RichTextSpoiler", &[TEXT]),
    shape("subscript", "RichTextSubscript", &[TEXT]),
    shape("superscript", "RichTextSuperscript", &[TEXT]),
    shape("marked", "RichTextMarked", &[TEXT]),
    shape("code", "RichTextCode", &[TEXT]),
    shape(
        "date_time",
        "RichTextDateTime",
        &[TEXT, ("unix_time", Part::Number, true), ("date_time_format", Part::Name, true)],
    ),
    shape("text_mention", "RichTextTextMention", &[TEXT, ("user", Part::Any, true)]),
    shape(
        "custom_emoji",
        "RichTextCustomEmoji",
        &[("custom_emoji_id", Part::Name, true), ("alternative_text", Part::Shown, true)],
    ),
    shape("url", "RichTextUrl", &[TEXT, ("url", Part::Link, true)]),
    shape("email_address", "RichTextEmailAddress", &[TEXT, ("email_address", Part::Name, true)]),
    shape("phone_number", "RichTextPhoneNumber", &[TEXT, ("phone_number", Part::Name, true)]),
    shape("mention", "RichTextMention", &[TEXT, ("username", Part::Name, true)]),
    shape("hashtag", "RichTextHashtag", &[TEXT, ("hashtag", Part::Name, true)]),
    shape("cashtag", "RichTextCashtag", &[TEXT, ("cashtag", Part::Name, true)]),
    shape("bot_command", "RichTextBotCommand", &[TEXT, ("bot_command", Part::Name, true)]),
    shape("button", "RichTextButton", &[("button", Part::Button, true)]),
    shape("anchor", "RichTextAnchor", &[("name", Part::Name, true)]),
    shape("anchor_link", "RichTextAnchorLink", &[TEXT, ("anchor_name", Part::Name, true)]),
    shape("reference", "RichTextReference", &[TEXT, ("name", Part::Name, true)]),
    shape("reference_link", "RichTextReferenceLink", &[TEXT, ("reference_name", Part::Name, true)]),
];

/// `InputRichBlockListItem`; its `type` is the numbering, not a kind.
pub(super) const ITEM: Shape = shape(
    "",
    "InputRichBlockListItem",
    &[
        BLOCKS_,
        ("has_checkbox", Part::Flag, false),
        ("is_checked", Part::Flag, false),
        ("value", Part::Number, false),
        ("type", Part::Numbering, false),
    ],
);

/// `RichBlockTableCell`.
pub(super) const CELL: Shape = shape(
    "",
    "RichBlockTableCell",
    &[
        ("text", Part::Text, false),
        ("is_header", Part::Flag, false),
        ("colspan", Part::Number, false),
        ("rowspan", Part::Number, false),
        ("align", Part::Align, true),
        ("valign", Part::Valign, true),
    ],
);

/// `RichBlockCaption`.
pub(super) const CAPTIONS: Shape = shape("", "RichBlockCaption", &[TEXT, CREDIT]);

/// The objects of rich messages that are simulated: the name of each in the documents, and its
/// fields, each with whether it is required.
pub fn rich_objects() -> impl Iterator<Item = (&'static str, Vec<(&'static str, bool)>)> {
    let kinds = BLOCKS.iter().chain(TEXTS).map(|shape| (shape, Some(("type", true))));
    let parts = [&ITEM, &CELL, &CAPTIONS].into_iter().map(|shape| (shape, None));
    kinds.chain(parts).map(|(shape, kind)| {
        let fields = shape.fields.iter().map(|(name, _, required)| (*name, *required));
        (shape.name, kind.into_iter().chain(fields).collect())
    })
}
