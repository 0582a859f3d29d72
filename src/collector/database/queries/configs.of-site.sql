-- Reads the history of the configuration.
SELECT valid_from, valid_to, content, who FROM configs WHERE site = :site ORDER BY valid_from;
