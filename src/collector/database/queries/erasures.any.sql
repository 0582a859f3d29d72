-- Says whether anybody was ever erased here.
SELECT 1 AS found FROM erasures LIMIT 1;
