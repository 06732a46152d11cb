-- What was received is now kept together with what is gone for good: the tables streams and gaps of the
-- delivery protocol take this one's place. What it knew is of streams whose senders had no outbox, so
-- nothing of them can come again.

DROP TABLE streams;
