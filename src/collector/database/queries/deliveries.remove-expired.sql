-- Deletes the messages that were entered before :before: given up long ago, or of a recipient that is no more.
DELETE FROM deliveries WHERE created_at < :before;
