-- Adds a token, or puts it in the place of the one of that name.
INSERT INTO tokens (hash, name, scopes, created_at) VALUES (:hash, :name, :scopes, :created_at)
ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, scopes = excluded.scopes, created_at = excluded.created_at;
