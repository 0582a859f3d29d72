-- Notes that the seal of a day names the leaf as erased.
UPDATE erased_leaves SET day = :day WHERE leaf = :leaf;
