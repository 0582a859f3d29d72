-- Removes an account.
DELETE FROM accounts WHERE name = :name RETURNING name;
