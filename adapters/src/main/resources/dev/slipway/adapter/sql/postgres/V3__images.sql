-- Pictures beside prompts, in their order.
CREATE TABLE generation_images (
  generation TEXT COLLATE "C" NOT NULL REFERENCES generations(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (generation, place)
);
