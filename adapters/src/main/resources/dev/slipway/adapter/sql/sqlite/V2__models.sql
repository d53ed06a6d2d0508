-- What models used for a generation, over all attempts; no engine where none was asked.
ALTER TABLE generations ADD COLUMN engine_used TEXT;
ALTER TABLE generations ADD COLUMN input_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE generations ADD COLUMN output_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE generations ADD COLUMN cost_micros INTEGER NOT NULL DEFAULT 0;

-- What each model cost on each day, in millionths; days are counted from 1970 in UTC.
CREATE TABLE model_days (
  model TEXT NOT NULL,
  day INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  PRIMARY KEY (model, day)
) WITHOUT ROWID;
