-- From here on nobody is erased until this transaction has ended: an event whose id was looked for among the erased is
-- stored before the next erasure deletes.
SELECT pg_advisory_xact_lock_shared(1835104617, 2);
