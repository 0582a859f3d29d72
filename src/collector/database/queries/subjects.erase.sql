-- Deletes every event of one consent id at one site and says which they were.
DELETE FROM events
WHERE consent_id = :consent_id AND site = (SELECT id FROM terms WHERE text = :site)
RETURNING id AS erased_id;
