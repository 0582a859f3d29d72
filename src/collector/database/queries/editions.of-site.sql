-- Reads every version of the edited texts of a site, the latest first.
SELECT version, published_at, who, restored, edits FROM editions WHERE site = :site ORDER BY version DESC;
