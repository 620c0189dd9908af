//! From a typed line, or from a slash command's options, to a [`Command`]. Pure.

use super::catalogue::CATALOGUE;
use super::{
    AwayPick, Change, Command, FilterPick, ForgetPick, HeldPick, IssuesPick, LinkPick, Opening,
    Place, Question, QuietPick, SavePick, SchedulePick, Setting, Wanted, ZonePick,
};
use crate::model::{Extra, RoleId};
use std::collections::BTreeMap;

/// Longest line that is looked at, in characters: more is no command of a person.
pub const MAX_COMMAND_CHARS: usize = 500;

/// Pages a person may ask for; beyond that is nothing.
const MAX_PAGE: u32 = 100_000;

/// Each way in which a line is no command that can be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A line without a slash: somebody talks to the bot.
    #[error("not a command")]
    NotACommand,
    /// A slash, and a word that is no command.
    #[error("unknown command {name:?}")]
    Unknown {
        /// The word.
        name: String,
        /// The command that it looks like.
        nearest: Option<&'static str>,
    },
    /// A page that is no number from 1.
    #[error("{0:?} is not a page")]
    BadPage(String),
    /// A word after `/settings` that is neither depth nor language nor style.
    #[error("{0:?} is not a setting")]
    BadSetting(String),
    /// A deep link that leads nowhere.
    #[error("the link leads nowhere")]
    BadLink,
    /// A button whose data is no longer understood: [`StaleAction`](super::StaleAction).
    #[error("the button is out of date")]
    StaleButton,
    /// A line of more than [`MAX_COMMAND_CHARS`] characters.
    #[error("too long")]
    TooLong,
}

impl From<super::StaleAction> for CommandError {
    fn from(_: super::StaleAction) -> Self {
        Self::StaleButton
    }
}

/// Reads a typed line. `bot` is the bot's own name, as in `/latest@bot`; a command for another bot is
/// [`CommandError::NotACommand`].
///
/// # Errors
/// Each way to be wrong is a variant of [`CommandError`].
pub fn parse_text(line: &str, bot: &str) -> Result<Command, CommandError> {
    let line = line.trim();
    let Some(rest) = line.strip_prefix('/') else { return Err(CommandError::NotACommand) };
    if line.chars().count() > MAX_COMMAND_CHARS {
        return Err(CommandError::TooLong);
    }
    let (head, arguments) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let name = match head.split_once('@') {
        Some((name, to)) if to.eq_ignore_ascii_case(bot) => name,
        Some(_) => return Err(CommandError::NotACommand),
        None => head,
    };
    command(&name.to_lowercase(), Arguments::Line(arguments.trim()))
}

/// Reads a slash command's options by their names in the [`catalogue`](super::CATALOGUE).
///
/// # Errors
/// Each way to be wrong is a variant of [`CommandError`].
pub fn parse_options(
    name: &str,
    options: &BTreeMap<String, String>,
) -> Result<Command, CommandError> {
    if options.values().any(|value| value.chars().count() > MAX_COMMAND_CHARS) {
        return Err(CommandError::TooLong);
    }
    command(name, Arguments::Named(options))
}

/// What follows a command's name.
#[derive(Clone, Copy)]
enum Arguments<'a> {
    Line(&'a str),
    Named(&'a BTreeMap<String, String>),
}

fn command(name: &str, arguments: Arguments<'_>) -> Result<Command, CommandError> {
    match name {
        "start" => match arguments {
            Arguments::Line(line) => start(line, Place::Usual),
            Arguments::Named(_) => start(
                arguments.named("code").unwrap_or_default(),
                arguments.newsletter_and_place().1,
            ),
        },
        "help" => Ok(Command::Help),
        "newsletters" => Ok(Command::Newsletters { page: 0 }),
        "subscribe" => {
            let (newsletter, place) = arguments.newsletter_and_place();
            let when = arguments.named("when").map(str::to_owned);
            Ok(Command::Subscribe { newsletter, when, place })
        }
        "unsubscribe" => {
            let (newsletter, place) = arguments.newsletter_and_place();
            Ok(Command::Unsubscribe { newsletter, place })
        }
        "subscriptions" => Ok(Command::Subscriptions { place: arguments.newsletter_and_place().1 }),
        "latest" => Ok(Command::Latest { newsletter: arguments.newsletter_and_place().0 }),
        "issues" => issues(arguments),
        "search" => Ok(search(arguments)),
        "save" => Ok(Command::Save(SavePick::Latest(arguments.newsletter_and_place().0))),
        "saved" => Ok(Command::Saved { page: 0 }),
        "settings" => settings(arguments),
        "schedule" => {
            let (newsletter, typed, place) = arguments.newsletter_or_words("when");
            let pick = typed.map_or(SchedulePick::Show, SchedulePick::Typed);
            Ok(Command::Schedule { newsletter, pick, place })
        }
        "timezone" => {
            let (_, typed, place) = arguments.newsletter_or_words("city");
            Ok(Command::Zone { pick: typed.map_or(ZonePick::Show, ZonePick::Typed), place })
        }
        "quiet" => {
            let (_, typed, place) = arguments.newsletter_or_words("hours");
            Ok(Command::Quiet { pick: typed.map_or(QuietPick::Show, QuietPick::Typed), place })
        }
        "pause" => {
            let (newsletter, typed, place) = arguments.newsletter_or_words("until");
            let pick = typed.map_or(AwayPick::Show, AwayPick::Typed);
            Ok(Command::Away { newsletter, pick, place })
        }
        "filter" => {
            let (newsletter, typed, place) = arguments.newsletter_or_words("items");
            let pick = typed.map_or(FilterPick::Show, FilterPick::Typed);
            Ok(Command::Filter { newsletter, pick, place })
        }
        "why" => {
            let (newsletter, place) = arguments.newsletter_and_place();
            Ok(Command::Why { newsletter, place })
        }
        "resume" => {
            let (newsletter, place) = arguments.newsletter_and_place();
            Ok(Command::Away { newsletter, pick: AwayPick::Back, place })
        }
        "link" => Ok(Command::Link(link(match arguments {
            Arguments::Line(line) => line,
            Arguments::Named(_) => arguments.named("code").unwrap_or_default(),
        }))),
        "privacy" => Ok(Command::Privacy),
        "export" => Ok(Command::Export),
        "forget" => Ok(Command::Forget(ForgetPick::Ask)),
        "deliveries" => Ok(Command::Deliveries),
        "publish" | "held" => Ok(Command::Held(HeldPick::List(0))),
        other => {
            Err(CommandError::Unknown { name: other.to_owned(), nearest: nearest_command(other) })
        }
    }
}

impl<'a> Arguments<'a> {
    fn named(self, name: &str) -> Option<&'a str> {
        match self {
            Self::Line(_) => None,
            Self::Named(options) => {
                options.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
            }
        }
    }

    /// A newsletter's words, and a place: `@name` at the end of a line, or the options `to`, `channel`.
    fn newsletter_and_place(self) -> (Option<Wanted>, Place) {
        let words = |text: &str| Some(Wanted::Words(text.to_owned())).filter(|_| !text.is_empty());
        match self {
            Self::Line(line) => match line.rsplit_once(char::is_whitespace).unwrap_or(("", line)) {
                (before, last) if last.starts_with('@') && last.len() > 1 => {
                    (words(before.trim()), Place::Named(last.to_owned()))
                }
                _ => (words(line), Place::Usual),
            },
            Self::Named(_) => {
                let place = match (self.named("channel"), self.named("to")) {
                    (Some(channel), _) => Place::Named(channel.to_owned()),
                    (None, Some("me")) => Place::Me,
                    (None, Some("channel")) => Place::Here,
                    (None, _) => Place::Usual,
                };
                (self.named("newsletter").and_then(words), place)
            }
        }
    }
}

impl Arguments<'_> {
    /// The options `newsletter` and `name`, and the place. On a line nobody can tell the first two apart yet.
    fn newsletter_or_words(self, name: &str) -> (Option<Wanted>, Option<String>, Place) {
        let (newsletter, place) = self.newsletter_and_place();
        match self {
            Self::Named(_) => (newsletter, self.named(name).map(str::to_owned), place),
            Self::Line(_) => match newsletter {
                Some(Wanted::Words(words)) => (None, Some(words), place),
                other => (other, None, place),
            },
        }
    }
}

/// `s_SLUG` subscribes, `i_ID` reads an issue, `j_…` asks for something that is typed; `o_CODE` makes an operator and
/// `v_CODE` is an invitation (both are the service's).
fn start(payload: &str, place: Place) -> Result<Command, CommandError> {
    if payload.is_empty() {
        return Ok(Command::Start { payload: None, place });
    }
    if let Some(slug) = payload.strip_prefix("s_") {
        return Ok(Command::Subscribe {
            newsletter: Some(Wanted::Words(slug.to_owned())),
            when: None,
            place,
        });
    }
    if let Some(opening) = Opening::of_payload(payload) {
        return opening.map(Command::Read).map_err(|_| CommandError::BadLink);
    }
    if let Some(question) = Question::of_payload(payload) {
        return question.map(Command::Ask).map_err(|_| CommandError::BadLink);
    }
    Ok(Command::Start { payload: Some(payload.to_owned()), place })
}

/// `/issues`, `/issues WORDS`: newsletter, page and day are told apart by the service, which knows the newsletters.
fn issues(arguments: Arguments<'_>) -> Result<Command, CommandError> {
    let (newsletter, pick) = match arguments {
        Arguments::Line("") => (None, IssuesPick::Page(0)),
        Arguments::Line(line) => (None, IssuesPick::Typed(line.to_owned())),
        Arguments::Named(_) => {
            let pick = match (arguments.named("date"), arguments.named("page")) {
                (Some(date), _) => IssuesPick::Typed(date.to_owned()),
                (None, Some(text)) => IssuesPick::Page(page(text)?),
                (None, None) => IssuesPick::Page(0),
            };
            (arguments.newsletter_and_place().0, pick)
        }
    };
    Ok(Command::Issues { newsletter, pick })
}

/// `/search WORDS`; a completed choice leads straight to what was found.
fn search(arguments: Arguments<'_>) -> Command {
    let (newsletter, words) = match arguments {
        Arguments::Line(line) => (None, Some(line).filter(|line| !line.is_empty())),
        Arguments::Named(_) => (arguments.newsletter_and_place().0, arguments.named("words")),
    };
    match words.and_then(Opening::of_payload) {
        Some(Ok(opening)) => Command::Read(opening),
        _ => Command::Search { newsletter, words: words.map(str::to_owned), page: 0 },
    }
}

/// `/link` makes a code, `/link CODE` uses one.
fn link(code: &str) -> LinkPick {
    if code.is_empty() { LinkPick::Make } else { LinkPick::Redeem(code.to_owned()) }
}

/// A page as people count, as the program does.
///
/// # Errors
/// [`CommandError::BadPage`] for what is none.
pub(crate) fn page(text: &str) -> Result<u32, CommandError> {
    match text.parse() {
        Ok(page @ 1..=MAX_PAGE) => Ok(page - 1),
        _ => Err(CommandError::BadPage(text.to_owned())),
    }
}

/// `/settings`, `/settings brief`, `/settings language de`, `/settings de`, `/settings rich`, `/settings style auto`,
/// `/settings pictures off`; of one newsletter with its name before.
fn settings(arguments: Arguments<'_>) -> Result<Command, CommandError> {
    let (newsletter, place, change) = match arguments {
        Arguments::Named(_) => {
            let (newsletter, place) = arguments.newsletter_and_place();
            let set = SETTINGS.iter().filter_map(|(name, read)| arguments.named(name).map(read));
            let mut set = set.collect::<Result<Vec<_>, _>>()?;
            let change = match set.len() {
                0 | 1 => set.pop().map_or(Change::None, Change::To),
                _ => Change::Several(set),
            };
            (newsletter, place, change)
        }
        Arguments::Line("") => (None, Place::Usual, Change::None),
        Arguments::Line(line) => {
            let typed = |_| Change::Typed(line.to_owned());
            (None, Place::Usual, setting(line).map_or_else(typed, Change::To))
        }
    };
    Ok(Command::Settings { newsletter, change, place })
}

/// The setting that a line says.
///
/// # Errors
/// [`CommandError::BadSetting`] where it says none.
pub(crate) fn setting(line: &str) -> Result<Setting, CommandError> {
    let named = |(name, read): &(&str, Read)| {
        let word = line.strip_prefix(name)?.strip_prefix(' ')?;
        Some(read(word.trim()))
    };
    let any = || SETTINGS.iter().find_map(|(_, read)| read(line).ok());
    let bad = || CommandError::BadSetting(line.to_owned());
    SETTINGS.iter().find_map(named).unwrap_or_else(|| any().ok_or_else(bad))
}

/// Reads the word of a setting.
type Read = fn(&str) -> Result<Setting, CommandError>;

/// The settings by their names; a word without one is the first's that takes it.
const SETTINGS: [(&str, Read); 7] = [
    ("depth", depth),
    ("language", language),
    ("style", style),
    ("pictures", |word| with(Extra::Pictures, word)),
    ("sponsors", |word| with(Extra::Sponsors, word)),
    ("sound", |word| with(Extra::Sound, word)),
    ("mention", mention),
];

fn depth(word: &str) -> Result<Setting, CommandError> {
    let depth = word.parse().map_err(|_| CommandError::BadSetting(word.to_owned()))?;
    Ok(Setting::Depth(depth))
}

/// A language tag that there are texts for; `auto` follows the client.
fn language(tag: &str) -> Result<Setting, CommandError> {
    if tag.eq_ignore_ascii_case("auto") {
        return Ok(Setting::Language(None));
    }
    crate::texts::Language::exact(tag)
        .map(|language| Setting::Language(Some(language.tag().to_owned())))
        .ok_or_else(|| CommandError::BadSetting(tag.to_owned()))
}

/// A form of briefings; `auto` is the operator's choice.
fn style(word: &str) -> Result<Setting, CommandError> {
    if word.eq_ignore_ascii_case("auto") {
        return Ok(Setting::Style(None));
    }
    let style = word.parse().map_err(|_| CommandError::BadSetting(word.to_owned()))?;
    Ok(Setting::Style(Some(style)))
}

/// A role as a platform writes it, `<@&5>`.
fn mention(word: &str) -> Result<Setting, CommandError> {
    let id = word.strip_prefix("<@&").and_then(|rest| rest.strip_suffix('>')?.parse().ok());
    id.map(|id| Setting::Mention(Some(RoleId(id))))
        .ok_or_else(|| CommandError::BadSetting(word.to_owned()))
}

/// Whether something comes with briefings.
fn with(extra: Extra, word: &str) -> Result<Setting, CommandError> {
    match word.to_lowercase().as_str() {
        "on" => Ok(Setting::With(extra, true)),
        "off" => Ok(Setting::With(extra, false)),
        _ => Err(CommandError::BadSetting(word.to_owned())),
    }
}

/// The command that a mistyped one looks like.
fn nearest_command(word: &str) -> Option<&'static str> {
    /// Jaro-Winkler similarity from which a word is taken for a slip of the fingers.
    const ALIKE: f64 = 0.75;
    CATALOGUE
        .iter()
        .map(|spec| (strsim::jaro_winkler(word, spec.name), spec.name))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests;
