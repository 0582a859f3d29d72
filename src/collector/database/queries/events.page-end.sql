-- Says with which id the next :limit events after :after end.
SELECT max(id) AS last FROM (SELECT id FROM events WHERE id > :after ORDER BY id LIMIT :limit) AS page;
