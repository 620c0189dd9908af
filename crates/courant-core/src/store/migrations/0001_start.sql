-- The first schema. Migrations are append-only: never edit one that has landed.
-- Times are milliseconds since 1970-01-01 UTC.

CREATE TABLE newsletters (
    id         INTEGER PRIMARY KEY,
    slug       TEXT    NOT NULL UNIQUE,
    title      TEXT    NOT NULL,
    tagline    TEXT    NOT NULL,
    folder     TEXT    UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

-- What was taken in, byte for byte: a better reader can read it again.
CREATE TABLE sources (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE issues (
    id            INTEGER PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    source_id     INTEGER NOT NULL REFERENCES sources (id),
    identity      TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    issued_at     INTEGER NOT NULL,
    accepted_at   INTEGER NOT NULL,
    document      TEXT    NOT NULL,
    UNIQUE (newsletter_id, identity)
) STRICT;
CREATE INDEX issues_by_date ON issues (newsletter_id, issued_at, id);
CREATE INDEX issues_by_source ON issues (source_id);

CREATE TABLE people (
    id           INTEGER PRIMARY KEY,
    platform     TEXT    NOT NULL,
    user_id      TEXT    NOT NULL,
    language     TEXT,
    private_chat TEXT,
    operator     INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    UNIQUE (platform, user_id)
) STRICT;
CREATE INDEX people_by_private_chat ON people (platform, private_chat) WHERE private_chat IS NOT NULL;

-- One-time codes that make whoever sends one an operator; only a hash is kept.
CREATE TABLE invites (
    code_hash  TEXT    PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE chats (
    id            INTEGER PRIMARY KEY,
    platform      TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    language      TEXT,
    depth         TEXT    NOT NULL,
    paused_reason TEXT,
    paused_at     INTEGER,
    created_at    INTEGER NOT NULL,
    UNIQUE (platform, address)
) STRICT;

-- A subscription that ended keeps its row; subscribing again makes a new one. So the audience of an
-- issue is a range of ids.
CREATE TABLE subscriptions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    chat_id       INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    made_by       INTEGER NOT NULL REFERENCES people (id),
    depth         TEXT,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER
) STRICT;
CREATE UNIQUE INDEX subscriptions_active ON subscriptions (newsletter_id, chat_id) WHERE ended_at IS NULL;
CREATE INDEX subscriptions_of_newsletter ON subscriptions (newsletter_id, id);
CREATE INDEX subscriptions_of_chat ON subscriptions (chat_id);

-- An accepted issue on its way: written in one transaction with the issue. `planned_to` is the last
-- subscription that has its delivery, `last_subscription` the last one of the audience.
CREATE TABLE fanouts (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id          INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    newsletter_id     INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    accepted_at       INTEGER NOT NULL,
    planned_to        INTEGER NOT NULL,
    last_subscription INTEGER NOT NULL,
    planned           INTEGER NOT NULL
) STRICT;
CREATE INDEX fanouts_unplanned ON fanouts (id) WHERE planned = 0;

-- The messages that a briefing becomes, shared by all deliveries that would read the same.
CREATE TABLE renderings (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    parts TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL
) STRICT;

-- One row a chat and issue. States: waiting, sending, delivered, skipped, failed.
CREATE TABLE deliveries (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    fanout_id       INTEGER NOT NULL REFERENCES fanouts (id) ON DELETE CASCADE,
    issue_id        INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    chat_id         INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    platform        TEXT    NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'skipped', 'failed')),
    reason          TEXT,
    tries           INTEGER NOT NULL,
    due_at          INTEGER NOT NULL,
    run_id          INTEGER,
    rendering_id    INTEGER REFERENCES renderings (id),
    created_at      INTEGER NOT NULL,
    finished_at     INTEGER,
    UNIQUE (fanout_id, subscription_id)
) STRICT;
CREATE INDEX deliveries_due ON deliveries (platform, due_at, id) WHERE state = 'waiting';
CREATE INDEX deliveries_sending ON deliveries (platform, run_id) WHERE state = 'sending';
CREATE INDEX deliveries_open ON deliveries (subscription_id, id) WHERE state IN ('waiting', 'sending');

-- One row a message: written before the request leaves, completed by its receipt.
CREATE TABLE parts (
    delivery_id  INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    part         INTEGER NOT NULL,
    run_id       INTEGER NOT NULL,
    attempted_at INTEGER NOT NULL,
    outcome      TEXT,
    receipt      TEXT,
    PRIMARY KEY (delivery_id, part)
) STRICT, WITHOUT ROWID;
