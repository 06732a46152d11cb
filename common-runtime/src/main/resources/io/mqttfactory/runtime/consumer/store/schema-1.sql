-- What a consumer keeps aside. Times are milliseconds since 1970 in UTC.

-- Messages that could not be stored as readings, once per topic and content.
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY,
  topic TEXT NOT NULL,
  source TEXT NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  reason TEXT NOT NULL,
  payload BLOB NOT NULL,
  payload_hash BLOB NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  count INTEGER NOT NULL DEFAULT 1,
  UNIQUE (topic, payload_hash)
);
CREATE INDEX quarantine_key ON quarantine (source, epoch, sequence) WHERE epoch IS NOT NULL;
CREATE INDEX quarantine_last_at ON quarantine (last_at);

-- Other content under a key that was already there.
CREATE TABLE conflicts (
  id INTEGER PRIMARY KEY,
  topic TEXT NOT NULL,
  source TEXT NOT NULL,
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  payload BLOB NOT NULL,
  payload_hash BLOB NOT NULL,
  last_at INTEGER NOT NULL,
  UNIQUE (source, epoch, sequence, payload_hash)
);
CREATE INDEX conflicts_last_at ON conflicts (last_at);
