-- The role that is told of each issue, by its platform's id. Of a chat, NULL is nobody; of a subscription, NULL is as its
-- chat and 0 nobody.
ALTER TABLE chats ADD COLUMN mention INTEGER;
ALTER TABLE subscriptions ADD COLUMN mention INTEGER;
