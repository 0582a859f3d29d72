-- Removes the sessions that have ended.
DELETE FROM sessions WHERE expires_at <= :now;
