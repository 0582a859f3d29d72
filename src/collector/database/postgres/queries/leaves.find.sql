-- Reads the pieces of the leaves of a day that a leaf may be in; only a place that is a multiple of 32 is one.
SELECT piece, hashes FROM leaves WHERE site = :site AND day = :day AND position(:leaf::bytea IN hashes) > 0;
