-- Takes persons out of requests that came before :before.
UPDATE requests SET consent_id = NULL WHERE consent_id IS NOT NULL AND received_at < :before;
