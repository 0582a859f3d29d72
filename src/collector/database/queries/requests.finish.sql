-- Notes that a request was answered.
UPDATE requests SET done_at = :done_at, done_by = :done_by WHERE id = :id AND done_at IS NULL RETURNING id;
