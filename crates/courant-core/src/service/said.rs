//! Typed lines that name a newsletter, a time, or both.

use super::find::{called, find};
use crate::model::Newsletter;
use crate::schedule::{Misunderstood, cuts, is_about_time};
use crate::texts::Language;

/// What a typed line says of some newsletters (or what is about them), and of times.
pub(super) enum Said<S, T> {
    /// A time.
    Time(T),
    /// A newsletter, and a time if one is said.
    Of(S, Option<T>),
    /// A newsletter, and something that is no time.
    Half(S, Misunderstood),
    /// Neither of them.
    Nothing(Misunderstood),
}

/// Reads a typed line. Newsletters may be called "The Daily": exact names count first, then times, then parts of names.
pub(super) fn said<S: AsRef<Newsletter> + Clone, T>(
    subjects: &[S],
    words: &str,
    language: Language,
    read: impl Fn(&str) -> Result<T, Misunderstood>,
) -> Said<S, T> {
    let newsletters: Vec<Newsletter> =
        subjects.iter().map(|subject| subject.as_ref().clone()).collect();
    let subject = |found: &Newsletter| {
        subjects.iter().find(|subject| subject.as_ref().id == found.id).cloned()
    };
    let exact = |name: &str| called(&newsletters, name).and_then(subject);
    let nearly = |name: &str| find(&newsletters, name).one().and_then(subject);
    if let Some(subject) = exact(words) {
        return Said::Of(subject, None);
    }
    let both = |(name, rest): (&str, &str)| Some((exact(name)?, read(rest).ok()?));
    if let Some((subject, time)) = cuts(words).into_iter().find_map(both) {
        return Said::Of(subject, Some(time));
    }
    let error = match read(words) {
        Ok(time) => return Said::Time(time),
        Err(error) => error,
    };
    for (name, rest) in cuts(words) {
        // Looking for a name costs more than reading a time.
        let time = read(rest);
        if time.is_err() && !is_about_time(rest, language) {
            continue;
        }
        match (nearly(name), time) {
            (Some(subject), Ok(time)) => return Said::Of(subject, Some(time)),
            (Some(subject), Err(error)) => return Said::Half(subject, error),
            (None, _) => {}
        }
    }
    match nearly(words) {
        Some(subject) => Said::Of(subject, None),
        None => Said::Nothing(error),
    }
}
