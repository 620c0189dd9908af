//! The questions and what comes of each answer: pure, a step at a time.
//!
//! The caller asks [`Interview::step`] what is next, does it (asks a person, checks a token), and tells what came
//! of it. Every way for an answer to be off is an [`Again`], worded in one place.

use courant_core::model::Slug;
use secrecy::{ExposeSecret, SecretString};

/// A platform that can be set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Platform {
    Telegram,
    Discord,
}

/// What is next.
#[derive(Debug)]
pub(super) enum Step {
    /// Ask whether the file that is there may be replaced.
    Replace,
    /// Ask where briefings go.
    Platforms,
    /// Ask for a token.
    Token(Platform),
    /// Find out whose token it is; `None` is the environment's.
    Check(Platform, Option<SecretString>),
    /// Ask whether a token that cannot be checked now is kept.
    Keep(Platform, Option<SecretString>),
    /// Ask for the newsletter's title.
    Title,
    /// Ask for the newsletter's short name, since none can be made of this title.
    ShortName(String),
    /// All is answered.
    Done(Answers),
    /// The person does not want to go on.
    Stopped,
}

/// What a token's platform said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is a bot's.
    Good,
    /// The platform does not know it.
    Wrong,
    /// The platform did not answer.
    Unreachable,
}

/// Everything that was answered.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    /// The platforms, each with its token; `None` where the environment holds it.
    pub(super) tokens: Vec<(Platform, Option<SecretString>)>,
    /// The newsletter's title.
    pub(super) title: String,
    /// The newsletter's slug; always there in the end.
    pub(super) slug: Option<Slug>,
}

/// Why a question is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Again {
    #[error("Please type yes or no.")]
    NoYesOrNo,
    #[error("Please type telegram, discord or both.")]
    NoPlatform,
    #[error("Nothing was typed. Paste the token and press Enter.")]
    NoToken,
    #[error(
        "Telegram does not know this token. @BotFather's look like 123456789:AAbbCC…; /mybots, then “API Token”, shows \
         it again."
    )]
    WrongTelegram,
    #[error(
        "Discord does not know this token. It is the one under “Bot”, shown by “Reset Token”: not the application's id, \
         public key or client secret."
    )]
    WrongDiscord,
    #[error("A newsletter needs a title.")]
    NoTitle,
    #[error("No short name can be made of that title, which commands and folders need.")]
    NoSlug,
    #[error("A short name has 1 to 48 of a-z, 0-9, and - inside.")]
    WrongSlug,
    #[error("The token in the environment is refused; correct it there, or remove it.")]
    WrongGiven,
}

/// The conversation so far.
#[derive(Debug)]
pub(super) struct Interview {
    step: Step,
    /// Platforms whose token the environment holds.
    given: Vec<Platform>,
    /// Platforms that are still to be asked about.
    left: Vec<Platform>,
    answers: Answers,
}

impl Interview {
    /// Begins; `exists` says whether there is a file already, `given` whose tokens need not be asked for.
    pub(super) fn new(exists: bool, given: Vec<Platform>) -> Self {
        let step = if exists { Step::Replace } else { Step::Platforms };
        Self { step, given, left: Vec::new(), answers: Answers::default() }
    }

    /// What is next.
    pub(super) fn step(&self) -> &Step {
        &self.step
    }

    /// A line was typed.
    ///
    /// # Errors
    /// Why the same question is next.
    pub(super) fn answer(&mut self, line: &str) -> Result<(), Again> {
        let line = line.trim();
        match &self.step {
            Step::Replace => {
                let next = if yes(line)? { Step::Platforms } else { Step::Stopped };
                self.step = next;
            }
            Step::Platforms => {
                self.left = platforms(line)?;
                self.next_platform();
            }
            Step::Token(platform) => {
                let token = bare(*platform, line);
                if token.is_empty() {
                    return Err(Again::NoToken);
                }
                self.step = Step::Check(*platform, Some(SecretString::from(token)));
            }
            Step::Keep(platform, token) => {
                let (platform, token) = (*platform, token.clone());
                if yes(line)? {
                    self.settle(platform, token);
                } else if token.is_some() {
                    self.step = Step::Token(platform);
                } else {
                    self.step = Step::Stopped;
                }
            }
            Step::Title => {
                if line.is_empty() {
                    return Err(Again::NoTitle);
                }
                let Ok(slug) = Slug::from_title(line) else {
                    self.step = Step::ShortName(line.to_owned());
                    return Err(Again::NoSlug);
                };
                self.finish(line.to_owned(), slug);
            }
            Step::ShortName(title) => {
                let slug = line.parse().map_err(|_| Again::WrongSlug)?;
                self.finish(title.clone(), slug);
            }
            Step::Check(..) | Step::Done(_) | Step::Stopped => {}
        }
        Ok(())
    }

    /// A token was checked.
    ///
    /// # Errors
    /// Why it is asked for again, or, with the environment's, why the end has come.
    pub(super) fn checked(&mut self, verdict: &Verdict) -> Result<(), Again> {
        let Step::Check(platform, token) = &self.step else { return Ok(()) };
        let (platform, token) = (*platform, token.clone());
        match verdict {
            Verdict::Good => self.settle(platform, token),
            Verdict::Unreachable => self.step = Step::Keep(platform, token),
            Verdict::Wrong if token.is_none() => {
                self.step = Step::Stopped;
                return Err(Again::WrongGiven);
            }
            Verdict::Wrong => {
                self.step = Step::Token(platform);
                return Err(match platform {
                    Platform::Telegram => Again::WrongTelegram,
                    Platform::Discord => Again::WrongDiscord,
                });
            }
        }
        Ok(())
    }

    fn settle(&mut self, platform: Platform, token: Option<SecretString>) {
        self.answers.tokens.push((platform, token));
        self.next_platform();
    }

    fn next_platform(&mut self) {
        self.step = match self.left.pop() {
            None => Step::Title,
            Some(platform) if self.given.contains(&platform) => Step::Check(platform, None),
            Some(platform) => Step::Token(platform),
        };
    }

    fn finish(&mut self, title: String, slug: Slug) {
        self.answers.title = title;
        self.answers.slug = Some(slug);
        self.step = Step::Done(self.answers.clone());
    }
}

impl Answers {
    /// A platform's token, if it was typed.
    pub(super) fn token(&self, platform: Platform) -> Option<&str> {
        let of = self.tokens.iter().find(|(found, _)| *found == platform);
        of.and_then(|(_, token)| token.as_ref()).map(ExposeSecret::expose_secret)
    }
}

/// Nothing typed means no: the careful way.
fn yes(line: &str) -> Result<bool, Again> {
    match line.to_lowercase().as_str() {
        "y" | "yes" => Ok(true),
        "" | "n" | "no" => Ok(false),
        _ => Err(Again::NoYesOrNo),
    }
}

/// The platforms, the last one first: they are taken from the end.
fn platforms(line: &str) -> Result<Vec<Platform>, Again> {
    match line.to_lowercase().as_str() {
        "t" | "telegram" => Ok(vec![Platform::Telegram]),
        "d" | "discord" => Ok(vec![Platform::Discord]),
        "b" | "both" => Ok(vec![Platform::Discord, Platform::Telegram]),
        _ => Err(Again::NoPlatform),
    }
}

/// A token without what is copied along with it: quotes, and the word that headers have before Discord's.
fn bare(platform: Platform, line: &str) -> String {
    let token = line.trim_matches(['"', '\'', '`', ' ']);
    let token = match platform {
        Platform::Telegram => token,
        Platform::Discord => token.strip_prefix("Bot ").unwrap_or(token),
    };
    token.trim().to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn done(interview: &Interview) -> Answers {
        match interview.step() {
            Step::Done(answers) => answers.clone(),
            other => panic!("not done but {other:?}"),
        }
    }

    #[test]
    fn both_platforms_take_four_answers() {
        let mut all = Interview::new(false, Vec::new());
        all.answer("Both\n").unwrap();
        assert!(matches!(all.step(), Step::Token(Platform::Telegram)));
        all.answer(" 1:a \r\n").unwrap();
        all.checked(&Verdict::Good).unwrap();
        assert!(matches!(all.step(), Step::Token(Platform::Discord)));
        all.answer("\"Bot x.y.z\"").unwrap();
        all.checked(&Verdict::Good).unwrap();
        all.answer("  Balance of Power ").unwrap();
        let answers = done(&all);
        assert_eq!(answers.token(Platform::Telegram), Some("1:a"));
        assert_eq!(answers.token(Platform::Discord), Some("x.y.z"));
        assert_eq!(answers.title, "Balance of Power");
        assert_eq!(answers.slug.unwrap().as_str(), "balance-of-power");
    }

    #[test]
    fn an_existing_file_is_replaced_only_after_a_yes() {
        for (line, goes_on) in [("", false), ("n", false), ("YES", true), ("y", true)] {
            let mut all = Interview::new(true, Vec::new());
            all.answer(line).unwrap();
            assert_eq!(matches!(all.step(), Step::Platforms), goes_on, "{line:?}");
            assert_eq!(matches!(all.step(), Step::Stopped), !goes_on, "{line:?}");
        }
        let mut all = Interview::new(true, Vec::new());
        assert_eq!(all.answer("perhaps"), Err(Again::NoYesOrNo));
        assert!(matches!(all.step(), Step::Replace));
    }

    #[test]
    fn a_wrong_token_is_asked_for_again() {
        let mut all = Interview::new(false, Vec::new());
        assert_eq!(all.answer("fax"), Err(Again::NoPlatform));
        all.answer("t").unwrap();
        assert_eq!(all.answer("  "), Err(Again::NoToken));
        all.answer("wrong").unwrap();
        assert_eq!(all.checked(&Verdict::Wrong), Err(Again::WrongTelegram));
        assert!(matches!(all.step(), Step::Token(Platform::Telegram)));
        all.answer("1:right").unwrap();
        all.checked(&Verdict::Good).unwrap();
        assert!(matches!(all.step(), Step::Title));
    }

    #[test]
    fn a_token_that_cannot_be_checked_is_kept_only_after_a_yes() {
        let mut all = Interview::new(false, Vec::new());
        all.answer("discord").unwrap();
        all.answer("a").unwrap();
        all.checked(&Verdict::Unreachable).unwrap();
        all.answer("").unwrap();
        assert!(matches!(all.step(), Step::Token(Platform::Discord)));
        all.answer("b").unwrap();
        all.checked(&Verdict::Unreachable).unwrap();
        all.answer("y").unwrap();
        all.answer("News").unwrap();
        assert_eq!(done(&all).token(Platform::Discord), Some("b"));
    }

    #[test]
    fn the_environments_token_is_checked_and_not_asked_for() {
        let mut all = Interview::new(false, vec![Platform::Telegram]);
        all.answer("t").unwrap();
        assert!(matches!(all.step(), Step::Check(Platform::Telegram, None)));
        all.checked(&Verdict::Good).unwrap();
        all.answer("News").unwrap();
        assert_eq!(done(&all).token(Platform::Telegram), None);
        let mut all = Interview::new(false, vec![Platform::Telegram]);
        all.answer("t").unwrap();
        assert_eq!(all.checked(&Verdict::Wrong), Err(Again::WrongGiven));
        assert!(matches!(all.step(), Step::Stopped));
    }

    #[test]
    fn a_title_without_latin_letters_gets_a_typed_short_name() {
        let mut all = Interview::new(false, Vec::new());
        all.answer("t").unwrap();
        all.answer("1:a").unwrap();
        all.checked(&Verdict::Good).unwrap();
        assert_eq!(all.answer(" "), Err(Again::NoTitle));
        assert_eq!(all.answer("Вечерние новости"), Err(Again::NoSlug));
        assert_eq!(all.answer("Вечер"), Err(Again::WrongSlug));
        all.answer("vecher").unwrap();
        let answers = done(&all);
        assert_eq!(answers.title, "Вечерние новости");
        assert_eq!(answers.slug.unwrap().as_str(), "vecher");
    }
}
