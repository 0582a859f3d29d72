-- Sets a value of this installation where it has none, and reads the one that counts.
INSERT INTO settings (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET name = excluded.name
RETURNING value;
