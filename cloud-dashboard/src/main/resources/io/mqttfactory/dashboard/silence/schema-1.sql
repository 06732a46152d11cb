-- When the bridge was silent, once that was over. Times are milliseconds since 1970 in UTC.
CREATE TABLE silences (
  id INTEGER PRIMARY KEY,
  began INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX silences_ended ON silences (ended);
