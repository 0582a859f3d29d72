-- Reads the leaves of a day.
SELECT hashes FROM leaves WHERE site = :site AND day = :day ORDER BY piece;
