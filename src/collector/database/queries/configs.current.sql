-- Reads the configuration that is in force.
SELECT content FROM configs WHERE site = :site AND valid_to IS NULL;
