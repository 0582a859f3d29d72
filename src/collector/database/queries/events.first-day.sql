-- Says when the first event was received.
SELECT min(received_at) AS first FROM events;
