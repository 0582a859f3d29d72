-- Reads one token.
SELECT name, scopes FROM tokens WHERE hash = :hash;
