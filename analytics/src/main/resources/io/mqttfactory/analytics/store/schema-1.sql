-- Times are milliseconds since 1970 in UTC; the columns that end in _utc show them to people. NULL is unknown.

-- One row per window: the aggregate that is kept of it, and its figures, averages where nothing else is said.
CREATE TABLE analytics_data (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with each change, so what is new can be found
  bridge_id TEXT NOT NULL,
  period INTEGER NOT NULL, -- length of the window, ms
  window_start INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  simulated INTEGER NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  power_consumption REAL, -- kW
  power_factor REAL,
  efficiency REAL, -- %
  frequency REAL, -- Hz
  voltage_unbalance REAL, -- %
  current_unbalance REAL, -- %
  grid_stability REAL, -- %
  energy_total REAL, -- kWh, what the meter showed last
  temperature REAL, -- °C, of the hall
  humidity REAL, -- %
  co2_level REAL, -- ppm
  air_quality_index REAL,
  comfort_index REAL,
  noise_level REAL, -- dB(A)
  pm2_5 REAL, -- µg/m³
  pm10 REAL, -- µg/m³
  line_speed REAL, -- units/min
  quality_rate REAL, -- %
  bearing_temperature REAL, -- °C
  pressure REAL, -- bar
  vibration REAL, -- mm/s
  good_count REAL, -- the window's
  reject_count REAL, -- the window's
  mode TEXT NOT NULL, -- what the line did
  window_start_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', window_start / 1000.0, 'unixepoch')) VIRTUAL,
  raw_data TEXT NOT NULL, -- the payload as it came
  UNIQUE (bridge_id, period, window_start)
);
CREATE INDEX analytics_data_window_start ON analytics_data (window_start);
CREATE INDEX analytics_data_received_at ON analytics_data (received_at);
CREATE INDEX analytics_data_simulated ON analytics_data (window_start, period) WHERE simulated = 1;
CREATE INDEX analytics_data_key ON analytics_data (bridge_id, epoch, sequence) WHERE epoch IS NOT NULL;

-- How far the simulated past is filled: from start_at up to before end_at, done before filled_to.
CREATE TABLE past (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  period INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  filled_to INTEGER NOT NULL,
  end_at INTEGER NOT NULL
);

-- What was said of a later moment. lower_bound and upper_bound hold 80 % (confidence); 50 and 95 % are beside.
CREATE TABLE predictions (
  id TEXT PRIMARY KEY,
  prediction_type TEXT NOT NULL,
  unit TEXT NOT NULL,
  horizon TEXT NOT NULL, -- ISO 8601: PT10M, PT1H, PT24H
  made_at INTEGER NOT NULL,
  target_time INTEGER NOT NULL,
  predicted_value REAL NOT NULL,
  confidence REAL NOT NULL,
  lower_bound REAL NOT NULL,
  upper_bound REAL NOT NULL,
  lower_50 REAL NOT NULL,
  upper_50 REAL NOT NULL,
  lower_95 REAL NOT NULL,
  upper_95 REAL NOT NULL,
  method TEXT NOT NULL,
  actual_value REAL, -- once the time has come
  accuracy REAL, -- 0..1
  settled_at INTEGER, -- end of the window with which the time had come
  made_at_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', made_at / 1000.0, 'unixepoch')) VIRTUAL,
  target_time_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', target_time / 1000.0, 'unixepoch')) VIRTUAL
);
CREATE INDEX predictions_made_at ON predictions (made_at);
CREATE INDEX predictions_target_time ON predictions (target_time);
CREATE INDEX predictions_settled_at ON predictions (settled_at);

-- What is not as it was.
CREATE TABLE anomalies (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL,
  detector TEXT NOT NULL,
  measures TEXT NOT NULL, -- JSON array of columns of analytics_data
  since INTEGER NOT NULL,
  until INTEGER, -- NULL while it stands
  strength REAL NOT NULL, -- greatest so far: 1 at the detector's limit
  description TEXT NOT NULL,
  raised_at INTEGER NOT NULL, -- end of the window with which it was noticed
  since_utc TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%fZ', since / 1000.0, 'unixepoch')) VIRTUAL,
  until_utc TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%fZ', until / 1000.0, 'unixepoch')) VIRTUAL
);
CREATE INDEX anomalies_raised_at ON anomalies (raised_at);
CREATE INDEX anomalies_until ON anomalies (until);

-- What an engineer should act on; at most one of a matter stands at a time.
CREATE TABLE insights (
  id TEXT PRIMARY KEY,
  matter TEXT NOT NULL,
  insight_type TEXT NOT NULL,
  category TEXT NOT NULL,
  description TEXT NOT NULL,
  impact_score REAL NOT NULL, -- 0..1
  recommendation TEXT NOT NULL,
  evidence TEXT NOT NULL, -- JSON: from, to (window_start of analytics_data), measures, detectors
  state TEXT NOT NULL, -- new, standing, resolved
  since INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  resolved_at INTEGER,
  raised_at_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', raised_at / 1000.0, 'unixepoch')) VIRTUAL,
  resolved_at_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', resolved_at / 1000.0, 'unixepoch')) VIRTUAL
);
CREATE INDEX insights_raised_at ON insights (raised_at);
CREATE INDEX insights_resolved_at ON insights (resolved_at);

-- The engine's state after the window that ended then, for who must go back or starts again.
CREATE TABLE checkpoints (
  at INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL, -- of the parameters and the program
  state BLOB NOT NULL
);

-- How far reasoning has come: every window that ended by then and whose row is not newer is reasoned about.
CREATE TABLE progress (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  reached INTEGER NOT NULL,
  newest_row INTEGER NOT NULL
);
