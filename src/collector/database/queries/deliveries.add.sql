-- Enters a message to a recipient.
INSERT INTO deliveries (
  id, recipient, site, type, consent_id, needs, happened_at, created_at, due_at, tries, failure
)
VALUES (:id, :recipient, :site, :type, :consent_id, :needs, :happened_at, :now, :now, 0, '');
