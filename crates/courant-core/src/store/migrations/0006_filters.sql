-- What of a newsletter's issues a chat wants, as JSON (see the module `filter`), and what was tried and not saved yet.
ALTER TABLE subscriptions ADD COLUMN filter TEXT;
ALTER TABLE subscriptions ADD COLUMN filter_draft TEXT;
-- The filters that a rendering was made by, one an issue, as a JSON array; NULL is none.
ALTER TABLE renderings ADD COLUMN filters TEXT;
