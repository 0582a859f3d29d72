-- Reads the values of this installation whose names are like a pattern.
SELECT name, value FROM settings WHERE name LIKE :pattern ORDER BY name;
