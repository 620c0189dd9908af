//! `/issues`: the archive, by page and date.

use super::said::{Said, said};
use super::{Answer, Ask, Trouble};
use crate::briefing::{self, shortened};
use crate::command::{
    Action, Button, CommandError, IssuesPick, Opening, Reply, Wanted, page as page_of,
};
use crate::model::{IssueLine, MonthLine, Newsletter, NewsletterId};
use crate::schedule::{Misunderstood, cuts, past};
use courant_newsletter::{Block, Inline};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Issues on a page of the archive.
const PAGE: u32 = 8;

/// Characters of an issue's title on a button.
pub(super) const LABEL: usize = 40;

/// Where in an archive somebody wants to look.
enum Spot {
    /// At a page, from 0.
    Page(u32),
    /// At a page that there cannot be.
    NoPage(String),
    /// At the newest issue of a day or before.
    Until(Date),
}

impl Ask<'_> {
    pub(super) async fn issues(&self, wanted: Option<Wanted>, pick: IssuesPick) -> Answer {
        let spot = match pick {
            IssuesPick::Year(year) => {
                let button = |newsletter: NewsletterId| Action::Months(newsletter, year);
                return match self.of_newsletter(wanted, &button).await? {
                    Ok(newsletter) => self.months(&newsletter, year).await,
                    Err(reply) => Ok(reply),
                };
            }
            IssuesPick::Page(page) => Spot::Page(page),
            IssuesPick::Until(day) => Spot::Until(day),
            IssuesPick::Typed(words) if wanted.is_none() => return self.issues_typed(&words).await,
            IssuesPick::Typed(words) => match self.spot(&words) {
                Ok(spot) => spot,
                Err(error) => return Ok(self.misunderstood(&words, &error, "issues-examples")),
            },
        };
        self.archive_of(wanted, spot).await
    }

    /// A line that names a newsletter, a page or a day, or a newsletter and one of those.
    async fn issues_typed(&self, words: &str) -> Answer {
        let all = self.visible().await?;
        match said(&all, words, self.language, |words| self.spot(words)) {
            Said::Time(spot) => self.archive_of(None, spot).await,
            Said::Of(newsletter, spot) => {
                self.archive(&newsletter, spot.unwrap_or(Spot::Page(0))).await
            }
            Said::Half(newsletter, error) => {
                Ok(self.half_understood(&newsletter, words, &error, "issues-examples"))
            }
            Said::Nothing(error @ Misunderstood::Impossible(_)) => {
                Ok(self.misunderstood(words, &error, "issues-examples"))
            }
            Said::Nothing(_) => {
                // "power 3", where several have power.
                let spot = |(name, rest)| Some((name, self.spot(rest).ok()?));
                let named = cuts(words).into_iter().rev().find_map(spot);
                let (name, spot) = named.unwrap_or((words, Spot::Page(0)));
                self.archive_of(Some(Wanted::Words(name.to_owned())), spot).await
            }
        }
    }

    async fn archive_of(&self, wanted: Option<Wanted>, spot: Spot) -> Answer {
        let button = |newsletter: NewsletterId| match &spot {
            Spot::Page(page) => Action::Issues(newsletter, *page),
            Spot::NoPage(_) => Action::Issues(newsletter, 0),
            Spot::Until(day) => Action::IssuesUntil(newsletter, *day),
        };
        match self.of_newsletter(wanted, &button).await? {
            Ok(newsletter) => self.archive(&newsletter, spot).await,
            Err(reply) => Ok(reply),
        }
    }

    /// What words say about where to look.
    fn spot(&self, words: &str) -> Result<Spot, Misunderstood> {
        let today = self.now.to_zoned(TimeZone::UTC).date();
        match past(words, self.language, today) {
            Ok(day) => Ok(Spot::Until(day)),
            Err(_) if is_number(words) => {
                Ok(page_of(words).map_or_else(|_| Spot::NoPage(words.to_owned()), Spot::Page))
            }
            // One page is asked for, not some.
            Err(Misunderstood::TooMany) => Err(Misunderstood::Nothing),
            Err(error) => Err(error),
        }
    }

    /// The newsletter that is wanted, or the only one there is to look at; else the question which, whose buttons go on
    /// with what was asked.
    async fn of_newsletter(
        &self,
        wanted: Option<Wanted>,
        action: &(dyn Fn(NewsletterId) -> Action + Sync),
    ) -> Result<Result<Newsletter, Reply>, Trouble> {
        let button =
            |newsletter: &Newsletter| Button::act(&newsletter.title, action(newsletter.id));
        if let Some(wanted) = wanted {
            return self.wanted(&wanted, &button).await;
        }
        let mut mine: Vec<_> = self.mine().await?.into_iter().map(|line| line.newsletter).collect();
        if mine.is_empty() {
            mine = self.visible().await?;
        }
        Ok(match <[Newsletter; 1]>::try_from(mine) {
            Ok([only]) => Ok(only),
            Err(several) => Err(self.which("pick-issues", &several, &button)),
        })
    }

    async fn archive(&self, newsletter: &Newsletter, spot: Spot) -> Answer {
        let mut wanted = None;
        let page = match spot {
            Spot::Page(page) => page,
            Spot::NoPage(text) => return self.wrong(CommandError::BadPage(text)).await,
            Spot::Until(day) => {
                let newer = self.newer_than(newsletter, day).await?;
                let (_, total) = self.store.issues(newsletter.id, 0, 1).await?;
                wanted = Some(newer);
                newer.min(total.saturating_sub(1)) / PAGE
            }
        };
        let (issues, total) =
            self.store.issues(newsletter.id, page.saturating_mul(PAGE), PAGE).await?;
        if total == 0 {
            return Ok(self.about_newsletter("issues-none", newsletter));
        }
        let pages = total.div_ceil(PAGE);
        if page >= pages {
            let last = Button::act(
                self.language.say("button-issues"),
                Action::Issues(newsletter.id, pages - 1),
            );
            return Ok(Reply::say(self.language.tell("issues-beyond", &[("pages", pages.into())]))
                .row([last]));
        }
        let reply = self.archive_page(newsletter, &issues, wanted, (page, pages));
        let before_all = |wanted: &u32| *wanted >= total;
        let Some(oldest) = wanted.filter(before_all).and(issues.last()) else { return Ok(reply) };
        let first = briefing::day(oldest.issued_at, self.language);
        let said = self.language.tell("issues-none-before", &[("date", (&first).into())]);
        let text = Reply::say(said).text.into_iter().chain(reply.text).collect();
        Ok(Reply { text, ..reply })
    }

    /// How many issues are newer than a day.
    async fn newer_than(&self, newsletter: &Newsletter, day: Date) -> Result<u32, Trouble> {
        let next = day.tomorrow().ok().and_then(|next| next.to_zoned(TimeZone::UTC).ok());
        match next {
            Some(midnight) => {
                Ok(self.store.issues_since(newsletter.id, midnight.timestamp()).await?)
            }
            None => Ok(0),
        }
    }

    /// A page of the archive; the issue that is wanted, by its number from 0, stands out.
    fn archive_page(
        &self,
        newsletter: &Newsletter,
        issues: &[IssueLine],
        wanted: Option<u32>,
        (page, pages): (u32, u32),
    ) -> Reply {
        let mut items = Vec::new();
        let mut reply = Reply::default();
        let first = page.saturating_mul(PAGE);
        for (issue, number) in issues.iter().zip(first..) {
            let date = briefing::day(issue.issued_at, self.language);
            let title = if issue.title.is_empty() { &newsletter.title } else { &issue.title };
            let values = [("date", (&date).into()), ("title", title.into())];
            let line = self.language.tell("issues-line", &values);
            let stands_out = wanted == Some(number);
            let line = if stands_out { Inline::strong(line) } else { Inline::text(line) };
            items.push(vec![Block::Paragraph { content: vec![line] }]);
            let open = Action::Read(Opening::of(issue.id));
            reply = reply.row([Button::act(shortened(title, LABEL), open)]);
        }
        let newer = page.checked_sub(1).map(|page| {
            Button::act(self.language.say("button-newer"), Action::Issues(newsletter.id, page))
        });
        let older = (page + 1 < pages).then(|| {
            Button::act(self.language.say("button-older"), Action::Issues(newsletter.id, page + 1))
        });
        let shown = issues.last().map_or(self.now, |issue| issue.issued_at);
        let year = shown.to_zoned(TimeZone::UTC).year();
        let months = (pages > 1).then(|| {
            Button::act(self.language.say("button-months"), Action::Months(newsletter.id, year))
        });
        let position = self
            .language
            .tell("issues-page", &[("page", (page + 1).into()), ("pages", pages.into())]);
        let title =
            self.language.tell("issues-title", &[("newsletter", (&newsletter.title).into())]);
        let start = Some(first.saturating_add(1));
        reply
            .block(Block::List { start, items })
            .and(position)
            .titled(title)
            .row(newer.into_iter().chain(months).chain(older))
    }

    /// The months of a year that have issues, or of the nearest year that has, and the years around it.
    async fn months(&self, newsletter: &Newsletter, year: i16) -> Answer {
        let all = self.store.months(newsletter.id).await?;
        let Some(year) =
            all.iter().map(|month| month.year).min_by_key(|there| there.abs_diff(year))
        else {
            return Ok(self.about_newsletter("issues-none", newsletter));
        };
        let to = |line: &MonthLine| self.month_button(newsletter.id, line);
        let months = all.iter().filter(|line| line.year == year).filter_map(to);
        let turn = |line: Option<&MonthLine>, before: &str, behind: &str| {
            let year = line?.year;
            let label = format!("{before}{year}{behind}");
            Some(Button::act(label, Action::Months(newsletter.id, year)))
        };
        let before = turn(all.iter().rfind(|line| line.year < year), "‹ ", "");
        let behind = turn(all.iter().find(|line| line.year > year), "", " ›");
        let number = year.to_string();
        let values = [("newsletter", (&newsletter.title).into()), ("year", (&number).into())];
        let title = self.language.tell("issues-months", &values);
        Ok(Reply::say(self.language.say("issues-months-type"))
            .titled(title)
            .grid(months, 3)
            .row(before.into_iter().chain(behind)))
    }

    fn month_button(&self, newsletter: NewsletterId, line: &MonthLine) -> Option<Button> {
        let last = Date::new(line.year, line.month, 1).ok()?.last_of_month();
        let month = u64::try_from(line.month).unwrap_or_default();
        let values = [("month", month.into()), ("count", line.issues.into())];
        let label = self.language.tell("button-month", &values);
        Some(Button::act(label, Action::IssuesUntil(newsletter, last)))
    }
}

fn is_number(words: &str) -> bool {
    !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit())
}
