-- Removes a token.
DELETE FROM tokens WHERE name = :name RETURNING name;
