-- Lists what was done last, the latest first.
SELECT at, who, action, subject FROM audit ORDER BY id DESC LIMIT :limit;
