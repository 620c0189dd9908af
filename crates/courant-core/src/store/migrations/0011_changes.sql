-- What was changed in a shared chat, by whom (NULL once they are forgotten), with which command, of which newsletter.
CREATE TABLE changes (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id       INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    person_id     INTEGER REFERENCES people (id) ON DELETE SET NULL,
    command       TEXT    NOT NULL,
    newsletter_id INTEGER REFERENCES newsletters (id) ON DELETE CASCADE,
    changed_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_of_chat ON changes (chat_id, id);
CREATE INDEX changes_by_person ON changes (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX changes_of_newsletter ON changes (newsletter_id) WHERE newsletter_id IS NOT NULL;
