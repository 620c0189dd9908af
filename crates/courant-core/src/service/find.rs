//! Finding the newsletter that somebody means.

use super::{Ask, Trouble};
use crate::command::{Action, Button, Reply, Wanted};
use crate::model::Newsletter;

/// Nearest names that are offered for one that is not known.
const OFFERED: usize = 3;

/// Similarity (Jaro-Winkler) from which a name is worth offering.
const ALIKE: f64 = 0.6;

/// Newsletters that fit words exactly, or in part, or nearly.
pub(super) enum Match<'a> {
    /// This one is meant.
    One(&'a Newsletter),
    /// Several fit.
    Several(Vec<&'a Newsletter>),
    /// None fits; these are nearest.
    None(Vec<&'a Newsletter>),
}

impl<'a> Match<'a> {
    /// The one that is meant, where there is one.
    pub(super) fn one(self) -> Option<&'a Newsletter> {
        match self {
            Self::One(found) => Some(found),
            Self::Several(_) | Self::None(_) => None,
        }
    }
}

/// The newsletter that words mean: its slug or title, else the only one that has them in it.
pub(super) fn find<'a>(all: &'a [Newsletter], words: &str) -> Match<'a> {
    if let Some(exact) = called(all, words) {
        return Match::One(exact);
    }
    let wanted = words.trim().to_lowercase();
    let has = |newsletter: &&Newsletter| contains(newsletter, &wanted);
    let mut fitting: Vec<_> = all.iter().filter(has).collect();
    match fitting.len() {
        0 => Match::None(nearest(all, &wanted)),
        1 => fitting.pop().map_or(Match::None(Vec::new()), Match::One),
        _ => Match::Several(fitting),
    }
}

/// The newsletter that is called exactly so.
pub(super) fn called<'a>(all: &'a [Newsletter], words: &str) -> Option<&'a Newsletter> {
    let wanted = words.trim().to_lowercase();
    let is = |newsletter: &&Newsletter| {
        newsletter.slug.as_str() == wanted || newsletter.title.to_lowercase() == wanted
    };
    all.iter().find(is)
}

/// All newsletters that fit what was typed so far, best first.
pub(super) fn ranked<'a>(all: &'a [Newsletter], typed: &str) -> Vec<&'a Newsletter> {
    let typed = typed.trim().to_lowercase();
    let starts = |newsletter: &Newsletter| {
        newsletter.title.to_lowercase().starts_with(&typed)
            || newsletter.slug.as_str().starts_with(&typed)
    };
    let mut fitting: Vec<_> =
        all.iter().filter(|newsletter| contains(newsletter, &typed)).collect();
    if fitting.is_empty() {
        return nearest(all, &typed);
    }
    fitting.sort_by_key(|newsletter| !starts(newsletter));
    fitting
}

fn contains(newsletter: &Newsletter, words: &str) -> bool {
    newsletter.title.to_lowercase().contains(words)
        || newsletter.slug.as_str().contains(&words.replace(' ', "-"))
}

fn nearest<'a>(all: &'a [Newsletter], words: &str) -> Vec<&'a Newsletter> {
    let alike = |newsletter: &Newsletter| {
        strsim::jaro_winkler(words, &newsletter.title.to_lowercase())
            .max(strsim::jaro_winkler(words, newsletter.slug.as_str()))
    };
    let mut ranked: Vec<_> = all.iter().map(|newsletter| (alike(newsletter), newsletter)).collect();
    ranked.retain(|(alike, _)| *alike >= ALIKE);
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().take(OFFERED).map(|(_, newsletter)| newsletter).collect()
}

impl Ask<'_> {
    /// The newsletter that is wanted, of those that the asker may see; else an answer that offers those that may be
    /// meant, each with a button of `act`.
    pub(super) async fn wanted(
        &self,
        wanted: &Wanted,
        act: &(dyn Fn(&Newsletter) -> Button + Sync),
    ) -> Result<Result<Newsletter, Reply>, Trouble> {
        self.wanted_among(wanted, &self.visible().await?, act).await
    }

    /// The same of some newsletters.
    pub(super) async fn wanted_among(
        &self,
        wanted: &Wanted,
        all: &[Newsletter],
        act: &(dyn Fn(&Newsletter) -> Button + Sync),
    ) -> Result<Result<Newsletter, Reply>, Trouble> {
        let words = match wanted {
            Wanted::Id(id) => {
                return match all.iter().find(|newsletter| newsletter.id == *id) {
                    Some(newsletter) => Ok(Ok(newsletter.clone())),
                    None => Ok(Err(self.stale_button().await?)),
                };
            }
            Wanted::Words(words) => words,
        };
        let (text, offered) = match find(all, words) {
            Match::One(newsletter) => return Ok(Ok(newsletter.clone())),
            Match::Several(fitting) => ("wrong-newsletter-several", fitting),
            Match::None(nearest) => ("wrong-newsletter", nearest),
        };
        // What was typed is said back, so it is kept short.
        let said: String = words.chars().take(60).collect();
        let mut reply = Reply::say(self.language.tell(text, &[("words", (&said).into())]));
        if text == "wrong-newsletter" && !offered.is_empty() {
            reply = reply.and(self.language.say("wrong-newsletter-nearest"));
        }
        let reply = reply.grid(offered.into_iter().take(MOST_BUTTONS).map(act), 1);
        Ok(Err(reply
            .row([Button::act(self.language.say("button-newsletters"), Action::Newsletters(0))])))
    }

    /// Asks which newsletter is meant, with a button for each.
    pub(super) fn which(
        &self,
        question: &str,
        all: &[Newsletter],
        act: &dyn Fn(&Newsletter) -> Button,
    ) -> Reply {
        if all.is_empty() {
            return Reply::say(self.language.say("newsletters-none"));
        }
        let reply =
            Reply::say(self.language.say(question)).grid(all.iter().take(MOST_BUTTONS).map(act), 1);
        if all.len() <= MOST_BUTTONS {
            return reply;
        }
        reply.row([Button::act(self.language.say("button-newsletters"), Action::Newsletters(0))])
    }
}

/// Newsletters that are offered as buttons at once; the others are in the list.
const MOST_BUTTONS: usize = 10;

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::model::{NewsletterId, Visibility};

    fn newsletters() -> Vec<Newsletter> {
        let titles = ["Balance of Power", "Morning Power", "Rust Weekly", "HelloGitHub 月刊"];
        let slugs = ["balance-of-power", "morning-power", "rust-weekly", "hellogithub"];
        titles
            .iter()
            .zip(slugs)
            .zip(1..)
            .map(|((title, slug), id)| Newsletter {
                id: NewsletterId(id),
                slug: slug.parse().unwrap(),
                title: (*title).into(),
                tagline: String::new(),
                folder: None,
                visibility: Visibility::All,
            })
            .collect()
    }

    fn titles(found: &[&Newsletter]) -> Vec<String> {
        found.iter().map(|newsletter| newsletter.title.clone()).collect()
    }

    #[test]
    fn words_find_their_newsletter() {
        let all = newsletters();
        for words in ["balance-of-power", "BALANCE OF POWER", "balance", "of pow", "balance of"] {
            assert!(
                matches!(find(&all, words), Match::One(found) if found.id == NewsletterId(1)),
                "{words}"
            );
        }
        assert!(matches!(find(&all, "月刊"), Match::One(found) if found.id == NewsletterId(4)));
    }

    #[test]
    fn several_that_fit_are_offered_and_so_are_the_nearest() {
        let all = newsletters();
        let Match::Several(fitting) = find(&all, "power") else { panic!("one or none") };
        assert_eq!(titles(&fitting), ["Balance of Power", "Morning Power"]);
        let Match::None(nearest) = find(&all, "balanse of powr") else { panic!("found") };
        assert_eq!(titles(&nearest)[0], "Balance of Power");
        let Match::None(nearest) = find(&all, "zzzz") else { panic!("found") };
        assert!(nearest.is_empty());
    }

    #[test]
    fn completion_puts_beginnings_first() {
        let all = newsletters();
        assert_eq!(titles(&ranked(&all, "mor"))[0], "Morning Power");
        assert_eq!(ranked(&all, "").len(), 4);
    }
}
