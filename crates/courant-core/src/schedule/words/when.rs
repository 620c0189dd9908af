//! Schedules as people type them.

use super::Misunderstood;
use super::line::{Line, Piece};
use crate::schedule::tongue::{Meaning, Token};
use crate::schedule::{Days, Late, Rule, Schedule, Slot, TimeOfDay};
use crate::texts::Language;

/// The schedule that somebody types: "weekdays at 7:30", "Sun 9:00 and Wed 18:00", "as it comes".
///
/// # Errors
/// [`Misunderstood`] says which word or time was not.
pub fn when(words: &str, language: Language) -> Result<Schedule, Misunderstood> {
    let mut line = Line::new(words, language);
    let mut slots: Vec<(TimeOfDay, Option<Days>)> = Vec::new();
    let (mut days, mut timed): (Option<Days>, bool) = (None, false);
    let (mut live, mut and_on) = (false, false);
    // Where a time stands first, days belong to the times before them.
    let (mut time_first, mut named_days, mut group) = (false, false, 0);
    while let Some(piece) = line.next()? {
        match piece {
            Piece::Time(time) | Piece::Vague(time) => {
                time_first |= slots.is_empty() && days.is_none();
                if std::mem::take(&mut named_days) {
                    group = slots.len();
                }
                slots.push((time, days));
                timed = true;
            }
            Piece::Means(Meaning::Days(named)) => {
                // "mon-fri", "Monday to Friday".
                let named = range(&mut line, named)?;
                if time_first {
                    // "7:30 on weekdays and 9:00 on weekends".
                    for (_, of) in slots.iter_mut().skip(group) {
                        *of = Some(of.map_or(named, |days: Days| days.and(named)));
                    }
                    (named_days, and_on) = (true, false);
                    continue;
                }
                if std::mem::take(&mut timed) {
                    days = None;
                }
                days = Some(days.map_or(named, |days| days.and(named)));
            }
            Piece::Means(Meaning::Live) => live = true,
            Piece::Means(Meaning::Filler | Meaning::And | Meaning::HourMark | Meaning::Am)
            | Piece::Sign(',' | '.' | '@' | '/' | '!') => {}
            Piece::Sign(sign) => return Err(Misunderstood::Word(sign.to_string())),
            _ => return Err(Misunderstood::Word(line.last_word())),
        }
        and_on = matches!(piece, Piece::Means(Meaning::And));
    }
    if live {
        let alone = slots.is_empty() && days.is_none();
        return if alone { Ok(Schedule::Live) } else { Err(Misunderstood::Nothing) };
    }
    match (days, timed) {
        // "weekdays" without a time.
        (Some(_), false) if slots.is_empty() => slots.push((TimeOfDay::MORNING, days)),
        // "Sunday 9:00 and Wednesday".
        (Some(_), false) => slots.extend(slots.last().map(|(time, _)| (*time, days))),
        _ => {}
    }
    if slots.is_empty() || and_on {
        return Err(Misunderstood::Nothing);
    }
    let all =
        |(time, days): (TimeOfDay, Option<Days>)| Slot { time, days: days.unwrap_or(Days::ALL) };
    let rule = Rule::new(slots.into_iter().map(all)).ok_or(Misunderstood::TooMany)?;
    Ok(Schedule::At(rule, Late::default()))
}

/// Goes on to the last day of a range that begins with a day.
fn range(line: &mut Line, first: Days) -> Result<Days, Misunderstood> {
    let dash = match line.rest().first() {
        Some(Token::Sign('-')) => 1,
        _ => match line.means(0) {
            Some((Meaning::To, length)) => length,
            _ => return Ok(first),
        },
    };
    let Some((Meaning::Days(last), length)) = line.means(dash) else { return Ok(first) };
    let only = |days: Days| {
        let mut each = days.each();
        each.next().filter(|_| each.next().is_none()).ok_or(Misunderstood::Nothing)
    };
    let all = Days::range(only(first)?, only(last)?);
    line.at += dash + length;
    Ok(all)
}
