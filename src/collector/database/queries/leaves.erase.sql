-- Notes that the record of a leaf was erased.
INSERT INTO erased_leaves (leaf, site) VALUES (:leaf, :site) ON CONFLICT (leaf) DO NOTHING;
