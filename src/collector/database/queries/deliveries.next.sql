-- Reads when the next message to a recipient is due.
SELECT min(due_at) AS next FROM deliveries WHERE recipient = :recipient AND due_at IS NOT NULL;
