-- A full-text index knows no order, so the matches of a usual word could only be read all, to sort
-- them. Here each word bears the window of sequence numbers that its app lies in: one window can be
-- asked for alone, also for the beginning of a word, and windows have an order. New apps write to the
-- part of the index that the last ones wrote to, so entries need not be put off.
-- From the beginning, since a transaction that waits for more of a table than it has can be waited for
-- by one that has it.
LOCK TABLE apps IN ACCESS EXCLUSIVE MODE;

CREATE FUNCTION words_in_window(number BIGINT, words TEXT) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(ARRAY(
    SELECT to_hex(number >> 13) || ':' || word FROM unnest(string_to_array(words, ' ')) word
    WHERE word <> ''))
$$;
CREATE INDEX apps_words ON apps USING gin (words_in_window(seq, words)) WITH (fastupdate = off);

DROP INDEX apps_lexemes;
ALTER TABLE apps DROP COLUMN lexemes;
