-- Lists the tokens.
SELECT name, scopes, created_at FROM tokens ORDER BY name;
