-- Adds the terms that are new, in the order given, which is the same in every collector.
INSERT INTO terms (text) SELECT unnest(:texts::text[]) ON CONFLICT (text) DO NOTHING;
