-- Says whether an id was erased.
SELECT 1 AS found FROM erasures WHERE hash = :hash;
