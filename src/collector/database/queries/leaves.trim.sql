-- Removes the pieces of a day from the :pieces-th on, which a run that was cut short had left.
DELETE FROM leaves WHERE site = :site AND day = :day AND piece >= :pieces;
