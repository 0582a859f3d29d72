-- Takes a person out of the requests. That there was one, and when it was answered, stays.
UPDATE requests SET consent_id = NULL WHERE consent_id = :consent_id;
