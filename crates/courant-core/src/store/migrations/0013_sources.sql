-- Where reading of a mailbox's folder goes on: IMAP's UIDs count upwards as long as the folder keeps its UIDVALIDITY.
CREATE TABLE bookmarks (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uid_validity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;

-- Other identities of an issue that came again from elsewhere: by mail and in a feed, or to a second address.
CREATE TABLE aliases (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    issue_id INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    PRIMARY KEY (newsletter_id, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_of_issue ON aliases (issue_id);

-- Feeds that are asked for new entries.
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    -- Where it is asked now: what the operator gave, until a permanent redirect leads elsewhere.
    url TEXT NOT NULL UNIQUE,
    -- The host in it: how many feeds of one host are asked at a time is limited.
    host TEXT NOT NULL,
    -- What is delivered of the first answer: 'latest' or 'none'.
    first TEXT NOT NULL CHECK (first IN ('latest', 'none')),
    -- Whether entries without a text get that of their page.
    full_text INTEGER NOT NULL CHECK (full_text IN (0, 1)),
    -- What the last answer said of itself, and a hash of its body.
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    -- Its rhythm: the usual milliseconds between two entries, and the newest one's date.
    gap INTEGER,
    newest_at INTEGER,
    due_at INTEGER NOT NULL,
    -- The last answer that was good, and the last one that was anew.
    answered_at INTEGER,
    changed_at INTEGER,
    -- Failures in a row, since when, and what the last one was.
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    trouble TEXT,
    -- Given up on until an operator resumes it.
    stopped_at INTEGER,
    -- What it is called at its hub (WebSub), the callback's secret part, what the hub signs with, and how far the
    -- subscription has come: until when it holds, or when it was asked for.
    hub TEXT,
    topic TEXT,
    hub_token TEXT UNIQUE,
    hub_secret TEXT,
    hub_asked_at INTEGER,
    lease_until INTEGER
) STRICT;
CREATE INDEX feeds_due ON feeds (due_at) WHERE stopped_at IS NULL;
CREATE INDEX feeds_of_newsletter ON feeds (newsletter_id);

-- How each kind of source is, as it said last.
CREATE TABLE source_states (
    name TEXT PRIMARY KEY,
    well INTEGER NOT NULL CHECK (well IN (0, 1)),
    words TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether each issue of a newsletter waits until somebody publishes it.
ALTER TABLE newsletters ADD COLUMN review INTEGER NOT NULL DEFAULT 0 CHECK (review IN (0, 1));

-- Where newsletters come from by mail: the list, the address, and the domain that their mails are authenticated for.
CREATE TABLE senders (
    id INTEGER PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    list_id TEXT,
    from_address TEXT,
    domain TEXT NOT NULL
) STRICT;
CREATE INDEX senders_of_newsletter ON senders (newsletter_id);

-- Senders whose mail nobody wants: by list or by address, as far as it was known.
CREATE TABLE blocked (
    list_id TEXT,
    from_address TEXT,
    since INTEGER NOT NULL,
    CHECK (list_id IS NOT NULL OR from_address IS NOT NULL)
) STRICT;

-- The part before the @ of addresses that belong to a newsletter.
CREATE TABLE addresses (
    local_part TEXT PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_of_newsletter ON addresses (newsletter_id);

-- Mails, and what publishers post, that wait for somebody to look at them.
CREATE TABLE held (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('review', 'unproved', 'unknown', 'confirmation')),
    newsletter_id INTEGER REFERENCES newsletters (id) ON DELETE CASCADE,
    -- The same mail again is the same: its id, and the domain that it is authenticated for ('' for none), so that a
    -- forged one does not stand in the way of the true one.
    identity TEXT NOT NULL,
    domain TEXT NOT NULL,
    list_id TEXT,
    from_address TEXT,
    sender TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    link TEXT,
    -- The name that it is read under, and as it came.
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    held_at INTEGER NOT NULL,
    UNIQUE (identity, domain)
) STRICT;
CREATE INDEX held_of_newsletter ON held (newsletter_id);
