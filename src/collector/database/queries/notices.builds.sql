-- Versions of May I whose notices a site published, and when it did so first.
SELECT build, min(published_at) AS published_at FROM notices WHERE site = :site GROUP BY build ORDER BY build;
