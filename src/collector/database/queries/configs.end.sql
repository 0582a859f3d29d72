-- Ends the configuration that is in force.
UPDATE configs SET valid_to = :now WHERE site = :site AND valid_to IS NULL;
