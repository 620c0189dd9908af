//! What a soak is told.

use std::str::FromStr;
use std::time::Duration;

/// How the program is called.
pub const USAGE: &str = "soak --kills N --chats N --in-doubt resend|skip --seed N \
                         [--pacing platform|off] [--latency-ms N] [--faults] [--jumps]";

/// What the bot does with a message of which it cannot know whether it was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InDoubt {
    /// Posts it again.
    Resend,
    /// Leaves it out.
    Skip,
}

/// Whether the platforms' rates hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pacing {
    /// The platforms enforce them, the bot keeps them.
    Platform,
    /// Neither.
    Off,
}

/// Everything that a soak is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Kills in the middle of a broadcast.
    pub kills: u32,
    /// Chats on each platform.
    pub chats: usize,
    /// The bot's policy.
    pub in_doubt: InDoubt,
    /// Where everything random comes from.
    pub seed: u64,
    /// Whether the platforms' rates hold.
    pub pacing: Pacing,
    /// What every request takes.
    pub latency: Duration,
    /// Whether requests meet 429s, 502s and cut connections besides.
    pub faults: bool,
    /// Whether the clock jumps, an hour forth and back.
    pub jumps: bool,
}

impl Default for Options {
    /// The full soak: 200 kills, 2000 chats, 50 ms.
    fn default() -> Self {
        Self {
            kills: 200,
            chats: 2000,
            in_doubt: InDoubt::Resend,
            seed: 1,
            pacing: Pacing::Platform,
            latency: Duration::from_millis(50),
            faults: false,
            jumps: false,
        }
    }
}

impl InDoubt {
    /// The word for it in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resend => "resend",
            Self::Skip => "skip",
        }
    }
}

impl Pacing {
    /// The word for it in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::Off => "off",
        }
    }
}

impl Options {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// Names the word that is off.
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let flag = match word.as_str() {
                "--faults" => Some(&mut options.faults),
                "--jumps" => Some(&mut options.jumps),
                _ => None,
            };
            if let Some(flag) = flag {
                *flag = true;
                continue;
            }
            let value = words.next().ok_or_else(|| format!("{word} takes a value"));
            match word.as_str() {
                "--kills" => options.kills = number(&word, &value?)?,
                "--chats" => options.chats = number::<usize>(&word, &value?)?.max(1),
                "--seed" => options.seed = number(&word, &value?)?,
                "--latency-ms" => options.latency = Duration::from_millis(number(&word, &value?)?),
                "--in-doubt" => {
                    options.in_doubt =
                        choose(&word, &value?, &[InDoubt::Resend, InDoubt::Skip], InDoubt::as_str)?;
                }
                "--pacing" => {
                    options.pacing =
                        choose(&word, &value?, &[Pacing::Platform, Pacing::Off], Pacing::as_str)?;
                }
                other => return Err(format!("there is no {other}; {USAGE}")),
            }
        }
        Ok(options)
    }
}

fn number<T: FromStr>(word: &str, value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("{word} takes a number, not {value}"))
}

fn choose<T: Copy>(
    word: &str,
    value: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, String> {
    let found = all.iter().copied().find(|one| name(*one) == value);
    found.ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|one| name(*one)).collect();
        format!("{word} takes {}, not {value}", names.join(" or "))
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options, String> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_are_read() {
        assert_eq!(read("").unwrap(), Options::default());
        let line = "--kills 3 --chats 9 --in-doubt skip --seed 7 --pacing off --latency-ms 5 --faults --jumps";
        let expected = Options {
            kills: 3,
            chats: 9,
            in_doubt: InDoubt::Skip,
            seed: 7,
            pacing: Pacing::Off,
            latency: Duration::from_millis(5),
            faults: true,
            jumps: true,
        };
        assert_eq!(read(line).unwrap(), expected);
    }

    #[test]
    fn words_that_are_off_are_named() {
        assert_eq!(
            read("--in-doubt maybe").unwrap_err(),
            "--in-doubt takes resend or skip, not maybe"
        );
        assert_eq!(read("--kills").unwrap_err(), "--kills takes a value");
        assert!(read("--kill 3").unwrap_err().contains("there is no --kill"));
        assert!(read("--kills many").unwrap_err().contains("takes a number"));
    }
}
