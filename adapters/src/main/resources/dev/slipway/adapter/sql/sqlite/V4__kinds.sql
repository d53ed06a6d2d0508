-- What kind of app the metadata says it is, so that lists need not read it; empty where it says none. An
-- app written before has none here, and its metadata is read: no table is written anew for this.
ALTER TABLE apps ADD COLUMN kind TEXT;
