-- Removes a message that has arrived.
DELETE FROM deliveries WHERE id = :id;
