-- Reads one piece of the leaves of a day.
SELECT hashes FROM leaves WHERE site = :site AND day = :day AND piece = :piece;
