-- Enters a request.
INSERT INTO requests (id, consent_id, kind, received_at, due_at) VALUES (:id, :consent_id, :kind, :received_at, :due_at);
