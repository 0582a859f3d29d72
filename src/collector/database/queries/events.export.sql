-- Reads the events of a site after :after up to :last that were received from :from and before :to, in the order of their ids,
-- without any id.
SELECT
  events.received_at,
  events.decided_at,
  events.skewed,
  occasion.text AS occasion,
  method.text AS method,
  layer.text AS layer,
  states.text AS states,
  events.revision,
  language.text AS language,
  profile.text AS profile,
  build.text AS build,
  page_group.text AS page_group,
  events.decision_ms
FROM events
JOIN terms AS site ON site.id = events.site
JOIN terms AS occasion ON occasion.id = events.occasion
JOIN terms AS method ON method.id = events.method
JOIN terms AS layer ON layer.id = events.layer
JOIN terms AS states ON states.id = events.states
JOIN terms AS language ON language.id = events.language
JOIN terms AS profile ON profile.id = events.profile
JOIN terms AS build ON build.id = events.build
LEFT JOIN terms AS page_group ON page_group.id = events.page_group
WHERE events.id > :after AND events.id <= :last
  AND site.text = :site AND events.received_at >= :from AND events.received_at < :to
ORDER BY events.id;
