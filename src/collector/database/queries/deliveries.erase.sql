-- Deletes the messages about a consent id of a site.
DELETE FROM deliveries WHERE consent_id = :consent_id AND site = :site;
