-- Says which events after :after and before :until were received from :from and before :to, and have an id that says another
-- time; in the order of their ids.
SELECT id
FROM events
WHERE (id < decode(lpad(to_hex(received_at - 172800000), 12, '0'), 'hex') OR id >= decode(lpad(to_hex(received_at + 86400000), 12, '0'), 'hex'))
  AND received_at >= :from AND received_at < :to AND id > :after AND id < :until
ORDER BY id
LIMIT :limit;
