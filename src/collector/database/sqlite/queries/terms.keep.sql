-- Finds the number of a term, and adds the term when it is new.
INSERT INTO terms (text) VALUES (:text)
ON CONFLICT (text) DO UPDATE SET text = excluded.text
RETURNING id;
