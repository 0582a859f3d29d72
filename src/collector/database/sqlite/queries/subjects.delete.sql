-- Deletes up to :limit events of one consent id that were received before :before. What came in since they were looked
-- at stays.
DELETE FROM events
WHERE id IN (SELECT id FROM events WHERE consent_id = :subject AND received_at < :before LIMIT :limit);
