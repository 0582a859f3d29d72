-- Gives the latest events of each of some consent ids at a site, besides an event of each, which names the row; by the times that
-- their ids say.
SELECT asked.id, found.received_at, found.decided_at, found.skewed, method.text AS method, states.text AS states
FROM unnest(:id::bytea[], :consent_id::bytea[], :site::integer[]) AS asked (id, consent_id, site)
CROSS JOIN LATERAL (
  SELECT events.received_at, events.decided_at, events.skewed, events.method, events.states
  FROM events
  WHERE events.consent_id = asked.consent_id AND events.site = asked.site AND events.id <> asked.id
  ORDER BY events.id DESC
  LIMIT 50
) AS found
JOIN terms AS method ON method.id = found.method
JOIN terms AS states ON states.id = found.states;
