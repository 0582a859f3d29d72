-- Notes that a try has failed, and when the next one is due.
UPDATE deliveries SET due_at = :due_at, failure = :failure WHERE id = :id;
