-- Who may see a newsletter: everybody, or whoever was let in: by an invitation's code or by the operator (invited), by
-- the operator alone (listed). Let in are people and chats, by the ids that their platform gives them; so somebody can be
-- let in whom the bot has not met.
ALTER TABLE newsletters ADD COLUMN visibility TEXT NOT NULL DEFAULT 'all' CHECK (visibility IN ('all', 'invited', 'listed'));
CREATE TABLE admissions (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    platform      TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    admitted_at   INTEGER NOT NULL,
    PRIMARY KEY (newsletter_id, platform, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX admissions_by_address ON admissions (platform, address);

-- Codes that let in whoever brings one, once or as often as it is used; only a hash is kept.
CREATE TABLE invitations (
    code_hash     TEXT    PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    once          INTEGER NOT NULL,
    made_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX invitations_of_newsletter ON invitations (newsletter_id);
