-- Finds by their day of receipt the few events whose ids say another time: more than two days before it, as what waited in an
-- outbox, or more than one after, as of a wrong clock. All others are found by their ids, which begin with the time.
-- proof/walk-records.ts knows the same two spans.

CREATE INDEX events_out_of_time ON events (received_at)
WHERE id < unhex(printf('%012x', received_at - 172800000)) OR id >= unhex(printf('%012x', received_at + 86400000));
