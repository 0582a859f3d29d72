-- Reads which version of the edited texts counts at each site.
SELECT site, max(version) AS version FROM editions GROUP BY site;
