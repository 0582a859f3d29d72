-- Finds by their day of receipt the few events whose ids say another time: more than two days before it, as what waited in an
-- outbox, or more than one after, as of a wrong clock. All others are found by their ids, which begin with the time.
-- proof/walk-records.ts knows the same two spans.

CREATE INDEX events_out_of_time ON events (received_at, id)
WHERE id < decode(lpad(to_hex(received_at - 172800000), 12, '0'), 'hex') OR id >= decode(lpad(to_hex(received_at + 86400000), 12, '0'), 'hex');
