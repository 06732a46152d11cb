-- What a sender keeps until every required consumer has it.

CREATE TABLE outbox_info (
  id TEXT NOT NULL, -- the outbox's name, random
  dropped INTEGER NOT NULL DEFAULT 0 -- rows that the quota took
);

-- Epochs that have rows, and the one in use; the order of id is that in which they began.
CREATE TABLE outbox_epochs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  epoch TEXT NOT NULL UNIQUE,
  last INTEGER NOT NULL DEFAULT 0 -- highest sequence that was used
);

-- The order of id is that in which the readings were committed.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, also when the outbox was empty meanwhile
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  topic TEXT NOT NULL,
  payload BLOB NOT NULL
);
CREATE UNIQUE INDEX outbox_key ON outbox (epoch, sequence);
