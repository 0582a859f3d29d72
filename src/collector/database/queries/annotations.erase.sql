-- Deletes the notes on a consent id of which nothing else is held.
DELETE FROM annotations
WHERE consent_id = :consent_id AND NOT EXISTS (SELECT 1 FROM events WHERE events.consent_id = :consent_id);
