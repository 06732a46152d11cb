-- What the historian of version 3 of its database left: one reading received, one message kept aside.

PRAGMA auto_vacuum=INCREMENTAL;
PRAGMA journal_mode=WAL;

CREATE TABLE manufacturing_data (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  timestamp INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  production_count INTEGER,
  line_speed REAL,
  temperature REAL,
  pressure REAL,
  vibration REAL,
  quality_rate REAL,
  alarm INTEGER,
  status TEXT,
  good_count INTEGER,
  reject_count INTEGER,
  state TEXT,
  planned_production_time REAL,
  run_time REAL,
  ideal_cycle_time REAL,
  recorded_at INTEGER,
  simulated INTEGER NOT NULL DEFAULT 0,
  payload_hash BLOB,
  raw_data TEXT,
  time_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', timestamp / 1000.0, 'unixepoch')) VIRTUAL
);

CREATE UNIQUE INDEX manufacturing_data_key ON manufacturing_data (source, epoch, sequence) WHERE epoch IS NOT NULL;

CREATE UNIQUE INDEX manufacturing_data_content ON manufacturing_data (source, timestamp, payload_hash)
  WHERE epoch IS NULL AND simulated = 0;

CREATE INDEX manufacturing_data_timestamp ON manufacturing_data (timestamp);

CREATE INDEX manufacturing_data_received_at ON manufacturing_data (received_at);

CREATE TABLE energy_data (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  timestamp INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  power_consumption REAL,
  voltage_l1 REAL,
  voltage_l2 REAL,
  voltage_l3 REAL,
  current_l1 REAL,
  current_l2 REAL,
  current_l3 REAL,
  power_factor REAL,
  frequency REAL,
  energy_total REAL,
  grid_status TEXT,
  efficiency REAL,
  demand_peak REAL,
  recorded_at INTEGER,
  simulated INTEGER NOT NULL DEFAULT 0,
  payload_hash BLOB,
  raw_data TEXT,
  time_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', timestamp / 1000.0, 'unixepoch')) VIRTUAL
);

CREATE UNIQUE INDEX energy_data_key ON energy_data (source, epoch, sequence) WHERE epoch IS NOT NULL;

CREATE UNIQUE INDEX energy_data_content ON energy_data (source, timestamp, payload_hash)
  WHERE epoch IS NULL AND simulated = 0;

CREATE INDEX energy_data_timestamp ON energy_data (timestamp);

CREATE INDEX energy_data_received_at ON energy_data (received_at);

CREATE TABLE environmental_data (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  epoch TEXT,
  sequence INTEGER,
  timestamp INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  temperature REAL,
  humidity REAL,
  co2_level REAL,
  air_quality_index REAL,
  air_quality_status TEXT,
  noise_level REAL,
  comfort_index REAL,
  air_pressure REAL,
  light_level REAL,
  pm2_5 REAL,
  pm10 REAL,
  wind_speed REAL,
  wind_direction REAL,
  uv_index REAL,
  recorded_at INTEGER,
  simulated INTEGER NOT NULL DEFAULT 0,
  payload_hash BLOB,
  raw_data TEXT,
  time_utc TEXT GENERATED ALWAYS AS
    (strftime('%Y-%m-%dT%H:%M:%fZ', timestamp / 1000.0, 'unixepoch')) VIRTUAL
);

CREATE UNIQUE INDEX environmental_data_key ON environmental_data (source, epoch, sequence) WHERE epoch IS NOT NULL;

CREATE UNIQUE INDEX environmental_data_content ON environmental_data (source, timestamp, payload_hash)
  WHERE epoch IS NULL AND simulated = 0;

CREATE INDEX environmental_data_timestamp ON environmental_data (timestamp);

CREATE INDEX environmental_data_received_at ON environmental_data (received_at);

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

CREATE TABLE backfill (
  topic TEXT PRIMARY KEY,
  start_at INTEGER NOT NULL,
  filled_to INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  energy_at_start REAL NOT NULL
);

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

CREATE TABLE gaps (
  source TEXT NOT NULL,
  epoch TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER,
  reason TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  PRIMARY KEY (source, epoch, first)
);

INSERT INTO energy_data (source, epoch, sequence, timestamp, received_at, power_consumption, raw_data)
VALUES ('PLC2', 'a', 1, 1772614801000, 1772616600000, 250.5, '{"timestamp":"2026-03-04T09:00:01.000Z","plc_id":"PLC2","epoch":"a","sequence":1,"power_consumption":250.5,
 "voltages":{"L1":402.1,"L2":399.8,"L3":401.3},"grid_status":"normal"}');

INSERT INTO streams (source, epoch, ranges, heard, phase, first_at, last_at)
VALUES ('PLC2', 'a', '1', 1, 'heard', 1772616600000, 1772616600000);

INSERT INTO quarantine (topic, source, reason, payload, payload_hash, first_at, last_at)
VALUES ('factory/energy', 'PLC2', 'no JSON', CAST('not json' AS BLOB), x'7ccfa1fbf3940e6f0c0375d87c0f9235a50514e14cb427bdfaf5077987b26ccf', 1772616600000, 1772616600000);

PRAGMA user_version=3;
