//! Buttons → Telegram's keyboards.

use crate::address;
use courant_core::briefing::{Footing, shortened};
use courant_core::command::{Button, ChatRequest, Press, Prompt};
use courant_core::model::View;
use teloxide::types::{
    ButtonRequest, ChatAdministratorRights, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup,
    KeyboardButton, KeyboardButtonRequestChat, KeyboardMarkup, ReplyMarkup, RequestId,
};
use unicode_width::UnicodeWidthStr;

/// Characters on a button that phones still show in a row of its own.
const LABEL: usize = 48;

/// Sections that have a button: more would hide the text on a phone, and are reached by turning on.
const CONTENTS: usize = 8;

/// Buttons in a row (Telegram refuses more than 8).
const ROW: usize = 8;

/// Columns of text that a row has on a phone, borders of buttons included: the buttons share it evenly, and
/// what does not fit its button is cut. Five times of day fit, also a marked one: `✓ 07:30`.
const PHONE: usize = 40;

/// Columns between a label and the next.
const GAP: usize = 1;

/// The inline keyboard of a reply; `None` without buttons. A row whose labels a phone would cut becomes several.
/// A button whose page has no valid address is left out.
pub(crate) fn inline(rows: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
    keyboard(rows.iter().flat_map(|row| row.chunks(fitting(row))))
}

/// The most buttons of a row that a phone shows with whole labels, spread evenly; at least one.
fn fitting(row: &[Button]) -> usize {
    let widest = row.iter().map(|button| button.label.width()).max().unwrap_or(0);
    let most = (PHONE / (widest + GAP)).clamp(1, ROW);
    row.len().div_ceil(row.len().div_ceil(most).max(1)).max(1)
}

/// The rows as they are.
fn keyboard<'a>(rows: impl Iterator<Item = &'a [Button]>) -> Option<InlineKeyboardMarkup> {
    let rows: Vec<Vec<_>> = rows
        .map(|row| row.iter().filter_map(button).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

/// The keyboard under a briefing: its contents where they are an overview, two to a row, then everything else.
pub(crate) fn of_briefing(footing: &Footing, view: View) -> Option<InlineKeyboardMarkup> {
    let contents = footing.contents.iter().take(if view.is_whole() { 0 } else { CONTENTS });
    let contents: Vec<Button> = contents.cloned().collect();
    // Under a text that is to be read, few rows count more than whole labels.
    keyboard(contents.chunks(2).chain(footing.rows.iter().flat_map(|row| row.chunks(ROW))))
}

fn button(button: &Button) -> Option<InlineKeyboardButton> {
    let label = label(&button.label);
    match &button.press {
        Press::Act(action) => Some(InlineKeyboardButton::callback(label, action.encode())),
        Press::Open(url) => address::of_page(url).map(|url| InlineKeyboardButton::url(label, url)),
    }
}

fn label(text: &str) -> String {
    if text.chars().count() <= LABEL {
        return text.to_owned();
    }
    text.chars().take(LABEL - 1).chain(['…']).collect()
}

/// Characters of an example in the field (Bot API, ForceReply).
const PLACEHOLDER: usize = 64;

/// The field that answers a message.
pub(crate) fn prompt(prompt: &Prompt) -> ReplyMarkup {
    let hint = shortened(&prompt.hint, PLACEHOLDER);
    ReplyMarkup::ForceReply(ForceReply::new().input_field_placeholder(hint))
}

/// The keyboard with which an administrator picks a channel (a private one has no @name to type).
pub(crate) fn chat_request(request: &ChatRequest) -> Option<ReplyMarkup> {
    let id = RequestId(i32::try_from(request.id).ok()?);
    // Telegram offers only channels in which the asker has at least the rights that the bot is given.
    let rights = ChatAdministratorRights {
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: false,
        can_manage_video_chats: false,
        can_restrict_members: false,
        can_promote_members: false,
        can_change_info: false,
        can_invite_users: false,
        can_post_messages: Some(true),
        can_edit_messages: Some(true),
        can_pin_messages: None,
        can_manage_topics: None,
        can_post_stories: None,
        can_edit_stories: None,
        can_delete_stories: None,
    };
    let mut chat = KeyboardButtonRequestChat::new(id, true);
    chat.user_administrator_rights = Some(rights.clone());
    chat.bot_administrator_rights = Some(rights);
    let button =
        KeyboardButton::new(label(&request.label)).request(ButtonRequest::RequestChat(chat));
    let keyboard = KeyboardMarkup::new([[button]]).one_time_keyboard().resize_keyboard();
    Some(ReplyMarkup::Keyboard(keyboard))
}

#[cfg(test)]
mod tests {
    use super::*;
    use courant_core::command::Action;

    fn row(labels: &[&str]) -> Vec<usize> {
        let row: Vec<_> =
            labels.iter().map(|label| Button::act(*label, Action::Subscriptions)).collect();
        inline(&[row])
            .into_iter()
            .flat_map(|made| made.inline_keyboard)
            .map(|row| row.len())
            .collect()
    }

    #[test]
    fn a_row_that_a_phone_would_cut_becomes_several_of_the_same_length() {
        assert_eq!(row(&["06:00", "07:00", "✓ 07:30", "08:00", "09:00"]), [5]);
        assert_eq!(row(&["Weekdays", "Weekends", "Sundays", "✎ Type it…"]), [2, 2]);
        assert_eq!(row(&["每天", "平日", "周末", "星期日"]), [4]);
        assert_eq!(row(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]), [5, 5]);
        assert_eq!(row(&["A newsletter with a long title indeed", "Other"]), [1, 1]);
        assert_eq!(row(&[""]), [1]);
    }
}
