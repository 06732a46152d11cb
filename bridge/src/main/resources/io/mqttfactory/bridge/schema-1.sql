-- Times are milliseconds since 1970 in UTC; those that end in _utc show them to people.

-- What windows are made of. The tables streams and gaps know what came, also when its row is gone.
CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  timestamp INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  payload_hash BLOB,
  payload BLOB NOT NULL,
  time_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', timestamp / 1000.0, 'unixepoch')) VIRTUAL
);
CREATE UNIQUE INDEX readings_key ON readings (source, epoch, sequence) WHERE epoch IS NOT NULL;
CREATE UNIQUE INDEX readings_content ON readings (source, timestamp, payload_hash) WHERE epoch IS NULL;
CREATE INDEX readings_timestamp ON readings (timestamp);
CREATE INDEX readings_received_at ON readings (received_at);

-- The windows that were published, by length and start. dirty: a reading came since. memory: what a window
-- hands to the next one.
CREATE TABLE windows (
  id INTEGER PRIMARY KEY,
  length INTEGER NOT NULL,
  start INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  dirty INTEGER NOT NULL,
  data_points INTEGER NOT NULL,
  memory TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  start_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', start / 1000.0, 'unixepoch')) VIRTUAL,
  UNIQUE (length, start)
);
-- Holds those few that are owed a revision.
CREATE INDEX windows_dirty ON windows (length, start) WHERE dirty = 1;
CREATE INDEX windows_published_at ON windows (published_at);
