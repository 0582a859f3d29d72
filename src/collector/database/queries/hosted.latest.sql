-- Reads every site that was added in a page, as it is now.
SELECT site, version, changed_at, who, name, origins, test_origins, time_zone, config, paused FROM hosted_sites
WHERE version = (SELECT max(version) FROM hosted_sites AS later WHERE later.site = hosted_sites.site)
ORDER BY site;
