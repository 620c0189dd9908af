-- Searching all issues. An issue's place in the index is its date in seconds, shifted, and which of that second it is:
-- found newest first by the order of rows, without sorting. The index holds terms, not texts (see search::searched).
ALTER TABLE issues ADD COLUMN place INTEGER;
CREATE UNIQUE INDEX issues_by_place ON issues (place);
CREATE VIRTUAL TABLE archive USING fts5(newsletter, text, content = '', contentless_delete = 1, prefix = '3 4',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
-- Which way of breaking texts into terms the index was made with; it is made anew where that is another one.
CREATE TABLE archive_reading (reading INTEGER NOT NULL) STRICT;

-- Lists and counts of what readers may see need not look at the documents.
DROP INDEX issues_by_date;
CREATE INDEX issues_there ON issues (newsletter_id, issued_at, id) WHERE retracted_at IS NULL;

-- What people keep for themselves: an issue (section -1), or a section of it by its number.
CREATE TABLE saved (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    issue_id  INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    section   INTEGER NOT NULL,
    saved_at  INTEGER NOT NULL,
    PRIMARY KEY (person_id, issue_id, section)
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_of_issue ON saved (issue_id);
