-- Says which of these ids were erased.
SELECT hash FROM erasures WHERE hash = ANY (:hashes::bytea[]);
