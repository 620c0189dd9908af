-- One-time codes that carry what a person gets to another platform; only a hash is kept. Who used one may stop it
-- where it came from.
CREATE TABLE links (
    code_hash  TEXT    PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    used_by    INTEGER REFERENCES people (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX links_by_person ON links (person_id);
CREATE INDEX links_by_user ON links (used_by) WHERE used_by IS NOT NULL;
