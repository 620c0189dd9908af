//! Quiet hours as people type them.

use super::Misunderstood;
use super::line::{Line, Piece};
use crate::schedule::tongue::Meaning;
use crate::schedule::{Hush, Quiet};
use crate::texts::Language;

/// The quiet hours that somebody types: "22-7", "from 10 pm to 7 am silently", "off" for none.
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn quiet(words: &str, language: Language) -> Result<Option<Quiet>, Misunderstood> {
    let mut line = Line::new(words, language);
    let (mut times, mut hush, mut off) = (Vec::new(), Hush::Hold, false);
    while let Some(piece) = line.next()? {
        match piece {
            Piece::Time(time) => times.push(time),
            Piece::Vague(_) => {}
            Piece::Means(Meaning::Silently) => hush = Hush::Silence,
            Piece::Means(Meaning::Off) => off = true,
            Piece::Means(Meaning::Filler | Meaning::And | Meaning::To | Meaning::HourMark)
            | Piece::Sign('-' | ',' | '.') => {}
            Piece::Sign(sign) => return Err(Misunderstood::Word(sign.to_string())),
            _ => return Err(Misunderstood::Word(line.last_word())),
        }
    }
    match times.as_slice() {
        [] if off => Ok(None),
        [from, to] if !off => Quiet::new(*from, *to, hush)
            .map(Some)
            .ok_or_else(|| Misunderstood::Impossible(format!("{from}-{to}"))),
        _ => Err(Misunderstood::Nothing),
    }
}
