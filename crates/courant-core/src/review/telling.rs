//! What is told of something that waits, and the buttons that decide.

use crate::command::{Action, Button, HeldPick, Reply};
use crate::store::{Fate, HeldKind, HeldLine};
use crate::texts::Language;

/// Who sees it, and where it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seer {
    /// The language that they read.
    pub(crate) language: Language,
    /// Whether what is in it stands right above.
    pub(crate) sees_it: bool,
    /// Whether there are other newsletters that it could be of.
    pub(crate) has_others: bool,
}

/// Says what waits, with the buttons that decide; `newsletter` is the title of the one that it is of.
pub(crate) fn told(line: &HeldLine, newsletter: Option<&str>, seer: Seer) -> Reply {
    let language = seer.language;
    let held = &line.held;
    let title = titled(&held.title, language);
    let newsletter = newsletter.unwrap_or_default();
    let values = [
        ("newsletter", newsletter.into()),
        ("title", (&title).into()),
        ("sender", (&held.sender).into()),
        ("reason", (&held.reason).into()),
    ];
    let reply = match held.kind {
        HeldKind::Review => Reply::say(language.tell("held-review", &values)),
        HeldKind::Unproved if newsletter.is_empty() => {
            Reply::say(language.tell("held-unknown", &values))
        }
        HeldKind::Unproved => Reply::say(language.tell("held-unproved", &values)),
        HeldKind::Unknown => Reply::say(language.tell("held-unknown", &values)),
        HeldKind::Confirmation => {
            let link = held.link.clone().unwrap_or_default();
            let values = [("sender", (&held.sender).into()), ("link", (&link).into())];
            Reply::say(language.tell("held-confirmation", &values))
        }
        HeldKind::Draft if newsletter.is_empty() => {
            Reply::say(language.tell("held-draft-nowhere", &values))
        }
        HeldKind::Draft => Reply::say(language.tell("held-draft", &values)),
    };
    let reply = match (held.kind, held.domain.is_empty()) {
        (HeldKind::Unknown | HeldKind::Unproved, false) => {
            reply.and(language.tell("held-proved", &[("domain", (&held.domain).into())]))
        }
        (HeldKind::Unknown | HeldKind::Unproved, true) => {
            reply.and(language.say("held-not-proved"))
        }
        (HeldKind::Review | HeldKind::Confirmation | HeldKind::Draft, _) => reply,
    };
    rows(line, !newsletter.is_empty(), seer).into_iter().fold(reply, Reply::row)
}

fn rows(line: &HeldLine, has_newsletter: bool, seer: Seer) -> Vec<Vec<Button>> {
    let id = line.id;
    let act =
        |label: &str, pick: HeldPick| Button::act(seer.language.say(label), Action::Held(pick));
    let preview = (!seer.sees_it).then(|| act("button-held-preview", HeldPick::Preview(id)));
    let publish = act("button-held-publish", HeldPick::Publish(id, line.held.newsletter));
    let when = match line.publish_at {
        None => act("button-held-schedule", HeldPick::When(id)),
        Some(_) => act("button-held-no-time", HeldPick::NoTime(id)),
    };
    let discard = act("button-held-discard", HeldPick::Discard(id));
    let which = act("button-held-which", HeldPick::Which(id, 0));
    let block = act("button-held-block", HeldPick::Block(id));
    let ignore = act("button-held-ignore", HeldPick::Discard(id));
    let accept = act("button-held-accept", HeldPick::Accept(id));
    let is_proved = !line.held.domain.is_empty();
    let with_preview = |row: Vec<Button>| preview.iter().cloned().chain(row).collect();
    match line.held.kind {
        HeldKind::Review => vec![with_preview(vec![publish, when, discard])],
        HeldKind::Draft if !has_newsletter => vec![vec![which, discard]],
        HeldKind::Draft => {
            let which = seer.has_others.then_some(which);
            vec![with_preview(vec![publish, when, discard]), which.into_iter().collect()]
        }
        HeldKind::Unproved if has_newsletter => {
            // Blocking it would block the newsletter that it claims to be.
            let accept = is_proved.then_some(accept);
            vec![with_preview(vec![publish, discard]), accept.into_iter().collect()]
        }
        HeldKind::Unproved | HeldKind::Unknown => {
            let accept = is_proved.then_some(accept);
            vec![with_preview(accept.into_iter().chain([ignore, block]).collect()), vec![which]]
        }
        HeldKind::Confirmation => {
            let link = line.held.link.iter();
            let open =
                link.map(|link| Button::open(seer.language.say("button-held-confirm"), link));
            vec![open.chain([discard]).collect()]
        }
    }
}

/// The title of something that waits, and what is said where it has none.
pub(crate) fn titled(title: &str, language: Language) -> String {
    if title.is_empty() { language.say("held-untitled") } else { title.to_owned() }
}

/// What became of an issue that was published: to how many chats it goes, or how many copies are changed.
pub(crate) fn published(
    newsletter: &str,
    title: &str,
    (fate, chats): (Fate, u64),
    language: Language,
) -> String {
    let title = titled(title, language);
    let values =
        [("newsletter", newsletter.into()), ("title", (&title).into()), ("chats", chats.into())];
    language.tell(
        match fate {
            Fate::New => "published-new",
            Fate::Corrected => "published-corrected",
            Fate::Known | Fate::Twin => "published-known",
            Fate::Retracted => "published-retracted",
        },
        &values,
    )
}
