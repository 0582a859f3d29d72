-- Reads one value of this installation.
SELECT value FROM settings WHERE name = :name;
