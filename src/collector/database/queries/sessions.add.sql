-- Begins a session.
INSERT INTO sessions (hash, account, token, expires_at) VALUES (:hash, :account, :token, :expires_at);
