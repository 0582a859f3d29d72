-- Reads a session that has not ended.
SELECT account, token FROM sessions WHERE hash = :hash AND expires_at > :now;
