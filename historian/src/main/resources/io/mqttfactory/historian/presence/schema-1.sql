-- The components of the local broker, as they were last heard of. Times are milliseconds since 1970 in UTC.

CREATE TABLE components (
  component TEXT PRIMARY KEY,
  state TEXT NOT NULL, -- online, offline or unknown
  since INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  restarts INTEGER NOT NULL, -- since it was first seen
  started_at INTEGER,
  version TEXT
);
