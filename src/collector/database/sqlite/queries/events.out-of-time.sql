-- Says which events after :after and before :until were received from :from and before :to, and have an id that says another
-- time; in the order of their ids.
SELECT id
FROM events INDEXED BY events_out_of_time
WHERE (id < unhex(printf('%012x', received_at - 172800000)) OR id >= unhex(printf('%012x', received_at + 86400000)))
  AND received_at >= :from AND received_at < :to AND id > :after AND id < :until
ORDER BY id
LIMIT :limit;
