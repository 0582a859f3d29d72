-- Adds events in the order given, which is that of their ids; changes nothing of those that are there already. Returns the
-- ids of those that are new.
INSERT INTO events (
  id, consent_id, site, received_at, decided_at, skewed, occasion, method, layer, states,
  revision, language, profile, build, page_group, decision_ms, salt, notice, evidence
)
SELECT *
FROM unnest(
  :id::bytea[], :consent_id::bytea[], :site::integer[], :received_at::bigint[], :decided_at::bigint[],
  :skewed::smallint[], :occasion::integer[], :method::integer[], :layer::integer[], :states::integer[],
  :revision::integer[], :language::integer[], :profile::integer[], :build::integer[], :page_group::integer[],
  :decision_ms::bigint[], :salt::bytea[], :notice::integer[], :evidence::text[]
)
ON CONFLICT DO NOTHING
RETURNING id;
