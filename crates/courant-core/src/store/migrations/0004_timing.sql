-- When briefings come. Of a chat, NULL is: UTC, as they come, no quiet hours, not away; of a subscription: as its chat.
ALTER TABLE chats ADD COLUMN zone TEXT;
ALTER TABLE chats ADD COLUMN schedule TEXT;
ALTER TABLE chats ADD COLUMN quiet TEXT;
ALTER TABLE chats ADD COLUMN away_until INTEGER;
ALTER TABLE subscriptions ADD COLUMN schedule TEXT;
ALTER TABLE subscriptions ADD COLUMN away_until INTEGER;

-- Deliveries are made anew because their states have grown: held (until due_at: schedule, quiet hours, a pause) and
-- carried (told in the messages of another delivery of the chat: a digest).
CREATE TABLE deliveries_4 (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    fanout_id       INTEGER NOT NULL REFERENCES fanouts (id) ON DELETE CASCADE,
    issue_id        INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    newsletter_id   INTEGER NOT NULL,
    subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    chat_id         INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    platform        TEXT    NOT NULL,
    rank            INTEGER NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN
        ('held', 'waiting', 'sending', 'aside', 'carried', 'delivered', 'skipped', 'failed', 'retracted')),
    stale           INTEGER NOT NULL,
    reason          TEXT,
    tries           INTEGER NOT NULL,
    due_at          INTEGER,
    run_id          INTEGER,
    rendering_id    INTEGER REFERENCES renderings (id),
    carrier_id      INTEGER REFERENCES deliveries_4 (id) ON DELETE SET NULL,
    created_at      INTEGER NOT NULL,
    finished_at     INTEGER,
    UNIQUE (fanout_id, subscription_id)
) STRICT;
INSERT INTO deliveries_4 (id, fanout_id, issue_id, newsletter_id, subscription_id, chat_id, platform, rank, state,
        stale, reason, tries, due_at, run_id, rendering_id, carrier_id, created_at, finished_at)
    SELECT id, fanout_id, issue_id, newsletter_id, subscription_id, chat_id, platform, rank, state,
        stale, reason, tries, due_at, run_id, rendering_id, NULL, created_at, finished_at FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE deliveries_4 RENAME TO deliveries;
CREATE INDEX deliveries_waiting ON deliveries (platform, rank, newsletter_id, id) WHERE state = 'waiting';
CREATE INDEX deliveries_sending ON deliveries (platform, run_id, newsletter_id) WHERE state = 'sending';
CREATE INDEX deliveries_aside ON deliveries (platform, due_at) WHERE state = 'aside';
CREATE INDEX deliveries_held ON deliveries (due_at, chat_id) WHERE state = 'held';
CREATE INDEX deliveries_carried ON deliveries (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE INDEX deliveries_open ON deliveries (subscription_id, id) WHERE state IN ('waiting', 'sending') AND stale = 0;
CREATE INDEX deliveries_of_chat ON deliveries (chat_id);
