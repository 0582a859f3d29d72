-- Reads what was erased.
SELECT hash FROM erasures;
