-- What somebody made is found when they want to be forgotten.
CREATE INDEX subscriptions_by_maker ON subscriptions (made_by);
