-- Deletes every event of one consent id.
DELETE FROM events WHERE consent_id = :id;
