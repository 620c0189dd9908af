-- The first version's schema and some of everything, as it was when it was committed. Never edit.
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

PRAGMA user_version = 1;

INSERT INTO newsletters (id, slug, title, tagline, folder, created_at)
VALUES (1, 'harbour-notes', 'Harbour Notes', 'Ships and cranes', NULL, 1770000000000);
INSERT INTO sources (id, name, bytes) VALUES (1, '12.md', X'2320');
INSERT INTO issues (id, newsletter_id, source_id, identity, title, issued_at, accepted_at, document)
VALUES (1, 1, 1, 'content:ab', 'Harbour Notes 12', 1770000000000, 1770000000000,
    '{"identity":{"by":"content","id":"ab"},"newsletter":{"title":"Harbour Notes","tagline":null,"origin":{"at":[],"why":""}},"title":"Harbour Notes 12","number":"12","issued_at":null,"authors":[],"language":"en","direction":"ltr","url":null,"preheader":null,"origin":{"at":[],"why":""},"sections":[{"title":null,"origin":{"at":[],"why":""},"items":[{"kind":"story","sponsor":false,"title":"Ferry returns","url":null,"blocks":[{"type":"paragraph","content":[{"type":"text","text":"After ten years."}]}],"image":null,"caption":null,"credit":null,"authors":[],"rows":[],"origin":{"at":[[0,5]],"why":""}}]}],"dropped":[]}');
INSERT INTO people (id, platform, user_id, language, private_chat, operator, created_at)
VALUES (1, 'pigeon', 'ana', 'de', 'ana', 1, 1770000000000);
INSERT INTO chats (id, platform, address, kind, title, language, depth, paused_reason, paused_at, created_at)
VALUES (1, 'pigeon', 'ana', 'private', '', NULL, 'brief', NULL, NULL, 1770000000000),
       (2, 'pigeon', 'desk', 'channel', 'World Desk', 'de', 'headlines', NULL, NULL, 1770000000000);
INSERT INTO subscriptions (id, newsletter_id, chat_id, made_by, depth, started_at, ended_at)
VALUES (1, 1, 1, 1, NULL, 1770000000000, NULL), (2, 1, 2, 1, 'full', 1770000000000, NULL);
INSERT INTO fanouts (id, issue_id, newsletter_id, accepted_at, planned_to, last_subscription, planned)
VALUES (1, 1, 1, 1770000000000, 1, 2, 0);
INSERT INTO renderings (id, key, parts) VALUES (1, 'k', '["one","two"]');
INSERT INTO runs (id, started_at) VALUES (1, 1770000000000);
INSERT INTO deliveries (id, fanout_id, issue_id, subscription_id, chat_id, platform, state, reason, tries, due_at,
    run_id, rendering_id, created_at, finished_at)
VALUES (1, 1, 1, 1, 1, 'pigeon', 'sending', NULL, 0, 1770000000000, 1, 1, 1770000000000, NULL);
INSERT INTO parts (delivery_id, part, run_id, attempted_at, outcome, receipt)
VALUES (1, 0, 1, 1770000000000, 'sent', '41'), (1, 1, 1, 1770000001000, NULL, NULL);
