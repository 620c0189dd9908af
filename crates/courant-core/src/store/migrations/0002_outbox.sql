-- The outbox at full speed: fair between newsletters, nothing held back by what is set aside, copies that
-- can be corrected and retracted. Deliveries are made anew because their states have grown.

ALTER TABLE issues ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issues ADD COLUMN retracted_at INTEGER;

-- kind: issue (goes to the audience), correction or retraction (goes to whom it was delivered).
-- revision and retracted are the issue's, beside the ids where each attempt looks.
ALTER TABLE fanouts ADD COLUMN kind TEXT NOT NULL DEFAULT 'issue' CHECK (kind IN ('issue', 'correction', 'retraction'));
ALTER TABLE fanouts ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fanouts ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX fanouts_of_issue ON fanouts (issue_id);

-- What it was made for, so that a correction is made for the same.
ALTER TABLE renderings ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE renderings ADD COLUMN depth TEXT;
ALTER TABLE renderings ADD COLUMN language TEXT;

-- Which rendering the message shows.
ALTER TABLE parts ADD COLUMN rendering_id INTEGER;
UPDATE parts SET rendering_id = (SELECT d.rendering_id FROM deliveries d WHERE d.id = parts.delivery_id);

-- When whoever subscribed the chat was told that the bot may not post there.
ALTER TABLE chats ADD COLUMN told_at INTEGER;

ALTER TABLE runs ADD COLUMN ended_at INTEGER;

-- One row a chat and issue. States: waiting, sending (claimed by a run), aside (tried again at due_at),
-- delivered, skipped, failed, retracted. A stale one is delivered, and its copy is to be changed. The
-- lowest rank goes first.
CREATE TABLE deliveries_2 (
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
INSERT INTO deliveries_2 SELECT d.id, d.fanout_id, d.issue_id, f.newsletter_id, d.subscription_id, d.chat_id,
    d.platform, 0, d.state, 0, d.reason, d.tries, NULL, d.run_id, d.rendering_id, d.created_at, d.finished_at
    FROM deliveries d JOIN fanouts f ON f.id = d.fanout_id;
DROP TABLE deliveries;
ALTER TABLE deliveries_2 RENAME TO deliveries;
CREATE INDEX deliveries_waiting ON deliveries (platform, rank, newsletter_id, id) WHERE state = 'waiting';
CREATE INDEX deliveries_sending ON deliveries (platform, run_id, newsletter_id) WHERE state = 'sending';
CREATE INDEX deliveries_aside ON deliveries (platform, due_at) WHERE state = 'aside';
CREATE INDEX deliveries_open ON deliveries (subscription_id, id) WHERE state IN ('waiting', 'sending') AND stale = 0;
CREATE INDEX deliveries_of_chat ON deliveries (chat_id);
