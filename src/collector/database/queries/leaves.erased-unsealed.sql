-- Reads the leaves that were erased since the last seal.
SELECT leaf FROM erased_leaves WHERE site = :site AND day IS NULL ORDER BY leaf;
