//! When briefings come: pure functions of a rule, a time zone and the time.
//!
//! A [`Rule`] names local times of days of the week; [`Rule::first`] is the moment at which it next comes true. A
//! [`Timing`] is all that decides when one chat gets something: schedule, quiet hours, pause. `words` understands what
//! people type, in every language that Courant speaks, `zone` the cities and zones that they name.

mod local;
mod quiet;
mod rule;
mod timing;
mod tongue;
mod words;
mod zone;

pub use local::TimeOfDay;
pub use quiet::{Hush, Quiet};
pub use rule::{Days, MAX_SLOTS, Rule, Slot};
pub use timing::{GRACE, Late, Schedule, Timing};
pub use words::{Misunderstood, at, away, away_for, cuts, is_about_time, past, quiet, when};
pub use zone::{Zone, ZoneError, cities_at, hours, nearest_cities};
