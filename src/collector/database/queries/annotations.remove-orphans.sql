-- Deletes the notes on consent ids of which nothing else is held.
DELETE FROM annotations
WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.consent_id = annotations.consent_id);
