-- Deletes what was done before :before.
DELETE FROM audit WHERE at < :before;
