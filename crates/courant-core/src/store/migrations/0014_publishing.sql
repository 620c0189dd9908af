-- Tokens by which publishers hand issues in over HTTP: what is kept is the SHA-256 of each, in lower-case hex.
CREATE TABLE publish_tokens (
    id INTEGER PRIMARY KEY,
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    -- What the operator calls it: the site or the job that has it.
    label TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- To the hour; NULL as long as nobody has.
    last_used_at INTEGER
) STRICT;
CREATE INDEX publish_tokens_of_newsletter ON publish_tokens (newsletter_id);

-- What was answered to requests that had a key, so that the same request gets the same answer.
CREATE TABLE publish_requests (
    newsletter_id INTEGER NOT NULL REFERENCES newsletters (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (newsletter_id, idempotency_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX publish_requests_by_age ON publish_requests (at);
