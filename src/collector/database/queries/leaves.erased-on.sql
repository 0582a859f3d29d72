-- Reads the leaves that the seal of a day names as erased.
SELECT leaf FROM erased_leaves WHERE site = :site AND day = :day ORDER BY leaf;
