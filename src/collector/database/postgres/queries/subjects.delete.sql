-- Deletes the events of consent ids that were received before :before, and returns a row for each. What came in
-- since they were looked at stays.
DELETE FROM events WHERE consent_id = ANY (:ids::bytea[]) AND received_at < :before RETURNING 1 AS gone;
