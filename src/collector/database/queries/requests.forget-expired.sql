-- Takes persons out of requests that were answered before :before.
UPDATE requests SET consent_id = NULL WHERE consent_id IS NOT NULL AND done_at < :before;
