-- Finds the numbers of terms.
SELECT id, text FROM terms WHERE text = ANY (:texts::text[]);
