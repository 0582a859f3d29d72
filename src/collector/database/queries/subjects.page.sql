-- Looks at the next :limit consent ids after :after, with the sites that each has events at.
SELECT DISTINCT page.consent_id, terms.text AS site
FROM (
  SELECT DISTINCT consent_id
  FROM events
  WHERE consent_id > :after
  ORDER BY consent_id
  LIMIT :limit
) AS page
JOIN events ON events.consent_id = page.consent_id
JOIN terms ON terms.id = events.site
ORDER BY page.consent_id;
