-- The third version's database in the middle of its work. Never edit it.

PRAGMA foreign_keys = OFF;

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
    created_at    INTEGER NOT NULL, told_at INTEGER, style TEXT,
    UNIQUE (platform, address)
) STRICT;
INSERT INTO "chats" VALUES(1,'pigeon','ana','private','',NULL,'brief',NULL,NULL,1770000000000,NULL,'rich');
INSERT INTO "chats" VALUES(2,'pigeon','desk','channel','World Desk','de','headlines',NULL,NULL,1770000000000,NULL,NULL);
INSERT INTO "chats" VALUES(3,'pigeon','shut','private','',NULL,'brief','blocked',1770000002000,1770000000000,NULL,NULL);
CREATE TABLE "deliveries" (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    fanout_id       INTEGER NOT NULL REFERENCES fanouts (id) ON DELETE CASCADE,
    issue_id        INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    newsletter_id   INTEGER NOT NULL,
    subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    chat_id         INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    platform        TEXT    NOT NULL,
    rank            INTEGER NOT NULL,
    state           TEXT    NOT NULL
        CHECK (state IN ('waiting', 'sending', 'aside', 'delivered', 'skipped', 'failed', 'retracted')),
    stale           INTEGER NOT NULL,
    reason          TEXT,
    tries           INTEGER NOT NULL,
    due_at          INTEGER,
    run_id          INTEGER,
    rendering_id    INTEGER REFERENCES renderings (id),
    created_at      INTEGER NOT NULL,
    finished_at     INTEGER,
    UNIQUE (fanout_id, subscription_id)
) STRICT;
INSERT INTO "deliveries" VALUES(1,1,1,1,1,1,'pigeon',0,'delivered',0,NULL,0,NULL,NULL,1,1770000000000,1770000003000);
INSERT INTO "deliveries" VALUES(2,1,1,1,2,2,'pigeon',0,'aside',0,'not allowed: no rights',2,1770090000000,NULL,NULL,1770000000000,NULL);
INSERT INTO "deliveries" VALUES(3,1,1,1,3,3,'pigeon',0,'skipped',0,'blocked',0,NULL,NULL,NULL,1770000000000,1770000000000);
INSERT INTO "deliveries" VALUES(4,2,2,1,1,1,'pigeon',0,'delivered',0,NULL,0,NULL,NULL,2,1770086400000,1770086401000);
CREATE TABLE fanouts (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id          INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    newsletter_id     INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    accepted_at       INTEGER NOT NULL,
    planned_to        INTEGER NOT NULL,
    last_subscription INTEGER NOT NULL,
    planned           INTEGER NOT NULL
, kind TEXT NOT NULL DEFAULT 'issue' CHECK (kind IN ('issue', 'correction', 'retraction')), revision INTEGER NOT NULL DEFAULT 0, retracted INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "fanouts" VALUES(1,1,1,1770000000000,3,3,1,'issue',0,0);
INSERT INTO "fanouts" VALUES(2,2,1,1770086400000,3,3,1,'issue',1,0);
INSERT INTO "fanouts" VALUES(3,2,1,1770086500000,0,3,0,'correction',0,0);
CREATE TABLE invites (
    code_hash  TEXT    PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE issues (
    id            INTEGER PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    source_id     INTEGER NOT NULL REFERENCES sources (id),
    identity      TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    issued_at     INTEGER NOT NULL,
    accepted_at   INTEGER NOT NULL,
    document      TEXT    NOT NULL, revision INTEGER NOT NULL DEFAULT 0, retracted_at INTEGER,
    UNIQUE (newsletter_id, identity)
) STRICT;
INSERT INTO "issues" VALUES(1,1,1,'content:ab','Harbour Notes 12',1770000000000,1770000000000,'{"identity":{"by":"content","id":"ab"},"newsletter":{"title":"Harbour Notes","tagline":null,"origin":{"at":[],"why":""}},"title":"Harbour Notes 12","number":"12","issued_at":null,"authors":[],"language":"en","direction":"ltr","url":null,"preheader":null,"origin":{"at":[],"why":""},"sections":[{"title":null,"origin":{"at":[],"why":""},"items":[{"kind":"story","sponsor":false,"title":"Ferry returns","url":null,"blocks":[{"type":"paragraph","content":[{"type":"text","text":"After ten years."}]}],"image":null,"caption":null,"credit":null,"authors":[],"rows":[],"origin":{"at":[[0,5]],"why":""}}]}],"dropped":[]}',0,NULL);
INSERT INTO "issues" VALUES(2,1,2,'content:cd','Harbour Notes 13',1770086400000,1770086400000,'{"identity":{"by":"content","id":"cd"},"newsletter":{"title":"Harbour Notes","tagline":null,"origin":{"at":[],"why":""}},"title":"Harbour Notes 13","number":"13","issued_at":null,"authors":[],"language":"en","direction":"ltr","url":null,"preheader":null,"origin":{"at":[],"why":""},"sections":[{"title":null,"origin":{"at":[],"why":""},"items":[{"kind":"story","sponsor":false,"title":"Ferry returns","url":null,"blocks":[{"type":"paragraph","content":[{"type":"text","text":"After ten years."}]}],"image":null,"caption":null,"credit":null,"authors":[],"rows":[],"origin":{"at":[[0,5]],"why":""}}]}],"dropped":[]}',1,NULL);
CREATE TABLE newsletters (
    id         INTEGER PRIMARY KEY,
    slug       TEXT    NOT NULL UNIQUE,
    title      TEXT    NOT NULL,
    tagline    TEXT    NOT NULL,
    folder     TEXT    UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO "newsletters" VALUES(1,'harbour-notes','Harbour Notes','Ships and cranes',NULL,1770000000000);
CREATE TABLE parts (
    delivery_id  INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    part         INTEGER NOT NULL,
    run_id       INTEGER NOT NULL,
    attempted_at INTEGER NOT NULL,
    outcome      TEXT,
    receipt      TEXT, rendering_id INTEGER,
    PRIMARY KEY (delivery_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO "parts" VALUES(1,0,1,1770000000000,'sent','41',1);
INSERT INTO "parts" VALUES(1,1,1,1770000001000,'sent','42',1);
INSERT INTO "parts" VALUES(4,0,1,1770086400500,'sent','43',2);
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
INSERT INTO "people" VALUES(1,'pigeon','ana','de','ana',1,1770000000000);
CREATE TABLE renderings (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    parts TEXT NOT NULL
, revision INTEGER NOT NULL DEFAULT 0, depth TEXT, language TEXT, style TEXT) STRICT;
INSERT INTO "renderings" VALUES(1,'k','["one","two"]',0,'brief','de','rich');
INSERT INTO "renderings" VALUES(2,'k2','["only"]',0,'brief','de','rich');
CREATE TABLE runs (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL
, ended_at INTEGER) STRICT;
INSERT INTO "runs" VALUES(1,1770000000000,NULL);
CREATE TABLE sources (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO "sources" VALUES(1,'12.md',X'2320');
INSERT INTO "sources" VALUES(2,'13.md',X'2321');
CREATE TABLE subscriptions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    chat_id       INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    made_by       INTEGER NOT NULL REFERENCES people (id),
    depth         TEXT,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER
) STRICT;
INSERT INTO "subscriptions" VALUES(1,1,1,1,NULL,1770000000000,NULL);
INSERT INTO "subscriptions" VALUES(2,1,2,1,'full',1770000000000,NULL);
INSERT INTO "subscriptions" VALUES(3,1,3,1,NULL,1770000000000,NULL);
CREATE INDEX issues_by_date ON issues (newsletter_id, issued_at, id);
CREATE INDEX issues_by_source ON issues (source_id);
CREATE INDEX people_by_private_chat ON people (platform, private_chat) WHERE private_chat IS NOT NULL;
CREATE UNIQUE INDEX subscriptions_active ON subscriptions (newsletter_id, chat_id) WHERE ended_at IS NULL;
CREATE INDEX subscriptions_of_newsletter ON subscriptions (newsletter_id, id);
CREATE INDEX subscriptions_of_chat ON subscriptions (chat_id);
CREATE INDEX fanouts_unplanned ON fanouts (id) WHERE planned = 0;
CREATE INDEX fanouts_of_issue ON fanouts (issue_id);
CREATE INDEX deliveries_waiting ON deliveries (platform, rank, newsletter_id, id) WHERE state = 'waiting';
CREATE INDEX deliveries_sending ON deliveries (platform, run_id, newsletter_id) WHERE state = 'sending';
CREATE INDEX deliveries_aside ON deliveries (platform, due_at) WHERE state = 'aside';
CREATE INDEX deliveries_open ON deliveries (subscription_id, id) WHERE state IN ('waiting', 'sending') AND stale = 0;
CREATE INDEX deliveries_of_chat ON deliveries (chat_id);
PRAGMA user_version = 3;
