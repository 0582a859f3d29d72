-- Reads the version of the edited texts of a site that counts.
SELECT version, published_at, who, restored, edits FROM editions WHERE site = :site ORDER BY version DESC LIMIT 1;
