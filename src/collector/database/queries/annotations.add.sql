-- Adds a note.
INSERT INTO annotations (id, consent_id, at, who, text) VALUES (:id, :consent_id, :at, :who, :text);
