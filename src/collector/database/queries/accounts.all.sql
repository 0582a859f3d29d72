-- Lists the accounts.
SELECT name, role, created_at FROM accounts ORDER BY name;
