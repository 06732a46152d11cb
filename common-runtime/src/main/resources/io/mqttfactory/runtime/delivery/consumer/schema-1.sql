-- What a consumer has of each sender's starts: the truth about duplicates and holes. Retention never
-- comes here. Times are milliseconds since 1970 in UTC.

CREATE TABLE streams (
  source TEXT NOT NULL,
  epoch TEXT NOT NULL,
  ranges TEXT NOT NULL, -- received, for example 1-500,502-600
  heard INTEGER NOT NULL, -- highest sequence that a reading or an offer told of
  phase TEXT NOT NULL, -- what offers said: heard, mentioned, current, ended, closed
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (source, epoch)
);

-- Readings that were declared gone. A last of NULL says that nobody knows how many more.
CREATE TABLE gaps (
  source TEXT NOT NULL,
  epoch TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER,
  reason TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  PRIMARY KEY (source, epoch, first)
);
