-- Deletes one event.
DELETE FROM events WHERE id = :id;
