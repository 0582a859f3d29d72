-- Reads one account.
SELECT name, role, password FROM accounts WHERE name = :name;
