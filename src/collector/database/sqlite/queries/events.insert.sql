-- Adds one event; changes nothing when its id is there already.
INSERT INTO events (
  id, consent_id, site, received_at, decided_at, skewed, occasion, method, layer, states,
  revision, language, profile, build, page_group, decision_ms, salt, notice, evidence
)
VALUES (
  :id, :consent_id, :site, :received_at, :decided_at, :skewed, :occasion, :method, :layer, :states,
  :revision, :language, :profile, :build, :page_group, :decision_ms, :salt, :notice, :evidence
)
ON CONFLICT DO NOTHING;
