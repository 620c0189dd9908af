-- Who may publish to a newsletter beside the operators.
CREATE TABLE editors (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    since INTEGER NOT NULL,
    PRIMARY KEY (newsletter_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX editors_by_person ON editors (person_id);

-- What a one-time code makes of whoever brings it: an editor of that newsletter, or an operator.
ALTER TABLE invites ADD COLUMN newsletter_id INTEGER REFERENCES newsletters (id) ON DELETE CASCADE;

-- What waits is made anew: entries of feeds and what editors send wait too, at a time it may go out by itself, and what
-- was decided is remembered, so that nobody is asked twice. Buttons name the numbers, so none is given twice.
CREATE TABLE held_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('review', 'unproved', 'unknown', 'confirmation', 'draft')),
    newsletter_id INTEGER REFERENCES newsletters (id) ON DELETE CASCADE,
    -- The same thing again is the same: its id, the domain that it is authenticated for ('' for none), so that a forged
    -- mail does not stand in the way of the true one, and a hash of what it says.
    identity TEXT NOT NULL,
    domain TEXT NOT NULL,
    said_hash TEXT NOT NULL,
    list_id TEXT,
    from_address TEXT,
    sender TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    link TEXT,
    -- The editor who sent it.
    sent_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    -- The name that it is read under, and as it came; the issues as JSON, where the bytes alone do not tell all of them.
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    issues TEXT,
    held_at INTEGER NOT NULL,
    -- When it goes out by itself, and who wants that.
    publish_at INTEGER,
    scheduled_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    -- What became of it; what was thrown away is kept for a while, then only that it was.
    outcome TEXT CHECK (outcome IN ('published', 'discarded', 'replaced')),
    ended_at INTEGER
) STRICT;
INSERT INTO held_anew (id, kind, newsletter_id, identity, domain, said_hash, list_id, from_address, sender, title, reason,
    link, name, bytes, held_at)
SELECT id, kind, newsletter_id, identity, domain, '', list_id, from_address, sender, title, reason, link, name, bytes, held_at
FROM held;
DROP TABLE held;
ALTER TABLE held_anew RENAME TO held;
CREATE INDEX held_of_newsletter ON held (newsletter_id);
CREATE INDEX held_by_identity ON held (identity, domain);
CREATE INDEX held_by_editor ON held (sent_by) WHERE sent_by IS NOT NULL;
CREATE INDEX held_by_scheduler ON held (scheduled_by) WHERE scheduled_by IS NOT NULL;
CREATE INDEX held_waiting ON held (id) WHERE outcome IS NULL;
CREATE INDEX held_due ON held (publish_at) WHERE outcome IS NULL AND publish_at IS NOT NULL;
CREATE INDEX held_ended ON held (ended_at) WHERE outcome = 'discarded';
