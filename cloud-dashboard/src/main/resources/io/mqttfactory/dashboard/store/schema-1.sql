-- Times are milliseconds since 1970 in UTC; start_utc shows a window's start to people. NULL is unknown.

-- One row per window: the aggregate that readers keep of it. What is summed over a week stands here alone, so
-- that a page of the file holds many windows; the payload is in a table of its own.
CREATE TABLE aggregates (
  id INTEGER PRIMARY KEY,
  bridge_id TEXT NOT NULL,
  period INTEGER NOT NULL, -- length of the window, ms
  window_start INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  simulated INTEGER NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  energy_samples INTEGER NOT NULL,
  environment_samples INTEGER NOT NULL,
  line_samples INTEGER NOT NULL,
  power REAL,
  power_factor REAL,
  efficiency REAL,
  grid_stability REAL,
  energy_total REAL,
  temperature REAL,
  co2 REAL,
  comfort REAL,
  vibration REAL,
  good_count INTEGER,
  reject_count INTEGER,
  planned_seconds REAL,
  run_seconds REAL,
  ideal_seconds REAL,
  overall_health INTEGER NOT NULL,
  start_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', window_start / 1000.0, 'unixepoch')) VIRTUAL,
  UNIQUE (bridge_id, period, window_start)
);
CREATE INDEX aggregates_window_start ON aggregates (window_start);
CREATE INDEX aggregates_received_at ON aggregates (received_at);
CREATE INDEX aggregates_key ON aggregates (bridge_id, epoch, sequence) WHERE epoch IS NOT NULL;

-- Payloads as they came; simulated windows have none.
CREATE TABLE payloads (
  aggregate_id INTEGER PRIMARY KEY REFERENCES aggregates (id) ON DELETE CASCADE,
  raw_data TEXT NOT NULL
);

-- The critical alerts of each window. Those of one kind in windows that follow each other are one alert.
CREATE TABLE alerts (
  id INTEGER PRIMARY KEY,
  aggregate_id INTEGER NOT NULL REFERENCES aggregates (id) ON DELETE CASCADE,
  window_start INTEGER NOT NULL,
  window_end INTEGER NOT NULL,
  kind TEXT NOT NULL, -- type and message without its figures
  type TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  simulated INTEGER NOT NULL
);
CREATE INDEX alerts_kind ON alerts (kind, window_start);
CREATE INDEX alerts_aggregate ON alerts (aggregate_id);

-- How far the simulated past is filled: from start_at up to before end_at, done before filled_to.
CREATE TABLE past (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  period INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  filled_to INTEGER NOT NULL,
  end_at INTEGER NOT NULL
);
