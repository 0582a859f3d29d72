-- Where the proof of an act is that was none on a control of ours (PR-03). In the row and no term: it belongs to one event, and
-- goes with it.

ALTER TABLE events ADD COLUMN evidence TEXT;

DROP VIEW consent_events;

-- The events as people and other tools read them.
CREATE VIEW consent_events AS
SELECT
  lower(hex(events.id)) AS id,
  -- hex() of nothing is an empty text.
  nullif(lower(hex(events.consent_id)), '') AS consent_id,
  site.text AS site,
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
  events.decision_ms,
  notice.text AS notice,
  events.evidence
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
LEFT JOIN terms AS notice ON notice.id = events.notice;
