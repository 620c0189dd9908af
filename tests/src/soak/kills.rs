//! Starting and killing, again and again.

use super::cast::{ALL, Cast, SOME, words};
use super::options::Options;
use super::progress;
use crate::program::Program;
use crate::rows;
use crate::wrong_clock::WrongClock;
use fastrand::Rng;
use std::collections::BTreeSet;
use std::time::Duration;

/// After one kill in that many, time passes.
const PASSING: u32 = 10;

/// The time that passes: Discord forgets its nonces, the windows of the rates are new.
const LATER: Duration = Duration::from_secs(600);

/// Milliseconds after the start in which one kill in [`EARLY`] comes, ready or not.
const STARTING: std::ops::Range<u64> = 0..400;
const EARLY: u32 = 5;

/// Milliseconds after the bot is ready in which the other kills come.
const RUNNING: std::ops::Range<u64> = 50..900;

/// Messages that are to come on each platform when the bot starts, at first: about what it sends until it is
/// killed. Doubled whenever a kill has met a bot that had nothing left to do.
const BACKLOG: u64 = 100;

/// Kills in a row that may meet such a bot.
const IDLE: u32 = 8;

/// Where the clock jumps to, in seconds from the right time.
const OFFSETS: [i64; 3] = [-3600, 0, 3600];

/// Issues of the second newsletter come at these shares of the kills; two overlap each other.
const OVERLAPS: [u32; 3] = [20, 21, 60];

/// Kills the bot as often as the options say, each time in the middle of a broadcast. Gives back how many
/// requests were in doubt then.
pub(super) async fn run(
    options: &Options,
    cast: &mut Cast,
    program: &Program,
) -> Result<usize, String> {
    let mut random = Rng::with_seed(options.seed);
    let clock = options.jumps.then(WrongClock::new).transpose()?;
    let program = clock.as_ref().map_or_else(|| program.clone(), |clock| clock.program(program));
    let mut doubts = Doubts::default();
    let (mut done, mut idle, mut backlog, mut overlaps) = (0, 0, BACKLOG, 0);
    cast.publish(ALL).await;
    while done < options.kills {
        while cast.left() < backlog {
            cast.publish(ALL).await;
        }
        if options.faults {
            cast.storm.strike(&cast.town, &mut random);
        }
        jump(clock.as_ref(), &mut random)?;
        cast.town.begin_apart(&program, &["run"]);
        while OVERLAPS.get(overlaps).is_some_and(|share| done * 100 >= options.kills * share) {
            cast.publish(SOME).await;
            overlaps += 1;
        }
        moment(cast, clock.as_ref(), &mut random).await?;
        cast.town.kill().await;
        doubts.count(cast)?;
        if cast.left() == 0 || cast.rows.is_empty().map_err(words)? {
            (idle, backlog) = (idle + 1, backlog * 2);
            if idle >= IDLE {
                return Err(format!("{IDLE} kills in a row found nothing left to do"));
            }
            continue;
        }
        (done, idle) = (done + 1, 0);
        if done.is_multiple_of(PASSING) {
            cast.town.telegram.clock().skip(LATER);
            cast.town.discord.clock().skip(LATER);
            rows::age(&cast.town.database(), LATER).map_err(words)?;
            doubts.know(cast)?;
            let (telegram, discord) = cast.messages();
            let (kills, doubts) = (options.kills, doubts.count);
            progress(format_args!(
                "kill {done} of {kills}: {telegram} messages on Telegram, {discord} on Discord, {doubts} in doubt"
            ));
        }
    }
    Ok(doubts.count)
}

/// Requests in doubt. The same one is counted once, however often the bot is killed before it can decide.
#[derive(Default)]
struct Doubts {
    known: BTreeSet<String>,
    count: usize,
}

impl Doubts {
    /// Counts what is in doubt now and was not before.
    fn count(&mut self, cast: &Cast) -> Result<(), String> {
        let before = self.known.len();
        self.know(cast)?;
        self.count += self.known.len() - before;
        Ok(())
    }

    /// Notes what is in doubt now as counted.
    fn know(&mut self, cast: &Cast) -> Result<(), String> {
        self.known.extend(cast.rows.doubts().map_err(words)?);
        Ok(())
    }
}

/// Waits for the moment of the kill.
async fn moment(cast: &Cast, clock: Option<&WrongClock>, random: &mut Rng) -> Result<(), String> {
    if random.u32(0..EARLY) == 0 {
        tokio::time::sleep(Duration::from_millis(random.u64(STARTING))).await;
    } else {
        let pause = Duration::from_millis(random.u64(RUNNING));
        cast.town.until_logged("Courant is ready").await;
        tokio::time::sleep(pause / 2).await;
        jump(clock, random)?;
        tokio::time::sleep(pause / 2).await;
    }
    match cast.town.end() {
        None => Ok(()),
        Some(end) => Err(format!("the bot has ended by itself: {end:?}\n{}", cast.town.shown())),
    }
}

/// Sets the clock, if it is one that jumps.
fn jump(clock: Option<&WrongClock>, random: &mut Rng) -> Result<(), String> {
    let offset = random.choice(OFFSETS).unwrap_or_default();
    clock.map_or(Ok(()), |clock| clock.set(offset))
}
