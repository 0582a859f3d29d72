-- Says with which id the next :limit events after :after and before :until end.
SELECT id AS last
FROM (SELECT id FROM events WHERE id > :after AND id < :until ORDER BY id LIMIT :limit) AS page
ORDER BY id DESC
LIMIT 1;
