-- Pictures beside prompts, in their order. Rows as long as these are better off in a table with row ids.
CREATE TABLE generation_images (
  generation TEXT NOT NULL REFERENCES generations(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (generation, place)
);
