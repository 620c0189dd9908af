//! Time zones by name, by city, and by what the clocks show now.

use jiff::tz::{Offset, TimeZone, db};
use jiff::{Timestamp, civil::DateTime};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

/// Cities beside those that name a zone of the tz database.
const CITIES: &str = include_str!("cities.txt");

/// Similarity (Jaro-Winkler) from which a city is taken for a slip of the fingers.
const ALIKE: f64 = 0.85;

/// A time zone of the tz database; one is the same as another of the same name.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl std::hash::Hash for Zone {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl Default for Zone {
    /// UTC.
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

/// No time zone has that name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no time zone of the tz database")]
pub struct ZoneError(pub String);

impl Zone {
    /// The zone's rules.
    pub fn tz(&self) -> &TimeZone {
        &self.0
    }

    /// Its name in the tz database: `Europe/Berlin`.
    pub fn name(&self) -> &str {
        // Only zones that have a name become one of these.
        self.0.iana_name().unwrap_or("UTC")
    }

    /// What people call it: the city that it is named after, or its distance from UTC.
    pub fn city(&self) -> String {
        let name = self.name();
        if let Some(distance) = name.strip_prefix("Etc/GMT").filter(|rest| rest.len() > 1) {
            // POSIX counts them the other way round.
            let turned = if distance.starts_with('-') { '+' } else { '-' };
            return format!("UTC{turned}{}", distance.trim_start_matches(['+', '-']));
        }
        let last = name.rsplit('/').next().unwrap_or(name);
        last.replace('_', " ")
    }

    /// The zone in which most speakers live whose client has this language, where one can tell.
    pub fn of_language(tag: &str) -> Option<Self> {
        let tag = tag.to_lowercase().replace('_', "-");
        let known = |wanted: &str| LANGUAGES.iter().find(|(known, _)| *known == wanted);
        let (_, zone) = known(&tag).or_else(|| known(tag.split('-').next().unwrap_or(&tag)))?;
        zone.parse().ok()
    }

    /// The zone that somebody means: by its name, a city, or a distance from UTC ("+5:30" has none).
    pub fn find(words: &str) -> Option<Self> {
        let wanted = fold(words);
        if let Some(fixed) = fixed(&wanted) {
            return fixed.parse().ok();
        }
        let exact = |city: &&City| city.folded == wanted;
        if let Some(city) = cities().iter().find(exact) {
            return city.zone.parse().ok();
        }
        // "Berlin, Germany", "berlin time".
        let first = words.split([',', '(']).next().map(fold).unwrap_or_default();
        let first = first.strip_suffix(" time").unwrap_or(&first);
        let city = cities().iter().find(|city| city.folded == first);
        city.and_then(|city| city.zone.parse().ok())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(name: &str) -> Result<Self, ZoneError> {
        let zone = TimeZone::get(name).map_err(|_| ZoneError(name.to_owned()))?;
        match zone.iana_name() {
            Some(_) => Ok(Self(zone)),
            None => Err(ZoneError(name.to_owned())),
        }
    }
}

/// A city, and the name of the zone whose clocks it shows.
struct City {
    name: String,
    zone: String,
    folded: String,
}

impl City {
    fn new(name: &str, zone: &str) -> Self {
        Self { name: name.into(), zone: zone.into(), folded: fold(name) }
    }
}

/// Languages of clients, and where most of their speakers live; none for those of several continents.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar-eg", "Africa/Cairo"),
    ("de", "Europe/Berlin"),
    ("de-at", "Europe/Vienna"),
    ("de-ch", "Europe/Zurich"),
    ("en-au", "Australia/Sydney"),
    ("en-gb", "Europe/London"),
    ("en-ie", "Europe/Dublin"),
    ("en-in", "Asia/Kolkata"),
    ("en-nz", "Pacific/Auckland"),
    ("es-es", "Europe/Madrid"),
    ("es-mx", "America/Mexico_City"),
    ("es-ar", "America/Argentina/Buenos_Aires"),
    ("fr", "Europe/Paris"),
    ("fr-ca", "America/Toronto"),
    ("he", "Asia/Jerusalem"),
    ("hi", "Asia/Kolkata"),
    ("id", "Asia/Jakarta"),
    ("it", "Europe/Rome"),
    ("ja", "Asia/Tokyo"),
    ("ko", "Asia/Seoul"),
    ("nl", "Europe/Amsterdam"),
    ("pl", "Europe/Warsaw"),
    ("pt-br", "America/Sao_Paulo"),
    ("pt-pt", "Europe/Lisbon"),
    ("ru", "Europe/Moscow"),
    ("tr", "Europe/Istanbul"),
    ("uk", "Europe/Kyiv"),
    ("zh-cn", "Asia/Shanghai"),
    ("zh-hans", "Asia/Shanghai"),
    ("zh-hant", "Asia/Taipei"),
    ("zh-tw", "Asia/Taipei"),
];

/// All cities, those of the file first: of two of a name the one with more people is meant.
fn cities() -> &'static [City] {
    static ALL: LazyLock<Vec<City>> = LazyLock::new(|| {
        let lines = CITIES.lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter_map(|line| line.split_once(": "));
        let mut all: Vec<City> = Vec::new();
        for (zone, names) in lines {
            let main = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
            all.push(City::new(&main, zone));
            all.extend(names.split([',', '=']).map(|name| City::new(name.trim(), zone)));
        }
        for zone in db().available() {
            let zone = zone.as_str();
            let last = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
            all.push(City::new(&last, zone));
            all.push(City::new(zone, zone));
        }
        all
    });
    &ALL
}

/// Cities that begin with words or are nearly called so, the most alike first, each with its zone; one of a zone.
pub fn nearest_cities(words: &str, count: usize) -> Vec<(&'static str, Zone)> {
    let wanted = fold(words);
    let alike = |city: &City| {
        if !wanted.is_empty() && wanted.chars().count() > 2 && city.folded.starts_with(&wanted) {
            return 1.0;
        }
        strsim::jaro_winkler(&wanted, &city.folded)
    };
    let mut near: Vec<_> = cities().iter().map(|city| (alike(city), city)).collect();
    near.retain(|(alike, _)| *alike >= ALIKE);
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut all: Vec<(&'static str, Zone)> = Vec::new();
    for (_, city) in near {
        let Ok(zone) = city.zone.parse::<Zone>() else { continue };
        if all.len() < count && !all.iter().any(|(_, known)| *known == zone) {
            all.push((&city.name, zone));
        }
    }
    all
}

/// The distances from UTC, in whole hours rounded down, at which people live now, each with what clocks show there.
pub fn hours(now: Timestamp) -> Vec<(i32, DateTime)> {
    let mut all: Vec<(i32, DateTime)> = Vec::new();
    for zone in main_zones() {
        let hour = hour(zone, now);
        if !all.iter().any(|(known, _)| *known == hour) {
            let shown = Offset::from_seconds(hour * 3600).unwrap_or(Offset::UTC);
            all.push((hour, shown.to_datetime(now)));
        }
    }
    all.sort_unstable_by_key(|(hour, _)| *hour);
    all
}

/// Zones whose clocks are so many whole hours from UTC now, rounded down: those of most people first.
pub fn cities_at(hours: i32, now: Timestamp) -> Vec<Zone> {
    main_zones().iter().filter(|zone| hour(zone, now) == hours).cloned().collect()
}

fn hour(zone: &Zone, now: Timestamp) -> i32 {
    zone.tz().to_offset(now).seconds().div_euclid(3600)
}

/// Every zone that has people, in the file's order, then the others of the tz database that are named after a place.
fn main_zones() -> &'static [Zone] {
    static ALL: LazyLock<Vec<Zone>> = LazyLock::new(|| {
        let mut all: Vec<Zone> = Vec::new();
        let places = |city: &&City| {
            let area = city.zone.split('/').next().unwrap_or_default();
            AREAS.contains(&area)
        };
        let is_main = |zone: &Zone| zone.tz().is_primary();
        for city in cities().iter().filter(places) {
            if all.last().is_some_and(|last| last.name() == city.zone) {
                continue;
            }
            let Ok(zone) = city.zone.parse::<Zone>() else { continue };
            if is_main(&zone) && !all.contains(&zone) {
                all.push(zone);
            }
        }
        all
    });
    &ALL
}

/// The areas of the tz database in which people live.
const AREAS: [&str; 8] =
    ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// A distance from UTC in whole hours, as the tz database names it.
fn fixed(folded: &str) -> Option<String> {
    if ["utc", "gmt", "z", "zulu", "utc+0", "gmt+0"].contains(&folded) {
        return Some("UTC".into());
    }
    let distance = ["utc", "gmt"].iter().find_map(|name| folded.strip_prefix(name));
    let distance = distance.unwrap_or(folded).trim();
    let (sign, number) = match distance.split_at_checked(1)? {
        ("+", number) => ('-', number),
        ("-" | "−", number) => ('+', number),
        _ => return None,
    };
    let hours: u8 = number.trim_end_matches(":00").parse().ok()?;
    // The tz database has them from -12 to +14.
    let most = if sign == '-' { 14 } else { 12 };
    (1..=most).contains(&hours).then(|| format!("Etc/GMT{sign}{hours}"))
}

/// Words as names of places are compared: folded, white space once, no stop at the end.
fn fold(words: &str) -> String {
    let mut folded = String::new();
    for letter in crate::fold::fold(words).chars() {
        let letter = match letter {
            '_' => ' ',
            '’' | 'ʼ' => '\'',
            other => other,
        };
        if letter.is_whitespace() {
            if !(folded.is_empty() || folded.ends_with(' ')) {
                folded.push(' ');
            }
        } else if !letter.is_control() {
            folded.push(letter);
        }
    }
    folded.trim_end_matches([' ', '.', '!']).to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn name(words: &str) -> Option<String> {
        Zone::find(words).map(|zone| zone.name().to_owned())
    }

    #[test]
    fn every_line_of_the_cities_names_a_zone_of_the_database() {
        let lines: Vec<_> = CITIES.lines().filter(|line| !line.starts_with('#')).collect();
        for line in &lines {
            let (zone, names) = line.split_once(": ").unwrap();
            assert_eq!(zone.parse::<Zone>().unwrap().name(), zone, "{line}");
            assert!(names.split([',', '=']).all(|name| !name.trim().is_empty()), "{line}");
        }
        let cities = lines.iter().map(|line| line.split(',').count()).sum::<usize>();
        assert!(cities >= 500, "{cities}");
    }

    #[test]
    fn no_city_of_the_file_stands_twice() {
        let mut seen = std::collections::BTreeMap::new();
        let lines = CITIES.lines().filter_map(|line| line.split_once(": "));
        for (zone, names) in lines {
            for name in names.split([',', '=']) {
                assert_eq!(seen.insert(fold(name), zone), None, "{name}");
            }
        }
    }

    #[test]
    fn a_zone_is_found_by_name_city_or_distance() {
        for (words, zone) in [
            ("Europe/Berlin", "Europe/Berlin"),
            ("europe/berlin", "Europe/Berlin"),
            ("berlin", "Europe/Berlin"),
            ("  München ", "Europe/Berlin"),
            ("munchen", "Europe/Berlin"),
            ("Berlin, Germany", "Europe/Berlin"),
            ("new york", "America/New_York"),
            ("New_York", "America/New_York"),
            ("São Paulo", "America/Sao_Paulo"),
            ("sao paulo", "America/Sao_Paulo"),
            ("東京", "Asia/Tokyo"),
            ("İstanbul", "Europe/Istanbul"),
            ("Łódź", "Europe/Warsaw"),
            ("\u{200f}תל אביב", "Asia/Jerusalem"),
            ("Birmingham", "Europe/London"),
            ("UTC", "UTC"),
            ("+2", "Etc/GMT-2"),
            ("UTC-3", "Etc/GMT+3"),
            ("gmt+02:00", "Etc/GMT-2"),
        ] {
            assert_eq!(name(words).as_deref(), Some(zone), "{words}");
        }
        for words in ["", "⏰", "Atlantis", "+15", "25:00", &"x".repeat(5000)] {
            assert_eq!(name(words), None, "{words}");
        }
    }

    #[test]
    fn a_slip_of_the_fingers_is_answered_with_the_nearest() {
        for (words, zone) in [("berln", "Europe/Berlin"), ("amsterd", "Europe/Amsterdam")] {
            assert_eq!(nearest_cities(words, 3)[0].1.name(), zone, "{words}");
        }
        assert!(nearest_cities("qqqqq", 3).is_empty());
    }

    #[test]
    fn every_hour_of_the_world_leads_to_its_cities() {
        let now: Timestamp = "2026-03-02T18:46:00Z".parse().unwrap();
        let all = hours(now);
        assert!((24..=27).contains(&all.len()), "{}", all.len());
        for (hour, _) in all {
            let zones = cities_at(hour, now);
            assert!(!zones.is_empty(), "{hour}");
        }
        assert_eq!(cities_at(1, now)[0].name(), "Europe/Berlin");
        assert_eq!(cities_at(5, now)[0].name(), "Asia/Kolkata");
    }

    #[test]
    fn a_language_tells_where_most_of_its_speakers_live() {
        let zone = |tag: &str| Zone::of_language(tag).map(|zone| zone.name().to_owned());
        assert_eq!(zone("de").as_deref(), Some("Europe/Berlin"));
        assert_eq!(zone("de-CH").as_deref(), Some("Europe/Zurich"));
        assert_eq!(zone("fr-FR").as_deref(), Some("Europe/Paris"));
        assert_eq!(zone("en-US"), None);
        for (tag, name) in LANGUAGES {
            assert!(name.parse::<Zone>().is_ok(), "{tag}");
        }
    }

    #[test]
    fn a_zone_is_called_by_its_city() {
        for (name, city) in
            [("America/New_York", "New York"), ("UTC", "UTC"), ("Etc/GMT-2", "UTC+2")]
        {
            assert_eq!(name.parse::<Zone>().unwrap().city(), city);
        }
    }
}
