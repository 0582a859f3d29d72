-- Reads the history of the configuration.
SELECT valid_from, valid_to, content FROM configs WHERE site = :site ORDER BY valid_from;
