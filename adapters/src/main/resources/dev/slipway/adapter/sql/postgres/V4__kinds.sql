-- What kind of app the metadata says it is, so that lists need not read it. Where there is none here the
-- metadata is read, as for all apps written before: no table is written anew for this.
ALTER TABLE apps ADD COLUMN kind TEXT COLLATE "C";
