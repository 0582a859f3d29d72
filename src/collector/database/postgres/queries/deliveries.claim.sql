-- Takes the next message to a recipient that is due, and puts it off until :until: should this collector end, it is tried
-- again then. What another collector is taking at this moment is left to it.
UPDATE deliveries
SET due_at = :until, tries = tries + 1
WHERE id = (
  SELECT id FROM deliveries
  WHERE recipient = :recipient AND due_at <= :now
  ORDER BY due_at
  LIMIT 1
  FOR UPDATE SKIP LOCKED
)
RETURNING id, site, type, consent_id, needs, happened_at, created_at, tries;
