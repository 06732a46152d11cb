-- How each alarm stands, and its past. Times of the journal are milliseconds since 1970 in UTC, of the
-- plant; changed_utc and time_utc show them to people.

CREATE TABLE alarms (
  alarm TEXT PRIMARY KEY,
  memory TEXT NOT NULL, -- JSON, from which a restart goes on
  state TEXT GENERATED ALWAYS AS (json_extract(memory, '$.state')) VIRTUAL,
  changed_utc TEXT GENERATED ALWAYS AS (json_extract(memory, '$.changed_at')) VIRTUAL
);

-- Transitions; the oldest go when there are too many.
CREATE TABLE journal (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  alarm TEXT NOT NULL,
  priority TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  message TEXT NOT NULL,
  who TEXT NOT NULL, -- empty if the plant did it
  time_utc TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0, 'unixepoch')) VIRTUAL
);
