//! `/filter`: what of its issues is wanted. What is typed is tried on past issues before it comes into force.

use super::find::{called, find};
use super::place::{Purpose, Target};
use super::subject::Subject;
use super::wrong::said_back;
use super::{Answer, Ask, Trouble};
use crate::briefing::{self, is_blank, shortened};
use crate::command::{Action, Button, FilterPick, Place, Question, Reply, SchedulePick, Wanted};
use crate::filter::{
    self, BadPattern, Filter, MAX_PATTERNS, MAX_TESTS, Sieve, Sifted, Test, Typed, Unusable,
};
use crate::model::{Newsletter, StoredIssue, SubscriptionLine};
use crate::schedule::cuts;
use crate::store::StoreError;
use courant_newsletter::{Block, Inline, Issue};
use std::sync::Arc;

/// Past issues that a filter is tried on.
const TRIED: u32 = 10;

/// Issues of those that it keeps which are named.
const NAMED: usize = 3;

/// Sections that are offered; others are typed.
const SECTIONS: usize = 12;

/// Characters of a section's title on a button that has another one beside it.
const LABEL: usize = 24;

/// What a filter would have kept of past issues.
struct Trial {
    /// The issues that it was tried on.
    issues: usize,
    items: usize,
    /// Those that would have come, newest first: their lines.
    kept: Vec<String>,
    kept_items: usize,
}

impl Ask<'_> {
    pub(super) async fn filter(
        &self,
        newsletter: Option<Wanted>,
        pick: FilterPick,
        place: Place,
    ) -> Answer {
        let purpose = match pick {
            FilterPick::Show | FilterPick::Draft => Purpose::Look,
            _ => Purpose::Change,
        };
        let show = |chat, newsletter| Action::Filter(chat, newsletter, FilterPick::Show);
        let subject = match self.subject(newsletter.as_ref(), place, purpose, show).await? {
            Ok(subject) => subject,
            Err(reply) => return Ok(reply),
        };
        let Subject { target, taken, line } = subject;
        if taken.is_empty() {
            let all = Button::act(self.language.say("button-newsletters"), Action::Newsletters(0));
            return Ok(Reply::say(self.nothing_taken(target.name.as_ref())).row([all]));
        }
        let (line, typed) = match (pick, line) {
            (FilterPick::Typed(words), None) => match named(&taken, &words) {
                (Some(line), "") => (line, None),
                (Some(line), rest) => (line, Some(rest.to_owned())),
                (None, _) => return self.try_for_any(&target, &taken, &words).await,
            },
            (FilterPick::Typed(words), Some(line)) => (line, Some(words)),
            (pick, Some(line)) => return self.pick_filter(target, line, pick).await,
            (_, None) => match <[SubscriptionLine; 1]>::try_from(taken) {
                Ok([only]) => (only, None),
                Err(several) => {
                    return Ok(
                        self.which_filter("filter-which", &target, &several, |_| FilterPick::Show)
                    );
                }
            },
        };
        let Some(words) = typed else { return self.filter_shown(&target, &line).await };
        match filter::read(&words, self.language) {
            Ok(Typed::All) => self.set_filter(target, line, None).await,
            Ok(Typed::Filter(filter)) => {
                self.store.draft_filter(vec![line.id], Some(filter.clone())).await?;
                self.draft_shown(&target, &line, &filter).await
            }
            Err(error) => Ok(self.unusable(&error)),
        }
    }

    async fn pick_filter(
        &self,
        target: Target,
        line: SubscriptionLine,
        pick: FilterPick,
    ) -> Answer {
        match (pick, line.draft.clone()) {
            (FilterPick::Draft, Some(draft)) => self.draft_shown(&target, &line, &draft).await,
            (FilterPick::Save(mark), Some(draft)) if draft.mark() == mark => {
                self.set_filter(target, line, Some(draft)).await
            }
            // Pressed twice: it is in force.
            (FilterPick::Save(mark), None)
                if line.filter.as_ref().is_some_and(|filter| filter.mark() == mark) =>
            {
                self.filter_shown(&target, &line).await
            }
            (FilterPick::Save(_), _) => {
                let shown = self.filter_shown(&target, &line).await?;
                let said = Reply::say(self.language.say("filter-changed")).text;
                Ok(Reply { text: said.into_iter().chain(shown.text).collect(), ..shown })
            }
            (FilterPick::Discard, _) => {
                self.store.draft_filter(vec![line.id], None).await?;
                self.filter_shown(&target, &SubscriptionLine { draft: None, ..line }).await
            }
            (FilterPick::Off, _) => self.set_filter(target, line, None).await,
            (FilterPick::Section(mark), _) => {
                let recent = self.store.recent(line.newsletter.id, TRIED).await?;
                let titles = sections(recent.iter().map(|issue| &issue.document));
                let title = titles.iter().find(|title| filter::section_mark(title) == mark);
                let Some(title) = title else { return self.filter_shown(&target, &line).await };
                match Filter::with_section(line.filter.as_ref(), title) {
                    Ok(filter) => self.set_filter(target, line, filter).await,
                    Err(error) => Ok(self.unusable(&error)),
                }
            }
            (FilterPick::Show | FilterPick::Draft | FilterPick::Typed(_), _) => {
                self.filter_shown(&target, &line).await
            }
        }
    }

    /// Keeps a typed filter for each newsletter of a chat, and asks which is meant.
    async fn try_for_any(
        &self,
        target: &Target,
        taken: &[SubscriptionLine],
        words: &str,
    ) -> Answer {
        match filter::read(words, self.language) {
            Ok(Typed::Filter(filter)) => {
                let all = taken.iter().map(|line| line.id).collect();
                self.store.draft_filter(all, Some(filter)).await?;
                Ok(self.which_filter("filter-which", target, taken, |_| FilterPick::Draft))
            }
            Ok(Typed::All) => {
                Ok(self.which_filter("filter-which", target, taken, |_| FilterPick::Off))
            }
            Err(error) => Ok(self.unusable(&error)),
        }
    }

    async fn set_filter(
        &self,
        target: Target,
        mut line: SubscriptionLine,
        filter: Option<Filter>,
    ) -> Answer {
        self.store.set_filter(line.id, filter.clone()).await?;
        (line.filter, line.draft) = (filter, None);
        let shown = self.filter_shown(&target, &line).await?;
        self.signed(shown, &target.chat, "filter", Some(line.newsletter.id)).await
    }

    /// The filter that is in force, with its sections to choose from.
    async fn filter_shown(&self, target: &Target, line: &SubscriptionLine) -> Answer {
        let (language, chat) = (self.language, target.chat.id);
        let newsletter = line.newsletter.id;
        let act = |label: String, pick| Button::act(label, Action::Filter(chat, newsletter, pick));
        let recent = Arc::new(self.store.recent(newsletter, TRIED).await?);
        let what = self.what_is_meant(target, Some(line));
        let mut reply = match &line.filter {
            None => Reply::say(language.tell("filter-none", &[("newsletter", (&what).into())])),
            Some(filter) => {
                let told = self.filter_told(filter);
                let values = [("newsletter", (&what).into()), ("filter", (&told).into())];
                let trial = self.trial(&recent, filter).await?;
                Reply::say(language.tell("filter-is", &values)).and(self.trial_told(&trial))
            }
        };
        let titles = sections(recent.iter().map(|issue| &issue.document));
        let out = |title: &str| line.filter.as_ref().is_some_and(|filter| filter.leaves_out(title));
        let buttons = titles.iter().take(SECTIONS).map(|title| {
            let mark = if out(title) { "✗" } else { "✓" };
            let label = format!("{mark} {}", shortened(title, LABEL));
            act(label, FilterPick::Section(filter::section_mark(title)))
        });
        if titles.len() > 1 {
            reply = reply.and(language.say("filter-sections"));
        }
        let sections = if titles.len() > 1 { buttons.collect() } else { Vec::new() };
        let off =
            line.filter.is_some().then(|| act(language.say("button-filter-off"), FilterPick::Off));
        let draft = line
            .draft
            .is_some()
            .then(|| act(language.say("button-filter-draft"), FilterPick::Draft));
        let typed = self.type_button(Question::Filter(chat, newsletter));
        let why = Button::act(language.say("button-why"), Action::Why(chat, Some(newsletter)));
        let when = Action::Schedule(chat, Some(newsletter), SchedulePick::Show);
        let when = Button::act(language.say("button-when"), when);
        let latest = Button::act(language.say("button-latest"), Action::Latest(newsletter));
        Ok(reply
            .and(language.say("filter-type"))
            .grid(sections, 2)
            .row(off.into_iter().chain(draft).chain([typed]))
            .row([latest, when, why]))
    }

    /// A filter that is not in force yet, with what it would have kept.
    async fn draft_shown(
        &self,
        target: &Target,
        line: &SubscriptionLine,
        draft: &Filter,
    ) -> Answer {
        let (language, chat) = (self.language, target.chat.id);
        let act = |label: &str, pick| {
            Button::act(language.say(label), Action::Filter(chat, line.newsletter.id, pick))
        };
        let recent = Arc::new(self.store.recent(line.newsletter.id, TRIED).await?);
        let trial = self.trial(&recent, draft).await?;
        let (what, told) = (self.what_is_meant(target, Some(line)), self.filter_told(draft));
        let values = [("newsletter", (&what).into()), ("filter", (&told).into())];
        let mut reply =
            Reply::say(language.tell("filter-would-be", &values)).and(self.trial_told(&trial));
        if !trial.kept.is_empty() {
            let item = |line: &String| vec![Block::Paragraph { content: vec![Inline::text(line)] }];
            let items = trial.kept.iter().take(NAMED).map(item).collect();
            reply = reply.block(Block::List { start: None, items });
        }
        let save = FilterPick::Save(draft.mark());
        let choices =
            [act("button-filter-save", save), act("button-filter-discard", FilterPick::Discard)];
        Ok(reply.grid(choices, 2))
    }

    fn which_filter(
        &self,
        question: &str,
        target: &Target,
        taken: &[SubscriptionLine],
        pick: impl Fn(&SubscriptionLine) -> FilterPick,
    ) -> Reply {
        let newsletters: Vec<Newsletter> =
            taken.iter().map(|line| line.newsletter.clone()).collect();
        let button = |newsletter: &Newsletter| {
            let line = taken.iter().find(|line| line.newsletter.id == newsletter.id);
            let pick = line.map_or(FilterPick::Show, &pick);
            Button::act(&newsletter.title, Action::Filter(target.chat.id, newsletter.id, pick))
        };
        self.which(question, &newsletters, &button)
    }

    /// What a filter would have kept of issues; off the async threads, since patterns take their time.
    async fn trial(
        &self,
        issues: &Arc<Vec<StoredIssue>>,
        filter: &Filter,
    ) -> Result<Trial, Trouble> {
        let (issues, filter, language) = (Arc::clone(issues), filter.clone(), self.language);
        let work = move || {
            let mut trial =
                Trial { issues: issues.len(), items: 0, kept: Vec::new(), kept_items: 0 };
            for issue in issues.iter() {
                let sieve = Sieve::new(&issue.document);
                trial.items += sieve.items();
                if let Some(Sifted { kept, .. }) = sieve.sift(&filter) {
                    trial.kept_items += kept;
                    let date = briefing::day(issue.issued_at, language);
                    let title = briefing::title_of(issue, language);
                    let values = [("date", (&date).into()), ("title", (&title).into())];
                    trial.kept.push(language.tell("issues-line", &values));
                }
            }
            trial
        };
        let done = tokio::task::spawn_blocking(work).await;
        Ok(done.map_err(|error| StoreError::Other(error.to_string()))?)
    }

    fn trial_told(&self, trial: &Trial) -> String {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let values = [
            ("issues", number(trial.issues).into()),
            ("kept", number(trial.kept.len()).into()),
            ("all", number(trial.items).into()),
            ("items", number(trial.kept_items).into()),
        ];
        let key = match (trial.issues, trial.kept.len()) {
            (0, _) => return self.language.say("filter-untried"),
            (_, 0) => "filter-keeps-none",
            _ => "filter-keeps",
        };
        let few = if key == "filter-keeps" { &values[..] } else { &values[..1] };
        self.language.tell(key, few)
    }

    /// A filter in words: "only “oil” or section “Markets”, without “sports”".
    pub(super) fn filter_told(&self, filter: &Filter) -> String {
        let language = self.language;
        let tests = |tests: &[Test], key: &str| {
            let all = tests.iter().map(|test| self.test_told(test)).reduce(|first, next| {
                let values = [("first", (&first).into()), ("next", (&next).into())];
                language.tell("filter-or", &values)
            })?;
            Some(language.tell(key, &[("tests", (&all).into())]))
        };
        match (tests(filter.only(), "filter-only"), tests(filter.never(), "filter-never")) {
            (Some(only), Some(never)) => {
                let values = [("only", (&only).into()), ("never", (&never).into())];
                language.tell("filter-both", &values)
            }
            (only, never) => only.or(never).unwrap_or_default(),
        }
    }

    fn test_told(&self, test: &Test) -> String {
        let told = test.to_string();
        match test {
            Test::Words(_) if told.contains('"') => told,
            Test::Words(_) => self.language.tell("filter-words", &[("words", (&told).into())]),
            Test::Section(title) => {
                self.language.tell("filter-section", &[("title", title.into())])
            }
            Test::Pattern(_) => told,
        }
    }

    fn unusable(&self, error: &Unusable) -> Reply {
        let language = self.language;
        let said =
            |words: &str, key: &str| language.tell(key, &[("words", (&said_back(words)).into())]);
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let text = match error {
            Unusable::Nothing(words) => said(words, "wrong-filter-nothing"),
            Unusable::Pattern(words, BadPattern::Wrong) => said(words, "wrong-filter-pattern"),
            Unusable::Pattern(words, BadPattern::TooBig) => said(words, "wrong-filter-big"),
            Unusable::TooMany => {
                let values =
                    [("most", number(MAX_TESTS).into()), ("patterns", number(MAX_PATTERNS).into())];
                language.tell("wrong-filter-many", &values)
            }
        };
        Reply::say(text).and(language.say("filter-examples")).row(self.ways_on())
    }
}

/// The newsletter that a typed line begins with, and what follows: by its exact name, or where several are taken by a part
/// of it. Where one is taken, it is that one.
fn named<'a>(taken: &[SubscriptionLine], words: &'a str) -> (Option<SubscriptionLine>, &'a str) {
    let all: Vec<Newsletter> = taken.iter().map(|line| line.newsletter.clone()).collect();
    let line =
        |found: &Newsletter| taken.iter().find(|line| line.newsletter.id == found.id).cloned();
    let exact = |name: &str| called(&all, name).and_then(line);
    let nearly = |name: &str| find(&all, name).one().and_then(line);
    let begins = |name: &dyn Fn(&str) -> Option<SubscriptionLine>| {
        let whole = std::iter::once((words, ""));
        whole.chain(cuts(words)).find_map(|(before, rest)| Some((name(before)?, rest)))
    };
    if let Some((line, rest)) = begins(&exact) {
        return (Some(line), rest);
    }
    match taken {
        [only] => (Some(only.clone()), words),
        _ => begins(&nearly).map_or((None, words), |(line, rest)| (Some(line), rest)),
    }
}

/// The titles of sections that issues have, those of most issues first.
fn sections<'a>(issues: impl Iterator<Item = &'a Issue>) -> Vec<String> {
    let mut counted: Vec<(String, u32, usize)> = Vec::new();
    for issue in issues {
        for title in issue.sections.iter().filter_map(|section| section.title.as_ref()) {
            let title = title.trim();
            if is_blank(title) {
                continue;
            }
            let mark = filter::section_mark(title);
            match counted.iter_mut().find(|(_, known, _)| *known == mark) {
                Some((_, _, count)) => *count += 1,
                None => counted.push((title.to_owned(), mark, 1)),
            }
        }
    }
    counted.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(title, ..)| title).collect()
}
