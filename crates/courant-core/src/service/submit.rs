//! What is sent to the bot and is no command: of an editor it may be an issue.

use super::{Answer, Ask, FileError, Trouble};
use crate::briefing::{plain, shortened};
use crate::command::{Command, CommandError, Content, MAX_FILE_BYTES, Reply, SentFile, Submission};
use crate::digest::sha256;
use crate::fold::fold;
use crate::intake::{self, IntakeError, Source};
use crate::model::Newsletter;
use crate::review;
use crate::store::{Again, Held, HeldKind, Holding};
use courant_newsletter::{Block, Identity, Inline, Issue, Item};

/// Characters from which a line of text is taken for an issue and not for somebody who talks to the bot; more lines than
/// one always are, and what was forwarded.
const TEXT: usize = 80;

/// Characters of what stands for a title where there is none.
const TITLE: usize = 60;

/// Names of who sent a draft are not kept.
const SENDER: &str = "an editor";

impl Ask<'_> {
    pub(super) async fn submit(&self, submission: Submission) -> Answer {
        let edits = match self.edits().await? {
            Ok(edits) if !edits.is_empty() => edits,
            _ => return self.talk(submission, false).await,
        };
        if let Some(channel) = &submission.channel
            && self.desk.may_post(channel).await?
        {
            // Whoever shows the bot a channel of its own wants to set it up.
            return self.talk(submission, true).await;
        }
        let (name, bytes) = match &submission.content {
            Content::Nothing => return Ok(Reply::say(self.language.say("submit-nothing"))),
            Content::Text { text, .. } if !is_issue(text, submission.forwarded) => {
                return self.talk(submission, true).await;
            }
            Content::Text { name, text } => (named(name, text), text.clone().into_bytes()),
            Content::File(file) => match self.fetched(file).await? {
                Ok(bytes) => (file.name.clone(), bytes),
                Err(reply) => return Ok(reply),
            },
        };
        let source = match intake::read(&name, bytes).await {
            Ok(source) => source,
            Err(IntakeError::Store(error)) => return Err(error.into()),
            Err(error) => return Ok(self.unreadable(&error)),
        };
        self.draft(source, &edits, submission.stripped).await
    }

    /// Somebody talks to the bot, or shows it a channel; an editor is told how one publishes.
    async fn talk(&self, submission: Submission, edits: bool) -> Answer {
        if let Some(chat) = submission.channel {
            return Box::pin(self.carry_out(Command::Offer { newsletter: None, chat })).await;
        }
        let chatter = self.wrong(CommandError::NotACommand).await?;
        if !edits {
            return Ok(chatter);
        }
        Ok(chatter.and(self.language.say("held-how")).row([self.held_button()]))
    }

    async fn fetched(&self, file: &SentFile) -> Result<Result<Vec<u8>, Reply>, Trouble> {
        let too_large = || {
            let most = MAX_FILE_BYTES / (1024 * 1024);
            Reply::say(self.language.tell("submit-large", &[("most", most.into())]))
        };
        if file.size > MAX_FILE_BYTES {
            return Ok(Err(too_large()));
        }
        match self.desk.file(file).await {
            Ok(bytes) => Ok(Ok(bytes)),
            Err(FileError::TooLarge) => Ok(Err(too_large())),
            Err(FileError::Gone) => Ok(Err(Reply::say(self.language.say("submit-gone")))),
            Err(FileError::Desk(error)) => Err(error.into()),
        }
    }

    /// Keeps what was read, and shows it as readers would get it.
    async fn draft(&self, source: Source, edits: &[Newsletter], stripped: bool) -> Answer {
        let Source { name, bytes, mut reading } = source;
        let count = u64::try_from(reading.issues.len()).unwrap_or(u64::MAX);
        let [issue] = reading.issues.as_mut_slice() else {
            let several = self.language.tell("submit-several", &[("count", count.into())]);
            return Ok(Reply::say(several));
        };
        self.identify(issue, &bytes);
        give_title(issue);
        let newsletter = meant(issue, edits);
        let held = Held {
            kind: HeldKind::Draft,
            newsletter: newsletter.map(|newsletter| newsletter.id),
            identity: issue.identity.key(),
            domain: String::new(),
            list_id: None,
            address: None,
            sender: SENDER.to_owned(),
            title: issue.title.clone().unwrap_or_else(|| first_words(issue)),
            reason: "an editor has sent it".to_owned(),
            link: None,
            sent_by: Some(self.person.id),
        };
        let notes = std::mem::take(&mut reading.notes);
        let source = Source { name, bytes, reading };
        let held = review::keep(self.store, held, source, Again::Wanted, self.now).await?;
        let id = match held {
            Holding::New(id) | Holding::Waits(id) => id,
            Holding::Full | Holding::Decided => {
                return Ok(Reply::say(self.language.say("submit-full")).row([self.held_button()]));
            }
        };
        let Some(line) = self.store.held_line(id).await? else {
            return Ok(Reply::say(self.language.say("held-gone")));
        };
        let reply = match line.held.newsletter {
            None => self.which_of(&line, edits, 0),
            Some(_) => self.held_shown(&line, edits).await?,
        };
        let stripped = stripped.then(|| self.language.say("submit-stripped"));
        Ok(stripped.into_iter().chain(notes).fold(reply, Reply::and))
    }

    /// Gives a text the identity of what its editor sends that day: the same words may be news again another day. A mail
    /// and a feed's entry have their own.
    fn identify(&self, issue: &mut Issue, bytes: &[u8]) {
        if matches!(issue.identity, Identity::Content(_)) {
            let day = self.now.to_zoned(jiff::tz::TimeZone::UTC).date();
            let day = format!("{day}\n");
            issue.identity = Identity::Content(sha256([day.as_bytes(), bytes].concat()));
        }
    }
}

/// Whether a text is meant to be published.
fn is_issue(text: &str, forwarded: bool) -> bool {
    let text = text.trim();
    !text.is_empty() && (forwarded || text.contains('\n') || text.chars().count() >= TEXT)
}

/// What a text is read as: headings as Markdown has them are meant so, however short it is.
fn named(name: &str, text: &str) -> String {
    let is_heading = |line: &str| line.starts_with("# ") || line.starts_with("## ");
    if !name.contains('.') && text.lines().any(is_heading) {
        return format!("{name}.md");
    }
    name.to_owned()
}

/// Takes the first line for the title where there is none, if it looks like one: whoever writes in a chat marks nothing.
fn give_title(issue: &mut Issue) {
    let is_more = issue.sections.iter().map(|section| section.items.len()).sum::<usize>() > 1;
    let first = issue.sections.first_mut().and_then(|section| section.items.first_mut());
    let (None, Some(item)) = (&issue.title, first) else { return };
    if let Some(title) = &item.title {
        issue.title = Some(title.clone());
        return;
    }
    let Some(Block::Paragraph { content }) = item.blocks.first() else { return };
    let line = Inline::plain(content).trim().to_owned();
    let is_sentence = line.ends_with(['.', '!', '?', ':', ';', ',', '…', '。', '！', '？', '।']);
    let is_title = !line.is_empty() && line.chars().count() <= TEXT && !is_sentence;
    if is_title && (is_more || item.blocks.len() > 1) {
        item.blocks.remove(0);
        issue.title = Some(line);
    }
}

/// What an issue without a title begins with.
fn first_words(issue: &Issue) -> String {
    let items = issue.sections.iter().flat_map(|section| &section.items);
    let says = |item: &Item| match &item.title {
        Some(title) => title.clone(),
        None => plain(&item.blocks).trim().to_owned(),
    };
    let first = items.map(says).find(|words| !words.is_empty()).unwrap_or_default();
    shortened(first.lines().next().unwrap_or_default(), TITLE)
}

/// The newsletter that a draft is of: the only one that its editor has, or the one that it names.
fn meant<'a>(issue: &Issue, edits: &'a [Newsletter]) -> Option<&'a Newsletter> {
    if let [only] = edits {
        return Some(only);
    }
    let named = fold(issue.newsletter.title.as_deref()?);
    edits.iter().find(|edited| fold(&edited.title) == named)
}
