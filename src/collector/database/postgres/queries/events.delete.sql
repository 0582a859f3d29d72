-- Deletes events that were received before :before, and returns a row for each.
DELETE FROM events WHERE id = ANY (:ids::bytea[]) AND received_at < :before RETURNING 1 AS gone;
