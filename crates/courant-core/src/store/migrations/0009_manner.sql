-- How a newsletter comes may differ from how the rest of its chat does. What a chat does without: words with spaces
-- between them (pictures, sponsors, sound), none as a rule. A rendering notes what it was made without, so that a
-- correction looks as the copy did.
ALTER TABLE chats ADD COLUMN without TEXT NOT NULL DEFAULT '';
ALTER TABLE subscriptions ADD COLUMN style TEXT;
ALTER TABLE subscriptions ADD COLUMN without TEXT;
ALTER TABLE renderings ADD COLUMN without TEXT NOT NULL DEFAULT '';
