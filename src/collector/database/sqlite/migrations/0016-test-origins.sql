-- Origins of an added site where its own people try it: what comes from there is in no figure. JSON: a list of origins.

ALTER TABLE hosted_sites ADD COLUMN test_origins TEXT NOT NULL DEFAULT '[]';
