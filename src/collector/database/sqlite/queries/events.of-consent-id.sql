-- Gives the latest events of a consent id at a site, besides the event :id; by the times that their ids say.
SELECT events.received_at, events.decided_at, events.skewed, method.text AS method, states.text AS states
FROM events
JOIN terms AS method ON method.id = events.method
JOIN terms AS states ON states.id = events.states
WHERE events.consent_id = :consent_id AND events.site = :site AND events.id <> :id
ORDER BY events.id DESC
LIMIT 50;
