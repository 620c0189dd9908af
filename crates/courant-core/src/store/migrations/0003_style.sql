-- How briefings look in a chat; NULL is the operator's choice. A copy is corrected in the style that it was made in.
ALTER TABLE chats ADD COLUMN style TEXT;
ALTER TABLE renderings ADD COLUMN style TEXT;
